import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import {
  err,
  localDateOf,
  ok,
  stale,
  systemActor,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { lessTheCuts } from '../answer/domain/answer.rules';
import { agreeByRuling, liftConditions } from '../answer/store/answer.repository';
import { termsOf } from '../request/domain/request';
import { DraftWriter } from '../request/draft-writer';
import { whatIsGranted } from '../request/granted-already';
import { RequestActs, type ActOrder, type ActPlan } from '../request/request-acts';
import { endSuspension } from '../request/store/life.repository';
import { findForSystem } from '../request/store/request.repository';
import type { StoredRequest } from '../request/store/stored-request';
import { liftDuty } from '../use/store/disposal-duty.repository';
import { grantById } from '../use/store/grant.repository';
import { disputeNumber, type EnactedAs } from './domain/dispute';
import type { DisputeError } from './domain/dispute-error';
import { enactmentOf, type RequestEnactment } from './domain/enactment.rules';
import type { StoredDispute } from './store/dispute.repository';

/** What became of a ruling, and the request it agreed. */
export interface Enacted {
  readonly as: EnactedAs;
  readonly requestId: Id | null;
}

export const enactedAs = (as: EnactedAs, requestId: Id | null = null): Enacted => ({ as, requestId });

type Outcome = Result<Enacted, DisputeError>;
type Act = Pick<ActOrder, 'event'> & { readonly action: Extract<ActOrder['action'], string> };

const SYSTEM = systemActor('rulings');
/** Somebody moved the request while it was ruled on: nothing is written, and the ruling may be given again. */
const MOVED = err(stale('share_request'));

/**
 * Carries out a ruling about a request in the transaction that records it (art. 28, U40). The acts are the system's,
 * because they follow from the ruling; the event of the ruling names the person.
 */
@Injectable()
export class RuledRequests {
  constructor(
    private readonly acts: RequestActs,
    private readonly drafts: DraftWriter,
    private readonly catalogue: Catalogue,
  ) {}

  /** Refuses only as stale, when the request has moved meanwhile. */
  async enact(
    tx: Tx,
    context: UseCaseContext,
    dispute: StoredDispute,
    requestId: Id,
    itemIds: readonly Id[] | null,
  ): Promise<Outcome> {
    const request = await findForSystem(tx, requestId);
    if (request === null) return ok(enactedAs('nothing_left'));
    const { subject, claimant } = dispute;
    const ruled = await this.#ruled(tx, request);
    const enactment = enactmentOf({ subject, claimant, itemIds }, ruled, localDateOf(context.at));
    const within: UseCaseContext = { ...context, tx };
    switch (enactment.as) {
      case 'agreed_request':
        return this.#agree(tx, within, dispute, request, enactment);
      case 'supply_clock':
        return this.#perform(within, dispute, request, RENEW, {
          ...(enactment.liftsConditions ? { write: lifting(dispute, request) } : {}),
        });
      case 'conditions_lifted':
        return this.#perform(within, dispute, request, LIFT, { write: lifting(dispute, request) });
      case 'resumed':
        return this.#perform(within, dispute, request, RESUME, resumption(context, dispute, request));
      case 'by_owner':
      case 'nothing_left':
        return ok(enactedAs(enactment.as));
    }
  }

  async #ruled(tx: Tx, { state, answer, items, life, content, grantId }: StoredRequest) {
    const grant = grantId === null ? null : await grantById(tx, grantId);
    return {
      ...{ state, items, answerKind: answer?.kind ?? null, termCuts: answer?.termCuts ?? [] },
      hasConditions: (answer?.conditions.length ?? 0) > 0 && answer?.conditionsLiftedInDisputeId === null,
      lastServiceChange: standingChange(life)?.kind ?? null,
      ...{ askedUntil: content.validUntil, grantedUntil: grant?.validUntil ?? null },
    };
  }

  /** What may no longer be asked for is its owner's to settle; what the requester has meanwhile is not given twice. */
  async #agree(
    tx: Tx,
    context: UseCaseContext,
    dispute: StoredDispute,
    source: StoredRequest,
    { itemIds, termCuts }: Extract<RequestEnactment, { as: 'agreed_request' }>,
  ): Promise<Outcome> {
    const terms = lessTheCuts(termsOf(source.content), termCuts);
    const content = { ...source.content, ...terms, itemIds, urgent: null };
    const departmentId = source.requesterDepartmentId;
    const held = await whatIsGranted(tx, source.entryId, departmentId, content);
    if (held.covering !== null) return ok(enactedAs('nothing_left'));
    const entry = await this.catalogue.findById(tx, source.entryId);
    const origin = { requestId: source.id, kind: 'ruling' } as const;
    const drafted = await this.drafts.write(tx, context, { departmentId, entry, content, origin });
    if (!drafted.ok) return ok(enactedAs('by_owner'));
    const { id } = drafted.value;
    const order = { id, seenVersion: null, ...AGREE };
    const agreed = await this.acts.perform({ ...context, actor: SYSTEM }, order, (_tx, request) => {
      const { entryVersion, shareType } = request;
      // What is agreed was signed when it was asked for (art. 20).
      const [by, at] = [source.signedBy ?? source.draftedBy, source.signedAt ?? source.draftedAt];
      const signature = { by, at, entryVersion, shareType };
      const ruled = { by: context.actor.id, at: context.at };
      const payload = { disputeId: dispute.id, originRequestId: source.id, entryVersion };
      const write: ActPlan['write'] = (inner) => agreeByRuling(inner, id, dispute.id, ruled);
      return Promise.resolve(ok({ signature, payload, write }));
    });
    return agreed.ok ? ok(enactedAs('agreed_request', id)) : MOVED;
  }

  async #perform(
    context: UseCaseContext,
    dispute: StoredDispute,
    request: StoredRequest,
    { as, ...act }: Act & { readonly as: EnactedAs },
    plan: ActPlan,
  ): Promise<Outcome> {
    const order = { id: request.id, seenVersion: request.version, ...act };
    const planned = { ...plan, payload: { disputeId: dispute.id } };
    const done = await this.acts.perform({ ...context, actor: SYSTEM }, order, () => Promise.resolve(ok(planned)));
    return done.ok ? ok(enactedAs(as)) : MOVED;
  }
}

/** The latest change of the service that no ruling has undone: what the requester ends after one is its own end. */
function standingChange({ serviceChanges, disputes }: StoredRequest['life']) {
  const last = serviceChanges.at(-1);
  const isUndone = disputes.some(
    ({ enactedAs, ruledAt }) => enactedAs === 'resumed' && ruledAt !== null && last && ruledAt > last.changedAt,
  );
  return isUndone ? undefined : last;
}

const AGREE = { event: 'request.agreed_by_ruling', action: 'agree_by_ruling' } as const;
const RENEW = { as: 'supply_clock', event: 'request.supply_term_renewed', action: 'renew_supply_term' } as const;
const LIFT = { as: 'conditions_lifted', event: 'request.conditions_lifted', action: 'lift_conditions' } as const;
const RESUME = { as: 'resumed', event: 'request.resumed_by_ruling', action: 'resume_by_ruling' } as const;

const lifting =
  (dispute: StoredDispute, request: StoredRequest): NonNullable<ActPlan['write']> =>
  (tx) =>
    liftConditions(tx, request.id, dispute.id);

/** The grant is live again, whether it was suspended or ended; a suspension ends with the ruling as its ground. */
function resumption({ actor, at }: UseCaseContext, dispute: StoredDispute, { id }: StoredRequest): ActPlan {
  const statement = `依争议裁决恢复（争议编号${disputeNumber(dispute)}）。`;
  return {
    changesGrant: { to: 'live', reopens: true },
    write: async (tx) => {
      await endSuspension(tx, id, { as: 'resumed', statement }, { by: actor.id, at });
      await liftDuty(tx, id, at);
    },
  };
}
