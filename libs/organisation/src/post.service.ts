import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  addDays,
  err,
  localDateOf,
  newId,
  normalText,
  notFound,
  ok,
  stale,
  type Actor,
  type Id,
  type LocalDate,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { OrganisationError } from './domain/organisation-error';
import { officeOf, type Delegation, type PersonRole, type Post } from './domain/person';
import { permits } from './domain/policy';
import { DepartmentRepository } from './store/department.repository';
import { PersonRepository } from './store/person.repository';

export interface Appointment {
  readonly personId: Id;
  readonly departmentId: Id;
  readonly role: PersonRole;
  readonly validFrom: LocalDate;
  /** The last day; null while it runs. */
  readonly validTo: LocalDate | null;
}

export interface DelegationDraft {
  readonly postId: Id;
  readonly delegateId: Id;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly reason: string;
}

/** Posts and who stands in for whom. Nobody gives rights to oneself; the three officers stay apart (GB/T 22239 8.1.5). */
@Injectable()
export class PostService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly departments: DepartmentRepository,
    private readonly journal: Journal,
  ) {}

  /** Gives a person a post; one person may hold posts in several departments. */
  async appoint(context: UseCaseContext, appointment: Appointment): Promise<Result<Post, OrganisationError>> {
    return this.unitOfWork.run<Post, OrganisationError>(context, async (tx) => {
      const allowed = await this.#mayBeAppointed(tx, context.actor, appointment);
      if (!allowed.ok) return allowed;
      const post: Post = {
        ...appointment,
        id: newId(context.at.getTime()),
        office: officeOf(appointment.role),
        version: 1,
      };
      if (!(await this.people.insertPost(tx, post))) return err({ code: 'organisation.post_held' });
      await this.#append(tx, context, 'post.appointed', post, {
        personId: post.personId,
        role: post.role,
        validFrom: post.validFrom,
        validTo: post.validTo,
      });
      return ok(post);
    });
  }

  /** Ends a post on a last day; the day before its first one takes it back. */
  async endPost(
    context: UseCaseContext,
    postId: Id,
    seenVersion: number,
    lastDay: LocalDate,
  ): Promise<Result<Post, OrganisationError>> {
    return this.unitOfWork.run<Post, OrganisationError>(context, async (tx) => {
      const post = await this.people.findPost(tx, postId);
      if (!post) return err(notFound('post'));
      if (post.personId === context.actor.id) return err({ code: 'organisation.own_rights' });
      if (lastDay < addDays(post.validFrom, -1)) return err({ code: 'organisation.period' });
      if (post.office !== 'duty' && (await this.people.countOtherHolders(tx, post.role, post.personId)) === 0)
        return err({ code: 'organisation.last_officer', details: { office: post.office } });
      if (!(await this.people.endPost(tx, postId, seenVersion, lastDay))) return err(stale('post'));
      const ended: Post = { ...post, validTo: lastDay, version: seenVersion + 1 };
      await this.#append(tx, context, 'post.ended', ended, { personId: post.personId, validTo: lastDay });
      return ok(ended);
    });
  }

  /**
   * Lends a post for some days, both included, to another person of the same office. Its holder may do it, and whoever
   * manages people; nobody lends another's post to oneself.
   */
  async delegate(context: UseCaseContext, draft: DelegationDraft): Promise<Result<Delegation, OrganisationError>> {
    return this.unitOfWork.run<Delegation, OrganisationError>(context, async (tx) => {
      const post = await this.people.findPost(tx, draft.postId);
      if (!post || !mayLend(context.actor, post)) return err(notFound('post'));
      const delegate = await this.people.find(tx, draft.delegateId);
      if (!delegate) return err(notFound('person'));
      if (delegate.id === context.actor.id || delegate.id === post.personId)
        return err({ code: 'organisation.own_rights' });
      if (delegate.office !== post.office) return err({ code: 'organisation.officers_apart' });
      if (!isWithin(draft, post) || draft.validTo < localDateOf(context.at))
        return err({ code: 'organisation.period' });
      const delegation: Delegation = {
        ...draft,
        reason: normalText(draft.reason),
        id: newId(context.at.getTime()),
        version: 1,
      };
      await this.people.insertDelegation(tx, { ...delegation, office: post.office });
      await this.#appendDelegation(tx, context, 'delegation.made', delegation, post.departmentId);
      return ok(delegation);
    });
  }

  /** Ends a delegation on a last day. */
  async endDelegation(
    context: UseCaseContext,
    delegationId: Id,
    seenVersion: number,
    lastDay: LocalDate,
  ): Promise<Result<Delegation, OrganisationError>> {
    return this.unitOfWork.run<Delegation, OrganisationError>(context, async (tx) => {
      const delegation = await this.people.findDelegation(tx, delegationId);
      const post = delegation && (await this.people.findPost(tx, delegation.postId));
      if (!delegation || !post || !mayLend(context.actor, post)) return err(notFound('delegation'));
      if (lastDay > delegation.validTo) return err({ code: 'organisation.period' });
      if (!(await this.people.endDelegation(tx, delegationId, seenVersion, lastDay))) return err(stale('delegation'));
      const ended: Delegation = { ...delegation, validTo: lastDay, version: seenVersion + 1 };
      await this.#appendDelegation(tx, context, 'delegation.ended', ended, post.departmentId);
      return ok(ended);
    });
  }

  async #mayBeAppointed(tx: Tx, actor: Actor, appointment: Appointment): Promise<Result<null, OrganisationError>> {
    const { personId, departmentId, role, validFrom, validTo } = appointment;
    const person = await this.people.find(tx, personId);
    if (!person) return err(notFound('person'));
    const [department] = await this.departments.findByIds(tx, [departmentId]);
    if (!department) return err(notFound('department'));
    if (personId === actor.id) return err({ code: 'organisation.own_rights' });
    if (person.office !== officeOf(role))
      return err({ code: 'organisation.officers_apart', details: { office: person.office, role } });
    if (department.bound === 'outside') return err({ code: 'organisation.department_outside' });
    if (role === 'authority_officer' && !department.isAuthority)
      return err({ code: 'organisation.not_authority', article: '政务数据共享条例 第九条' });
    return validTo !== null && validTo < validFrom ? err({ code: 'organisation.period' }) : ok(null);
  }

  async #append(
    tx: Tx,
    context: UseCaseContext,
    type: string,
    post: Post,
    payload: Readonly<Record<string, string | null>>,
  ): Promise<void> {
    const object = { type: 'post', id: post.id, version: post.version };
    await this.journal.append(tx, context, { type, object, departmentIds: [post.departmentId], payload });
  }

  async #appendDelegation(
    tx: Tx,
    context: UseCaseContext,
    type: string,
    delegation: Delegation,
    departmentId: Id,
  ): Promise<void> {
    const { id, version, postId, delegateId, validFrom, validTo } = delegation;
    await this.journal.append(tx, context, {
      type,
      object: { type: 'delegation', id, version },
      departmentIds: [departmentId],
      payload: { postId, delegateId, validFrom, validTo },
    });
  }
}

const mayLend = (actor: Actor, post: Post): boolean =>
  actor.kind === 'system' || actor.id === post.personId || permits(actor, 'people.manage');

const isWithin = (draft: DelegationDraft, post: Post): boolean =>
  draft.validFrom <= draft.validTo &&
  draft.validFrom >= post.validFrom &&
  (post.validTo === null || draft.validTo <= post.validTo);
