import type { Id, Tx } from '@zeqing/kernel';
import { prepared, rows } from '@zeqing/platform';

const ENTER = {
  name: 'inbox_enter',
  text: `INSERT INTO inbox (consumer, event_id, seq) VALUES ($1, $2, $3)
    ON CONFLICT ON CONSTRAINT pk_inbox DO NOTHING RETURNING seq`,
};

/** False when the effect was made before; waits for a twin that is making it now. */
export async function enterInbox(tx: Tx, consumer: string, event: { eventId: Id; seq: number }): Promise<boolean> {
  const entered = await prepared(tx, ENTER, [consumer, event.eventId, event.seq]);
  return entered.length === 1;
}

/** Forgets a slice of effects below the low-water mark that are older than any offer can be. */
export async function pruneInbox(
  tx: Tx,
  consumer: string,
  doneThrough: number,
  olderThanDays: number,
  limit: number,
): Promise<number> {
  const gone = await rows(
    tx,
    `DELETE FROM inbox WHERE consumer = $1 AND event_id = ANY (ARRAY(
       SELECT event_id FROM inbox WHERE consumer = $1 AND seq <= $2
         AND handled_at < clock_timestamp() - make_interval(days => $3)
       ORDER BY seq LIMIT $4)) RETURNING seq`,
    [consumer, doneThrough, olderThanDays, limit],
  );
  return gone.length;
}
