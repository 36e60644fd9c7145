import { Injectable } from '@nestjs/common';
import { Attachments, Catalogue, type EntryView, type ResourceView, type ShareMode } from '@zeqing/catalogue';
import {
  localDateOf,
  newId,
  ok,
  type Id,
  type LocalDate,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { checkRuleFor } from '../clock/domain/clock.rules';
import { CompetentAuthorities } from './competent-authorities';
import { isUrgent, termsOf } from './domain/request';
import type { RequestError } from './domain/request-error';
import { answersBeforehand } from '../standing-answer/domain/standing-answer';
import { askedOf, complete, requestable, type RequestableEntry } from './domain/submission.rules';
import { refuseWhatIsGranted } from './granted-already';
import { RequestActs, type ActPlan, type RequestAct } from './request-acts';
import { agreeByStandingAnswer } from '../answer/store/answer.repository';
import { insertGrant } from '../use/store/grant.repository';
import { activeOn, type StandingAnswerView } from '../standing-answer/store/standing-answer.repository';
import type { StoredRequest } from './store/stored-request';

/** The requester's office head: signing, which submits the request, or sending it back to the liaison. */
@Injectable()
export class RequestSigning {
  constructor(
    private readonly acts: RequestActs,
    private readonly catalogue: Catalogue,
    private readonly attachments: Attachments,
    private readonly directory: DepartmentDirectory,
    private readonly authorities: CompetentAuthorities,
  ) {}

  /**
   * Signs and submits. The request stands in the provider's inbox in the same act, so the answer clock starts (U27);
   * inside a standing answer it is agreed at once, and granted when a resource is attached (U3). Where a local rule has
   * the authority check requests first, its clock starts instead, and the provider's at its receipt (U34).
   */
  async sign(context: UseCaseContext, id: Id, seenVersion: number): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.signed', action: 'sign' } as const;
    return this.acts.perform(context, order, async (tx, request): Promise<Result<ActPlan, RequestError>> => {
      const found = await this.catalogue.findById(tx, request.entryId);
      const checked = requestable(found, request.requesterDepartmentId, askedOf(request.content));
      if (!checked.ok) return checked;
      const { entry, version: entryVersion, shareType } = checked.value;
      const whole = complete(request.content, entry, localDateOf(context.at));
      if (!whole.ok) return whole;
      const granted = await refuseWhatIsGranted(tx, entry.id, request.requesterDepartmentId, request.content);
      if (!granted.ok) return granted;
      const signature = { by: context.actor.id, at: context.at, entryVersion, shareType };
      const standing = await this.#standingAnswerFor(tx, context, request, entryVersion);
      const urgent = isUrgent(request.content);
      if (standing !== null) {
        const resource = await this.#resourceFor(tx, entry, request.content.mode);
        return ok({ signature, ...answeredBeforehand(context, request, standing, resource) });
      }
      const checkedBy = await this.#checkerOf(tx, request, checked.value, localDateOf(context.at));
      if (checkedBy === null) return ok({ signature, then: 'receive', payload: { entryVersion, urgent } });
      const payload = { entryVersion, urgent, authorityDepartmentId: checkedBy };
      return ok({ signature, then: 'begin_check', checkedBy, payload });
    });
  }

  /** Gives the draft back to the liaison. */
  async sendBack(context: UseCaseContext, id: Id, seenVersion: number): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.sent_back', action: 'send_back' } as const;
    return this.acts.perform(context, order, () => Promise.resolve(ok({})));
  }

  /** The authority that checks the request first, where a local rule says so and there is one; null: nobody (U34). */
  async #checkerOf(
    tx: Tx,
    request: StoredRequest,
    { entry, shareType }: RequestableEntry,
    today: LocalDate,
  ): Promise<Id | null> {
    const dataState = entry.hasResource ? 'attached' : 'not_attached';
    const urgent = isUrgent(request.content);
    const subject = {
      shareType,
      regionCode: request.providerRegionCode,
      dataState,
      urgent,
      receivedOn: today,
    } as const;
    return checkRuleFor(subject, request.localRules) === null ? null : this.authorities.over(tx, request);
  }

  /** The first attached resource of the kind the mode needs, held for the grant; any for other means. */
  async #resourceFor(tx: Tx, entry: EntryView, mode: ShareMode): Promise<ResourceView | null> {
    const kind = KIND_OF_MODE[mode];
    for (const resource of entry.resources)
      if ((kind === null || resource.kind === kind) && (await this.attachments.hold(tx, entry.id, resource.id)))
        return resource;
    return null;
  }

  async #standingAnswerFor(
    tx: Tx,
    context: UseCaseContext,
    request: StoredRequest,
    entryVersion: number,
  ): Promise<StandingAnswerView | null> {
    const standing = await activeOn(tx, request.entryId, entryVersion);
    if (standing.length === 0) return null;
    const requester = await this.directory.byId(tx, request.requesterDepartmentId);
    if (requester === null) return null;
    const today = localDateOf(context.at);
    return standing.find(({ terms }) => answersBeforehand(terms, requester, termsOf(request.content), today)) ?? null;
  }
}

/** The plan of an agreement signed beforehand, with the live grant when there is a resource to use. */
function answeredBeforehand(
  context: UseCaseContext,
  request: StoredRequest,
  standing: StandingAnswerView,
  resource: ResourceView | null,
): ActPlan {
  const agree = (tx: Tx): Promise<void> => agreeByStandingAnswer(tx, request.id, standing, context.at);
  if (resource === null) {
    return { then: 'agree_by_standing_answer', write: agree, payload: { standingAnswerId: standing.id } };
  }
  const grantId = newId(context.at.getTime());
  return {
    then: 'share_by_standing_answer',
    grantId,
    payload: { standingAnswerId: standing.id, grantId, grantVersion: 1, resourceId: resource.id },
    write: async (tx) => {
      await agree(tx);
      await insertGrant(tx, {
        id: grantId,
        requestId: request.id,
        entryId: request.entryId,
        entryCode: request.entryCode,
        providerDepartmentId: request.providerDepartmentId,
        beneficiaryDepartmentId: request.requesterDepartmentId,
        terms: termsOf(request.content),
        resourceId: resource.id,
        openedAt: context.at,
      });
    },
  };
}

const KIND_OF_MODE: Readonly<Record<ShareMode, ResourceView['kind'] | null>> = {
  service_interface: 'interface',
  batch_exchange: 'table',
  file_download: 'file',
  other: null,
};
