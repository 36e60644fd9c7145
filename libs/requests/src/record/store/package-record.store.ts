import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { requestNumber } from '../../request/domain/request';

/** What one department asked for together for one service (U36). */
export interface PackageRecord {
  readonly id: Id;
  /** For people. */
  readonly number: string;
  readonly targetName: string;
  /** Those that were sent and those still drafted. */
  readonly requestIds: readonly Id[];
}

export async function packageRecords(
  tx: Tx,
  which: { readonly newest: number } | { readonly id: Id },
): Promise<PackageRecord[]> {
  const [id, limit] = 'id' in which ? [which.id, 1] : [null, which.newest];
  const found = await rows<Omit<PackageRecord, 'number'> & { serial: string; createdAt: Date }>(
    tx,
    `SELECT p.id, p.serial, p.created_at AS "createdAt", p.target_name AS "targetName",
       ARRAY(SELECT r.request_id FROM request_package_row r WHERE r.package_id = p.id ORDER BY r.position) AS "requestIds"
     FROM request_package p WHERE $1::uuid IS NULL OR p.id = $1 ORDER BY p.serial DESC LIMIT $2`,
    [id, limit],
  );
  return found.map(({ serial, createdAt, ...record }) => ({
    ...record,
    number: requestNumber(Number(serial), createdAt),
  }));
}
