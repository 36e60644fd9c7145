import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { localDateOf, ok, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { openClock } from '../clock/clock-keeper';
import type { RequestError } from '../request/domain/request-error';
import { askedOf, complete, requestable } from '../request/domain/submission.rules';
import { admissibleSupplement, supplementTerm, type MissingPart } from './domain/supplement.rules';
import { RequestActs, type ActPlan, type RequestAct } from '../request/request-acts';
import { completeSupplement, insertSupplement } from '../request/store/life.repository';
import { RegionTerms } from '../settings/region-terms.service';

/** Telling once what is missing, and completing it (补正, art. 21, U29). Refusing for incompleteness is impossible. */
@Injectable()
export class RequestSupplementing {
  constructor(
    private readonly acts: RequestActs,
    private readonly catalogue: Catalogue,
    private readonly regions: RegionTerms,
  ) {}

  /** Tells the requester everything that is missing. From this day the days are the requester's. */
  async askSupplement(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    missing: readonly MissingPart[],
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.supplement_asked', action: 'ask_supplement' } as const;
    return this.acts.perform(context, order, async (reading, request): Promise<Result<ActPlan, RequestError>> => {
      const admissible = admissibleSupplement(missing, request.life.supplement);
      if (!admissible.ok) return admissible;
      const clock = openClock(request, 'answer');
      const own = request.requesterRegionCode;
      const requester = await this.regions.calendarFor(reading, request, own);
      const provider = await this.regions.calendarFor(reading, request, clock?.regionCode ?? own);
      const today = localDateOf(context.at);
      const asked = { on: today, clockStartedOn: clock?.startedOn ?? today };
      const { supplement_days: days } = await this.regions.settingsFor(reading, request, own, context.at);
      const regionCode = clock?.regionCode ?? request.providerRegionCode;
      const { supplement_flag_day: flag } = await this.regions.settingsFor(reading, request, regionCode, context.at);
      const allowed = { workingDays: days.value, flaggedAfter: flag.value };
      const term = supplementTerm(asked, { requester, provider }, allowed);
      const record = { missing, ...term, basis: days.basis };
      return ok({
        payload: { parts: missing.map(({ part }) => part), dueOn: term.dueOn, askedLate: term.askedLate },
        write: (tx) => insertSupplement(tx, id, record, { by: context.actor.id, at: context.at }),
      });
    });
  }

  /** Signs the completed request and gives it back to the provider, whose days run again from this day on. */
  async completeSupplement(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.supplement_completed', action: 'complete_supplement' } as const;
    return this.acts.perform(context, order, async (reading, request): Promise<Result<ActPlan, RequestError>> => {
      const entry = await this.catalogue.findById(reading, request.entryId);
      const checked = requestable(entry, request.requesterDepartmentId, askedOf(request.content));
      if (!checked.ok) return checked;
      const whole = complete(request.content, checked.value.entry, localDateOf(context.at));
      if (!whole.ok) return whole;
      const doing = { by: context.actor.id, at: context.at };
      const { entryVersion, shareType } = request;
      return ok({
        signature: { ...doing, entryVersion, shareType },
        write: (tx) => completeSupplement(tx, id, doing),
      });
    });
  }
}
