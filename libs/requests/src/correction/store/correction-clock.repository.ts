import { BOUND } from '../../case/store/bound';
import { localDate, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Projection } from '../../clock/domain/clock';
import { CORRECTION_RULE, type CorrectionTerm } from '../domain/correction-clock.rules';
import { OVERDUE_RUNG, type Rung, type ScheduledRung } from '../../clock/domain/rungs';
import { toRung, type RungJson } from '../../clock/store/stored-clock';

export interface NewCorrectionClock extends CorrectionTerm {
  readonly id: Id;
  readonly correctionId: Id;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly projection: Projection;
}

export async function insertCorrectionClock(tx: Tx, clock: NewCorrectionClock): Promise<void> {
  const { projection } = clock;
  await rows(
    tx,
    `INSERT INTO correction_clock (id, correction_id, department_id, region_code, budget_working_days, rule_code,
       rule_version, article, started_at, started_on, due_on, provisional, rungs, next_rung_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[clock.id, clock.correctionId, clock.departmentId, clock.regionCode, clock.budgetWorkingDays],
      ...[CORRECTION_RULE.code, CORRECTION_RULE.version, CORRECTION_RULE.basis, clock.startedAt, clock.startedOn],
      ...[projection.dueOn, projection.provisional, JSON.stringify(projection.rungs), projection.rungs[0]?.at ?? null],
    ],
  );
}

/**
 * From `late` (id, correction_id, department_id, region_code, due_on, at): the fact that the term ran out, once, and
 * the suspected case of art. 39(6), for bodies the Decree binds; others have the fact only (U24, U42).
 */
const OVERDUE_RECORDS = `
     fact AS (
       INSERT INTO overdue_fact (id, correction_id, phase, department_id, region_code, due_on, recorded_at)
       SELECT gen_random_uuid(), correction_id, 'correction', department_id, region_code, due_on, at FROM late
       ON CONFLICT ON CONSTRAINT uq_overdue_fact_correction DO NOTHING
       RETURNING id, correction_id, department_id, region_code, recorded_at),
     suspected AS (
       INSERT INTO suspected_case (id, violation_code, overdue_fact_id, correction_id, department_id, region_code, opened_at)
       SELECT gen_random_uuid(), '${CORRECTION_RULE.suspectedCode}', fact.id, correction_id, department_id,
         fact.region_code, recorded_at
       FROM fact JOIN department d ON d.id = department_id AND d.bound IN (${BOUND})
       RETURNING id)`;

/** Stops the clock on a day; stopped after its due day it leaves its fact here, when no sweep has run. */
export async function stopCorrectionClock(
  tx: Tx,
  correctionId: Id,
  stopped: { readonly at: Date; readonly on: LocalDate },
): Promise<void> {
  await rows(
    tx,
    `WITH stopped AS (
       UPDATE correction_clock SET state = 'stopped', stopped_at = $2, stopped_on = $3, next_rung_at = NULL
       WHERE correction_id = $1 AND state = 'running'
       RETURNING correction_id, department_id, region_code, due_on),
     late AS (SELECT stopped.*, $2::timestamptz AS at FROM stopped WHERE due_on < $3::date),
     ${OVERDUE_RECORDS}
     SELECT id FROM fact`,
    [correctionId, stopped.at, stopped.on],
  );
}

/** A correction whose reminders fell due, with all of them that this round fired. */
export interface FiredCorrection {
  readonly clockId: Id;
  readonly eventVersion: number;
  readonly correctionId: Id;
  readonly entryId: Id;
  readonly providerDepartmentId: Id;
  readonly reporterDepartmentId: Id;
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly rungs: readonly Rung[];
  readonly overdue: boolean;
}

/**
 * Fires what is due at an instant, for at most `limit` corrections: each rung once (unique row), the overdue fact and
 * the suspected case with `T+1`. Clocks another transaction is working on are left for the next round.
 */
export async function fireDueCorrections(tx: Tx, at: Date, limit: number): Promise<FiredCorrection[]> {
  return rows<FiredCorrection>(
    tx,
    `WITH due AS (
       SELECT id, rungs, correction_id, department_id, region_code, due_on FROM correction_clock
       WHERE state = 'running' AND next_rung_at <= $1
       ORDER BY next_rung_at, id LIMIT $2 FOR UPDATE SKIP LOCKED),
     fired AS (
       INSERT INTO correction_rung_fired (clock_id, rung, due_at, fired_at)
       SELECT due.id, r.rung, r.at, $1 FROM due, jsonb_to_recordset(due.rungs) AS r (rung text, at timestamptz)
       WHERE r.at <= $1
       ON CONFLICT ON CONSTRAINT pk_correction_rung_fired DO NOTHING
       RETURNING clock_id, rung, due_at),
     by_clock AS (
       SELECT clock_id, jsonb_agg(rung ORDER BY due_at, rung) AS rungs, bool_or(rung = $3) AS overdue
       FROM fired GROUP BY clock_id),
     late AS (
       SELECT due.correction_id, due.department_id, due.region_code, due.due_on, $1::timestamptz AS at
       FROM due JOIN by_clock ON clock_id = due.id AND overdue),
     ${OVERDUE_RECORDS},
     moved AS (
       UPDATE correction_clock k SET
         next_rung_at = (SELECT min(r.at) FROM jsonb_to_recordset(k.rungs) AS r (rung text, at timestamptz)
           WHERE r.at > $1),
         event_version = k.event_version + CASE WHEN by_clock.clock_id IS NULL THEN 0 ELSE 1 END
       FROM due LEFT JOIN by_clock ON by_clock.clock_id = due.id
       WHERE k.id = due.id
       RETURNING k.id, k.event_version, k.correction_id, k.due_on, k.provisional)
     SELECT moved.id AS "clockId", moved.event_version AS "eventVersion", c.id AS "correctionId",
       c.entry_id AS "entryId", c.provider_department_id AS "providerDepartmentId",
       c.reporter_department_id AS "reporterDepartmentId", moved.due_on::text AS "dueOn", moved.provisional,
       by_clock.rungs, by_clock.overdue
     FROM moved JOIN by_clock ON by_clock.clock_id = moved.id JOIN correction c ON c.id = moved.correction_id
     ORDER BY moved.id LIMIT $2`,
    [at, limit, OVERDUE_RUNG],
  );
}

export interface OpenCorrectionClock extends CorrectionTerm {
  readonly id: Id;
  readonly correctionId: Id;
  readonly entryId: Id;
  readonly regionCode: string;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly rungs: readonly ScheduledRung[];
  readonly departmentIds: readonly Id[];
}

/** One slice by id of the running clocks in a region and below it, locked, for projecting them again. */
export const lockOpenCorrectionClocks = (
  tx: Tx,
  prefix: string,
  afterId: Id | null,
  limit: number,
): Promise<OpenCorrectionClock[]> => sliceOfOpen(tx, [prefix, afterId, limit], 'FOR UPDATE OF k');

/** The same, only looked at. */
export const readOpenCorrectionClocks = (
  tx: Tx,
  prefix: string,
  afterId: Id | null,
  limit: number,
): Promise<OpenCorrectionClock[]> => sliceOfOpen(tx, [prefix, afterId, limit], '');

async function sliceOfOpen(
  tx: Tx,
  slice: readonly [prefix: string, afterId: Id | null, limit: number],
  lock: 'FOR UPDATE OF k' | '',
): Promise<OpenCorrectionClock[]> {
  const found = await rows<Omit<OpenCorrectionClock, 'rungs'> & { readonly rungs: readonly RungJson[] }>(
    tx,
    `SELECT k.id, k.rungs, k.correction_id AS "correctionId", c.entry_id AS "entryId", k.region_code AS "regionCode",
       k.budget_working_days AS "budgetWorkingDays", k.started_at AS "startedAt", k.started_on::text AS "startedOn",
       k.due_on::text AS "dueOn", k.provisional,
       ARRAY[c.provider_department_id, c.reporter_department_id] AS "departmentIds"
     FROM correction_clock k JOIN correction c ON c.id = k.correction_id
     WHERE k.state = 'running' AND k.region_code LIKE $1 || '%' AND ($2::uuid IS NULL OR k.id > $2)
     ORDER BY k.id LIMIT $3 ${lock}`,
    slice,
  );
  return found.map((clock) => ({
    ...clock,
    startedOn: localDate(clock.startedOn),
    dueOn: localDate(clock.dueOn),
    rungs: clock.rungs.map(toRung),
  }));
}

/** Writes a new projection; rungs that fired stay fired. Answers the clock's next event version. */
export async function writeCorrectionProjection(tx: Tx, clockId: Id, projection: Projection): Promise<number> {
  const written = await firstRow<{ event_version: number }>(
    tx,
    `UPDATE correction_clock k SET due_on = $2, provisional = $3, rungs = $4, event_version = event_version + 1,
       next_rung_at = (SELECT min(r.at) FROM jsonb_to_recordset($4::jsonb) AS r (rung text, at timestamptz)
         WHERE NOT EXISTS (SELECT FROM correction_rung_fired f WHERE f.clock_id = k.id AND f.rung = r.rung))
     WHERE k.id = $1 RETURNING event_version`,
    [clockId, projection.dueOn, projection.provisional, JSON.stringify(projection.rungs)],
  );
  if (written === null) throw new Error(`the clock ${clockId} is gone`);
  return written.event_version;
}
