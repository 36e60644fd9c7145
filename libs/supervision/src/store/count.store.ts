import type { LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { groupBy } from '../domain/group-by';
import { PARTS, POPULATIONS, type Counts, type Part, type Population } from '../domain/parts';
import type { Measure } from '../domain/measure';
import type { Stage } from '../domain/measured';
import type { Months } from '../domain/months';
import {
  CONDITION_OF,
  STAGE_PARTS,
  STAGE_TESTS,
  STANDING,
  TABLE_OF,
  UNSCOPED,
  WEIGHT_OF,
  type StagePart,
  type StageTest,
} from './part-conditions';
import { reachParameters, WITHIN, type Reach } from './scope';

/** By what rows are put together before they are counted; `all` gives one group with the key ''. */
export type Grouping = 'all' | 'month' | 'department';

export const KEY_OF: Readonly<Record<Grouping, string>> = {
  all: `''`,
  month: 'm.month',
  department: 'm.department_id::text',
};

export interface CountQuestion {
  readonly today: LocalDate;
  readonly reach: Reach;
  readonly by: Grouping;
  /** Only what began or happened in these months; of everything as it stands when not given. */
  readonly months?: Months;
}

/** The counts of the parts of some populations, by key. */
export async function countParts(
  tx: Tx,
  question: CountQuestion,
  populations: readonly Population[] = POPULATIONS,
): Promise<ReadonlyMap<string, Counts>> {
  const found = new Map<string, Counts>();
  for (const population of populations) {
    if (question.by === 'month' && STANDING.has(population)) continue;
    if (question.by === 'department' && UNSCOPED.has(population)) continue;
    const counted =
      population === 'stage'
        ? partsOfStages(await countStages(tx, question, false))
        : new Map((await countPopulation(tx, population, question)).map(({ key, ...counts }) => [key, counts]));
    for (const [key, counts] of counted) found.set(key, { ...found.get(key), ...counts });
  }
  return found;
}

async function countPopulation(
  tx: Tx,
  population: Population,
  { today, reach, by, months }: CountQuestion,
): Promise<({ key: string } & Counts)[]> {
  const within = UNSCOPED.has(population) ? '$2::text IS NOT DISTINCT FROM $2 AND $3::uuid[] IS NULL' : WITHIN;
  const cohorts = STANDING.has(population) ? undefined : months;
  return rows(
    tx,
    `SELECT ${KEY_OF[by]} AS key, ${PARTS[population].map(countOf).join(', ')}
     FROM ${TABLE_OF[population]} m WHERE ${TODAY_GIVEN} AND ${within} ${monthsCondition(cohorts)}
     GROUP BY 1 ORDER BY 1`,
    [today, ...reachParameters(reach), ...(cohorts ?? [])],
  );
}

/** Every statement names today, also where no part of its population asks for it: a parameter must have a type. */
export const TODAY_GIVEN = '$1::date IS NOT NULL';

/** The fourth and fifth parameter, where months are asked for. */
export const monthsCondition = (months: Months | undefined): string => (months ? 'AND m.month BETWEEN $4 AND $5' : '');

const countOf = (part: Part): string => {
  const weight = WEIGHT_OF[part];
  const count = weight === undefined ? 'count(*)' : `coalesce(sum(${weight})`;
  // What a row counts for may be a year's calls of a city: more than an integer holds.
  const close = weight === undefined ? '::int' : ', 0)::float8';
  return `${count} FILTER (WHERE ${CONDITION_OF[part]})${close} AS ${part}`;
};

/** Stretches of a stage that are alike: how many stood each test. With their days where those were asked for. */
export interface StageRow extends Readonly<Record<StageTest, number>> {
  readonly key: string;
  readonly stage: Stage;
  /** Null where days were not asked for, and of what is open. */
  readonly net: number | null;
  readonly elapsed: number | null;
}

const TESTS = Object.entries(STAGE_TESTS)
  .map(([test, condition]) => `count(*) FILTER (WHERE ${condition})::int AS "${test}"`)
  .join(', ');

/** Every stretch, counted in one pass: what it came to, and its working days as a histogram. */
export async function countStages(
  tx: Tx,
  { today, reach, by, months }: CountQuestion,
  withDays: boolean,
): Promise<StageRow[]> {
  const days = withDays ? 'm.net_days, m.elapsed_days' : 'NULL::integer, NULL::integer';
  return rows(
    tx,
    `SELECT key, stage, net, elapsed, ${TESTS} FROM (
       SELECT ${KEY_OF[by]}, m.stage, ${days}, m.is_bound, m.ended, m.ended_on, m.due_on FROM measured_stage m
       WHERE ${TODAY_GIVEN} AND ${WITHIN} ${monthsCondition(months)}) AS m (key, stage, net, elapsed, is_bound, ended, ended_on, due_on)
     GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    [today, ...reachParameters(reach), ...(months ?? [])],
  );
}

/** What the stretches of one department came to: in all, and of those that began in each of two spans of months. */
export interface SpanCounts {
  readonly whole: Counts;
  readonly later: Counts;
  readonly earlier: Counts;
}

/** The parts of stretches by department, of all months and of two spans, which may overlap, in one pass. */
export async function countSpans(
  tx: Tx,
  { today, reach }: Pick<CountQuestion, 'today' | 'reach'>,
  later: Months,
  earlier: Months,
): Promise<ReadonlyMap<string, SpanCounts>> {
  const found = await rows<StageRow & { readonly isLater: boolean; readonly isEarlier: boolean }>(
    tx,
    // Put together by the id itself, and months compared byte by byte: the text of an id is made for a group, not for a row.
    `SELECT m.key::text AS key, stage, is_later AS "isLater", is_earlier AS "isEarlier", ${TESTS} FROM (
       SELECT m.department_id, m.stage, m.month COLLATE "C" BETWEEN $4 AND $5, m.month COLLATE "C" BETWEEN $6 AND $7,
         m.is_bound, m.ended, m.ended_on, m.due_on FROM measured_stage m WHERE ${TODAY_GIVEN} AND ${WITHIN})
       AS m (key, stage, is_later, is_earlier, is_bound, ended, ended_on, due_on)
     GROUP BY m.key, 2, 3, 4 ORDER BY m.key, 2, 3, 4`,
    [today, ...reachParameters(reach), ...later, ...earlier],
  );
  const whole = partsOfStages(found);
  const [inLater, inEarlier] = [
    partsOfStages(found.filter(({ isLater }) => isLater)),
    partsOfStages(found.filter(({ isEarlier }) => isEarlier)),
  ];
  return new Map(
    [...whole].map(([key, counts]) => [
      key,
      { whole: counts, later: inLater.get(key) ?? {}, earlier: inEarlier.get(key) ?? {} },
    ]),
  );
}

/** The counts of the parts of stretches, by key. */
export function partsOfStages(found: readonly StageRow[]): ReadonlyMap<string, Counts> {
  return new Map(
    [...groupBy(found, ({ key }) => key)].map(([key, own]): [string, Counts] => {
      const of = ({ stage, test }: (typeof STAGE_PARTS)[StagePart]): number =>
        own.reduce((sum, row) => (stage === null || row.stage === stage ? sum + row[test] : sum), 0);
      return [key, Object.fromEntries(PARTS.stage.map((part) => [part, of(STAGE_PARTS[part])]))];
    }),
  );
}

/** One part split by a column of its rows, the most frequent first. */
export async function splitPart(
  tx: Tx,
  { today, reach }: CountQuestion,
  split: {
    readonly population: Population;
    readonly part: Part;
    readonly column: NonNullable<Measure['breakdown']>;
  },
): Promise<{ key: string; times: number }[]> {
  const within = UNSCOPED.has(split.population) ? '$2::text IS NOT DISTINCT FROM $2 AND $3::uuid[] IS NULL' : WITHIN;
  return rows(
    tx,
    `SELECT coalesce(m.${split.column}, '') AS key, coalesce(sum(${WEIGHT_OF[split.part] ?? '1'}), 0)::float8 AS times
     FROM ${TABLE_OF[split.population]} m
     WHERE ${TODAY_GIVEN} AND ${CONDITION_OF[split.part]} AND ${within} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200`,
    [today, ...reachParameters(reach)],
  );
}
