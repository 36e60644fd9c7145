import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { ClockAccount } from '../domain/clock';
import type { ScheduledRung } from '../domain/rungs';
import { toClock, type ClockJson, type StoredClock } from '../../request/store/stored-request';
import { toRung, type RungJson } from './stored-clock';

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
