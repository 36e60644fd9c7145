import { workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import type { LocalDate } from '@zeqing/kernel';
import { axisOf } from './burn-axis';
import type { BurnGroup } from './burn-group';
import { doneAhead, forecastOf, paceOf, type Forecast, type Pace } from './burn-forecast';

export const OUTLOOKS = ['done', 'missed', 'will', 'likely', 'doubtful', 'will_not', 'unknown'] as const;
/**
 * Whether a lot makes its date: `will` when even the slow edge of the forecast does, `likely` when its middle does,
 * `doubtful` when only its fast edge does; `missed` once the date is past, `unknown` while there is no pace to go by.
 */
export type Outlook = (typeof OUTLOOKS)[number];

/** At the end of a day. What is forecast is null up to today, what happened is null after it. */
export interface BurnPoint {
  readonly day: LocalDate;
  /** How many would be left if each were done evenly over the working days from its first to its last day. */
  readonly ideal: number;
  readonly remaining: number | null;
  readonly fast: number | null;
  readonly likely: number | null;
  readonly slow: number | null;
}

export interface BurnSummary {
  readonly total: number;
  readonly done: number;
  readonly remaining: number;
  /** Of what remains, past its own last day. */
  readonly overdue: number;
  readonly startedOn: LocalDate;
  /** The last day of the last of them. */
  readonly deadline: LocalDate;
  /** Working days from today to the deadline; negative when it is past. */
  readonly daysLeft: number;
  readonly pace: Pace;
  readonly forecast: Forecast | null;
  readonly outlook: Outlook;
}

export interface BurnCalendars {
  readonly of: (regionCode: string) => WorkingCalendar;
  /** Of the lot: its region's when it is of one region, the nation's when it is of several. */
  readonly axis: WorkingCalendar;
}

/** Where a lot stands and whether it makes its date; null of nothing. Nothing here knows of a pause: a day is a day. */
export function burnSummaryOf(
  groups: readonly BurnGroup[],
  { axis }: BurnCalendars,
  today: LocalDate,
): BurnSummary | null {
  const [first, ...others] = groups;
  if (!first) return null;
  const startedOn = others.reduce((day, one) => (one.startedOn < day ? one.startedOn : day), first.startedOn);
  const deadline = others.reduce((day, one) => (one.dueOn > day ? one.dueOn : day), first.dueOn);
  const left = groups.filter(({ doneOn }) => doneOn === null || doneOn > today);
  const [total, remaining] = [sum(groups), sum(left)];
  const pace = paceOf(groups, axis, startedOn, today);
  const forecast = forecastOf(remaining, pace, axis, today);
  return {
    ...{ total, done: total - remaining, remaining, overdue: sum(left.filter(({ dueOn }) => dueOn < today)) },
    ...{ startedOn, deadline, daysLeft: workingDaysBetween(axis, today, deadline), pace, forecast },
    outlook: outlookOf(remaining, deadline, today, forecast),
  };
}

/** The lines of the chart, along working days from the first day to the deadline or the slow edge of the forecast. */
export function burnPointsOf(
  groups: readonly BurnGroup[],
  summary: BurnSummary,
  calendars: BurnCalendars,
  today: LocalDate,
): readonly BurnPoint[] {
  const { axis } = calendars;
  return axisOf(summary, axis, today).map((day) => {
    const ahead = workingDaysBetween(axis, today, day);
    const edges = day <= today ? null : doneAhead(summary.remaining, summary.pace, ahead);
    return {
      day,
      ideal: groups.reduce((all, group) => all + idealOf(group, calendars.of(group.regionCode), day), 0),
      remaining: day > today ? null : leftAt(groups, day),
      fast: edges?.fast ?? null,
      likely: edges?.likely ?? null,
      slow: edges?.slow ?? null,
    };
  });
}

function outlookOf(remaining: number, deadline: LocalDate, today: LocalDate, forecast: Forecast | null): Outlook {
  const makes = (day: LocalDate | null): boolean => day !== null && day <= deadline;
  if (remaining === 0) return 'done';
  if (deadline < today) return 'missed';
  if (forecast === null) return 'unknown';
  if (makes(forecast.late)) return 'will';
  if (makes(forecast.likely)) return 'likely';
  return makes(forecast.early) ? 'doubtful' : 'will_not';
}

/** How many of a group would be left at the end of a day. */
function idealOf({ startedOn, dueOn, times }: BurnGroup, calendar: WorkingCalendar, day: LocalDate): number {
  if (day < startedOn || day >= dueOn) return 0;
  const whole = workingDaysBetween(calendar, startedOn, dueOn);
  return whole <= 0 ? times : times * (1 - workingDaysBetween(calendar, startedOn, day) / whole);
}

const leftAt = (groups: readonly BurnGroup[], day: LocalDate): number =>
  sum(groups.filter(({ startedOn, doneOn }) => startedOn <= day && (doneOn === null || doneOn > day)));

const sum = (groups: readonly BurnGroup[]): number => groups.reduce((all, { times }) => all + times, 0);
