import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Viewer } from '../../request/store/request.repository';
import type { CaseState, Finding } from '../domain/case';
import type { CaseCode } from '../domain/case-dictionary';
import { CASE_COLUMNS, toCase, type CaseRow, type StoredCase } from './stored-case';

export type { StoredCase } from './stored-case';

/** The department concerned sees its case, and who watches over its region. */
const visible = (departmentIds: string, prefix: string): string =>
  `(s.department_id = ANY(${departmentIds}::uuid[]) OR s.region_code LIKE ${prefix}::text || '%')`;

/** A case the viewer may see, or null. */
export async function findCase(tx: Tx, id: Id, viewer: Viewer): Promise<StoredCase | null> {
  const row = await firstRow<CaseRow>(
    tx,
    `SELECT ${CASE_COLUMNS} FROM suspected_case s WHERE s.id = $1 AND ${visible('$2', '$3')}`,
    [id, viewer.departmentIds, viewer.regionCodePrefix],
  );
  return row && toCase(row);
}

export interface CaseFilter {
  readonly states: readonly CaseState[] | null;
  readonly departmentId: Id | null;
  readonly code: CaseCode | null;
  /** The article a code is of. */
  readonly article: 39 | 40 | 41 | null;
  readonly finding: Finding | null;
  /** Whether it has an order whose day has passed without compliance. */
  readonly overdue: boolean | null;
}

/** Cases the viewer may see, newest first by when they were opened. */
export async function pageOfCases(
  tx: Tx,
  viewer: Viewer,
  filter: CaseFilter,
  page: PageRequest,
): Promise<Page<StoredCase>> {
  const [openedAt = null, id = null] = page.after ?? [];
  const found = await rows<CaseRow & { position: string }>(
    tx,
    `SELECT ${CASE_COLUMNS}, s.opened_at::text AS position FROM suspected_case s
     WHERE ${visible('$1', '$2')} AND ($3::text[] IS NULL OR s.state = ANY($3))
       AND ($4::uuid IS NULL OR s.department_id = $4) AND ($5::text IS NULL OR s.violation_code = $5)
       AND ($6::int IS NULL OR left(s.violation_code, 2) = $6::text) AND ($7::text IS NULL OR s.finding = $7)
       AND ($8::boolean IS NULL OR $8 = EXISTS (SELECT FROM rectification_order o
         JOIN rectification_lapse l ON l.order_id = o.id WHERE o.case_id = s.id))
       AND ($9::timestamptz IS NULL OR (s.opened_at, s.id) < ($9::timestamptz, $10::uuid))
     ORDER BY s.opened_at DESC, s.id DESC LIMIT $11`,
    [
      ...[viewer.departmentIds, viewer.regionCodePrefix, filter.states, filter.departmentId, filter.code],
      ...[filter.article, filter.finding, filter.overdue, openedAt, id, page.limit + 1],
    ],
  );
  const last = found.length > page.limit ? found[page.limit - 1] : undefined;
  const items = found.slice(0, page.limit).map(toCase);
  return { items, next: last ? JSON.stringify([last.position, last.id]) : null };
}

export interface NewCase {
  readonly id: Id;
  readonly code: CaseCode;
  readonly department: { readonly id: Id; readonly regionCode: string };
  readonly requestId: Id | null;
  readonly correctionId: Id | null;
  readonly suspicion: string;
  readonly evidence: string;
  readonly occurredOn: LocalDate;
  readonly openedBy: string;
  readonly openedAt: Date;
}

/**
 * Opens a case on a person's suspicion. Its row begins at version 2: a case's events are numbered one behind its row,
 * because the first version of one opened by the sweep is told by the overdue event.
 */
export async function insertCase(tx: Tx, one: NewCase): Promise<void> {
  await rows(
    tx,
    `INSERT INTO suspected_case (id, version, violation_code, request_id, correction_id, department_id, region_code,
       suspicion, evidence, occurred_on, opened_by, opened_at)
     VALUES ($1, 2, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[one.id, one.code, one.requestId, one.correctionId, one.department.id, one.department.regionCode],
      ...[one.suspicion, one.evidence, one.occurredOn, one.openedBy, one.openedAt],
    ],
  );
}

export interface CaseMove {
  readonly id: Id;
  readonly seenVersion: number;
  readonly to: CaseState;
  readonly by: string;
  readonly at: Date;
  readonly reason?: string;
  readonly finding?: { readonly finding: Finding; readonly grounds: string };
  readonly closingNote?: string;
}

/** Compare-and-set: moves the case and raises its version by one; false when the seen version is gone. */
export async function moveCase(tx: Tx, move: CaseMove): Promise<boolean> {
  const { reason, finding, closingNote } = move;
  const moved = await firstRow(
    tx,
    `UPDATE suspected_case SET version = version + 1, state = $3,
       reason = coalesce($6, reason), reason_by = CASE WHEN $6::text IS NULL THEN reason_by ELSE $4 END,
       reason_at = CASE WHEN $6::text IS NULL THEN reason_at ELSE $5::timestamptz END,
       finding = coalesce($7, finding), finding_grounds = coalesce($8, finding_grounds),
       found_by = CASE WHEN $7::text IS NULL THEN found_by ELSE $4 END,
       found_at = CASE WHEN $7::text IS NULL THEN found_at ELSE $5::timestamptz END,
       closing_note = coalesce($9, closing_note),
       closed_by = CASE WHEN $9::text IS NULL THEN closed_by ELSE $4 END,
       closed_at = CASE WHEN $9::text IS NULL THEN closed_at ELSE $5::timestamptz END
     WHERE id = $1 AND version = $2 RETURNING id`,
    [
      ...[move.id, move.seenVersion, move.to, move.by, move.at],
      ...[reason ?? null, finding?.finding ?? null, finding?.grounds ?? null, closingNote ?? null],
    ],
  );
  return moved !== null;
}

/** Records what the authority made public of a case (通报). */
export async function insertCircular(
  tx: Tx,
  caseId: Id,
  circular: {
    readonly authorityDepartmentId: Id;
    readonly number: string;
    readonly issuedOn: LocalDate;
    readonly document: string;
    readonly recordedBy: string;
    readonly recordedAt: Date;
  },
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO case_circular (case_id, authority_department_id, number, issued_on, document, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[caseId, circular.authorityDepartmentId, circular.number, circular.issuedOn, circular.document],
      ...[circular.recordedBy, circular.recordedAt],
    ],
  );
}

/** A rectification order whose day has passed. */
export interface LapsedOrder {
  readonly orderId: Id;
  readonly caseId: Id;
  readonly code: string;
  readonly departmentId: Id;
  readonly authorityDepartmentId: Id;
  readonly dueOn: LocalDate;
}

export interface NewOrder {
  readonly id: Id;
  readonly authorityDepartmentId: Id;
  readonly demand: string;
  readonly dueOn: LocalDate;
  readonly caseId: Id;
  readonly issuedBy: string;
  readonly issuedAt: Date;
}

/** Records the rectification order of a case; there is one a case. */
export async function insertOrder(tx: Tx, order: NewOrder): Promise<void> {
  await rows(
    tx,
    `INSERT INTO rectification_order (id, case_id, authority_department_id, demand, due_on, issued_by, issued_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[order.id, order.caseId, order.authorityDepartmentId, order.demand, order.dueOn],
      ...[order.issuedBy, order.issuedAt],
    ],
  );
}

/** Records that an order was complied with; the sweep leaves it alone from here. */
export async function insertCompliance(
  tx: Tx,
  orderId: Id,
  compliance: {
    readonly statement: string;
    readonly compliedOn: LocalDate;
    readonly recordedBy: string;
    readonly recordedAt: Date;
  },
): Promise<void> {
  await rows(
    tx,
    `WITH told AS (UPDATE rectification_order SET watched = false WHERE id = $1)
     INSERT INTO rectification_compliance (order_id, statement, complied_on, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [orderId, compliance.statement, compliance.compliedOn, compliance.recordedBy, compliance.recordedAt],
  );
}

/** Records, once each, the lapse of at most `limit` orders whose day was before `today`; those being worked on wait. */
export async function recordLapses(tx: Tx, today: LocalDate, at: Date, limit: number): Promise<LapsedOrder[]> {
  const found = await rows<Omit<LapsedOrder, 'dueOn'> & { dueOn: string }>(
    tx,
    `WITH due AS (
       SELECT id FROM rectification_order WHERE watched AND due_on < $1
       ORDER BY due_on, id LIMIT $3 FOR UPDATE SKIP LOCKED),
     told AS (
       UPDATE rectification_order o SET watched = false FROM due WHERE o.id = due.id
       RETURNING o.id, o.case_id, o.authority_department_id, o.due_on),
     lapse AS (
       INSERT INTO rectification_lapse (order_id, recorded_at) SELECT id, $2 FROM told
       ON CONFLICT ON CONSTRAINT pk_rectification_lapse DO NOTHING RETURNING order_id)
     SELECT told.id AS "orderId", s.id AS "caseId", s.violation_code AS code, s.department_id AS "departmentId",
       told.authority_department_id AS "authorityDepartmentId", told.due_on::text AS "dueOn"
     FROM told JOIN lapse ON lapse.order_id = told.id JOIN suspected_case s ON s.id = told.case_id
     ORDER BY told.id LIMIT $3`,
    [today, at, limit],
  );
  return found.map((one) => ({ ...one, dueOn: localDate(one.dueOn) }));
}
