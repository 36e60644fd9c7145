import { Inject, Injectable } from '@nestjs/common';
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
import { UnitOfWork } from '@zeqing/platform';
import { ClockKeeper } from './clock-keeper';
import type { RequestState } from './domain/request';
import type { RequestError } from './domain/request-error';
import type { RequestSettings } from './domain/request-settings';
import { decide, type Decision, type RequestAction } from './domain/request.workflow';
import { factsFor } from './decision-facts';
import { findVisible, move, type Signature } from './store/request.repository';
import type { StoredRequest } from './store/stored-request';
import { REQUEST_SETTINGS } from './tokens';
import { viewerOf } from './viewer';

/** What an act left behind: enough to go on with. */
export interface RequestAct {
  readonly id: Id;
  readonly version: number;
  readonly state: RequestState;
  /** The grant the act opened, or null. */
  readonly grantId: Id | null;
}

/** Which act, on which request, as seen in which version. */
export interface ActOrder {
  readonly id: Id;
  readonly seenVersion: number;
  readonly event: string;
  readonly action: RequestAction | ((request: StoredRequest) => RequestAction);
}

/** What an act does beside moving the request; everything is written after the compare-and-set. */
export interface ActPlan {
  /** An act of the system that follows in the same transaction, as receipt follows signature. */
  readonly then?: RequestAction;
  readonly signature?: Signature;
  readonly write?: (tx: Tx) => Promise<void>;
  readonly payload?: Readonly<Record<string, CanonicalValue>>;
  readonly grantId?: Id;
}

export type Planner = (tx: Tx, request: StoredRequest) => Promise<Result<ActPlan, RequestError>>;

const SYSTEM = systemActor('requests');

/** The one way a request moves: read, decide, compare-and-set, clocks, journal, in one transaction. */
@Injectable()
export class RequestActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly clocks: ClockKeeper,
    @Inject(REQUEST_SETTINGS) private readonly settings: RequestSettings,
  ) {}

  async perform(context: UseCaseContext, order: ActOrder, planner: Planner): Promise<Result<RequestAct, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<RequestAct, RequestError>> => {
      const request = await findVisible(tx, order.id, viewerOf(context.actor));
      if (request === null) return err(notFound('share_request'));
      const action = typeof order.action === 'string' ? order.action : order.action(request);
      const decided = decide(request, action, factsFor(context.actor, request.answer, this.settings), context.at);
      if (!decided.ok) return decided;
      if (request.version !== order.seenVersion) return err(stale('share_request'));
      const plan = await planner(tx, request);
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
    const moved = await move(tx, {
      id: request.id,
      seenVersion: order.seenVersion,
      to: decision.to,
      since: decision.since,
      ...(signature ? { signature } : {}),
    });
    if (!moved) return err(stale('share_request'));
    await plan.write?.(tx);
    await this.clocks.apply(tx, request, decision, signature?.shareType ?? request.shareType);
    const version = request.version + 1;
    const signed = request.signedAt !== null || signature !== undefined;
    await this.journal.append(tx, context, {
      type: order.event,
      object: { type: 'share_request', id: request.id, version },
      // Before it is signed a request is the requester's paper: the provider's feed does not show it.
      departmentIds: [request.requesterDepartmentId, ...(signed ? [request.providerDepartmentId] : [])],
      payload: { state: decision.to, entryId: request.entryId, entryCode: request.entryCode, ...plan.payload },
    });
    return ok({ id: request.id, version, state: decision.to, grantId: plan.grantId ?? null });
  }
}

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
