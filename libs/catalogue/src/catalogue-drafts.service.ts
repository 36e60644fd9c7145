import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, newId, type Id, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { canonicalEntry } from './domain/canonical-entry';
import { contentHash } from './content-hash';
import type { EntryContent } from './domain/entry';
import { CONTENT_GAPS, gapsOfImported, missingContent, type GapField } from './domain/gaps';
import { DraftRepository, type HashedEntry, type KnownEntry } from './store/draft.repository';
import { EntryRepository } from './store/entry.repository';
import { GapRepository, type GapTerm, type NewGap } from './store/gap.repository';

/** Rows of one bulk statement. */
const SLICE = 1_000;

/** What an edition tells the catalogue when it publishes. */
export interface EditionMark {
  readonly id: Id;
  readonly at: Date;
  /** When fields that its revisions leave out are due. */
  readonly gapTerm: GapTerm;
}

/**
 * Entries in bulk, for whoever publishes lists: drafts that come in by a batch, and their publication. It appends
 * nothing to the journal: a batch is one event, written by its use case (design §3.7).
 */
@Injectable()
export class CatalogueDrafts {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly entries: EntryRepository,
    private readonly gaps: GapRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The hash by which contents are compared. */
  hashOf(content: EntryContent): string {
    return contentHash(this.config.digest, canonicalJson(canonicalEntry(content)));
  }

  async known(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, KnownEntry>> {
    const found: KnownEntry[] = [];
    for (const slice of slices(codes)) found.push(...(await this.drafts.findKnown(tx, slice)));
    return new Map(found.map((entry) => [entry.code, entry]));
  }

  /**
   * Brings the contents of a batch in: new codes become drafts, a content that differs from a known entry waits as a
   * revision until the batch is published. Answers the id of every code. Open gaps of new entries become tasks.
   */
  async bring(
    tx: Tx,
    context: UseCaseContext,
    batch: { id: Id; term: GapTerm },
    contents: readonly EntryContent[],
  ): Promise<ReadonlyMap<string, Id>> {
    const ids = new Map<string, Id>();
    for (const slice of slices(contents)) {
      const known = await this.known(
        tx,
        slice.map(({ code }) => code),
      );
      const fresh: HashedEntry[] = [];
      const revised: HashedEntry[] = [];
      for (const content of slice) {
        const before = known.get(content.code);
        const id = before?.id ?? newId(context.at.getTime());
        ids.set(content.code, id);
        const hash = this.hashOf(content);
        if (!before) fresh.push({ id, hash, content });
        else if (before.contentHash !== hash) revised.push({ id, hash, content });
      }
      await this.#insert(tx, context, batch, fresh);
      const revisions = revised.map(({ id, content }) => ({ id, content: canonicalJson(canonicalEntry(content)) }));
      await this.drafts.insertRevisions(tx, batch.id, revisions);
    }
    return ids;
  }

  /**
   * Publishes entries of a batch: revisions take effect, each version is frozen with its hash under the edition, gaps
   * that the content now fills are closed, fields that a revision leaves out become gaps. Answers how many versions
   * were frozen.
   * Source: Decree 809 art. 16 (R4): only the authority publishes; a published version is immutable.
   */
  async publish(
    tx: Tx,
    context: UseCaseContext,
    batchId: Id,
    edition: EditionMark,
    ids: readonly Id[],
  ): Promise<number> {
    let frozen = 0;
    for (const slice of slices(ids)) {
      await this.drafts.lock(tx, slice);
      const revisions = new Map<Id, EntryContent>();
      for (const { id, content } of await this.drafts.takeRevisions(tx, batchId, slice))
        // Our own canonical text, written by `bring`.
        revisions.set(id, JSON.parse(content) as EntryContent);
      const toFreeze = (await this.entries.findByIds(tx, slice))
        .filter(({ id, status }) => status !== 'published' || revisions.has(id))
        .map((entry) => this.#hashed(entry.id, revisions.get(entry.id) ?? entry));
      const revised = toFreeze.filter(({ id }) => revisions.has(id));
      await this.drafts.updateEntries(tx, revised, context.at);
      await this.drafts.replaceItems(tx, revised, context.at);
      await this.#freeze(tx, context, edition, toFreeze);
      const lost = revised.flatMap(({ id, content }) => gapsFor(id, content, missingContent(content)));
      await this.gaps.open(tx, batchId, lost, edition.gapTerm, edition.at);
      frozen += toFreeze.length;
    }
    return frozen;
  }

  async #insert(
    tx: Tx,
    context: UseCaseContext,
    batch: { id: Id; term: GapTerm },
    fresh: HashedEntry[],
  ): Promise<void> {
    await this.drafts.insertEntries(tx, fresh, context.at);
    await this.drafts.replaceItems(tx, fresh, context.at);
    const gaps = fresh.flatMap(({ id, content }) => gapsFor(id, content, gapsOfImported(content)));
    await this.gaps.open(tx, batch.id, gaps, batch.term, context.at);
  }

  async #freeze(tx: Tx, context: UseCaseContext, edition: EditionMark, entries: HashedEntry[]): Promise<void> {
    const versions = entries.map(({ id, hash, content }) => ({
      id,
      hash,
      canonical: canonicalJson(canonicalEntry(content)),
    }));
    await this.drafts.publish(tx, versions, {
      editionId: edition.id,
      filingId: null,
      algorithm: this.config.digest,
      at: edition.at,
    });
    const filled = entries.flatMap(({ id, content }) => {
      const missing: readonly string[] = missingContent(content);
      return CONTENT_GAPS.filter((field) => !missing.includes(field)).map((field) => ({ entryId: id, field }));
    });
    await this.gaps.closeFilled(tx, filled, { actorId: context.actor.id, at: context.at });
  }

  #hashed(id: Id, content: EntryContent): HashedEntry {
    return { id, content, hash: this.hashOf(content) };
  }
}

const gapsFor = (entryId: Id, content: EntryContent, fields: readonly GapField[]): NewGap[] =>
  fields.map((field) => ({ entryId, field, ownerDepartmentId: content.providerDepartmentId }));

function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += SLICE) yield all.slice(start, start + SLICE);
}
