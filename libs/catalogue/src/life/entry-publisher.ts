import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, err, newId, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { CatalogueDrafts } from '../catalogue-drafts.service';
import { canonicalEntry } from '../domain/canonical-entry';
import type { EntryContent } from '../domain/entry';
import type { CatalogueError } from '../domain/errors';
import { CONTENT_GAPS, ACT_GAPS, missingContent } from '../domain/gaps';
import { DraftRepository } from '../store/draft.repository';
import { GapRepository } from '../store/gap.repository';
import type { Filing } from './domain/filing';
import { entryContentOf } from './domain/filing-check';

export interface PublishedEntry {
  readonly entryId: Id;
  /** Number of the frozen version; of a withdrawal the last that was in force. */
  readonly version: number;
}

/**
 * Writes what a published filing does to the catalogue. Refuses with `catalogue.filing_out_of_date` when another version
 * was published since it was begun, with `catalogue.code_taken` when the code of a new entry is another's.
 */
@Injectable()
export class EntryPublisher {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly bulk: CatalogueDrafts,
    private readonly gaps: GapRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async publish(tx: Tx, context: UseCaseContext, filing: Filing): Promise<Result<PublishedEntry, CatalogueError>> {
    const content = entryContentOf(filing.content);
    if (content === null) throw new Error(`the filing ${filing.id} was signed without a share type`);
    if (filing.entryId === null) return this.#bringIn(tx, context, filing, content);
    await this.drafts.lock(tx, [filing.entryId]);
    const standing = await this.drafts.standingOf(tx, filing.entryId);
    if (standing?.status !== 'published' || standing.publishedVersion !== filing.baseVersion)
      return err({ code: 'catalogue.filing_out_of_date', details: { baseVersion: filing.baseVersion } });
    if (filing.kind === 'withdrawal') {
      await this.drafts.withdraw(tx, filing.entryId, context.at);
      return ok({ entryId: filing.entryId, version: standing.publishedVersion });
    }
    const hashed = { id: filing.entryId, content, hash: this.bulk.hashOf(content) };
    await this.drafts.updateEntries(tx, [hashed], context.at);
    await this.drafts.replaceItems(tx, [hashed], context.at);
    return ok(await this.#freeze(tx, context, filing, hashed));
  }

  async #bringIn(
    tx: Tx,
    context: UseCaseContext,
    filing: Filing,
    content: EntryContent,
  ): Promise<Result<PublishedEntry, CatalogueError>> {
    const [taken] = await this.drafts.findKnown(tx, [content.code]);
    if (taken)
      return err({
        code: 'catalogue.code_taken',
        details: { code: content.code },
        fields: [{ pointer: '/content/code', rule: 'unique' }],
      });
    const hashed = { id: newId(context.at.getTime()), content, hash: this.bulk.hashOf(content) };
    await this.drafts.insertEntries(tx, [hashed], context.at);
    await this.drafts.replaceItems(tx, [hashed], context.at);
    return ok(await this.#freeze(tx, context, filing, hashed));
  }

  /** Freezes the version under its filing; what the filing brought (fields, both assessments, the sign-off) closes the entry's gaps. */
  async #freeze(
    tx: Tx,
    context: UseCaseContext,
    filing: Filing,
    { id, content, hash }: { readonly id: Id; readonly content: EntryContent; readonly hash: string },
  ): Promise<PublishedEntry> {
    const by = { editionId: null, filingId: filing.id, algorithm: this.config.digest, at: context.at };
    const version = { id, hash, canonical: canonicalJson(canonicalEntry(content)) };
    const [frozen] = await this.drafts.publish(tx, [version], by);
    if (!frozen) throw new Error(`entry ${id} vanished within its transaction`);
    const missing: readonly string[] = missingContent(content);
    const filled = [...CONTENT_GAPS.filter((field) => !missing.includes(field)), ...ACT_GAPS];
    const closing = { actorId: context.actor.id, at: context.at };
    await this.gaps.closeFilled(
      tx,
      filled.map((field) => ({ entryId: id, field })),
      closing,
    );
    return { entryId: id, version: frozen.number };
  }
}
