import { localDate } from '@zeqing/kernel';
import { acceptLocalRule, clockRuleFor, NATIONAL_CLOCK_RULES, type ClockRule } from './clock.rules';

const local = (changes: Partial<ClockRule>): ClockRule => {
  const [, conditional] = NATIONAL_CLOCK_RULES;
  if (!conditional) throw new Error('no national rule for conditional answers');
  return { ...conditional, code: 'local.answer', regionCode: '110000', basis: '某市规定 第八条', ...changes };
};
const receivedOn = localDate('2026-11-23');
const validFrom = localDate('2026-12-01');
const PLAIN = { dataState: 'not_attached', urgent: false } as const;
const answer = { phase: 'answer', shareType: 'conditional', regionCode: '110101', receivedOn, ...PLAIN } as const;

it.each([
  ['answer', 'unconditional', 1, '政务数据共享条例 第二十一条'],
  ['answer', 'conditional', 10, '政务数据共享条例 第二十一条'],
  ['supply', 'unconditional', 20, '政务数据共享条例 第二十二条'],
  ['supply', 'conditional', 20, '政务数据共享条例 第二十二条'],
] as const)('gives %s of %s data %i working days by %s article', (phase, shareType, budget, basis) => {
  expect(clockRuleFor({ phase, shareType, regionCode: '999900', receivedOn, ...PLAIN })).toMatchObject({
    budgetWorkingDays: budget,
    basis,
  });
});

it('lets a shorter rule of the region above take the place of the national one', () => {
  expect(clockRuleFor(answer, [local({ budgetWorkingDays: 5 })])).toMatchObject({ code: 'local.answer' });
  expect(clockRuleFor({ ...answer, regionCode: '120000' }, [local({ budgetWorkingDays: 5 })]).code).toBe(
    'answer.conditional',
  );
});

it('never takes a longer local rule, and refuses to accept one', () => {
  expect(clockRuleFor(answer, [local({ budgetWorkingDays: 11 })]).code).toBe('answer.conditional');
  expect(acceptLocalRule(local({ budgetWorkingDays: 11, validFrom }), receivedOn)).toMatchObject({
    ok: false,
    error: { code: 'request.local_rule_longer', article: '政务数据共享条例 第二十三条' },
  });
  expect(acceptLocalRule(local({ budgetWorkingDays: 10, validFrom }), receivedOn).ok).toBe(true);
  expect(acceptLocalRule(local({ budgetWorkingDays: 0, validFrom }), receivedOn).ok).toBe(false);
});

it('takes the version in force at receipt, whatever came after', () => {
  const first = local({ budgetWorkingDays: 8, version: 1, validFrom: localDate('2026-01-01') });
  const second = local({ budgetWorkingDays: 4, version: 2, validFrom });
  const version = (day: string): number =>
    clockRuleFor({ ...answer, receivedOn: localDate(day) }, [second, first]).version;
  expect([version('2026-11-30'), version('2026-12-01')]).toEqual([1, 2]);
  // A later version may be longer again, as long as the law's: the older one is not chosen for being shorter.
  const third = local({ budgetWorkingDays: 10, version: 3, pausable: true, validFrom: localDate('2026-12-02') });
  const chosen = clockRuleFor({ ...answer, receivedOn: localDate('2026-12-02') }, [first, second, third]);
  expect(chosen).toMatchObject({ version: 3, pausable: true });
});

it('lets no local rule extend more than the article does, nor reach back', () => {
  const code = (changes: Partial<ClockRule>): string => {
    const accepted = acceptLocalRule(local({ validFrom, ...changes }), receivedOn);
    return accepted.ok ? 'ok' : accepted.error.code;
  };
  expect(code({ extendableWorkingDays: 11 })).toBe('request.local_rule_longer');
  expect(code({ phase: 'supply', shareType: null, budgetWorkingDays: 20, extendableWorkingDays: 1 })).toBe(
    'request.local_rule_longer',
  );
  expect(code({ shareType: 'unconditional', budgetWorkingDays: 1, extendableWorkingDays: 3 })).toBe('ok');
  expect(code({ shareType: 'unconditional', budgetWorkingDays: 2 })).toBe('request.local_rule_longer');
  expect(code({ validFrom: receivedOn })).toBe('request.rule_retroactive');
});
