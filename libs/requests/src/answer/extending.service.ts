import { Injectable } from '@nestjs/common';
import { localDateOf, ok, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { openClock } from '../clock/clock-keeper';
import { CompetentAuthorities } from '../request/competent-authorities';
import { admissibleExtension, mayConsent, mayNotify } from './domain/extension.rules';
import type { RequestError } from '../request/domain/request-error';
import { withGround } from '../use/domain/use.rules';
import { RequestActs, type ActPlan, type RequestAct } from '../request/request-acts';
import { decideExtension, insertExtension, noteExtensionNotice } from '../request/store/life.repository';

/** Lengthening the answer's term (延期, art. 21, U30): asked for, consented to, told; the clock runs throughout. */
@Injectable()
export class RequestExtending {
  constructor(
    private readonly acts: RequestActs,
    private readonly authorities: CompetentAuthorities,
  ) {}

  /** Asks the authority on the provider's level for more days. */
  async requestExtension(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    asked: { readonly workingDays: number; readonly reason: string },
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.extension_requested', action: 'request_extension' } as const;
    return this.acts.perform(context, order, async (reading, request): Promise<Result<ActPlan, RequestError>> => {
      const clock = openClock(request, 'answer');
      const admissible = admissibleExtension(asked, clock, request.life.extension, localDateOf(context.at));
      if (!admissible.ok) return admissible;
      return ok({
        payload: {
          workingDays: asked.workingDays,
          dueOn: clock?.dueOn ?? null,
          authorityDepartmentId: await this.authorities.over(reading, request),
        },
        write: (tx) => insertExtension(tx, id, asked, { by: context.actor.id, at: context.at }),
      });
    });
  }

  /** The authority's word. A consent has no effect yet; declining needs a reason; saying nothing is no consent. */
  async decideExtension(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    decided: { readonly decision: 'consented' | 'declined'; readonly reason: string | null },
  ): Promise<Result<RequestAct, RequestError>> {
    const { decision, reason } = decided;
    const action = decision === 'consented' ? 'consent_extension' : 'decline_extension';
    const order = { id, seenVersion, event: 'request.extension_decided', action } as const;
    return this.acts.perform(context, order, (_reading, request, { authorityDepartmentId }) => {
      const possible =
        decision === 'consented'
          ? mayConsent(openClock(request, 'answer'), localDateOf(context.at))
          : withGround(reason ?? '', '/reason');
      if (!possible.ok) return Promise.resolve(possible);
      const record = { decision, reason, authorityDepartmentId };
      return Promise.resolve(
        ok({
          payload: { decision, workingDays: request.life.extension?.workingDays ?? null, authorityDepartmentId },
          write: (tx) => decideExtension(tx, id, record, { by: context.actor.id, at: context.at }),
        }),
      );
    });
  }

  /** The provider tells the requester of the consent: now both are on file, and the due day moves. */
  async notifyExtension(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.extended', action: 'notify_extension' } as const;
    return this.acts.perform(context, order, (_reading, request): Promise<Result<ActPlan, RequestError>> => {
      const told = mayNotify(request.life.extension, openClock(request, 'answer'), localDateOf(context.at));
      if (!told.ok) return Promise.resolve(told);
      const { workingDays } = told.value;
      return Promise.resolve(
        ok({
          extensionWorkingDays: workingDays,
          payload: { workingDays },
          write: (tx) => noteExtensionNotice(tx, id, { by: context.actor.id, at: context.at }),
        }),
      );
    });
  }
}
