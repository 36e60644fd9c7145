import { acceptLocalRule, clockRuleFor, NATIONAL_CLOCK_RULES, type ClockRule } from './clock.rules';

const local = (changes: Partial<ClockRule>): ClockRule => {
  const [, conditional] = NATIONAL_CLOCK_RULES;
  if (!conditional) throw new Error('no national rule for conditional answers');
  return { ...conditional, code: 'local.answer', regionCode: '110000', basis: '某市规定 第八条', ...changes };
};
const answer = { phase: 'answer', shareType: 'conditional', regionCode: '110101' } as const;

it.each([
  ['answer', 'unconditional', 1, '政务数据共享条例 第二十一条'],
  ['answer', 'conditional', 10, '政务数据共享条例 第二十一条'],
  ['supply', 'unconditional', 20, '政务数据共享条例 第二十二条'],
  ['supply', 'conditional', 20, '政务数据共享条例 第二十二条'],
] as const)('gives %s of %s data %i working days by %s article', (phase, shareType, budget, basis) => {
  expect(clockRuleFor({ phase, shareType, regionCode: '999900' })).toMatchObject({ budgetWorkingDays: budget, basis });
});

it('lets a shorter rule of the region above take the place of the national one', () => {
  expect(clockRuleFor(answer, [local({ budgetWorkingDays: 5 })])).toMatchObject({ code: 'local.answer' });
  expect(clockRuleFor({ ...answer, regionCode: '120000' }, [local({ budgetWorkingDays: 5 })]).code).toBe(
    'answer.conditional',
  );
});

it('never takes a longer local rule, and refuses to accept one', () => {
  expect(clockRuleFor(answer, [local({ budgetWorkingDays: 11 })]).code).toBe('answer.conditional');
  expect(acceptLocalRule(local({ budgetWorkingDays: 11 }))).toMatchObject({
    ok: false,
    error: { code: 'request.local_rule_longer', article: '政务数据共享条例 第二十三条' },
  });
  expect(acceptLocalRule(local({ budgetWorkingDays: 10 })).ok).toBe(true);
  expect(acceptLocalRule(local({ budgetWorkingDays: 0 })).ok).toBe(false);
});
