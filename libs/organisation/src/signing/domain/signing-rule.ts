import type { Id } from '@zeqing/kernel';

/** The acts a department may have signed by somebody else than who prepared them: its answers, and publishing a list. */
export const SIGNING_ACTS = ['agree', 'partial', 'refuse', 'publish'] as const;
export type SigningAct = (typeof SIGNING_ACTS)[number];

/** Whether an act needs two persons, as a department has set it or by default (U35). */
export interface SigningRule {
  readonly act: SigningAct;
  readonly twoPersons: boolean;
  /** The document the setting rests on; null by default. */
  readonly basis: string | null;
  readonly setAt: Date | null;
}

/** A department's rules, one of each act, and how often they were set. */
export interface SigningRules {
  readonly departmentId: Id;
  readonly version: number;
  readonly rules: readonly SigningRule[];
}

/** Refusals, also partial ones, and publication need two persons unless the department has set otherwise (U35). */
const DEFAULTS: Readonly<Record<SigningAct, boolean>> = { agree: false, partial: true, refuse: true, publish: true };

/** One rule of each act: what was set, the default for the others. */
export const withDefaults = (set: readonly SigningRule[]): readonly SigningRule[] =>
  SIGNING_ACTS.map(
    (act) => set.find((rule) => rule.act === act) ?? { act, twoPersons: DEFAULTS[act], basis: null, setAt: null },
  );

/** The acts that need two persons. */
export const actsOfTwo = (set: readonly SigningRule[]): ReadonlySet<SigningAct> =>
  new Set(withDefaults(set).flatMap(({ act, twoPersons }) => (twoPersons ? [act] : [])));
