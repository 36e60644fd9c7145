import { newId, type Id, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Announcement, Facts, NoticeView } from '../domain/notice';

interface NoticeRow {
  id: Id;
  kind: string;
  object_type: string;
  object_id: Id;
  facts: Facts;
  occurred_at: Date;
  read_at: Date | null;
}

const COLUMNS = 'id, kind, object_type, object_id, facts, occurred_at, read_at';

/** One notice a person and event; those that exist already are left as they are. Answers how many are new. */
export async function insertNotices(
  tx: Tx,
  event: { readonly id: Id; readonly occurredAt: Date },
  announcement: Announcement,
  personIds: readonly Id[],
): Promise<number> {
  const added = await rows(
    tx,
    `INSERT INTO notice (id, event_id, person_id, kind, object_type, object_id, facts, occurred_at)
     SELECT id, $1, person_id, $2, $3, $4, $5, $6 FROM unnest($7::uuid[], $8::text[]) AS told (id, person_id)
     ON CONFLICT ON CONSTRAINT uq_notice_event_person DO NOTHING RETURNING id`,
    [
      event.id,
      announcement.kind,
      announcement.objectType,
      announcement.objectId,
      JSON.stringify(announcement.facts),
      event.occurredAt,
      personIds.map(() => newId(event.occurredAt.getTime())),
      personIds,
    ],
  );
  return added.length;
}

/** A person's notices, newest first. */
export async function pageOfNotices(
  tx: Tx,
  personId: Id,
  onlyUnread: boolean,
  page: PageRequest,
): Promise<Page<NoticeView>> {
  const found = await rows<NoticeRow>(
    tx,
    `SELECT ${COLUMNS} FROM notice
     WHERE person_id = $1 AND (NOT $2 OR read_at IS NULL) AND ($3::uuid IS NULL OR id < $3)
     ORDER BY id DESC LIMIT $4`,
    [personId, onlyUnread, page.after?.[0] ?? null, page.limit + 1],
  );
  const items = found.slice(0, page.limit).map(toView);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
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
  kind: row.kind,
  objectType: row.object_type,
  objectId: row.object_id,
  facts: row.facts,
  occurredAt: row.occurred_at,
  readAt: row.read_at,
});
