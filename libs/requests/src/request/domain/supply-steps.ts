/** The steps after a supply, each the queue of its name (design §3). Confirming is the requester's act, no step. */
export const SUPPLY_STEPS = [
  'supply-probe',
  'supply-tell-provider',
  'supply-tell-requester',
  'supply-checked',
] as const;
export type SupplyStep = (typeof SUPPLY_STEPS)[number];
