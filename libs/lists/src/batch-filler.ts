import { Injectable } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { CatalogueDrafts, type GapTerm } from '@zeqing/catalogue';
import { err, newId, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { regionPrefix } from '@zeqing/organisation';
import type { ListRow } from './domain/canonical-duty';
import type { ListsError } from './domain/errors';
import { DutyWriter } from './duty-writer';
import { gapTermOf } from './gap-term';
import { BatchRepository } from './store/batch.repository';
import type { ImportRecord } from './store/import.repository';
import { findSeries, lockSeries } from './store/series.store';
import { TakenRows } from './taken-rows';

/** What an applied import became. */
export interface FilledBatch {
  readonly id: Id;
  readonly providerDepartmentIds: readonly Id[];
  readonly rows: number;
}

/** Turns the kept rows of a checked import into a batch, in the transaction of its caller. */
@Injectable()
export class BatchFiller {
  constructor(
    private readonly batches: BatchRepository,
    private readonly catalogue: CatalogueDrafts,
    private readonly duties: DutyWriter,
    private readonly calendar: CalendarService,
    private readonly taken: TakenRows,
  ) {}

  /** Whether the rows to be taken are no longer what the check took them to be. */
  async hasMovedOn(tx: Tx, made: ImportRecord): Promise<boolean> {
    await lockSeries(tx, made.seriesCode);
    return this.taken.haveMovedOn(tx, made);
  }

  /** Entries become drafts, duties proposed rows, missing fields tasks with a due date. Refused when the number is taken, or no row is left to be taken. */
  async fill(tx: Tx, context: UseCaseContext, made: ImportRecord): Promise<Result<FilledBatch, ListsError>> {
    const series = await findSeries(tx, made.seriesCode);
    if (!series) return err({ code: 'lists.series_unknown', details: { series: made.seriesCode } });
    const slices = this.taken.slices(tx, made);
    const first = await slices.next();
    // Every conflict may have been decided for what the list says already.
    if (first.done === true) return err({ code: 'lists.import_empty' });
    const batchId = await this.batches.fill(
      tx,
      { ...made, id: newId(context.at.getTime()), number: made.batchNumber, importId: made.id },
      'checked',
    );
    if (batchId === null)
      return err({ code: 'lists.batch_exists', details: { series: series.code, number: made.batchNumber } });
    const term = await gapTermOf(this.calendar, tx, series, context.at);
    const departments = await this.duties.departmentsOf(tx, regionPrefix(series.regionCode));
    const providers = new Set<Id>();
    let position = 1;
    for (let next: IteratorResult<readonly ListRow[]> = first; next.done !== true; next = await slices.next()) {
      const rows = next.value;
      const entryIds = await this.entryIds(tx, context, { id: batchId, term }, rows);
      const batch = { id: batchId, seriesCode: series.code };
      position = await this.duties.bring(tx, context, batch, { rows, entryIds, departments, from: position });
      for (const { content } of rows) providers.add(content.providerDepartmentId);
    }
    return ok({ id: batchId, providerDepartmentIds: [...providers].filter((id) => id !== ''), rows: position - 1 });
  }

  /** Brings the contents of a slice into the catalogue; answers the id of every code. */
  async entryIds(
    tx: Tx,
    context: UseCaseContext,
    batch: { id: Id; term: GapTerm },
    rows: readonly ListRow[],
  ): Promise<ReadonlyMap<string, Id>> {
    const kept = rows.filter(({ kind }) => kind === 'keep').map(({ content }) => content);
    const brought = await this.catalogue.bring(tx, context, batch, kept);
    const gone = rows.filter(({ kind }) => kind === 'withdraw').map(({ content }) => content.code);
    const known = await this.catalogue.known(tx, gone);
    return new Map([...brought, ...[...known].map(([code, { id }]): [string, Id] => [code, id])]);
  }
}
