import type { ObjectRef } from '@zeqing/journal';
import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { CaseFact, CaseSuspicion } from '../case-file';

const MOST = 500;

/** The request and every object that came of it, under the names their events have. */
export function objectsOfCase(tx: Tx, requestId: Id): Promise<ObjectRef[]> {
  return rows<ObjectRef>(
    tx,
    `WITH own AS (
       SELECT 'share_request' AS type, $1::uuid AS id
       UNION ALL SELECT 'request_clock', id FROM request_clock WHERE request_id = $1
       UNION ALL SELECT 'request_supply', id FROM request_supply WHERE request_id = $1
       UNION ALL SELECT 'disposal_duty', $1::uuid
       UNION ALL SELECT 'standing_answer', standing_answer_id FROM request_answer
         WHERE request_id = $1 AND standing_answer_id IS NOT NULL
       UNION ALL SELECT 'platform_order', o.id FROM platform_order o JOIN share_grant g ON g.id = o.grant_id
         WHERE g.request_id = $1
       UNION ALL SELECT 'grant_notice', s.id FROM supply_staleness s JOIN share_grant g ON g.id = s.grant_id
         WHERE g.request_id = $1
       UNION ALL SELECT 'supply_update', u.id FROM supply_update u JOIN share_grant g ON g.id = u.grant_id
         WHERE g.request_id = $1
       UNION ALL SELECT 'grant_notice', n.id FROM grant_notice n JOIN share_grant g ON g.id = n.grant_id
         WHERE g.request_id = $1
       UNION ALL SELECT 'suspected_case', id FROM suspected_case WHERE request_id = $1
       UNION ALL SELECT 'outside_request', id FROM outside_request WHERE share_request_id = $1
       UNION ALL SELECT 'dispute', id FROM dispute WHERE request_id = $1)
     SELECT type, id FROM own
     UNION ALL SELECT 'urging', u.id FROM urging u JOIN own ON own.id = u.about_id
       AND u.about_kind = CASE own.type WHEN 'share_request' THEN 'request' WHEN 'suspected_case' THEN 'case'
         WHEN 'dispute' THEN 'dispute' END
     ORDER BY type, id LIMIT ${MOST}`,
    [requestId],
  );
}

export function factsOfCase(tx: Tx, requestId: Id): Promise<CaseFact[]> {
  return rows<CaseFact>(
    tx,
    `SELECT phase, department_id AS "departmentId", due_on::text AS "dueOn", recorded_at AS "recordedAt"
     FROM overdue_fact WHERE request_id = $1 ORDER BY recorded_at, id LIMIT ${MOST}`,
    [requestId],
  );
}

export function suspicionsOfCase(tx: Tx, requestId: Id): Promise<CaseSuspicion[]> {
  return rows<CaseSuspicion>(
    tx,
    `SELECT id, violation_code AS code, department_id AS "departmentId", state, reason, finding,
       finding_grounds AS "findingGrounds", opened_at AS "openedAt"
     FROM suspected_case WHERE request_id = $1 ORDER BY opened_at, id LIMIT ${MOST}`,
    [requestId],
  );
}
