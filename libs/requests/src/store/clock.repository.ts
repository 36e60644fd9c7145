import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { Clock, Projection } from '../domain/clock';
import type { ClockPhase, ClockRule } from '../domain/clock.rules';
import { toClock, type ClockJson, type StoredClock } from './stored-request';

export interface NewClock extends Clock {
  readonly id: Id;
  readonly requestId: Id;
  /** The department whose time runs. */
  readonly departmentId: Id;
  readonly rule: ClockRule;
  readonly projection: Projection;
}

export async function insertClock(tx: Tx, clock: NewClock): Promise<void> {
  const { projection, rule } = clock;
  await rows(
    tx,
    `INSERT INTO request_clock (id, request_id, phase, department_id, region_code, budget_working_days,
       extension_working_days, rule_code, rule_version, article, started_at, started_on, pauses, due_on, provisional,
       rungs, next_rung_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      clock.id,
      clock.requestId,
      clock.phase,
      clock.departmentId,
      clock.regionCode,
      clock.budgetWorkingDays,
      clock.extensionWorkingDays,
      rule.code,
      rule.version,
      rule.basis,
      clock.startedAt,
      clock.startedOn,
      JSON.stringify(clock.pauses),
      projection.dueOn,
      projection.provisional,
      JSON.stringify(projection.rungs),
      projection.rungs[0]?.at ?? null,
    ],
  );
}

/**
 * Stops the running clocks of these phases on a day. One stopped after its due day leaves its overdue fact and a
 * suspected case here, when the sweep has not yet written them: lateness never depends on a worker having run.
 */
export async function stopClocks(
  tx: Tx,
  requestId: Id,
  phases: readonly ClockPhase[],
  stopped: { readonly at: Date; readonly on: LocalDate },
): Promise<void> {
  await rows(
    tx,
    `WITH stopped AS (
       UPDATE request_clock SET state = 'stopped', stopped_at = $3, stopped_on = $4, next_rung_at = NULL
       WHERE request_id = $1 AND phase = ANY($2) AND state <> 'stopped'
       RETURNING id, request_id, phase, department_id, region_code, due_on, $3::timestamptz AS at, due_on < $4 AS late),
     ${OVERDUE_RECORDS}
     SELECT id FROM fact`,
    [requestId, phases, stopped.at, stopped.on],
  );
}

/**
 * Sets the stopped clock of a phase going again as if it had never stopped (U31): no day of the time in between is
 * taken off. Reminders that were due meanwhile follow at the next sweep, once each.
 */
export async function reviveClock(tx: Tx, requestId: Id, phase: ClockPhase): Promise<void> {
  await rows(
    tx,
    `UPDATE request_clock c SET state = 'running', stopped_at = NULL, stopped_on = NULL,
       next_rung_at = (SELECT min(r.at) FROM jsonb_to_recordset(c.rungs) AS r (rung text, at timestamptz)
         WHERE NOT EXISTS (SELECT FROM clock_rung_fired f WHERE f.clock_id = c.id AND f.rung = r.rung))
     WHERE c.request_id = $1 AND c.phase = $2 AND c.state = 'stopped'`,
    [requestId, phase],
  );
}

export interface OpenClock extends StoredClock {
  readonly requestId: Id;
  readonly departmentId: Id;
  readonly requesterDepartmentId: Id;
  readonly entryId: Id;
  readonly eventVersion: number;
}

type OpenClockRow = ClockJson & {
  request_id: Id;
  department_id: Id;
  requester_department_id: Id;
  entry_id: Id;
  event_version: number;
};

/** A slice by id of the open clocks in a region and below it, locked, for projecting them again. */
export async function lockOpenClocks(
  tx: Tx,
  regionCodePrefix: string,
  afterId: Id | null,
  limit: number,
): Promise<OpenClock[]> {
  const found = await rows<OpenClockRow>(
    tx,
    `SELECT c.id, c.event_version, c.request_id, c.phase, c.department_id, c.state, c.region_code,
       c.budget_working_days, c.extension_working_days, c.rule_code, c.rule_version, c.article, c.started_at,
       c.started_on::text, c.pauses, c.due_on::text, c.provisional, c.stopped_at, c.stopped_on::text,
       r.requester_department_id, r.entry_id
     FROM request_clock c JOIN share_request r ON r.id = c.request_id
     WHERE c.state <> 'stopped' AND c.region_code LIKE $1 || '%' AND ($2::uuid IS NULL OR c.id > $2)
     ORDER BY c.id LIMIT $3 FOR UPDATE OF c`,
    [regionCodePrefix, afterId, limit],
  );
  return found.map((row) => ({
    ...toClock(row),
    requestId: row.request_id,
    departmentId: row.department_id,
    requesterDepartmentId: row.requester_department_id,
    entryId: row.entry_id,
    eventVersion: row.event_version,
  }));
}

/**
 * Writes new projections of open clocks the transaction has locked, by one statement; rungs that fired stay fired.
 * Answers each clock's next event version.
 */
export async function writeProjections(
  tx: Tx,
  moved: readonly { readonly clockId: Id; readonly projection: Projection }[],
): Promise<ReadonlyMap<Id, number>> {
  const written = await rows<{ id: Id; event_version: number }>(
    tx,
    `UPDATE request_clock c SET due_on = moved.due_on, provisional = moved.provisional, rungs = moved.rungs,
       event_version = c.event_version + 1,
       next_rung_at = (SELECT min(r.at) FROM jsonb_to_recordset(moved.rungs) AS r (rung text, at timestamptz)
         WHERE NOT EXISTS (SELECT FROM clock_rung_fired f WHERE f.clock_id = c.id AND f.rung = r.rung))
     FROM unnest($1::uuid[], $2::date[], $3::boolean[], $4::jsonb[]) AS moved (id, due_on, provisional, rungs)
     WHERE c.id = moved.id RETURNING c.id, c.event_version`,
    [
      moved.map(({ clockId }) => clockId),
      moved.map(({ projection }) => projection.dueOn),
      moved.map(({ projection }) => projection.provisional),
      moved.map(({ projection }) => JSON.stringify(projection.rungs)),
    ],
  );
  return new Map(written.map((row) => [row.id, row.event_version]));
}

/**
 * From `stopped` (with `late`, `at`): the fact that the term ran out, once a clock, and the suspected case of art.
 * 39(4) that only the authority can turn into a finding (U28).
 */
export const OVERDUE_RECORDS = `
     fact AS (
       INSERT INTO overdue_fact (id, clock_id, request_id, phase, department_id, region_code, due_on, recorded_at)
       SELECT gen_random_uuid(), id, request_id, phase, department_id, region_code, due_on, at FROM stopped WHERE late
       ON CONFLICT ON CONSTRAINT uq_overdue_fact_clock DO NOTHING
       RETURNING id, clock_id, request_id, department_id, region_code, recorded_at),
     suspected AS (
       INSERT INTO suspected_case (id, violation_code, overdue_fact_id, request_id, department_id, region_code, opened_at)
       SELECT gen_random_uuid(), '39-4', id, request_id, department_id, region_code, recorded_at FROM fact
       RETURNING id)`;
