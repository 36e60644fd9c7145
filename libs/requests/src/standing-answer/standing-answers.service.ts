import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
  departmentsAs,
  err,
  forbidden,
  newId,
  notFound,
  ok,
  stale,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { RequestError } from '../request/domain/request-error';
import { admissibleStandingAnswer, type StandingTerms } from './domain/standing-answer';
import { requestable } from '../request/domain/submission.rules';
import {
  findStandingAnswer,
  insertStandingAnswer,
  pageOfStandingAnswers,
  revoke,
  type StandingAnswerView,
} from './store/standing-answer.repository';

export interface StandingAnswerAct {
  readonly id: Id;
  readonly version: number;
  readonly state: 'active' | 'revoked';
}

/** Consents signed beforehand by the provider's office head (常态答复, U3). */
@Injectable()
export class StandingAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly journal: Journal,
  ) {}

  /** Signs one for the published version of an entry. It can only agree; conditional data need recipients and purposes. */
  async signStandingAnswer(
    context: UseCaseContext,
    entryCode: string,
    terms: StandingTerms,
  ): Promise<Result<StandingAnswerAct, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<StandingAnswerAct, RequestError>> => {
      const itemIds = terms.itemIds;
      const checked = requestable(await this.catalogue.findPublishedByCode(tx, entryCode), null, { ...terms, itemIds });
      if (!checked.ok) return checked;
      const { entry, version: entryVersion } = checked.value;
      if (!headed(context).includes(entry.providerDepartmentId)) return err(forbidden('requests.answer_sign'));
      // No items named means every item, so the strictest of all of them decides.
      const whole = itemIds.length > 0 ? checked : requestable(entry, null, { ...terms, itemIds: shared(entry.items) });
      const admissible = whole.ok ? admissibleStandingAnswer(terms, whole.value.shareType) : whole;
      if (!admissible.ok) return admissible;
      const id = newId(context.at.getTime());
      const signed = { signedBy: context.actor.id, signedAt: context.at };
      const of = {
        entryId: entry.id,
        entryCode: entry.code,
        entryVersion,
        providerDepartmentId: entry.providerDepartmentId,
      };
      await insertStandingAnswer(tx, { id, ...of, terms, ...signed });
      const { recipients } = terms;
      await this.journal.append(tx, context, {
        type: 'standing_answer.signed',
        object: { type: 'standing_answer', id, version: 1 },
        departmentIds: [
          entry.providerDepartmentId,
          ...(recipients.kind === 'departments' ? recipients.departmentIds : []),
        ],
        payload: { entryId: entry.id, entryCode: entry.code, entryVersion, recipients: recipients.kind },
      });
      return ok({ id, version: 1, state: 'active' });
    });
  }

  /** Revokes one for the future; what was agreed under it stays agreed. */
  async revokeStandingAnswer(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
  ): Promise<Result<StandingAnswerAct, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<StandingAnswerAct, RequestError>> => {
      const found = await findStandingAnswer(tx, id, headed(context));
      if (found === null) return err(notFound('standing_answer'));
      if (found.state === 'revoked') return err({ code: 'standing_answer.revoked' });
      if (!(await revoke(tx, id, seenVersion, context.actor.id, context.at))) return err(stale('standing_answer'));
      await this.journal.append(tx, context, {
        type: 'standing_answer.revoked',
        object: { type: 'standing_answer', id, version: seenVersion + 1 },
        departmentIds: [found.providerDepartmentId],
        payload: { entryId: found.entryId, entryCode: found.entryCode },
      });
      return ok({ id, version: seenVersion + 1, state: 'revoked' });
    });
  }

  /** Every bound department may see them, so there is no department scope (U26). */
  async list(
    context: UseCaseContext,
    filter: { readonly entryCode: string | null; readonly mine: boolean },
    page: PageRequest,
  ): Promise<Page<StandingAnswerView>> {
    const tx = this.unitOfWork.reader(context);
    const entry = filter.entryCode === null ? null : await this.catalogue.findPublishedByCode(tx, filter.entryCode);
    if (filter.entryCode !== null && entry === null) return { items: [], next: null };
    const providerDepartmentIds = filter.mine ? context.actor.posts.map((post) => post.departmentId) : null;
    return pageOfStandingAnswers(tx, { entryId: entry?.id ?? null, providerDepartmentIds }, page);
  }
}

const headed = (context: UseCaseContext): readonly Id[] => departmentsAs(context.actor, ['office_head']);

const shared = (items: readonly { readonly id: Id; readonly shareType: string | null }[]): readonly Id[] =>
  items.filter((item) => item.shareType !== 'not_shared').map((item) => item.id);
