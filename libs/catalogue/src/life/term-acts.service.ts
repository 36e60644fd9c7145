import { Injectable } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  localDateOf,
  notFound,
  ok,
  stale,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { CatalogueError } from '../domain/errors';
import { projectTerm, TERM_ARTICLE, termStanding, type TermStanding } from './domain/term';
import { extensionHindrance, termOpenness, type TermOpenness } from './domain/term.workflow';
import type { FilingOrder } from './filing-desk';
import { reachOf } from './filing-reach';
import { TermRepository, type ListedTerm, type TermFilter } from './store/term.repository';

/** A term with how many working days are left or over, and what the reader may do about it. */
export type TermView = ListedTerm & TermStanding & { readonly acts: readonly TermOpenness[] };

const EXTENSION_EVENT = {
  requested: 'catalogue_term.extension_requested',
  consented: 'catalogue_term.extension_consented',
  declined: 'catalogue_term.extension_declined',
} as const;

/** Reading the terms of art. 17, their extension by five working days, and their release where nothing has to change. */
@Injectable()
export class TermActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly terms: TermRepository,
    private readonly journal: Journal,
  ) {}

  /** One page of the terms of the actor's departments and region, the earliest due first. */
  async page(context: UseCaseContext, filter: TermFilter, request: PageRequest): Promise<Page<TermView>> {
    const tx = this.unitOfWork.reader(context);
    const page = await this.terms.page(tx, reachOf(context.actor, 'catalogue.filings'), filter, request);
    const items: TermView[] = [];
    for (const term of page.items) items.push(await this.#viewOf(tx, context, term));
    return { ...page, items };
  }

  /**
   * The department asks for five more working days for a special reason, before its day; the term runs on meanwhile.
   * Refuses with `forbidden`, `catalogue.term_closed`, `catalogue.extension_state`.
   */
  requestExtension(
    context: UseCaseContext,
    order: FilingOrder,
    reason: string,
  ): Promise<Result<TermView, CatalogueError>> {
    return this.#act(context, order, 'request_extension', async (term, tx) => ({
      ...({ extension: 'requested', extensionReason: reason, extensionNote: null } as const),
      ...projectTerm(term, await this.calendars.calendarFor(tx, term.regionCode)),
    }));
  }

  /** The authority consents or declines; only its consent moves the day (art. 17). */
  async decideExtension(
    context: UseCaseContext,
    order: FilingOrder,
    decision: { readonly consented: boolean; readonly note: string | null },
  ): Promise<Result<TermView, CatalogueError>> {
    return this.#act(context, order, 'decide_extension', async (term, tx) => {
      const extension = decision.consented ? ('consented' as const) : ('declined' as const);
      const calendar = await this.calendars.calendarFor(tx, term.regionCode);
      const { extensionReason } = term;
      return {
        extension,
        extensionReason,
        extensionNote: decision.note,
        ...projectTerm({ ...term, extension }, calendar),
      };
    });
  }

  /** The authority ends a department's term because the change does not touch the entry after all. */
  release(context: UseCaseContext, order: FilingOrder, reason: string): Promise<Result<TermView, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<TermView, CatalogueError>> => {
      const found = await this.#open(tx, context, order, 'release');
      if (!found.ok) return found;
      const term = found.value;
      if (!(await this.terms.release(tx, term, reason, localDateOf(context.at)))) return err(stale('catalogue_term'));
      return this.#told(tx, context, term, 'catalogue_term.released');
    });
  }

  async #act(
    context: UseCaseContext,
    order: FilingOrder,
    action: 'request_extension' | 'decide_extension',
    changed: (term: ListedTerm, tx: Tx) => Promise<Parameters<TermRepository['setExtension']>[2]>,
  ): Promise<Result<TermView, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<TermView, CatalogueError>> => {
      const found = await this.#open(tx, context, order, action);
      if (!found.ok) return found;
      const set = await changed(found.value, tx);
      if (!(await this.terms.setExtension(tx, found.value, set))) return err(stale('catalogue_term'));
      return this.#told(tx, context, found.value, EXTENSION_EVENT[set.extension]);
    });
  }

  async #open(
    tx: Tx,
    context: UseCaseContext,
    { id, seenVersion }: FilingOrder,
    action: TermOpenness['action'],
  ): Promise<Result<ListedTerm, CatalogueError>> {
    const term = await this.terms.find(tx, id, reachOf(context.actor, 'catalogue.filings'));
    if (!term) return err(notFound('catalogue_term'));
    const hindrance = extensionHindrance(term, action, context.actor, localDateOf(context.at));
    if (hindrance === 'other_party' || hindrance === 'role_missing') return err(forbidden(`catalogue.${action}`));
    const details = { action, state: term.state, extension: term.extension, dueOn: term.dueOn };
    if (hindrance === 'wrong_state') return err({ code: 'catalogue.term_closed', details, article: TERM_ARTICLE });
    if (hindrance !== null) return err({ code: 'catalogue.extension_state', details, article: TERM_ARTICLE });
    return term.version === seenVersion ? ok(term) : err(stale('catalogue_term'));
  }

  async #told(
    tx: Tx,
    context: UseCaseContext,
    before: ListedTerm,
    type: string,
  ): Promise<Result<TermView, CatalogueError>> {
    const term = await this.terms.find(tx, before.id, reachOf(context.actor, 'catalogue.filings'));
    if (!term) throw new Error(`term ${before.id} vanished within its transaction`);
    const { providerDepartmentId, authorityDepartmentId, entryId, phase, dueOn, extension } = term;
    await this.journal.append(tx, context, {
      type,
      object: { type: 'catalogue_term', id: term.id, version: term.version },
      departmentIds: [providerDepartmentId, ...(authorityDepartmentId === null ? [] : [authorityDepartmentId])],
      payload: { phase, entryId, dueOn, extension },
    });
    return ok(await this.#viewOf(tx, context, term));
  }

  async #viewOf(tx: Tx, { actor, at }: UseCaseContext, term: ListedTerm): Promise<TermView> {
    const calendar = await this.calendars.calendarFor(tx, term.regionCode);
    const today = localDateOf(at);
    const standing = termStanding(term.dueOn, term.stoppedOn ?? today, calendar);
    return { ...term, ...standing, acts: termOpenness(term, actor, today) };
  }

  /** The terms of one filing or entry the actor may see. */
  async ofEntry(context: UseCaseContext, entryId: Id): Promise<readonly TermView[]> {
    const filter = { phase: null, state: null, entryId } as const;
    return (await this.page(context, filter, { limit: 50, after: null })).items;
  }
}
