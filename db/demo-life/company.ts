import type { INestApplicationContext, Type } from '@nestjs/common';
import {
  newId,
  type Actor,
  type DomainError,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { ClientService, DepartmentDirectory, PeopleService, type ClientRole } from '@zeqing/organisation';
import { CONFIG, UnitOfWork, type Config } from '@zeqing/platform';
import { DEPARTMENTS, type Player } from './plot';

/** The people of the demonstration city as the plot needs them, and the instant it is at. */
export class Company {
  readonly #actors = new Map<string, Actor>();
  #at: Date;

  constructor(
    private readonly app: INestApplicationContext,
    /** The present of the demonstration; the plot reaches back from it. */
    private readonly today: Date,
  ) {
    this.#at = today;
  }

  get at(): Date {
    return this.#at;
  }

  set at(instant: Date) {
    this.#at = instant;
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  get config(): Config {
    return this.app.get<Config>(CONFIG, { strict: false });
  }

  reader(): Tx {
    return this.get(UnitOfWork).reader();
  }

  /** An act of the person with this login, at the instant of the plot. */
  async as(login: string): Promise<UseCaseContext> {
    return { actor: await this.#actor(login), at: this.#at, traceId: newId(this.#at.getTime()) };
  }

  liaison(player: Player): Promise<UseCaseContext> {
    return this.as(`${player}.lianluo`);
  }

  head(player: Player): Promise<UseCaseContext> {
    return this.as(`${player}.fuze`);
  }

  /** What a program of a department tells, at the instant of the plot; registered by the security administrator once. */
  async program(role: ClientRole, departmentId: Id, name: string): Promise<UseCaseContext> {
    const known = this.#actors.get(name);
    if (known) return { actor: known, at: this.#at, traceId: newId(this.#at.getTime()) };
    const draft = { role, departmentId, hallName: name, scopes: [] };
    const { client } = done(name, await this.get(ClientService).createClient(await this.as('anquan'), draft));
    const department = await this.get(DepartmentDirectory).byId(this.reader(), departmentId);
    if (!department) throw new Error(`${name} belongs to no department`);
    const { regionCode } = department;
    const posts = [{ postId: client.id, role, departmentId, regionCode, delegationId: null }];
    this.#actors.set(name, { kind: 'client', id: client.id, posts, scopes: client.scopes });
    return this.program(role, departmentId, name);
  }

  /** The player of a department. */
  async playerOf(departmentId: Id): Promise<Player> {
    const department = await this.get(DepartmentDirectory).byId(this.reader(), departmentId);
    const found = Object.entries(DEPARTMENTS).find(([, name]) => name === department?.name);
    if (!found) throw new Error(`nobody of the plot belongs to ${department?.name ?? departmentId}`);
    return found[0] as Player;
  }

  async departmentOf(player: Player): Promise<Id> {
    const { actor } = await this.liaison(player);
    const [post] = actor.posts;
    if (!post) throw new Error(`${player} has no post`);
    return post.departmentId;
  }

  async #actor(login: string): Promise<Actor> {
    const known = this.#actors.get(login);
    if (known) return known;
    const people = this.get(PeopleService);
    const person = await people.findByLogin(this.reader(), login);
    if (!person) throw new Error(`the demonstration has no ${login}`);
    const posts = await people.effectivePosts(this.reader(), person.id, this.today);
    const actor: Actor = { kind: 'person', id: person.id, posts };
    this.#actors.set(login, actor);
    return actor;
  }
}

/** What an act of the plot gave; the plot knows no refusal. */
export function done<T>(what: string, result: Result<T, DomainError>): T {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.error)}`);
  return result.value;
}
