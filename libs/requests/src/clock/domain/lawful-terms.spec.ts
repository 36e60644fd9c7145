import { localDate } from '@zeqing/kernel';
import { NATIONAL_CLOCK_RULES, type ClockRule } from './clock.rules';
import { lawfulTerms } from './lawful-terms';

const TODAY = localDate('2026-11-23');

describe('the terms a request made today would run by', () => {
  it('are the Decree’s where no region said less', () => {
    const terms = { unconditional: { days: 1, extension: 0 }, conditional: { days: 10, extension: 10 }, supply: 20 };
    expect(lawfulTerms('999900', TODAY, [])).toEqual({ attached: terms, not_attached: terms });
  });

  it('are a region’s shorter ones from their first day, for the state of the data they speak of', () => {
    const supply = NATIONAL_CLOCK_RULES.find(({ phase }) => phase === 'supply');
    if (supply === undefined) throw new Error('the law has a term for the supply');
    const local = (validFrom: string): ClockRule => ({
      ...supply,
      code: 'local',
      regionCode: '999900',
      budgetWorkingDays: 5,
      dataState: 'attached',
      validFrom: localDate(validFrom),
    });
    const shorter = lawfulTerms('999900', TODAY, [local('2026-11-01')]);
    expect([shorter.attached.supply, shorter.not_attached.supply]).toEqual([5, 20]);
    expect(lawfulTerms('999900', TODAY, [local('2026-12-01')]).attached.supply).toBe(20);
    expect(lawfulTerms('110000', TODAY, [local('2026-11-01')]).attached.supply).toBe(20);
  });
});
