import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';

/** A batch in force, by its document, with the day from which its rows are owed. */
export interface PublishedBatch {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly inForceFrom: LocalDate;
}

export const publishedBatches = (tx: Tx, ids: readonly Id[]): Promise<PublishedBatch[]> =>
  rows(
    tx,
    `SELECT b.id, b.number, b.title, e.in_force_from::text AS "inForceFrom"
       FROM list_batch b JOIN list_edition e ON e.id = b.edition_id WHERE b.id = ANY($1::uuid[]) ORDER BY b.id`,
    [ids],
  );
