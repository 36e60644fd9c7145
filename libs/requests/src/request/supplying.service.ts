import { Injectable } from '@nestjs/common';
import { Attachments } from '@zeqing/catalogue';
import { err, localDateOf, newId, ok, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { termsOf } from './domain/request';
import { decree, type RequestError } from './domain/request-error';
import { confirmationTerm } from './domain/supply.rules';
import { lessTheCuts } from '../answer/domain/answer.rules';
import { RequestActs, type ActPlan, type RequestAct } from './request-acts';
import { insertGrant } from '../use/store/grant.repository';
import type { StoredRequest } from './store/stored-request';
import { closeSupply, insertSupply } from './store/supply.repository';
import { RegionTerms } from '../settings/region-terms.service';

/** From consent to use: the provider names the resource, the requester confirms or rejects it (art. 22, U31). */
@Injectable()
export class RequestSupplying {
  constructor(
    private readonly acts: RequestActs,
    private readonly attachments: Attachments,
    private readonly regions: RegionTerms,
  ) {}

  /** Supplies by a resource attached to the entry; the supply clock stops on this day. */
  async attachSupply(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    resourceId: Id,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.supplied', action: 'supply' } as const;
    return this.acts.perform(context, order, async (reading, request): Promise<Result<ActPlan, RequestError>> => {
      if (!(await this.attachments.hold(reading, request.entryId, resourceId))) {
        return err({
          code: 'request.resource_not_attached',
          details: { entryCode: request.entryCode },
          article: decree('第二十二条'),
        });
      }
      const supplyId = newId(context.at.getTime());
      const attempt = (request.supply?.attempt ?? 0) + 1;
      const own = request.requesterRegionCode;
      const requester = await this.regions.calendarFor(reading, request, own);
      const settings = await this.regions.settingsFor(reading, request, own, context.at);
      const term = confirmationTerm(requester, localDateOf(context.at), settings);
      const by = { suppliedBy: context.actor.id, suppliedAt: context.at, ...term };
      return ok({
        payload: { supplyId, resourceId, attempt, confirmDueOn: term.confirmDueOn },
        write: (tx) => insertSupply(tx, { id: supplyId, requestId: id, attempt, resourceId, ...by }),
      });
    });
  }

  /** The requester has used it: the request is fulfilled and the grant live from here. */
  async confirmSupply(context: UseCaseContext, id: Id, seenVersion: number): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.supply_confirmed', action: 'confirm_supply' } as const;
    return this.acts.perform(context, order, (_tx, request): Promise<Result<ActPlan, RequestError>> => {
      const grantId = newId(context.at.getTime());
      const outcome = { outcome: 'confirmed', by: context.actor.id, at: context.at, evidence: null } as const;
      return Promise.resolve(
        ok({
          grantId,
          payload: { grantId, grantVersion: 1, resourceId: request.supply?.resourceId ?? null },
          write: async (tx) => {
            await closeSupply(tx, id, outcome);
            await insertGrant(tx, grantOf(request, grantId, context.at));
          },
        }),
      );
    });
  }

  /** Not usable: says what was seen, and the supply clock goes on as if it had never stopped. */
  async rejectSupply(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    evidence: string,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.supply_rejected', action: 'reject_supply' } as const;
    return this.acts.perform(context, order, (_tx, request): Promise<Result<ActPlan, RequestError>> => {
      if (evidence.trim() === '') {
        const fields = [{ pointer: '/evidence', rule: 'required' }];
        return Promise.resolve(err({ code: 'request.evidence_required', fields, article: decree('第二十二条') }));
      }
      const outcome = { outcome: 'rejected', by: context.actor.id, at: context.at, evidence } as const;
      const payload = { supplyId: request.supply?.id ?? null, attempt: request.supply?.attempt ?? null };
      return Promise.resolve(ok({ payload, write: (tx) => closeSupply(tx, id, outcome) }));
    });
  }
}

/** What the answer granted: the terms asked for, less what it cut of items, scope and period (U32). */
function grantOf(request: StoredRequest, grantId: Id, at: Date) {
  const itemIds = request.items.filter((item) => item.decision === 'granted').map((item) => item.itemId);
  return {
    id: grantId,
    requestId: request.id,
    entryId: request.entryId,
    entryCode: request.entryCode,
    providerDepartmentId: request.providerDepartmentId,
    beneficiaryDepartmentId: request.requesterDepartmentId,
    terms: { ...lessTheCuts(termsOf(request.content), request.answer?.termCuts ?? []), itemIds },
    resourceId: request.supply?.resourceId ?? null,
    openedAt: at,
  };
}
