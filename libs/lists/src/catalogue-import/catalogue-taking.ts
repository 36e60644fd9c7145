import { Injectable } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { CatalogueStaging } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import type { Tx, UseCaseContext } from '@zeqing/kernel';
import { Operations, UnitOfWork } from '@zeqing/platform';
import { countsOfStaged, OUTCOMES } from '../domain/check-list';
import { gapTermOf } from '../gap-term';
import { ImportProgress } from '../import-progress';
import type { ImportRecord } from '../store/import.repository';
import { findSeries } from '../store/series.store';

/** Takes a checked catalogue: all of it or nothing, and one event tells of it (design §3.7). */
@Injectable()
export class CatalogueTaking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staging: CatalogueStaging,
    private readonly progress: ImportProgress,
    private readonly operations: Operations,
    private readonly calendar: CalendarService,
    private readonly journal: Journal,
  ) {}

  /** Fails when the catalogue is no longer what it was checked against, or what was staged is gone. */
  async take(tx: Tx, context: UseCaseContext, found: ImportRecord): Promise<void> {
    const series = await findSeries(tx, found.seriesCode);
    if (!series || !found.counts) throw new Error(`import ${found.id} has lost its series or its report`);
    const now = countsOfStaged(await this.staging.outcomes(tx, found.id), found.counts, true);
    const { outcomes } = found.counts;
    if (OUTCOMES.some((one) => now.outcomes[one] !== outcomes[one]))
      return this.progress.ended(tx, context, found, 'failed', { code: 'lists.import_outdated' });
    const gapTerm = await gapTermOf(this.calendar, tx, series, context.at);
    const operationId = found.applyOperationId ?? found.operationId;
    const beside = this.unitOfWork.reader();
    const published = await this.staging.take(
      tx,
      context,
      found.id,
      { id: found.id, at: context.at, gapTerm, actsReference: found.actsReference, fresh: now.outcomes.new },
      (done, total) => this.operations.progress(beside, operationId, { stage: 'taking', done, total }),
    );
    const version = await this.progress.taken(tx, context, found);
    await this.journal.append(tx, context, {
      type: 'catalogue.imported',
      object: { type: 'list_import', id: found.id, version },
      departmentIds: [found.departmentId],
      payload: {
        seriesCode: series.code,
        fileSha256: found.fileSha256,
        entriesPublished: published,
        actsRecorded: found.actsReference !== null,
        outcomes: { ...now.outcomes },
      },
    });
  }
}
