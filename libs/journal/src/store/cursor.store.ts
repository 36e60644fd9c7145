import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';

/** What a queue needs to know of an event. */
export interface EventMark {
  readonly seq: number;
  readonly eventId: Id;
  readonly type: string;
}

interface MarkRow {
  seq: string;
  event_id: Id;
  type: string;
}

const toMark = (row: MarkRow): EventMark => ({ seq: Number(row.seq), eventId: row.event_id, type: row.type });

/** `seq`: offered to the queue through here. `doneThrough`: every event through here has its effect. */
export interface Cursor {
  readonly reader: string;
  readonly seq: number;
  readonly doneThrough: number;
}

export async function ensureCursors(tx: Tx, readers: readonly string[]): Promise<void> {
  await rows(
    tx,
    'INSERT INTO journal_cursor (reader) SELECT unnest($1::text[]) ON CONFLICT ON CONSTRAINT pk_journal_cursor DO NOTHING',
    [readers],
  );
}

export async function readCursors(tx: Tx, readers: readonly string[]): Promise<Cursor[]> {
  const found = await rows<{ reader: string; seq: string; done_through: string }>(
    tx,
    'SELECT reader, seq, done_through FROM journal_cursor WHERE reader = ANY ($1::text[]) ORDER BY reader',
    [readers],
  );
  return found.map((row) => ({ reader: row.reader, seq: Number(row.seq), doneThrough: Number(row.done_through) }));
}

export async function moveCursors(tx: Tx, readers: readonly string[], to: number): Promise<void> {
  await rows(tx, 'UPDATE journal_cursor SET seq = $2 WHERE reader = ANY ($1::text[]) AND seq < $2', [readers, to]);
}

/** Whether this transaction is the only one holding the lock until it ends. */
export async function tryLock(tx: Tx, key: number): Promise<boolean> {
  const row = await firstRow<{ got: boolean }>(tx, 'SELECT pg_try_advisory_xact_lock($1) AS got', [key]);
  return row?.got === true;
}

export async function findMarks(tx: Tx, after: number, limit: number): Promise<EventMark[]> {
  const found = await rows<MarkRow>(
    tx,
    'SELECT seq, event_id, type FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2',
    [after, limit],
  );
  return found.map(toMark);
}

/** Events of a range that a consumer should have handled and has not. */
export interface UndoneQuery {
  readonly consumer: string;
  readonly types: readonly string[];
  readonly after: number;
  readonly through: number;
  /** Only events sealed at least so long ago; the others are probably under way. */
  readonly olderThanSeconds: number;
  /** Not those sealed longer ago than this: they are given up. */
  readonly youngerThanDays: number;
  readonly limit: number;
}

export async function findUndone(tx: Tx, query: UndoneQuery): Promise<EventMark[]> {
  const found = await rows<MarkRow>(
    tx,
    `SELECT j.seq, j.event_id, j.type FROM journal j
     WHERE j.seq > $1 AND j.seq <= $2 AND j.type = ANY ($3::text[])
       AND j.sealed_at <= clock_timestamp() - make_interval(secs => $4)
       AND j.sealed_at > clock_timestamp() - make_interval(days => $5)
       AND NOT EXISTS (SELECT FROM inbox i WHERE i.consumer = $6 AND i.event_id = j.event_id)
     ORDER BY j.seq LIMIT $7`,
    [
      query.after,
      query.through,
      query.types,
      query.olderThanSeconds,
      query.youngerThanDays,
      query.consumer,
      query.limit,
    ],
  );
  return found.map(toMark);
}

export async function findConsumers(tx: Tx): Promise<readonly string[]> {
  const found = await rows<{ name: string }>(
    tx,
    `SELECT substr(reader, 10) AS name FROM journal_cursor WHERE reader LIKE 'consumer:%' ORDER BY reader`,
  );
  return found.map(({ name }) => name);
}

export async function hasUndone(
  tx: Tx,
  consumer: string,
  types: readonly string[],
  withinHours: number,
): Promise<boolean> {
  const found = await firstRow(
    tx,
    `SELECT 1 FROM journal j
     WHERE j.seq > (SELECT done_through FROM journal_cursor WHERE reader = 'consumer:' || $1) AND j.type = ANY ($2::text[])
       AND j.sealed_at > clock_timestamp() - make_interval(hours => $3)
       AND NOT EXISTS (SELECT FROM inbox i WHERE i.consumer = $1 AND i.event_id = j.event_id)
     LIMIT 1`,
    [consumer, types, withinHours],
  );
  return found !== null;
}

export async function markDoneThrough(tx: Tx, reader: string, seq: number): Promise<void> {
  await rows(tx, 'UPDATE journal_cursor SET done_through = $2 WHERE reader = $1 AND done_through < $2 AND seq >= $2', [
    reader,
    seq,
  ]);
}
