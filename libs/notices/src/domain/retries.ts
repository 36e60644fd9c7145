import type { Channel } from './notice-setting';

/** What came of one try. */
export const OUTCOMES = [
  'delivered',
  'refused',
  'redirected',
  'gone',
  'timed_out',
  'unreachable',
  'address_refused',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Pauses after each try, milliseconds: quick at first, then for days. After the last nothing is tried again. Those of webhooks
 * are the ones Standard Webhooks recommends: 75 hours and 35 minutes in all.
 */
const PAUSES: Readonly<Record<Channel, readonly number[]>> = {
  email: [10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 16 * HOUR],
  webhook: [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
};
/** Up to a third longer, so that what failed together does not come again together. */
const JITTER = 1 / 3;

/** When a send that failed is tried again; null when it is given up. `random` lies in [0, 1). */
export function nextTryAt(channel: Channel, tries: number, at: Date, random: number): Date | null {
  const pause = PAUSES[channel][tries - 1];
  return pause === undefined ? null : new Date(at.getTime() + Math.round(pause * (1 + JITTER * random)));
}
