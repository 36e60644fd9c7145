import { Injectable } from '@nestjs/common';
import { err, notFound, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { Catalogue } from './catalogue.service';
import type { CatalogueError } from './domain/errors';
import { changesBetween, type FieldChange } from './domain/version-changes';
import type { EntryFilter } from './store/entry-filter';
import { FacetRepository, type FacetCount } from './store/facet.repository';
import { VersionRepository, type FrozenVersion } from './store/version.repository';

/** A published version with what it changed of the one before; the first changed nothing. */
export interface VersionView extends FrozenVersion {
  readonly changes: readonly FieldChange[];
}

/** What stands around the entries: how many there are of each kind, and how one came to be what it is. */
@Injectable()
export class CatalogueFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly counts: FacetRepository,
    private readonly versions: VersionRepository,
  ) {}

  /** How many of the entries the actor may see each choice would leave, under the choices made in the others. */
  async facets(context: UseCaseContext, filter: EntryFilter): Promise<FacetCount[]> {
    const counted = async (tx: Tx): Promise<FacetCount[]> =>
      this.counts.counts(tx, await this.catalogue.draftsSeenBy(context, tx), filter);
    return context.tx ? counted(context.tx) : this.unitOfWork.snapshot(counted);
  }

  /**
   * What one published version says otherwise than another, whichever is older; refuses with `not_found` where one of
   * the numbers was never published.
   */
  async compare(
    context: UseCaseContext,
    entryId: Id,
    numbers: { readonly from: number; readonly to: number },
  ): Promise<Result<readonly FieldChange[], CatalogueError>> {
    const entry = await this.catalogue.read(context, { id: entryId });
    if (!entry.ok) return entry;
    const found = await this.versions.ofEntry(this.unitOfWork.reader(context), entryId);
    const [from, to] = [numbers.from, numbers.to].map((number) => found.find((one) => one.number === number));
    return from && to ? ok(changesBetween(from.content, to.content)) : err(notFound('catalogue_entry_version'));
  }

  /** The published versions of an entry, newest first, each with what it changed. */
  async versionsOf(context: UseCaseContext, entryId: Id): Promise<Result<VersionView[], CatalogueError>> {
    const entry = await this.catalogue.read(context, { id: entryId });
    if (!entry.ok) return entry;
    const found = await this.versions.ofEntry(this.unitOfWork.reader(context), entryId);
    return ok(
      found.map((version, place) => {
        const before = found[place + 1];
        return { ...version, changes: before ? changesBetween(before.content, version.content) : [] };
      }),
    );
  }
}
