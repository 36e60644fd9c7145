import { Injectable } from '@nestjs/common';
import { FIRST_DAY } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  localDateOf,
  newId,
  ok,
  type Id,
  type LocalDate,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, permits, scopeFor } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { EntryView } from '../domain/entry';
import type { CatalogueError } from '../domain/errors';
import { EntryRepository } from '../store/entry.repository';
import { CatalogueTerms } from './catalogue-terms.service';
import type { LawChange, LawChangeKind } from './domain/law-change';
import { TERM_ARTICLE } from './domain/term';
import { LawChangeRepository, type TouchedEntry } from './store/law-change.repository';

/** What is recorded of a change, and the entries it touches. */
export interface LawChangeRecord {
  readonly kind: LawChangeKind;
  readonly title: string;
  readonly clause: string | null;
  readonly document: string | null;
  readonly changedOn: LocalDate;
  readonly summary: string;
  readonly entryIds: readonly Id[];
}

/** Changes of law or of duties (art. 17, R5): each starts the term of every entry it touches. */
@Injectable()
export class LawChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: LawChangeRepository,
    private readonly entries: EntryRepository,
    private readonly terms: CatalogueTerms,
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  /** Published entries whose ground, conditions or abstract name the norm, as a proposal; of the actor's reach. */
  async touchedBy(context: UseCaseContext, title: string): Promise<readonly TouchedEntry[]> {
    const tx = this.unitOfWork.reader(context);
    return this.changes.touchedBy(tx, title, await this.#departments(tx, context));
  }

  /**
   * Records a change by the authority for its region or by a liaison for the own department; the ten working days of
   * every entry run from the day of the change. Refuses with `forbidden`, `catalogue.law_change_day` (a day to come, or
   * one before working days are counted) or
   * `catalogue.entries_unknown` (not published, or not within reach).
   */
  async record(context: UseCaseContext, record: LawChangeRecord): Promise<Result<LawChange, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<LawChange, CatalogueError>> => {
      const rule = record.changedOn > localDateOf(context.at) ? 'not_future' : 'not_countable';
      if (rule === 'not_future' || record.changedOn < FIRST_DAY)
        return err({ code: 'catalogue.law_change_day', fields: [{ pointer: '/changedOn', rule }] });
      const entries = await this.#entriesOf(tx, context, record.entryIds);
      if (!entries.ok) return entries;
      const { kind, title, clause, document, changedOn, summary } = record;
      const said = { kind, title, clause, document, changedOn, summary };
      const { id: recordedBy, posts } = context.actor;
      const regionCode = posts[0]?.regionCode ?? '';
      const change = { id: newId(context.at.getTime()), ...said, regionCode, recordedBy, recordedAt: context.at };
      await this.changes.insert(tx, change);
      await this.journal.append(tx, context, {
        type: 'law_change.recorded',
        object: { type: 'law_change', id: change.id, version: 1 },
        departmentIds: [...new Set(entries.value.map(({ providerDepartmentId }) => providerDepartmentId))],
        payload: { kind: change.kind, changedOn: change.changedOn, entryIds: entries.value.map(({ id }) => id) },
      });
      await this.#startTerms(tx, context, change, entries.value);
      return ok(change);
    });
  }

  async #startTerms(
    tx: Tx,
    context: UseCaseContext,
    { id: lawChangeId, changedOn }: LawChange,
    entries: readonly EntryView[],
  ): Promise<void> {
    for (const departmentId of new Set(entries.map(({ providerDepartmentId }) => providerDepartmentId))) {
      const department = await this.directory.byId(tx, departmentId);
      if (!department) throw new Error(`no department ${departmentId}`);
      const authority = await this.directory.authorityOf(tx, departmentId);
      const own = entries.filter(({ providerDepartmentId }) => providerDepartmentId === departmentId);
      await this.terms.startUpdate(tx, context, {
        ...{ lawChangeId, changedOn, departmentId, entryIds: own.map(({ id }) => id) },
        ...{ regionCode: department.regionCode, authorityDepartmentId: authority?.id ?? null },
      });
    }
  }

  async #entriesOf(
    tx: Tx,
    context: UseCaseContext,
    ids: readonly Id[],
  ): Promise<Result<readonly EntryView[], CatalogueError>> {
    if (!permits(context.actor, 'catalogue.law_changes')) return err(forbidden('catalogue.law_changes'));
    const wanted = [...new Set(ids)];
    const found = await this.entries.findByIds(tx, wanted);
    const reach = await this.#departments(tx, context);
    const within = found.filter(
      ({ status, providerDepartmentId }) =>
        status === 'published' && (reach === null || reach.includes(providerDepartmentId)),
    );
    if (within.length < wanted.length) {
      const known = new Set(within.map(({ id }) => id));
      const fields = wanted.flatMap((id, at) =>
        known.has(id) ? [] : [{ pointer: `/entryIds/${at}`, rule: 'unknown' }],
      );
      return err({ code: 'catalogue.entries_unknown', fields, article: TERM_ARTICLE });
    }
    return ok(within);
  }

  /** The departments whose entries the actor may name; null for all. */
  async #departments(tx: Tx, { actor }: UseCaseContext): Promise<readonly Id[] | null> {
    const scope = scopeFor(actor, 'catalogue.law_changes');
    if (scope.kind === 'everything') return null;
    if (scope.kind === 'departments') return scope.departmentIds;
    return this.directory.idsIn(tx, scope.regionCodePrefix);
  }
}
