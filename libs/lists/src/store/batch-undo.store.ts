import type { Id, Tx } from '@zeqing/kernel';
import { firstRow } from '@zeqing/platform';

/** A batch under the next free number of its series that takes another one back. The caller has locked the series. */
export async function insertUndoing(
  tx: Tx,
  batch: { id: Id; seriesCode: string; title: string; undoesBatchId: Id; preparedBy: Id },
): Promise<number> {
  const made = await firstRow<{ number: number }>(
    tx,
    `INSERT INTO list_batch (id, version, series_code, number, title, intent, state, undoes_batch_id, prepared_by)
     SELECT $1, 1, $2, coalesce(max(number), 0) + 1, $3, 'take_over', 'checked', $4, $5
       FROM list_batch WHERE series_code = $2
     RETURNING number`,
    [batch.id, batch.seriesCode, batch.title, batch.undoesBatchId, batch.preparedBy],
  );
  if (!made) throw new Error(`no batch was made to undo ${batch.undoesBatchId}`);
  return made.number;
}
