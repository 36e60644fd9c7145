import { Injectable } from '@nestjs/common';
import { Catalogue, EVERY_ENTRY, ResourceHealth } from '@zeqing/catalogue';
import { JournalReader, type JournalPulse } from '@zeqing/journal';
import { systemActor, type Id, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { ClientService, DepartmentDirectory } from '@zeqing/organisation';
import { CorrectionsReader, RequestsReader } from '@zeqing/requests';
import { ReadinessService } from '@zeqing/services';
import { AvailabilitySnapshot, type ItemRecord } from './domain/snapshot';
import {
  entryRecord,
  expectedRecord,
  grantRecords,
  isVisible,
  itemRecord,
  worldOf,
  type World,
  type WorldItem,
} from './snapshot.mapper';

/** Rows read at once. */
const SLICE = 500;

/** A snapshot with what is needed to keep it, and the journal as it was in the same instant. */
export interface LoadedSnapshot {
  readonly snapshot: AvailabilitySnapshot;
  readonly world: World;
  readonly pulse: JournalPulse;
}

/** Reads, through the other subjects' faces, what the snapshot holds. */
@Injectable()
export class SnapshotLoader {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly health: ResourceHealth,
    private readonly requests: RequestsReader,
    private readonly corrections: CorrectionsReader,
    private readonly readiness: ReadinessService,
    private readonly directory: DepartmentDirectory,
    private readonly clients: ClientService,
    private readonly journal: JournalReader,
  ) {}

  /** Everything, in the transaction given: it has to be one snapshot, so that the pulse's head is the cursor. */
  async fill(tx: Tx): Promise<LoadedSnapshot> {
    const pulse = await this.journal.pulse(tx);
    const items = await this.#items(tx);
    const accepted = await this.clients.acceptedBy(tx, null);
    const world = worldOf(await this.directory.list(tx), items.world, accepted);
    const snapshot = new AvailabilitySnapshot(world.departments, items.records);
    await this.#addEntries(tx, snapshot);
    for (let slice = await this.requests.allLiveGrants(tx, null, SLICE); slice.length > 0;) {
      snapshot.addGrants(slice.flatMap((grant) => grantRecords(grant, world)));
      slice = await this.requests.allLiveGrants(tx, slice.at(-1)?.id ?? null, SLICE);
    }
    snapshot.packGrants();
    const expected = byEntry((await this.requests.openRequests(tx, {})).flatMap(expectedRecord));
    for (const [entryId, of] of expected) snapshot.setExpectedOf(entryId, of);
    for (const { entryId } of await this.corrections.allDisputed(tx)) snapshot.setDisputed(entryId, true);
    for (const [entryId, { state }] of await this.health.ofEntries(tx, null)) snapshot.setHealth(entryId, state);
    return { snapshot, world, pulse };
  }

  /** These entries, their grants and what is due on them, as they are now. */
  async refresh(tx: Tx, { snapshot, world }: LoadedSnapshot, entryIds: readonly Id[]): Promise<void> {
    for (const entry of await this.catalogue.findByIds(tx, entryIds)) {
      if (isVisible(entry)) snapshot.setEntry(entryRecord(entry));
    }
    const live = await this.requests.liveGrants(tx, { entryIds });
    const grants = byEntry(live.flatMap((grant) => grantRecords(grant, world)));
    const expected = byEntry((await this.requests.openRequests(tx, { entryIds })).flatMap(expectedRecord));
    const disputed = new Set((await this.corrections.disputedEntries(tx, entryIds)).map((one) => one.entryId));
    const health = await this.health.ofEntries(tx, entryIds);
    for (const entryId of entryIds) {
      snapshot.setHealth(entryId, health.get(entryId)?.state ?? 'unknown');
      snapshot.setDisputed(entryId, disputed.has(entryId));
      snapshot.setGrantsOf(entryId, grants.get(entryId) ?? []);
      snapshot.setExpectedOf(entryId, expected.get(entryId) ?? []);
    }
  }

  /** The entry a grant is for, ended or not; null where no such grant exists. */
  async entryOfGrant(tx: Tx, grantId: Id): Promise<Id | null> {
    return (await this.requests.grantById(tx, grantId))?.entryId ?? null;
  }

  async #items(tx: Tx): Promise<{ world: readonly WorldItem[]; records: ReadonlyMap<string, ItemRecord> }> {
    const world: WorldItem[] = [];
    const records = new Map<string, ItemRecord>();
    for (let slice = await this.readiness.itemPurposes(tx, null, SLICE); slice.length > 0;) {
      for (const item of slice) {
        const { itemCode, departmentId, itemCodes, oneThingCodes } = item;
        world.push({ itemCode, departmentId, itemCodes, oneThingCodes });
        records.set(itemCode, itemRecord(item));
      }
      slice = await this.readiness.itemPurposes(tx, slice.at(-1)?.itemCode ?? null, SLICE);
    }
    return { world, records };
  }

  /** The catalogue as every bound department sees it: published and withdrawn entries, no drafts. */
  async #addEntries(tx: Tx, snapshot: AvailabilitySnapshot): Promise<void> {
    const context: UseCaseContext = {
      actor: systemActor('availability'),
      at: new Date(0),
      traceId: 'availability',
      tx,
    };
    let after: readonly string[] | null = null;
    do {
      const page = await this.catalogue.search(context, EVERY_ENTRY, { limit: SLICE, after });
      for (const entry of page.items) snapshot.setEntry(entryRecord(entry));
      after = page.next === null ? null : (JSON.parse(page.next) as readonly string[]);
    } while (after !== null);
  }
}

function byEntry<T extends { readonly entryId: Id }>(values: readonly T[]): ReadonlyMap<Id, readonly T[]> {
  const groups = new Map<Id, T[]>();
  for (const value of values) {
    const group = groups.get(value.entryId);
    if (group === undefined) groups.set(value.entryId, [value]);
    else group.push(value);
  }
  return groups;
}
