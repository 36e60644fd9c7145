import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
  departmentsAs,
  err,
  forbidden,
  localDateOf,
  notFound,
  ok,
  stale,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { RequestContent } from './domain/request';
import { decree, type RequestError } from './domain/request-error';
import { askedOf, complete, requestable } from './domain/submission.rules';
import { decide } from './domain/request.workflow';
import { DraftWriter } from './draft-writer';
import { alreadyGranted, NOTHING_HELD, prefilled, whatIsGranted } from './granted-already';
import { actOf, RequestActs, type RequestAct } from './request-acts';
import { findForSystem, findVisible, replaceContent } from './store/request.repository';
import { closeSupply } from './store/supply.repository';
import { viewerOf } from './viewer';

export interface DraftInput {
  /** For which department; may be left out by who is liaison of one only. */
  readonly departmentId: Id | null;
  readonly entryCode: string;
  readonly content: RequestContent;
}

/** The requester's side before the signature: draft, amend, send for signing; and withdrawing at any time before the end. */
@Injectable()
export class RequestDrafting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: RequestActs,
    private readonly catalogue: Catalogue,
    private readonly drafts: DraftWriter,
    private readonly journal: Journal,
  ) {}

  /**
   * Drafts a request against a published entry (art. 20). What is granted for these purposes already is answered "already
   * yours" at once; the same entry for another purpose becomes a consent to another scope, prefilled (art. 25; U2).
   */
  async draftRequest(context: UseCaseContext, input: DraftInput): Promise<Result<RequestAct, RequestError>> {
    const departmentId = requesterOf(context, input.departmentId);
    if (!departmentId.ok) return departmentId;
    return this.unitOfWork.run(context, (tx) => this.#draft(tx, context, departmentId.value, input));
  }

  async #draft(
    tx: Tx,
    context: UseCaseContext,
    departmentId: Id,
    { entryCode, content }: DraftInput,
  ): Promise<Result<RequestAct, RequestError>> {
    const entry = await this.catalogue.findPublishedByCode(tx, entryCode);
    const held = entry === null ? NOTHING_HELD : await whatIsGranted(tx, entry.id, departmentId, content);
    if (held.covering) return err(alreadyGranted(held.covering));
    const draft = { departmentId, entry, content, origin: null };
    if (held.otherPurpose === null) return this.drafts.write(tx, context, draft);
    const source = await findForSystem(tx, held.otherPurpose.requestId);
    if (source?.state !== 'shared') return this.drafts.write(tx, context, draft);
    const origin = { requestId: source.id, kind: 'scope_change' } as const;
    return this.drafts.write(tx, context, {
      ...draft,
      content: prefilled(content, source.content, held.otherPurpose),
      origin,
    });
  }

  /**
   * Changes what is named of a draft, or of a request that is to be completed; the rest stays. What is being completed
   * keeps its entry's version and the kind of its term: the provider's clock runs by them (U29).
   */
  async amendDraft(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    changes: Partial<RequestContent>,
  ): Promise<Result<RequestAct, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<RequestAct, RequestError>> => {
      const request = await findVisible(tx, id, viewerOf(context.actor));
      if (request === null) return err(notFound('share_request'));
      const completing = request.state === 'supplementing';
      const action = completing ? 'amend_supplement' : 'amend';
      const decided = decide(request, action, { actor: context.actor }, context.at);
      if (!decided.ok) return decided;
      const content = { ...request.content, ...changes };
      const entry = await this.catalogue.findById(tx, request.entryId);
      const checked = requestable(entry, request.requesterDepartmentId, askedOf(content));
      if (!checked.ok) return checked;
      const { version: entryVersion, shareType } = completing
        ? { version: request.entryVersion, shareType: request.shareType }
        : checked.value;
      if (checked.value.shareType !== shareType)
        return err({ code: 'request.supplement_changes_term', article: decree('第二十一条') });
      const written = await replaceContent(tx, id, seenVersion, { entryVersion, shareType, content });
      if (!written) return err(stale('share_request'));
      await this.journal.append(tx, context, {
        type: completing ? 'request.supplement_amended' : 'request.amended',
        object: { type: 'share_request', id, version: seenVersion + 1 },
        departmentIds: [request.requesterDepartmentId],
        payload: { state: request.state, entryId: request.entryId, entryCode: request.entryCode, entryVersion },
      });
      return ok(actOf(id, seenVersion + 1, request.state));
    });
  }

  /** Puts a complete draft before the office head; every gap is told at once (art. 20, U37). */
  async sendForSigning(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.sent_for_signing', action: 'send_for_signing' } as const;
    return this.acts.perform(context, order, async (tx, request) => {
      const entry = await this.catalogue.findById(tx, request.entryId);
      const checked = requestable(entry, request.requesterDepartmentId, askedOf(request.content));
      if (!checked.ok) return checked;
      const whole = complete(request.content, checked.value.entry, localDateOf(context.at));
      return whole.ok ? ok({}) : whole;
    });
  }

  /** Takes the request back, whatever it waits for; its clocks stop and nothing is granted. */
  async withdraw(context: UseCaseContext, id: Id, seenVersion: number): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.withdrawn', action: 'withdraw' } as const;
    return this.acts.perform(context, order, async (_tx, request) => {
      if (request.supply?.outcome !== 'awaiting') return ok({});
      const outcome = { outcome: 'withdrawn', by: context.actor.id, at: context.at, evidence: null } as const;
      return ok({ write: (tx) => closeSupply(tx, id, outcome) });
    });
  }
}

/** The department comes from the posts, never from the body alone: nobody asks in another department's name. */
export function requesterOf(context: UseCaseContext, departmentId: Id | null): Result<Id, RequestError> {
  const own = departmentsAs(context.actor, ['liaison']);
  if (departmentId !== null) return own.includes(departmentId) ? ok(departmentId) : err(notFound('department'));
  const [only, ...others] = own;
  if (only === undefined) return err({ ...forbidden('requests.prepare'), article: decree('第二十条') });
  if (others.length > 0)
    return err({ code: 'request.department_unclear', fields: [{ pointer: '/departmentId', rule: 'required' }] });
  return ok(only);
}
