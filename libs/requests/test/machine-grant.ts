// What the pure model knows of a grant: its terms, its resource, its suspensions, and what the platform was told to do.

/** What may be used, for what and until when. */
export interface ModelTerms {
  readonly items: number;
  readonly purposes: number;
  readonly wide: boolean;
  readonly until: number;
}

/** What the platform is to do, and what it said of it (U43). */
export interface ModelOrder {
  readonly kind: 'open' | 'change' | 'suspend' | 'resume' | 'close';
  readonly on: number;
  state: 'ordered' | 'in_force' | 'failed';
  version: number;
  alarmed: boolean;
}

export interface ModelGrant {
  state: 'live' | 'suspended' | 'ended';
  version: number;
  terms: ModelTerms;
  bridgedFrom: number | null;
  /** Whether another resource of the entry took the place of the one it was opened with. */
  isElsewhere: boolean;
  readonly orders: ModelOrder[];
}

export interface ModelSuspension {
  readonly by: 'provider' | 'authority';
  readonly rectifyBy: number;
  endedAs: 'resumed' | 'terminated' | 'expired' | null;
}

const ordered = (kind: ModelOrder['kind'], on: number): ModelOrder => {
  return { kind, on, state: 'ordered', version: 1, alarmed: false };
};

export const opened = (terms: ModelTerms, today: number): ModelGrant => {
  const fresh = { state: 'live', version: 1, bridgedFrom: null, isElsewhere: false } as const;
  return { ...fresh, terms, orders: [ordered('open', today)] };
};

/** Another standing of the grant, which the platform is told of in the same act. */
export function changed(
  grant: ModelGrant,
  state: ModelGrant['state'],
  today: number,
  terms?: Partial<ModelTerms>,
): void {
  const toLive = { suspended: 'resume', ended: 'open', live: 'change' }[grant.state];
  grant.orders.push(
    ordered({ live: toLive, suspended: 'suspend', ended: 'close' }[state] as ModelOrder['kind'], today),
  );
  grant.state = state;
  grant.version++;
  grant.terms = { ...grant.terms, ...terms };
}

/** An order without an answer since an hour raises the alarm, once. */
export function alarm({ orders }: ModelGrant, today: number): void {
  for (const order of orders) order.alarmed ||= order.state === 'ordered' && order.on < today;
}

/** What the platform, or a person for it, says of the latest order; what is in force already is not answered again. */
export function answer(grant: ModelGrant | null, state: 'in_force' | 'failed'): void {
  const order = grant?.orders.at(-1);
  if (!order) return;
  order.state = state;
  order.version++;
}

export const isInForce = (grant: ModelGrant | null): boolean => grant?.orders.at(-1)?.state === 'in_force';
