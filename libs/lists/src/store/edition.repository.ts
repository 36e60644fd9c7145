import { Injectable } from '@nestjs/common';
import type { ShareType } from '@zeqing/catalogue';
import type { Id, LocalDate, Page, PageRequest, Tx } from '@zeqing/kernel';
import { firstRow, likePatterns, rows } from '@zeqing/platform';
import type { EditionRowView } from '../domain/edition-row';
import type { EditionView } from '../domain/views';
import type { FrozenDuty } from '../domain/frozen-duty';
import { toEditionRowView, toFrozenDuty, type EditionRowRow } from './edition-row.mapper';
import { positionAfter } from './position-after';

const SELECT = `
  SELECT id, series_code AS "seriesCode", number, batch_id AS "batchId", in_force_from::text AS "inForceFrom",
    row_count AS "rowCount", algorithm, hash, supersedes_id AS "supersedesId", published_at AS "publishedAt"
  FROM list_edition`;

export interface FrozenRow {
  readonly dutyRowId: Id;
  readonly canonical: string;
}

/** Which rows of an edition are wanted; null of a part: all. */
export interface EditionRowFilter {
  /** Words anywhere in the row as it was frozen, as `searchWords` leaves them. */
  readonly text: string | null;
  readonly providerId: Id | null;
  readonly shareType: ShareType | null;
}

const SLICE = 2_000;

/** Editions are only ever added: the app role holds no right to change one. */
@Injectable()
export class EditionRepository {
  current(tx: Tx, seriesCode: string): Promise<EditionView | null> {
    return firstRow<EditionView>(tx, `${SELECT} WHERE series_code = $1 ORDER BY number DESC, id LIMIT 1`, [seriesCode]);
  }

  find(tx: Tx, id: Id): Promise<EditionView | null> {
    return firstRow<EditionView>(tx, `${SELECT} WHERE id = $1`, [id]);
  }

  /** The editions of a series, newest first; with a day only those in force from it or before: the first is that day's. */
  async page(tx: Tx, seriesCode: string, asOf: LocalDate | null, page: PageRequest): Promise<Page<EditionView>> {
    const after = page.after === null ? null : positionAfter(page);
    const found = await rows<EditionView>(
      tx,
      `${SELECT} WHERE series_code = $1 AND ($2::date IS NULL OR in_force_from <= $2) AND ($3::int IS NULL OR number < $3)
        ORDER BY number DESC, id LIMIT $4`,
      [seriesCode, asOf, after, page.limit + 1],
    );
    const items = found.slice(0, page.limit);
    const last = items.at(-1);
    return { items, next: found.length > page.limit && last ? JSON.stringify([String(last.number)]) : null };
  }

  /** A page of an edition's rows in their order, by the primary key. */
  async rowPage(tx: Tx, editionId: Id, filter: EditionRowFilter, page: PageRequest): Promise<Page<EditionRowView>> {
    const found = await rows<EditionRowRow>(
      tx,
      `SELECT position, duty_row_id AS "dutyRowId", canonical FROM list_edition_row
        WHERE edition_id = $1 AND position > $2 AND ($3::text[] IS NULL OR canonical ILIKE ANY($3))
          AND ($4::text IS NULL OR canonical::jsonb #>> '{provider,id}' = $4)
          AND ($5::text IS NULL OR canonical::jsonb #>> '{entry,shareType}' = $5)
        ORDER BY position LIMIT $6`,
      [
        editionId,
        positionAfter(page),
        filter.text === null ? null : likePatterns(filter.text),
        filter.providerId,
        filter.shareType,
        page.limit + 1,
      ],
    );
    const items = found.slice(0, page.limit).map(toEditionRowView);
    const last = items.at(-1);
    return { items, next: found.length > page.limit && last ? JSON.stringify([String(last.position)]) : null };
  }

  async insert(tx: Tx, edition: EditionView, frozen: readonly FrozenRow[]): Promise<void> {
    await rows(
      tx,
      `INSERT INTO list_edition (id, series_code, number, batch_id, in_force_from, row_count, algorithm, hash, supersedes_id, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        edition.id,
        edition.seriesCode,
        edition.number,
        edition.batchId,
        edition.inForceFrom,
        edition.rowCount,
        edition.algorithm,
        edition.hash,
        edition.supersedesId,
        edition.publishedAt,
      ],
    );
    for (let start = 0; start < frozen.length; start += SLICE) {
      const slice = frozen.slice(start, start + SLICE).map((row, index) => ({ ...row, position: start + index + 1 }));
      await rows(
        tx,
        `INSERT INTO list_edition_row (edition_id, position, duty_row_id, canonical)
         SELECT $1, x.position, x."dutyRowId", x.canonical
           FROM jsonb_to_recordset($2::jsonb) AS x(position integer, "dutyRowId" uuid, canonical text)`,
        [edition.id, JSON.stringify(slice)],
      );
    }
  }

  /** The rows as they were frozen of some duties, by duty. */
  async frozen(tx: Tx, editionId: Id, dutyRowIds: readonly Id[]): Promise<ReadonlyMap<Id, FrozenDuty>> {
    const found = await rows<{ dutyRowId: Id; canonical: string }>(
      tx,
      `SELECT duty_row_id AS "dutyRowId", canonical FROM list_edition_row
        WHERE edition_id = $1 AND duty_row_id = ANY($2::uuid[]) ORDER BY position`,
      [editionId, dutyRowIds],
    );
    return new Map(found.map(({ dutyRowId, canonical }) => [dutyRowId, toFrozenDuty(canonical)]));
  }

  /** The canonical texts of the rows, in order. */
  async canonicalRows(
    tx: Tx,
    editionId: Id,
    afterPosition: number,
    limit: number,
  ): Promise<{ position: number; canonical: string }[]> {
    return rows<{ position: number; canonical: string }>(
      tx,
      `SELECT position, canonical FROM list_edition_row WHERE edition_id = $1 AND position > $2 ORDER BY position LIMIT $3`,
      [editionId, afterPosition, limit],
    );
  }
}
