import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { EditionView } from '../domain/views';

const SELECT = `
  SELECT id, series_code AS "seriesCode", number, batch_id AS "batchId", in_force_from::text AS "inForceFrom",
    row_count AS "rowCount", algorithm, hash, supersedes_id AS "supersedesId", published_at AS "publishedAt"
  FROM list_edition`;

export interface FrozenRow {
  readonly dutyRowId: Id;
  readonly canonical: string;
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
