import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import { DepartmentDirectory, regionPrefix } from '@zeqing/organisation';
import type { ListRow } from './domain/canonical-duty';
import { byCode, diffRow, type RowDifference } from './domain/edition-diff';
import type { FrozenDuty } from './domain/frozen-duty';
import type { KnownDepartment } from './domain/recipients';
import type { BatchView, EditionView, SeriesView } from './domain/views';
import { DutyWriter, propose } from './duty-writer';
import { DutyRepository, type PlacedChange } from './store/duty.repository';
import { EditionRepository } from './store/edition.repository';
import { frozenRows } from './store/edition-pairs.store';

const SLICE = 1_000;

/** What a batch under way would make of the edition in force, before anybody approves it. */
@Injectable()
export class BatchPreview {
  constructor(
    private readonly duties: DutyRepository,
    private readonly editions: EditionRepository,
    private readonly writer: DutyWriter,
    private readonly directory: DepartmentDirectory,
  ) {}

  async differences(
    tx: Tx,
    series: SeriesView,
    batch: BatchView,
  ): Promise<{ from: EditionView | null; rows: readonly RowDifference[] }> {
    const from = await this.editions.current(tx, series.code);
    const departments = await this.writer.departmentsOf(tx, regionPrefix(series.regionCode));
    const found: RowDifference[] = [];
    let after = 0;
    for (;;) {
      const slice = await this.duties.changesOf(tx, batch.id, after, SLICE);
      const last = slice.at(-1);
      if (!last) break;
      after = last.position;
      found.push(...(await this.#sliceOf(tx, from, batch.id, slice, departments)));
    }
    return { from, rows: found.sort((a, b) => byCode(a.code, b.code)) };
  }

  async #sliceOf(
    tx: Tx,
    from: EditionView | null,
    batchId: Id,
    slice: readonly PlacedChange[],
    departments: readonly KnownDepartment[],
  ): Promise<readonly RowDifference[]> {
    const ids = slice.map(({ dutyRowId }) => dutyRowId);
    const old = from ? await frozenRows(tx, from.id, ids) : new Map<Id, FrozenDuty>();
    // Our own canonical text, written when the batch was brought.
    const changes = slice.map((change) => ({ ...change, row: JSON.parse(change.content) as ListRow }));
    const providers = await this.directory.byIds(
      tx,
      changes.map(({ row }) => row.content.providerDepartmentId).filter((id) => id !== ''),
    );
    const providerOf = new Map(providers.map((one) => [one.id, one]));
    return changes.flatMap(({ dutyRowId, kind, row }) => {
      const before = old.get(dutyRowId) ?? null;
      const provider = providerOf.get(row.content.providerDepartmentId);
      const after = kind === 'withdraw' || !provider ? null : wouldBe(row, before, batchId, provider, departments);
      return diffRow(before, after) ?? [];
    });
  }
}

/** The row as the next edition would freeze it. */
function wouldBe(
  row: ListRow,
  before: FrozenDuty | null,
  batchId: Id,
  { id, code, name }: FrozenDuty['provider'],
  departments: readonly KnownDepartment[],
): FrozenDuty {
  const { createdBy, changedBy } = before?.batches ?? { createdBy: batchId, changedBy: [] };
  return {
    entry: row.content,
    entryVersion: (before?.entryVersion ?? 0) + 1,
    provider: { id, code, name },
    duty: { ...row.duty, ...propose(row, departments) },
    batches: { createdBy, changedBy: before === null ? [] : [...changedBy, batchId] },
  };
}
