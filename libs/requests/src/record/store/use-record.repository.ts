import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { UseRecord } from '../records';

/** Both days included. */
export interface DaysOfUse {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export async function useRecords(tx: Tx, { from, until }: DaysOfUse, departmentId: Id | null): Promise<UseRecord[]> {
  const found = await rows<Omit<UseRecord, 'calls'> & { calls: string }>(
    tx,
    `SELECT u.id, u.day::text AS day, u.source, u.department_id AS "departmentId", u.entry_id AS "entryId",
       e.code AS "entryCode", u.item_code AS "itemCode", u.material_code AS "materialCode", u.outcome, u.paper, u.calls,
       u.grant_id IS NOT NULL AND EXISTS (SELECT FROM reported_use p
         WHERE p.grant_id = u.grant_id AND p.day = u.day AND p.source = 'platform') AS "isCountedByPlatform"
     FROM reported_use u JOIN catalogue_entry e ON e.id = u.entry_id
     WHERE u.day BETWEEN $1 AND $2 AND ($3::uuid IS NULL OR u.department_id = $3) ORDER BY u.id`,
    [from, until, departmentId],
  );
  return found.map((row) => ({ ...row, calls: Number(row.calls) }));
}

export async function useDays(tx: Tx): Promise<DaysOfUse | null> {
  const found = await firstRow<{ from: LocalDate | null; until: LocalDate | null }>(
    tx,
    `SELECT min(day)::text AS "from", max(day)::text AS until FROM reported_use`,
  );
  return found?.from && found.until ? { from: found.from, until: found.until } : null;
}
