import { Injectable } from '@nestjs/common';
import { newId, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { AttachedResource, EntryView, ResourceView } from '../domain/entry';
import { CHOSEN, filterValues, IN_SCOPE, type DraftScope, type EntryFilter } from './entry-filter';
import { ENTRY_SELECT, toEntryView, type EntryRow } from './entry.mapper';

@Injectable()
export class EntryRepository {
  async findByIds(tx: Tx, ids: readonly Id[]): Promise<EntryView[]> {
    if (ids.length === 0) return [];
    const found = await rows<EntryRow>(tx, `${ENTRY_SELECT} WHERE e.id = ANY($1::uuid[]) ORDER BY e.code, e.id`, [ids]);
    return found.map(toEntryView);
  }

  async findByCode(tx: Tx, code: string): Promise<EntryView | null> {
    const row = await firstRow<EntryRow>(tx, `${ENTRY_SELECT} WHERE e.code = $1`, [code]);
    return row && toEntryView(row);
  }

  /** One page by code. Published entries are everybody's (U26), drafts only those of `drafts`. */
  async search(tx: Tx, drafts: DraftScope, filter: EntryFilter, page: PageRequest): Promise<Page<EntryView>> {
    const found = await rows<EntryRow>(
      tx,
      `${ENTRY_SELECT}
        WHERE ${IN_SCOPE} AND ${CHOSEN} AND ($10::text IS NULL OR e.code > $10)
        ORDER BY e.code, e.id LIMIT $11`,
      [...filterValues(drafts, filter), page.after?.[0] ?? null, page.limit + 1],
    );
    const items = found.slice(0, page.limit).map(toEntryView);
    const last = items.at(-1);
    return { items, next: found.length > page.limit && last ? JSON.stringify([last.code]) : null };
  }

  async attach(tx: Tx, entryId: Id, resource: AttachedResource, by: { actorId: Id; at: Date }): Promise<Id> {
    const id = newId(by.at.getTime());
    await rows(
      tx,
      `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, url, health_url, channel, attached_by, attached_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        entryId,
        resource.kind,
        resource.name,
        resource.platformCode,
        resource.url,
        resource.healthUrl,
        resource.channel,
        by.actorId,
        by.at,
      ],
    );
    return id;
  }

  async resourcesOf(tx: Tx, entryId: Id): Promise<ResourceView[]> {
    return rows<ResourceView>(
      tx,
      `SELECT id, entry_id AS "entryId", kind, name, platform_code AS "platformCode", url, health_url AS "healthUrl",
              channel, attached_at AS "attachedAt"
         FROM catalogue_resource WHERE entry_id = $1 ORDER BY attached_at, id LIMIT 200`,
      [entryId],
    );
  }

  async firstAttachments(tx: Tx, entryIds: readonly Id[]): Promise<ReadonlyMap<Id, LocalDate>> {
    const found = await rows<{ id: Id; day: LocalDate }>(
      tx,
      `SELECT entry_id AS id, (min(attached_at) AT TIME ZONE 'Asia/Shanghai')::date::text AS day
         FROM catalogue_resource WHERE entry_id = ANY($1::uuid[]) GROUP BY entry_id ORDER BY entry_id`,
      [entryIds],
    );
    return new Map(found.map(({ id, day }) => [id, day]));
  }

  /** Compare-and-set of the row version; false when it moved on. */
  async touch(tx: Tx, id: Id, seenVersion: number, at: Date): Promise<boolean> {
    const moved = await rows(
      tx,
      'UPDATE catalogue_entry SET version = version + 1, updated_at = $3 WHERE id = $1 AND version = $2 RETURNING id',
      [id, seenVersion, at],
    );
    return moved.length === 1;
  }
}
