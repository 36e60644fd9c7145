import { Injectable } from '@nestjs/common';
import { Attachments } from '@zeqing/catalogue';
import { err, localDateOf, ok, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { CompetentAuthorities } from '../request/competent-authorities';
import { decree, type RequestError } from '../request/domain/request-error';
import {
  admissibleDisposal,
  admissibleServiceChange,
  withGround,
  type DisposalProof,
  type ServiceChangeTerms,
} from './domain/use.rules';
import { RequestActs, type ActPlan, type RequestAct } from '../request/request-acts';
import { insertDisposal, insertEffect, insertServiceChange } from '../request/store/life.repository';

/** What a service change is made from; `resourceId` names what takes the place of the resource in use. */
export interface ServiceChangeInput extends ServiceChangeTerms {
  readonly kind: 'stop' | 'alter';
  readonly resourceId: Id | null;
}

/** 成效反馈: what the use was good for; counts where there are any. */
export interface EffectReport {
  readonly effect: string;
  /** Whether the problem the data were asked for is solved. */
  readonly solved: boolean;
  readonly casesHandled: number | null;
  readonly materialsSpared: number | null;
}

/** A grant in use until its end: changing or stopping the service, its effect, the end of use, disposal (arts 26 to 29). */
@Injectable()
export class RequestUse {
  constructor(
    private readonly acts: RequestActs,
    private readonly attachments: Attachments,
    private readonly authorities: CompetentAuthorities,
  ) {}

  /** Stops or changes the service: only with the negotiation on record and the filing (art. 27). Stopping ends the grant. */
  async changeService(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    input: ServiceChangeInput,
  ): Promise<Result<RequestAct, RequestError>> {
    const order =
      input.kind === 'stop'
        ? ({ id, seenVersion, event: 'request.service_stopped', action: 'stop_service' } as const)
        : ({ id, seenVersion, event: 'request.service_altered', action: 'alter_service' } as const);
    return this.acts.perform(context, order, async (reading, request): Promise<Result<ActPlan, RequestError>> => {
      const admissible = admissibleServiceChange(input, localDateOf(context.at));
      if (!admissible.ok) return admissible;
      const resourceId = input.kind === 'alter' ? input.resourceId : null;
      if (resourceId !== null && !(await this.attachments.hold(reading, request.entryId, resourceId)))
        return err({ code: 'request.resource_not_attached', article: decree('第二十二条') });
      const authorityDepartmentId = await this.authorities.over(reading, request);
      const number = request.life.serviceChanges.length + 1;
      const record = { ...input, number, resourceId, authorityDepartmentId };
      return ok({
        payload: { kind: input.kind, negotiatedOn: input.negotiatedOn, filedOn: input.filedOn, authorityDepartmentId },
        changesGrant: { to: input.kind === 'stop' ? 'ended' : 'live', resourceId },
        write: (tx) => insertServiceChange(tx, id, record, { by: context.actor.id, at: context.at }),
      });
    });
  }

  /** The purpose is achieved, impossible or no longer necessary: the grant ends and disposal is due (art. 27). */
  async finishUse(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    reason: 'achieved' | 'impossible' | 'unnecessary',
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.use_finished', action: 'finish_use' } as const;
    return this.acts.perform(context, order, () =>
      Promise.resolve(ok({ payload: { reason }, changesGrant: { to: 'ended' } })),
    );
  }

  /** What was done with the data, with its proof: the end of the request's life. */
  async dispose(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    disposal: DisposalProof,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.disposed', action: 'dispose' } as const;
    return this.acts.perform(context, order, (): Promise<Result<ActPlan, RequestError>> => {
      const admissible = admissibleDisposal(disposal, localDateOf(context.at));
      if (!admissible.ok) return Promise.resolve(admissible);
      return Promise.resolve(
        ok({
          payload: { method: disposal.method, disposedOn: disposal.disposedOn },
          write: (tx) => insertDisposal(tx, id, disposal, { by: context.actor.id, at: context.at }),
        }),
      );
    });
  }

  /** Says once what the use was good for (arts 26, 29). */
  async reportEffect(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    report: EffectReport,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.effect_reported', action: 'report_effect' } as const;
    return this.acts.perform(context, order, (_reading, request): Promise<Result<ActPlan, RequestError>> => {
      if (request.life.effect !== null) return Promise.resolve(err({ code: 'request.effect_reported' }));
      const said = withGround(report.effect, '/effect');
      if (!said.ok) return Promise.resolve(said);
      const { solved, casesHandled, materialsSpared } = report;
      return Promise.resolve(
        ok({
          payload: { solved, casesHandled, materialsSpared },
          write: (tx) => insertEffect(tx, id, report, { by: context.actor.id, at: context.at }),
        }),
      );
    });
  }
}
