import type { Measure } from './measure';
import { populationOf, STAGE_OF_PART, type Counts, type Part, type Population } from './parts';
import { STAGES, type Stage } from './measured';
import { meanOf, quantileOf, sizeOf, tally, type Histogram } from './quantile';

/** The counted material all figures of one scope are made of. */
export interface Material {
  readonly counts: Counts;
  /** Working days of the stretches that were done, by stage: net, and with the requester's days. */
  readonly netDays: Readonly<Partial<Record<Stage, Histogram>>>;
  readonly elapsedDays: Readonly<Partial<Record<Stage, Histogram>>>;
  /** Working days past the last day, of what is overdue and not done. */
  readonly overdueDays: Histogram;
  /** Null where the figures are not of the whole installation, as by month. */
  readonly journal: { readonly oldestUnsealedSeconds: number; readonly checkpointSeconds: number | null } | null;
}

/** Whether material of all is that of its departments put together: stretches are, what stands or has no department is not. */
export const isOfStretches = ({ populations, overdueDays }: Needs): boolean =>
  !overdueDays && populations.every((population) => population === 'stage');

/** The material of several groups as that of one. */
export function together(materials: readonly Material[]): Material {
  const histogramsOf = (days: 'netDays' | 'elapsedDays'): Material['netDays'] =>
    Object.fromEntries(STAGES.map((stage) => [stage, tally(materials.flatMap((one) => one[days][stage] ?? []))]));
  const counts: Partial<Record<Part, number>> = {};
  for (const each of materials)
    for (const [part, count] of Object.entries(each.counts) as [Part, number][])
      counts[part] = (counts[part] ?? 0) + count;
  return {
    ...{ counts, netDays: histogramsOf('netDays'), elapsedDays: histogramsOf('elapsedDays') },
    ...{ overdueDays: tally(materials.flatMap(({ overdueDays }) => overdueDays)), journal: null },
  };
}

/** What has to be read for some figures. */
export interface Needs {
  readonly populations: readonly Population[];
  readonly days: boolean;
  readonly overdueDays: boolean;
}

export function needsOf(measures: readonly Measure[]): Needs {
  const kinds = new Set(measures.map(({ calculation }) => calculation.kind));
  const parts = measures.flatMap(({ calculation }): readonly Part[] => {
    if (calculation.kind === 'ratio') return [calculation.numerator, calculation.denominator];
    return calculation.kind === 'count' ? [calculation.numerator] : [];
  });
  return {
    populations: [...new Set(parts.map(populationOf))],
    days: kinds.has('days') || kinds.has('mean_days'),
    overdueDays: kinds.has('overdue_days'),
  };
}

export interface Figure {
  /** A ratio from 0 to 1, a count, working days or seconds; null where there is nothing to say it of. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How many rows the value speaks of. */
  readonly n: number;
  /** The same days without leaving out those of the requester; null for other figures. */
  readonly elapsed: number | null;
  /** `none_yet`: only in issues frozen before the figure had a source. */
  readonly source: 'projection' | 'none_yet';
}

const NONE: Figure = { value: null, numerator: null, denominator: null, n: 0, elapsed: null, source: 'projection' };

/** The figure of a measure from counted material. A value of nothing is none, never 0 % nor 100 %. */
export function figureOf({ calculation }: Measure, material: Material): Figure {
  switch (calculation.kind) {
    case 'ratio': {
      const numerator = material.counts[calculation.numerator] ?? 0;
      const denominator = material.counts[calculation.denominator] ?? 0;
      return {
        ...NONE,
        numerator,
        denominator,
        n: denominator,
        value: denominator === 0 ? null : numerator / denominator,
      };
    }
    case 'count': {
      const numerator = material.counts[calculation.numerator] ?? 0;
      return { ...NONE, numerator, n: numerator, value: numerator };
    }
    case 'days': {
      const stage = STAGE_OF_PART.get(calculation.denominator);
      const net = (stage && material.netDays[stage]) ?? [];
      const elapsed = (stage && material.elapsedDays[stage]) ?? [];
      const n = sizeOf(net);
      const { q } = calculation;
      return { ...NONE, denominator: n, n, value: quantileOf(net, q), elapsed: quantileOf(elapsed, q) };
    }
    case 'mean_days': {
      const stage = STAGE_OF_PART.get(calculation.denominator);
      const net = (stage && material.netDays[stage]) ?? [];
      const elapsed = (stage && material.elapsedDays[stage]) ?? [];
      const n = sizeOf(net);
      return { ...NONE, denominator: n, n, value: meanOf(net), elapsed: meanOf(elapsed) };
    }
    case 'overdue_days': {
      const n = sizeOf(material.overdueDays);
      return { ...NONE, denominator: n, n, value: quantileOf(material.overdueDays, calculation.q) };
    }
    case 'journal': {
      if (material.journal === null) return NONE;
      const { oldestUnsealedSeconds, checkpointSeconds } = material.journal;
      const value = calculation.which === 'oldest_unsealed' ? oldestUnsealedSeconds : checkpointSeconds;
      return { ...NONE, value, n: value === null ? 0 : 1 };
    }
  }
}
