import type { LocalDate } from '@zeqing/kernel';
import type { RequestableShareType } from '../../request/domain/request';
import { clockRuleFor, DATA_STATES, type ClockRule, type DataState } from './clock.rules';

/** The longest a request made on a day may take where it is answered, in working days, by state of the data. */
export type LawfulTerms = Readonly<
  Record<
    DataState,
    Readonly<Record<RequestableShareType, { readonly days: number; readonly extension: number }>> & {
      readonly supply: number;
    }
  >
>;

/** The terms of a region on a day: the law's, or those of its shorter local rules (arts 21 to 23). */
export function lawfulTerms(regionCode: string, on: LocalDate, localRules: readonly ClockRule[]): LawfulTerms {
  const terms = DATA_STATES.map((dataState) => {
    const subject = { regionCode, dataState, urgent: false, receivedOn: on } as const;
    const answer = (shareType: RequestableShareType): { days: number; extension: number } => {
      const rule = clockRuleFor({ ...subject, phase: 'answer', shareType }, localRules);
      return { days: rule.budgetWorkingDays, extension: rule.extendableWorkingDays };
    };
    const supply = clockRuleFor({ ...subject, phase: 'supply', shareType: 'conditional' }, localRules);
    return {
      unconditional: answer('unconditional'),
      conditional: answer('conditional'),
      supply: supply.budgetWorkingDays,
    };
  });
  const [attached, notAttached] = terms;
  if (attached === undefined || notAttached === undefined) throw new Error('every state of the data has terms');
  return { attached, not_attached: notAttached };
}
