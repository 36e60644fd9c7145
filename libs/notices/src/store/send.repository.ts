import { newId, type Id, type Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { Channel } from '../domain/notice-setting';
import type { Outcome } from '../domain/retries';

/** One message to be: what it tells of, by which channel and when. */
export interface PlannedSend {
  readonly personId: Id;
  readonly channel: Channel;
  readonly webhookId: Id | null;
  readonly noticeId: Id | null;
  readonly digestId: Id | null;
  readonly at: Date;
}

/** One row a recipient, source and channel; those that exist already are left as they are. */
export async function insertSends(tx: Tx, sends: readonly PlannedSend[], createdAt: Date): Promise<void> {
  if (sends.length === 0) return;
  await rows(
    tx,
    `INSERT INTO notice_send (id, person_id, channel, webhook_id, notice_id, digest_id, next_try_at, created_at)
     SELECT id, person_id, channel, webhook_id, notice_id, digest_id, at, $8
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::timestamptz[])
       AS planned (id, person_id, channel, webhook_id, notice_id, digest_id, at)
     ON CONFLICT ON CONSTRAINT uq_notice_send DO NOTHING`,
    [
      sends.map(() => newId(createdAt.getTime())),
      sends.map(({ personId }) => personId),
      sends.map(({ channel }) => channel),
      sends.map(({ webhookId }) => webhookId),
      sends.map(({ noticeId }) => noticeId),
      sends.map(({ digestId }) => digestId),
      sends.map(({ at }) => at),
      createdAt,
    ],
  );
}

/** A send taken in hand: its number of tries counts this one. */
export interface ClaimedSend {
  readonly id: Id;
  readonly personId: Id;
  readonly channel: Channel;
  readonly webhookId: Id | null;
  readonly noticeId: Id | null;
  readonly digestId: Id | null;
  /** A call to a hall that answers changed: the sequence after which. */
  readonly changeAfter: number | null;
  readonly isRevocation: boolean;
  readonly tries: number;
}

/**
 * Takes sends that are due in hand, the longest due first. Nobody else takes them until `heldUntil`; who dies meanwhile
 * leaves them to be tried again then.
 */
export async function claimDueSends(
  tx: Tx,
  channel: Channel,
  at: Date,
  heldUntil: Date,
  limit: number,
): Promise<readonly ClaimedSend[]> {
  const claimed = await rows<Omit<ClaimedSend, 'changeAfter'> & { changeAfter: string | null }>(
    tx,
    `UPDATE notice_send SET tries = tries + 1, next_try_at = $3 WHERE id = ANY (ARRAY(
       SELECT id FROM notice_send WHERE channel = $1 AND next_try_at <= $2
       ORDER BY next_try_at, id LIMIT $4 FOR UPDATE SKIP LOCKED))
     RETURNING id, person_id AS "personId", channel, webhook_id AS "webhookId", notice_id AS "noticeId",
       digest_id AS "digestId", change_after AS "changeAfter", is_revocation AS "isRevocation", tries`,
    [channel, at, heldUntil, limit],
  );
  return claimed.map((send) => ({ ...send, changeAfter: send.changeAfter === null ? null : Number(send.changeAfter) }));
}

export interface SendAttempt {
  readonly outcome: Outcome;
  /** What the other side answered: HTTP or SMTP. */
  readonly status: number | null;
  readonly milliseconds: number;
}

/** Notes what came of a try; a try that took too long and was taken over meanwhile changes no state any more. */
export async function noteAttempt(
  tx: Tx,
  send: Pick<ClaimedSend, 'id' | 'tries'>,
  attempt: SendAttempt,
  at: Date,
  nextTry: Date | null,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO notice_send_attempt (send_id, try, at, outcome, status, milliseconds) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT pk_notice_send_attempt DO NOTHING`,
    [send.id, send.tries, at, attempt.outcome, attempt.status, attempt.milliseconds],
  );
  const isSent = attempt.outcome === 'delivered';
  await rows(
    tx,
    `UPDATE notice_send SET state = $3, next_try_at = $4, sent_at = CASE WHEN $5 THEN $6::timestamptz ELSE sent_at END
     WHERE id = $1 AND (tries = $2 OR $5)`,
    [send.id, send.tries, isSent ? 'sent' : nextTry ? 'failed' : 'given_up', isSent ? null : nextTry, isSent, at],
  );
}

/** Gives up what is no longer wanted: the channel was closed before it went out. */
export async function giveUpSend(tx: Tx, id: Id): Promise<void> {
  await rows(tx, `UPDATE notice_send SET state = 'given_up', next_try_at = NULL WHERE id = $1`, [id]);
}

/** Everything of a webhook that has not gone out. */
export async function giveUpSendsOf(tx: Tx, webhookId: Id): Promise<void> {
  await rows(
    tx,
    `UPDATE notice_send SET state = 'given_up', next_try_at = NULL WHERE webhook_id = $1 AND next_try_at IS NOT NULL`,
    [webhookId],
  );
}
