import { Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Announcement, Tx } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { announceBatch, BATCH_EVENTS } from './domain/batch-announcement';
import { BatchConcerns } from './domain/batch-concerns';
import type { BatchView, EditionView, SeriesView } from './domain/views';
import { SeriesDepartments } from './series-departments';
import { BatchRepository } from './store/batch.repository';
import { EditionRepository } from './store/edition.repository';
import { differingRows } from './store/edition-pairs.store';
import { findSeries } from './store/series.store';

/**
 * Says to each department a published batch touches what it changes for it (art. 16). Read from the editions around the
 * batch, which nobody changes: told later or twice, it says the same.
 */
@Injectable()
export class BatchAnnouncements implements Describer {
  readonly types = BATCH_EVENTS;

  constructor(
    private readonly batches: BatchRepository,
    private readonly editions: EditionRepository,
    private readonly directory: DepartmentDirectory,
    private readonly departments: SeriesDepartments,
  ) {}

  /** Null for a batch that made no edition. */
  async describe(tx: Tx, { objectId }: SealedEvent): Promise<readonly Announcement[] | null> {
    const batch = await this.batches.findBatch(tx, objectId);
    const series = batch && (await findSeries(tx, batch.seriesCode));
    const edition = batch && batch.editionId !== null ? await this.editions.find(tx, batch.editionId) : null;
    if (!series || !edition) return null;
    const undone = batch.undoesBatchId === null ? null : await this.batches.findBatch(tx, batch.undoesBatchId);
    const about = {
      ...{ id: batch.id, number: batch.number, undoesNumber: undone?.number ?? null },
      ...{ seriesCode: series.code, seriesName: series.name },
    };
    const { byDepartment } = await this.#concerns(tx, series, batch, edition);
    const departments = await this.directory.byIds(tx, [...byDepartment.keys()]);
    return departments.flatMap((department) => {
      const concern = byDepartment.get(department.id);
      return concern ? [announceBatch(about, department, concern)] : [];
    });
  }

  async #concerns(tx: Tx, series: SeriesView, batch: BatchView, edition: EditionView): Promise<BatchConcerns> {
    const concerns = new BatchConcerns(batch.id, await this.departments.reached(tx, series));
    for await (const slice of differingRows(tx, edition.supersedesId, edition.id))
      for (const pair of slice) concerns.add(pair);
    return concerns;
  }
}
