import { Injectable } from '@nestjs/common';
import { newId, type Id, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import { positionAfter } from './position-after';
import type { BatchState, BatchView } from '../domain/views';

const BATCH = `
  SELECT b.id, b.version, b.series_code AS "seriesCode", b.number, b.title, b.document_number AS "documentNumber",
    b.issuer, b.issued_on::text AS "issuedOn", b.intent, b.state, b.import_id AS "importId",
    b.edition_id AS "editionId", b.undoes_batch_id AS "undoesBatchId",
    (SELECT u.id FROM list_batch u WHERE u.undoes_batch_id = b.id) AS "undoneByBatchId",
    (SELECT count(*)::int FROM duty_row_change c WHERE c.batch_id = b.id) AS "rowCount"
  FROM list_batch b`;

/** Batches in force and the announced empty ones are everybody's; others only the scope's. */
const VISIBLE = `
  LEFT JOIN list_import i ON i.id = b.import_id
  WHERE (b.state = 'in_force' OR b.version = 0 OR b.series_code = ANY($1::text[]) OR i.department_id = ANY($2::uuid[]))`;

export type NewBatch = Pick<
  BatchView,
  'id' | 'seriesCode' | 'number' | 'title' | 'documentNumber' | 'issuer' | 'issuedOn' | 'intent' | 'importId'
>;

/** Whose drafts a reader sees: `series` are those whose authority it is, `departmentIds` those it imported for. */
export interface BatchScope {
  readonly seriesCodes: readonly string[];
  readonly departmentIds: readonly Id[];
}

@Injectable()
export class BatchRepository {
  /** A numbered batch without rows, to be filled by an import. Null when the number was there already. */
  async insertEmpty(tx: Tx, seriesCode: string, number: number, title: string, at: Date): Promise<Id | null> {
    const inserted = await firstRow<{ id: Id }>(
      tx,
      `INSERT INTO list_batch (id, series_code, number, title) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT uq_list_batch_number DO NOTHING RETURNING id`,
      [newId(at.getTime()), seriesCode, number, title],
    );
    return inserted?.id ?? null;
  }

  findBatch(tx: Tx, id: Id): Promise<BatchView | null> {
    return firstRow<BatchView>(tx, `${BATCH} WHERE b.id = $1`, [id]);
  }

  findVisible(tx: Tx, scope: BatchScope, id: Id): Promise<BatchView | null> {
    return firstRow<BatchView>(tx, `${BATCH} ${VISIBLE} AND b.id = $3`, [scope.seriesCodes, scope.departmentIds, id]);
  }

  async page(tx: Tx, scope: BatchScope, seriesCode: string | null, page: PageRequest): Promise<Page<BatchView>> {
    const found = await rows<BatchView>(
      tx,
      `${BATCH} ${VISIBLE}
          AND ($3::text IS NULL OR b.series_code = $3)
          AND ($4::text IS NULL OR (b.series_code, b.number) > ($4, $5::int))
        ORDER BY b.series_code, b.number, b.id LIMIT $6`,
      [
        scope.seriesCodes,
        scope.departmentIds,
        seriesCode,
        page.after?.[0] ?? null,
        page.after === null ? null : positionAfter({ ...page, after: page.after.slice(1) }),
        page.limit + 1,
      ],
    );
    const items = found.slice(0, page.limit);
    const last = items.at(-1);
    return {
      items,
      next: found.length > page.limit && last ? JSON.stringify([last.seriesCode, String(last.number)]) : null,
    };
  }

  /** Makes the batch an import fills, version 1; an empty numbered one becomes it. Null when the number has rows already. */
  async fill(tx: Tx, batch: NewBatch, state: BatchState): Promise<Id | null> {
    const filled = await firstRow<{ id: Id }>(
      tx,
      `INSERT INTO list_batch (id, version, series_code, number, title, document_number, issuer, issued_on, intent, state, import_id)
       VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT ON CONSTRAINT uq_list_batch_number DO UPDATE SET version = 1, title = excluded.title,
         document_number = excluded.document_number, issuer = excluded.issuer, issued_on = excluded.issued_on,
         intent = excluded.intent, state = excluded.state, import_id = excluded.import_id
       WHERE list_batch.version = 0
       RETURNING id`,
      [
        batch.id,
        batch.seriesCode,
        batch.number,
        batch.title,
        batch.documentNumber,
        batch.issuer,
        batch.issuedOn,
        batch.intent,
        state,
        batch.importId,
      ],
    );
    return filled?.id ?? null;
  }

  /** Who brought the rows of the batch or had it made; null when nobody did. */
  async preparedBy(tx: Tx, id: Id): Promise<Id | null> {
    const found = await firstRow<{ preparedBy: Id }>(
      tx,
      `SELECT coalesce(b.prepared_by, i.created_by) AS "preparedBy"
         FROM list_batch b LEFT JOIN list_import i ON i.id = b.import_id WHERE b.id = $1`,
      [id],
    );
    return found?.preparedBy ?? null;
  }

  /** Compare-and-set; false when the batch moved on. */
  async approve(tx: Tx, id: Id, seenVersion: number, by: { editionId: Id; actorId: Id; at: Date }): Promise<boolean> {
    const moved = await rows(
      tx,
      `UPDATE list_batch SET state = 'in_force', version = version + 1, edition_id = $3, approved_by = $4, approved_at = $5
        WHERE id = $1 AND version = $2 AND state = 'checked' RETURNING id`,
      [id, seenVersion, by.editionId, by.actorId, by.at],
    );
    return moved.length === 1;
  }
}
