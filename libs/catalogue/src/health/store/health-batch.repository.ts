import { isId, type Id, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { BatchFinding } from '../domain/batch-rows';

/** What the exchange platform told at once. */
export interface HealthBatch {
  readonly id: Id;
  /** The platform's own; sent again with the same content, nothing is taken twice. */
  readonly number: string;
  readonly departmentId: Id;
  readonly rowCount: number;
  readonly takenCount: number;
  readonly findings: readonly BatchFinding[];
  readonly receivedBy: string;
  readonly receivedAt: Date;
}

export type NewBatch = HealthBatch & { readonly regionCode: string; readonly contentHash: string };

const SELECT = `
  SELECT id, number, department_id AS "departmentId", row_count AS "rowCount", taken_count AS "takenCount", findings,
    received_by AS "receivedBy", received_at AS "receivedAt" FROM health_batch`;

/** False where the department sent one of this number before. */
export async function insertBatch(tx: Tx, batch: NewBatch): Promise<boolean> {
  const inserted = await rows(
    tx,
    `INSERT INTO health_batch (id, number, department_id, region_code, content_hash, row_count, taken_count, findings,
       received_by, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT ON CONSTRAINT uq_health_batch_number DO NOTHING RETURNING id`,
    [
      ...[batch.id, batch.number, batch.departmentId, batch.regionCode, batch.contentHash, batch.rowCount],
      ...[batch.takenCount, JSON.stringify(batch.findings), batch.receivedBy, batch.receivedAt],
    ],
  );
  return inserted.length > 0;
}

/** The batch of a number with the digest of its content, or null. */
export function batchByNumber(
  tx: Tx,
  departmentId: Id,
  number: string,
): Promise<(HealthBatch & { readonly contentHash: string }) | null> {
  return firstRow(
    tx,
    `SELECT b.*, h.content_hash AS "contentHash" FROM (${SELECT}) b JOIN health_batch h ON h.id = b.id
     WHERE h.department_id = $1 AND h.number = $2`,
    [departmentId, number],
  );
}

/** A batch of the region, or null. */
export const findBatch = (tx: Tx, regionPrefix: string | null, id: Id): Promise<HealthBatch | null> =>
  firstRow(tx, `${SELECT} WHERE id = $2 AND region_code LIKE $1::text || '%'`, [regionPrefix, id]);

/** One page of the region's batches, newest first. */
export async function pageOfBatches(
  tx: Tx,
  regionPrefix: string | null,
  page: PageRequest,
): Promise<Page<HealthBatch>> {
  const [after = ''] = page.after ?? [];
  const found = await rows<HealthBatch>(
    tx,
    `${SELECT} WHERE region_code LIKE $1::text || '%' AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [regionPrefix, isId(after) ? after : null, page.limit + 1],
  );
  const items = found.slice(0, page.limit);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
}

/** Resources of published entries in the region by their codes on the platform; several where a code is not unique. */
export function resourcesByCode(
  tx: Tx,
  regionPrefix: string,
  codes: readonly string[],
): Promise<{ readonly code: string; readonly resourceIds: readonly Id[] }[]> {
  return rows(
    tx,
    `SELECT r.platform_code AS code, array_agg(r.id ORDER BY r.id) AS "resourceIds"
     FROM catalogue_resource r JOIN catalogue_entry e ON e.id = r.entry_id
       JOIN department d ON d.id = e.provider_department_id
     WHERE r.platform_code = ANY($1) AND e.published_version IS NOT NULL AND d.region_code LIKE $2::text || '%'
     GROUP BY r.platform_code ORDER BY r.platform_code LIMIT 2000`,
    [codes, regionPrefix],
  );
}
