import { Injectable } from '@nestjs/common';
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
   * every entry run from the day of the change. Refuses with `forbidden`, `catalogue.law_change_day` (a day to come) or
   * `catalogue.entries_unknown` (not published, or not within reach).
   */
  async record(context: UseCaseContext, record: LawChangeRecord): Promise<Result<LawChange, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<LawChange, CatalogueError>> => {
      if (record.changedOn > localDateOf(context.at))
        return err({ code: 'catalogue.law_change_day', fields: [{ pointer: '/changedOn', rule: 'not_future' }] });
      const entries = await this.#entriesOf(tx, context, record.entryIds);
      if (!entries.ok) return entries;
      const { kind, title, clause, document, changedOn, summary } = record;
      const said = { kind, title, clause, document, changedOn, summary };
      const { id: recordedBy, posts } = context.actor;
      const regionCode = posts[0]?.regionCode ?? '';
      const change = { id: newId(context.at.getTime()), ...said, regionCode, recordedBy, recordedAt: context.at };
      await this.changes.insert(tx, change);
      for (const entry of entries.value) await this.#start(tx, context, change, entry);
      await this.journal.append(tx, context, {
        type: 'law_change.recorded',
        object: { type: 'law_change', id: change.id, version: 1 },
        departmentIds: [...new Set(entries.value.map(({ providerDepartmentId }) => providerDepartmentId))],
        payload: { kind: change.kind, changedOn: change.changedOn, entryIds: entries.value.map(({ id }) => id) },
      });
      return ok(change);
    });
  }

  async #start(tx: Tx, { at }: UseCaseContext, change: LawChange, entry: EntryView): Promise<void> {
    const department = await this.directory.byId(tx, entry.providerDepartmentId);
    if (!department) throw new Error(`no department ${entry.providerDepartmentId}`);
    const authority = await this.directory.authorityOf(tx, department.id);
    const { id: departmentId, regionCode } = department;
    const of = { departmentId, regionCode, authorityDepartmentId: authority?.id ?? null };
    await this.terms.startUpdate(
      tx,
      { ...of, lawChangeId: change.id, entryId: entry.id, changedOn: change.changedOn },
      at,
    );
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
    const { regionCodePrefix } = scope;
    return (await this.directory.list(tx, { regionCodePrefix })).map(({ id }) => id);
  }
}
