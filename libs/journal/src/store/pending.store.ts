import type { Tx } from '@zeqing/kernel';
import { firstRow, prepared, rows, type PreparedStatement } from '@zeqing/platform';
import type { RowContent } from '../domain/row-text';

/** A row with its hashed bytes: what the sealer only has to put into its place. */
export interface PendingRow extends RowContent {
  readonly payload: string;
  readonly rowHash: Buffer;
}

const COLUMNS = `event_id, type, object_type, object_id, object_version, actor_kind, actor_id, actor_department_ids,
  department_ids, trace_id, occurred_at, recorded_at, payload_c14n, digest, row_hash`;

const INSERT_ONE: PreparedStatement = {
  name: 'journal_append',
  text: `INSERT INTO journal_pending (${COLUMNS})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};

/** Puts a row in the queue of the sealer. Its place in the order is the identity id the database gives it. */
export async function insertPending(tx: Tx, row: PendingRow): Promise<void> {
  await prepared(tx, INSERT_ONE, [
    row.eventId,
    row.type,
    row.objectType,
    row.objectId,
    row.objectVersion,
    row.actorKind,
    row.actorId,
    row.actorDepartmentIds,
    row.departmentIds,
    row.traceId,
    row.occurredAt,
    row.recordedAt,
    row.payload,
    row.digest,
    row.rowHash,
  ]);
}

/** Several rows by one statement, in their order: identity ids are given after the sorting. */
const INSERT_MANY = `
  INSERT INTO journal_pending (${COLUMNS})
  SELECT event_id, type, object_type, object_id, object_version, $9, $10, $11::uuid[], department_ids::uuid[],
    $12, $13::timestamptz, $14::timestamptz, payload, $15, row_hash
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::bytea[])
    WITH ORDINALITY AS part (event_id, type, object_type, object_id, object_version, department_ids, payload, row_hash,
      place)
  ORDER BY place`;

/** Puts rows that one actor made at one instant in the queue, in the order given. */
export async function insertAllPending(tx: Tx, pending: readonly PendingRow[]): Promise<void> {
  const [first] = pending;
  if (!first) return;
  await rows(tx, INSERT_MANY, [
    pending.map((row) => row.eventId),
    pending.map((row) => row.type),
    pending.map((row) => row.objectType),
    pending.map((row) => row.objectId),
    pending.map((row) => row.objectVersion),
    // unnest would lay a list of lists flat, so each list travels as its own text; its members are checked UUIDs.
    pending.map((row) => `{${row.departmentIds.join(',')}}`),
    pending.map((row) => row.payload),
    pending.map((row) => row.rowHash),
    first.actorKind,
    first.actorId,
    first.actorDepartmentIds,
    first.traceId,
    first.occurredAt,
    first.recordedAt,
    first.digest,
  ]);
}

/** Database time, and for how long the oldest unsealed row has waited (milliseconds, 0 when none waits). */
export async function readHealth(tx: Tx): Promise<{ databaseTime: Date; oldestUnsealedMilliseconds: number }> {
  const row = await firstRow<{ now: Date; age: number }>(
    tx,
    `SELECT clock_timestamp() AS now, coalesce((SELECT greatest(0, extract(epoch FROM clock_timestamp() - recorded_at))
       FROM journal_pending ORDER BY id LIMIT 1), 0)::float8 * 1000 AS age`,
  );
  if (row === null) throw new Error('the database told no time');
  return { databaseTime: row.now, oldestUnsealedMilliseconds: row.age };
}
