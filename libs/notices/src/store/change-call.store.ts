import { newId, type Id, type Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';

/** A hall's webhook and how far of the journal it was told. */
export interface CallPlace {
  readonly webhookId: Id;
  readonly hallId: Id;
  readonly through: number;
  /** A call that failed and waits for its next try. */
  readonly waitingCallId: Id | null;
}

/**
 * The webhooks of halls that can be told of something, held until the transaction ends. One whose call may be on its way
 * (its next try is due before `resting`) is left out: what it was told is not known yet.
 */
export async function claimPlaces(tx: Tx, resting: Date): Promise<readonly CallPlace[]> {
  const found = await rows<Omit<CallPlace, 'through'> & { through: string }>(
    tx,
    `SELECT w.id AS "webhookId", w.person_id AS "hallId", w.called_through AS through, s.id AS "waitingCallId"
     FROM notice_webhook w
     LEFT JOIN notice_send s ON s.webhook_id = w.id AND s.change_after IS NOT NULL AND s.next_try_at IS NOT NULL
     WHERE w.owner_kind = 'client' AND w.state = 'active' AND (s.id IS NULL OR s.next_try_at > $1)
     ORDER BY w.id FOR UPDATE OF w SKIP LOCKED`,
    [resting],
  );
  return found.map((row) => ({ ...row, through: Number(row.through) }));
}

export async function notePlaces(tx: Tx, places: readonly CallPlace[], through: number): Promise<void> {
  await rows(tx, 'UPDATE notice_webhook SET called_through = $2 WHERE id = ANY($1::uuid[]) AND called_through < $2', [
    places.map(({ webhookId }) => webhookId),
    through,
  ]);
}

export async function insertCalls(
  tx: Tx,
  places: readonly CallPlace[],
  isRevocation: boolean,
  at: Date,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO notice_send (id, person_id, channel, webhook_id, change_after, is_revocation, next_try_at, created_at)
     SELECT id, hall_id, 'webhook', webhook_id, change_after, $5, $6, $6
     FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::bigint[]) AS call (id, hall_id, webhook_id, change_after)
     ON CONFLICT ON CONSTRAINT uq_notice_send DO NOTHING`,
    [
      places.map(() => newId(at.getTime())),
      places.map(({ hallId }) => hallId),
      places.map(({ webhookId }) => webhookId),
      places.map(({ through }) => through),
      ...[isRevocation, at],
    ],
  );
}

/** A right to use was taken away while calls rest: they do not rest on. */
export async function hastenCalls(tx: Tx, callIds: readonly Id[], at: Date): Promise<void> {
  await rows(
    tx,
    `UPDATE notice_send SET is_revocation = true, next_try_at = least(next_try_at, $2)
     WHERE id = ANY($1::uuid[]) AND next_try_at IS NOT NULL`,
    [callIds, at],
  );
}
