import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  departmentsAs,
  err,
  forbidden,
  localDateOf,
  newId,
  notFound,
  ok,
  stale,
  systemActor,
  type CanonicalValue,
  type Clock,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, permits } from '@zeqing/organisation';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import type { RequestError } from '../request/domain/request-error';
import { findVisible } from '../request/store/request.repository';
import {
  admissibleLeg,
  admissibleOutside,
  decideRecord,
  openOutsideActs,
  reminderOf,
  termOf,
  type LegDraft,
  type OutsideDraft,
  type OutsideLeg,
  type OutsideRequest,
  type OutsideState,
  type OutsideTerm,
  type RecordDraft,
  type ReminderFacts,
} from './domain/outside-request';
import {
  findOutside,
  insertLeg,
  insertOutside,
  insertRecord,
  legsOf,
  markOutsideOverdue,
  moveOutside,
  pageOfOutside,
  recordsOf,
  type NamedRecord,
  type OutsideFilter,
} from './store/outside-request.repository';

/** Facts one round writes; the rest follow in the next. */
const ROUND = 100;

export interface OutsideAct {
  readonly id: Id;
  readonly version: number;
  readonly state: OutsideState;
}

/** The whole of a request with a body outside. */
export interface OutsideView extends OutsideRequest {
  readonly legs: readonly OutsideLeg[];
  readonly records: readonly NamedRecord[];
  readonly term: OutsideTerm;
  readonly reminder: ReminderFacts | null;
  readonly open: ReturnType<typeof openOutsideActs>;
}

export interface OutsideOrder {
  readonly id: Id;
  readonly seenVersion: number;
}

interface Step {
  readonly to: OutsideState;
  readonly type: string;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
  readonly write: () => Promise<void>;
}

type Acted = Promise<Result<OutsideAct, RequestError>>;

/** Requests to and from bodies that do not use this installation, kept by hand with their papers (U42). */
@Injectable()
export class OutsideRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly directory: DepartmentDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those of my departments, or of my region, newest first. */
  list(context: UseCaseContext, filter: OutsideFilter, page: PageRequest): Promise<Page<OutsideRequest>> {
    return pageOfOutside(this.unitOfWork.reader(context), viewerBy(context.actor, 'requests.read'), filter, page);
  }

  /** One with its legs, records and term, and the facts of a reminder once the body outside is late. */
  async read(context: UseCaseContext, id: Id): Promise<Result<OutsideView, RequestError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findOutside(tx, id, viewerBy(context.actor, 'requests.read'));
    if (found === null) return err(notFound('outside_request'));
    const [legs, records] = [await legsOf(tx, id), await recordsOf(tx, id)];
    const term = termOf(found, records, localDateOf(context.at));
    const reminder = reminderOf(found, legs, term);
    return ok({ ...found, legs, records, term, reminder, open: openOutsideActs(found.state) });
  }

  /** Opens one: something we ask of a body outside, or a letter such a body sent us. */
  async open(context: UseCaseContext, departmentId: Id | null, draft: OutsideDraft): Acted {
    const own = departmentsAs(context.actor, ['liaison', 'office_head']);
    const [only, ...others] = departmentId === null ? own : own.filter((id) => id === departmentId);
    if (only === undefined) return err(departmentId === null ? forbidden('outside.record') : notFound('department'));
    if (others.length > 0)
      return err({ code: 'request.department_unclear', fields: [{ pointer: '/departmentId', rule: 'required' }] });
    const isHead = departmentsAs(context.actor, ['office_head']).includes(only);
    const admissible = admissibleOutside(draft, localDateOf(context.at), isHead);
    if (!admissible.ok) return admissible;
    return this.unitOfWork.run(context, async (tx): Acted => {
      const department = await this.directory.byId(tx, only);
      if (department === null) return err(notFound('department'));
      if (!(await belongsTo(tx, draft.requestId, department.id))) return err(notFound('share_request'));
      const id = newId(context.at.getTime());
      const { backdated } = admissible.value;
      await insertOutside(tx, {
        ...draft,
        ...{ id, backdated, departmentId: department.id, regionCode: department.regionCode },
        ...{ by: context.actor.id, at: context.at },
      });
      const { direction, receivedOn, dueOn } = draft;
      await this.journal.append(tx, context, {
        type: 'outside_request.opened',
        object: { type: 'outside_request', id, version: 1 },
        departmentIds: [department.id],
        payload: { direction, receivedOn, backdated, dueOn, requestId: draft.requestId },
      });
      return ok({ id, version: 1, state: 'open' });
    });
  }

  /** Records a hand-over on its way. */
  forward(context: UseCaseContext, order: OutsideOrder, leg: LegDraft): Acted {
    return this.#perform(context, order, async (tx, request) => {
      const legs = await legsOf(tx, request.id);
      const standing = { state: request.state, lastSentOn: legs.at(-1)?.sentOn ?? null };
      const admissible = admissibleLeg(standing, leg, localDateOf(context.at));
      if (!admissible.ok) return admissible;
      const number = legs.length + 1;
      return ok({
        ...{ to: request.state, type: 'outside_request.forwarded' },
        payload: { number, channel: leg.channel, sentOn: leg.sentOn },
        write: () => insertLeg(tx, request.id, number, leg, { by: context.actor.id, at: context.at }),
      });
    });
  }

  /** Records what came of it, with the paper that says so. */
  record(context: UseCaseContext, order: OutsideOrder, record: RecordDraft): Acted {
    return this.#perform(context, order, async (tx, request) => {
      const decided = decideRecord(request.state, record, localDateOf(context.at));
      if (!decided.ok) return decided;
      const number = (await recordsOf(tx, request.id)).length + 1;
      return ok({
        ...{ to: decided.value.to, type: 'outside_request.recorded' },
        payload: { number, kind: record.kind, happenedOn: record.happenedOn },
        write: () => insertRecord(tx, request.id, number, record, { by: context.actor.id, at: context.at }),
      });
    });
  }

  /** Writes the facts of agreed days that have passed, once each; no case follows (U42). Answers for how many. */
  async overdue(): Promise<number> {
    const context: UseCaseContext = { actor: systemActor('outside'), at: this.clock.now(), traceId: 'sweep' };
    const round = await this.unitOfWork.run({}, async (tx) => {
      const marked = await markOutsideOverdue(tx, localDateOf(context.at), context.at, ROUND);
      const events = marked.map(({ id, version, departmentId, direction, dueOn }) => ({
        type: 'outside_request.overdue',
        object: { type: 'outside_request', id, version },
        departmentIds: [departmentId],
        payload: { direction, dueOn },
      }));
      await this.journal.appendAll(tx, context, events);
      return ok(marked.length);
    });
    return round.ok ? round.value : 0;
  }

  async #perform(
    context: UseCaseContext,
    { id, seenVersion }: OutsideOrder,
    plan: (tx: Tx, request: OutsideRequest) => Promise<Result<Step, RequestError>>,
  ): Acted {
    return this.unitOfWork.run(context, async (tx): Acted => {
      const request = await findOutside(tx, id, viewerBy(context.actor, 'requests.read'));
      if (request === null) return err(notFound('outside_request'));
      if (!permits(context.actor, 'outside.record', request.departmentId)) return err(forbidden('outside.record'));
      if (request.version !== seenVersion) return err(stale('outside_request'));
      const planned = await plan(tx, request);
      if (!planned.ok) return planned;
      const { to, type, payload, write } = planned.value;
      if (!(await moveOutside(tx, id, seenVersion, to))) return err(stale('outside_request'));
      await write();
      await this.journal.append(tx, context, {
        type,
        object: { type: 'outside_request', id, version: seenVersion + 1 },
        departmentIds: [request.departmentId],
        payload: { ...payload, direction: request.direction, state: to },
      });
      return ok({ id, version: seenVersion + 1, state: to });
    });
  }
}

/** A dealing belongs to a request only of the department that records it: nobody else's exists for it. */
async function belongsTo(tx: Tx, requestId: Id | null, departmentId: Id): Promise<boolean> {
  if (requestId === null) return true;
  return (await findVisible(tx, requestId, { departmentIds: [departmentId], regionCodePrefix: null })) !== null;
}
