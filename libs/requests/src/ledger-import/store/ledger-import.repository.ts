import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { LedgerFinding } from '../domain/ledger-findings';
import type { LedgerRequest } from '../domain/read-ledger';

/** A row that can be taken, as the report shows it. */
export interface PlannedRow {
  readonly row: number;
  readonly serial: string;
  readonly standing: 'reviewing' | 'agreed';
  readonly entryCode: string;
  readonly receivedAt: string;
  readonly answeredAt: string | null;
}

/** An import of a ledger: its dry run, and what came of it. */
export interface LedgerImportView {
  readonly id: Id;
  readonly version: number;
  readonly state: 'checked' | 'applied';
  readonly departmentId: Id;
  readonly source: string;
  readonly fileId: Id;
  readonly fileName: string;
  readonly rowCount: number;
  /** The rows that can be taken; after the import those that were. */
  readonly plan: readonly PlannedRow[];
  /** At most the first of them; `findingCount` counts all. */
  readonly findings: readonly LedgerFinding[];
  readonly findingCount: number;
  readonly importedCount: number | null;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
}

const COLUMNS = `id, version, state, department_id AS "departmentId", source, file_id AS "fileId", file_name AS "fileName",
  row_count AS "rowCount", plan, findings, finding_count AS "findingCount", imported_count AS "importedCount",
  created_at AS "createdAt", applied_at AS "appliedAt"`;

export async function findLedgerImport(tx: Tx, id: Id, departmentIds: readonly Id[]): Promise<LedgerImportView | null> {
  return firstRow<LedgerImportView>(
    tx,
    `SELECT ${COLUMNS} FROM ledger_import WHERE id = $1 AND department_id = ANY($2::uuid[])`,
    [id, departmentIds],
  );
}

export interface NewLedgerImport extends Pick<
  LedgerImportView,
  'id' | 'departmentId' | 'source' | 'fileId' | 'fileName' | 'rowCount' | 'plan' | 'findings' | 'findingCount'
> {
  readonly by: string;
  readonly at: Date;
}

export async function insertLedgerImport(tx: Tx, made: NewLedgerImport): Promise<void> {
  await rows(
    tx,
    `INSERT INTO ledger_import (id, department_id, source, file_id, file_name, row_count, plan, findings, finding_count,
       created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[made.id, made.departmentId, made.source, made.fileId, made.fileName, made.rowCount],
      ...[JSON.stringify(made.plan), JSON.stringify(made.findings), made.findingCount, made.by, made.at],
    ],
  );
}

export interface AppliedLedger {
  readonly id: Id;
  readonly seenVersion: number;
  readonly plan: readonly PlannedRow[];
  readonly findings: readonly LedgerFinding[];
  readonly findingCount: number;
  readonly by: string;
  readonly at: Date;
}

/** Compare-and-set; false when the seen version is gone. */
export async function markApplied(tx: Tx, applied: AppliedLedger): Promise<boolean> {
  const marked = await firstRow(
    tx,
    `UPDATE ledger_import SET version = version + 1, state = 'applied', plan = $3, findings = $4, finding_count = $5,
       imported_count = $6, applied_by = $7, applied_at = $8
     WHERE id = $1 AND version = $2 AND state = 'checked' RETURNING id`,
    [
      ...[applied.id, applied.seenVersion, JSON.stringify(applied.plan), JSON.stringify(applied.findings)],
      ...[applied.findingCount, applied.plan.length, applied.by, applied.at],
    ],
  );
  return marked !== null;
}

/** Until the transaction ends, nobody else imports from the source: a number is taken once. */
export async function lockSource(tx: Tx, source: string): Promise<void> {
  await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`ledger-import:${source}`]);
}

/** Which of these numbers of a source are here already. */
export async function importedSerials(tx: Tx, source: string, serials: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ serial: string }>(
    tx,
    `SELECT source_serial AS serial FROM imported_request WHERE source = $1 AND source_serial = ANY($2::text[])`,
    [source, serials],
  );
  return new Set(found.map(({ serial }) => serial));
}

/** Where a request came from. */
export interface RequestSource {
  readonly source: string;
  readonly serial: string;
  /** The state in the ledger's words when it came. */
  readonly stated: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/** Null for a request that was made here. */
export async function sourceOf(tx: Tx, requestId: Id): Promise<RequestSource | null> {
  return firstRow<RequestSource>(
    tx,
    `SELECT source, source_serial AS serial, stated, occurred_at AS "occurredAt", recorded_at AS "recordedAt"
     FROM imported_request WHERE request_id = $1`,
    [requestId],
  );
}

export interface ImportedRequest {
  readonly id: Id;
  readonly importId: Id;
  readonly source: string;
  readonly by: string;
  readonly at: Date;
}

/** Writes a request under way as the ledger states it, with its items, its answer and where it came from. */
export async function insertImported(tx: Tx, request: LedgerRequest, made: ImportedRequest): Promise<void> {
  const { content } = request;
  const { receivedAt, answeredAt } = request;
  await rows(
    tx,
    `WITH request AS (
       INSERT INTO share_request (id, state, state_since, requester_department_id, requester_region_code,
         provider_department_id, provider_region_code, entry_id, entry_code, entry_version, share_type, legal_basis,
         scenario, use_scope, mode, purposes, beneficiaries, valid_from, valid_until, truthful, drafted_by, drafted_at,
         signed_by, signed_at, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $21,
         $23, $23)
       RETURNING id),
     items AS (
       INSERT INTO share_request_item (request_id, item_id, decision)
       SELECT request.id, item, CASE $2 WHEN 'agreed' THEN 'granted' ELSE 'asked' END
       FROM request, unnest($24::uuid[]) AS item),
     answer AS (
       INSERT INTO request_answer (request_id, kind, prepared_by, prepared_at, signed_by, signed_at)
       SELECT id, 'agree', $21, $25, $21, $25 FROM request WHERE $25::timestamptz IS NOT NULL)
     INSERT INTO imported_request (request_id, import_id, source, source_serial, stated, occurred_at, recorded_at)
     SELECT id, $26, $27, $28, $29, $23, $22 FROM request`,
    [
      ...[made.id, request.standing, answeredAt ?? receivedAt, request.requester.id, request.requester.regionCode],
      ...[request.provider.id, request.provider.regionCode, request.entry.id, request.entry.code],
      ...[request.entryVersion, request.shareType, content.legalBasis, content.scenario, content.useScope],
      ...[content.mode, JSON.stringify(content.purposes), content.beneficiaries, content.validFrom],
      ...[content.validUntil, content.truthful, made.by, made.at, receivedAt, content.itemIds, answeredAt],
      ...[made.importId, made.source, request.serial, request.stated],
    ],
  );
}
