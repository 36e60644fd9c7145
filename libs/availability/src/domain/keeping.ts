import { startOfDay } from '@zeqing/kernel';
import type { AvailabilityAnswer } from './answer';
import { BUNDLE_LASTS, changesOn } from './bundle';

/** For so long an answer is used without asking again (U20). Seconds. */
const KEPT = 30;
/** For so long it may be used while nobody answers: no longer than a bundle. Seconds. */
const RELIED_ON = BUNDLE_LASTS / 1_000;

/** For how many seconds an answer may be used without asking, and for how many more while nobody answers (U20). */
export interface Keeping {
  readonly maxAge: number;
  readonly staleIfError: number;
}

/** Never past the day on which the answer changes by itself; null where it is not to be kept at all (U17). */
export function keepingOf(answer: AvailabilityAnswer, at: Date): Keeping | null {
  if (answer.reason === 'stale') return null;
  const lasts = Math.min(RELIED_ON, secondsToChange(answer, at));
  const maxAge = Math.max(0, Math.min(KEPT, lasts));
  return { maxAge, staleIfError: Math.max(0, lasts - maxAge) };
}

/** Far days are not looked up: this is asked with every answer. */
function secondsToChange(answer: AvailabilityAnswer, at: Date): number {
  const day = changesOn(answer);
  if (day === null || Date.parse(day) - at.getTime() > 2 * BUNDLE_LASTS) return RELIED_ON;
  return Math.floor((startOfDay(day).getTime() - at.getTime()) / 1_000);
}
