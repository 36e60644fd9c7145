import { addDays, daysBetween, localDate, startOfDay, weekday, type LocalDate } from '@zeqing/kernel';
import { NATIONAL_REGION } from './region-code';

/** The days Zeqing counts on at all. Statutory clocks lie well inside; outside, a date is a slip of the hand. */
export const FIRST_DAY = localDate('2004-01-01');
export const LAST_DAY = localDate('2100-12-31');

/** A day of a notice: off although it is a weekday, or worked although it is a weekend. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: 'off' | 'work';
  /** The holiday the day belongs to: 春节. */
  readonly name: string;
}

/** What one region says itself; null where it says nothing and the region above speaks. */
export interface CalendarLayer {
  readonly regionCode: string;
  readonly knownFrom: LocalDate | null;
  readonly knownThrough: LocalDate | null;
  readonly receiptDayCounts: boolean | null;
  readonly basis: string | null;
  readonly days: readonly CalendarDay[];
}

export interface DayException extends CalendarDay {
  /** The region whose notice made the exception. */
  readonly regionCode: string;
}

/** The calendar of one region, everything inherited already in it. Made by `buildWorkingCalendar` only. */
export interface WorkingCalendar {
  readonly regionCode: string;
  readonly knownFrom: LocalDate;
  /**
   * The last day covered by an official notice. A later notice may still move the last days before it (the New Year
   * holiday reaches back into December), which is why clocks are projected again when one is imported.
   */
  readonly knownThrough: LocalDate;
  /** Whether the day of receipt is the first counted day; by default it is not (民法典 第二百零一条 by analogy). */
  readonly receiptDayCounts: boolean;
  /** Why the receipt day counts or not, as cited. */
  readonly basis: string;
  readonly exceptions: ReadonlyMap<LocalDate, DayException>;
  /** Where exceptions move the count of working days away from that of weekdays, summed up; by date. */
  readonly shifts: readonly Shift[];
}

interface Shift {
  readonly date: LocalDate;
  readonly total: number;
}

export type DayReason =
  | 'working_day'
  | 'weekend'
  | 'holiday'
  | 'make_up_working_day'
  | 'receipt_day'
  | 'local_holiday'
  | 'beyond_known_calendar';

export interface ExplainedDay {
  readonly date: LocalDate;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly counted: boolean;
  readonly reason: DayReason;
  /** The holiday's name where a holiday is the reason. */
  readonly name?: string;
}

/** A date or count outside what Zeqing counts on. For input from outside there is `countWorkingDays`. */
export class CalendarRangeError extends RangeError {
  readonly code = 'calendar.out_of_range';
}

/**
 * The calendar of a region from its layers, nearest region first and the national layer last; a nearer exception wins.
 * What is known is what every layer knows. Throws when no layer is national, because nothing could be inherited.
 */
export function buildWorkingCalendar(layers: readonly CalendarLayer[]): WorkingCalendar {
  const nearest = layers[0];
  const national = layers.at(-1);
  if (!nearest || national?.regionCode !== NATIONAL_REGION) throw new Error('a calendar needs its national layer');
  const exceptions = new Map<LocalDate, DayException>();
  for (const layer of layers.toReversed())
    for (const day of layer.days) exceptions.set(day.date, { ...day, regionCode: layer.regionCode });
  const said = layers.find((layer) => layer.receiptDayCounts !== null);
  const known = layers.flatMap(({ knownFrom, knownThrough }) =>
    knownFrom === null || knownThrough === null ? [] : [{ knownFrom, knownThrough }],
  );
  return {
    regionCode: nearest.regionCode,
    knownFrom: known.map(({ knownFrom }) => knownFrom).reduce((a, b) => (a > b ? a : b), FIRST_DAY),
    knownThrough: known.map(({ knownThrough }) => knownThrough).reduce((a, b) => (a < b ? a : b), LAST_DAY),
    receiptDayCounts: said?.receiptDayCounts ?? false,
    basis: said?.basis ?? '',
    exceptions,
    shifts: shiftsOf(exceptions),
  };
}

/** What a notice would do to the layer of its region: the days it brings, and those of the notice it replaces. */
export interface LayerChange {
  readonly regionCode: string;
  readonly knownFrom: LocalDate;
  readonly knownThrough: LocalDate;
  readonly added: readonly CalendarDay[];
  readonly removed: readonly CalendarDay[];
}

/** The layers as they would be with the change, nearest region first; a region without a layer gets one. */
export function changedLayers(layers: readonly CalendarLayer[], change: LayerChange): readonly CalendarLayer[] {
  const { regionCode, knownFrom, knownThrough, added, removed } = change;
  const own = layers.find((layer) => layer.regionCode === regionCode);
  const gone = new Set(removed.map(({ date }) => date));
  const days = [...(own?.days ?? []).filter(({ date }) => !gone.has(date)), ...added];
  const saysNothingElse = { regionCode, receiptDayCounts: null, basis: null };
  const changed = { ...saysNothingElse, ...own, knownFrom, knownThrough, days };
  const others = layers.filter((layer) => layer !== own);
  return [...others, changed].sort((a, b) => (a.regionCode < b.regionCode ? 1 : -1));
}

function shiftsOf(exceptions: ReadonlyMap<LocalDate, DayException>): Shift[] {
  const shifts: Shift[] = [];
  let total = 0;
  for (const { date, kind } of [...exceptions.values()].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    if (isWeekend(date) === (kind === 'off')) continue;
    total += kind === 'off' ? -1 : 1;
    shifts.push({ date, total });
  }
  return shifts;
}

export const isWeekend = (date: LocalDate): boolean => weekday(date) >= 6;

/** Whether official notices cover the day. Outside, only weekends are left to count by. */
export const isKnown = (calendar: WorkingCalendar, date: LocalDate): boolean =>
  date >= calendar.knownFrom && date <= calendar.knownThrough;

/**
 * Whether a day is worked, by the notices and else by the weekday. Throws CalendarRangeError outside 2004 to 2100.
 */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  requireCountable(date);
  const exception = calendar.exceptions.get(date);
  return exception ? exception.kind === 'work' : !isWeekend(date);
}

/**
 * Whether one day counts and why, leaving aside that it may be a day of receipt.
 * Throws CalendarRangeError outside 2004 to 2100.
 */
export function explainDay(calendar: WorkingCalendar, date: LocalDate): ExplainedDay {
  requireCountable(date);
  const exception = calendar.exceptions.get(date);
  const day = { date, weekday: weekday(date) };
  if (exception?.kind === 'work') return { ...day, counted: true, reason: 'make_up_working_day', name: exception.name };
  if (exception) {
    const reason = exception.regionCode === NATIONAL_REGION ? 'holiday' : 'local_holiday';
    return { ...day, counted: false, reason, name: exception.name };
  }
  const counted = !isWeekend(date);
  if (!isKnown(calendar, date)) return { ...day, counted, reason: 'beyond_known_calendar' };
  return { ...day, counted, reason: counted ? 'working_day' : 'weekend' };
}

/** The instant a day ends, 24:00 in China: what is due on a day is in time before it (U27). */
export const endOfDay = (date: LocalDate): Date => startOfDay(addDays(date, 1));

export function requireCountable(date: LocalDate): void {
  if (date < FIRST_DAY || date > LAST_DAY)
    throw new CalendarRangeError(`${date} is not between ${FIRST_DAY} and ${LAST_DAY}`);
}

/** A Monday before every countable day; weekdays are counted from it. */
const MONDAY = localDate('2003-12-29');

/** Working days from a fixed Monday up to and including a day; only differences of it mean something. */
export function workingDaysThrough(calendar: WorkingCalendar, date: LocalDate): number {
  const days = daysBetween(MONDAY, date) + 1;
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5) + shiftThrough(calendar.shifts, date);
}

/** The summed shift of the last exception on or before a day, by bisection. */
function shiftThrough(shifts: readonly Shift[], date: LocalDate): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shifts[middle]?.date ?? date) <= date) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.total ?? 0;
}
