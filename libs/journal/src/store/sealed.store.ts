import type { CanonicalValue, Id, Tx } from '@zeqing/kernel';
import { firstPrepared, firstRow, rows } from '@zeqing/platform';
import type { SealedEvent } from '../domain/journal-event';

const COLUMNS = `seq, event_id, type, object_type, object_id, object_version, actor_kind, actor_id,
  actor_department_ids, department_ids, trace_id, occurred_at, recorded_at, payload_c14n`;

const OFFERED = {
  name: 'journal_offered',
  text: `SELECT ${COLUMNS},
      EXISTS (SELECT FROM inbox i WHERE i.consumer = $2 AND i.event_id = journal.event_id) AS is_done
    FROM journal WHERE seq = $1`,
};

interface SealedRow {
  seq: string;
  event_id: Id;
  type: string;
  object_type: string;
  object_id: Id;
  object_version: number;
  actor_kind: SealedEvent['actorKind'];
  actor_id: Id;
  actor_department_ids: Id[];
  department_ids: Id[];
  trace_id: string;
  occurred_at: Date;
  recorded_at: Date;
  payload_c14n: string;
}

const toEvent = (row: SealedRow): SealedEvent => ({
  seq: Number(row.seq),
  eventId: row.event_id,
  type: row.type,
  objectType: row.object_type,
  objectId: row.object_id,
  objectVersion: row.object_version,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  actorDepartmentIds: row.actor_department_ids,
  departmentIds: row.department_ids,
  traceId: row.trace_id,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  payload: JSON.parse(row.payload_c14n) as Record<string, CanonicalValue>,
});

/** Which sealed events a search may show; an absent field restricts nothing. */
export interface EventFilter {
  readonly type?: string | undefined;
  readonly objectType?: string | undefined;
  readonly objectId?: Id | undefined;
  readonly departmentId?: Id | undefined;
  readonly actorId?: Id | undefined;
  /** Instants the acts count from, the last one not included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Newest first: then `after` is the sequence below which to go on, 0 for the end. */
  readonly isNewestFirst?: true | undefined;
}

/**
 * The order of a search. Between two days it is that of the sum, which no index gives: PostgreSQL does not know that days
 * follow the sequence and would walk the key from its end to them; so it reads the days and sorts what it found.
 */
function orderOf({ from, until, isNewestFirst }: EventFilter): string {
  const key = from !== undefined && until !== undefined ? 'seq + 0' : 'seq';
  return `${key} ${isNewestFirst ? 'DESC' : 'ASC'}`;
}

export async function findEvents(tx: Tx, after: number, limit: number, filter: EventFilter): Promise<SealedEvent[]> {
  const found = await rows<SealedRow>(
    tx,
    `SELECT ${COLUMNS} FROM journal
     WHERE ${filter.isNewestFirst ? '($1::bigint = 0 OR seq < $1)' : 'seq > $1'}
       AND ($3::text IS NULL OR type = $3)
       AND ($4::text IS NULL OR object_type = $4)
       AND ($5::text IS NULL OR object_id = $5)
       AND ($6::uuid IS NULL OR department_ids @> ARRAY[$6::uuid])
       AND ($7::text IS NULL OR actor_id = $7)
       AND ($8::timestamptz IS NULL OR occurred_at >= $8)
       AND ($9::timestamptz IS NULL OR occurred_at < $9)
     ORDER BY ${orderOf(filter)} LIMIT $2`,
    [
      after,
      limit,
      filter.type ?? null,
      filter.objectType ?? null,
      filter.objectId ?? null,
      filter.departmentId ?? null,
      filter.actorId ?? null,
      filter.from ?? null,
      filter.until ?? null,
    ],
  );
  return found.map(toEvent);
}

export async function findSlice(tx: Tx, after: number, limit: number): Promise<SealedEvent[]> {
  const found = await rows<SealedRow>(tx, `SELECT ${COLUMNS} FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2`, [
    after,
    limit,
  ]);
  return found.map(toEvent);
}

export async function findBySeq(tx: Tx, seq: number): Promise<SealedEvent | null> {
  const row = await firstRow<SealedRow>(tx, `SELECT ${COLUMNS} FROM journal WHERE seq = $1`, [seq]);
  return row && toEvent(row);
}

/** An event that is offered to a consumer, and whether its effect was made before. Null when there is no such event. */
export async function findOffered(
  tx: Tx,
  consumer: string,
  seq: number,
): Promise<{ readonly event: SealedEvent; readonly isDone: boolean } | null> {
  const row = await firstPrepared<SealedRow & { is_done: boolean }>(tx, OFFERED, [seq, consumer]);
  return row && { event: toEvent(row), isDone: row.is_done };
}

export async function findOfObject(tx: Tx, type: string, id: Id, after: number, limit: number): Promise<SealedEvent[]> {
  const found = await rows<SealedRow>(
    tx,
    `SELECT ${COLUMNS} FROM journal
     WHERE object_type = $1 AND object_id = $2 AND seq > $3 ORDER BY seq LIMIT $4`,
    [type, id, after, limit],
  );
  return found.map(toEvent);
}

export async function readHead(tx: Tx): Promise<{ seq: number; hash: Buffer }> {
  const row = await firstRow<{ seq: string; hash: Buffer }>(tx, 'SELECT seq, hash FROM journal_head');
  if (row === null) throw new Error('journal_head has lost its row');
  return { seq: Number(row.seq), hash: row.hash };
}

/** Writers that were overtaken between taking their number and their time stand among the first so many. */
const FIRST_PENDING = 100;

/**
 * In one statement, hence of one instant: head, database time and the age of the oldest unsealed row. The time is that
 * of the transaction's beginning, which is never later than the snapshot: what was committed by then is in it. The
 * time at the end of a statement is later than its snapshot and would promise commits nobody here has seen.
 */
export async function readPulse(
  tx: Tx,
): Promise<{ head: number; databaseTime: Date; oldestUnsealedMilliseconds: number }> {
  const row = await firstRow<{ seq: string; now: Date; age: number }>(
    tx,
    `SELECT seq, transaction_timestamp() AS now,
       coalesce((SELECT greatest(0, extract(epoch FROM transaction_timestamp() - min(recorded_at)))
         FROM (SELECT recorded_at FROM journal_pending ORDER BY id LIMIT $1) first), 0)::float8 * 1000 AS age
     FROM journal_head`,
    [FIRST_PENDING],
  );
  if (row === null) throw new Error('journal_head has lost its row');
  return { head: Number(row.seq), databaseTime: row.now, oldestUnsealedMilliseconds: row.age };
}
