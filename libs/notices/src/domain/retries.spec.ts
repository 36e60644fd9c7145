import { nextTryAt } from './retries';

const at = new Date('2026-11-23T02:00:00Z');
const pause = (tries: number, random = 0): number | null => {
  const next = nextTryAt('webhook', tries, at, random);
  return next === null ? null : (next.getTime() - at.getTime()) / 1_000;
};

it('tries again after longer and longer pauses, then gives up', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((tries) => pause(tries));
  expect(pauses).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
  expect(pauses.reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBeGreaterThan(75 * 3_600);
});

it('scatters what failed together', () => {
  expect(pause(2, 0.5)).toBe(350);
  expect(pause(2, 0.999)).toBeLessThan(400);
});
