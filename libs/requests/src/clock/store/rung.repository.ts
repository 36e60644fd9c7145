import { localDate, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { ClockPhase } from '../domain/clock.rules';
import { OVERDUE_RUNG, OWN_DAYS_RUNG, type Rung } from '../domain/rungs';
import { OVERDUE_RECORDS } from './overdue-records';

/** A clock whose reminders fell due, with all of them that this round fired. */
export interface FiredClock {
  readonly clockId: Id;
  readonly eventVersion: number;
  readonly requestId: Id;
  readonly phase: ClockPhase;
  readonly providerDepartmentId: Id;
  readonly requesterDepartmentId: Id;
  readonly entryId: Id;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly budgetWorkingDays: number;
  /** Earliest first; several when rounds were missed. */
  readonly rungs: readonly Rung[];
  /** Whether this round recorded that the term has run out. */
  readonly overdue: boolean;
}

interface FiredRow {
  id: Id;
  event_version: number;
  request_id: Id;
  phase: ClockPhase;
  department_id: Id;
  requester_department_id: Id;
  entry_id: Id;
  due_on: string;
  provisional: boolean;
  budget_working_days: number;
  rungs: Rung[];
  overdue: boolean;
}

/**
 * Fires what is due at an instant, for at most `limit` clocks: each rung once (unique row), the overdue fact and
 * suspected case with `T+1`, and sets the next instant. One statement whatever the number of clocks; clocks another
 * transaction is working on are left for the next round.
 */
export async function fireDueRungs(tx: Tx, at: Date, limit: number): Promise<FiredClock[]> {
  const fired = await rows<FiredRow>(
    tx,
    `WITH due AS (
       SELECT id, rungs, request_id, phase, department_id, region_code, due_on, chargeable_from FROM request_clock
       WHERE state = 'running' AND next_rung_at <= $1
       ORDER BY next_rung_at, id LIMIT $2 FOR UPDATE SKIP LOCKED),
     fired AS (
       INSERT INTO clock_rung_fired (clock_id, rung, due_at, fired_at)
       SELECT due.id, r.rung, r.at, $1 FROM due, jsonb_to_recordset(due.rungs) AS r (rung text, at timestamptz)
       WHERE r.at <= $1
       ON CONFLICT ON CONSTRAINT pk_clock_rung_fired DO NOTHING
       RETURNING clock_id, rung, due_at),
     by_clock AS (
       SELECT clock_id, jsonb_agg(rung ORDER BY due_at, rung) AS rungs, bool_or(rung = $3) AS overdue,
         bool_or(rung = $4) AS own_days
       FROM fired GROUP BY clock_id),
     stopped AS (
       SELECT due.*, $1::timestamptz AS at, true AS late FROM due JOIN by_clock ON clock_id = due.id AND (overdue OR own_days)),
     ${OVERDUE_RECORDS},
     moved AS (
       UPDATE request_clock c SET
         next_rung_at = (SELECT min(r.at) FROM jsonb_to_recordset(c.rungs) AS r (rung text, at timestamptz)
           WHERE r.at > $1),
         event_version = c.event_version + CASE WHEN by_clock.clock_id IS NULL THEN 0 ELSE 1 END
       FROM due LEFT JOIN by_clock ON by_clock.clock_id = due.id
       WHERE c.id = due.id
       RETURNING c.id, c.event_version, c.request_id, c.phase, c.department_id, c.due_on, c.provisional, c.budget_working_days)
     SELECT moved.id, moved.event_version, moved.request_id, moved.phase, moved.department_id,
       request.requester_department_id, request.entry_id, moved.due_on::text, moved.provisional,
       moved.budget_working_days, by_clock.rungs, by_clock.overdue
     FROM moved JOIN by_clock ON by_clock.clock_id = moved.id JOIN share_request request ON request.id = moved.request_id
     ORDER BY moved.id`,
    [at, limit, OVERDUE_RUNG, OWN_DAYS_RUNG],
  );
  return fired.map((row) => ({
    clockId: row.id,
    eventVersion: row.event_version,
    requestId: row.request_id,
    phase: row.phase,
    providerDepartmentId: row.department_id,
    requesterDepartmentId: row.requester_department_id,
    entryId: row.entry_id,
    dueOn: localDate(row.due_on),
    provisional: row.provisional,
    budgetWorkingDays: row.budget_working_days,
    rungs: row.rungs,
    overdue: row.overdue,
  }));
}
