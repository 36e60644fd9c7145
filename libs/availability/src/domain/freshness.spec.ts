import { Freshness, STALE_AFTER_MILLISECONDS } from './freshness';

const NOON = new Date('2026-11-23T04:00:00Z');

describe('freshness', () => {
  it('is stale before anything was confirmed', () => {
    expect(new Freshness(() => 0).isStale()).toBe(true);
  });

  it('is fresh in a quiet night and stale once polls fail', () => {
    let now = 1_000;
    const freshness = new Freshness(() => now);
    freshness.confirm({ databaseTime: NOON, oldestUnsealedMilliseconds: 0 });
    expect(freshness.asOf()).toEqual(NOON);
    now += STALE_AFTER_MILLISECONDS;
    expect(freshness.isStale()).toBe(false);
    now += 1;
    expect(freshness.isStale()).toBe(true);
  });

  it('is stale when rows wait too long for their seal, though polls succeed', () => {
    const freshness = new Freshness(() => 1_000_000);
    freshness.confirm({ databaseTime: NOON, oldestUnsealedMilliseconds: STALE_AFTER_MILLISECONDS + 1 });
    expect(freshness.isStale()).toBe(true);
    expect(freshness.asOf().getTime()).toBe(NOON.getTime() - STALE_AFTER_MILLISECONDS - 1);
  });
});
