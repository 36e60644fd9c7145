import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { together, type StatementPart } from '@zeqing/platform';
import type { Clock, ClockAccount } from '../domain/clock';
import type { ClockPhase, ClockRule } from '../domain/clock.rules';
import { OVERDUE_RECORDS } from './overdue-records';

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

/**
 * What a move of a request does to its clocks, as parts of the statement that moves it: each follows from `moved`, the row
 * of the request whose compare-and-set succeeded, and does nothing without it.
 */
export type ClockPart = StatementPart;

/** Writes them for a request that is not moved. */
export async function writeClocks(tx: Tx, requestId: Id, parts: readonly ClockPart[]): Promise<void> {
  const unmoved = { kind: 'unmoved', text: 'moved AS (SELECT $1::uuid AS id)', values: [requestId] };
  await together(tx, [unmoved, ...parts], '1');
}

/** SQL that holds once the clocks of `stopped` are: of a request's phase one clock is open at a time. */
const AFTER_STOPPED = '(SELECT count(*) FROM stopped) >= 0';

/** `afterStopped`: beside a part that stops clocks. */
export function started(clock: NewClock, afterStopped: boolean): ClockPart {
  const { projection, rule } = clock;
  return {
    kind: afterStopped ? 'started_after' : 'started',
    text: `started AS (
       INSERT INTO request_clock (id, request_id, phase, department_id, region_code, budget_working_days,
         extension_working_days, rule_code, rule_version, article, started_at, started_on, pauses, due_on, provisional,
         rungs, next_rung_at, pausable, extendable_working_days, chargeable_from)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20 FROM moved
       ${afterStopped ? `WHERE ${AFTER_STOPPED}` : ''})`,
    values: [
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
  };
}

/**
 * Stops the running clocks of these phases on a day. One stopped after its due day leaves its overdue fact and a
 * suspected case here, when the sweep has not yet written them: lateness never depends on a worker having run.
 */
export const stopped = (
  phases: readonly ClockPhase[],
  on: { readonly at: Date; readonly day: LocalDate },
): ClockPart => ({
  kind: 'stopped',
  text: `stopped AS (
       UPDATE request_clock c SET state = 'stopped', stopped_at = $2, stopped_on = $3, next_rung_at = NULL
       FROM moved WHERE c.request_id = moved.id AND c.phase = ANY($1) AND c.state <> 'stopped'
       RETURNING c.id, c.request_id, c.phase, c.department_id, c.region_code, c.due_on, $2::timestamptz AS at,
         c.due_on < $3 AS late, c.chargeable_from),
     ${OVERDUE_RECORDS}`,
  values: [phases, on.at, on.day],
});

/** An open clock whose ledger or extension has changed, with what follows from it. */
export interface RebookedClock extends Clock {
  readonly id: Id;
  readonly state: 'running' | 'paused';
  readonly projection: ClockAccount;
}

/** Writes the ledger of a clock that has not stopped. */
export const rebooked = (clock: RebookedClock): ClockPart => ({
  kind: 'rebooked',
  text: `rebooked AS (
       UPDATE request_clock c SET ${REBOOKED} FROM moved WHERE c.id = $1 AND c.state <> 'stopped')`,
  values: rebooking(clock),
});

/**
 * Sets a stopped clock going again as if it had never stopped (U31): no day of the time in between is taken off.
 * Reminders that were due meanwhile follow at the next sweep, once each.
 */
export const revived = (clock: RebookedClock): ClockPart => ({
  kind: 'revived',
  text: `revived AS (
       UPDATE request_clock c SET ${REBOOKED}, stopped_at = NULL, stopped_on = NULL
       FROM moved WHERE c.id = $1 AND c.state = 'stopped')`,
  values: rebooking(clock),
});

/**
 * The same for an extension, only while the term has not been found run out: the sweep takes this row's lock too, so of
 * a notice and a sweep at midnight one comes first. `extended` is empty when the overdue fact was there first.
 */
export const extended = (clock: RebookedClock, termEndsAt: Date): ClockPart => ({
  kind: 'extended',
  text: `extended AS (
       UPDATE request_clock c SET ${REBOOKED}
       FROM moved WHERE c.id = $1 AND c.state = 'running' AND c.next_rung_at <= $9 RETURNING c.id)`,
  values: [...rebooking(clock), termEndsAt],
});

/** Makes another department answerable for the running clock of a phase; its days and its calendar stay (U39). */
export const passed = (phase: ClockPhase, departmentId: Id): ClockPart => ({
  kind: 'passed',
  text: `passed AS (
       UPDATE request_clock c SET department_id = $2
       FROM moved WHERE c.request_id = moved.id AND c.phase = $1 AND c.state <> 'stopped')`,
  values: [phase, departmentId],
});

const rebooking = (clock: RebookedClock): readonly unknown[] => [
  clock.id,
  clock.projection.dueOn,
  clock.projection.provisional,
  JSON.stringify(clock.projection.rungs),
  clock.projection.chargeableFrom,
  clock.state,
  JSON.stringify(clock.ledger),
  clock.extensionWorkingDays,
];
