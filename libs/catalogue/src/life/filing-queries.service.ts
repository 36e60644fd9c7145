import { Injectable } from '@nestjs/common';
import {
  err,
  notFound,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { CatalogueError } from '../domain/errors';
import { changesBetween, type FieldChange } from '../domain/version-changes';
import { VersionRepository } from '../store/version.repository';
import type { Filing } from './domain/filing';
import { entryContentOf, type FilingFault } from './domain/filing-check';
import { filingOpenness, type FilingOpenness } from './domain/filing.workflow';
import { mendOf, type Mend } from './domain/mends';
import { FilingDesk } from './filing-desk';
import { reachOf } from './filing-reach';
import { FilingRepository, type FilingActDone, type FilingFilter } from './store/filing.repository';
import { TermActs, type TermView } from './term-acts.service';

/** A filing with all that a person needs to go on with it. */
export interface FilingView extends Filing {
  /** What keeps it from being signed, each with its rule, its article and how to mend it. */
  readonly faults: readonly (FilingFault & { readonly mend: Mend })[];
  readonly acts: readonly FilingOpenness[];
  readonly history: readonly FilingActDone[];
  /** What it changes of the version it was begun from. */
  readonly changes: readonly FieldChange[];
  /** The terms that run for its entry or for its review. */
  readonly terms: readonly TermView[];
}

/** Reading filings: the department's own, and for the authority what was signed in its region. */
@Injectable()
export class FilingQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly filings: FilingRepository,
    private readonly versions: VersionRepository,
    private readonly desk: FilingDesk,
    private readonly terms: TermActs,
  ) {}

  page(context: UseCaseContext, filter: FilingFilter, page: PageRequest): Promise<Page<Filing>> {
    const reach = reachOf(context.actor, 'catalogue.filings');
    return this.filings.page(this.unitOfWork.reader(context), reach, filter, page);
  }

  async read(context: UseCaseContext, id: Id): Promise<Result<FilingView, CatalogueError>> {
    const tx = this.unitOfWork.reader(context);
    const filing = await this.filings.find(tx, id, reachOf(context.actor, 'catalogue.filings'));
    if (!filing) return err(notFound('catalogue_filing'));
    const isOpen = filing.state === 'draft' || filing.state === 'signing';
    const faults = isOpen ? await this.desk.faultsOf(tx, filing, context.at) : [];
    return ok({
      ...filing,
      faults: faults.map((fault) => ({ ...fault, mend: mendOf(fault) })),
      acts: filingOpenness(filing, context.actor, await this.desk.rulesFor(tx, filing)),
      history: await this.filings.actsOf(tx, id),
      changes: await this.#changesOf(context, filing),
      terms: filing.entryId === null ? [] : await this.terms.ofEntry(context, filing.entryId),
    });
  }

  async #changesOf(context: UseCaseContext, filing: Filing): Promise<readonly FieldChange[]> {
    const after = entryContentOf(filing.content);
    if (filing.entryId === null || after === null || filing.kind !== 'change') return [];
    const versions = await this.versions.ofEntry(this.unitOfWork.reader(context), filing.entryId);
    const base = versions.find(({ number }) => number === filing.baseVersion);
    return base ? changesBetween(base.content, after) : [];
  }
}
