import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  notFound,
  ok,
  stale,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, scopeFor } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { attachmentRefusal } from './attachment-refusal';
import type { AttachedResource, EntryView, ResourceView } from './domain/entry';
import type { CatalogueError } from './domain/errors';
import { nameHits } from './name-hits';
import type { Hit } from './name-pinyin';
import { COUNTED_MOST, EntryRepository } from './store/entry.repository';
import type { DraftScope, EntryFilter } from './store/entry-filter';

/** An entry a search found, with what of its name was found otherwise than as it was typed. */
export interface FoundEntry extends EntryView {
  readonly nameHits: readonly Hit[];
}

/** What exists to be shared: reading entries, and attaching the links by which they are supplied. */
@Injectable()
export class Catalogue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: EntryRepository,
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  /** The entry whatever its status. The caller answers for who may see it. */
  findByCode(tx: Tx, code: string): Promise<EntryView | null> {
    return this.entries.findByCode(tx, code);
  }

  /** The names of entries by their codes, as they are now. */
  namesByCode(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.entries.namesByCode(tx, codes);
  }

  /** Those of the codes that are entries, whatever their status, in one read. */
  findByCodes(tx: Tx, codes: readonly string[]): Promise<EntryView[]> {
    return this.entries.findByCodes(tx, [...new Set(codes)]);
  }

  async findById(tx: Tx, id: Id): Promise<EntryView | null> {
    return (await this.entries.findByIds(tx, [id]))[0] ?? null;
  }

  findByIds(tx: Tx, ids: readonly Id[]): Promise<EntryView[]> {
    return this.entries.findByIds(tx, [...new Set(ids)]);
  }

  /** The entry only while it is published: requests go against nothing else (Decree 809 art. 20). */
  async findPublishedByCode(tx: Tx, code: string): Promise<EntryView | null> {
    const entry = await this.entries.findByCode(tx, code);
    return entry?.status === 'published' ? entry : null;
  }

  /** Since which day in China entries have had a resource; those without one are not in the answer. */
  firstAttachments(tx: Tx, entryIds: readonly Id[]): Promise<ReadonlyMap<Id, LocalDate>> {
    return this.entries.firstAttachments(tx, entryIds);
  }

  resourcesOf(tx: Tx, entryId: Id): Promise<ResourceView[]> {
    return this.entries.resourcesOf(tx, entryId);
  }

  /** One page of what the actor may see: every published entry (U26), drafts of its own departments or its region. */
  async search(context: UseCaseContext, filter: EntryFilter, page: PageRequest): Promise<Page<FoundEntry>> {
    const tx = this.unitOfWork.reader(context);
    const found = await this.entries.search(tx, await this.draftsSeenBy(context, tx), filter, page);
    return { items: found.items.map((entry) => withHits(entry, filter)), next: found.next };
  }

  /** The same, with how many there are in all, as far as `COUNTED_MOST`; null where there are more. */
  async searchCounted(
    context: UseCaseContext,
    filter: EntryFilter,
    page: PageRequest,
  ): Promise<Page<FoundEntry> & { readonly total: number | null }> {
    const tx = this.unitOfWork.reader(context);
    const drafts = await this.draftsSeenBy(context, tx);
    const { items, next, counted } = await this.entries.search(tx, drafts, filter, page);
    const total = counted ?? (await this.entries.count(tx, drafts, filter));
    return { items: items.map((entry) => withHits(entry, filter)), next, total: total > COUNTED_MOST ? null : total };
  }

  /** Published entries alone, whoever asks: what every bound department may see (U26). */
  published(tx: Tx, filter: EntryFilter, page: PageRequest): Promise<Page<EntryView>> {
    return this.entries.search(tx, [], { ...filter, status: 'published' }, page);
  }

  /** One entry as the actor may see it; another department's draft does not exist for it. */
  async read(
    context: UseCaseContext,
    which: { readonly code: string } | { readonly id: Id },
  ): Promise<Result<EntryView, CatalogueError>> {
    const tx = this.unitOfWork.reader(context);
    const entry = await ('code' in which ? this.findByCode(tx, which.code) : this.findById(tx, which.id));
    return entry && (await this.#maySee(context, tx, entry)) ? ok(entry) : err(notFound('catalogue_entry'));
  }

  /**
   * Attaches a link to a published entry; the provider's liaison does it. Refused when it is no link: Zeqing never
   * holds the data (Decree 809 arts 31, 32).
   */
  async attachResource(
    context: UseCaseContext,
    entryId: Id,
    seenVersion: number,
    resource: AttachedResource,
  ): Promise<Result<EntryView, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<EntryView, CatalogueError>> => {
      const entry = await this.findById(tx, entryId);
      if (!entry || !(await this.#maySee(context, tx, entry))) return err(notFound('catalogue_entry'));
      const refusal = attachmentRefusal(context, entry, resource);
      if (refusal) return err(refusal);
      if (!(await this.entries.touch(tx, entryId, seenVersion, context.at))) return err(stale('catalogue_entry'));
      const by = { actorId: context.actor.id, at: context.at };
      const resourceId = await this.entries.attach(tx, entryId, resource, by);
      const view = await this.findById(tx, entryId);
      if (!view) throw new Error(`entry ${entryId} vanished within its transaction`);
      await this.journal.append(tx, context, {
        type: 'catalogue.resource_attached',
        object: { type: 'catalogue_resource', id: resourceId, version: 1 },
        departmentIds: [entry.providerDepartmentId],
        payload: { entryId, entryCode: entry.code, kind: resource.kind },
      });
      return ok(view);
    });
  }

  async #maySee(context: UseCaseContext, tx: Tx, entry: EntryView): Promise<boolean> {
    if (entry.publishedVersion !== null) return true;
    const drafts = await this.draftsSeenBy(context, tx);
    return drafts === 'all' || drafts.includes(entry.providerDepartmentId);
  }

  /** A department's draft is its own posts' business, and the authority's that will publish it. */
  async draftsSeenBy(context: UseCaseContext, tx: Tx): Promise<DraftScope> {
    const own = context.actor.posts.map((post) => post.departmentId);
    const scope = scopeFor(context.actor, 'catalogue.publish');
    if (scope.kind === 'everything') return 'all';
    if (scope.kind === 'departments') return [...new Set([...own, ...scope.departmentIds])];
    return [...new Set([...own, ...(await this.directory.idsIn(tx, scope.regionCodePrefix))])];
  }
}

const withHits = (entry: EntryView, { text }: EntryFilter): FoundEntry => ({
  ...entry,
  nameHits: text === null ? [] : nameHits(entry.name, text),
});
