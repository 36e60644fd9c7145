import { newId, type Announcement, type Id, type Page, type PageRequest, type Tx, type Urgency } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { NoticeView } from '../domain/notice';

interface NoticeRow {
  id: Id;
  number: string;
  kind: string;
  urgency: Urgency;
  title_zh: string;
  title_en: string;
  link: string;
  object_type: string;
  object_id: Id;
  facts: NoticeView['facts'];
  occurred_at: Date;
  read_at: Date | null;
}

const COLUMNS =
  'id, number, kind, urgency, title_zh, title_en, link, object_type, object_id, facts, occurred_at, read_at';

/**
 * One notice a person and event; those that exist already are left as they are. Answers those that are new.
 * The row of each inbox is locked until the end, in the order of the people, so that numbers become visible in their order.
 */
export async function insertNotices(
  tx: Tx,
  event: { readonly id: Id; readonly occurredAt: Date },
  announcement: Announcement,
  personIds: readonly Id[],
): Promise<readonly { readonly id: Id; readonly personId: Id }[]> {
  const { kind, urgency, title, link, objectType, objectId, facts } = announcement;
  return rows<{ id: Id; personId: Id }>(
    tx,
    `WITH told AS (
       SELECT id, person_id FROM unnest($1::uuid[], $2::text[]) AS told (id, person_id)
       WHERE NOT EXISTS (SELECT FROM notice known WHERE known.event_id = $3 AND known.person_id = told.person_id)),
     placed AS (
       INSERT INTO notice_inbox (person_id, last_number) SELECT person_id, 1 FROM told ORDER BY person_id
       ON CONFLICT ON CONSTRAINT pk_notice_inbox DO UPDATE SET last_number = notice_inbox.last_number + 1
       RETURNING person_id, last_number)
     INSERT INTO notice (id, event_id, person_id, number, kind, urgency, title_zh, title_en, link, object_type, object_id,
       facts, occurred_at)
     SELECT told.id, $3, told.person_id, placed.last_number, $4, $5, $6, $7, $8, $9, $10, $11, $12
     FROM told JOIN placed ON placed.person_id = told.person_id
     ON CONFLICT ON CONSTRAINT uq_notice_event_person DO NOTHING RETURNING id, person_id AS "personId"`,
    [
      personIds.map(() => newId(event.occurredAt.getTime())),
      personIds,
      event.id,
      kind,
      urgency,
      title.zh,
      title.en,
      link,
      objectType,
      objectId,
      JSON.stringify(facts),
      event.occurredAt,
    ],
  );
}

export interface InboxFilter {
  readonly onlyUnread: boolean;
  readonly kind: string | null;
  readonly urgency: Urgency | null;
}

/** A person's notices, newest first. */
export async function pageOfNotices(
  tx: Tx,
  personId: Id,
  filter: InboxFilter,
  page: PageRequest,
): Promise<Page<NoticeView>> {
  const found = await rows<NoticeRow>(
    tx,
    `SELECT ${COLUMNS} FROM notice
     WHERE person_id = $1 AND (NOT $2 OR read_at IS NULL) AND ($3::text IS NULL OR kind = $3)
       AND ($4::text IS NULL OR urgency = $4) AND ($5::bigint IS NULL OR number < $5)
     ORDER BY number DESC LIMIT $6`,
    [personId, filter.onlyUnread, filter.kind, filter.urgency, page.after?.[0] ?? null, page.limit + 1],
  );
  const items = found.slice(0, page.limit).map(toView);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.number]) : null };
}

/** What came after a place in a person's stream, oldest first. */
export async function findNoticesAfter(
  tx: Tx,
  personId: Id,
  after: number,
  limit: number,
): Promise<readonly NoticeView[]> {
  const found = await rows<NoticeRow>(
    tx,
    `SELECT ${COLUMNS} FROM notice WHERE person_id = $1 AND number > $2 ORDER BY number LIMIT $3`,
    [personId, after, limit],
  );
  return found.map(toView);
}

/** How far the streams of these people have come; who was never told of anything is left out. */
export async function findLastNumbers(tx: Tx, personIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  const found = await rows<{ person_id: Id; last_number: string }>(
    tx,
    'SELECT person_id, last_number FROM notice_inbox WHERE person_id = ANY ($1::text[]) ORDER BY person_id',
    [personIds],
  );
  return new Map(found.map((row) => [row.person_id, Number(row.last_number)]));
}

export interface UnreadCount {
  readonly unread: number;
  /** Of them. */
  readonly overdue: number;
}

export async function countUnread(tx: Tx, personId: Id): Promise<UnreadCount> {
  const row = await firstRow<UnreadCount>(
    tx,
    `SELECT count(*)::int AS unread, (count(*) FILTER (WHERE urgency = 'overdue'))::int AS overdue
     FROM notice WHERE person_id = $1 AND read_at IS NULL`,
    [personId],
  );
  return row ?? { unread: 0, overdue: 0 };
}

/** Marks everything up to a place of the stream as read; answers how much was not yet. */
export async function markAllRead(tx: Tx, personId: Id, through: number, at: Date): Promise<number> {
  const marked = await rows(
    tx,
    `UPDATE notice SET read_at = $3 WHERE person_id = $1 AND number <= $2 AND read_at IS NULL RETURNING id`,
    [personId, through, at],
  );
  return marked.length;
}

/** Marks a person's own notice as read, the first time it is read; null when the person has no such notice. */
export async function markRead(tx: Tx, personId: Id, id: Id, at: Date): Promise<NoticeView | null> {
  const marked = await firstRow<NoticeRow>(
    tx,
    `UPDATE notice SET read_at = coalesce(read_at, $3) WHERE id = $1 AND person_id = $2 RETURNING ${COLUMNS}`,
    [id, personId, at],
  );
  return marked && toView(marked);
}

const toView = (row: NoticeRow): NoticeView => ({
  id: row.id,
  number: Number(row.number),
  kind: row.kind,
  urgency: row.urgency,
  title: { zh: row.title_zh, en: row.title_en },
  link: row.link,
  objectType: row.object_type,
  objectId: row.object_id,
  facts: row.facts,
  occurredAt: row.occurred_at,
  readAt: row.read_at,
});
