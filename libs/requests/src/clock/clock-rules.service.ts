import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { err, forbidden, localDateOf, newId, ok, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { permits } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import {
  acceptLocalRule,
  NATIONAL_CLOCK_RULES,
  type ClockPhase,
  type ClockRule,
  type DataState,
} from './domain/clock.rules';
import type { RequestError } from '../request/domain/request-error';
import type { RequestableShareType } from '../request/domain/request';
import { withGround } from '../use/domain/use.rules';
import { insertRule, lastVersionOf, rulesOver } from './store/rule.repository';

/** A new version of a region's term. */
export interface ClockRuleDraft extends Pick<
  ClockRule,
  'regionCode' | 'budgetWorkingDays' | 'extendableWorkingDays' | 'pausable' | 'basis'
> {
  readonly phase: ClockPhase;
  readonly shareType: RequestableShareType | null;
  readonly validFrom: NonNullable<ClockRule['validFrom']>;
  /** Left out: whatever the state of the data, urgent or not. */
  readonly dataState?: DataState | null;
  readonly urgentOnly?: boolean;
}

/** The terms as data (art. 23): the national ones, and those regions have made shorter, in versions never changed. */
@Injectable()
export class ClockRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
  ) {}

  /** Every version that speaks for a region: the nation's first, then from the widest region to the nearest. */
  async inForceOver(context: UseCaseContext, regionCode: string): Promise<readonly ClockRule[]> {
    return [...NATIONAL_CLOCK_RULES, ...(await rulesOver(this.unitOfWork.reader(context), regionCode))];
  }

  /** Adds a version, by the authority of the region; one that gives more than the law is refused. */
  async addVersion(
    context: UseCaseContext,
    draft: ClockRuleDraft,
  ): Promise<Result<ClockRule & { readonly id: Id }, RequestError>> {
    const { regionCode } = draft;
    if (!permits(context.actor, 'requests.rules', { id: regionCode, regionCode }))
      return err(forbidden('requests.rules'));
    const grounded = withGround(draft.basis, '/basis');
    if (!grounded.ok) return grounded;
    return this.unitOfWork.run(context, async (tx): Promise<Result<ClockRule & { readonly id: Id }, RequestError>> => {
      const code = codeOf(draft);
      const version = (await lastVersionOf(tx, code)) + 1;
      const accepted = acceptLocalRule(ruleOf(draft, code, version), localDateOf(context.at));
      if (!accepted.ok) return accepted;
      const id = newId(context.at.getTime());
      await insertRule(tx, accepted.value, { id, by: context.actor.id, at: context.at });
      await this.journal.append(tx, context, {
        type: 'clock_rule.added',
        object: { type: 'clock_rule', id, version: 1 },
        departmentIds: [],
        payload: { code, ruleVersion: version, regionCode, validFrom: draft.validFrom, pausable: draft.pausable },
      });
      return ok({ id, ...accepted.value });
    });
  }
}

const ruleOf = (draft: ClockRuleDraft, code: string, version: number): ClockRule => ({
  ...draft,
  dataState: draft.dataState ?? null,
  urgentOnly: draft.urgentOnly ?? false,
  code,
  version,
  effect: 'overdue_fact',
});

/** One code for what a rule speaks of, so that a later version of it takes the place of the earlier. */
const codeOf = ({ regionCode, phase, shareType, dataState, urgentOnly }: ClockRuleDraft): string =>
  [
    `local.${regionCode}.${phase}.${shareType ?? 'any'}`,
    ...(dataState ? [dataState] : []),
    ...(urgentOnly ? ['urgent'] : []),
  ].join('.');
