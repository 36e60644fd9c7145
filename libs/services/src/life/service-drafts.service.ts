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
import { DepartmentDirectory, permits, type Department } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { ServicesError } from '../services.errors';
import { DraftDesk, type DraftOrder } from './draft-desk';
import { ModelShelf, type InForce } from './model-shelf';
import type { Draft, DraftOrigin } from './domain/draft';
import { takeOver } from './domain/inheritance';
import { emptyContent, type ModelTarget, type WrittenContent, type WrittenItem } from './domain/written-model';
import { insertDraft, isUnderWay, lockCode, writeDraft } from './store/draft.repository';
import { findVersion } from './store/version.repository';

/** What a draft is begun for: something new of a department (no code, or one not in force yet), or what is in force. */
export interface DraftWish {
  readonly target: ModelTarget;
  readonly code: string;
  readonly departmentId: Id;
  readonly origin: DraftOrigin;
  /** What it says from the start; unset: what is in force, or nothing. */
  readonly content?: WrittenContent;
}

/** Begins drafts of the service model and writes them, until they are sent to the department head. */
@Injectable()
export class ServiceDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly shelf: ModelShelf,
    private readonly desk: DraftDesk,
  ) {}

  /**
   * Begins a draft; a change starts from what is in force. One draft a code may be under way at a time. Refuses with
   * `forbidden`, `not_found`, `services.not_yours` (in force, but another department's), `services.draft_under_way`.
   */
  async begin(context: UseCaseContext, wish: DraftWish): Promise<Result<Id, ServicesError>> {
    const { target, code, departmentId, origin } = wish;
    if (!permits(context.actor, 'services.manage', departmentId)) return err(forbidden('services.manage'));
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, ServicesError>> => {
      const department = await this.directory.byId(tx, departmentId);
      if (!department) return err(notFound('department'));
      await lockCode(tx, target, code);
      const inForce = code === '' ? null : await this.shelf.inForce(tx, target, code);
      if (inForce !== null && !isHeldBy(inForce, department))
        return err({ code: 'services.not_yours', details: { target, code } });
      const content = wish.content ?? inForce?.content ?? emptyContent(target, code, department);
      const draft = {
        ...{ id: newId(context.at.getTime()), target, departmentId, origin, preparedBy: context.actor.id },
        ...{ baseNumber: inForce?.number ?? null, content, at: context.at },
      };
      if (!(await insertDraft(tx, draft))) return err({ code: 'services.draft_under_way', details: { target, code } });
      const begun = { ...draft, version: 1, state: 'draft' } as const;
      await this.desk.record(tx, context, begun, { action: 'begin', note: null, type: 'services.draft_begun' });
      return ok(draft.id);
    });
  }

  /** Keeps what was written, complete or not; the code of what is in force stays. Refuses with `services.draft_kind`. */
  amend(context: UseCaseContext, order: DraftOrder, content: WrittenContent): Promise<Result<Id, ServicesError>> {
    return this.#write(context, order, (_, { target, baseNumber, content: { code } }) => {
      if ((target === 'one_thing') !== 'matters' in content)
        return Promise.resolve(err({ code: 'services.draft_kind', details: { target } } as const));
      return Promise.resolve(ok(baseNumber === null ? content : { ...content, code }));
    });
  }

  /** Takes over what the newest version of a standard item asks for (U11). Refuses with `not_found`, `services.draft_kind`. */
  takeOverTemplate(
    context: UseCaseContext,
    order: DraftOrder,
    templateCode: string,
  ): Promise<Result<Id, ServicesError>> {
    return this.#write(context, order, async (tx, { target, content }) => {
      if (target !== 'item') return err({ code: 'services.draft_kind', details: { target } });
      const template = await findVersion(tx, 'template', templateCode);
      if (template === null) return err(notFound('service_template'));
      return ok(takeOver(content as WrittenItem, templateCode, template.number, template.content as WrittenItem));
    });
  }

  async #write(
    context: UseCaseContext,
    order: DraftOrder,
    decide: (tx: Tx, draft: Draft) => Promise<Result<WrittenContent, ServicesError>>,
  ): Promise<Result<Id, ServicesError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, ServicesError>> => {
      const opened = await this.desk.open(tx, context, order, 'amend');
      if (!opened.ok) return opened;
      const { draft } = opened.value;
      const written = await decide(tx, draft);
      if (!written.ok) return written;
      const content = written.value;
      await lockCode(tx, draft.target, content.code);
      if (await isUnderWay(tx, draft.target, content.code, draft.id))
        return err({ code: 'services.draft_under_way', details: { target: draft.target, code: content.code } });
      if (!(await writeDraft(tx, draft, content, { actorId: context.actor.id, at: context.at })))
        return err(stale('service_draft'));
      const amended = { ...draft, content, version: draft.version + 1 };
      await this.desk.record(tx, context, amended, { action: 'amend', note: null, type: 'services.draft_amended' });
      return ok(draft.id);
    });
  }
}

/** A one-thing whose lead nobody recorded may be taken up by a department the document's name of the lead fits. */
export function isHeldBy({ departmentId, leadName }: InForce, department: Department): boolean {
  if (departmentId !== null) return departmentId === department.id;
  return leadName !== null && leadName.split(/[、/;；]/u).some((part) => part !== '' && department.name.includes(part));
}
