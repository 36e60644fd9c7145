import { Injectable } from '@nestjs/common';
import { newId, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { AttachedResource, EntryView, ResourceView } from '../domain/entry';
import { alongCodes, BY_CODE } from './along-codes';
import {
  CHOSEN,
  filterValues,
  foundByIndex,
  IN_SCOPE_ONE_BY_ONE,
  ONE_BY_ONE_VALUES,
  type DraftScope,
  type EntryFilter,
} from './entry-filter';
import { ENTRY_SELECT, toEntryView, type EntryRow } from './entry.mapper';

/** More than so many are not counted one by one: nobody pages through them. */
export const COUNTED_MOST = 1_000;
/** So many are put in order faster than their first page is found by going through the codes. */
const SORTED_MOST = 5_000;
/** Entries looked at to tell a frequent word. */
const PROBED = '6000';
const COUNTED = String(COUNTED_MOST + 1);

/** The last code of the page before; `$16` is the page and one more. */
const AFTER = `coalesce($15::text, '')`;
/** Before every code. */
const START = `''`;
const PAGE_ALONG_CODES = `${alongCodes('e.id, e.code', AFTER, `${IN_SCOPE_ONE_BY_ONE} AND ${CHOSEN}`, '$16')}
  ORDER BY ${BY_CODE} LIMIT $16`;

/** A page, and how many there are in all where finding the page told it. */
export interface FoundPage extends Page<EntryView> {
  readonly counted: number | null;
}

const placeOf = ({ after, limit }: PageRequest): readonly unknown[] => [after?.[0] ?? null, limit + 1];

@Injectable()
export class EntryRepository {
  async findByIds(tx: Tx, ids: readonly Id[]): Promise<EntryView[]> {
    if (ids.length === 0) return [];
    const found = await rows<EntryRow>(tx, `${ENTRY_SELECT} WHERE e.id = ANY($1::uuid[]) ORDER BY e.code, e.id`, [ids]);
    return found.map(toEntryView);
  }

  async findByCodes(tx: Tx, codes: readonly string[]): Promise<EntryView[]> {
    if (codes.length === 0) return [];
    const found = await rows<EntryRow>(tx, `${ENTRY_SELECT} WHERE e.code = ANY($1::text[]) ORDER BY e.code, e.id`, [
      codes,
    ]);
    return found.map(toEntryView);
  }

  async findByCode(tx: Tx, code: string): Promise<EntryView | null> {
    const row = await firstRow<EntryRow>(tx, `${ENTRY_SELECT} WHERE e.code = $1`, [code]);
    return row && toEntryView(row);
  }

  /** Names alone, of those of the codes that are entries. */
  async namesByCode(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await rows<{ code: string; name: string }>(
      tx,
      'SELECT code, name FROM catalogue_entry WHERE code = ANY($1::text[]) ORDER BY code LIMIT 1000',
      [codes],
    );
    return new Map(found.map(({ code, name }) => [code, name]));
  }

  /** One page by code. Published entries are everybody's (U26), drafts only those of `drafts`. */
  async search(tx: Tx, drafts: DraftScope, filter: EntryFilter, page: PageRequest): Promise<FoundPage> {
    const { found, counted } =
      filter.text === null
        ? { found: await this.#chosen(tx, drafts, filter, page), counted: null }
        : await this.#worded(tx, drafts, filter, page);
    const items = found.slice(0, page.limit).map(toEntryView);
    const last = items.at(-1);
    const next = found.length > page.limit && last ? JSON.stringify([last.code]) : null;
    return { items, next, counted };
  }

  /** Without a text: along the codes; one more than the page. */
  #chosen(tx: Tx, drafts: DraftScope, filter: EntryFilter, page: PageRequest): Promise<EntryRow[]> {
    const which = `WHERE e.id = ANY (ARRAY(SELECT id FROM (${PAGE_ALONG_CODES}) AS page)) ORDER BY e.${BY_CODE}, e.id`;
    const values = filterValues(drafts, filter).slice(0, ONE_BY_ONE_VALUES);
    return rows<EntryRow>(tx, `${ENTRY_SELECT} ${which}`, [...values, ...placeOf(page)]);
  }

  /** A word few entries hold is in hardly any of them one by one, one that most hold is in all the index answers. */
  async #worded(
    tx: Tx,
    drafts: DraftScope,
    filter: EntryFilter,
    page: PageRequest,
  ): Promise<{ readonly found: readonly EntryRow[]; readonly counted: number }> {
    const values = filterValues(drafts, filter);
    const oneByOne = values.slice(0, ONE_BY_ONE_VALUES);
    const probed = await this.#probed(tx, oneByOne);
    const along = (): Promise<readonly Id[]> => this.#alongCodes(tx, [...oneByOne, ...placeOf(page)]);
    if (probed > COUNTED_MOST) return { found: await this.#ordered(tx, await along()), counted: probed };
    const few = await this.#few(tx, [...values, ...placeOf(page)]);
    const ids = few === null || few.total > SORTED_MOST ? await along() : few.ids;
    return { found: await this.#ordered(tx, ids), counted: few?.total ?? COUNTED_MOST + 1 };
  }

  #ordered(tx: Tx, ids: readonly Id[]): Promise<readonly EntryRow[]> {
    return rows<EntryRow>(tx, `${ENTRY_SELECT} WHERE e.id = ANY($1::uuid[]) ORDER BY e.${BY_CODE}, e.id`, [ids]);
  }

  /** How many entries a filter without a text leaves, as far as anybody counts: `COUNTED_MOST` + 1 stands for more. */
  async count(tx: Tx, drafts: DraftScope, filter: EntryFilter): Promise<number> {
    const wanted = `${IN_SCOPE_ONE_BY_ONE} AND ${CHOSEN}`;
    const found = await firstRow<{ total: number }>(
      tx,
      `SELECT count(*)::int AS total FROM (${alongCodes('e.id', START, wanted, COUNTED)} LIMIT ${COUNTED}) AS counted`,
      filterValues(drafts, filter).slice(0, ONE_BY_ONE_VALUES),
    );
    return found?.total ?? 0;
  }

  /** How many of some entries hold a word, as far as anybody counts. */
  async #probed(tx: Tx, values: readonly unknown[]): Promise<number> {
    const found = await firstRow<{ total: number }>(
      tx,
      `SELECT count(*)::int AS total FROM (
         SELECT FROM (${alongCodes('e.*', START, 'true', PROBED)} LIMIT ${PROBED}) AS e
          WHERE ${IN_SCOPE_ONE_BY_ONE} AND ${CHOSEN} LIMIT ${COUNTED}) AS counted`,
      values,
    );
    return found?.total ?? 0;
  }

  /** The page of what so many entries hold that the next ones by code soon fill it. */
  async #alongCodes(tx: Tx, values: readonly unknown[]): Promise<readonly Id[]> {
    const found = await rows<{ id: Id }>(tx, PAGE_ALONG_CODES, values);
    return found.map(({ id }) => id);
  }

  /** The page of a search that finds few entries, by id; of one that finds more than are put in order, only that. */
  async #few(tx: Tx, values: readonly unknown[]): Promise<{ total: number; ids: readonly Id[] } | null> {
    return firstRow<{ total: number; ids: readonly Id[] }>(
      tx,
      `WITH found AS MATERIALIZED (
         ${foundByIndex('e.id, e.code', `AND ${CHOSEN} LIMIT ${String(SORTED_MOST + 1)}`)})
       SELECT (SELECT count(*)::int FROM found) AS total,
         ARRAY(SELECT id FROM found WHERE $18::text IS NULL OR ${BY_CODE} > $18 ORDER BY ${BY_CODE}, id LIMIT $19) AS ids`,
      values,
    );
  }

  async attach(tx: Tx, entryId: Id, resource: AttachedResource, by: { actorId: Id; at: Date }): Promise<Id> {
    const id = newId(by.at.getTime());
    await rows(
      tx,
      `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, url, health_url, channel, attached_by, attached_at,
         inputs, service_hours, daily_quota)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
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
        resource.inputs,
        resource.serviceHours,
        resource.dailyQuota,
      ],
    );
    return id;
  }

  async resourcesOf(tx: Tx, entryId: Id): Promise<ResourceView[]> {
    return rows<ResourceView>(
      tx,
      `SELECT id, entry_id AS "entryId", kind, name, platform_code AS "platformCode", url, health_url AS "healthUrl",
              channel, attached_at AS "attachedAt", version, inputs, service_hours AS "serviceHours",
              daily_quota AS "dailyQuota"
         FROM catalogue_attached WHERE entry_id = $1 ORDER BY attached_at, id LIMIT 200`,
      [entryId],
    );
  }

  async firstAttachments(tx: Tx, entryIds: readonly Id[]): Promise<ReadonlyMap<Id, LocalDate>> {
    const found = await rows<{ id: Id; day: LocalDate }>(
      tx,
      `SELECT entry_id AS id, (min(attached_at) AT TIME ZONE 'Asia/Shanghai')::date::text AS day
         FROM catalogue_attached WHERE entry_id = ANY($1::uuid[]) GROUP BY entry_id ORDER BY entry_id`,
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
