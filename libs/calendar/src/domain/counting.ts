import { addDays, err, ok, type DomainError, type LocalDate, type Result } from '@zeqing/kernel';
import {
  CalendarRangeError,
  explainDay,
  FIRST_DAY,
  isWorkingDay,
  LAST_DAY,
  requireCountable,
  workingDaysThrough,
  type ExplainedDay,
  type WorkingCalendar,
} from './working-calendar';

/** The longest count, in working days: about eight years, far above any term in law. */
export const MAX_COUNT = 2_000;

export interface WorkingDayCount {
  /** The last counted day; what is due is due at its end, 24:00 (`endOfDay`). */
  readonly date: LocalDate;
  /** True when the count touches days no notice covers: the date may move when the next notice is imported (R23). */
  readonly provisional: boolean;
  /** Every day from the day of receipt to `date`, counted or not, and why. */
  readonly days: readonly ExplainedDay[];
}

/**
 * The day on which a term of `count` working days (0 to 2000) ends that began by a receipt on `from`; 0 is `from`
 * itself. The day of receipt does not count unless the calendar says so (民法典 第二百零一条 by analogy).
 * Throws CalendarRangeError when the count is out of range or passes 2100.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: LocalDate, count: number): WorkingDayCount {
  requireCount(count);
  const days = [explainReceipt(calendar, from)];
  let left = count - (days[0]?.counted ? 1 : 0);
  let date = from;
  while (left > 0) {
    date = addDays(date, 1);
    const day = explainDay(calendar, date);
    days.push(day);
    if (day.counted) left--;
  }
  return { date, provisional: isProvisional(calendar, from, date), days };
}

/** Only the date of the same count, where nobody asks for the days. Throws as `addWorkingDays` does. */
export function workingDayAfter(calendar: WorkingCalendar, from: LocalDate, count: number): LocalDate {
  requireCount(count);
  let left = count - (explainReceipt(calendar, from).counted ? 1 : 0);
  let date = from;
  for (; left > 0; left -= isWorkingDay(calendar, date) ? 1 : 0) date = addDays(date, 1);
  return date;
}

/**
 * The same for input from outside: the refusal `calendar.out_of_range` instead of an exception.
 */
export function countWorkingDays(
  calendar: WorkingCalendar,
  from: LocalDate,
  count: number,
): Result<WorkingDayCount, DomainError<'calendar.out_of_range'>> {
  try {
    return ok(addWorkingDays(calendar, from, count));
  } catch (error) {
    if (!(error instanceof CalendarRangeError)) throw error;
    const details = { from, count, firstDay: FIRST_DAY, lastDay: LAST_DAY, maxCount: MAX_COUNT };
    return err({ code: error.code, details });
  }
}

/**
 * The day `count` working days (0 to 2000) before a day, for reminders ahead of a due date; 0 is the day itself.
 * Throws CalendarRangeError when it would lie before 2004.
 */
export function subtractWorkingDays(calendar: WorkingCalendar, from: LocalDate, count: number): LocalDate {
  requireCount(count);
  requireCountable(from);
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, -1);
    if (isWorkingDay(calendar, date)) left--;
  }
  return date;
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier, so that the days left before a
 * due date turn into days overdue. Whether the receipt day counts plays no part. Needs no walk over the days.
 * Throws CalendarRangeError outside 2004 to 2100.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  requireCountable(from);
  requireCountable(to);
  return workingDaysThrough(calendar, to) - workingDaysThrough(calendar, from);
}

/**
 * The day itself if it is worked, else the next working day: when something received on a day off counts as received
 * (U27). Throws CalendarRangeError outside 2004 to 2100.
 */
export function firstWorkingDayFrom(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/**
 * Every day from a receipt on `from` up to and including `to`, counted or not, and why; empty when `to` is earlier.
 * Throws CalendarRangeError outside 2004 to 2100.
 */
export function explainSpan(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): readonly ExplainedDay[] {
  requireCountable(from);
  requireCountable(to);
  if (to < from) return [];
  const days = [explainReceipt(calendar, from)];
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) days.push(explainDay(calendar, date));
  return days;
}

/** Whether a span touches days that no official notice covers (R23). */
export const isProvisional = (calendar: WorkingCalendar, from: LocalDate, to: LocalDate): boolean =>
  from < calendar.knownFrom || to > calendar.knownThrough;

function explainReceipt(calendar: WorkingCalendar, date: LocalDate): ExplainedDay {
  const day = explainDay(calendar, date);
  if (calendar.receiptDayCounts) return day;
  return { date, weekday: day.weekday, counted: false, reason: 'receipt_day' };
}

function requireCount(count: number): void {
  if (!Number.isInteger(count) || count < 0 || count > MAX_COUNT)
    throw new CalendarRangeError(`${count} is not a whole number from 0 to ${MAX_COUNT}`);
}
