import { Injectable } from '@nestjs/common';
import {
  err,
  localDateOf,
  notFound,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { scopeFor } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { itemReadiness, type ReadinessQuestion } from '../domain/item-readiness';
import type { ItemReadiness } from '../domain/readiness-answer';
import type { ServicesError } from '../services.errors';
import { findItems } from '../store/item.repository';
import { WorldReader, type Answered } from '../world-reader';
import { modelOf, type Draft } from './domain/draft';
import type { DraftFault } from './domain/draft-rules';
import { draftOpenness, type DraftOpenness } from './domain/draft.workflow';
import { descentOf, type Descent } from './domain/inheritance';
import { modelChanges, type ModelChange } from './domain/model-changes';
import { itemInForce, withBrought } from './domain/written-of';
import { DraftDesk } from './draft-desk';
import { ModelShelf } from './model-shelf';
import { draftActs, findDraft, pageOfDrafts, type DraftActDone, type DraftFilter } from './store/draft.repository';
import { findVersion } from './store/version.repository';

/** A draft with all that a person needs to go on with it. */
export interface DraftView extends Draft {
  /** What keeps it from being published, each with its rule. */
  readonly faults: readonly DraftFault[];
  readonly acts: readonly DraftOpenness[];
  readonly history: readonly DraftActDone[];
  /** What it changes of the version it was begun from. */
  readonly changes: readonly ModelChange[];
  /** Of an item that comes from a standard: each material by its code, own or inherited. */
  readonly descents: readonly { readonly materialCode: string; readonly descent: Descent }[];
  /** The newest version of its standard item, where that is newer than what was taken over. */
  readonly newerTemplate: number | null;
}

/** An item as it stands (null: not at all yet) and as it would stand with the draft. */
export interface DraftPreview {
  readonly before: ItemReadiness | null;
  readonly after: ItemReadiness;
}

/** Reading drafts: a department's own, nobody else's. */
@Injectable()
export class ServiceDraftQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: DraftDesk,
    private readonly shelf: ModelShelf,
    private readonly worlds: WorldReader,
  ) {}

  page(context: UseCaseContext, filter: DraftFilter, page: PageRequest): Promise<Page<Draft>> {
    const scope = scopeFor(context.actor, 'services.drafts');
    return pageOfDrafts(this.unitOfWork.reader(context), scope, filter, page);
  }

  async read(context: UseCaseContext, id: Id): Promise<Result<DraftView, ServicesError>> {
    const tx = this.unitOfWork.reader(context);
    const draft = await findDraft(tx, id, scopeFor(context.actor, 'services.drafts'));
    if (!draft) return err(notFound('service_draft'));
    const { content, target, baseNumber } = draft;
    const isOpen = draft.state === 'draft' || draft.state === 'signing';
    const base =
      baseNumber === null || content.code === ''
        ? null
        : baseNumber === 0 && isOpen
          ? await this.shelf.inForce(tx, target, content.code)
          : await findVersion(tx, target, content.code, baseNumber || 1);
    const template = await this.desk.templateOf(tx, content);
    const link = 'template' in content ? content.template : null;
    const newest = link && (await findVersion(tx, 'template', link.code));
    return ok({
      ...draft,
      faults: isOpen ? await this.desk.faultsOf(tx, draft, context.at) : [],
      acts: draftOpenness(draft, context.actor),
      history: await draftActs(tx, id),
      changes: base === null ? [] : modelChanges(base.content, content),
      descents:
        'materials' in content && link !== null
          ? [...descentOf(content, template)].map(([materialCode, descent]) => ({ materialCode, descent }))
          : [],
      newerTemplate: link && newest && newest.number > link.version ? newest.number : null,
    });
  }

  /**
   * What readiness would say if the draft were in force, its list confirmed or not as the draft says; nothing is
   * written. Refuses with `services.draft_kind` for anything but an item.
   */
  preview(
    context: UseCaseContext,
    id: Id,
    question: ReadinessQuestion,
  ): Promise<Result<Answered<DraftPreview>, ServicesError>> {
    return this.worlds.answer(context, async (tx): Promise<Result<DraftPreview, ServicesError>> => {
      const draft = await findDraft(tx, id, scopeFor(context.actor, 'services.drafts'));
      if (!draft) return err(notFound('service_draft'));
      const model = modelOf(draft);
      if (model.target !== 'item') return err({ code: 'services.draft_kind', details: { target: model.target } });
      const confirmation = { by: draft.preparedBy, on: localDateOf(context.at) };
      const item = itemInForce(model.content, draft.departmentId, confirmation);
      const asked = question.situation;
      if (asked !== undefined && !item.situations.some(({ code }) => code === asked))
        return err({ code: 'services.unknown_situation', details: { situation: asked } });
      const [current] = item.code === '' ? [] : await findItems(tx, [item.code]);
      const isKnown = asked === undefined || current?.situations.some(({ code }) => code === asked) === true;
      const now = current && isKnown ? await this.worlds.of(tx, context, [current]) : null;
      const inForce = item.code === '' ? null : await this.shelf.inForce(tx, 'item', item.code);
      const then = await this.worlds.of(tx, context, [item], (known) =>
        withBrought(known, model.content, inForce?.content ?? null),
      );
      return ok({
        before: now && current ? itemReadiness(now.model, now.facts, current, question) : null,
        after: itemReadiness(then.model, then.facts, item, question),
      });
    });
  }
}
