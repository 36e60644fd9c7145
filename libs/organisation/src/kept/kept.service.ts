import { Injectable } from '@nestjs/common';
import { err, notFound, ok, type DomainError, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import {
  DRAFT_BYTES_AT_MOST,
  DRAFTS_AT_MOST,
  VIEWS_AT_MOST,
  type KeptDraft,
  type KeptErrorCode,
  type SavedView,
} from './domain/kept';
import {
  countDrafts,
  draftsAbout,
  dropDraft,
  dropDraftsBefore,
  dropView,
  lockKept,
  putDraft,
  putView,
  viewsOf,
} from './store/kept.repository';

const KEPT_FOR_MS = 90 * 24 * 3_600_000;

/**
 * What a person keeps for themselves, on every computer: named filters and forms not yet sent. Nobody else sees it, and
 * nothing rests on it: not journalled.
 */
@Injectable()
export class Kept {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  views(context: UseCaseContext): Promise<SavedView[]> {
    return viewsOf(this.unitOfWork.reader(context), context.actor.id, VIEWS_AT_MOST);
  }

  /** Saves a view; one of the same screen and name is replaced. */
  saveView(context: UseCaseContext, view: SavedView): Promise<Result<SavedView[], DomainError<KeptErrorCode>>> {
    const me = context.actor.id;
    return this.unitOfWork.run(context, async (tx) => {
      await lockKept(tx, me);
      const known = await viewsOf(tx, me, VIEWS_AT_MOST);
      const isNew = !known.some(({ screen, name }) => screen === view.screen && name === view.name);
      if (isNew && known.length === VIEWS_AT_MOST)
        return err({ code: 'kept.too_many', details: { limit: VIEWS_AT_MOST } });
      await putView(tx, me, view, context.at);
      return ok(await viewsOf(tx, me, VIEWS_AT_MOST));
    });
  }

  removeView(
    context: UseCaseContext,
    { screen, name }: Pick<SavedView, 'screen' | 'name'>,
  ): Promise<Result<null, DomainError<'not_found'>>> {
    return this.unitOfWork.run(context, async (tx) =>
      (await dropView(tx, context.actor.id, screen, name)) ? ok(null) : err(notFound('saved_view')),
    );
  }

  /** My unfinished forms about one object. */
  drafts(context: UseCaseContext, about: Id): Promise<KeptDraft[]> {
    return draftsAbout(this.unitOfWork.reader(context), context.actor.id, about);
  }

  /** Keeps a form as it stands; what was kept of it before is replaced. Forms untouched for 90 days are dropped. */
  keepDraft(
    context: UseCaseContext,
    { values, ...draft }: Omit<KeptDraft, 'savedAt'>,
  ): Promise<Result<KeptDraft, DomainError<KeptErrorCode>>> {
    const me = context.actor.id;
    const text = JSON.stringify(values);
    return this.unitOfWork.run(context, async (tx): Promise<Result<KeptDraft, DomainError<KeptErrorCode>>> => {
      if (Buffer.byteLength(text) > DRAFT_BYTES_AT_MOST)
        return err({ code: 'kept.too_large', details: { limit: DRAFT_BYTES_AT_MOST } });
      await lockKept(tx, me);
      await dropDraftsBefore(tx, me, new Date(context.at.getTime() - KEPT_FOR_MS));
      if ((await countDrafts(tx, me, draft)) >= DRAFTS_AT_MOST)
        return err({ code: 'kept.too_many', details: { limit: DRAFTS_AT_MOST } });
      await putDraft(tx, me, { ...draft, savedAt: context.at }, text);
      return ok({ ...draft, values, savedAt: context.at });
    });
  }

  /** The form was sent or given up. Nothing kept is no fault. */
  async removeDraft(context: UseCaseContext, about: Id, form: string): Promise<void> {
    await this.unitOfWork.run(context, async (tx) => {
      await dropDraft(tx, context.actor.id, about, form);
      return ok(null);
    });
  }
}
