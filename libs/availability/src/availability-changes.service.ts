import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { JournalNews, type SealedEvent } from '@zeqing/journal';
import type { Id, Tx, UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { RequestsReader, type GrantView } from '@zeqing/requests';
import { AvailabilityCallers } from './availability-callers.service';
import { AvailabilityService } from './availability.service';
import { changeBy, type RawChange } from './domain/change';
import { isVisible } from './snapshot.mapper';

/** Rows of the journal looked through at most for one page. */
const SCANNED = 1_000;

/** A change of the answers somebody may keep (design §8, U20). */
export interface AvailabilityChange {
  /** Of the journal: what is asked with this as `Zeqing-Min-Sequence` holds the change. */
  readonly sequence: number;
  readonly at: Date;
  /** Codes of the entries whose answers may be others now; null: of any, so everything kept is asked for anew. */
  readonly entries: readonly string[] | null;
  /** A right to use was taken away, or the data are in doubt: heeded before anything else. */
  readonly isRevocation: boolean;
}

export interface ChangesAfter {
  readonly items: readonly AvailabilityChange[];
  /** How far the journal was looked through: `after` of the next call, also where nothing was found. */
  readonly last: number;
}

interface Found {
  readonly event: SealedEvent;
  readonly change: RawChange;
}

/** What changed of the answers a caller may ask for: what is between others is not told (U26). */
@Injectable()
export class AvailabilityChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly news: JournalNews,
    private readonly callers: AvailabilityCallers,
    private readonly availability: AvailabilityService,
    private readonly requests: RequestsReader,
    private readonly catalogue: Catalogue,
  ) {}

  /** The changes after a sequence, in its order; nothing that concerns the caller is left out, and nothing comes late. */
  async after(context: UseCaseContext, sequence: number, limit: number): Promise<ChangesAfter> {
    const tx = this.unitOfWork.reader();
    const events = await this.#answeredEvents(tx, sequence);
    const found = events.flatMap((event): Found[] => {
      const change = changeBy(event);
      return change === null ? [] : [{ event, change }];
    });
    const grants = await this.#grantsOf(tx, found);
    const isTold = await this.#toldTo(context, grants);
    const told = found.filter(isTold);
    const codes = await this.#codesOf(tx, told, grants);
    const items = told.flatMap(({ event, change }): AvailabilityChange[] => {
      const entries = change.isEverything ? null : codes(change);
      if (entries?.length === 0) return [];
      return [{ sequence: event.seq, at: event.occurredAt, entries, isRevocation: change.isRevocation }];
    });
    const [next] = items.slice(limit);
    const last = next === undefined ? (events.at(-1)?.seq ?? sequence) : next.sequence - 1;
    return { items: items.slice(0, limit), last };
  }

  /** How far the journal goes now: from here on a stream that names no place begins. */
  async head(): Promise<number> {
    return (await this.news.pulse(this.unitOfWork.reader())).head;
  }

  /** No further than the answers of this process go: whom a grant benefits is known from them. */
  async #answeredEvents(tx: Tx, sequence: number): Promise<readonly SealedEvent[]> {
    const events = await this.news.readSealed(tx, sequence, SCANNED);
    await this.availability.reaches(events.at(-1)?.seq ?? 0);
    const { sequence: answered } = this.availability.asOf();
    return events.filter(({ seq }) => seq <= answered);
  }

  async #grantsOf(tx: Tx, found: readonly Found[]): Promise<ReadonlyMap<Id, GrantView>> {
    const ids = [...new Set(found.flatMap(({ change }) => change.grantId ?? []))];
    return new Map((await this.requests.grantsByIds(tx, ids)).map((grant) => [grant.id, grant]));
  }

  async #toldTo(context: UseCaseContext, grants: ReadonlyMap<Id, GrantView>): Promise<(found: Found) => boolean> {
    const reaches = await this.callers.reachOf(context);
    return ({ event, change }) => {
      if (!change.isBetweenParties) return true;
      const grant = grants.get(change.grantId ?? '');
      const benefiting = grant === undefined ? [] : this.availability.beneficiariesOf(grant);
      return [...event.departmentIds, ...benefiting].some(reaches);
    };
  }

  /** The codes of a change's entries, as far as they are published: a draft does not exist for others (U26). */
  async #codesOf(
    tx: Tx,
    told: readonly Found[],
    grants: ReadonlyMap<Id, GrantView>,
  ): Promise<(change: RawChange) => readonly string[]> {
    const idsOf = ({ entryIds, grantId }: RawChange): readonly Id[] =>
      entryIds.length > 0 ? entryIds : [grants.get(grantId ?? '')?.entryId ?? []].flat();
    const ids = [...new Set(told.flatMap(({ change }) => idsOf(change)))];
    const entries = (await this.catalogue.findByIds(tx, ids)).filter(isVisible);
    const codes = new Map(entries.map(({ id, code }) => [id, code]));
    return (change) => idsOf(change).flatMap((id) => codes.get(id) ?? []);
  }
}
