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

/** An announcement with one of the people it is for. */
export interface AddressedNotice {
  readonly personId: Id;
  readonly announcement: Announcement;
}

/**
 * One notice a person, event and department told something of its own; those that exist already are left as they are.
 * Answers those that are new. The row of each inbox is locked until the end, in the order of the people, so that numbers
 * become visible in their order.
 */
export async function insertNotices(
  tx: Tx,
  event: { readonly id: Id; readonly occurredAt: Date },
  addressed: readonly AddressedNotice[],
): Promise<readonly { readonly id: Id; readonly personId: Id; readonly urgency: Urgency }[]> {
  return rows<{ id: Id; personId: Id; urgency: Urgency }>(
    tx,
    `WITH told AS (
       SELECT t.*, row_number() OVER one_person AS place, count(*) OVER (PARTITION BY person_id) AS of_person
       FROM jsonb_to_recordset($1::jsonb) AS t (${RECORD})
       WHERE NOT EXISTS (SELECT FROM notice known WHERE known.event_id = $2 AND known.person_id = t.person_id
         AND known.department_id IS NOT DISTINCT FROM t.department_id)
       WINDOW one_person AS (PARTITION BY person_id ORDER BY position)),
     placed AS (
       INSERT INTO notice_inbox (person_id, last_number)
       SELECT person_id, count(*) FROM told GROUP BY person_id ORDER BY person_id
       ON CONFLICT ON CONSTRAINT pk_notice_inbox DO UPDATE SET last_number = notice_inbox.last_number + excluded.last_number
       RETURNING person_id, last_number)
     INSERT INTO notice (id, event_id, person_id, department_id, number, kind, urgency, title_zh, title_en, link,
       object_type, object_id, facts, occurred_at)
     SELECT told.id, $2, told.person_id, told.department_id, placed.last_number - told.of_person + told.place, told.kind,
       told.urgency, told.title_zh, told.title_en, told.link, told.object_type, told.object_id, told.facts, $3
     FROM told JOIN placed ON placed.person_id = told.person_id
     ON CONFLICT ON CONSTRAINT uq_notice_event_person DO NOTHING RETURNING id, person_id AS "personId", urgency`,
    [
      JSON.stringify(addressed.map((one, position) => toRecord(one, position, event.occurredAt))),
      event.id,
      event.occurredAt,
    ],
  );
}

const RECORD = `id uuid, position integer, person_id text, department_id uuid, kind text, urgency text, title_zh text,
  title_en text, link text, object_type text, object_id uuid, facts jsonb`;

function toRecord({ personId, announcement }: AddressedNotice, position: number, at: Date): Record<string, unknown> {
  const { kind, urgency, title, link, objectType, objectId, departmentId, facts } = announcement;
  return {
    ...{ id: newId(at.getTime()), position, person_id: personId, department_id: departmentId ?? null },
    ...{ kind, urgency, title_zh: title.zh, title_en: title.en, link },
    ...{ object_type: objectType, object_id: objectId, facts },
  };
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
