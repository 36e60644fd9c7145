import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { SETTLING_COLUMNS, SETTLING_FROM, toSettling, type SettlingRow, type StoredSettling } from './settling.columns';

/** A settled duty that waits to be listed, or to be taken out, with the matter of its need. */
export type ListedSettling = StoredSettling & { readonly matter: string | null };

/**
 * Duties settled under an authority that no batch lists yet, and withdrawn ones that are still listed and whose entry no
 * other settled duty carries; locked.
 */
export async function settledToList(tx: Tx, authorityDepartmentId: Id, limit: number): Promise<ListedSettling[]> {
  const found = await rows<SettlingRow & { readonly matter: string | null }>(
    tx,
    `SELECT ${SETTLING_COLUMNS}, n.matter ${SETTLING_FROM}
     WHERE s.authority_department_id = $1 AND ((s.state = 'confirmed' AND s.batch_id IS NULL)
       OR (s.state = 'withdrawn' AND b.state = 'in_force' AND s.entry_id IS NOT NULL AND NOT s.is_taken_out
         AND NOT EXISTS (SELECT FROM duty_settling o WHERE o.entry_id = s.entry_id
           AND o.state IN ('confirmed', 'withdrawal_asked'))))
     ORDER BY s.id LIMIT $2 FOR UPDATE OF s`,
    [authorityDepartmentId, limit],
  );
  return found.map((row) => ({ ...toSettling(row), matter: row.matter }));
}

/** Marks what a batch lists and who made it, so that somebody else approves it (U35); each need is met by its entry once that is published. */
export async function markListed(
  tx: Tx,
  listed: readonly { readonly id: Id; readonly entryId: Id }[],
  batch: { readonly id: Id; readonly by: string },
): Promise<void> {
  const [ids, entryIds] = [listed.map(({ id }) => id), listed.map(({ entryId }) => entryId)];
  await rows(
    tx,
    `WITH listed AS (
       UPDATE duty_settling s SET batch_id = $3, entry_id = x.entry_id
         FROM unnest($1::uuid[], $2::uuid[]) AS x (id, entry_id) WHERE s.id = x.id RETURNING s.need_id, s.entry_id)
     UPDATE need_row n SET entry_id = listed.entry_id FROM listed WHERE n.id = listed.need_id RETURNING n.id`,
    [ids, entryIds, batch.id],
  );
  await rows(tx, 'UPDATE list_batch SET prepared_by = $2 WHERE id = $1', [batch.id, batch.by]);
}

/** Marks the withdrawn duties whose entries a batch takes out of the list. */
export async function markTakenOut(tx: Tx, entryIds: readonly Id[]): Promise<void> {
  await rows(
    tx,
    `UPDATE duty_settling SET is_taken_out = true WHERE entry_id = ANY($1::uuid[]) AND state = 'withdrawn'`,
    [entryIds],
  );
}
