import {
  addWorkingDays,
  explainSpan,
  firstWorkingDayFrom,
  workingDaysBetween,
  type DayReason,
  type ExplainedDay,
  type WorkingCalendar,
} from '@zeqing/calendar';
import { addDays, localDateOf, startOfDay, type LocalDate } from '@zeqing/kernel';
import type { ClockPhase } from './clock.rules';
import { scheduleRungs, type ScheduledRung } from './rungs';
import type { RequestSettings } from './request-settings';

/** Days the clock did not run for the provider: from `from` up to but not including `until`, counted by their ends. */
export interface Pause {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** What a clock is made of; everything else about it is derived (ADR 0006). */
export interface Clock {
  readonly phase: ClockPhase;
  readonly budgetWorkingDays: number;
  readonly extensionWorkingDays: number;
  /** The provider's region, whose calendar counts. */
  readonly regionCode: string;
  /** The instant that set it going: receipt, or signature of the answer. */
  readonly startedAt: Date;
  /** The day that instant counts for; it is day zero unless the calendar counts the day of receipt. */
  readonly startedOn: LocalDate;
  readonly pauses: readonly Pause[];
}

export interface Projection {
  /** The last day; the term ends at its 24:00. */
  readonly dueOn: LocalDate;
  /** True when the count touches days no official notice covers yet. */
  readonly provisional: boolean;
  readonly rungs: readonly ScheduledRung[];
}

export type ClockDayReason = DayReason | 'paused' | 'received_off_hours';

/** One day of a clock's account. */
export interface ClockDay extends Omit<ExplainedDay, 'reason'> {
  readonly reason: ClockDayReason;
}

const MINUTE = 60_000;

/**
 * The day a receipt counts for (U27): the day itself, or the next working day when it arrives on a day off or after
 * the hour the settings close at. Throws CalendarRangeError outside the countable years.
 */
export function receivedOn(calendar: WorkingCalendar, instant: Date, settings: RequestSettings): LocalDate {
  const day = localDateOf(instant);
  const minute = Math.floor((instant.getTime() - startOfDay(day).getTime()) / MINUTE);
  const closed = settings.receiptClosesAtMinute !== null && minute >= settings.receiptClosesAtMinute;
  return firstWorkingDayFrom(calendar, closed ? addDays(day, 1) : day);
}

/**
 * The due day, whether it is provisional, and the instants of the reminders: the only source of the indexed copies in
 * the clock's row. A working day belongs to whoever the clock runs for at its 24:00 (design §4), so a working day
 * inside a pause is not the provider's. Throws CalendarRangeError outside the countable years.
 */
export function project(clock: Clock, calendar: WorkingCalendar): Projection {
  const { date, provisional } = runOut(clock, calendar);
  return { dueOn: date, provisional, rungs: scheduleRungs(clock, date, calendar) };
}

/** Every day from the start to the due day, counted or not, and why. */
export function explain(clock: Clock, calendar: WorkingCalendar): readonly ClockDay[] {
  const { date } = runOut(clock, calendar);
  const arrived = localDateOf(clock.startedAt);
  const waiting = explainSpan(calendar, arrived, addDays(clock.startedOn, -1)).map((day): ClockDay => {
    return { ...day, counted: false, reason: day.reason === 'receipt_day' ? 'received_off_hours' : day.reason };
  });
  const running = explainSpan(calendar, clock.startedOn, date).map((day): ClockDay => {
    return day.counted && isPaused(clock, day.date) ? { ...day, counted: false, reason: 'paused' } : day;
  });
  return [...waiting, ...running];
}

/** Working days left until a due day, seen on a day; 0 on the last day, negative when overdue. */
export const remainingWorkingDays = (calendar: WorkingCalendar, dueOn: LocalDate, on: LocalDate): number =>
  workingDaysBetween(calendar, on, dueOn);

/** Counts on until as many days have been counted as the budget and the extension give, paused days left out. */
function runOut(clock: Clock, calendar: WorkingCalendar): { date: LocalDate; provisional: boolean } {
  const budget = clock.budgetWorkingDays + clock.extensionWorkingDays;
  for (let count = budget; ;) {
    const { date, provisional, days } = addWorkingDays(calendar, clock.startedOn, count);
    const needed = budget + days.filter((day) => day.counted && isPaused(clock, day.date)).length;
    if (needed === count) return { date, provisional };
    count = needed;
  }
}

const isPaused = (clock: Clock, day: LocalDate): boolean =>
  clock.pauses.some((pause) => day >= pause.from && day < pause.until);
