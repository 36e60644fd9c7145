import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { err, localDateOf, notFound, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { OriginKind, RequestContent } from './domain/request';
import { decree, type RequestError } from './domain/request-error';
import type { RequestAction } from './domain/request.transitions';
import { decide } from './domain/request.workflow';
import { DraftWriter } from './draft-writer';
import { renewed } from '../use/domain/use.rules';
import { grantById } from '../use/store/grant.repository';
import type { RequestAct } from './request-acts';
import { lockRunningRenewal } from './store/open-request.repository';
import { findVisible } from './store/request.repository';
import type { StoredRequest } from './store/stored-request';
import { viewerOf } from './viewer';

/** A ruling drafts nothing that anybody has still to sign. */
export type DraftOrigin = Exclude<OriginKind, 'ruling'>;

const ACT: Readonly<Record<DraftOrigin, RequestAction>> = {
  reopened: 'reopen',
  scope_change: 'change_scope',
  renewal: 'renew',
};

/**
 * Drafts made from another request: reopening what was returned unfinished (U29), consent to another scope (art. 25),
 * renewal (U38). The draft goes the whole way by itself; the request it comes from does not move, and a renewal under
 * way prolongs nothing.
 */
@Injectable()
export class LinkedDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly drafts: DraftWriter,
  ) {}

  /** Drafts a request prefilled from this one; what the guarantee of truthfulness covers is to be said anew. */
  async draftFrom(context: UseCaseContext, id: Id, kind: DraftOrigin): Promise<Result<RequestAct, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<RequestAct, RequestError>> => {
      const source = await findVisible(tx, id, viewerOf(context.actor));
      if (source === null) return err(notFound('share_request'));
      const decided = decide(source, ACT[kind], { actor: context.actor }, context.at);
      if (!decided.ok) return decided;
      const alone = kind === 'renewal' ? await refuseSecondRenewal(tx, id) : ok(null);
      if (!alone.ok) return alone;
      return this.drafts.write(tx, context, {
        departmentId: source.requesterDepartmentId,
        entry: await this.catalogue.findById(tx, source.entryId),
        content: await contentFor(tx, source, kind, context.at),
        origin: { requestId: id, kind },
      });
    });
  }
}

/** One renewal at a time: two would ask twice for the same time, and only one could be granted (U2, U38). */
async function refuseSecondRenewal(tx: Tx, id: Id): Promise<Result<null, RequestError>> {
  const running = await lockRunningRenewal(tx, id);
  if (running === null) return ok(null);
  return err({ code: 'request.renewal_running', details: { ...running }, article: decree('第二十条') });
}

/** What the live grant gives, as the answer, rulings and bridges left it: what was cut is not asked for again (U38). */
async function contentFor(tx: Tx, source: StoredRequest, kind: DraftOrigin, at: Date): Promise<RequestContent> {
  const grant = kind === 'reopened' || source.grantId === null ? null : await grantById(tx, source.grantId);
  if (grant === null) return { ...source.content, truthful: false };
  const { itemIds, purposes, mode, beneficiaries, validFrom, validUntil } = grant;
  const granted = { itemIds, purposes, mode, beneficiaries, validFrom, validUntil };
  const content = { ...source.content, ...granted, truthful: false };
  return kind === 'renewal' ? renewed(content, localDateOf(at)) : content;
}
