import { Inject, Injectable } from '@nestjs/common';
import { Catalogue, CatalogueDrafts, contentHash } from '@zeqing/catalogue';
import { canonicalJson, type Id, type Tx } from '@zeqing/kernel';
import { CONFIG, sha256, type Config } from '@zeqing/platform';
import { canonicalDuty, type ListRow } from './domain/canonical-duty';
import type { KnownStateOf } from './domain/check-list';
import type { FrozenDuty } from './domain/frozen-duty';
import type { DutyContent, ReadEntry } from './domain/read-entry';
import { toFrozenDuty } from './store/edition-row.mapper';
import { EditionRepository } from './store/edition.repository';
import { DutyRepository } from './store/duty.repository';
import { dutyContents, openBatchEntries } from './store/known-duty.store';

const SLICE = 1_000;

/** What the installation knows of the rows of a series: as they are now, and as an edition froze them. Reads only. */
@Injectable()
export class KnownRows {
  constructor(
    private readonly drafts: CatalogueDrafts,
    private readonly catalogue: Catalogue,
    private readonly duties: DutyRepository,
    private readonly editions: EditionRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The hash by which duty rows are compared. */
  dutyHash(duty: DutyContent): string {
    return contentHash(this.config.digest, canonicalJson(canonicalDuty(duty)));
  }

  /** Of each row whether it is in the list, the same, or part of a batch that is not approved yet. */
  async states(tx: Tx, seriesCode: string, entries: readonly Pick<ReadEntry, 'code'>[]): Promise<KnownStateOf> {
    const known = await this.drafts.known(
      tx,
      entries.map(({ code }) => code),
    );
    const ids = [...known.values()].map(({ id }) => id);
    const duties = await this.duties.findKnown(tx, seriesCode, ids);
    const open = await openBatchEntries(tx, ids);
    return ({ code, content, duty }) => {
      const entry = known.get(code);
      if (!entry) return null;
      const row = duties.get(entry.id);
      const isInList = row?.state === 'in_force';
      const isSame =
        isInList && entry.contentHash === this.drafts.hashOf(content) && row.sourceHash === this.dutyHash(duty);
      return { isInOpenBatch: entry.status === 'draft' || open.has(entry.id), isInList, isSame };
    };
  }

  /** The rows in force of these codes, as they are now. */
  async current(tx: Tx, seriesCode: string, codes: readonly string[]): Promise<ReadonlyMap<string, ListRow>> {
    const found = new Map<string, ListRow>();
    for (let start = 0; start < codes.length; start += SLICE) {
      const known = await this.drafts.known(tx, codes.slice(start, start + SLICE));
      const ids = [...known.values()].map(({ id }) => id);
      const duties = await dutyContents(tx, seriesCode, ids);
      for (const entry of await this.catalogue.findByIds(tx, [...duties.keys()])) {
        const duty = duties.get(entry.id);
        if (duty) found.set(entry.code, { kind: 'keep', content: entry, duty });
      }
    }
    return found;
  }

  /** The rows of these codes as an edition of the series froze them. */
  async frozen(
    tx: Tx,
    edition: { readonly id: Id; readonly seriesCode: string },
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, ListRow>> {
    const found = new Map<string, ListRow>();
    for (let start = 0; start < codes.length; start += SLICE) {
      const known = await this.drafts.known(tx, codes.slice(start, start + SLICE));
      const duties = await this.duties.findKnown(
        tx,
        edition.seriesCode,
        [...known.values()].map(({ id }) => id),
      );
      const ids = [...duties.values()].map(({ id }) => id);
      for (const row of (await this.editions.frozen(tx, edition.id, ids)).values())
        found.set(row.entry.code, listRowOf(row));
    }
    return found;
  }

  /** All rows an edition froze, slice by slice; of one provider only, if one is named. */
  async *frozenSlices(tx: Tx, editionId: Id, providerId: Id | null): AsyncGenerator<readonly ListRow[]> {
    let after = 0;
    for (;;) {
      const slice = await this.editions.canonicalRows(tx, editionId, after, SLICE);
      const last = slice.at(-1);
      if (!last) return;
      after = last.position;
      const all = slice.map(({ canonical }) => listRowOf(toFrozenDuty(canonical)));
      yield all.filter(({ content }) => providerId === null || content.providerDepartmentId === providerId);
    }
  }

  /** A digest of all that a check took these rows to be: another one means that it must be made anew. */
  async digest(tx: Tx, seriesCode: string, codes: readonly string[]): Promise<string> {
    const sorted = [...new Set(codes)].sort();
    const parts: string[] = [];
    for (let start = 0; start < sorted.length; start += SLICE) {
      const known = await this.drafts.known(tx, sorted.slice(start, start + SLICE));
      const ids = [...known.values()].map(({ id }) => id);
      const duties = await this.duties.findKnown(tx, seriesCode, ids);
      const open = await openBatchEntries(tx, ids);
      for (const { code, id, status, contentHash: hash } of known.values()) {
        const { state = '', sourceHash = '' } = duties.get(id) ?? {};
        parts.push([code, status, hash, state, sourceHash, String(open.has(id))].join(' '));
      }
    }
    return sha256(parts.sort().join('\n')).toString('hex');
  }
}

function listRowOf({ entry, duty: { mattersText, recipientText, termText, dueOn, basis } }: FrozenDuty): ListRow {
  return { kind: 'keep', content: entry, duty: { mattersText, recipientText, termText, dueOn, basis } };
}
