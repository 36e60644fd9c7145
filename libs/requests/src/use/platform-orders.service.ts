import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  notFound,
  ok,
  stale,
  systemActor,
  type Clock,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { permits } from '@zeqing/organisation';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import { CompetentAuthorities } from '../request/competent-authorities';
import type { RequestError } from '../request/domain/request-error';
import { HOUSE } from '../settings/domain/house';
import { answerOrder, type OrderAnswer, type OrderState, type PlatformOrder } from './domain/platform-order';
import {
  findOrder,
  markUnconfirmed,
  ordersAfter,
  writeAnswer,
  type AlarmedOrder,
  type OrderFilter,
} from './store/platform-order.repository';

/** Orders one round raises the alarm for; the rest follow in the next. */
const ROUND = 100;
const MINUTE = 60_000;

export interface OrderAct {
  readonly id: Id;
  readonly version: number;
  readonly state: OrderState;
}

/** From the decision to the platform: which grants to open, change, suspend and close, and what became of it (U43). */
@Injectable()
export class PlatformOrders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly authorities: CompetentAuthorities,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The orders after a number, in the order of their numbers: for the platform all, for people those they concern. */
  list(context: UseCaseContext, filter: OrderFilter): Promise<PlatformOrder[]> {
    return ordersAfter(this.unitOfWork.reader(context), viewerBy(context.actor, 'platform_orders.read'), filter);
  }

  /** The platform says what became of an order; a failed one may be answered again. */
  answer(context: UseCaseContext, id: Id, seen: number, answer: OrderAnswer): Promise<Result<OrderAct, RequestError>> {
    return this.#answer(context, id, seen, answer, null);
  }

  /** For a platform without a link: a named person of a party or the authority says so, with the document (U43). */
  async confirmByHand(
    context: UseCaseContext,
    id: Id,
    seen: number,
    answer: OrderAnswer & { readonly document: string },
  ): Promise<Result<OrderAct, RequestError>> {
    if (answer.document.trim() !== '') return this.#answer(context, id, seen, answer, answer.document);
    return err({ code: 'platform_order.document_required', fields: [{ pointer: '/document', rule: 'required' }] });
  }

  /** Raises the alarm for orders without an answer after the time of the settings, once each; answers for how many. */
  async alarmDue(): Promise<number> {
    const context: UseCaseContext = { actor: systemActor('platform-orders'), at: this.clock.now(), traceId: 'sweep' };
    const before = new Date(context.at.getTime() - HOUSE.platformOrderAlarmMinutes * MINUTE);
    const round = await this.unitOfWork.run({}, async (tx) => {
      const orders = await markUnconfirmed(tx, before, context.at, ROUND);
      const events = [];
      for (const order of orders) events.push(await this.#unconfirmed(tx, order));
      await this.journal.appendAll(tx, context, events);
      return ok(orders.length);
    });
    return round.ok ? round.value : 0;
  }

  async #answer(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    answer: OrderAnswer,
    document: string | null,
  ): Promise<Result<OrderAct, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<OrderAct, RequestError>> => {
      const order = await findOrder(tx, id, viewerBy(context.actor, 'platform_orders.read'));
      if (order === null) return err(notFound('platform_order'));
      // Whose use is suspended or closed does not confirm that it is: by hand the provider's side or the authority does.
      const provider = { id: order.providerDepartmentId, regionCode: order.providerRegionCode };
      const permission = document === null ? 'platform_orders.answer' : 'platform_orders.confirm';
      if (!permits(context.actor, permission, provider)) return err(forbidden(permission));
      const decided = answerOrder(order.standing, answer, context.at);
      if (!decided.ok) return decided;
      const { to, effectiveAt } = decided.value;
      const reason = answer.outcome === 'failed' ? answer.reason : null;
      const by = { by: context.actor.id, at: context.at };
      const version = await writeAnswer(tx, { id, seenVersion, to, effectiveAt, reason, document, ...by });
      if (version === null) return err(stale('platform_order'));
      const authorityDepartmentId = to === 'failed' ? await this.authorities.over(tx, order) : null;
      await this.journal.append(tx, context, {
        type: to === 'failed' ? 'platform_order.failed' : 'platform_order.in_force',
        object: { type: 'platform_order', id, version },
        departmentIds: [order.providerDepartmentId, order.requesterDepartmentId],
        payload: {
          ...factsOf(order),
          byHand: document !== null,
          effectiveAt: effectiveAt?.toISOString() ?? null,
          ...(authorityDepartmentId === null ? {} : { authorityDepartmentId }),
        },
      });
      return ok({ id, version: seenVersion + 1, state: to });
    });
  }

  async #unconfirmed(tx: Tx, order: AlarmedOrder) {
    const authorityDepartmentId = await this.authorities.over(tx, order);
    return {
      type: 'platform_order.unconfirmed',
      object: { type: 'platform_order', id: order.id, version: order.eventVersion },
      departmentIds: [order.providerDepartmentId, order.requesterDepartmentId],
      payload: {
        ...factsOf(order),
        minutes: HOUSE.platformOrderAlarmMinutes,
        ...(authorityDepartmentId === null ? {} : { authorityDepartmentId }),
      },
    };
  }
}

/** Named so that the request, not the grant, is what a reader looks up: the grant itself has not changed. */
const factsOf = (order: Pick<AlarmedOrder, 'sequence' | 'kind' | 'grantId' | 'requestId' | 'entryId'>) => ({
  sequence: order.sequence,
  kind: order.kind,
  grantId: order.grantId,
  requestId: order.requestId,
  entryId: order.entryId,
});
