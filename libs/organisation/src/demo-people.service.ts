import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { addDays, localDateOf, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { randomSecret, UnitOfWork } from '@zeqing/platform';
import { ClientService } from './client.service';
import { DEMO_HALL, DEMO_POSTS, ROLE_NAMES, type DemoPost } from './demo-people';
import { DepartmentDirectory } from './department-directory.service';
import type { OrganisationError } from './domain/organisation-error';
import { officeOf, type Person } from './domain/person';
import { PeopleService } from './people.service';
import { PostService } from './post.service';

/** How a visitor of the demonstration signs in; written for the owner of the installation's home only. */
export interface DemoCredentials {
  readonly people: readonly DemoLogin[];
  readonly serviceHall: { readonly clientId: string; readonly clientSecret: string; readonly department: string };
}

export interface DemoLogin {
  readonly role: string;
  readonly roleName: string;
  readonly department: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

const FILE = 'demo-credentials.json';
/** Days the posts have run already, so that acts of the demonstration's past have somebody to do them. */
const DAYS_IN_POST = 365;
const PASSWORD_BYTES = 12;
/** One of each kind of character the password profile counts. */
const EACH_KIND = '-7Qh';

/** The people and the hall of the demonstration city, with random passwords. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleService,
    private readonly posts: PostService,
    private readonly clients: ClientService,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** Keeps credentials whose people exist; else makes people, gives new passwords to those there are, and writes both. */
  async seed(context: UseCaseContext, homeDirectory: string): Promise<DemoCredentials> {
    const file = path.join(homeDirectory, FILE);
    const kept = await readCredentials(file);
    if (kept && (await this.#allExist(context, kept))) return kept;
    const people: DemoLogin[] = [];
    for (const post of DEMO_POSTS) people.push(await this.#seedPerson(context, post));
    const credentials = { people, serviceHall: await this.#seedHall(context) };
    await writeForOwner(file, credentials);
    return credentials;
  }

  async #allExist(context: UseCaseContext, credentials: DemoCredentials): Promise<boolean> {
    const tx = this.unitOfWork.reader(context);
    for (const { login } of DEMO_POSTS) {
      const isTold = credentials.people.some((person) => person.login === login);
      if (!isTold || !(await this.people.findByLogin(tx, login))) return false;
    }
    const { clientId, clientSecret } = credentials.serviceHall;
    return (await this.clients.recognise(tx, clientId, clientSecret)) !== null;
  }

  async #seedPerson(context: UseCaseContext, post: DemoPost): Promise<DemoLogin> {
    const password = randomSecret(PASSWORD_BYTES) + EACH_KIND;
    const person = await this.#personWith(context, post, password);
    const appointed = await this.posts.appoint(context, {
      personId: person.id,
      departmentId: await this.#departmentId(context, post.department),
      role: post.role,
      validFrom: addDays(localDateOf(context.at), -DAYS_IN_POST),
      validTo: null,
    });
    if (!appointed.ok && appointed.error.code !== 'organisation.post_held') must(appointed);
    const { login, name, role, department } = post;
    return { role, roleName: ROLE_NAMES[role], department, name, login, password };
  }

  async #personWith(context: UseCaseContext, post: DemoPost, password: string): Promise<Person> {
    const known = await this.people.findByLogin(this.unitOfWork.reader(context), post.login);
    const secret = { password, isTemporaryPassword: false };
    if (known) return must(await this.people.resetPassword(context, known.id, known.version, secret));
    const draft = { login: post.login, displayName: post.name, office: officeOf(post.role), ...secret };
    return must(await this.people.createPerson(context, draft));
  }

  async #seedHall(context: UseCaseContext): Promise<DemoCredentials['serviceHall']> {
    const departmentId = await this.#departmentId(context, DEMO_HALL.department);
    const known = await this.clients.findByHall(this.unitOfWork.reader(context), departmentId, DEMO_HALL.hallName);
    const draft = { role: 'service_hall', departmentId, hallName: DEMO_HALL.hallName, scopes: [] } as const;
    const { client, secret } = must(
      known
        ? await this.clients.rotateSecret(context, known.id, known.version)
        : await this.clients.createClient(context, draft),
    );
    return { clientId: client.clientId, clientSecret: secret, department: DEMO_HALL.department };
  }

  async #departmentId(context: UseCaseContext, name: string): Promise<Id> {
    const department = await this.directory.byName(this.unitOfWork.reader(context), name);
    if (!department) throw new Error(`the demonstration needs a department that is not there: ${name}`);
    return department.id;
  }
}

function must<T>(outcome: Result<T, OrganisationError>): T {
  if (!outcome.ok) throw new Error(`the demonstration's people were refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

async function readCredentials(file: string): Promise<DemoCredentials | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoCredentials;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Written whole or not at all, readable by the owner only from its first byte. */
async function writeForOwner(file: string, credentials: DemoCredentials): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomSecret(6)}`;
  await writeFile(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(draft, file);
}
