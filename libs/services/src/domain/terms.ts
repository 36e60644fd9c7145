import type { AnswerLimit } from '@zeqing/requests';
import type { EntryFact, Facts, TermsFact } from './facts';

/** The terms a request for an entry runs by, in the calendar of whoever answers it. */
export interface EntryTerms extends Pick<TermsFact, 'calendar' | 'confirmation'> {
  readonly answer: AnswerLimit;
  /** Working days. */
  readonly supply: number;
}

/** By the entry's share type and the state of its data; null where its provider's terms are not known. */
export function termsOf(facts: Facts, entry: EntryFact | undefined): EntryTerms | null {
  const terms = entry && facts.terms.get(entry.departmentId);
  if (entry === undefined || terms === undefined) return null;
  const { supply, ...answers } = entry.hasResource ? terms.attached : terms.not_attached;
  const answer = answers[entry.shareType === 'unconditional' ? 'unconditional' : 'conditional'];
  return { calendar: terms.calendar, confirmation: terms.confirmation, answer, supply };
}
