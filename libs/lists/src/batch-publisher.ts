import { Injectable } from '@nestjs/common';
import { CatalogueDrafts, GapBook, type GapTerm } from '@zeqing/catalogue';
import type { Id, LocalDate, Tx, UseCaseContext } from '@zeqing/kernel';
import { regionPrefix } from '@zeqing/organisation';
import { DutyWriter } from './duty-writer';
import { EditionMaker } from './edition-maker';
import { DutyRepository, type PlacedChange } from './store/duty.repository';
import type { BatchView, EditionView, SeriesView } from './domain/views';

const SLICE = 1_000;

export interface Publication {
  readonly edition: EditionView;
  readonly entriesPublished: number;
  readonly providerDepartmentIds: readonly Id[];
}

/** Lets a whole batch take effect: entries published, duties in force, the next edition made. */
@Injectable()
export class BatchPublisher {
  constructor(
    private readonly duties: DutyRepository,
    private readonly writer: DutyWriter,
    private readonly catalogue: CatalogueDrafts,
    private readonly gaps: GapBook,
    private readonly editions: EditionMaker,
  ) {}

  /** How many fields and acts of arts 13 to 15 the batch's entries still lack. */
  async openGaps(tx: Tx, batchId: Id): Promise<number> {
    let open = 0;
    for await (const slice of this.#changes(tx, batchId))
      open += await this.gaps.countOpen(
        tx,
        slice.filter(({ kind }) => kind !== 'withdraw').map(({ entryId }) => entryId),
      );
    return open;
  }

  async publish(
    tx: Tx,
    context: UseCaseContext,
    series: SeriesView,
    batch: BatchView,
    { gapTerm, ...edition }: { id: Id; inForceFrom: LocalDate; gapTerm: GapTerm },
  ): Promise<Publication> {
    const departments = await this.writer.departmentsOf(tx, regionPrefix(series.regionCode));
    const providers = new Set<Id>();
    let entriesPublished = 0;
    for await (const slice of this.#changes(tx, batch.id)) {
      const kept = slice.filter(({ kind }) => kind !== 'withdraw').map(({ entryId }) => entryId);
      const mark = { id: edition.id, at: context.at, gapTerm };
      entriesPublished += await this.catalogue.publish(tx, context, batch.id, mark, kept);
      await this.writer.takeEffect(tx, context, slice, departments);
      for (const { providerDepartmentId } of slice) providers.add(providerDepartmentId);
    }
    const made = await this.editions.make(tx, context, { ...edition, seriesCode: series.code, batchId: batch.id });
    return { edition: made, entriesPublished, providerDepartmentIds: [...providers] };
  }

  async *#changes(tx: Tx, batchId: Id): AsyncGenerator<readonly PlacedChange[]> {
    let after = 0;
    for (;;) {
      const slice = await this.duties.changesOf(tx, batchId, after, SLICE);
      const last = slice.at(-1);
      if (!last) return;
      after = last.position;
      yield slice;
    }
  }
}
