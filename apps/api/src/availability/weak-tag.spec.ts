import { answerText, bareAnswer, type AvailabilityAnswer } from '@zeqing/availability';
import { localDate } from '@zeqing/kernel';
import { weakTag } from './weak-tag';

const answer: AvailabilityAnswer = {
  ...bareAnswer({ entry: '307/1', department: 'A', item: 'B' }, 'granted'),
  grants: [{ grantId: 'g', itemCodes: ['B'], oneThingCodes: [], from: localDate('2026-01-01'), until: null }],
};
const tagOf = (changes: Partial<AvailabilityAnswer>): string => weakTag(answerText({ ...answer, ...changes }));

it('the tag of an answer is weak, stays while the answer does, and changes with its grant, its health and its reason', () => {
  expect(tagOf({})).toMatch(/^W\/"[\w-]{22}"$/);
  expect(tagOf({})).toBe(tagOf({ grants: [...answer.grants] }));
  const [grant] = answer.grants;
  const others = [
    tagOf({ workingNow: 'failing' }),
    tagOf({ reason: 'disputed', decision: 'undetermined' }),
    tagOf({ grants: [{ ...grant!, until: localDate('2026-12-31') }] }),
    tagOf({ grants: [{ ...grant!, grantId: 'h' }] }),
  ];
  expect(new Set([tagOf({}), ...others]).size).toBe(1 + others.length);
});
