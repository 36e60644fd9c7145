import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
  err,
  localDateOf,
  newId,
  notFound,
  ok,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { OriginKind, RequestContent } from './domain/request';
import type { RequestError } from './domain/request-error';
import type { RequestAction } from './domain/request.transitions';
import { decide } from './domain/request.workflow';
import { askedOf, requestable } from './domain/submission.rules';
import { renewed } from '../use/domain/use.rules';
import type { RequestAct } from './request-acts';
import { findVisible, insertDraft } from './store/request.repository';
import type { StoredRequest } from './store/stored-request';
import { viewerOf } from './viewer';

const ACT: Readonly<Record<OriginKind, RequestAction>> = {
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
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  /** Drafts a request prefilled from this one; what the guarantee of truthfulness covers is to be said anew. */
  async draftFrom(context: UseCaseContext, id: Id, kind: OriginKind): Promise<Result<RequestAct, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<RequestAct, RequestError>> => {
      const source = await findVisible(tx, id, viewerOf(context.actor));
      if (source === null) return err(notFound('share_request'));
      const decided = decide(source, ACT[kind], { actor: context.actor }, context.at);
      if (!decided.ok) return decided;
      return this.#insert(tx, context, source, { requestId: id, kind });
    });
  }

  async #insert(
    tx: Tx,
    context: UseCaseContext,
    source: StoredRequest,
    origin: { readonly requestId: Id; readonly kind: OriginKind },
  ): Promise<Result<RequestAct, RequestError>> {
    const content = contentFor(source, origin.kind, context.at);
    const checked = requestable(
      await this.catalogue.findById(tx, source.entryId),
      source.requesterDepartmentId,
      askedOf(content),
    );
    if (!checked.ok) return checked;
    const { entry, version: entryVersion, shareType } = checked.value;
    const provider = await this.directory.byId(tx, entry.providerDepartmentId);
    if (provider === null) return err(notFound('department'));
    const id = newId(context.at.getTime());
    await insertDraft(tx, {
      id,
      requesterDepartmentId: source.requesterDepartmentId,
      requesterRegionCode: source.requesterRegionCode,
      providerDepartmentId: provider.id,
      providerRegionCode: provider.regionCode,
      entryId: entry.id,
      entryCode: entry.code,
      entryVersion,
      shareType,
      content,
      draftedBy: context.actor.id,
      draftedAt: context.at,
      origin,
    });
    await this.journal.append(tx, context, {
      type: 'request.drafted',
      object: { type: 'share_request', id, version: 1 },
      departmentIds: [source.requesterDepartmentId],
      payload: {
        state: 'draft',
        entryId: entry.id,
        entryCode: entry.code,
        entryVersion,
        origin: origin.kind,
        originRequestId: origin.requestId,
      },
    });
    return ok({ id, version: 1, state: 'draft', grantId: null });
  }
}

/** What was cut from a grant is not asked for again by its renewal. */
function contentFor(source: StoredRequest, kind: OriginKind, at: Date): RequestContent {
  if (kind === 'reopened') return { ...source.content, truthful: false };
  const itemIds = source.items.filter(({ decision }) => decision === 'granted').map(({ itemId }) => itemId);
  const granted = { ...source.content, itemIds, truthful: false };
  return kind === 'renewal' ? renewed(granted, localDateOf(at)) : granted;
}
