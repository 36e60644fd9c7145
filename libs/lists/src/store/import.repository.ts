import { Injectable } from '@nestjs/common';
import { positionAfter } from './position-after';
import type { DomainError, Id, Page, PageRequest, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { CheckCounts, Outcome } from '../domain/check-list';
import type { Finding, Severity } from '../domain/findings';
import type { FindingView, ImportState, ImportView, RowsTaken } from '../domain/views';

export const IMPORT_SELECT = `
  SELECT id, version, series_code AS "seriesCode", batch_number AS "batchNumber", title,
    document_number AS "documentNumber", issuer, issued_on::text AS "issuedOn", intent, state,
    file_name AS "fileName", file_sha256 AS "fileSha256", department_id AS "departmentId",
    operation_id AS "operationId", apply_operation_id AS "applyOperationId", batch_id AS "batchId", source, read_as AS "readAs",
    provider_name AS "providerName", target, acts_reference AS "actsReference", sheet, headings,
    counts, refusal, file_id AS "fileId", scope AS "allowedProviders", base_edition_id AS "baseEditionId", seen,
    rows_taken AS "rowsTaken", rechecks, created_by AS "createdBy", created_at AS "createdAt", applied_at AS "appliedAt",
    (SELECT count(*)::int FROM list_import_conflict c WHERE c.import_id = list_import.id AND c.choice IS NULL)
      AS "openConflicts"
  FROM list_import`;

/** The import with what only the worker needs. */
export interface ImportRecord extends ImportView {
  readonly fileId: Id;
  /** Departments whose rows it may bring; null for all of the importer's region. */
  readonly allowedProviders: readonly Id[] | null;
  /** Digest of what its rows were known to be when it was checked. */
  readonly seen: string | null;
}

export type NewImport = Omit<
  ImportRecord,
  | 'version'
  | 'state'
  | 'applyOperationId'
  | 'batchId'
  | 'readAs'
  | 'sheet'
  | 'headings'
  | 'counts'
  | 'refusal'
  | 'baseEditionId'
  | 'seen'
  | 'rowsTaken'
  | 'rechecks'
  | 'openConflicts'
  | 'appliedAt'
>;

export interface StoredRow {
  readonly position: number;
  readonly row: number;
  readonly outcome: Outcome;
  /** Canonical JSON of what will be taken; null for a row with errors. */
  readonly content: string | null;
}

/** Which findings are wanted; null of a part: all. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly rule: string | null;
}

const SLICE = 2_000;

@Injectable()
export class ImportRepository {
  async insert(tx: Tx, made: NewImport): Promise<void> {
    await rows(
      tx,
      `INSERT INTO list_import (id, series_code, batch_number, title, document_number, issuer, issued_on, intent, file_id,
         file_name, file_sha256, department_id, scope, operation_id, created_by, created_at, source, provider_name, target, acts_reference)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
      [
        made.id,
        made.seriesCode,
        made.batchNumber,
        made.title,
        made.documentNumber,
        made.issuer,
        made.issuedOn,
        made.intent,
        made.fileId,
        made.fileName,
        made.fileSha256,
        made.departmentId,
        JSON.stringify(made.allowedProviders),
        made.operationId,
        made.createdBy,
        made.createdAt,
        made.source,
        made.providerName,
        made.target,
        made.actsReference,
      ],
    );
  }

  find(tx: Tx, id: Id): Promise<ImportRecord | null> {
    return firstRow<ImportRecord>(tx, `${IMPORT_SELECT} WHERE id = $1`, [id]);
  }

  /** Locks the import for the rest of the transaction: of two deliveries of one event, one acts. */
  lock(tx: Tx, id: Id): Promise<ImportRecord | null> {
    return firstRow<ImportRecord>(tx, `${IMPORT_SELECT} WHERE id = $1 FOR UPDATE`, [id]);
  }

  /** Moves the state by compare-and-set; answers the new version, null when it was not so. */
  async move(tx: Tx, id: Id, from: ImportState, to: ImportState, seenVersion: number): Promise<number | null> {
    const moved = await firstRow<{ version: number }>(
      tx,
      `UPDATE list_import SET state = $3, version = version + 1 WHERE id = $1 AND state = $2 AND version = $4
       RETURNING version`,
      [id, from, to, seenVersion],
    );
    return moved?.version ?? null;
  }

  async keepReport(
    tx: Tx,
    id: Id,
    report: {
      sheet: string;
      readAs: ImportView['readAs'];
      headings: ImportView['headings'];
      counts: CheckCounts;
      baseEditionId: Id | null;
      seen: string;
      at: Date;
    },
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE list_import SET sheet = $2, headings = $3, counts = $4, checked_at = $5, read_as = $6, base_edition_id = $7,
              seen = $8 WHERE id = $1`,
      [
        id,
        report.sheet,
        JSON.stringify(report.headings),
        JSON.stringify(report.counts),
        report.at,
        report.readAs,
        report.baseEditionId,
        report.seen,
      ],
    );
  }

  async keepRefusal(tx: Tx, id: Id, refusal: DomainError, at: Date): Promise<void> {
    await rows(tx, 'UPDATE list_import SET refusal = $2, checked_at = coalesce(checked_at, $3) WHERE id = $1', [
      id,
      JSON.stringify(refusal),
      at,
    ]);
  }

  async keepApplyOperation(tx: Tx, id: Id, operationId: Id, taken: RowsTaken): Promise<void> {
    await rows(tx, 'UPDATE list_import SET apply_operation_id = $2, rows_taken = $3 WHERE id = $1', [
      id,
      operationId,
      taken,
    ]);
  }

  /** Forgets the report of a check that is to be made anew; what was decided of its conflicts is kept beside. */
  async forgetReport(tx: Tx, id: Id, operationId: Id): Promise<void> {
    await rows(tx, 'DELETE FROM list_import_row WHERE import_id = $1', [id]);
    await rows(tx, 'DELETE FROM list_import_finding WHERE import_id = $1', [id]);
    await rows(
      tx,
      `UPDATE list_import SET operation_id = $2, apply_operation_id = NULL, rechecks = rechecks + 1, counts = NULL
        WHERE id = $1`,
      [id, operationId],
    );
  }

  async keepBatch(tx: Tx, id: Id, batchId: Id | null, at: Date): Promise<void> {
    await rows(tx, 'UPDATE list_import SET batch_id = $2, applied_at = $3 WHERE id = $1', [id, batchId, at]);
  }

  async insertRows(tx: Tx, importId: Id, all: readonly StoredRow[]): Promise<void> {
    for (let start = 0; start < all.length; start += SLICE)
      await rows(
        tx,
        `INSERT INTO list_import_row (import_id, position, excel_row, outcome, content)
         SELECT $1, x.position, x."row", x.outcome, x.content
           FROM jsonb_to_recordset($2::jsonb) AS x(position integer, "row" integer, outcome text, content text)`,
        [importId, JSON.stringify(all.slice(start, start + SLICE))],
      );
  }

  async insertFindings(tx: Tx, importId: Id, all: readonly Finding[]): Promise<void> {
    for (let start = 0; start < all.length; start += SLICE) {
      const slice = all.slice(start, start + SLICE).map((one, index) => ({ ...one, position: start + index + 1 }));
      await rows(
        tx,
        `INSERT INTO list_import_finding (import_id, position, severity, sheet, excel_row, column_letter, heading, value,
           rule, article, mend_zh, mend_en)
         SELECT $1, x.position, x.severity, x.sheet, x."row", x."column", x.heading, x.value, x.rule, x.article,
                x.mend->>'zh', x.mend->>'en'
           FROM jsonb_to_recordset($2::jsonb) AS x(position integer, severity text, sheet text, "row" integer,
                "column" text, heading text, value text, rule text, article text, mend jsonb)`,
        [importId, JSON.stringify(slice)],
      );
    }
  }

  /** The rows an apply takes, a slice at a time, in the order of the sheet. */
  takenRows(tx: Tx, importId: Id, afterPosition: number, limit: number): Promise<StoredRow[]> {
    return rows<StoredRow>(
      tx,
      `SELECT position, excel_row AS "row", outcome, content FROM list_import_row
        WHERE import_id = $1 AND position > $2 AND outcome <> 'error'
          AND NOT EXISTS (SELECT 1 FROM list_import_conflict c WHERE c.import_id = list_import_row.import_id
            AND c.position = list_import_row.position AND c.choice IS NULL)
        ORDER BY position LIMIT $3`,
      [importId, afterPosition, limit],
    );
  }

  /** The codes of all rows the check could read. */
  async checkedCodes(tx: Tx, importId: Id): Promise<string[]> {
    const found = await rows<{ code: string }>(
      tx,
      `SELECT content::jsonb #>> '{content,code}' AS code FROM list_import_row
        WHERE import_id = $1 AND content IS NOT NULL ORDER BY position`,
      [importId],
    );
    return found.map(({ code }) => code);
  }

  async findings(
    tx: Tx,
    importId: Id,
    { severity, rule }: FindingFilter,
    page: PageRequest,
  ): Promise<Page<FindingView>> {
    const found = await rows<FindingView & { position: number }>(
      tx,
      `SELECT position, severity, sheet, excel_row AS "row", column_letter AS "column", heading, value, rule, article,
              json_build_object('zh', mend_zh, 'en', mend_en) AS mend
         FROM list_import_finding
        WHERE import_id = $1 AND ($2::text IS NULL OR severity = $2) AND ($3::text IS NULL OR rule = $3)
          AND position > $4
        ORDER BY position LIMIT $5`,
      [importId, severity, rule, positionAfter(page), page.limit + 1],
    );
    const items = found.slice(0, page.limit);
    const last = items.at(-1);
    return {
      items: items.map(toFinding),
      next: found.length > page.limit && last ? JSON.stringify([String(last.position)]) : null,
    };
  }
}

const toFinding = ({
  severity,
  sheet,
  row,
  column,
  heading,
  value,
  rule,
  article,
  mend,
}: FindingView): FindingView => ({
  severity,
  sheet,
  row,
  column,
  heading,
  value,
  rule,
  article,
  mend,
});
