import {
  addWorkingDays,
  endOfDay,
  firstWorkingDayFrom,
  isWorkingDay,
  subtractWorkingDays,
  type WorkingCalendar,
} from '@zeqing/calendar';
import { addDays, localDateOf, startOfDay, type LocalDate } from '@zeqing/kernel';

/** The steps of the escalation ladder (design §4; U33 for short terms). */
export const RUNGS = ['at_once', 'half', 'T-3', 'T-1', 'T', 'T+1', 'own_days', 'T+5'] as const;
export type Rung = (typeof RUNGS)[number];

export interface ScheduledRung {
  readonly rung: Rung;
  readonly at: Date;
}

/** The rung at which the term has run out: it writes the overdue fact. */
export const OVERDUE_RUNG: Rung = 'T+1';

/** The rung at which the provider's own days are used up, where that is after the due day (U29): it opens the case. */
export const OWN_DAYS_RUNG: Rung = 'own_days';

/** Terms up to this many working days take the short ladder (U33). */
export const SHORT_TERM_DAYS = 2;

/** Reminders come before the message of the day is made, at half past eight; on the last day of a short term, at ten (U33). */
const LADDER_HOUR = 8;
const MORNING_HOUR = 9;
const LAST_CALL_HOUR = 10;
const EVENING_HOUR = 18;
const HOUR = 3_600_000;

/** Whether two ladders speak at the same times; a calendar may move reminders without moving the last day. */
export const sameRungs = (one: readonly ScheduledRung[], other: readonly ScheduledRung[]): boolean =>
  one.length === other.length &&
  one.every(({ rung, at }, index) => rung === other[index]?.rung && at.getTime() === other[index].at.getTime());

interface Term {
  readonly budgetWorkingDays: number;
  readonly startedAt: Date;
}

/**
 * The instants of a term's reminders, earliest first. `T+1` is the first instant after the due day, because then the
 * fact exists; the others fall into working hours. Rungs that would lie before the start are left out.
 */
export function scheduleRungs(term: Term, dueOn: LocalDate, calendar: WorkingCalendar): readonly ScheduledRung[] {
  const ladder = term.budgetWorkingDays <= SHORT_TERM_DAYS ? shortLadder : longLadder;
  return ladder(term, dueOn, calendar)
    .filter(({ at }) => at >= term.startedAt)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function longLadder(_term: Term, dueOn: LocalDate, calendar: WorkingCalendar): ScheduledRung[] {
  return [
    { rung: 'T-3', at: hourOf(subtractWorkingDays(calendar, dueOn, 3), LADDER_HOUR) },
    { rung: 'T-1', at: hourOf(subtractWorkingDays(calendar, dueOn, 1), LADDER_HOUR) },
    { rung: 'T', at: hourOf(dueOn, LADDER_HOUR) },
    { rung: 'T+1', at: endOfDay(dueOn) },
    { rung: 'T+5', at: hourOf(workingDaysAfter(calendar, dueOn, 5), LADDER_HOUR) },
  ];
}

function shortLadder(term: Term, dueOn: LocalDate, calendar: WorkingCalendar): ScheduledRung[] {
  const lastCall = hourOf(dueOn, LAST_CALL_HOUR);
  return [
    { rung: 'at_once', at: term.startedAt },
    { rung: 'half', at: halfWay(term.startedAt, lastCall, calendar) },
    { rung: 'T', at: lastCall },
    { rung: 'T+1', at: endOfDay(dueOn) },
  ];
}

/** The middle of two instants; where nobody is in the office then, the next working morning instead. */
function halfWay(from: Date, until: Date, calendar: WorkingCalendar): Date {
  const middle = new Date((from.getTime() + until.getTime()) / 2);
  const day = localDateOf(middle);
  if (middle >= hourOf(day, EVENING_HOUR)) return hourOf(firstWorkingDayFrom(calendar, addDays(day, 1)), MORNING_HOUR);
  const isEarly = middle < hourOf(day, MORNING_HOUR) || !isWorkingDay(calendar, day);
  return isEarly ? hourOf(firstWorkingDayFrom(calendar, day), MORNING_HOUR) : middle;
}

/** The n-th working day after a day, the day itself never counted, whatever the calendar says of receipts. */
const workingDaysAfter = (calendar: WorkingCalendar, day: LocalDate, count: number): LocalDate =>
  addWorkingDays({ ...calendar, receiptDayCounts: false }, day, count).date;

const hourOf = (day: LocalDate, hour: number): Date => new Date(startOfDay(day).getTime() + hour * HOUR);
