import type { Id, Page, PageRequest, Title, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import { CHANGES_TITLE, type DeliveryView } from '../domain/delivery';

interface DeliveryRow {
  id: Id;
  channel: DeliveryView['channel'];
  webhook_id: Id | null;
  notice_id: Id | null;
  digest_day: string | null;
  change_after: string | null;
  title_zh: string | null;
  title_en: string | null;
  state: DeliveryView['state'];
  tries: number;
  next_try_at: Date | null;
  created_at: Date;
  sent_at: Date | null;
  attempts: { at: string; outcome: DeliveryView['attempts'][number]['outcome']; status: number | null; ms: number }[];
}

/** Tries shown of one delivery; there are no more than this but by many replays. */
const MAX_ATTEMPTS = 30;

const SELECT = `SELECT s.id, s.channel, s.webhook_id, s.notice_id, s.change_after, d.day::text AS digest_day, n.title_zh, n.title_en, s.state,
    s.tries, s.next_try_at, s.created_at, s.sent_at, coalesce((
      SELECT jsonb_agg(jsonb_build_object('at', a.at, 'outcome', a.outcome, 'status', a.status, 'ms', a.milliseconds)
        ORDER BY a.try DESC)
      FROM (SELECT * FROM notice_send_attempt WHERE send_id = s.id ORDER BY try DESC LIMIT ${MAX_ATTEMPTS}) AS a), '[]') AS attempts
  FROM notice_send s LEFT JOIN notice n ON n.id = s.notice_id LEFT JOIN notice_digest d ON d.id = s.digest_id`;

/** What went or is to go out to a person, newest first; by one webhook, or all. */
export async function pageOfDeliveries(
  tx: Tx,
  personId: Id,
  webhookId: Id | null,
  page: PageRequest,
): Promise<Page<DeliveryView>> {
  const [column, value] = webhookId === null ? ['person_id', personId] : ['webhook_id', webhookId];
  const found = await rows<DeliveryRow>(
    tx,
    `${SELECT} WHERE s.${column} = $1 AND s.person_id = $2 AND ($3::uuid IS NULL OR s.id < $3) ORDER BY s.id DESC LIMIT $4`,
    [value, personId, page.after?.[0] ?? null, page.limit + 1],
  );
  const items = found.slice(0, page.limit).map(toView);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
}

export async function findDelivery(tx: Tx, personId: Id, webhookId: Id, id: Id): Promise<DeliveryView | null> {
  const row = await firstRow<DeliveryRow>(tx, `${SELECT} WHERE s.id = $1 AND s.webhook_id = $2 AND s.person_id = $3`, [
    id,
    webhookId,
    personId,
  ]);
  return row && toView(row);
}

/**
 * Lets a send go out again at once; false while it is waiting to anyway, and of a call to a hall while another one waits:
 * one at most does. Expects its webhook held, so that none is planned meanwhile.
 */
export async function replaySend(tx: Tx, id: Id, at: Date): Promise<boolean> {
  const replayed = await rows(
    tx,
    `UPDATE notice_send s SET state = 'waiting', next_try_at = $2
     WHERE id = $1 AND next_try_at IS NULL AND (change_after IS NULL OR NOT EXISTS (
       SELECT FROM notice_send o
       WHERE o.webhook_id = s.webhook_id AND o.change_after IS NOT NULL AND o.next_try_at IS NOT NULL)) RETURNING id`,
    [id, at],
  );
  return replayed.length === 1;
}

function titleOf(row: DeliveryRow): Title {
  if (row.title_zh !== null && row.title_en !== null) return { zh: row.title_zh, en: row.title_en };
  if (row.change_after !== null) return CHANGES_TITLE;
  return { zh: `今日提醒（${row.digest_day ?? ''}）`, en: `reminders of ${row.digest_day ?? ''}` };
}

const toView = (row: DeliveryRow): DeliveryView => ({
  id: row.id,
  channel: row.channel,
  webhookId: row.webhook_id,
  noticeId: row.notice_id,
  title: titleOf(row),
  state: row.state,
  tries: row.tries,
  nextTryAt: row.next_try_at,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  attempts: row.attempts.map(({ at, outcome, status, ms }) => ({
    at: new Date(at),
    outcome,
    status,
    milliseconds: ms,
  })),
});
