import { err, ok, type Id, type LocalDate, type Result } from '@zeqing/kernel';
import type { ShareMode } from '@zeqing/catalogue';
import { decree, type RequestError } from '../../request/domain/request-error';
import type { BeneficiariesKind, GrantState, Purpose } from './grant';

/** What the exchange platform is to do with a grant. Zeqing moves no data: it orders, the platform opens and closes (art. 31, 32). */
export const ORDER_KINDS = ['open', 'change', 'suspend', 'resume', 'close'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

/** `ordered` is 已下令，尚未生效: what was decided is law at once, but not yet done on the platform (U43). */
export const ORDER_STATES = ['ordered', 'in_force', 'failed'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

interface OrderStep {
  readonly from: readonly OrderState[];
  readonly to: OrderState;
}

/** What an answer makes of an order, of the platform or of a named person (U43). Drawn into docs/platform-order-states.md. */
export const ORDER_STEPS = {
  done: { from: ['ordered', 'failed'], to: 'in_force' },
  failed: { from: ['ordered', 'failed'], to: 'failed' },
} as const satisfies Record<OrderAnswer['outcome'], OrderStep>;

/** The order with the grant's terms as they are now: what the platform has to bring about. */
export interface PlatformOrder {
  readonly id: Id;
  readonly version: number;
  /** Counts up without a gap in the order in which orders became visible. */
  readonly sequence: number;
  readonly kind: OrderKind;
  readonly grantId: Id;
  readonly grantVersion: number;
  readonly requestId: Id;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly providerDepartmentId: Id;
  readonly requesterDepartmentId: Id;
  readonly providerRegionCode: string;
  readonly requesterRegionCode: string;
  readonly beneficiaries: BeneficiariesKind;
  readonly itemIds: readonly Id[];
  readonly purposes: readonly Purpose[];
  readonly mode: ShareMode;
  readonly resourceId: Id | null;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly grantState: GrantState;
  readonly standing: OrderStanding;
}

/** A grant as the page of its request shows it. */
export interface GrantStanding {
  readonly state: GrantState;
  /** The last day; of a bridge where `bridgedFrom` is set. */
  readonly validUntil: LocalDate | null;
  readonly bridgedFrom: LocalDate | null;
  /** The latest order; null where nothing was ordered, as of a grant that was live before it came here. */
  readonly platform: LatestOrder | null;
}

/** The latest order on a grant: how far it is, and by what its answer names it. */
export interface LatestOrder extends OrderStanding {
  readonly id: Id;
  readonly version: number;
}

/** How far an order is. */
export interface OrderStanding {
  readonly kind: OrderKind;
  readonly state: OrderState;
  readonly orderedAt: Date;
  readonly answeredAt: Date | null;
  /** From when it is so on the platform. */
  readonly effectiveAt: Date | null;
  readonly reason: string | null;
  /** True when a named person confirmed it, with the document. */
  readonly byHand: boolean | null;
  readonly document: string | null;
  readonly alarmedAt: Date | null;
}

export type OrderAnswer =
  { readonly outcome: 'done'; readonly at: Date } | { readonly outcome: 'failed'; readonly reason: string };

/**
 * What an answer makes of an order; a failed one may still be done. Refuses with `platform_order.answered`,
 * `platform_order.reason_required` or `platform_order.time` (in the future, or before it was ordered). Source: U43.
 */
export function answerOrder(
  order: Pick<OrderStanding, 'state' | 'orderedAt'>,
  answer: OrderAnswer,
  now: Date,
): Result<{ readonly to: OrderState; readonly effectiveAt: Date | null }, RequestError> {
  const { from, to }: OrderStep = ORDER_STEPS[answer.outcome];
  if (!from.includes(order.state)) return err({ code: 'platform_order.answered', article: decree('第三十二条') });
  if (answer.outcome === 'failed') {
    if (answer.reason.trim() !== '') return ok({ to, effectiveAt: null });
    return err({ code: 'platform_order.reason_required', fields: [{ pointer: '/reason', rule: 'required' }] });
  }
  if (answer.at <= now && answer.at >= order.orderedAt) return ok({ to, effectiveAt: answer.at });
  return err({
    code: 'platform_order.time',
    details: { orderedAt: order.orderedAt.toISOString() },
    fields: [{ pointer: '/at', rule: 'since_the_order' }],
  });
}
