import type { Actor } from '@zeqing/kernel';
import type { RequestSettings } from './domain/request-settings';
import type { DecisionFacts } from './domain/request.workflow';
import type { StoredAnswer } from './store/stored-request';

/** What a decision must know of who acts and who prepared the answer. */
export const factsFor = (
  actor: Actor,
  answer: Pick<StoredAnswer, 'kind' | 'preparedBy'> | null,
  settings: RequestSettings,
): DecisionFacts => ({
  actor,
  preparedBy: answer?.preparedBy ?? null,
  twoPersons: answer !== null && settings.twoPersonAnswers.includes(answer.kind),
});
