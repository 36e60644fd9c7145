import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { DutyContent } from '../domain/read-entry';

/** What the rows in force of a series say beside their entries, by entry. */
export async function dutyContents(
  tx: Tx,
  seriesCode: string,
  entryIds: readonly Id[],
): Promise<ReadonlyMap<Id, DutyContent>> {
  const found = await rows<DutyContent & { entryId: Id; dueOn: LocalDate | null }>(
    tx,
    `SELECT entry_id AS "entryId", matters_text AS "mattersText", recipient_text AS "recipientText",
            term_text AS "termText", due_on::text AS "dueOn", basis
       FROM duty_row WHERE series_code = $1 AND entry_id = ANY($2::uuid[]) AND state = 'in_force' ORDER BY id`,
    [seriesCode, entryIds],
  );
  return new Map(found.map(({ entryId, ...duty }) => [entryId, duty]));
}

/** Which of the entries a batch changes that is not approved yet. */
export async function openBatchEntries(tx: Tx, entryIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  const found = await rows<{ entryId: Id }>(
    tx,
    `SELECT DISTINCT d.entry_id AS "entryId"
       FROM duty_row d JOIN duty_row_change c ON c.duty_row_id = d.id JOIN list_batch b ON b.id = c.batch_id
      WHERE d.entry_id = ANY($1::uuid[]) AND b.state IN ('checked', 'approved') ORDER BY 1`,
    [entryIds],
  );
  return new Set(found.map(({ entryId }) => entryId));
}
