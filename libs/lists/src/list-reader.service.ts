import { Injectable } from '@nestjs/common';
import {
  departmentsAs,
  err,
  notFound,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { canonicalEdition } from './domain/canonical-duty';
import type { ListsError } from './domain/errors';
import { mayActOnSeries } from './domain/series-reach';
import { BatchRepository, type BatchScope } from './store/batch.repository';
import { DutyRepository } from './store/duty.repository';
import { EditionRepository } from './store/edition.repository';
import { findSeries, listSeries } from './store/series.store';
import type { BatchRowView, BatchView, DutyRowView, EditionView, SeriesView } from './domain/views';

const SLICE = 2_000;

/** An edition with the very text its hash was taken of. */
export interface EditionExport {
  readonly edition: EditionView;
  /** `[row,row,…]` by RFC 8785: `algorithm(canonicalRows as UTF-8)` is `edition.hash`. */
  readonly canonicalRows: string;
}

/** Reading the lists. What is in force is visible to every bound department (U26); a batch under way is not. */
@Injectable()
export class ListReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: BatchRepository,
    private readonly duties: DutyRepository,
    private readonly editions: EditionRepository,
  ) {}

  series(context: UseCaseContext): Promise<SeriesView[]> {
    return listSeries(this.unitOfWork.reader(context));
  }

  async batchPage(context: UseCaseContext, seriesCode: string | null, page: PageRequest): Promise<Page<BatchView>> {
    const tx = this.unitOfWork.reader(context);
    return this.batches.page(tx, await this.#scope(tx, context), seriesCode, page);
  }

  async batch(context: UseCaseContext, id: Id): Promise<Result<BatchView, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await this.batches.findVisible(tx, await this.#scope(tx, context), id);
    return found ? ok(found) : err(notFound('list_batch'));
  }

  async batchRows(context: UseCaseContext, id: Id, page: PageRequest): Promise<Result<Page<BatchRowView>, ListsError>> {
    const batch = await this.batch(context, id);
    return batch.ok ? ok(await this.duties.batchRows(this.unitOfWork.reader(context), id, page)) : batch;
  }

  /** A duty row; one that is only proposed is seen by its provider and by the series' authority. */
  async dutyRow(context: UseCaseContext, id: Id): Promise<Result<DutyRowView, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    const row = await this.duties.find(tx, id);
    if (!row) return err(notFound('duty_row'));
    if (row.state !== 'proposed' || context.actor.posts.some((post) => post.departmentId === row.providerDepartmentId))
      return ok(row);
    const series = await findSeries(tx, row.seriesCode);
    return series && mayActOnSeries(context.actor, 'lists.approve', series) ? ok(row) : err(notFound('duty_row'));
  }

  async edition(context: UseCaseContext, id: Id): Promise<Result<EditionView, ListsError>> {
    const found = await this.editions.find(this.unitOfWork.reader(context), id);
    return found ? ok(found) : err(notFound('list_edition'));
  }

  /** Everything anybody needs to recompute the hash of an edition. */
  async exportEdition(context: UseCaseContext, id: Id): Promise<Result<EditionExport, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    const edition = await this.editions.find(tx, id);
    if (!edition) return err(notFound('list_edition'));
    const canonical: string[] = [];
    for (;;) {
      const slice = await this.editions.canonicalRows(tx, id, canonical.length, SLICE);
      if (slice.length === 0) return ok({ edition, canonicalRows: canonicalEdition(canonical) });
      canonical.push(...slice.map((row) => row.canonical));
    }
  }

  async #scope(tx: Tx, { actor }: UseCaseContext): Promise<BatchScope> {
    const own = (await listSeries(tx)).filter((series) => mayActOnSeries(actor, 'lists.approve', series));
    return {
      seriesCodes: own.map(({ code }) => code),
      departmentIds: departmentsAs(actor, ['liaison', 'office_head', 'department_head', 'authority_officer']),
    };
  }
}
