import { Injectable } from '@nestjs/common';
import {
  err,
  forbidden,
  newId,
  notFound,
  ok,
  stale,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, permits } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { EntryView, ItemContent, ItemView } from '../domain/entry';
import type { CatalogueError } from '../domain/errors';
import { EntryRepository } from '../store/entry.repository';
import { emptyContent, NO_ASSESSMENTS, type DraftContent, type FilingKind, type FilingText } from './domain/filing';
import { secretFaults } from './domain/filing-check';
import { refusalBy } from './domain/filing-refusal';
import { FilingDesk, type FilingOrder } from './filing-desk';
import { FilingRepository, type NewFiling } from './store/filing.repository';

/** What a filing is begun for: a new entry of a department, or one that is published. */
export type FilingWish =
  | { readonly kind: 'new'; readonly departmentId: Id }
  | { readonly kind: 'change' | 'withdrawal'; readonly entryId: Id; readonly lawChangeId: Id | null };

/** Begins filings and writes them, until they are sent to the department head. */
@Injectable()
export class Filings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly filings: FilingRepository,
    private readonly entries: EntryRepository,
    private readonly directory: DepartmentDirectory,
    private readonly desk: FilingDesk,
  ) {}

  /**
   * Begins a filing; a change starts from the content in force. One filing an entry may be under way at a time.
   * Refuses with `not_found` (the entry, or a change of law that does not touch it), `forbidden`,
   * `catalogue.entry_not_published`, `catalogue.filing_under_way`.
   */
  async begin(context: UseCaseContext, wish: FilingWish): Promise<Result<Id, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, CatalogueError>> => {
      const entry = wish.kind === 'new' ? null : ((await this.entries.findByIds(tx, [wish.entryId]))[0] ?? null);
      if (wish.kind !== 'new' && (entry?.publishedVersion ?? null) === null) return err(notFound('catalogue_entry'));
      const departmentId = wish.kind === 'new' ? wish.departmentId : (entry?.providerDepartmentId ?? '');
      if (!permits(context.actor, 'catalogue.edit', departmentId)) return err(forbidden('catalogue.edit'));
      if (entry !== null && entry.status !== 'published')
        return err({ code: 'catalogue.entry_not_published', details: { status: entry.status } });
      const lawChangeId = wish.kind === 'new' ? null : wish.lawChangeId;
      if (entry !== null && lawChangeId !== null && !(await this.filings.isAskedBy(tx, lawChangeId, entry.id)))
        return err(notFound('law_change'));
      const filing = await this.#filingFor(tx, context, wish.kind, departmentId, entry);
      const begun = { ...filing, lawChangeId };
      if (!(await this.filings.insert(tx, begun)))
        return err({ code: 'catalogue.filing_under_way', details: { entryCode: begun.content.code } });
      const act = { version: 1, action: 'begin', actorId: context.actor.id, note: null, doneAt: context.at } as const;
      await this.filings.recordAct(tx, begun.id, act);
      const whole = { ...begun, version: 1, state: 'draft', reviewedBy: null, returnedFor: null } as const;
      await this.desk.append(tx, context, { ...whole, publishedVersion: null }, 'catalogue.filing_begun');
      return ok(begun.id);
    });
  }

  /**
   * Keeps what was written. What names or is assessed as a state or work secret is not kept at all
   * (`catalogue.secrets_refused`, art. 3); everything else may be incomplete until it is sent.
   */
  async amend(context: UseCaseContext, order: FilingOrder, text: FilingText): Promise<Result<Id, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, CatalogueError>> => {
      const opened = await this.desk.open(tx, context, order, 'amend');
      if (!opened.ok) return opened;
      const { filing } = opened.value;
      const kept = { ...text, content: contentOf(filing.kind, filing.content, text.content) };
      const secrets = secretFaults(filing.kind, kept);
      if (secrets.length > 0) return err(refusalBy('catalogue.secrets_refused', secrets));
      const by = { actorId: context.actor.id, at: context.at };
      if (!(await this.filings.write(tx, filing.id, filing.version, kept, by))) return err(stale('catalogue_filing'));
      const version = filing.version + 1;
      const act = { version, action: 'amend', actorId: context.actor.id, note: null, doneAt: context.at } as const;
      await this.filings.recordAct(tx, filing.id, act);
      await this.desk.append(tx, context, { ...filing, ...kept, version }, 'catalogue.filing_amended');
      return ok(filing.id);
    });
  }

  async #filingFor(
    tx: Tx,
    context: UseCaseContext,
    kind: FilingKind,
    departmentId: Id,
    entry: EntryView | null,
  ): Promise<Omit<NewFiling, 'lawChangeId'>> {
    const department = await this.directory.byId(tx, departmentId);
    if (!department) throw new Error(`no department ${departmentId}`);
    const authority = await this.directory.authorityOf(tx, departmentId);
    return {
      ...{ id: newId(context.at.getTime()), kind, entryId: entry?.id ?? null },
      ...{ baseVersion: entry?.publishedVersion ?? null, providerDepartmentId: departmentId },
      ...{ regionCode: department.regionCode, authorityDepartmentId: authority?.id ?? null },
      ...{ content: entry ? contentIn(entry) : emptyContent(departmentId), reason: null },
      ...{ assessments: NO_ASSESSMENTS, preparedBy: context.actor.id },
      ...{ createdAt: context.at, updatedAt: context.at },
    };
  }
}

/** Only the words of an entry, without what its row holds besides. */
export function contentIn(entry: EntryView): DraftContent {
  const { code, name, abstract, providerDepartmentId, sourceSystem, formatClass, updateFrequency } = entry;
  const { shareType, conditions, shareModes, refusalGround, channel, classification, coverage, openness } = entry;
  return {
    ...{ code, name, abstract, providerDepartmentId, sourceSystem, formatClass, updateFrequency, shareType },
    ...{ conditions, shareModes, refusalGround, channel, classification, coverage },
    items: entry.items.map(itemContentOf),
    ...(openness === undefined ? {} : { openness }),
  };
}

function itemContentOf({
  name,
  dataType,
  length,
  sensitivity,
  shareType,
  classification,
  openKind,
}: ItemView): ItemContent {
  return {
    ...{ name, dataType, length, sensitivity, shareType },
    ...(classification === undefined ? {} : { classification }),
    ...(openKind === undefined ? {} : { openKind }),
  };
}

/** The provider is the filing's; the code of a published entry and what a withdrawal takes away stay as they are. */
function contentOf(kind: FilingKind, kept: DraftContent, written: DraftContent): DraftContent {
  if (kind === 'withdrawal') return kept;
  const { providerDepartmentId } = kept;
  return { ...written, providerDepartmentId, ...(kind === 'change' ? { code: kept.code } : {}) };
}
