import { newId } from '@zeqing/kernel';
import { admissibleAnswer, type AnswerProposal } from './answer.rules';

const [FIRST, SECOND] = [newId(), newId()];
const asked = { shareType: 'conditional', itemIds: [FIRST, SECOND] } as const;
const codeOf = (proposal: AnswerProposal, shareType: 'conditional' | 'unconditional' = 'conditional'): string => {
  const result = admissibleAnswer(proposal, { ...asked, shareType });
  return result.ok ? 'ok' : result.error.code;
};
const refusal = (
  ground: string,
  changes: Partial<Extract<AnswerProposal, { kind: 'refuse' }>> = {},
): AnswerProposal => ({
  kind: 'refuse',
  ground,
  reason: '与申请部门法定职责无关',
  citation: null,
  ...changes,
});

it.each(['incomplete', 'materials_missing'])('never refuses because a request is %s', (ground) => {
  expect(codeOf(refusal(ground))).toBe('request.incompleteness_is_no_ground');
});

it('refuses only for a ground of the dictionary and with a reason', () => {
  expect(codeOf(refusal('beyond_duty'))).toBe('ok');
  expect(codeOf(refusal('beyond_duty', { reason: '  ' }))).toBe('request.refusal_incomplete');
  expect(codeOf(refusal('sensitive'))).toBe('request.refusal_incomplete');
});

it.each([
  ['no citation', null, 'request.refusal_basis_not_allowed'],
  [
    'a department rule',
    { kind: 'department_rule', title: '某办法', clause: '第三条' },
    'request.refusal_basis_not_allowed',
  ],
  ['a law without its clause', { kind: 'law', title: '统计法', clause: ' ' }, 'request.refusal_basis_not_allowed'],
  ['a law with its clause', { kind: 'law', title: '统计法', clause: '第二十八条' }, 'ok'],
  ['an administrative regulation', { kind: 'administrative_regulation', title: '某条例', clause: '第五条' }, 'ok'],
  ['a State Council decision', { kind: 'state_council_decision', title: '某决定', clause: '第一项' }, 'ok'],
])('takes 不予共享 with %s as %s', (_, citation, expected) => {
  expect(codeOf(refusal('forbidden_by_law', { citation }))).toBe(expected);
});

it('does not hold conditions against data shared without any', () => {
  expect(codeOf(refusal('outside_conditions'), 'conditional')).toBe('ok');
  expect(codeOf(refusal('outside_conditions'), 'unconditional')).toBe('request.refusal_ground_not_applicable');
});

it('takes a lesser grant only with a reason for each cut and something left', () => {
  const partial = (...cuts: { itemId: string; reason: string }[]): string => codeOf({ kind: 'partial', cuts });
  expect(partial({ itemId: FIRST, reason: '非办理所必需' })).toBe('ok');
  expect(partial({ itemId: FIRST, reason: '' })).toBe('request.cuts_wrong');
  expect(partial()).toBe('request.cuts_wrong');
  expect(partial({ itemId: newId(), reason: '非办理所必需' })).toBe('request.cuts_wrong');
  expect(partial({ itemId: FIRST, reason: '甲' }, { itemId: SECOND, reason: '乙' })).toBe('request.cuts_wrong');
  expect(partial({ itemId: FIRST, reason: '甲' }, { itemId: FIRST, reason: '乙' })).toBe('request.cuts_wrong');
});
