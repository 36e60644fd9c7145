import { BOUND } from '../../case/store/bound';
import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Clock, ClockAccount } from '../domain/clock';
import type { ClockPhase, ClockRule } from '../domain/clock.rules';
import type { ScheduledRung } from '../domain/rungs';
import { toClock, type ClockJson, type StoredClock } from '../../request/store/stored-request';
import { toRung, type RungJson } from './stored-clock';

/** The first reminder that has not fired; of a clock with alias `c` and its rungs as `$4`. */
const NEXT_RUNG = `(SELECT min(r.at) FROM jsonb_to_recordset($4::jsonb) AS r (rung text, at timestamptz)
  WHERE NOT EXISTS (SELECT FROM clock_rung_fired f WHERE f.clock_id = c.id AND f.rung = r.rung))`;

const REBOOKED = `due_on = $2, provisional = $3, rungs = $4, chargeable_from = $5, state = $6, ledger = $7,
  extension_working_days = $8, next_rung_at = ${NEXT_RUNG}`;

export interface NewClock extends Clock {
  readonly id: Id;
  readonly requestId: Id;
  /** The department whose time runs. */
  readonly departmentId: Id;
  readonly rule: ClockRule;
  readonly projection: ClockAccount;
}

export async function insertClock(tx: Tx, clock: NewClock): Promise<void> {
  const { projection, rule } = clock;
  await rows(
    tx,
    `INSERT INTO request_clock (id, request_id, phase, department_id, region_code, budget_working_days,
       extension_working_days, rule_code, rule_version, article, started_at, started_on, pauses, due_on, provisional,
       rungs, next_rung_at, pausable, extendable_working_days, chargeable_from)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
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
      rule.pausable,
      rule.extendableWorkingDays,
      projection.chargeableFrom,
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
       RETURNING id, request_id, phase, department_id, region_code, due_on, $3::timestamptz AS at, due_on < $4 AS late,
         chargeable_from),
     ${OVERDUE_RECORDS}
     SELECT id FROM fact`,
    [requestId, phases, stopped.at, stopped.on],
  );
}

export interface OpenClock extends StoredClock {
  readonly requestId: Id;
  readonly departmentId: Id;
  readonly requesterDepartmentId: Id;
  readonly entryId: Id;
  readonly eventVersion: number;
  readonly chargeableFrom: Date | null;
  readonly rungs: readonly ScheduledRung[];
}

type OpenClockRow = ClockJson & {
  request_id: Id;
  department_id: Id;
  requester_department_id: Id;
  entry_id: Id;
  event_version: number;
  chargeable_from: Date | null;
  rungs: RungJson[];
};

/** A slice by id of the open clocks in a region and below it, locked, for projecting them again. */
export const lockOpenClocks = (tx: Tx, prefix: string, afterId: Id | null, limit: number): Promise<OpenClock[]> =>
  sliceOfOpen(tx, [prefix, afterId, limit], 'FOR UPDATE OF c');

/** The same, only looked at. */
export const readOpenClocks = (tx: Tx, prefix: string, afterId: Id | null, limit: number): Promise<OpenClock[]> =>
  sliceOfOpen(tx, [prefix, afterId, limit], '');

async function sliceOfOpen(
  tx: Tx,
  slice: readonly [prefix: string, afterId: Id | null, limit: number],
  lock: 'FOR UPDATE OF c' | '',
): Promise<OpenClock[]> {
  const found = await rows<OpenClockRow>(
    tx,
    `SELECT c.id, c.event_version, c.chargeable_from, c.rungs, c.request_id, c.phase, c.department_id, c.state, c.region_code,
       c.budget_working_days, c.extension_working_days, c.rule_code, c.rule_version, c.article, c.started_at,
       c.started_on::text, c.pauses, c.ledger, c.pausable, c.extendable_working_days, c.due_on::text, c.provisional, c.stopped_at, c.stopped_on::text,
       r.requester_department_id, r.entry_id
     FROM request_clock c JOIN share_request r ON r.id = c.request_id
     WHERE c.state <> 'stopped' AND c.region_code LIKE $1 || '%' AND ($2::uuid IS NULL OR c.id > $2)
     ORDER BY c.id LIMIT $3 ${lock}`,
    slice,
  );
  return found.map((row) => ({
    ...toClock(row),
    requestId: row.request_id,
    departmentId: row.department_id,
    requesterDepartmentId: row.requester_department_id,
    entryId: row.entry_id,
    eventVersion: row.event_version,
    chargeableFrom: row.chargeable_from,
    rungs: row.rungs.map(toRung),
  }));
}

/**
 * Writes new projections of open clocks the transaction has locked, by one statement; rungs that fired stay fired.
 * Answers each clock's next event version.
 */
export async function writeProjections(
  tx: Tx,
  moved: readonly { readonly clockId: Id; readonly projection: ClockAccount }[],
): Promise<ReadonlyMap<Id, number>> {
  const written = await rows<{ id: Id; event_version: number }>(
    tx,
    `UPDATE request_clock c SET due_on = moved.due_on, provisional = moved.provisional, rungs = moved.rungs,
       chargeable_from = moved.chargeable_from, event_version = c.event_version + 1,
       next_rung_at = (SELECT min(r.at) FROM jsonb_to_recordset(moved.rungs) AS r (rung text, at timestamptz)
         WHERE NOT EXISTS (SELECT FROM clock_rung_fired f WHERE f.clock_id = c.id AND f.rung = r.rung))
     FROM unnest($1::uuid[], $2::date[], $3::boolean[], $4::jsonb[], $5::timestamptz[])
       AS moved (id, due_on, provisional, rungs, chargeable_from)
     WHERE c.id = moved.id RETURNING c.id, c.event_version`,
    [
      moved.map(({ clockId }) => clockId),
      moved.map(({ projection }) => projection.dueOn),
      moved.map(({ projection }) => projection.provisional),
      moved.map(({ projection }) => JSON.stringify(projection.rungs)),
      moved.map(({ projection }) => projection.chargeableFrom),
    ],
  );
  return new Map(written.map((row) => [row.id, row.event_version]));
}

/** An open clock whose ledger or extension has changed, with what follows from it. */
export interface RebookedClock extends Clock {
  readonly id: Id;
  readonly state: 'running' | 'paused';
  readonly projection: ClockAccount;
}

/** Writes the ledger of a clock that has not stopped. The request's own compare-and-set keeps two writers apart. */
export async function rebookClock(tx: Tx, clock: RebookedClock): Promise<void> {
  await rows(tx, `UPDATE request_clock c SET ${REBOOKED} WHERE c.id = $1 AND c.state <> 'stopped'`, rebooked(clock));
}

/**
 * Sets a stopped clock going again as if it had never stopped (U31): no day of the time in between is taken off.
 * Reminders that were due meanwhile follow at the next sweep, once each.
 */
export async function reviveClock(tx: Tx, clock: RebookedClock): Promise<void> {
  await rows(
    tx,
    `UPDATE request_clock c SET ${REBOOKED}, stopped_at = NULL, stopped_on = NULL
     WHERE c.id = $1 AND c.state = 'stopped'`,
    rebooked(clock),
  );
}

/**
 * The same for an extension, only while the term has not been found run out: the sweep takes this row's lock too, so of
 * a notice and a sweep at midnight one comes first. False when the overdue fact was there first.
 */
export async function extendClock(tx: Tx, clock: RebookedClock, termEndsAt: Date): Promise<boolean> {
  const extended = await firstRow(
    tx,
    `UPDATE request_clock c SET ${REBOOKED} WHERE c.id = $1 AND c.state = 'running' AND c.next_rung_at <= $9
     RETURNING id`,
    [...rebooked(clock), termEndsAt],
  );
  return extended !== null;
}

/** Makes another department answerable for the running clock of a phase; its days and its calendar stay (U39). */
export async function passClock(tx: Tx, requestId: Id, phase: ClockPhase, departmentId: Id): Promise<void> {
  await rows(
    tx,
    `UPDATE request_clock SET department_id = $3 WHERE request_id = $1 AND phase = $2 AND state <> 'stopped'`,
    [requestId, phase, departmentId],
  );
}

const rebooked = (clock: RebookedClock): readonly unknown[] => [
  clock.id,
  clock.projection.dueOn,
  clock.projection.provisional,
  JSON.stringify(clock.projection.rungs),
  clock.projection.chargeableFrom,
  clock.state,
  JSON.stringify(clock.ledger),
  clock.extensionWorkingDays,
];

/**
 * From `stopped` (with `late`, `at`, `chargeable_from`): the fact that the term ran out, once a clock, and the suspected
 * case of art. 39(4) that only the authority can turn into a finding (U28). While the days are the requester's there is
 * the fact but no case; it is opened when the provider's own days have run out as well (U29).
 */
export const OVERDUE_RECORDS = `
     fact AS (
       INSERT INTO overdue_fact (id, clock_id, request_id, phase, department_id, region_code, due_on, recorded_at)
       SELECT gen_random_uuid(), id, request_id, phase, department_id, region_code, due_on, at FROM stopped WHERE late
       ON CONFLICT ON CONSTRAINT uq_overdue_fact_clock DO NOTHING
       RETURNING id, clock_id, request_id, department_id, region_code, recorded_at),
     chargeable AS (
       SELECT fact.* FROM fact JOIN stopped ON stopped.id = fact.clock_id WHERE stopped.chargeable_from <= stopped.at
       UNION ALL
       SELECT o.id, o.clock_id, o.request_id, o.department_id, o.region_code, stopped.at
       FROM overdue_fact o JOIN stopped ON stopped.id = o.clock_id AND stopped.late
       WHERE stopped.chargeable_from <= stopped.at),
     suspected AS (
       INSERT INTO suspected_case (id, violation_code, overdue_fact_id, request_id, department_id, region_code, opened_at)
       SELECT gen_random_uuid(), '39-4', c.id, c.request_id, c.department_id, c.region_code, c.recorded_at
       FROM chargeable c JOIN department d ON d.id = c.department_id AND d.bound IN (${BOUND})
       ON CONFLICT ON CONSTRAINT uq_suspected_case_fact DO NOTHING
       RETURNING id)`;
