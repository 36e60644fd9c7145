import { Injectable } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  localDateOf,
  newId,
  notFound,
  ok,
  stale,
  type Id,
  type LocalDate,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { SigningBook } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { BatchPublisher } from './batch-publisher';
import type { ListsError } from './domain/errors';
import { mayActOnSeries } from './domain/series-reach';
import { gapTermOf } from './gap-term';
import { BatchRepository } from './store/batch.repository';
import { findSeries, lockSeries } from './store/series.store';
import type { BatchView, EditionView, SeriesView } from './domain/views';

export interface ApprovedBatch {
  readonly batch: BatchView;
  readonly edition: EditionView;
}

/** Approving a batch is publishing it: the authority's act (Decree 809 art. 16, R4). */
@Injectable()
export class BatchApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: BatchRepository,
    private readonly publisher: BatchPublisher,
    private readonly calendar: CalendarService,
    private readonly signing: SigningBook,
    private readonly journal: Journal,
  ) {}

  /**
   * Publishes a checked batch whole: its entries, its duties and the next edition, in one transaction and one event.
   * `inForceFrom` is the day the document says, not later than today; today when null. A proposed batch needs every
   * field and act of arts 13 to 15; one that is taken over is published with its gaps showing (U23). Who brought it does
   * not approve it, unless the authority has set so (U35).
   */
  async approve(
    context: UseCaseContext,
    batchId: Id,
    seenVersion: number,
    inForceFrom: LocalDate | null,
  ): Promise<Result<ApprovedBatch, ListsError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<ApprovedBatch, ListsError>> => {
      const batch = await this.batches.findBatch(tx, batchId);
      const series = batch && (await findSeries(tx, batch.seriesCode));
      if (!batch || !series) return err(notFound('list_batch'));
      if (!mayActOnSeries(context.actor, 'lists.approve', series)) return err(forbidden('lists.approve'));
      const refusal = approvalRefusal(batch, context, inForceFrom);
      if (refusal) return err(refusal);
      const onePerson = (await this.batches.preparedBy(tx, batchId)) === context.actor.id;
      if (onePerson && (await this.#needsTwo(tx, series)))
        return err({ code: 'lists.two_persons_required', article: '政务数据共享条例 第十六条' });
      if (batch.intent === 'propose') {
        const open = await this.publisher.openGaps(tx, batchId);
        if (open > 0)
          return err({
            code: 'lists.batch_incomplete',
            details: { open },
            article: '政务数据共享条例 第十三条、第十五条',
          });
      }
      await lockSeries(tx, series.code);
      const editionId = newId(context.at.getTime());
      const by = { editionId, actorId: context.actor.id, at: context.at };
      if (!(await this.batches.approve(tx, batchId, seenVersion, by))) return err(stale('list_batch'));
      const gapTerm = await gapTermOf(this.calendar, tx, series, context.at);
      const edition = { id: editionId, inForceFrom: inForceFrom ?? localDateOf(context.at), gapTerm };
      const published = await this.publisher.publish(tx, context, series, batch, edition);
      const approved = await this.batches.findBatch(tx, batchId);
      if (!approved) throw new Error(`batch ${batchId} vanished within its transaction`);
      await this.journal.append(tx, context, {
        type: 'lists.batch_approved',
        object: { type: 'list_batch', id: batchId, version: approved.version },
        departmentIds: published.providerDepartmentIds,
        payload: {
          seriesCode: series.code,
          batchNumber: batch.number,
          editionId,
          editionNumber: published.edition.number,
          editionHash: published.edition.hash,
          algorithm: published.edition.algorithm,
          inForceFrom: published.edition.inForceFrom,
          rows: batch.rowCount,
          entriesPublished: published.entriesPublished,
          onePerson,
        },
      });
      return ok({ batch: approved, edition: published.edition });
    });
  }

  /** Whether the authority of the series has lists published by somebody else than who brought them (U35). */
  async #needsTwo(tx: Tx, { authorityDepartmentId }: SeriesView): Promise<boolean> {
    return authorityDepartmentId !== null && (await this.signing.actsOfTwo(tx, authorityDepartmentId)).has('publish');
  }
}

function approvalRefusal(batch: BatchView, context: UseCaseContext, inForceFrom: LocalDate | null): ListsError | null {
  if (batch.state !== 'checked') return { code: 'lists.batch_not_checked', details: { state: batch.state } };
  if (inForceFrom !== null && inForceFrom > localDateOf(context.at))
    return { code: 'lists.in_force_date', details: { inForceFrom } };
  return null;
}
