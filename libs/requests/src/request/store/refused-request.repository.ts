import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { RefusedRequestView } from '../views';

/**
 * Refusals, and agreements in part as long as they are used, that stand or are in dispute. One that was settled, or ruled
 * for the requester, stands no more: what follows from it is a request of its own.
 */
export async function refusedRequests(tx: Tx, entryIds: readonly Id[]): Promise<RefusedRequestView[]> {
  return rows<RefusedRequestView>(
    tx,
    `SELECT r.id, r.entry_id AS "entryId", r.requester_department_id AS "requesterDepartmentId",
       r.provider_department_id AS "providerDepartmentId", r.purposes, a.signed_at AS "answeredAt",
       ARRAY(SELECT i.item_id FROM share_request_item i WHERE i.request_id = r.id ORDER BY i.item_id) AS "itemIds",
       ARRAY(SELECT i.item_id FROM share_request_item i
             WHERE i.request_id = r.id AND (a.kind = 'refuse' OR i.decision = 'cut') ORDER BY i.item_id) AS "refusedItemIds",
       CASE WHEN d.ruling IS NULL THEN d.state END AS "disputeStep",
       CASE WHEN d.ruling IS NULL THEN d.state_since END AS "disputeStepSince"
     FROM share_request r JOIN request_answer a ON a.request_id = r.id AND a.signed_at IS NOT NULL
     LEFT JOIN LATERAL (
       SELECT state, state_since, ruling FROM dispute
       WHERE request_id = r.id AND subject IN ('refusal', 'partial_refusal', 'added_condition') AND state <> 'withdrawn'
       ORDER BY id DESC LIMIT 1) d ON true
     WHERE r.entry_id = ANY($1)
       AND (r.state = 'refused' OR a.kind = 'partial' AND r.state IN ('agreed', 'supplying', 'shared', 'suspended'))
       AND (d.state IS NULL OR d.state <> 'settled' AND d.ruling IS DISTINCT FROM 'for_requester')
     ORDER BY r.id DESC`,
    [entryIds],
  );
}
