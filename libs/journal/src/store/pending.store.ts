import type { Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { RowContent } from '../domain/row-text';

/** Puts a row in the queue of the sealer. Its place in the order is the identity id the database gives it. */
export async function insertPending(tx: Tx, row: RowContent, payload: string, rowHash: Buffer): Promise<void> {
  await rows(
    tx,
    `INSERT INTO journal_pending (event_id, type, object_type, object_id, object_version, actor_kind, actor_id,
       actor_department_ids, department_ids, trace_id, occurred_at, recorded_at, payload_c14n, digest, row_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
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
      payload,
      row.digest,
      rowHash,
    ],
  );
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
