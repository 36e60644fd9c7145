import { Injectable } from '@nestjs/common';
import { Catalogue, ResourceHealth } from '@zeqing/catalogue';
import type { Id, Tx } from '@zeqing/kernel';
import { Lists, type DutyRowView } from '@zeqing/lists';
import { DepartmentDirectory, type Department } from '@zeqing/organisation';
import { batchOf, measuredDuty, type DutyTimes } from './domain/duties';
import type { Touched } from './pair-projector.service';
import { deleteDuties, insertDuties, lockObjects } from './store/projection.store';

const SLICE = 500;
/** The lock of the whole list; the locks of single entries are by their ids. */
const WHOLE_LIST = 'measured_duty';

/** Makes the counted duty rows from the lists and the catalogue. */
@Injectable()
export class DutyProjector {
  constructor(
    private readonly lists: Lists,
    private readonly catalogue: Catalogue,
    private readonly health: ResourceHealth,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** Answers who owed the entry and who owes it now. */
  async ofEntry(tx: Tx, entryId: Id): Promise<Touched> {
    await lockObjects(tx, [WHOLE_LIST]);
    const found = await this.lists.dutyRowsOfEntry(tx, entryId);
    const before = await deleteDuties(tx, entryId);
    await this.#insert(tx, found, await this.directory.list(tx));
    const now = found.map(({ providerDepartmentId }) => providerDepartmentId);
    return { providerIds: [...before, ...now], entryIds: [] };
  }

  async all(tx: Tx): Promise<void> {
    await lockObjects(tx, [WHOLE_LIST]);
    const departments = await this.directory.list(tx);
    await deleteDuties(tx, null);
    for (let after: Id | null = null; ;) {
      const slice: readonly DutyRowView[] = await this.lists.dutiesInForce(tx, after, SLICE);
      await this.#insert(tx, slice, departments);
      if (slice.length < SLICE) return;
      after = slice.at(-1)?.id ?? null;
    }
  }

  async #insert(tx: Tx, found: readonly DutyRowView[], departments: readonly Department[]): Promise<void> {
    const attachedOn = await this.catalogue.firstAttachments(
      tx,
      found.map(({ entryId }) => entryId),
    );
    const health = await this.health.ofEntries(tx, [...new Set(found.map(({ entryId }) => entryId))]);
    const batches = await this.lists.batchesInForce(tx, [...new Set(found.map(batchOf))]);
    const batchById = new Map(batches.map((one) => [one.id, one]));
    const timesOf = (row: DutyRowView): DutyTimes => ({
      attachedOn: attachedOn.get(row.entryId) ?? null,
      health: health.get(row.entryId)?.state ?? null,
      batch: batchById.get(batchOf(row)) ?? null,
    });
    await insertDuties(
      tx,
      found.flatMap((row) => measuredDuty(row, departments, timesOf(row)) ?? []),
    );
  }
}
