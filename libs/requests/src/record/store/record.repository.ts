import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { CaseRecord, CorrectionRecord, FactRecord, RequestRecord } from '../records';

/** The kinds of objects of this subject that are counted, with the condition under which they are. */
const TABLES = {
  request: 'share_request WHERE received_at IS NOT NULL AND',
  correction: 'correction WHERE',
  fact: 'overdue_fact WHERE',
  case: 'suspected_case WHERE',
} as const;
export type RecordKind = keyof typeof TABLES;

/** The civil day of an instant in China, as text. */
const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;
/** The number for people: the year in China and the serial number. */
const numberOf = (alias: string, instant: string): string =>
  `to_char(${alias}.${instant} AT TIME ZONE 'Asia/Shanghai', 'YYYY') || '-' || lpad(${alias}.serial::text, 6, '0')`;

const REQUEST = `
  SELECT r.id, ${numberOf('r', 'drafted_at')} AS number, r.state,
    r.requester_department_id AS "requesterDepartmentId", r.requester_region_code AS "requesterRegionCode",
    r.provider_department_id AS "providerDepartmentId", r.provider_region_code AS "providerRegionCode",
    r.entry_id AS "entryId", r.entry_code AS "entryCode", ${dayOf('r.received_at')}::text AS "receivedOn",
    r.urgent_ground IS NOT NULL AS "isUrgent",
    (SELECT jsonb_build_object('kind', a.kind, 'ground', a.ground, 'signedOn', ${dayOf('a.signed_at')},
       'standing', a.standing_answer_id IS NOT NULL)
     FROM request_answer a WHERE a.request_id = r.id AND a.signed_at IS NOT NULL) AS answer,
    (SELECT jsonb_build_object('askedOn', ${dayOf('s.asked_at')}, 'dueOn', s.due_on,
       'completedOn', ${dayOf('s.completed_at')}, 'lapsedOn', ${dayOf('s.lapsed_at')})
     FROM request_supplement s WHERE s.request_id = r.id) AS supplement,
    (SELECT jsonb_build_object('suppliedOn', ${dayOf('y.supplied_at')}, 'outcome', y.outcome,
       'outcomeOn', ${dayOf('y.outcome_at')})
     FROM request_supply y WHERE y.request_id = r.id ORDER BY y.attempt DESC LIMIT 1) AS supply,
    (SELECT jsonb_build_object('id', g.id, 'state', g.state, 'hasResource', g.resource_id IS NOT NULL,
       'validFrom', g.valid_from, 'validUntil', g.valid_until, 'openedOn', ${dayOf('g.opened_at')})
     FROM share_grant g WHERE g.request_id = r.id) AS grant,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('phase', c.phase, 'departmentId', c.department_id,
       'regionCode', c.region_code, 'budgetWorkingDays', c.budget_working_days,
       'extensionWorkingDays', c.extension_working_days, 'startedOn', c.started_on, 'dueOn', c.due_on,
       'pauses', c.pauses, 'ledger', c.ledger, 'stoppedOn', c.stopped_on) ORDER BY c.phase, c.started_at, c.id), '[]')
     FROM request_clock c WHERE c.request_id = r.id) AS clocks
  FROM share_request r`;

/** Requests by id, without those that were never received. */
export async function requestRecords(tx: Tx, ids: readonly Id[]): Promise<RequestRecord[]> {
  return rows(tx, `${REQUEST} WHERE r.id = ANY($1::uuid[]) AND r.received_at IS NOT NULL ORDER BY r.id`, [ids]);
}

export async function correctionRecords(tx: Tx, ids: readonly Id[]): Promise<CorrectionRecord[]> {
  return rows(
    tx,
    `SELECT c.id, ${numberOf('c', 'reported_at')} AS number, c.state, c.accepted_scope AS "acceptedScope",
       c.provider_department_id AS "providerDepartmentId", k.region_code AS "regionCode", c.entry_id AS "entryId",
       c.entry_code AS "entryCode", k.started_on::text AS "startedOn", k.due_on::text AS "dueOn",
       k.stopped_on::text AS "stoppedOn"
     FROM correction c JOIN correction_clock k ON k.correction_id = c.id WHERE c.id = ANY($1::uuid[]) ORDER BY c.id`,
    [ids],
  );
}

const ABOUT = `LEFT JOIN share_request r ON r.id = f.request_id LEFT JOIN correction c ON c.id = f.correction_id
  LEFT JOIN catalogue_term t ON t.id = f.catalogue_term_id LEFT JOIN catalogue_entry e ON e.id = t.entry_id`;
const NUMBER = `coalesce(${numberOf('r', 'drafted_at')}, ${numberOf('c', 'reported_at')}, e.code, '') AS number`;

export async function factRecords(tx: Tx, ids: readonly Id[]): Promise<FactRecord[]> {
  return rows(
    tx,
    `SELECT f.id, f.phase, f.request_id AS "requestId", f.correction_id AS "correctionId",
       f.catalogue_term_id AS "catalogueTermId", ${NUMBER}, f.department_id AS "departmentId",
       f.region_code AS "regionCode", f.due_on::text AS "dueOn", ${dayOf('f.recorded_at')}::text AS "recordedOn"
     FROM overdue_fact f ${ABOUT} WHERE f.id = ANY($1::uuid[]) ORDER BY f.id`,
    [ids],
  );
}

export async function caseRecords(tx: Tx, ids: readonly Id[]): Promise<CaseRecord[]> {
  return rows(
    tx,
    `SELECT f.id, f.violation_code AS code, ${NUMBER}, f.department_id AS "departmentId",
       f.region_code AS "regionCode", f.state, f.finding, ${dayOf('f.opened_at')}::text AS "openedOn"
     FROM suspected_case f ${ABOUT} WHERE f.id = ANY($1::uuid[]) ORDER BY f.id`,
    [ids],
  );
}

/** The facts and cases of these requests and corrections. */
export async function registerIdsOf(tx: Tx, objectIds: readonly Id[]): Promise<{ facts: Id[]; cases: Id[] }> {
  const found = await rows<{ kind: 'facts' | 'cases'; id: Id }>(
    tx,
    `SELECT 'facts' AS kind, id FROM overdue_fact WHERE request_id = ANY($1::uuid[])
     UNION ALL SELECT 'facts', id FROM overdue_fact WHERE correction_id = ANY($1::uuid[])
     UNION ALL SELECT 'cases', id FROM suspected_case WHERE request_id = ANY($1::uuid[])
     UNION ALL SELECT 'cases', id FROM suspected_case WHERE correction_id = ANY($1::uuid[])
     ORDER BY kind, id`,
    [objectIds],
  );
  const of = (kind: string): Id[] => found.filter((one) => one.kind === kind).map(({ id }) => id);
  return { facts: of('facts'), cases: of('cases') };
}

/** A slice of ids in order, for going through all of a kind. */
export async function sliceOfIds(tx: Tx, kind: RecordKind, after: Id | null, limit: number): Promise<Id[]> {
  const found = await rows<{ id: Id }>(
    tx,
    `SELECT id FROM ${TABLES[kind]} ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [after, limit],
  );
  return found.map(({ id }) => id);
}
