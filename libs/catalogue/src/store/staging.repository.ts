import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import { copyInto, firstRow, rows } from '@zeqing/platform';
import type { GapField } from '../domain/gaps';

/** A row of a catalogue that is brought as a whole, as it waits to be taken. */
export interface StagedRow {
  /** From 1, in the order of the file. */
  readonly position: number;
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly code: string;
  /** What the entry will be called by, if it is new. */
  readonly entryId: Id;
  readonly items: number;
  readonly gaps: readonly GapField[];
  /** Null for a row that cannot be taken. */
  readonly taken: { readonly hash: string; readonly namePinyin: string; readonly canonical: string } | null;
}

export type StagedOutcome = 'new' | 'changed' | 'unchanged' | 'error';
export interface OutcomeCount {
  readonly outcome: StagedOutcome;
  readonly rows: number;
  readonly items: number;
  readonly gaps: Readonly<Record<string, number>> | null;
}

/** Why the whole catalogue refuses a row that stands well by itself. */
export const STAGED_CONFLICTS = ['duplicate_code', 'in_open_batch', 'entry_withdrawn'] as const;
export type StagedConflict = (typeof STAGED_CONFLICTS)[number];
export interface ConflictRow {
  readonly row: number;
  readonly code: string;
  readonly total: number;
}

const COLUMNS = [
  'import_id',
  'position',
  'excel_row',
  'code',
  'entry_id',
  'items',
  'gaps',
  'hash',
  'name_pinyin',
  'content',
];

/** The rows beside what the catalogue holds of their codes; narrow, so that hundreds of thousands are put in order in memory. */
const JUDGED = `
  SELECT r.position, r.excel_row, r.code, r.items, r.gaps, e.id AS known_id, e.status,
    row_number() OVER (PARTITION BY r.code ORDER BY r.position) AS nth,
    CASE WHEN r.hash IS NULL OR e.status <> 'published' THEN 'error'
      WHEN e.id IS NULL THEN 'new' WHEN e.content_hash = r.hash THEN 'unchanged' ELSE 'changed' END AS outcome
  FROM catalogue_import_row r LEFT JOIN catalogue_entry e ON e.code = r.code WHERE r.import_id = $1`;
const CONFLICTS: Readonly<Record<StagedConflict, string>> = {
  duplicate_code: `nth > 1 AND code <> ''`,
  in_open_batch: `status IN ('draft', 'signed', 'submitted')`,
  entry_withdrawn: `status = 'withdrawn'`,
};

/** Where a large catalogue waits between its check and its taking; what concerns all rows is asked in one statement. */
@Injectable()
export class StagingRepository {
  async copy(tx: Tx, importId: Id, staged: AsyncIterable<StagedRow>): Promise<void> {
    await copyInto(tx, { table: 'catalogue_import_row', columns: COLUMNS }, linesOf(importId, staged));
    await rows(tx, 'ANALYZE catalogue_import_row');
  }

  /** How many rows are new, changed, as they were, or cannot be taken. */
  async outcomes(tx: Tx, importId: Id): Promise<OutcomeCount[]> {
    return rows<OutcomeCount>(
      tx,
      `WITH judged AS MATERIALIZED (${JUDGED}),
         outcomes AS (SELECT items, gaps, CASE WHEN ${CONFLICTS.duplicate_code} THEN 'error' ELSE outcome END AS outcome FROM judged)
       SELECT outcome, count(*)::int AS rows, sum(items)::int AS items,
         (SELECT json_object_agg(field, times) FROM (
            SELECT field, count(*)::int AS times FROM outcomes o, unnest(o.gaps) AS field
             WHERE o.outcome = outcomes.outcome GROUP BY field) AS counted) AS gaps
         FROM outcomes GROUP BY outcome ORDER BY outcome`,
      [importId],
    );
  }

  /** The first `limit` rows in the order of the file that the whole catalogue refuses, with how many they are. */
  async conflicts(tx: Tx, importId: Id, kind: StagedConflict, limit: number): Promise<ConflictRow[]> {
    return rows<ConflictRow>(
      tx,
      `SELECT excel_row AS row, code, count(*) OVER ()::int AS total FROM (${JUDGED}) AS judged
        WHERE ${CONFLICTS[kind]} ORDER BY position LIMIT $2`,
      [importId, limit],
    );
  }

  async lastPosition(tx: Tx, importId: Id): Promise<number> {
    const found = await firstRow<{ last: number }>(
      tx,
      'SELECT coalesce(max(position), 0) AS last FROM catalogue_import_row WHERE import_id = $1',
      [importId],
    );
    return found?.last ?? 0;
  }

  /** What published entries are to say instead, by the order of the file. */
  async changed(
    tx: Tx,
    importId: Id,
    after: number,
    limit: number,
  ): Promise<{ position: number; id: Id; content: string }[]> {
    return rows<{ position: number; id: Id; content: string }>(
      tx,
      `SELECT r.position, e.id, r.content FROM catalogue_import_row r JOIN catalogue_entry e ON e.code = r.code
        WHERE r.import_id = $1 AND r.position > $2 AND e.id <> r.entry_id AND e.content_hash <> r.hash
        ORDER BY r.position LIMIT $3`,
      [importId, after, limit],
    );
  }

  async clear(tx: Tx, importId: Id): Promise<void> {
    await rows(tx, 'DELETE FROM catalogue_import_row WHERE import_id = $1', [importId]);
  }
}

async function* linesOf(importId: Id, staged: AsyncIterable<StagedRow>): AsyncGenerator<readonly (string | null)[]> {
  for await (const { position, row, code, entryId, items, gaps, taken } of staged)
    yield [
      ...[importId, String(position), String(row), code, entryId, String(items), `{${gaps.join(',')}}`],
      ...[taken?.hash ?? null, taken?.namePinyin ?? null, taken?.canonical ?? null],
    ];
}
