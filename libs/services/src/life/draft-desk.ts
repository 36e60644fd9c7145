import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
  err,
  notFound,
  localDateOf,
  stale,
  ok,
  type DomainError,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, scopeFor } from '@zeqing/organisation';
import type { ServicesError, ServicesErrorCode } from '../services.errors';
import { itemCodesAmong } from '../store/item.repository';
import { findEvidenceTypes } from '../store/model.repository';
import { modelOf, type Draft, type DraftState } from './domain/draft';
import { draftFaults, namedBy } from './domain/draft-check';
import { DRAFT_RULES, type DraftFault } from './domain/draft-rules';
import { decideDraft, type DraftAction } from './domain/draft.workflow';
import type { KnownEntry, Surroundings } from './domain/surroundings';
import type { WrittenContent } from './domain/written-model';
import { ModelShelf } from './model-shelf';
import { findDraft, moveDraft, recordDraftAct, type DraftMove } from './store/draft.repository';
import { findVersion } from './store/version.repository';

/** Which draft, in which version it was seen. */
export interface DraftOrder {
  readonly id: Id;
  readonly seenVersion: number;
}

/** A draft an act may be done on, and the state it leads to. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly to: DraftState;
}

/** What of a draft its faults depend on. */
export type JudgedDraft = Pick<Draft, 'target' | 'content' | 'departmentId' | 'baseNumber'>;

/** Journal events of a service_draft. */
export const DRAFT_EVENT_TYPES = [
  ...(['services.draft_begun', 'services.draft_amended', 'services.draft_sent'] as const),
  ...(['services.draft_sent_back', 'services.draft_discarded', 'services.version_published'] as const),
] as const;
type DraftEventType = (typeof DRAFT_EVENT_TYPES)[number];

export interface DraftDeed {
  readonly action: DraftAction;
  readonly note: string | null;
  readonly type: DraftEventType;
  readonly payload?: Readonly<Record<string, string | number>>;
}

/** What every act on a draft has in common: found by who may see it, decided by the table, written as one event. */
@Injectable()
export class DraftDesk {
  constructor(
    private readonly directory: DepartmentDirectory,
    private readonly catalogue: Catalogue,
    private readonly shelf: ModelShelf,
    private readonly journal: Journal,
  ) {}

  /** The draft as the actor may see it, if the act is open to the actor now. */
  async open(
    tx: Tx,
    context: UseCaseContext,
    order: DraftOrder,
    action: DraftAction,
  ): Promise<Result<OpenDraft, ServicesError>> {
    const draft = await findDraft(tx, order.id, scopeFor(context.actor, 'services.drafts'));
    if (!draft) return err(notFound('service_draft'));
    const decided = decideDraft(draft, action, context.actor);
    if (!decided.ok) return decided;
    if (draft.version !== order.seenVersion) return err(stale('service_draft'));
    return ok({ draft, to: decided.value });
  }

  /** Writes the act: the state by compare-and-set, the line of its history, one event. */
  async close(
    tx: Tx,
    context: UseCaseContext,
    { draft, to }: OpenDraft,
    deed: DraftDeed,
    move: Omit<DraftMove, 'state' | 'at'> = {},
  ): Promise<Result<Id, ServicesError>> {
    if (!(await moveDraft(tx, draft, { ...move, state: to, at: context.at }))) return err(stale('service_draft'));
    await this.record(tx, context, { ...draft, state: to, version: draft.version + 1 }, deed);
    return ok(draft.id);
  }

  /** One line of the history and one event of a draft in the version it has now. */
  async record(
    tx: Tx,
    context: UseCaseContext,
    draft: Pick<Draft, 'id' | 'version' | 'target' | 'state' | 'departmentId' | 'content'>,
    { action, note, type, payload = {} }: Omit<DraftDeed, 'action'> & { readonly action: DraftAction | 'begin' },
  ): Promise<void> {
    const { id, version, target, state, departmentId, content } = draft;
    await recordDraftAct(tx, id, { version, action, actorId: context.actor.id, note, doneAt: context.at });
    await this.journal.append(tx, context, {
      type,
      object: { type: 'service_draft', id, version },
      departmentIds: [departmentId],
      payload: { target, state, code: content.code, ...payload },
    });
  }

  /** Every fault that keeps it from being published as it stands, on that day. */
  async faultsOf(tx: Tx, draft: JudgedDraft, at: Date): Promise<readonly DraftFault[]> {
    return draftFaults(modelOf(draft), await this.#around(tx, draft, at));
  }

  /** The standard item in the version the content says it comes from. */
  async templateOf(tx: Tx, content: WrittenContent): Promise<WrittenContent | null> {
    const link = 'template' in content ? content.template : null;
    return link === null ? null : ((await findVersion(tx, 'template', link.code, link.version))?.content ?? null);
  }

  async #around(tx: Tx, draft: JudgedDraft, at: Date): Promise<Surroundings> {
    const { target, content, departmentId, baseNumber } = draft;
    const named = namedBy(modelOf(draft));
    const department = await this.directory.byId(tx, departmentId);
    if (!department) throw new Error(`no department ${departmentId}`);
    const inForce = content.code === '' ? null : await this.shelf.inForce(tx, target, content.code);
    const types = await findEvidenceTypes(tx, [...new Set(named.evidence)]);
    const entries = new Map<string, KnownEntry>();
    for (const code of new Set(named.entries)) {
      const entry = await this.catalogue.findPublishedByCode(tx, code);
      if (entry) entries.set(code, { code, itemNames: entry.items.map(({ name }) => name) });
    }
    return {
      ...{ today: localDateOf(at), department, isNew: baseNumber === null, entries, inForce: inForce?.content ?? null },
      // A one-thing whose lead nobody recorded is its drafting department's from now on.
      holderId: inForce === null ? null : (inForce.departmentId ?? departmentId),
      evidenceTypes: new Map(types.map((type) => [type.code, type])),
      itemCodes: new Set(await itemCodesAmong(tx, [...new Set(named.items)])),
      template: await this.templateOf(tx, content),
    };
  }
}

/** A refusal that names every fault with its rule and how to mend it. */
export const refusedFor = (faults: readonly DraftFault[]): DomainError<ServicesErrorCode> => ({
  code: 'services.draft_incomplete',
  fields: faults.map(({ pointer, rule }) => ({
    pointer,
    rule,
    message: `${DRAFT_RULES[rule].zh} ${DRAFT_RULES[rule].en}`,
  })),
});
