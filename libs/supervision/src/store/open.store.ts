import type { LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { Stage } from '../domain/measured';
import type { Months } from '../domain/months';
import { KEY_OF, monthsCondition, TODAY_GIVEN, type CountQuestion, type Grouping } from './count.store';
import { CONDITION_OF } from './part-conditions';
import { reachParameters, WITHIN } from './scope';

/** The same without making text of an id for every row. */
const GROUP_OF: Readonly<Record<Grouping, string>> = { ...KEY_OF, department: 'm.department_id' };

export interface OpenRow {
  readonly key: string;
  readonly stage: Stage;
  readonly regionCode: string;
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly bookedDays: number;
  readonly bookedSince: LocalDate | null;
  readonly times: number;
}

/** Open stretches with the days they are judged by: how old they are is for the calendar to say. */
export async function openStages(tx: Tx, { today, reach, by, months }: CountQuestion): Promise<OpenRow[]> {
  return rows(
    tx,
    `SELECT ${KEY_OF[by]} AS key, m.stage, m.region_code AS "regionCode", m.started_on::text AS "startedOn",
       m.due_on::text AS "dueOn", m.booked_days AS "bookedDays", m.booked_since::text AS "bookedSince",
       count(*)::int AS times
     FROM measured_stage m WHERE ${TODAY_GIVEN} AND m.ended = 'open' AND ${WITHIN} ${monthsCondition(months)}
     GROUP BY 1, 2, 3, m.started_on, m.due_on, 6, m.booked_since ORDER BY 1, 2, 3, m.started_on, m.due_on, 6, 7`,
    [today, ...reachParameters(reach), ...(months ?? [])],
  );
}

/** Open stretches past their last day that have the same one; how many working days ago that was is for the calendar to say. */
export interface OverdueRow {
  readonly key: string;
  readonly regionCode: string;
  readonly dueOn: LocalDate;
  readonly times: number;
}

/** What is overdue of some stages, by the last day: all that figures of lateness need of `openStages`. */
export async function overdueStages(
  tx: Tx,
  { today, reach, by, months }: CountQuestion,
  stages: readonly Stage[],
): Promise<OverdueRow[]> {
  return rows(
    tx,
    `SELECT key::text AS key, region_code AS "regionCode", due_on::text AS "dueOn", times FROM (
       SELECT ${GROUP_OF[by]}, m.region_code, m.due_on, count(*)::int FROM measured_stage m
       WHERE ${CONDITION_OF.overdue_open} AND m.stage = ANY(${stagesAt(months)}::text[]) AND ${WITHIN} ${monthsCondition(months)}
       GROUP BY 1, 2, 3) AS m (key, region_code, due_on, times)
     ORDER BY m.key, region_code, m.due_on`,
    [today, ...reachParameters(reach), ...(months ?? []), stages],
  );
}

/** The parameter of the stages comes last, after the months where those are asked for. */
const stagesAt = (months: Months | undefined): string => (months ? '$6' : '$4');
