import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  departmentsAs,
  err,
  forbidden,
  newId,
  notFound,
  ok,
  stale,
  type CanonicalValue,
  type Id,
  type LocalDate,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { competentAuthority, DepartmentDirectory, permits, regionLineage } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import type { Enacted } from './ruled-requests';
import { RulingDuties } from './ruling-duties.service';
import { RulingEnactment } from './ruling-enactment';
import { DisputedObjects, type DisputedPlace } from './disputed-objects';
import type { DisputeAct, DisputeLeg, DisputeOrder, Ruling } from './domain/dispute';
import type { DisputeError } from './domain/dispute-error';
import { disputeForum } from './domain/dispute-forum.rules';
import { raisedBy, ruledAmong } from './domain/dispute.rules';
import { SUBJECT_RULES, type DisputeSubject } from './domain/dispute-subjects';
import { decideDispute, type DisputeAction, type DisputeStep } from './domain/dispute.workflow';
import {
  findDispute,
  insertDispute,
  insertLeg,
  moveDispute,
  recordEnactment,
  type DisputeMove,
  type StoredDispute,
} from './store/dispute.repository';

type Outcome = Result<DisputeAct, DisputeError>;

export interface DisputeClaim {
  readonly subject: DisputeSubject;
  /** Id of the request or correction, or of the entry where the subject is one of an entry alone. */
  readonly objectId: Id;
  readonly statement: string;
}

/** What was ruled; of a request, which of the items in dispute are to be shared, all of them when null. */
export interface Said {
  readonly ruling: Ruling;
  readonly grounds: string;
  readonly itemIds: readonly Id[] | null;
}

type Written = Pick<DisputeMove, 'negotiationRecord' | 'coordinationRecord' | 'settlement' | 'ruling'>;

/** Acts written down here; another authority is named by `OverruledAuthorities`, a report made to `RulingDuties`. */
type WrittenAction = Exclude<DisputeAction, 'overrule_authority' | 'report_carried_out'>;

const EVENTS: Readonly<Record<WrittenAction, string>> = {
  settle: 'dispute.settled',
  withdraw: 'dispute.withdrawn',
  apply_for_coordination: 'dispute.coordination_applied',
  rule_in_coordination: 'dispute.ruled',
  refer_to_government: 'dispute.referred_to_government',
  record_decision: 'dispute.ruled',
};
const STEPS = ['apply_for_coordination', 'rule_in_coordination', 'refer_to_government', 'record_decision'] as const;

/** Disputes in the three steps of art. 28: negotiation, coordination by the authority, decision by its government. */
@Injectable()
export class Disputes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly objects: DisputedObjects,
    private readonly directory: DepartmentDirectory,
    private readonly enactment: RulingEnactment,
    private readonly duties: RulingDuties,
    private readonly journal: Journal,
  ) {}

  /** Raises a dispute; the parties negotiate first. The competent authority is derived and kept as it was derived. */
  async raise(context: UseCaseContext, claim: DisputeClaim): Promise<Outcome> {
    if (!permits(context.actor, 'disputes.raise')) return err(forbidden('disputes.raise'));
    const own = departmentsAs(context.actor, ['office_head']);
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const kind = SUBJECT_RULES[claim.subject].object;
      const place = await this.objects.find(tx, context, { kind, id: claim.objectId, own });
      if (place === null) return err(notFound(kind));
      const { object, ...of } = place;
      const claimant = raisedBy(claim.subject, object, own);
      if (!claimant.ok) return claimant;
      const { requesterDepartmentId, providerDepartmentId } = object;
      const parties = await this.directory.byIds(tx, [requesterDepartmentId, providerDepartmentId]);
      const requester = parties.find(({ id }) => id === requesterDepartmentId);
      const provider = parties.find(({ id }) => id === providerDepartmentId);
      if (!requester || !provider) return err(notFound('department'));
      const derived = competentAuthority(requester, provider);
      const forum = disputeForum(derived, await this.#authorities(tx, derived.governmentRegionCode), [
        requester.id,
        provider.id,
      ]);
      const id = newId(context.at.getTime());
      const added = await insertDispute(tx, {
        ...{ id, ...of, subject: claim.subject, statement: claim.statement, claimant: claimant.value },
        ...{ requester, provider, forum, derived, raisedBy: context.actor.id, at: context.at },
      });
      if (!added) return err({ code: 'dispute.open_already', details: { subject: claim.subject } });
      await this.journal.append(tx, context, {
        type: 'dispute.raised',
        object: { type: 'dispute', id, version: 1 },
        departmentIds: [requester.id, provider.id],
        payload: { ...payloadOf(place, claim.subject), claimant: claimant.value, forum: forum.kind },
      });
      return ok({ id, version: 1, state: 'negotiating' });
    });
  }

  /** The parties have agreed; the claimant says on what. */
  settle(context: UseCaseContext, order: DisputeOrder, settlement: string): Promise<Outcome> {
    return this.#perform(context, order, 'settle', { settlement });
  }

  /** The claimant takes the dispute back. */
  withdraw(context: UseCaseContext, order: DisputeOrder): Promise<Outcome> {
    return this.#perform(context, order, 'withdraw', {});
  }

  /** Step two: either party applies to the competent authority, with the record of the negotiation. */
  applyForCoordination(context: UseCaseContext, order: DisputeOrder, negotiationRecord: string): Promise<Outcome> {
    return this.#perform(context, order, 'apply_for_coordination', { negotiationRecord });
  }

  /** The authority's coordination ends the dispute. */
  ruleInCoordination(context: UseCaseContext, order: DisputeOrder, said: Said): Promise<Outcome> {
    const written = { ...said, ruledIn: 'coordination', document: null, ruledOn: null } as const;
    return this.#perform(context, order, 'rule_in_coordination', { ruling: written });
  }

  /** Step three: coordination has failed, and the authority refers the dispute to its government. */
  referToGovernment(context: UseCaseContext, order: DisputeOrder, coordinationRecord: string): Promise<Outcome> {
    return this.#perform(context, order, 'refer_to_government', { coordinationRecord });
  }

  /** Records the government's decision with its document; a government has no account here. */
  recordDecision(
    context: UseCaseContext,
    order: DisputeOrder,
    decision: Said & { readonly document: string; readonly ruledOn: LocalDate },
  ): Promise<Outcome> {
    return this.#perform(context, order, 'record_decision', { ruling: { ...decision, ruledIn: 'decision' } });
  }

  async #perform(
    context: UseCaseContext,
    order: DisputeOrder,
    action: WrittenAction,
    written: Written,
  ): Promise<Outcome> {
    const { id, seenVersion, leg } = order;
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const found = await findDispute(tx, id, viewerBy(context.actor, 'disputes.read'));
      if (found === null) return err(notFound('dispute'));
      const decided = decideDispute(found, action, leg, context.actor, context.at);
      if (!decided.ok) return decided;
      if (found.version !== seenVersion) return err(stale('dispute'));
      const named = written.ruling?.itemIds ?? [];
      const among = ruledAmong(named, named.length > 0 ? await this.objects.itemsAskedFor(tx, found.requestId) : []);
      if (!among.ok) return among;
      const { to, since: at } = decided.value;
      const by = context.actor.id;
      if (!(await moveDispute(tx, { id, seenVersion, to, at, by, ...written }))) return err(stale('dispute'));
      const step = STEPS.find((one) => one === action);
      if (leg !== null && step !== undefined) await this.#record(tx, context, id, step, leg);
      const enacted = await this.#enact(tx, context, found, written);
      if (!enacted.ok) return enacted;
      const authority = found.authorityDepartmentId;
      await this.journal.append(tx, context, {
        type: EVENTS[action],
        object: { type: 'dispute', id, version: seenVersion + 1 },
        departmentIds: [found.requesterDepartmentId, found.providerDepartmentId, ...(authority ? [authority] : [])],
        payload: {
          ...{ ...payloadOf(found, found.subject), state: to, ...rulingPayload(found.subject, written) },
          ...{ enactedAs: enacted.value?.as ?? null, enactedRequestId: enacted.value?.requestId ?? null },
          ...(enacted.value?.dueOn ? { dueOn: enacted.value.dueOn } : {}),
        },
      });
      return ok({ id, version: seenVersion + 1, state: to });
    });
  }

  /** A ruling for the provider ends the dispute and changes nothing. */
  async #enact(
    tx: Tx,
    context: UseCaseContext,
    found: StoredDispute,
    { ruling }: Written,
  ): Promise<Result<(Enacted & { readonly dueOn: LocalDate | null }) | null, DisputeError>> {
    if (ruling?.ruling !== 'for_requester') return ok(null);
    const enacted = await this.enactment.enact(tx, context, found, ruling.itemIds);
    if (!enacted.ok) return enacted;
    await recordEnactment(tx, found.id, enacted.value);
    const dueOn = enacted.value.as === 'by_owner' ? await this.duties.begin(tx, found, context.at) : null;
    return ok({ ...enacted.value, dueOn });
  }

  #record(tx: Tx, context: UseCaseContext, disputeId: Id, step: DisputeStep, leg: DisputeLeg): Promise<void> {
    const { id: recordedBy } = context.actor;
    return insertLeg(tx, { ...leg, id: newId(context.at.getTime()), disputeId, step, recordedBy, at: context.at });
  }

  /** The 主管部门 of a region's government and of those above it, as far as they use this installation. */
  async #authorities(tx: Tx, regionCode: string | null): Promise<ReadonlyMap<string, Id>> {
    const authorities = new Map<string, Id>();
    for (const region of regionCode === null ? [] : regionLineage(regionCode)) {
      const authority = await this.directory.authorityIn(tx, region);
      if (authority) authorities.set(region, authority.id);
    }
    return authorities;
  }
}

const payloadOf = (
  {
    requestId,
    correctionId,
    entryId,
    entryCode,
  }: Pick<DisputedPlace, 'requestId' | 'correctionId' | 'entryId' | 'entryCode'>,
  subject: DisputeSubject,
): Record<string, CanonicalValue> => ({ subject, requestId, correctionId, entryId, entryCode });

/** `enacts` says what the ruling sets going; whoever owns that follows `dispute.ruled`. */
const rulingPayload = (subject: DisputeSubject, { ruling }: Written): Record<string, CanonicalValue> =>
  ruling === undefined
    ? {}
    : {
        ruling: ruling.ruling,
        ruledIn: ruling.ruledIn,
        enacts: ruling.ruling === 'for_requester' ? SUBJECT_RULES[subject].enacts : null,
      };
