import type { Counts } from './parts';
import type { Say } from './say';

/** 申请→受理→答复→同意→供给→在用. Each step's rows are among those of the step before. */
export const FUNNEL_STEPS = ['received', 'accepted', 'answered', 'agreed', 'supplied', 'in_use'] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

export const STEP_NAMES: Readonly<Record<FunnelStep, Say>> = {
  received: { zh: '申请', en: 'received' },
  accepted: { zh: '受理', en: 'accepted' },
  answered: { zh: '答复', en: 'answered' },
  agreed: { zh: '同意', en: 'agreed' },
  supplied: { zh: '供给', en: 'supplied' },
  in_use: { zh: '在用', en: 'in use' },
};

export interface Cohort {
  /** YYYY-MM of receipt; null for all months together. */
  readonly month: string | null;
  readonly steps: readonly {
    readonly step: FunnelStep;
    readonly count: number;
    /** Of the step before; null where that is nothing, and for the first. */
    readonly share: number | null;
  }[];
}

/** Where the requests of a month's receipt got to. Months are never mixed: the young ones have not had their time. */
export function cohortOf(month: string | null, counts: Counts): Cohort {
  const steps = FUNNEL_STEPS.map((step, at) => {
    const count = counts[step] ?? 0;
    const before = FUNNEL_STEPS[at - 1];
    const of = before === undefined ? 0 : (counts[before] ?? 0);
    return { step, count, share: of === 0 ? null : count / of };
  });
  return { month, steps };
}
