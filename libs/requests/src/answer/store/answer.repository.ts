import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { AnswerProposal } from '../domain/answer.rules';

/** Writes the prepared answer, over an earlier one that was sent back, together with its decision on each item. */
export async function putAnswer(
  tx: Tx,
  requestId: Id,
  proposal: AnswerProposal,
  prepared: { readonly by: string; readonly at: Date },
): Promise<void> {
  const refusal = proposal.kind === 'refuse' ? proposal : null;
  const { cuts, termCuts = [] } = proposal.kind === 'partial' ? proposal : { cuts: [] };
  const conditions = proposal.kind === 'refuse' ? [] : (proposal.conditions ?? []);
  await rows(
    tx,
    `WITH item AS (
       UPDATE share_request_item i SET
         decision = CASE WHEN cut.reason IS NULL THEN 'asked' ELSE 'cut' END, cut_reason = cut.reason,
         cut_ground = cut.ground, cut_citation = cut.citation
       FROM share_request_item asked
       LEFT JOIN unnest($6::uuid[], $7::text[], $10::text[], $11::jsonb[]) AS cut (item_id, reason, ground, citation) ON cut.item_id = asked.item_id
       WHERE asked.request_id = $1 AND i.request_id = asked.request_id AND i.item_id = asked.item_id)
     INSERT INTO request_answer (request_id, kind, ground, reason, citation, prepared_by, prepared_at, cuts, conditions)
     VALUES ($1, $2, $3, $4, $5, $8, $9, $12, $13)
     ON CONFLICT (request_id) DO UPDATE SET kind = excluded.kind, ground = excluded.ground, reason = excluded.reason,
       citation = excluded.citation, prepared_by = excluded.prepared_by, prepared_at = excluded.prepared_at,
       cuts = excluded.cuts, conditions = excluded.conditions`,
    [
      requestId,
      proposal.kind,
      refusal?.ground ?? null,
      refusal?.reason ?? null,
      refusal?.citation ? JSON.stringify(refusal.citation) : null,
      cuts.map((cut) => cut.itemId),
      cuts.map((cut) => cut.reason),
      prepared.by,
      prepared.at,
      cuts.map((cut) => cut.ground ?? null),
      cuts.map((cut) => (cut.citation ? JSON.stringify(cut.citation) : null)),
      JSON.stringify(termCuts),
      conditions,
    ],
  );
}

/** Signs the prepared answer; what it does not cut is granted. */
export async function signAnswer(tx: Tx, requestId: Id, by: string, at: Date): Promise<void> {
  await rows(
    tx,
    `WITH answer AS (
       UPDATE request_answer SET signed_by = $2, signed_at = $3 WHERE request_id = $1 RETURNING kind)
     UPDATE share_request_item SET decision = 'granted'
     WHERE request_id = $1 AND decision = 'asked' AND EXISTS (SELECT FROM answer WHERE kind <> 'refuse')`,
    [requestId, by, at],
  );
}

/** The agreement a ruling gave, in the name of whoever ruled or recorded the decision (art. 28, U40). */
export async function agreeByRuling(
  tx: Tx,
  requestId: Id,
  disputeId: Id,
  ruled: { by: string; at: Date },
): Promise<void> {
  await rows(
    tx,
    `WITH item AS (UPDATE share_request_item SET decision = 'granted' WHERE request_id = $1)
     INSERT INTO request_answer (request_id, kind, ruled_in_dispute_id, prepared_by, prepared_at, signed_by, signed_at)
     VALUES ($1, 'agree', $2, $3, $4, $3, $4)`,
    [requestId, disputeId, ruled.by, ruled.at],
  );
}

/** Takes the conditions off that a ruling found unlawful; what the answer said stays on record. */
export async function liftConditions(tx: Tx, requestId: Id, disputeId: Id): Promise<void> {
  await rows(tx, 'UPDATE request_answer SET conditions_lifted_in_dispute_id = $2 WHERE request_id = $1', [
    requestId,
    disputeId,
  ]);
}

/** The agreement a standing answer gave beforehand, in the name of the office head who signed it (U3). */
export async function agreeByStandingAnswer(
  tx: Tx,
  requestId: Id,
  standing: { readonly id: Id; readonly signedBy: string },
  at: Date,
): Promise<void> {
  await rows(
    tx,
    `WITH item AS (UPDATE share_request_item SET decision = 'granted' WHERE request_id = $1)
     INSERT INTO request_answer (request_id, kind, standing_answer_id, prepared_by, prepared_at, signed_by, signed_at)
     VALUES ($1, 'agree', $2, $3, $4, $3, $4)`,
    [requestId, standing.id, standing.signedBy, at],
  );
}
