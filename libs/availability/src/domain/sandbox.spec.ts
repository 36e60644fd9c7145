import { localDate } from '@zeqing/kernel';
import { AVAILABILITY_REASONS, DECISION_OF } from './answer';
import { SANDBOX_ITEM, sandboxAnswer, sandboxQuestion } from './sandbox';

const TODAY = localDate('2026-11-27');

it.each(AVAILABILITY_REASONS)('answers %s where it is asked for', (reason) => {
  const question = sandboxQuestion(reason);
  expect(sandboxAnswer(question, TODAY)).toMatchObject({ ...question, reason, decision: DECISION_OF[reason] });
});

it('shows the grants and the day that belong to a reason', () => {
  const shown = (reason: (typeof AVAILABILITY_REASONS)[number]) => sandboxAnswer(sandboxQuestion(reason), TODAY);
  expect(shown('granted').grants).toMatchObject([{ itemCodes: [SANDBOX_ITEM], until: '2027-01-26' }]);
  expect(shown('purpose_needed').grants).toHaveLength(1);
  expect(shown('grant_not_begun').nextExpected).toEqual({ what: 'grant_begins', on: '2026-12-27' });
  expect(shown('no_grant')).toMatchObject({ grants: [], nextExpected: null });
});
