import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { localDateOf, ok, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { admissibleAnswer, cutsToDaysToCome, type AnswerProposal } from './domain/answer.rules';
import type { RequestError } from '../request/domain/request-error';
import { termsOf } from '../request/domain/request';
import { RequestActs, type ActPlan, type RequestAct } from '../request/request-acts';
import { putAnswer, signAnswer } from './store/answer.repository';

/** The provider's side up to the answer: the liaison prepares it, the office head signs it (arts 20, 21; U35). */
@Injectable()
export class RequestAnswering {
  constructor(
    private readonly acts: RequestActs,
    private readonly catalogue: Catalogue,
  ) {}

  /** Puts an answer before the office head. The clock runs on. */
  async prepareAnswer(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    proposal: AnswerProposal,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.answer_prepared', action: 'prepare_answer' } as const;
    return this.acts.perform(context, order, async (reading, request): Promise<Result<ActPlan, RequestError>> => {
      const { shareType, content, entryId } = request;
      const conditioned = proposal.kind !== 'refuse' && (proposal.conditions ?? []).length > 0;
      const publishedConditions = conditioned
        ? ((await this.catalogue.findById(reading, entryId))?.conditions ?? null)
        : null;
      const today = localDateOf(context.at);
      const asked = { shareType, terms: termsOf(content), publishedConditions, today };
      const admissible = admissibleAnswer(proposal, asked);
      if (!admissible.ok) return admissible;
      const prepared = { by: context.actor.id, at: context.at };
      const ground = proposal.kind === 'refuse' ? proposal.ground : null;
      const payload = { kind: proposal.kind, ground };
      return ok({ payload, write: (tx) => putAnswer(tx, id, proposal, prepared) });
    });
  }

  /** Gives the prepared answer back to the liaison. */
  async sendBackAnswer(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.answer_sent_back', action: 'send_back_answer' } as const;
    return this.acts.perform(context, order, () => Promise.resolve(ok({})));
  }

  /** Signs the prepared answer: a consent starts the supply clock, a refusal ends the request. */
  async signAnswer(context: UseCaseContext, id: Id, seenVersion: number): Promise<Result<RequestAct, RequestError>> {
    return this.acts.perform(
      context,
      {
        id,
        seenVersion,
        event: 'request.answered',
        action: (request) => (request.answer?.kind === 'refuse' ? 'sign_refusal' : 'sign_agreement'),
      },
      (_tx, { answer }) => {
        const lasting = cutsToDaysToCome(answer?.termCuts ?? [], localDateOf(context.at));
        if (!lasting.ok) return Promise.resolve(lasting);
        const payload = { kind: answer?.kind ?? null, onePerson: answer?.preparedBy === context.actor.id };
        return Promise.resolve(ok({ payload, write: (tx) => signAnswer(tx, id, context.actor.id, context.at) }));
      },
    );
  }
}
