import type { Id, Page, PageRequest, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Doing } from '../../request/store/life.repository';
import { positionAfter } from '../../request/store/position';
import type { Viewer } from '../../request/store/request.repository';
import { USE_OUTCOMES, type Quarter, type SheetState, type UsageSheet } from '../domain/usage';

const COLUMNS = `s.id, s.version, s.state, s.grant_id AS "grantId", s.request_id AS "requestId",
  g.entry_code AS "entryCode", (SELECT e.name FROM catalogue_entry e WHERE e.id = g.entry_id) AS "entryName",
  g.beneficiary_department_id AS "requesterDepartmentId", g.provider_department_id AS "providerDepartmentId", s.quarter, s.figures, s.note, s.prefilled_at AS "prefilledAt",
  s.confirmed_by AS "confirmedBy", s.confirmed_at AS "confirmedAt"`;

const counts = (source: string): string =>
  `jsonb_build_object(${USE_OUTCOMES.map(
    (outcome) =>
      `'${outcome}', coalesce(sum(u.calls) FILTER (WHERE u.source = '${source}' AND u.outcome = '${outcome}'), 0)`,
  ).join(', ')})`;

/** Prefills the sheets of a quarter that is over for grants that were open in it and have none, from what was reported. */
export async function prefillSheets(tx: Tx, quarter: Quarter, bounds: readonly [Date, Date], at: Date, limit: number) {
  return rows<UsageSheet>(
    tx,
    `WITH due AS (
       SELECT g.id, g.request_id FROM share_grant g
       WHERE g.opened_at < $5 AND (g.ended_at IS NULL OR g.ended_at >= $4)
         AND NOT EXISTS (SELECT FROM usage_sheet s WHERE s.grant_id = g.id AND s.quarter = $1)
       ORDER BY g.id LIMIT $7),
     counted AS (
       SELECT due.id, due.request_id, jsonb_build_object('hall', ${counts('hall')}, 'platform', ${counts('platform')},
         'daysUsed', count(DISTINCT u.day) FILTER (WHERE u.calls > 0),
         'lastUsedOn', max(u.day) FILTER (WHERE u.calls > 0)) AS figures
       FROM due LEFT JOIN reported_use u ON u.grant_id = due.id AND u.day BETWEEN $2 AND $3
       GROUP BY due.id, due.request_id),
     s AS (
       INSERT INTO usage_sheet (id, grant_id, request_id, quarter, figures, prefilled_at)
       SELECT gen_random_uuid(), id, request_id, $1, figures, $6 FROM counted
       ON CONFLICT ON CONSTRAINT uq_usage_sheet_quarter DO NOTHING RETURNING *)
     SELECT ${COLUMNS} FROM s JOIN share_grant g ON g.id = s.grant_id ORDER BY s.id`,
    [quarter.code, quarter.from, quarter.to, bounds[0], bounds[1], at, limit],
  );
}

const visible = (departmentIds: string, prefix: string): string => `(
  g.beneficiary_department_id = ANY(${departmentIds}::uuid[]) OR g.provider_department_id = ANY(${departmentIds}::uuid[])
  OR r.requester_region_code LIKE ${prefix}::text || '%')`;

const FROM = `usage_sheet s JOIN share_grant g ON g.id = s.grant_id JOIN share_request r ON r.id = s.request_id`;

/** A sheet of a department the viewer may see, or null. */
export async function findSheet(tx: Tx, id: Id, viewer: Viewer): Promise<UsageSheet | null> {
  return firstRow<UsageSheet>(tx, `SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = $1 AND ${visible('$2', '$3')}`, [
    id,
    viewer.departmentIds,
    viewer.regionCodePrefix,
  ]);
}

export interface SheetFilter {
  readonly quarter: string | null;
  readonly requestId: Id | null;
  readonly state: SheetState | null;
}

/** Sheets of grants the viewer's departments use or gave, newest first. */
export async function pageOfSheets(
  tx: Tx,
  viewer: Viewer,
  { quarter, requestId, state }: SheetFilter,
  page: PageRequest,
): Promise<Page<UsageSheet>> {
  const found = await rows<UsageSheet>(
    tx,
    `SELECT ${COLUMNS} FROM ${FROM}
     WHERE ${visible('$1', '$2')} AND ($3::text IS NULL OR s.quarter = $3) AND ($4::uuid IS NULL OR s.request_id = $4)
       AND ($5::text IS NULL OR s.state = $5) AND ($6::uuid IS NULL OR s.id < $6)
     ORDER BY s.id DESC LIMIT $7`,
    [
      ...[viewer.departmentIds, viewer.regionCodePrefix, quarter, requestId, state],
      ...[page.after?.[0] ?? null, page.limit + 1],
    ],
  );
  const items = found.slice(0, page.limit);
  return { items, next: found.length > page.limit ? positionAfter(items) : null };
}

/** Compare-and-set: confirms a prefilled sheet; false when the seen version is gone. */
export async function confirmSheet(tx: Tx, id: Id, seenVersion: number, note: string | null, { by, at }: Doing) {
  const confirmed = await firstRow(
    tx,
    `UPDATE usage_sheet SET version = version + 1, state = 'confirmed', note = $3, confirmed_by = $4, confirmed_at = $5
     WHERE id = $1 AND version = $2 AND state = 'prefilled' RETURNING id`,
    [id, seenVersion, note, by, at],
  );
  return confirmed !== null;
}
