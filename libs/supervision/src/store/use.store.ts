import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { DaysOfUse } from '@zeqing/requests';
import type { MeasuredUse } from '../domain/measured';

const SHAPE = `id uuid, number text, day date, month text, "departmentId" uuid, "regionCode" text, "isBound" boolean,
  "entryId" uuid, "itemCode" text, "materialCode" text, source text, outcome text, paper text, calls bigint,
  "isCounted" boolean`;

/** Puts the uses of these days, of one department or of all, in the place of what was there. */
export async function replaceUses(
  tx: Tx,
  { from, until }: DaysOfUse,
  departmentId: Id | null,
  uses: readonly MeasuredUse[],
): Promise<void> {
  await rows(tx, 'DELETE FROM measured_use WHERE day BETWEEN $1 AND $2 AND ($3::uuid IS NULL OR department_id = $3)', [
    from,
    until,
    departmentId,
  ]);
  await rows(
    tx,
    `INSERT INTO measured_use (id, number, day, month, department_id, region_code, is_bound, entry_id, item_code,
       material_code, source, outcome, paper, calls, is_counted)
     SELECT id, number, day, month, "departmentId", "regionCode", "isBound", "entryId", "itemCode", "materialCode",
       source, outcome, paper, calls, "isCounted" FROM jsonb_to_recordset($1::jsonb) AS x(${SHAPE})`,
    [JSON.stringify(uses)],
  );
}
