import { accessLogEnd, absoluteEnd, isSessionLive } from './session.rules';

const START = new Date('2026-11-23T02:00:00Z');
const minutes = (count: number): Date => new Date(START.getTime() + count * 60_000);
const seen = (minute: number) => ({
  lastSeenAt: minutes(minute),
  absoluteExpiresAt: absoluteEnd(START),
  endedAt: null,
});

describe('isSessionLive', () => {
  it('ends after 30 minutes without a call', () => {
    expect(isSessionLive(seen(0), minutes(29))).toBe(true);
    expect(isSessionLive(seen(0), minutes(30))).toBe(false);
  });

  it('ends after 12 hours however busy it was', () => {
    expect(isSessionLive(seen(719), minutes(719))).toBe(true);
    expect(isSessionLive(seen(719), minutes(720))).toBe(false);
  });

  it('ends when it is ended', () => {
    expect(isSessionLive({ ...seen(0), endedAt: minutes(1) }, minutes(1))).toBe(false);
  });
});

describe('a record of who signed in', () => {
  it.each([
    ['2026-11-23T02:00:00Z', '2026-05-23T02:00:00Z'],
    ['2026-08-31T02:00:00Z', '2026-02-28T02:00:00Z'],
    ['2027-05-01T00:00:00Z', '2026-11-01T00:00:00Z'],
  ])('is kept for six months: at %s those since %s are there', (at, since) => {
    const removedBefore = accessLogEnd(new Date(at));
    expect(removedBefore.getTime()).toBeLessThanOrEqual(new Date(since).getTime());
  });
});
