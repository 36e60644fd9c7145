import {
  addWorkingDays,
  endOfDay,
  explainSpan,
  firstWorkingDayFrom,
  isProvisional,
  workingDayAfter,
  workingDaysBetween,
  type DayReason,
  type ExplainedDay,
  type WorkingCalendar,
} from '@zeqing/calendar';
import { addDays, localDateOf, startOfDay, type LocalDate } from '@zeqing/kernel';
import type { ClockPhase } from './clock.rules';
import { OWN_DAYS_RUNG, scheduleRungs, type ScheduledRung } from './rungs';

/** Days the clock did not run for the provider: from `from` up to but not including `until`, counted by their ends. */
export interface Pause {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Why days are the requester's: it completes its request (U29), or left a supply without a word for too long (U31). */
export const SPAN_GROUNDS = ['supplement', 'confirmation'] as const;
export type SpanGround = (typeof SPAN_GROUNDS)[number];

/**
 * Days booked to the requester while it completes its request (U29), by their ends. Whether they also stop the clock is
 * the rule's word; by default they do not. `until` is null while the request is with the requester.
 */
export interface LedgerSpan {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly bookedTo: 'requester';
  readonly ground: SpanGround;
  readonly pauses: boolean;
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
  /** Whose days were not the provider's; empty where all are. */
  readonly ledger: readonly LedgerSpan[];
}

/** What counting needs of a clock, whatever its term is of. */
export type Counted = Omit<Clock, 'phase'>;

export interface Projection {
  /** The last day; the term ends at its 24:00. */
  readonly dueOn: LocalDate;
  /** True when the count touches days no official notice covers yet. */
  readonly provisional: boolean;
  readonly rungs: readonly ScheduledRung[];
}

/** A projection with the other days of the account. */
export interface ClockAccount extends Projection {
  /** The last day when no day stops the clock: what the law gives by itself, with the extension. */
  readonly statutoryDueOn: LocalDate;
  /** The last day when only the provider's own days count; null while the requester's days go on before it. */
  readonly ownDaysEndOn: LocalDate | null;
  /** From when lateness may be held against the provider; null as above. */
  readonly chargeableFrom: Date | null;
}

export type ClockDayReason = DayReason | 'paused' | 'received_off_hours';

/** One day of a clock's account, and whose day it was; null where no time ran for anybody. */
export interface ClockDay extends Omit<ExplainedDay, 'reason'> {
  readonly reason: ClockDayReason;
  readonly bookedTo: 'provider' | 'requester' | null;
}

const MINUTE = 60_000;

/**
 * The day a receipt counts for (U27): the day itself, or the next working day when it arrives on a day off or after
 * the minute of the day receipts close at (24:00 is 1,440). Throws CalendarRangeError outside the countable years.
 */
export function receivedOn(calendar: WorkingCalendar, instant: Date, closesAtMinute: number): LocalDate {
  const day = localDateOf(instant);
  const minute = Math.floor((instant.getTime() - startOfDay(day).getTime()) / MINUTE);
  return firstWorkingDayFrom(calendar, minute >= closesAtMinute ? addDays(day, 1) : day);
}

/**
 * The due day, whether it is provisional, the instants of the reminders, and the days of the account: the only source
 * of the indexed copies in the clock's row. A working day belongs to whoever the clock runs for at its 24:00 (design
 * §4), so a working day inside a pause is not the provider's. The requester's days move the due day only where the rule
 * lets them stop the clock; held against the provider is a lateness only when its own days are used up (U29).
 * Throws CalendarRangeError outside the countable years.
 */
export function project(clock: Clock, calendar: WorkingCalendar): ClockAccount {
  const { date, provisional } = runOut(clock, calendar, pausesOf(clock));
  const ownDaysEndOn = ownDaysEnd(clock, calendar);
  // No article gives the authority's check a term: its lateness is a fact and nobody's case (U34, art. 39).
  const chargeableFrom = ownDaysEndOn === null || clock.phase === 'check' ? null : endOfDay(ownDaysEndOn);
  const rungs = scheduleRungs(clock, date, calendar);
  const later = chargeableFrom !== null && ownDaysEndOn !== null && ownDaysEndOn > date;
  return {
    dueOn: date,
    provisional,
    rungs: later ? inOrder([...rungs, { rung: OWN_DAYS_RUNG, at: chargeableFrom }]) : rungs,
    statutoryDueOn: runOut(clock, calendar, clock.pauses).date,
    ownDaysEndOn,
    chargeableFrom,
  };
}

/** Every day from the start to the due day, counted or not, why, and whose it was. */
export function explain(clock: Counted, calendar: WorkingCalendar): readonly ClockDay[] {
  const pauses = pausesOf(clock);
  const { date } = runOut(clock, calendar, pauses);
  const arrived = localDateOf(clock.startedAt);
  const waiting = explainSpan(calendar, arrived, addDays(clock.startedOn, -1)).map((day): ClockDay => {
    const reason = day.reason === 'receipt_day' ? 'received_off_hours' : day.reason;
    return { ...day, counted: false, reason, bookedTo: null };
  });
  const running = explainSpan(calendar, clock.startedOn, date).map((day): ClockDay => {
    const bookedTo = !day.counted ? null : isRequesters(clock, day.date) ? 'requester' : 'provider';
    const paused = day.counted && isIn(pauses, day.date);
    return { ...day, ...(paused ? { counted: false, reason: 'paused' } : {}), bookedTo };
  });
  return [...waiting, ...running];
}

/** Working days left until a due day, seen on a day; 0 on the last day, negative when overdue. */
export const remainingWorkingDays = (calendar: WorkingCalendar, dueOn: LocalDate, on: LocalDate): number =>
  workingDaysBetween(calendar, on, dueOn);

/** Counts on until as many days have been counted as the budget and the extension give, paused days left out. */
function runOut(
  clock: Counted,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): { date: LocalDate; provisional: boolean } {
  const budget = clock.budgetWorkingDays + clock.extensionWorkingDays;
  if (pauses.length === 0) {
    const date = workingDayAfter(calendar, clock.startedOn, budget);
    return { date, provisional: isProvisional(calendar, clock.startedOn, date) };
  }
  for (let count = budget; ;) {
    const { date, provisional, days } = addWorkingDays(calendar, clock.startedOn, count);
    const needed = budget + days.filter((day) => day.counted && isIn(pauses, day.date)).length;
    if (needed === count) return { date, provisional };
    count = needed;
  }
}

/** The end of the provider's own days; null when they had not run out before days of the requester that go on. */
function ownDaysEnd(clock: Clock, calendar: WorkingCalendar): LocalDate | null {
  const closed = clock.ledger.flatMap(({ from, until }) => (until === null ? [] : [{ from, until }]));
  const { date } = runOut(clock, calendar, [...clock.pauses, ...closed]);
  const open = clock.ledger.find(({ until }) => until === null);
  return open && date >= open.from ? null : date;
}

/** Days that stop the clock. One that goes on has no end to count to yet: the clock stands. */
const pausesOf = (clock: Counted): readonly Pause[] => [
  ...clock.pauses,
  ...clock.ledger.flatMap(({ from, until, pauses }) => (pauses && until !== null ? [{ from, until }] : [])),
];

const isIn = (pauses: readonly Pause[], day: LocalDate): boolean =>
  pauses.some((pause) => day >= pause.from && day < pause.until);

const isRequesters = (clock: Counted, day: LocalDate): boolean =>
  clock.ledger.some(({ from, until }) => day >= from && (until === null || day < until));

const inOrder = (rungs: readonly ScheduledRung[]): readonly ScheduledRung[] =>
  [...rungs].sort((a, b) => a.at.getTime() - b.at.getTime());
