import { localDate } from '@zeqing/kernel';
import { admissibleUsage, lastQuarter, quarterOf, USAGE_KINDS, type UsageDraft } from './usage';

const day = localDate;
const draft: UsageDraft = { kind: 'effect', said: '减免材料 120 份', document: null, happenedOn: day('2026-11-20') };
const judge = (changes: Partial<UsageDraft>) => {
  const result = admissibleUsage({ ...draft, ...changes }, day('2026-11-10'), day('2026-11-23'));
  return result.ok ? 'ok' : (result.error.fields ?? []).map(({ pointer, rule }) => `${pointer} ${rule}`).join();
};

it('keeps the five kinds article 29 names', () => expect(USAGE_KINDS).toHaveLength(5));

it.each<[string, Partial<UsageDraft>, string]>([
  ['an effect', {}, 'ok'],
  ['nothing said', { said: '' }, '/said required'],
  ['a destruction without proof', { kind: 'destruction' }, '/document required'],
  ['a destruction with proof', { kind: 'destruction', document: '销毁单〔2026〕1号' }, 'ok'],
  ['a day to come', { happenedOn: day('2026-11-24') }, '/happenedOn not_future'],
  ['a day before the grant', { happenedOn: day('2026-11-09') }, '/happenedOn not_before_the_grant'],
])('%s', (_, changes, expected) => expect(judge(changes)).toBe(expected));

it.each([
  ['2026-01-01', '2025Q4', '2025-10-01', '2025-12-31'],
  ['2026-03-31', '2025Q4', '2025-10-01', '2025-12-31'],
  ['2026-04-01', '2026Q1', '2026-01-01', '2026-03-31'],
  ['2026-12-31', '2026Q3', '2026-07-01', '2026-09-30'],
])('on %s the last quarter is %s', (today, code, from, to) => {
  expect(lastQuarter(day(today))).toEqual({ code, from, to });
  expect(quarterOf(code)).toEqual({ code, from, to });
});
