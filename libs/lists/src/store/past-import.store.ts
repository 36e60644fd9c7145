import type { Id, Page, PageRequest, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { FindingView, PastImport } from '../domain/views';
import { IMPORT_SELECT, type ImportRecord } from './import.repository';

/** Whose imports somebody sees. */
export interface ImportScope {
  readonly departmentIds: readonly Id[];
  readonly seriesCodes: readonly string[];
}

/** The imports of some departments and of some series, newest first. */
export async function importPage(
  tx: Tx,
  scope: ImportScope,
  seriesCode: string | null,
  page: PageRequest,
): Promise<Page<PastImport>> {
  const [at = null, id = null] = page.after ?? [];
  const found = await rows<PastImport & { at: string }>(
    tx,
    `SELECT past.*, to_char(past."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
            (SELECT p.display_name FROM person p WHERE p.id::text = past."createdBy") AS "createdByName",
            (SELECT b.state FROM list_batch b WHERE b.id = past."batchId") AS "batchState"
       FROM (${IMPORT_SELECT}) past
      WHERE (past."departmentId" = ANY($1::uuid[]) OR past."seriesCode" = ANY($2::text[]))
        AND ($3::text IS NULL OR past."seriesCode" = $3)
        AND ($4::timestamp IS NULL OR (past."createdAt" AT TIME ZONE 'UTC', past.id) < ($4::timestamp, $5::uuid))
      ORDER BY past."createdAt" DESC, past.id DESC LIMIT $6`,
    [scope.departmentIds, scope.seriesCodes, seriesCode, at, id, page.limit + 1],
  );
  const items = found.slice(0, page.limit);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.at, last.id]) : null };
}

/** All a report keeps, in the order of the sheet; a report is bounded. */
export const allFindings = (tx: Tx, importId: Id): Promise<FindingView[]> =>
  rows<FindingView>(
    tx,
    `SELECT severity, sheet, excel_row AS "row", column_letter AS "column", heading, value, rule, article,
            json_build_object('zh', mend_zh, 'en', mend_en) AS mend
       FROM list_import_finding WHERE import_id = $1 ORDER BY position`,
    [importId],
  );

/**
 * Another import of the same file, for the same provider, into the same batch that saw the list as this one did and is being applied or was.
 * Null when there is none.
 */
export const appliedTwin = (tx: Tx, made: ImportRecord): Promise<ImportRecord | null> =>
  firstRow<ImportRecord>(
    tx,
    `${IMPORT_SELECT}
      WHERE id <> $1 AND series_code = $2 AND batch_number = $3 AND file_sha256 = $4 AND seen = $5 AND department_id = $6
        AND intent = $7 AND read_as IS NOT DISTINCT FROM $8 AND provider_name IS NOT DISTINCT FROM $9
        AND state IN ('applying', 'applied')
      ORDER BY created_at, id LIMIT 1`,
    [
      ...[made.id, made.seriesCode, made.batchNumber, made.fileSha256, made.seen, made.departmentId],
      ...[made.intent, made.readAs, made.providerName],
    ],
  );
