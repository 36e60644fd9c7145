import { Injectable } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  newId,
  notFound,
  ok,
  stale,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { regionPrefix } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { BatchFiller } from './batch-filler';
import type { ListRow } from './domain/canonical-duty';
import type { ListsError } from './domain/errors';
import { mayActOnSeries } from './domain/series-reach';
import type { BatchView, SeriesView } from './domain/views';
import { DutyWriter } from './duty-writer';
import { gapTermOf } from './gap-term';
import { BatchRepository } from './store/batch.repository';
import { insertUndoing } from './store/batch-undo.store';
import { findSeries, lockSeries } from './store/series.store';
import { UndoneRows } from './undone-rows';

/** Rows of one bulk step. */
const SLICE = 1_000;

/**
 * Takes a batch in force back by a batch of its own: what it added is withdrawn, what it amended or withdrew stands
 * again as it did, recipients and all. It is approved like any other, and makes the compensating edition: history is
 * never rewritten (U21).
 */
@Injectable()
export class BatchUndo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: BatchRepository,
    private readonly undone: UndoneRows,
    private readonly filler: BatchFiller,
    private readonly duties: DutyWriter,
    private readonly calendar: CalendarService,
    private readonly journal: Journal,
  ) {}

  /** Refused while the batch is not in force, when it was taken back already, and when a later batch changed its rows. */
  async prepare(context: UseCaseContext, batchId: Id, seenVersion: number): Promise<Result<BatchView, ListsError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<BatchView, ListsError>> => {
      const found = await this.batches.findBatch(tx, batchId);
      const series = found && (await findSeries(tx, found.seriesCode));
      if (!found || !series) return err(notFound('list_batch'));
      if (!mayActOnSeries(context.actor, 'lists.approve', series)) return err(forbidden('lists.approve'));
      await lockSeries(tx, series.code);
      const batch = await this.batches.findBatch(tx, batchId);
      if (batch?.version !== seenVersion) return err(stale('list_batch'));
      const refusal = undoRefusal(batch);
      if (refusal) return err(refusal);
      const rows = await this.undone.of(tx, batch);
      if (!rows.ok) return rows;
      return ok(await this.#make(tx, context, series, batch, rows.value));
    });
  }

  async #make(
    tx: Tx,
    context: UseCaseContext,
    series: SeriesView,
    batch: BatchView,
    rows: readonly ListRow[],
  ): Promise<BatchView> {
    const id = newId(context.at.getTime());
    const title = `撤回：${batch.title}`;
    const made = { id, seriesCode: series.code, title, undoesBatchId: batch.id, preparedBy: context.actor.id };
    const number = await insertUndoing(tx, made);
    const term = await gapTermOf(this.calendar, tx, series, context.at);
    const departments = await this.duties.departmentsOf(tx, regionPrefix(series.regionCode));
    let from = 1;
    for (let start = 0; start < rows.length; start += SLICE) {
      const slice = rows.slice(start, start + SLICE);
      const entryIds = await this.filler.entryIds(tx, context, { id, term }, slice);
      from = await this.duties.bring(tx, context, made, { rows: slice, entryIds, departments, from });
    }
    await this.journal.append(tx, context, {
      type: 'lists.batch_undo_prepared',
      object: { type: 'list_batch', id, version: 1 },
      departmentIds: [...new Set(rows.map(({ content }) => content.providerDepartmentId))],
      payload: { seriesCode: series.code, batchNumber: number, undoesBatchId: batch.id, rows: rows.length },
    });
    const kept = await this.batches.findBatch(tx, id);
    if (!kept) throw new Error(`batch ${id} vanished within its transaction`);
    return kept;
  }
}

function undoRefusal({ state, undoneByBatchId }: BatchView): ListsError | null {
  if (state !== 'in_force') return { code: 'lists.batch_not_in_force', details: { state } };
  return undoneByBatchId === null ? null : { code: 'lists.batch_undone', details: { batchId: undoneByBatchId } };
}
