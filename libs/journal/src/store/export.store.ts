import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { rowText } from '../domain/row-text';

/** A row for verification: `row` is rebuilt from the stored columns, the hashes are as stored. */
export interface ExportedRow {
  readonly seq: number;
  readonly prev: string;
  readonly row: string;
  readonly rowHash: string;
  readonly hash: string;
}

interface StoredRow {
  seq: string;
  prev: Buffer;
  row_hash: Buffer;
  hash: Buffer;
  event_id: Id;
  type: string;
  object_type: string;
  object_id: Id;
  object_version: number;
  actor_kind: string;
  actor_id: Id;
  actor_department_ids: Id[];
  department_ids: Id[];
  trace_id: string;
  occurred_at: string;
  recorded_at: string;
  payload_c14n: string;
  digest: string;
}

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS ${column}`;

const COLUMNS = `seq, prev, row_hash, hash, event_id, type, object_type, object_id, object_version, actor_kind, actor_id,
  actor_department_ids, department_ids, trace_id, ${instant('occurred_at')}, ${instant('recorded_at')}, payload_c14n,
  digest`;

export async function readExportSlice(tx: Tx, after: number, limit: number): Promise<ExportedRow[]> {
  const found = await rows<StoredRow>(tx, `SELECT ${COLUMNS} FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2`, [
    after,
    limit,
  ]);
  return found.map(exported);
}

/** The rows of some objects, oldest first. */
export async function readExportOf(
  tx: Tx,
  objects: readonly { readonly type: string; readonly id: Id }[],
  limit: number,
): Promise<ExportedRow[]> {
  const found = await rows<StoredRow>(
    tx,
    `SELECT ${COLUMNS} FROM journal
     WHERE (object_type, object_id) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY seq LIMIT $3`,
    [objects.map(({ type }) => type), objects.map(({ id }) => id), limit],
  );
  return found.map(exported);
}

const exported = (stored: StoredRow): ExportedRow => ({
  seq: Number(stored.seq),
  prev: stored.prev.toString('hex'),
  row: textOf(stored),
  rowHash: stored.row_hash.toString('hex'),
  hash: stored.hash.toString('hex'),
});

const textOf = (stored: StoredRow): string =>
  rowText(
    {
      eventId: stored.event_id,
      type: stored.type,
      objectType: stored.object_type,
      objectId: stored.object_id,
      objectVersion: stored.object_version,
      actorKind: stored.actor_kind,
      actorId: stored.actor_id,
      actorDepartmentIds: stored.actor_department_ids,
      departmentIds: stored.department_ids,
      traceId: stored.trace_id,
      occurredAt: stored.occurred_at,
      recordedAt: stored.recorded_at,
      digest: stored.digest,
    },
    stored.payload_c14n,
  );
