import { Injectable } from '@nestjs/common';
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
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { outcomeOf } from '../matching/domain/match';
import { findNeed, lockNeed } from '../matching/store/need.repository';
import { insertNegative } from '../matching/store/negative.repository';
import { bareContent, refusalOf, settledEntry } from './domain/settled-row';
import type { SettledContent, SettlingState } from './domain/settling';
import type { SettlingError } from './domain/settling-error';
import { checkOrder, type SettlingOrder } from './domain/settling-order';
import {
  decideSettling,
  SETTLING_TRANSITIONS,
  type SettlingAction,
  type SettlingDecision,
} from './domain/settling.workflow';
import { SettlingCalendar } from './settling-calendar';
import { SettlingParties } from './settling-parties';
import { settlingViewer } from './settling-viewer';
import { findSettling, insertSettling, insertStep, moveSettling, type StateTerm } from './store/settling.repository';
import type { StoredSettling } from './store/settling.columns';

/** What an act left behind: enough to go on with. */
export interface SettlingAct {
  readonly id: Id;
  readonly version: number;
  readonly state: SettlingState;
}
type Outcome = Result<SettlingAct, SettlingError>;

const EVENTS: Readonly<Record<SettlingAction, string>> = {
  confirm: 'settling.confirmed',
  decline: 'settling.declined',
  assign: 'settling.assigned',
  force: 'settling.forced',
  order_rectification: 'settling.rectification_ordered',
  list_negative: 'settling.listed_negative',
  return_need: 'settling.returned',
  ask_withdrawal: 'settling.withdrawal_asked',
  approve_withdrawal: 'settling.withdrawal_approved',
  reject_withdrawal: 'settling.withdrawal_rejected',
};

/** Settling who owes what the catalogue does not have yet (认责, art. 19): a bounded chain, one step one event. */
@Injectable()
export class Settling {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parties: SettlingParties,
    private readonly calendar: SettlingCalendar,
    private readonly journal: Journal,
  ) {}

  /** The authority designates a provider for a need the catalogue does not meet; the department is asked first. */
  async designate(context: UseCaseContext, needId: Id, departmentId: Id, note: string | null): Promise<Outcome> {
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      await lockNeed(tx, needId);
      const need = await findNeed(tx, needId);
      if (!need) return err(notFound('need_row'));
      const { requesterDepartmentId, regionCode } = need;
      const authority = await this.parties.authorityOf(tx, requesterDepartmentId);
      if (!authority) return err({ code: 'matching.no_authority' });
      const officers = departmentsAs(context.actor, ['authority_officer']);
      if (!officers.includes(authority.id)) return err(forbidden('duties.assign'));
      if (need.state !== 'open') return err({ code: 'matching.need_closed' });
      const outcome = outcomeOf(need);
      if (outcome !== 'not_in_catalogue') return err({ code: 'matching.need_in_catalogue', details: { outcome } });
      const named = await this.parties.named(tx, departmentId, {
        requesterDepartmentId,
        authorityDepartmentId: authority.id,
      });
      if (!named.ok) return named;
      const id = newId(context.at.getTime());
      const term = await this.calendar.termOf(tx, regionCode, 'asked', context.at);
      const of = { needId, regionCode, requesterDepartmentId, authorityDepartmentId: authority.id };
      const made = { id, ...of, ...term, holderDepartmentId: departmentId, at: context.at };
      if (!(await insertSettling(tx, made))) return err({ code: 'settling.open_already' });
      await this.#step(tx, context, id, 1, {
        ...{ action: 'designate', toState: 'asked', departmentId: authority.id, note, namedDepartmentId: departmentId },
        ...{ reason: null, evidence: null, citation: null, dueOn: term.dueOn },
      });
      await this.journal.append(tx, context, {
        type: 'settling.designated',
        object: { type: 'duty_settling', id, version: 1 },
        departmentIds: [requesterDepartmentId, departmentId, authority.id],
        payload: { needId, state: 'asked', departmentId, dueOn: term.dueOn, provisional: term.provisional },
      });
      return ok({ id, version: 1, state: 'asked' });
    });
  }

  /** One act of the chain, by whoever has the word. */
  async act(context: UseCaseContext, order: SettlingOrder): Promise<Outcome> {
    const { id, seenVersion, action, reason, departmentId } = order;
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const found = await findSettling(tx, id, settlingViewer(context.actor));
      if (found === null) return err(notFound('duty_settling'));
      const today = localDateOf(context.at);
      const decided = decideSettling(found, action, { reason, departmentId }, context.actor, today);
      if (!decided.ok) return decided;
      if (found.version !== seenVersion) return err(stale('duty_settling'));
      const said = checkOrder(order, today);
      if (!said.ok) return said;
      const named = departmentId === null ? null : await this.parties.named(tx, departmentId, found);
      if (named?.ok === false) return named;
      if (action === 'approve_withdrawal' && found.batchState !== null && found.batchState !== 'in_force')
        return err({ code: 'settling.batch_under_way' });
      const content = contentTaken(found, order, decided.value);
      if (!content.ok) return content;
      const term = await this.#termAfter(tx, context, found, decided.value, order.workingDays);
      if (!(await this.#move(tx, context, order, decided.value, content.value, term)))
        return err(stale('duty_settling'));
      await this.#recordAct(tx, context, found, order, { ...decided.value, dueOn: term.dueOn });
      if (action === 'list_negative') await this.#listNegative(tx, context, found, order);
      await this.journal.append(tx, context, {
        type: EVENTS[action],
        object: { type: 'duty_settling', id, version: seenVersion + 1 },
        departmentIds: partiesOf(found, decided.value),
        payload: {
          ...{ needId: found.needId, from: found.state, state: decided.value.to, reason, departmentId },
          ...{ dueOn: term.dueOn, provisional: term.provisional, holderBefore: found.holderDepartmentId },
        },
      });
      return ok({ id, version: seenVersion + 1, state: decided.value.to });
    });
  }

  /** A withdrawal that was refused leaves the duty its own term; every other state begins one. */
  #termAfter(
    tx: Tx,
    context: UseCaseContext,
    found: StoredSettling,
    { action, to }: SettlingDecision,
    workingDays: number | null,
  ): Promise<StateTerm> {
    if (action === 'reject_withdrawal' && found.dutyDueOn !== null)
      return this.calendar.until(tx, found.regionCode, context.at, {
        dueOn: found.dutyDueOn,
        provisional: found.provisional,
      });
    return this.calendar.termOf(tx, found.regionCode, to, context.at, to === 'rectifying' ? workingDays : null);
  }

  #move(
    tx: Tx,
    { at }: UseCaseContext,
    order: SettlingOrder,
    { action, to, holderDepartmentId }: SettlingDecision,
    content: SettledContent | null,
    term: StateTerm,
  ): Promise<boolean> {
    return moveSettling(tx, {
      ...{ id: order.id, seenVersion: order.seenVersion, to, at, holderDepartmentId, reason: order.reason, ...term },
      ...{ content, isForced: action === 'force', dutyDueOn: content === null ? null : term.dueOn },
    });
  }

  #recordAct(
    tx: Tx,
    context: UseCaseContext,
    found: StoredSettling,
    order: SettlingOrder,
    { action, to, dueOn }: SettlingDecision & Pick<StateTerm, 'dueOn'>,
  ): Promise<void> {
    const own = SETTLING_TRANSITIONS[action].by === 'holder' ? found.holderDepartmentId : found.authorityDepartmentId;
    const { reason, note, evidence, citation, departmentId: namedDepartmentId } = order;
    return this.#step(tx, context, found.id, order.seenVersion + 1, {
      ...{ action, toState: to, departmentId: own ?? found.authorityDepartmentId },
      ...{ reason, note, evidence, citation, namedDepartmentId, dueOn },
    });
  }

  #step(
    tx: Tx,
    { actor, at }: UseCaseContext,
    settlingId: Id,
    number: number,
    step: Omit<Parameters<typeof insertStep>[2], 'number' | 'personId' | 'at'>,
  ): Promise<void> {
    return insertStep(tx, settlingId, { ...step, number, personId: actor.id, at });
  }

  async #listNegative(tx: Tx, context: UseCaseContext, found: StoredSettling, order: SettlingOrder): Promise<void> {
    const { ground, note } = order;
    if (ground === null || found.holderDepartmentId === null)
      throw new Error('a negative row needs ground and provider');
    await insertNegative(tx, {
      ...{ id: newId(context.at.getTime()), regionCode: found.regionCode, name: found.name, items: found.items },
      ...{ departmentId: found.holderDepartmentId, entryId: null, settlingId: found.id, needId: found.needId },
      ...{ ground, opinion: note ?? '', by: context.actor.id, at: context.at },
    });
  }
}

/** What the holder takes on by this act, as far as it may stand in the catalogue; null where an act takes on nothing. */
function contentTaken(
  found: StoredSettling,
  order: SettlingOrder,
  { action, holderDepartmentId }: SettlingDecision,
): Result<SettledContent | null, SettlingError> {
  if ((action !== 'confirm' && action !== 'force') || holderDepartmentId === null) return ok(null);
  const content = order.content ?? bareContent(found);
  const refusal = refusalOf(settledEntry(holderDepartmentId, content), action === 'force');
  return refusal ? err(refusal) : ok(content);
}

const partiesOf = (found: StoredSettling, { holderDepartmentId }: SettlingDecision): readonly Id[] => [
  ...new Set(
    [found.requesterDepartmentId, found.holderDepartmentId, holderDepartmentId, found.authorityDepartmentId].filter(
      (id): id is Id => id !== null,
    ),
  ),
];
