import { nextTryAt } from './retries';

const at = new Date('2026-11-23T02:00:00Z');
const pause = (tries: number, random = 0): number | null => {
  const next = nextTryAt('webhook', tries, at, random);
  return next === null ? null : (next.getTime() - at.getTime()) / 1_000;
};

it('tries again after longer and longer pauses, then gives up', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) => pause(tries))).toEqual([
    5,
    60,
    300,
    1_800,
    7_200,
    18_000,
    36_000,
    50_400,
    null,
  ]);
});

it('scatters what failed together', () => {
  expect(pause(2, 0.5)).toBe(70);
  expect(pause(2, 0.999)).toBeLessThan(80);
});
