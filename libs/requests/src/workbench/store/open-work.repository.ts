import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { RequestState } from '../../request/domain/request';

export interface OpenWorkQuestion {
  /** The departments whose work it is. */
  readonly departmentIds: readonly Id[];
  readonly states: readonly RequestState[];
  /** Leading digits of the regions whose undecided extensions and checks are the reader's; null for none. */
  readonly overseenPrefix: string | null;
  readonly limit: number;
}

/** Requests that wait for somebody of these departments, those due first, then the oldest. Ids only. */
export async function openWork(tx: Tx, question: OpenWorkQuestion): Promise<Id[]> {
  const found = await rows<{ id: Id }>(
    tx,
    `SELECT r.id FROM (
       SELECT id FROM share_request WHERE requester_department_id = ANY($1::uuid[]) AND state = ANY($2)
       UNION
       SELECT id FROM share_request
       WHERE received_at IS NOT NULL AND provider_department_id = ANY($1::uuid[]) AND state = ANY($2)
       UNION
       SELECT id FROM share_request
       WHERE signed_at IS NOT NULL AND state = 'extension_requested' AND provider_region_code LIKE $3::text || '%'
       UNION
       SELECT id FROM share_request WHERE state = 'checking' AND provider_region_code LIKE $3::text || '%'
     ) r LEFT JOIN LATERAL (
       SELECT min(due_on) AS due_on FROM request_clock c WHERE c.request_id = r.id AND c.state <> 'stopped'
     ) c ON true
     ORDER BY c.due_on NULLS LAST, r.id LIMIT $4`,
    [question.departmentIds, question.states, question.overseenPrefix, question.limit],
  );
  return found.map(({ id }) => id);
}
