import { Injectable } from '@nestjs/common';
import { localDateOf, ok, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import type { RequestError } from '../request/domain/request-error';
import type { RequestAction } from '../request/domain/request.transitions';
import {
  admissibleSuspension,
  mayEndSuspension,
  mayTerminate,
  withGround,
  type SuspendingSide,
  type SuspensionTerms,
} from './domain/use.rules';
import { RequestActs, type ActPlan, type RequestAct } from '../request/request-acts';
import { endSuspension, insertSuspension } from '../request/store/life.repository';
import type { StoredRequest } from '../request/store/stored-request';

/** Misuse (art. 27): the provider or the authority suspends and sets a term; then the use is resumed or terminated. */
@Injectable()
export class RequestSuspending {
  constructor(private readonly acts: RequestActs) {}

  /** Suspends the grant and sets the term for rectification. */
  async suspend(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    terms: SuspensionTerms,
  ): Promise<Result<RequestAct, RequestError>> {
    const action = bySide(context, 'suspend', 'suspend_as_authority');
    const order = { id, seenVersion, event: 'request.suspended', action } as const;
    return this.acts.perform(context, order, (_reading, request, facts): Promise<Result<ActPlan, RequestError>> => {
      const admissible = admissibleSuspension(terms, localDateOf(context.at));
      if (!admissible.ok) return Promise.resolve(admissible);
      const side: SuspendingSide = facts.action === 'suspend' ? 'provider' : 'authority';
      const record = { ...terms, side, number: (request.life.suspension?.number ?? 0) + 1 };
      const doing = { by: context.actor.id, at: context.at };
      return Promise.resolve(
        ok({
          payload: { side, rectifyBy: terms.rectifyBy },
          changesGrant: { to: 'suspended' },
          write: (tx) => insertSuspension(tx, id, record, doing),
        }),
      );
    });
  }

  /** The misuse is mended, as the statement says: the grant is live again. */
  async resume(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    statement: string,
  ): Promise<Result<RequestAct, RequestError>> {
    const action = bySide(context, 'resume', 'resume_as_authority');
    const order = { id, seenVersion, event: 'request.resumed', action } as const;
    return this.acts.perform(context, order, (_reading, request, facts): Promise<Result<ActPlan, RequestError>> => {
      const side: SuspendingSide = facts.action === 'resume' ? 'provider' : 'authority';
      const possible = mayEndSuspension(side, request.life.suspension);
      const said = possible.ok ? withGround(statement, '/statement') : possible;
      if (!said.ok) return Promise.resolve(said);
      return Promise.resolve(ok(endingPlan(context, id, { as: 'resumed', statement }, side)));
    });
  }

  /** The term passed without rectification: the grant ends. */
  async terminate(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    statement: string,
  ): Promise<Result<RequestAct, RequestError>> {
    const action = bySide(context, 'terminate', 'terminate_as_authority');
    const order = { id, seenVersion, event: 'request.terminated', action } as const;
    return this.acts.perform(context, order, (_reading, request, facts): Promise<Result<ActPlan, RequestError>> => {
      const side: SuspendingSide = facts.action === 'terminate' ? 'provider' : 'authority';
      const possible = mayEndSuspension(side, request.life.suspension);
      const due = possible.ok ? mayTerminate(request.life.suspension, localDateOf(context.at)) : possible;
      const said = due.ok ? withGround(statement, '/statement') : due;
      if (!said.ok) return Promise.resolve(said);
      return Promise.resolve(ok(endingPlan(context, id, { as: 'terminated', statement }, side)));
    });
  }
}

/** The provider acts as such, everybody else as the authority; whether it is, the workflow decides. */
const bySide =
  ({ actor }: UseCaseContext, own: RequestAction, authority: RequestAction) =>
  ({ providerDepartmentId }: StoredRequest): RequestAction =>
    actor.posts.some((post) => post.departmentId === providerDepartmentId && post.role === 'office_head')
      ? own
      : authority;

function endingPlan(
  { actor, at }: UseCaseContext,
  id: Id,
  end: { readonly as: 'resumed' | 'terminated'; readonly statement: string },
  side: SuspendingSide,
): ActPlan {
  return {
    payload: { side },
    changesGrant: { to: end.as === 'resumed' ? 'live' : 'ended' },
    write: (tx) => endSuspension(tx, id, end, { by: actor.id, at }),
  };
}
