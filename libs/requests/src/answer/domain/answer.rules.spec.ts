import { localDate, newId } from '@zeqing/kernel';
import type { GrantTerms } from '../../use/domain/grant';
import { admissibleAnswer, lessTheCuts, type AnswerProposal, type TermCut } from './answer.rules';

const [FIRST, SECOND] = [newId(), newId()];
const terms: GrantTerms = {
  itemIds: [FIRST, SECOND],
  purposes: [
    { kind: 'item', code: 'A' },
    { kind: 'item', code: 'B' },
  ],
  mode: 'service_interface',
  beneficiaries: 'department_and_lower',
  validFrom: localDate('2026-11-23'),
  validUntil: localDate('2027-11-22'),
};
const TODAY = localDate('2026-11-25');
const asked = { terms, publishedConditions: '仅用于出生登记，不得转给第三方', today: TODAY };
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

describe('U32: less of the scope or the period', () => {
  const REASON = { reason: '超出履职所需' };
  const code = (...termCuts: TermCut[]): string => codeOf({ kind: 'partial', cuts: [], termCuts });
  const until = (day: string): TermCut => ({ part: 'period', validUntil: localDate(day), ...REASON });
  const purposes = (...codes: string[]): TermCut => ({
    part: 'purposes',
    purposes: codes.map((one) => ({ kind: 'item', code: one })),
    ...REASON,
  });

  it('is a cut with its reason that takes something away and leaves something', () => {
    expect(code(until('2027-05-22'))).toBe('ok');
    expect(code(until('2027-11-22'))).toBe('request.cuts_wrong');
    expect(code(until('2026-11-22'))).toBe('request.cuts_wrong');
    expect(code(purposes('A'))).toBe('ok');
    expect(code(purposes('A', 'B'))).toBe('request.cuts_wrong');
    expect(code(purposes('C'))).toBe('request.cuts_wrong');
    expect(code({ part: 'beneficiaries', ...REASON })).toBe('ok');
    expect(code({ part: 'beneficiaries', reason: ' ' })).toBe('request.cuts_wrong');
    expect(code(until('2027-05-22'), until('2027-04-22'))).toBe('request.cuts_wrong');
  });

  it('U32: leaves days to come: a use that is over when it is granted is no consent', () => {
    expect(code(until('2026-11-25'))).toBe('ok');
    const termCuts: TermCut[] = [{ part: 'beneficiaries', ...REASON }, until('2026-11-24')];
    const proposal = { kind: 'partial', cuts: [], termCuts } as const;
    expect(admissibleAnswer(proposal, { ...asked, shareType: 'conditional' })).toMatchObject({
      error: {
        code: 'request.cuts_wrong',
        fields: [{ pointer: '/termCuts/1/validUntil', rule: 'not_past' }],
        article: expect.stringContaining('第二十一条') as string,
      },
    });
  });

  it('obeys the rules of a refusal by the ground it names', () => {
    const by = (ground: string, citation: { kind: string; title: string; clause: string } | null = null): string =>
      codeOf({ kind: 'partial', cuts: [{ itemId: FIRST, ...REASON, ground, citation }] });
    expect(by('not_necessary')).toBe('ok');
    expect(by('incomplete')).toBe('request.incompleteness_is_no_ground');
    expect(by('forbidden_by_law')).toBe('request.refusal_basis_not_allowed');
    expect(by('forbidden_by_law', { kind: 'law', title: '统计法', clause: '第二十八条' })).toBe('ok');
  });

  it('leaves the rest of what was asked for', () => {
    expect(lessTheCuts(terms, [until('2027-05-22'), purposes('A'), { part: 'beneficiaries', ...REASON }])).toEqual({
      ...terms,
      purposes: [{ kind: 'item', code: 'B' }],
      beneficiaries: 'department',
      validUntil: '2027-05-22',
    });
  });
});

it('U32: a consent takes up no condition that is not in the published entry', () => {
  expect(codeOf({ kind: 'agree', conditions: ['不得转给第三方'] })).toBe('ok');
  expect(codeOf({ kind: 'agree', conditions: ['先签订补充协议'] })).toBe('request.condition_not_published');
  expect(codeOf({ kind: 'agree', conditions: [' '] })).toBe('request.condition_not_published');
});
