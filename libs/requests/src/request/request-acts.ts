import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  notFound,
  ok,
  stale,
  systemActor,
  type CanonicalValue,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { SigningBook } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { extensionTooLate } from '../answer/domain/extension.rules';
import { ClockKeeper, openClock } from '../clock/clock-keeper';
import { isReceipt, LIFE_PHASE_OF, type LifePhase, type RequestState } from './domain/request';
import { isOfAnotherState, type RequestError } from './domain/request-error';
import type { RequestAction } from './domain/request.transitions';
import { decide, isAuthorityAct, signsAnswer, type Decision } from './domain/request.workflow';
import { CompetentAuthorities } from './competent-authorities';
import { factsFor } from './decision-facts';
import { changeGrant, type GrantChange } from '../use/store/grant.repository';
import { move, type Signature } from './store/request-move';
import { findForSystem, findVisible } from './store/request.repository';
import type { StoredRequest } from './store/stored-request';
import { viewerOf } from './viewer';

/** What an act left behind: enough to go on with. */
export interface RequestAct {
  readonly id: Id;
  readonly version: number;
  readonly state: RequestState;
  /** Which of the six phases the state is a step of. */
  readonly lifePhase: LifePhase;
  /** The grant the act opened, or null. */
  readonly grantId: Id | null;
}

/** An act's outcome, with the phase people speak of. */
export const actOf = (id: Id, version: number, state: RequestState, grantId: Id | null = null): RequestAct => ({
  id,
  version,
  state,
  lifePhase: LIFE_PHASE_OF[state],
  grantId,
});

/** Which act, on which request, as seen in which version. */
export interface ActOrder {
  readonly id: Id;
  /** Null for the system's own acts, which take the request as they find it. */
  readonly seenVersion: number | null;
  readonly event: string;
  readonly action: RequestAction | ((request: StoredRequest) => RequestAction);
}

/** What an act does beside moving the request and its clocks; everything is written after the compare-and-set. */
export interface ActPlan {
  /** An act of the system that follows in the same transaction, as receipt follows signature. */
  readonly then?: RequestAction;
  readonly signature?: Signature;
  readonly write?: (tx: Tx) => Promise<void>;
  readonly payload?: Readonly<Record<string, CanonicalValue>>;
  readonly grantId?: Id;
  /** The department that answers from here, with its region (U39). */
  readonly provider?: { readonly departmentId: Id; readonly regionCode: string };
  /** The days of an extension that takes effect. */
  readonly extensionWorkingDays?: number;
  /** The authority that looks at the request before its provider (U34). */
  readonly checkedBy?: Id;
  /** What becomes of the grant; the event then names it with its next version. */
  readonly changesGrant?: Omit<GrantChange, 'at'>;
}

/** What the planner is told beside the request. */
export interface ActFacts {
  readonly action: RequestAction;
  /** The 主管部门 on the provider's level; read for its own acts only. */
  readonly authorityDepartmentId: Id | null;
}

export type Planner = (tx: Tx, request: StoredRequest, facts: ActFacts) => Promise<Result<ActPlan, RequestError>>;

const SYSTEM = systemActor('requests');

/** The one way a request moves: read, decide, compare-and-set with its clocks, journal, in one transaction. */
@Injectable()
export class RequestActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly clocks: ClockKeeper,
    private readonly authorities: CompetentAuthorities,
    private readonly signing: SigningBook,
  ) {}

  async perform(context: UseCaseContext, order: ActOrder, planner: Planner): Promise<Result<RequestAct, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<RequestAct, RequestError>> => {
      const request = await find(tx, context, order.id);
      if (request === null) return err(notFound('share_request'));
      const action = typeof order.action === 'string' ? order.action : order.action(request);
      const authorityDepartmentId = isAuthorityAct(action) ? await this.authorities.over(tx, request) : null;
      const known = signsAnswer(action)
        ? await factsFor(tx, this.signing, context.actor, request)
        : { actor: context.actor };
      const facts = { ...known, authorityDepartmentId };
      const decided = decide(request, action, facts, context.at);
      const wasFaster = order.seenVersion !== null && request.version !== order.seenVersion;
      // Whoever may act and comes too late is told so, and not that the act is not of this state.
      if (!decided.ok) return wasFaster && isOfAnotherState(decided.error) ? err(stale('share_request')) : decided;
      if (wasFaster) return err(stale('share_request'));
      const plan = await planner(tx, request, { action, authorityDepartmentId });
      if (!plan.ok) return plan;
      const decision = followUp(request, decided.value, plan.value.then);
      if (!decision.ok) return decision;
      return this.#write(tx, context, { request, order, plan: plan.value, decision: decision.value });
    });
  }

  async #write(
    tx: Tx,
    context: UseCaseContext,
    act: { request: StoredRequest; order: ActOrder; plan: ActPlan; decision: Decision },
  ): Promise<Result<RequestAct, RequestError>> {
    const { request, order, plan, decision } = act;
    const { signature } = plan;
    const clocks = await this.clocks.partsFor(tx, request, decision, {
      shareType: signature?.shareType ?? request.shareType,
      ...(plan.extensionWorkingDays === undefined ? {} : { extensionWorkingDays: plan.extensionWorkingDays }),
      ...(plan.provider ? { passedTo: plan.provider.departmentId } : {}),
      ...(plan.checkedBy === undefined ? {} : { checkedBy: plan.checkedBy }),
    });
    const moved = await move(
      tx,
      {
        id: request.id,
        seenVersion: request.version,
        to: decision.to,
        since: decision.since,
        ...(signature ? { signature } : {}),
        ...(plan.provider ? { provider: plan.provider } : {}),
      },
      clocks,
    );
    if (moved === 'stale') return err(stale('share_request'));
    if (moved === 'run_out') return err(extensionTooLate(openClock(request, 'answer')));
    await plan.write?.(tx);
    const grant = plan.changesGrant
      ? await changeGrant(tx, request.id, { ...plan.changesGrant, at: decision.since })
      : null;
    const version = request.version + 1;
    const received = request.receivedAt !== null || isReceipt(decision.to);
    await this.journal.append(tx, context, {
      type: order.event,
      object: { type: 'share_request', id: request.id, version },
      // Before its receipt a request is not the provider's to see: its feed does not show it (U27, U34).
      departmentIds: [
        request.requesterDepartmentId,
        ...(received ? [request.providerDepartmentId] : []),
        ...(plan.checkedBy === undefined ? [] : [plan.checkedBy]),
        ...(plan.provider ? [plan.provider.departmentId] : []),
      ],
      payload: {
        state: decision.to,
        entryId: request.entryId,
        entryCode: request.entryCode,
        ...(grant ? { grantId: grant.id, grantVersion: grant.version } : {}),
        ...plan.payload,
      },
    });
    return ok(actOf(request.id, version, decision.to, plan.grantId ?? null));
  }
}

/** The system finds any request; a person those it may see. */
const find = (tx: Tx, { actor }: UseCaseContext, id: Id): Promise<StoredRequest | null> =>
  actor.kind === 'system' ? findForSystem(tx, id) : findVisible(tx, id, viewerOf(actor));

/** The decision of the act together with that of the system act following it. */
function followUp(
  request: StoredRequest,
  first: Decision,
  then: RequestAction | undefined,
): Result<Decision, RequestError> {
  if (then === undefined) return ok(first);
  const second = decide({ ...request, state: first.to }, then, { actor: SYSTEM }, first.since);
  if (!second.ok) return second;
  return ok({ ...second.value, stops: [...first.stops, ...second.value.stops] });
}
