import { subtractWorkingDays, workingDayAfter, workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import type { LocalDate } from '@zeqing/kernel';
import type { BurnGroup } from './burn-group';

/** The pace is that of so many working days just past, or of the lot's whole life while it is younger. */
export const PACE_DAYS = 20;
/** Nothing is forecast from fewer working days, nor from fewer things done in them. */
export const LEAST_DAYS = 5;
export const LEAST_DONE = 5;
/** Eight in ten of what would come if things went on as they did lie between the two edges. */
export const BAND = 0.8;
const Z = 1.2816;
/** Nobody is told a day further off, in working days. */
const FURTHEST = 750;

/** How fast a lot went lately. */
export interface Pace {
  /** Working days looked at. */
  readonly days: number;
  readonly done: number;
  /** Null when there is too little to go by. */
  readonly perDay: number | null;
}

/** The day on which nothing is left, by the two edges of the band and its middle; null: too far off to be told. */
export interface Forecast {
  readonly early: LocalDate | null;
  readonly likely: LocalDate | null;
  readonly late: LocalDate | null;
}

/** What was done when it became owed is no pace: only what came after counts. */
export function paceOf(
  groups: readonly BurnGroup[],
  calendar: WorkingCalendar,
  startedOn: LocalDate,
  today: LocalDate,
): Pace {
  const days = Math.max(0, Math.min(PACE_DAYS, workingDaysBetween(calendar, startedOn, today)));
  const from = days === 0 ? today : subtractWorkingDays(calendar, today, days);
  const done = groups
    .filter(({ doneOn, startedOn: owed }) => doneOn !== null && doneOn > owed && doneOn > from && doneOn <= today)
    .reduce((all, { times }) => all + times, 0);
  return { days, done, perDay: days < LEAST_DAYS || done < LEAST_DONE ? null : done / days };
}

/**
 * What is left after so many working days more. The spread is that of a count that goes on at the pace (its variance is
 * its mean) and of the pace itself, which was seen for `days` only; it never says that more will be left than is now.
 */
export function doneAhead(
  remaining: number,
  { perDay, days }: Pace,
  ahead: number,
): { readonly fast: number; readonly likely: number; readonly slow: number } | null {
  if (perDay === null) return null;
  const spread = Z * Math.sqrt(perDay * ahead * (1 + ahead / days));
  const within = (left: number): number => Math.min(remaining, Math.max(0, left));
  const likely = remaining - perDay * ahead;
  return { fast: within(likely - spread), likely: within(likely), slow: within(likely + spread) };
}

export function forecastOf(
  remaining: number,
  pace: Pace,
  calendar: WorkingCalendar,
  today: LocalDate,
): Forecast | null {
  if (remaining === 0 || pace.perDay === null) return null;
  const dayOf = (edge: 'fast' | 'likely' | 'slow'): LocalDate | null => {
    const count = firstWhere((ahead) => doneAhead(remaining, pace, ahead)?.[edge] === 0);
    return count === null ? null : workingDayAfter(calendar, today, count);
  };
  return { early: dayOf('fast'), likely: dayOf('likely'), late: dayOf('slow') };
}

function firstWhere(is: (ahead: number) => boolean): number | null {
  for (let ahead = 1; ahead <= FURTHEST; ahead++) if (is(ahead)) return ahead;
  return null;
}
