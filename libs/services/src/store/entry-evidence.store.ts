import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';

export interface EntryEvidence {
  readonly entryId: Id;
  /** Of the evidence type. */
  readonly code: string;
  readonly name: string;
}

export const evidenceOfEntries = (tx: Tx, entryIds: readonly Id[]): Promise<EntryEvidence[]> =>
  rows(
    tx,
    `SELECT DISTINCT ON (e.id) e.id AS "entryId", t.code, t.name
       FROM catalogue_entry e JOIN evidence_mapping p ON p.entry_code = e.code
       JOIN evidence_type t ON t.id = p.evidence_type_id
      WHERE e.id = ANY($1::uuid[]) ORDER BY e.id, t.code, t.id`,
    [entryIds],
  );
