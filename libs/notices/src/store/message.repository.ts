import type { Id, Title, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';

export interface MessageLine {
  readonly title: Title;
  /** Path of the page it leads to. */
  readonly link: string;
}

interface LineRow {
  title_zh: string;
  title_en: string;
  link: string;
}

const toLine = (row: LineRow): MessageLine => ({ title: { zh: row.title_zh, en: row.title_en }, link: row.link });

/** What a notice says. */
export async function findNoticeLine(tx: Tx, noticeId: Id): Promise<MessageLine | null> {
  const row = await firstRow<LineRow>(tx, 'SELECT title_zh, title_en, link FROM notice WHERE id = $1', [noticeId]);
  return row && toLine(row);
}

/** What a message of the day says, what is overdue first; without the urgencies a person does not want by this channel. */
export async function findDigestLines(
  tx: Tx,
  digestId: Id,
  without: readonly string[],
  limit: number,
): Promise<readonly MessageLine[]> {
  const found = await rows<LineRow>(
    tx,
    `SELECT title_zh, title_en, link FROM notice WHERE digest_id = $1 AND urgency <> ALL ($2::text[])
     ORDER BY (urgency = 'overdue') DESC, number LIMIT $3`,
    [digestId, without, limit],
  );
  return found.map(toLine);
}

export interface WebhookTarget {
  readonly url: string;
  readonly secretEnciphered: string;
  readonly version: number;
}

/** Where a webhook is called, while it is. */
export async function findWebhookTarget(tx: Tx, webhookId: Id): Promise<WebhookTarget | null> {
  return firstRow<WebhookTarget>(
    tx,
    `SELECT url, secret_enciphered AS "secretEnciphered", version FROM notice_webhook WHERE id = $1 AND state = 'active'`,
    [webhookId],
  );
}
