import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  localDateOf,
  newId,
  notFound,
  ok,
  stale,
  yearOf,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, permits } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import type { Openness } from '../case/domain/openness';
import { partyOf } from '../case/party';
import type { PartyView } from '../request/request-views';
import {
  answerIsLate,
  decideUrging,
  promiseIsBroken,
  urgingNumber,
  urgingOpenness,
  type UrgedKind,
  type UrgingAct,
  type UrgingAction,
  type UrgingState,
} from './domain/urging';
import type { UrgingError } from './domain/urging-error';
import {
  findUrging,
  insertUrging,
  moveUrging,
  nextSerial,
  pageOfUrgings,
  type StoredUrging,
  type UrgingFilter,
} from './store/urging.repository';
import { urgedParties } from './urged-parties';

/** What an act left behind: enough to go on with. */
export interface UrgingActOutcome {
  readonly id: Id;
  readonly version: number;
  readonly state: UrgingState;
  readonly number: string;
}

type Outcome = Result<UrgingActOutcome, UrgingError>;

/** An urging with what became of its days. */
export interface UrgingView extends StoredUrging {
  readonly number: string;
  readonly answerIsLate: boolean;
  readonly promiseIsBroken: boolean;
  readonly department: PartyView;
  readonly issuedByOffice: PartyView;
  /** The day promised last. */
  readonly promisedOn: LocalDate | null;
  readonly allowedActions: readonly Openness<UrgingAction>[];
}

export interface UrgingOrder {
  readonly id: Id;
  readonly seenVersion: number;
}

export interface UrgingDraft {
  readonly departmentId: Id;
  readonly about: { readonly kind: UrgedKind; readonly id: Id } | null;
  readonly question: string;
  readonly answerDueOn: LocalDate;
}

/** 督办单: a numbered question to a department, its reply with a promised day, and whether that was kept (U44). */
@Injectable()
export class Urgings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  /** Urgings to my departments, by my office or in my region, newest first. */
  async list(context: UseCaseContext, filter: UrgingFilter, page: PageRequest): Promise<Page<UrgingView>> {
    const tx = this.unitOfWork.reader(context);
    const viewer = viewerBy(context.actor, 'urgings.read');
    const found = await pageOfUrgings(tx, viewer, filter, localDateOf(context.at), page);
    return { items: await this.#views(tx, context, found.items), next: found.next };
  }

  /** One urging. */
  async read(context: UseCaseContext, id: Id): Promise<Result<UrgingView, UrgingError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findUrging(tx, id, viewerBy(context.actor, 'urgings.read'));
    const [view] = found === null ? [] : await this.#views(tx, context, [found]);
    return view ? ok(view) : err(notFound('urging'));
  }

  /** Issues an urging to a department of the supervisor's region, with the next number of its office and year. */
  async issue(context: UseCaseContext, draft: UrgingDraft): Promise<Outcome> {
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const department = await this.directory.byId(tx, draft.departmentId);
      if (!department || !permits(context.actor, 'supervision.urge', department)) return err(notFound('department'));
      const [office, ...others] = context.actor.posts.filter(
        (post) =>
          post.role === 'supervisor' && permits({ ...context.actor, posts: [post] }, 'supervision.urge', department),
      );
      if (!office || others.some((post) => post.departmentId !== office.departmentId))
        return err({ code: 'urging.office_unclear' });
      const today = localDateOf(context.at);
      if (draft.answerDueOn < today)
        return err({ code: 'urging.day_past', fields: [{ pointer: '/answerDueOn', rule: 'not_past' }] });
      const concerned = draft.about === null ? null : await urgedParties(tx, context, draft.about);
      if (draft.about !== null && concerned === null) return err(notFound(draft.about.kind));
      if (concerned !== null && !concerned.includes(department.id)) return err({ code: 'urging.not_concerned' });
      const id = newId(context.at.getTime());
      const year = yearOf(today);
      const serial = await nextSerial(tx, office.departmentId, year);
      await insertUrging(tx, {
        ...{ id, authority: office, year, serial, department, about: draft.about, question: draft.question },
        ...{ answerDueOn: draft.answerDueOn, issuedBy: context.actor.id, issuedAt: context.at, issuedOn: today },
      });
      await this.journal.append(tx, context, {
        type: 'urging.issued',
        object: { type: 'urging', id, version: 1 },
        departmentIds: [office.departmentId, department.id],
        payload: { number: urgingNumber(year, serial), answerDueOn: draft.answerDueOn, ...aboutOf(draft.about) },
      });
      return ok({ id, version: 1, state: 'issued', number: urgingNumber(year, serial) });
    });
  }

  /** The urged department replies and promises a day. */
  reply(context: UseCaseContext, order: UrgingOrder, text: string, promisedOn: LocalDate): Promise<Outcome> {
    return this.#perform(context, order, { action: 'reply', today: localDateOf(context.at), promisedOn }, text);
  }

  /** Promises another day; one already broken stays broken. */
  promise(context: UseCaseContext, order: UrgingOrder, promisedOn: LocalDate): Promise<Outcome> {
    return this.#perform(context, order, { action: 'promise', today: localDateOf(context.at), promisedOn }, '');
  }

  /** The supervisor's office closes it with the day it was done. */
  close(context: UseCaseContext, order: UrgingOrder, fulfilledOn: LocalDate): Promise<Outcome> {
    return this.#perform(context, order, { action: 'close', today: localDateOf(context.at), fulfilledOn }, '');
  }

  async #views(tx: Tx, context: UseCaseContext, found: readonly StoredUrging[]): Promise<UrgingView[]> {
    const ids = found.flatMap((one) => [one.departmentId, one.authorityDepartmentId]);
    const departments = new Map((await this.directory.byIds(tx, ids)).map((one) => [one.id, one]));
    const today = localDateOf(context.at);
    return found.map((urging) => ({
      ...urging,
      number: urgingNumber(urging.year, urging.serial),
      department: partyOf(urging.departmentId, departments),
      issuedByOffice: partyOf(urging.authorityDepartmentId, departments),
      promisedOn: urging.promises.at(-1)?.promisedOn ?? null,
      answerIsLate: answerIsLate(urging, today),
      promiseIsBroken: promiseIsBroken(urging, today),
      allowedActions: urgingOpenness(urging, context.actor),
    }));
  }

  async #perform(context: UseCaseContext, order: UrgingOrder, act: UrgingAct, text: string): Promise<Outcome> {
    if (!permits(context.actor, 'urgings.read')) return err(forbidden('urgings.read'));
    const { id, seenVersion } = order;
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const found = await findUrging(tx, id, viewerBy(context.actor, 'urgings.read'));
      if (found === null) return err(notFound('urging'));
      const decided = decideUrging(found, act, context.actor);
      if (!decided.ok) return decided;
      if (found.version !== seenVersion) return err(stale('urging'));
      const { to } = decided.value;
      const by = { by: context.actor.id, at: context.at, on: act.today };
      const written = writtenBy(act, text);
      if (!(await moveUrging(tx, { id, seenVersion, to, ...by, ...written }))) return err(stale('urging'));
      const after = { ...found, ...(act.action === 'close' ? { fulfilledOn: act.fulfilledOn } : {}) };
      await this.journal.append(tx, context, {
        type: EVENTS[act.action],
        object: { type: 'urging', id, version: seenVersion + 1 },
        departmentIds: [found.authorityDepartmentId, found.departmentId],
        payload: {
          ...aboutOf(found.about),
          number: urgingNumber(found.year, found.serial),
          ...(act.action === 'close' ? { fulfilledOn: act.fulfilledOn } : { promisedOn: act.promisedOn }),
          promiseIsBroken: promiseIsBroken(after, act.today),
        },
      });
      return ok({ id, version: seenVersion + 1, state: to, number: urgingNumber(found.year, found.serial) });
    });
  }
}

const EVENTS: Readonly<Record<UrgingAction, string>> = {
  reply: 'urging.replied',
  promise: 'urging.promised',
  close: 'urging.closed',
};

function writtenBy(act: UrgingAct, text: string) {
  if (act.action === 'close') return { fulfilledOn: act.fulfilledOn };
  return { promisedOn: act.promisedOn, ...(act.action === 'reply' ? { reply: { text } } : {}) };
}

const aboutOf = (about: StoredUrging['about']) => ({ aboutKind: about?.kind ?? null, aboutId: about?.id ?? null });
