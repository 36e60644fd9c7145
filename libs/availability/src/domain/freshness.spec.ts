import { Freshness } from './freshness';

const STALE_AFTER = 60_000;
const NOON = new Date('2026-11-23T04:00:00Z');

describe('freshness', () => {
  it('is stale before anything was confirmed', () => {
    expect(new Freshness(STALE_AFTER, () => 0).isStale()).toBe(true);
  });

  it('is fresh in a quiet night and stale once polls fail', () => {
    let now = 1_000;
    const freshness = new Freshness(STALE_AFTER, () => now);
    freshness.confirm({ databaseTime: NOON, oldestUnsealedMilliseconds: 0 });
    expect(freshness.asOf()).toEqual(NOON);
    now += STALE_AFTER;
    expect(freshness.isStale()).toBe(false);
    now += 1;
    expect(freshness.isStale()).toBe(true);
  });

  it('is stale when rows wait too long for their seal, though polls succeed', () => {
    const freshness = new Freshness(STALE_AFTER, () => 1_000_000);
    freshness.confirm({ databaseTime: NOON, oldestUnsealedMilliseconds: STALE_AFTER + 1 });
    expect(freshness.isStale()).toBe(true);
    expect(freshness.asOf().getTime()).toBe(NOON.getTime() - STALE_AFTER - 1);
  });
});
