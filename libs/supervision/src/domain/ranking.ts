import type { Id } from '@zeqing/kernel';
import type { Counts, Part } from './parts';
import { quantileOf, sizeOf, type Histogram } from './quantile';

/** The stretches the law gives a term for: what can be late in the sense of a ranking. */
export const RANKED_STAGES = ['answer', 'supply', 'correction'] as const;
export type RankedStage = (typeof RANKED_STAGES)[number];

/** What a department is ranked by. */
export interface RankedMaterial {
  readonly departmentId: Id;
  readonly isBound: boolean;
  readonly counts: Counts;
  /** The same of the cohort months just past, and of as many before them. */
  readonly lately: Counts;
  readonly before: Counts;
  readonly overdueDays: Histogram;
}

export interface Judged {
  readonly n: number;
  readonly onTime: number;
  readonly late: number;
  /** Null of nothing. */
  readonly lateShare: number | null;
}

export interface Ranked {
  readonly departmentId: Id;
  /** Equal shares have equal ranks; null: see why. */
  readonly rank: number | null;
  readonly unranked: 'not_bound' | 'too_few' | null;
  readonly all: Judged;
  readonly byStage: Readonly<Record<RankedStage, Judged>>;
  readonly openOverdue: number;
  readonly medianOverdueDays: number | null;
  readonly greatestOverdueDays: number | null;
  readonly trend: {
    readonly direction: 'better' | 'worse' | 'same' | null;
    readonly lately: Judged;
    readonly before: Judged;
  };
}

/**
 * Who is late, by how much: the greatest share of late stretches first. Nobody is ranked on fewer than `minimumN`
 * judged stretches, nor a body the Decree does not bind (U24); they stand below, with the reason. A trend needs as many
 * on both sides. Late is judged by the day the law alone gives, so pausing a clock moves nobody up.
 */
export function rankingOf(
  materials: readonly RankedMaterial[],
  stages: readonly RankedStage[],
  minimumN: number,
): readonly Ranked[] {
  const all = materials.map((material) => unrankedOf(material, stages, minimumN));
  const ranked = all.filter(({ unranked }) => unranked === null).sort(byLateness);
  const rest = all.filter(({ unranked }) => unranked !== null).sort(byLateness);
  const rankOf = (share: number | null): number =>
    1 + ranked.filter(({ all: { lateShare } }) => (lateShare ?? 0) > (share ?? 0)).length;
  return [...ranked.map((one) => ({ ...one, rank: rankOf(one.all.lateShare) })), ...rest];
}

function unrankedOf(material: RankedMaterial, stages: readonly RankedStage[], minimumN: number): Ranked {
  const { departmentId, isBound, counts, overdueDays } = material;
  const all = judgedOf(counts, stages);
  const lately = judgedOf(material.lately, stages);
  const before = judgedOf(material.before, stages);
  return {
    departmentId,
    rank: null,
    unranked: !isBound ? 'not_bound' : all.n < minimumN ? 'too_few' : null,
    all,
    byStage: {
      answer: judgedOf(counts, ['answer']),
      supply: judgedOf(counts, ['supply']),
      correction: judgedOf(counts, ['correction']),
    },
    openOverdue: sizeOf(overdueDays),
    medianOverdueDays: quantileOf(overdueDays, 0.5),
    greatestOverdueDays: quantileOf(overdueDays, 1),
    trend: {
      direction: lately.n < minimumN || before.n < minimumN ? null : directionOf(lately, before),
      lately,
      before,
    },
  };
}

function judgedOf(counts: Counts, stages: readonly RankedStage[]): Judged {
  const sum = (parts: readonly Part[]): number => parts.reduce((all, part) => all + (counts[part] ?? 0), 0);
  const n = sum(stages.map((stage) => `${stage}_judged` as const));
  const onTime = sum(stages.map((stage) => `${stage}_on_time` as const));
  return { n, onTime, late: n - onTime, lateShare: n === 0 ? null : (n - onTime) / n };
}

function directionOf(lately: Judged, before: Judged): 'better' | 'worse' | 'same' {
  const change = (lately.lateShare ?? 0) - (before.lateShare ?? 0);
  return change < 0 ? 'better' : change > 0 ? 'worse' : 'same';
}

const byLateness = (a: Ranked, b: Ranked): number =>
  (b.all.lateShare ?? -1) - (a.all.lateShare ?? -1) ||
  b.openOverdue - a.openOverdue ||
  b.all.n - a.all.n ||
  (a.departmentId < b.departmentId ? -1 : 1);
