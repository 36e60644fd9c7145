import { localDate, newId } from '@zeqing/kernel';
import type { AvailabilityAnswer, GrantedPurpose } from './answer';
import { bundled } from './bundle';

const grant = (until: string | null): GrantedPurpose => ({
  ...{ grantId: newId(), itemCodes: ['1'], oneThingCodes: [], from: localDate('2026-11-23') },
  until: until === null ? null : localDate(until),
});
const answer = (changes: Partial<AvailabilityAnswer> = {}): AvailabilityAnswer => ({
  ...{ entry: '307/1', department: 'A', item: '1', decision: 'available', reason: 'granted', workingNow: 'unknown' },
  ...{ grants: [grant('2026-12-31')], nextExpected: null, situationRequired: false, onUndetermined: null },
  ...changes,
});

describe('U20: an answer kept in a bundle', () => {
  it('holds to the end, in China, of the last day of the last grant', () => {
    expect(bundled(answer()).until).toBe('2026-12-31T16:00:00.000Z');
    expect(bundled(answer({ grants: [grant('2026-12-31'), grant('2027-01-31')] })).until).toBe(
      '2027-01-31T16:00:00.000Z',
    );
    expect(bundled(answer({ grants: [grant('2026-12-31'), grant(null)] })).until).toBeNull();
  });

  it('changes when a grant begins, and not by what an office may answer some day', () => {
    const none = { grants: [], decision: 'not_available', reason: 'grant_not_begun' } as const;
    const next = { what: 'grant_begins', on: localDate('2026-12-01') } as const;
    expect(bundled(answer({ ...none, nextExpected: next })).until).toBe('2026-11-30T16:00:00.000Z');
    const due = { what: 'answer', on: localDate('2026-12-01') } as const;
    expect(bundled(answer({ ...none, reason: 'no_grant', nextExpected: due })).until).toBeNull();
  });
});
