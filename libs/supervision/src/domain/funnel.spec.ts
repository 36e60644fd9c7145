import { localDate } from '@zeqing/kernel';
import { cohortOf } from './funnel';
import { monthsBefore } from './months';

describe('a cohort', () => {
  it('says of each step how many got there, and what share of the step before', () => {
    const { steps } = cohortOf('2026-10', {
      received: 10,
      accepted: 8,
      answered: 8,
      agreed: 4,
      supplied: 0,
      in_use: 0,
    });
    expect(steps.map(({ step, count, share }) => [step, count, share])).toEqual([
      ['received', 10, null],
      ['accepted', 8, 0.8],
      ['answered', 8, 1],
      ['agreed', 4, 0.5],
      ['supplied', 0, 0],
      ['in_use', 0, null],
    ]);
  });
});

describe('months', () => {
  it.each([
    ['2026-11-25', 0, 3, ['2026-09', '2026-11']],
    ['2026-11-25', 3, 3, ['2026-06', '2026-08']],
    ['2026-02-01', 0, 3, ['2025-12', '2026-02']],
    ['2027-01-05', 1, 1, ['2026-12', '2026-12']],
  ])('before %s, leaving out %i, %i of them', (day, skip, count, expected) => {
    expect(monthsBefore(localDate(day), skip, count)).toEqual(expected);
  });
});
