import { Inject, Injectable } from '@nestjs/common';
import { ascendingIds, canonicalJson, type Id, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { allowMinutes, CONFIG, type Config } from '@zeqing/platform';
import { CatalogueDrafts, type EditionMark } from './catalogue-drafts.service';
import { contentHash } from './content-hash';
import { canonicalEntry } from './domain/canonical-entry';
import type { EntryContent } from './domain/entry';
import { ACT_GAPS, articleOf, CONTENT_GAPS, missingContent } from './domain/gaps';
import { pinyinOf } from './name-pinyin';
import {
  beginTaking,
  freezeFresh,
  insertFreshEntries,
  insertFreshItems,
  openFreshGaps,
  type TakingMark,
} from './store/staged-entries.store';
import {
  StagingRepository,
  type ConflictRow,
  type OutcomeCount,
  type StagedConflict,
  type StagedRow,
} from './store/staging.repository';

/** Rows of one step: short enough for others to be served between two. */
const SLICE = 5_000;
const CHANGED_SLICE = 1_000;
/** A taking of no more than one slice is over before its entries are in anybody's way. */
const NO_TAKING = 0;
const MINUTES = 30;

/** Everything a file says of one entry; null content: it cannot be taken. */
export interface StagedEntry {
  readonly row: number;
  readonly code: string;
  readonly items: number;
  readonly content: EntryContent | null;
}

/** A whole catalogue brought at once: it waits in a table of its own, is compared as a set and taken in slices. */
@Injectable()
export class CatalogueStaging {
  constructor(
    private readonly staging: StagingRepository,
    private readonly drafts: CatalogueDrafts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Keeps the rows of an import as they come. */
  async stage(tx: Tx, context: UseCaseContext, importId: Id, entries: AsyncIterable<StagedEntry>): Promise<void> {
    await allowMinutes(tx, MINUTES);
    await this.staging.clear(tx, importId);
    await this.staging.copy(tx, importId, this.#rows(context, entries));
  }

  outcomes(tx: Tx, importId: Id): Promise<OutcomeCount[]> {
    return this.staging.outcomes(tx, importId);
  }

  conflicts(tx: Tx, importId: Id, kind: StagedConflict, limit: number): Promise<ConflictRow[]> {
    return this.staging.conflicts(tx, importId, kind, limit);
  }

  /**
   * Publishes what waits: new codes as first versions, changed ones as the next, with what they lack as tasks (U23). One
   * transaction, the caller's; `progress` is told after each slice. Answers how many entries were published.
   */
  async take(
    tx: Tx,
    context: UseCaseContext,
    importId: Id,
    mark: EditionMark & {
      /** What says that the acts of art. 13 were done for every entry of the file; null: they are to be made up for. */
      readonly actsReference: string | null;
      /** How many of the codes are new. */
      readonly fresh: number;
    },
    progress: (done: number, total: number) => Promise<void>,
  ): Promise<number> {
    await allowMinutes(tx, MINUTES);
    const total = await this.staging.lastPosition(tx, importId);
    let published = await this.#takeChanged(tx, context, importId, mark);
    const taking = this.#marked(mark, mark.fresh > SLICE ? await beginTaking(tx, importId, mark.at) : NO_TAKING);
    for (let after = 0; after < total; after += SLICE) {
      const slice = { importId, after, upTo: after + SLICE };
      published += await insertFreshEntries(tx, slice, taking);
      await insertFreshItems(tx, slice);
      await freezeFresh(tx, slice, taking);
      await openFreshGaps(tx, slice, taking);
      await progress(Math.min(slice.upTo, total), total);
    }
    await this.staging.clear(tx, importId);
    return published;
  }

  async #takeChanged(tx: Tx, context: UseCaseContext, importId: Id, mark: EditionMark): Promise<number> {
    let published = 0;
    for (let after = 0; ;) {
      const slice = await this.staging.changed(tx, importId, after, CHANGED_SLICE);
      const last = slice.at(-1);
      if (!last) return published;
      after = last.position;
      // Our own canonical text, written when it was staged.
      const contents = slice.map(({ content }) => JSON.parse(content) as EntryContent);
      await this.drafts.bring(tx, context, { id: importId, term: mark.gapTerm }, contents);
      published += await this.drafts.publish(
        tx,
        context,
        importId,
        mark,
        slice.map(({ id }) => id),
      );
    }
  }

  #marked(
    { at, gapTerm, actsReference }: EditionMark & { readonly actsReference: string | null },
    taking: number,
  ): TakingMark {
    const fields = [...CONTENT_GAPS, ...ACT_GAPS];
    const articles = Object.fromEntries(fields.map((field) => [field, articleOf(field)]));
    return {
      taking,
      at,
      gapTerm,
      algorithm: this.config.digest,
      acts: actsReference === null ? ACT_GAPS : [],
      articles,
    };
  }

  async *#rows(context: UseCaseContext, entries: AsyncIterable<StagedEntry>): AsyncGenerator<StagedRow> {
    const ids = ascendingIds(context.at.getTime());
    let position = 0;
    for await (const { row, code, items, content } of entries) {
      position += 1;
      const staged = { position, row, code, items, entryId: ids.next().value };
      if (content === null) yield { ...staged, gaps: [], taken: null };
      else yield { ...staged, gaps: missingContent(content), taken: this.#taken(content) };
    }
  }

  #taken(content: EntryContent): NonNullable<StagedRow['taken']> {
    const canonical = canonicalJson(canonicalEntry(content));
    return { canonical, hash: contentHash(this.config.digest, canonical), namePinyin: pinyinOf(content.name) };
  }
}
