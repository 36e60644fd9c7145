import { workingDayAfter, workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import type { LocalDate } from '@zeqing/kernel';

/** Answers kept for one calendar; more than a day of questions ever has begins anew. */
const MOST_KEPT = 20_000;

/** Remembers per calendar what was counted: thousands of blockers ask for the same few days. */
function remembered<A extends string | number, T>(
  count: (calendar: WorkingCalendar, from: LocalDate, other: A) => T,
): (calendar: WorkingCalendar, from: LocalDate, other: A) => T {
  const kept = new WeakMap<WorkingCalendar, Map<string, T>>();
  return (calendar, from, other) => {
    let known = kept.get(calendar);
    if (known === undefined || known.size > MOST_KEPT) kept.set(calendar, (known = new Map<string, T>()));
    const key = `${from} ${other}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const counted = count(calendar, from, other);
    known.set(key, counted);
    return counted;
  };
}

/** As `workingDayAfter` of the calendar, each answer counted once. */
export const dayAfter = remembered<number, LocalDate>(workingDayAfter);

/** As `workingDaysBetween` of the calendar, each answer counted once. */
export const daysUntil = remembered<LocalDate, number>(workingDaysBetween);
