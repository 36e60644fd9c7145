import { localDate, newId } from '@zeqing/kernel';
import type { AvailabilityAnswer } from './answer';
import { keepingOf } from './keeping';

const answer = (until: string | null, changes: Partial<AvailabilityAnswer> = {}): AvailabilityAnswer => ({
  ...{
    entry: '307/1',
    department: 'A',
    item: '1',
    decision: 'available',
    reason: 'granted',
    workingNow: 'unknown',
    situationRequired: false,
    onUndetermined: null,
  },
  grants: [
    {
      ...{ grantId: newId(), itemCodes: ['1'], oneThingCodes: [], from: localDate('2026-11-23') },
      until: until === null ? null : localDate(until),
    },
  ],
  nextExpected: null,
  ...changes,
});
const DAY = 24 * 3_600;
const at = (instant: string): Date => new Date(`2026-12-${instant}+08:00`);

describe('U20: how long an answer may be kept', () => {
  it.each([
    ['without an end', null, '31T12:00:00', 30, DAY - 30],
    ['that ends in a month', '2027-01-31', '31T12:00:00', 30, DAY - 30],
    ['that ends at this midnight', '2026-12-31', '31T12:00:00', 30, 12 * 3_600 - 30],
    ['that ends in a few seconds', '2026-12-31', '31T23:59:50', 10, 0],
    ['that ends with the next day', '2026-12-31', '30T12:00:00', 30, DAY - 30],
  ])('of a grant %s', (_, until, now, maxAge, staleIfError) => {
    expect(keepingOf(answer(until), at(now))).toEqual({ maxAge, staleIfError });
  });

  it('ends where a grant begins', () => {
    const next = { what: 'grant_begins', on: localDate('2027-01-01') } as const;
    const begins = answer(null, { reason: 'grant_not_begun', grants: [], nextExpected: next });
    expect(keepingOf(begins, at('31T23:59:40'))).toEqual({ maxAge: 20, staleIfError: 0 });
  });

  it('U17: of a stale answer is not at all', () => {
    expect(keepingOf(answer(null, { decision: 'undetermined', reason: 'stale' }), at('31T12:00:00'))).toBeNull();
  });
});
