import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  comparableText,
  err,
  localDateOf,
  newId,
  normalText,
  notFound,
  ok,
  stale,
  type ActorPost,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { OrganisationError } from './domain/organisation-error';
import type { Office, Person } from './domain/person';
import { Passwords } from './passwords';
import { namesOfPeople, pageOfPeople, type ListedPerson } from './store/people-list.repository';
import { PersonRepository, type PersonWithSecret } from './store/person.repository';

export interface PersonDraft {
  readonly login: string;
  readonly displayName: string;
  readonly office: Office;
  readonly password: string;
  /** A temporary password opens nothing but its own change. */
  readonly isTemporaryPassword: boolean;
}

/** Accounts of people. Their posts: PostService. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly passwords: Passwords,
    private readonly journal: Journal,
  ) {}

  /** A new account for one office, given for good. The login is compared without regard to case and width. */
  async createPerson(context: UseCaseContext, draft: PersonDraft): Promise<Result<Person, OrganisationError>> {
    const login = comparableText(draft.login);
    const checked = this.passwords.check(draft.password, login, '/password');
    if (!checked.ok) return checked;
    const person: PersonWithSecret = {
      id: newId(context.at.getTime()),
      login,
      displayName: normalText(draft.displayName),
      office: draft.office,
      status: 'active',
      passwordChangedAt: draft.isTemporaryPassword ? null : context.at,
      passwordHash: await this.passwords.hash(draft.password),
      version: 1,
    };
    return this.unitOfWork.run(context, async (tx) => {
      if (!(await this.people.insert(tx, person, context.at)))
        return err({ code: 'organisation.login_taken', fields: [{ pointer: '/login', rule: 'taken' }] });
      await this.journal.append(tx, context, {
        type: 'person.created',
        object: { type: 'person', id: person.id, version: 1 },
        departmentIds: [],
        payload: { office: person.office },
      });
      return ok(personView(person));
    });
  }

  /** Disables or enables an account. Nobody does it to oneself; the last holder of an officer's office stays. */
  async setStatus(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    status: Person['status'],
  ): Promise<Result<Person, OrganisationError>> {
    return this.unitOfWork.run<Person, OrganisationError>(context, async (tx) => {
      const person = await this.people.find(tx, id);
      if (!person) return err(notFound('person'));
      if (id === context.actor.id) return err({ code: 'organisation.own_rights' });
      if (status === 'disabled' && (await this.#isLastOfficer(tx, person)))
        return err({ code: 'organisation.last_officer', details: { office: person.office } });
      if (!(await this.people.setStatus(tx, id, seenVersion, status))) return err(stale('person'));
      await this.journal.append(tx, context, {
        type: status === 'active' ? 'person.enabled' : 'person.disabled',
        object: { type: 'person', id, version: seenVersion + 1 },
        departmentIds: [],
        payload: {},
      });
      return ok({ ...personView(person), status, version: seenVersion + 1 });
    });
  }

  /** Gives another person a new password and ends all of that person's sessions. */
  async resetPassword(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    secret: Pick<PersonDraft, 'password' | 'isTemporaryPassword'>,
  ): Promise<Result<Person, OrganisationError>> {
    const person = await this.people.find(this.unitOfWork.reader(context), id);
    if (!person) return err(notFound('person'));
    if (id === context.actor.id) return err({ code: 'organisation.own_rights' });
    const checked = this.passwords.check(secret.password, person.login, '/password');
    if (!checked.ok) return checked;
    const changedAt = secret.isTemporaryPassword ? null : context.at;
    const passwordHash = await this.passwords.hash(secret.password);
    return this.unitOfWork.run<Person, OrganisationError>(context, async (tx) => {
      const change = { passwordHash, changedAt, keptToken: null, at: context.at };
      if (!(await this.people.changePassword(tx, id, seenVersion, change))) return err(stale('person'));
      await this.journal.append(tx, context, {
        type: 'person.password_reset',
        object: { type: 'person', id, version: seenVersion + 1 },
        departmentIds: [],
        payload: {},
      });
      return ok({ ...personView(person), passwordChangedAt: changedAt, version: seenVersion + 1 });
    });
  }

  async find(tx: Tx, id: Id): Promise<Person | null> {
    const person = await this.people.find(tx, id);
    return person && personView(person);
  }

  /** Accounts by login, each with its posts and what is lent of them. */
  list(tx: Tx, text: string | null, page: PageRequest): Promise<Page<ListedPerson>> {
    return pageOfPeople(tx, text === null ? null : comparableText(text), page);
  }

  names(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    return namesOfPeople(tx, ids);
  }

  async findByLogin(tx: Tx, login: string): Promise<Person | null> {
    const person = await this.people.findByLogin(tx, comparableText(login));
    return person && personView(person);
  }

  /** What a person may act as on the civil day of an instant: own posts and those delegated for the day. */
  effectivePosts(tx: Tx, personId: Id, at: Date): Promise<readonly ActorPost[]> {
    return this.people.postsOn(tx, personId, localDateOf(at));
  }

  async #isLastOfficer(tx: Tx, person: Person): Promise<boolean> {
    if (person.office === 'duty') return false;
    return (await this.people.countOtherHolders(tx, person.office, person.id)) === 0;
  }
}

const personView = ({ id, login, displayName, office, status, passwordChangedAt, version }: Person): Person => ({
  ...{ id, login, displayName, office, status, passwordChangedAt, version },
});
