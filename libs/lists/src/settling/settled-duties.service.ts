import { Injectable } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { Catalogue, CatalogueDrafts, type EntryView } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import { err, forbidden, newId, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { regionPrefix } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { ListRow } from '../domain/canonical-duty';
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

/** A batch that lists settled duties, checked and not yet approved. */
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
   * term. All rules bind (propose); those forced without their fields follow in a batch of their own, with gaps (U23).
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
      const settled = keptRows(found.filter(({ state }) => state === 'confirmed'));
      const { kept, intent } = rowsOfOneIntent(settled);
      const made = { ...draft, issuer: null, issuedOn: null, intent, importId: null } as const;
      const id = await this.batches.fill(tx, { ...made, id: newId(context.at.getTime()) }, 'checked');
      if (id === null)
        return err({ code: 'lists.batch_exists', details: { series: series.code, number: draft.number } });
      const gone = await this.#leaving(tx, found, settled);
      const providers = await this.#bring(tx, context, series, id, { kept, gone });
      const counts = { added: kept.length, withdrawn: gone.length };
      await this.journal.append(tx, context, {
        type: 'lists.settled_duties_listed',
        object: { type: 'list_batch', id, version: 1 },
        departmentIds: [...providers, authorityDepartmentId],
        payload: { seriesCode: series.code, number: draft.number, ...counts },
      });
      return ok({ id, ...counts });
    });
  }

  /** The entries of withdrawn duties; what somebody has taken on anew stays in the list. */
  async #leaving(tx: Tx, found: readonly ListedSettling[], settled: readonly KeptRow[]): Promise<readonly EntryView[]> {
    const withdrawn = found.flatMap(({ state, entryId }) => (state === 'withdrawn' && entryId ? [entryId] : []));
    const staying = new Set(settled.map(({ row }) => row.content.code));
    return (await this.catalogue.findByIds(tx, withdrawn)).filter(({ code }) => !staying.has(code));
  }

  async #bring(
    tx: Tx,
    context: UseCaseContext,
    series: SeriesView,
    batchId: Id,
    { kept, gone }: { readonly kept: readonly KeptRow[]; readonly gone: readonly EntryView[] },
  ): Promise<ReadonlySet<Id>> {
    const term = await gapTermOf(this.calendar, tx, series, context.at);
    const brought = await this.drafts.bring(
      tx,
      context,
      { id: batchId, term },
      kept.map(({ row }) => row.content),
    );
    const entryIds = new Map([...brought, ...gone.map(({ code, id }): [string, Id] => [code, id])]);
    const rows = [...kept.map(({ row }) => row), ...gone.map(withdrawnRow)];
    const departments = await this.writer.departmentsOf(tx, regionPrefix(series.regionCode));
    await this.writer.bring(
      tx,
      context,
      { id: batchId, seriesCode: series.code },
      { rows, entryIds, departments, from: 1 },
    );
    const made = kept.map(({ id, row }) => ({ id, entryId: brought.get(row.content.code) ?? '' }));
    await markListed(tx, made, { id: batchId, by: context.actor.id });
    await markTakenOut(
      tx,
      gone.map(({ id }) => id),
    );
    return new Set(rows.map(({ content }) => content.providerDepartmentId));
  }
}

interface KeptRow {
  readonly id: Id;
  readonly row: ListRow;
}

/**
 * The rows of one batch. Those with all their content go first: they are proposed, so that every act of art. 13 is asked
 * of them. Those forced without it are taken over with their gaps (U23), in a batch of their own that excuses nobody else.
 */
function rowsOfOneIntent(settled: readonly KeptRow[]): {
  readonly kept: readonly KeptRow[];
  readonly intent: 'propose' | 'take_over';
} {
  const whole = settled.filter(({ row }) => isComplete(row.content));
  return whole.length > 0 || settled.length === 0
    ? { kept: whole, intent: 'propose' }
    : { kept: settled, intent: 'take_over' };
}

/** The rows that settled duties become. A list holds an entry once: a second duty of the same entry waits for the next batch. */
function keptRows(confirmed: readonly ListedSettling[]): readonly KeptRow[] {
  const byCode = new Map<string, KeptRow>();
  for (const {
    id,
    openedAt,
    serial,
    content,
    holderDepartmentId: providerDepartmentId,
    matter,
    dutyDueOn,
  } of confirmed) {
    if (content === null || providerDepartmentId === null) continue;
    const number = listNumber('RZ', openedAt, serial);
    const row = settledRow({ number, matter, providerDepartmentId, dutyDueOn, content });
    if (!byCode.has(row.content.code)) byCode.set(row.content.code, { id, row });
  }
  return [...byCode.values()];
}
