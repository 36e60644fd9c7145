import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { CaseState, Finding, RegisterCase } from '../domain/case';
import type { Viewer } from '../../request/store/request.repository';

export interface StoredCase extends RegisterCase {
  readonly code: string;
  readonly requestId: Id | null;
  readonly correctionId: Id | null;
  readonly reason: string | null;
  readonly reasonAt: Date | null;
  readonly findingGrounds: string | null;
  readonly foundAt: Date | null;
  readonly fact: OverdueFact;
  readonly order: RectificationOrder | null;
}

/** What happened, whatever is found of it (U28). */
export interface OverdueFact {
  readonly id: Id;
  readonly phase: string;
  readonly dueOn: LocalDate;
  /** The day the late act was done; null while it is still due. */
  readonly doneOn: LocalDate | null;
}

export interface RectificationOrder {
  readonly id: Id;
  readonly authorityDepartmentId: Id;
  readonly demand: string;
  readonly dueOn: LocalDate;
}

interface CaseRow extends Omit<StoredCase, 'fact' | 'order'> {
  fact: Omit<OverdueFact, 'dueOn' | 'doneOn'> & { dueOn: string; doneOn: string | null };
  order: (Omit<RectificationOrder, 'dueOn'> & { dueOn: string }) | null;
}

const COLUMNS = `s.id, s.version, s.violation_code AS code, s.state, s.finding, s.department_id AS "departmentId",
  s.region_code AS "regionCode", s.request_id AS "requestId", s.correction_id AS "correctionId", s.reason,
  s.reason_at AS "reasonAt", s.finding_grounds AS "findingGrounds", s.found_at AS "foundAt",
  s.opened_at AS "openedAt",
  (SELECT jsonb_build_object('id', f.id, 'phase', f.phase, 'dueOn', f.due_on, 'doneOn',
     coalesce((SELECT k.stopped_on FROM request_clock k WHERE k.id = f.clock_id),
       (SELECT k.stopped_on FROM correction_clock k WHERE k.correction_id = f.correction_id)))
   FROM overdue_fact f WHERE f.id = s.overdue_fact_id) AS fact,
  (SELECT jsonb_build_object('id', o.id, 'authorityDepartmentId', o.authority_department_id, 'demand', o.demand,
     'dueOn', o.due_on) FROM rectification_order o WHERE o.case_id = s.id) AS "order"`;

/** The department concerned sees its case, and who watches over its region. */
const visible = (departmentIds: string, prefix: string): string =>
  `(s.department_id = ANY(${departmentIds}::uuid[]) OR s.region_code LIKE ${prefix}::text || '%')`;

/** A case the viewer may see, or null. */
export async function findCase(tx: Tx, id: Id, viewer: Viewer): Promise<StoredCase | null> {
  const row = await firstRow<CaseRow>(
    tx,
    `SELECT ${COLUMNS} FROM suspected_case s WHERE s.id = $1 AND ${visible('$2', '$3')}`,
    [id, viewer.departmentIds, viewer.regionCodePrefix],
  );
  return row && toCase(row);
}

export interface CaseFilter {
  readonly state: CaseState | null;
  readonly departmentId: Id | null;
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
    `SELECT ${COLUMNS}, s.opened_at::text AS position FROM suspected_case s
     WHERE ${visible('$1', '$2')} AND ($3::text IS NULL OR s.state = $3)
       AND ($4::uuid IS NULL OR s.department_id = $4)
       AND ($5::timestamptz IS NULL OR (s.opened_at, s.id) < ($5::timestamptz, $6::uuid))
     ORDER BY s.opened_at DESC, s.id DESC LIMIT $7`,
    [viewer.departmentIds, viewer.regionCodePrefix, filter.state, filter.departmentId, openedAt, id, page.limit + 1],
  );
  const last = found.length > page.limit ? found[page.limit - 1] : undefined;
  const items = found.slice(0, page.limit).map(toCase);
  return { items, next: last ? JSON.stringify([last.position, last.id]) : null };
}

export interface CaseMove {
  readonly id: Id;
  readonly seenVersion: number;
  readonly to: CaseState;
  readonly by: string;
  readonly at: Date;
  readonly reason?: string;
  readonly finding?: { readonly finding: Finding; readonly grounds: string };
}

/** Compare-and-set: moves the case and raises its version by one; false when the seen version is gone. */
export async function moveCase(tx: Tx, move: CaseMove): Promise<boolean> {
  const { reason, finding } = move;
  const moved = await firstRow(
    tx,
    `UPDATE suspected_case SET version = version + 1, state = $3,
       reason = coalesce($6, reason), reason_by = CASE WHEN $6::text IS NULL THEN reason_by ELSE $4 END,
       reason_at = CASE WHEN $6::text IS NULL THEN reason_at ELSE $5::timestamptz END,
       finding = coalesce($7, finding), finding_grounds = coalesce($8, finding_grounds),
       found_by = CASE WHEN $7::text IS NULL THEN found_by ELSE $4 END,
       found_at = CASE WHEN $7::text IS NULL THEN found_at ELSE $5::timestamptz END
     WHERE id = $1 AND version = $2 RETURNING id`,
    [
      ...[move.id, move.seenVersion, move.to, move.by, move.at],
      ...[reason ?? null, finding?.finding ?? null, finding?.grounds ?? null],
    ],
  );
  return moved !== null;
}

export interface NewOrder extends RectificationOrder {
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

const toCase = ({ fact, order, ...row }: CaseRow): StoredCase => ({
  id: row.id,
  version: row.version,
  code: row.code,
  state: row.state,
  finding: row.finding,
  departmentId: row.departmentId,
  regionCode: row.regionCode,
  requestId: row.requestId,
  correctionId: row.correctionId,
  reason: row.reason,
  reasonAt: row.reasonAt,
  findingGrounds: row.findingGrounds,
  foundAt: row.foundAt,
  openedAt: row.openedAt,
  fact: {
    ...fact,
    dueOn: localDate(fact.dueOn),
    doneOn: fact.doneOn === null ? null : localDate(fact.doneOn),
  },
  order: order && { ...order, dueOn: localDate(order.dueOn) },
});
