import { localDate } from '@zeqing/kernel';
import { AVAILABILITY_REASONS, DECISION_OF, REASON_NUMBERS, type AvailabilityReason } from './answer';
import { SANDBOX_ITEM, sandboxAnswer, sandboxQuestion, sandboxReasons } from './sandbox';

const TODAY = localDate('2026-11-27');

/** Null stands for what is not asked. */
const asked = (reason: AvailabilityReason) => {
  const { situation, subjectRegion, ...question } = sandboxQuestion(reason);
  return { ...question, situation: situation ?? undefined, subjectRegion: subjectRegion ?? undefined };
};

it.each(AVAILABILITY_REASONS)('answers %s where it is asked for, alone and among many', (reason) => {
  const { entry, ...question } = asked(reason);
  const { department, item } = question;
  const told = { entry, department, item, reason, decision: DECISION_OF[reason] };
  expect(sandboxAnswer({ entry, ...question }, TODAY)).toMatchObject(told);
  const { reasons } = sandboxReasons(question, ['sandbox/nothing', entry], TODAY);
  expect(reasons).toEqual([REASON_NUMBERS.code_unknown, REASON_NUMBERS[reason]]);
});

it('shows the grants and the day that belong to a reason', () => {
  const shown = (reason: AvailabilityReason) => sandboxAnswer(asked(reason), TODAY);
  expect(shown('granted').grants).toMatchObject([{ itemCodes: [SANDBOX_ITEM], until: '2027-01-26' }]);
  expect(shown('purpose_needed').grants).toHaveLength(1);
  expect(shown('grant_not_begun').nextExpected).toEqual({ what: 'grant_begins', on: '2026-12-27' });
  expect(shown('no_grant')).toMatchObject({ grants: [], nextExpected: null });
});
