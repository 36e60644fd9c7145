import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';

/** Entries owed to every bound department, by provider (U22). */
export async function owedToAll(tx: Tx): Promise<ReadonlyMap<Id, number>> {
  const found = await rows<{ id: Id; owed: number }>(
    tx,
    `SELECT department_id AS id, count(DISTINCT entry_id)::int AS owed FROM measured_duty
     WHERE owed_to_all GROUP BY 1 ORDER BY 1`,
  );
  return new Map(found.map(({ id, owed }) => [id, owed]));
}
