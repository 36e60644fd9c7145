import type { Id } from '@zeqing/kernel';
import { groupBy } from './group-by';
import type { Stage } from './measured';
import { STAGES } from './measured';

/** Open stretches that are alike, with how old they are in working days. */
export interface AgedSpell {
  readonly departmentId: Id;
  readonly stage: Stage;
  /** Without the days booked to the requester. */
  readonly netAge: number;
  readonly isOverdue: boolean;
  readonly overdueDays: number;
  readonly times: number;
}

/** Working days, both ends included; null: without end. */
export const AGE_BUCKETS = [
  { from: 0, to: 5 },
  { from: 6, to: 10 },
  { from: 11, to: 20 },
  { from: 21, to: null },
] as const;

export interface Ages {
  /** Per bucket. */
  readonly counts: readonly number[];
  readonly total: number;
  readonly overdue: number;
  readonly oldestDays: number;
}

export interface Ageing {
  readonly total: Ages;
  readonly stages: readonly (Ages & { readonly stage: Stage })[];
  /** The oldest work first. */
  readonly departments: readonly (Ages & { readonly departmentId: Id })[];
}

/** What is not done, by how long it has been somebody's. */
export function ageingOf(open: readonly AgedSpell[]): Ageing {
  const departments = [...groupBy(open, ({ departmentId }) => departmentId)].map(([departmentId, of]) => ({
    departmentId,
    ...agesOf(of),
  }));
  return {
    total: agesOf(open),
    stages: STAGES.map((stage) => ({ stage, ...agesOf(open.filter((spell) => spell.stage === stage)) })),
    departments: departments.sort(byAge),
  };
}

function agesOf(open: readonly AgedSpell[]): Ages {
  const sum = (spells: readonly AgedSpell[]): number => spells.reduce((all, { times }) => all + times, 0);
  return {
    counts: AGE_BUCKETS.map(({ from, to }) =>
      sum(open.filter(({ netAge }) => netAge >= from && (to === null || netAge <= to))),
    ),
    total: sum(open),
    overdue: sum(open.filter(({ isOverdue }) => isOverdue)),
    oldestDays: open.reduce((oldest, { netAge }) => Math.max(oldest, netAge), 0),
  };
}

type Aged = Ages & { readonly departmentId: Id };
const byAge = (a: Aged, b: Aged): number =>
  b.overdue - a.overdue ||
  b.oldestDays - a.oldestDays ||
  b.total - a.total ||
  (a.departmentId < b.departmentId ? -1 : 1);
