import type { LocalDate } from '@zeqing/kernel';
import type { RequestableShareType } from '../../request/domain/request';
import { clockRuleFor, type ClockRule, type DataState } from './clock.rules';

/** How long an answer may take and by how much it may be extended, in working days. */
export interface AnswerLimit {
  readonly days: number;
  readonly extension: number;
}

/** The terms of one state of the data: of the answer by share type, and of the supply. */
export type PhaseTerms = Readonly<Record<RequestableShareType, AnswerLimit>> & { readonly supply: number };

/** The longest a request made on a day may take where it is answered, by state of the data. */
export type LawfulTerms = Readonly<Record<DataState, PhaseTerms>>;

/** The terms of a region on a day: the law's, or those of its shorter local rules (arts 21 to 23). */
export function lawfulTerms(regionCode: string, on: LocalDate, localRules: readonly ClockRule[]): LawfulTerms {
  const termsOf = (dataState: DataState): PhaseTerms => {
    const subject = { regionCode, dataState, urgent: false, receivedOn: on } as const;
    const answer = (shareType: RequestableShareType): AnswerLimit => {
      const rule = clockRuleFor({ ...subject, phase: 'answer', shareType }, localRules);
      return { days: rule.budgetWorkingDays, extension: rule.extendableWorkingDays };
    };
    const supply = clockRuleFor({ ...subject, phase: 'supply', shareType: 'conditional' }, localRules);
    return {
      unconditional: answer('unconditional'),
      conditional: answer('conditional'),
      supply: supply.budgetWorkingDays,
    };
  };
  return { attached: termsOf('attached'), not_attached: termsOf('not_attached') };
}
