import { Injectable } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { Catalogue, CatalogueDrafts } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import { err, forbidden, newId, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { regionPrefix } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { ListsError } from '../domain/errors';
import { mayActOnSeries } from '../domain/series-reach';
import type { SeriesView } from '../domain/views';
import { DutyWriter } from '../duty-writer';
import { gapTermOf } from '../gap-term';
import { BatchRepository } from '../store/batch.repository';
import { findSeries } from '../store/series.store';
import { isComplete, settledRow, withdrawnRow } from './domain/settled-row';
import { listNumber } from './domain/settling';
import type { SettlingError } from './domain/settling-error';
import { markListed, markTakenOut, settledToList, type ListedSettling } from './store/settled-duty.repository';

/** Rows of one batch of settled duties. */
const AT_MOST = 1_000;

export interface SettledBatchDraft {
  readonly seriesCode: string;
  readonly number: number;
  readonly title: string;
  readonly documentNumber: string | null;
}

/** A batch that lists settled duties: it waits for approval as any other. */
export interface SettledBatch {
  readonly id: Id;
  readonly added: number;
  readonly withdrawn: number;
}

/** Puts settled duties into a batch of the duty list, and takes withdrawn ones out by one (U21). */
@Injectable()
export class SettledDuties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly drafts: CatalogueDrafts,
    private readonly calendar: CalendarService,
    private readonly batches: BatchRepository,
    private readonly writer: DutyWriter,
    private readonly journal: Journal,
  ) {}

  /**
   * Lists what the authority of the series has settled: each becomes a draft entry and a proposed duty row with its
   * term. All rules bind (propose), unless a duty was forced without its fields: then each missing one is a gap (U23).
   */
  async list(
    context: UseCaseContext,
    draft: SettledBatchDraft,
  ): Promise<Result<SettledBatch, ListsError | SettlingError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<SettledBatch, ListsError | SettlingError>> => {
      const series = await findSeries(tx, draft.seriesCode);
      if (!series) return err({ code: 'lists.series_unknown', details: { series: draft.seriesCode } });
      const { authorityDepartmentId } = series;
      if (authorityDepartmentId === null || !mayActOnSeries(context.actor, 'lists.approve', series))
        return err(forbidden('lists.approve'));
      const found = await settledToList(tx, authorityDepartmentId, AT_MOST);
      if (found.length === 0) return err({ code: 'settling.nothing_to_list' });
      const added = found.filter(({ state }) => state === 'confirmed');
      const intent = added.every(({ content }) => content && isComplete(content)) ? 'propose' : 'take_over';
      const made = { ...draft, issuer: null, issuedOn: null, intent, importId: null } as const;
      const id = await this.batches.fill(tx, { ...made, id: newId(context.at.getTime()) }, 'checked');
      if (id === null)
        return err({ code: 'lists.batch_exists', details: { series: series.code, number: draft.number } });
      const gone = found.filter(({ state }) => state === 'withdrawn');
      const providers = await this.#bring(tx, context, series, id, { added, gone });
      await this.journal.append(tx, context, {
        type: 'lists.settled_duties_listed',
        object: { type: 'list_batch', id, version: 1 },
        departmentIds: [...providers, authorityDepartmentId],
        payload: { seriesCode: series.code, number: draft.number, added: added.length, withdrawn: gone.length },
      });
      return ok({ id, added: added.length, withdrawn: gone.length });
    });
  }

  async #bring(
    tx: Tx,
    context: UseCaseContext,
    series: SeriesView,
    batchId: Id,
    { added, gone }: { readonly added: readonly ListedSettling[]; readonly gone: readonly ListedSettling[] },
  ): Promise<ReadonlySet<Id>> {
    const kept = added.flatMap((one) => {
      const { content, holderDepartmentId: providerDepartmentId, matter, dutyDueOn } = one;
      if (content === null || providerDepartmentId === null) return [];
      const number = listNumber('RZ', one.openedAt, one.serial);
      return [{ id: one.id, row: settledRow({ number, matter, providerDepartmentId, dutyDueOn, content }) }];
    });
    const entries = await this.catalogue.findByIds(
      tx,
      gone.flatMap(({ entryId }) => entryId ?? []),
    );
    const term = await gapTermOf(this.calendar, tx, series, context.at);
    const brought = await this.drafts.bring(
      tx,
      context,
      { id: batchId, term },
      kept.map(({ row }) => row.content),
    );
    const entryIds = new Map([...brought, ...entries.map(({ code, id }): [string, Id] => [code, id])]);
    const rows = [...kept.map(({ row }) => row), ...entries.map(withdrawnRow)];
    const departments = await this.writer.departmentsOf(tx, regionPrefix(series.regionCode));
    await this.writer.bring(
      tx,
      context,
      { id: batchId, seriesCode: series.code },
      { rows, entryIds, departments, from: 1 },
    );
    const listed = kept.map(({ id, row }) => ({ id, entryId: brought.get(row.content.code) ?? '' }));
    await markListed(tx, listed, { id: batchId, by: context.actor.id });
    await markTakenOut(
      tx,
      gone.map(({ id }) => id),
    );
    return new Set(rows.map(({ content }) => content.providerDepartmentId));
  }
}
