import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import type { SealedEvent } from '@zeqing/journal';
import type { Id, Tx } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { changeBy, type RawChange } from './domain/change';
import { JournalNews } from './journal-news';
import { SnapshotLoader } from './snapshot-loader';

/** Rows of the journal looked through at most for one page. */
const SCANNED = 1_000;

/** A change of the answers somebody may keep (design §8, U20). */
export interface AvailabilityChange {
  /** Of the journal: what is asked with this as `Zeqing-Min-Sequence` holds the change. */
  readonly sequence: number;
  readonly at: Date;
  /** The codes of the entries whose answers may be others now; null: any, so everything kept is asked for anew. */
  readonly entries: readonly string[] | null;
  /** A right to use was taken away, or the data are in doubt: heeded before anything else. */
  readonly isRevocation: boolean;
}

export interface ChangesAfter {
  readonly items: readonly AvailabilityChange[];
  /** How far the journal was looked through: `after` of the next call, also where nothing was found. */
  readonly last: number;
}

/** What changed, for whoever keeps answers of its own: by asking again and again, or as it comes. */
@Injectable()
export class AvailabilityChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly news: JournalNews,
    private readonly loader: SnapshotLoader,
    private readonly catalogue: Catalogue,
  ) {}

  /** The changes after a sequence, in its order; nothing is left out and nothing comes late. */
  async after(sequence: number, limit: number): Promise<ChangesAfter> {
    const tx = this.unitOfWork.reader();
    const events = await this.news.readSealed(tx, sequence, SCANNED);
    const found: { readonly event: SealedEvent; readonly change: RawChange }[] = [];
    let last = sequence;
    for (const event of events) {
      const change = changeBy(event);
      if (change !== null && found.length === limit) break;
      if (change !== null) found.push({ event, change });
      last = event.seq;
    }
    const codes = await this.#codesOf(tx, found);
    const items = found.map(({ event: { seq, occurredAt }, change }) => ({
      ...{ sequence: seq, at: occurredAt, isRevocation: change.isRevocation },
      entries: change.isEverything ? null : codes(change),
    }));
    return { items, last };
  }

  /** How far the journal goes now: from here on a stream that names no place begins. */
  async head(): Promise<number> {
    return (await this.news.pulse(this.unitOfWork.reader())).head;
  }

  /** Calls `wake` whenever the journal has grown; the answer ends it. `wake` must return at once and not throw. */
  follow(wake: () => void): () => void {
    return this.news.subscribe(wake);
  }

  /** Of a change that names a grant alone, the entry of the grant; of one nobody knows any more, none. */
  async #codesOf(
    tx: Tx,
    found: readonly { readonly change: RawChange }[],
  ): Promise<(change: RawChange) => readonly string[]> {
    const byGrant = new Map<Id, Id>();
    for (const { change } of found) {
      if (change.grantId === null || byGrant.has(change.grantId)) continue;
      const entryId = await this.loader.entryOfGrant(tx, change.grantId);
      if (entryId !== null) byGrant.set(change.grantId, entryId);
    }
    const idsOf = ({ entryIds, grantId }: RawChange): readonly Id[] =>
      grantId === null ? entryIds : [byGrant.get(grantId) ?? []].flat();
    const ids = [...new Set(found.flatMap(({ change }) => idsOf(change)))];
    const codes = new Map((await this.catalogue.findByIds(tx, ids)).map(({ id, code }) => [id, code]));
    return (change) => idsOf(change).flatMap((id) => codes.get(id) ?? []);
  }
}
