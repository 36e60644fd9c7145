// Days and terms of the pure model, counted by hand and sharing nothing with the product. Where nothing is said of
// holidays, there are none. A day is the number of days since 1 January 1970, a Thursday; an instant is the number of hours since.

import { localDate } from '@zeqing/kernel';

export interface Span {
  readonly from: number;
  until: number | null;
}

export interface ModelClock {
  readonly phase: 'check' | 'answer' | 'supply' | 'correction';
  readonly budget: number;
  readonly startedAt: number;
  readonly startedOn: number;
  /** Whose time runs. */
  holder: string;
  extension: number;
  stoppedOn: number | null;
  /** The last day as it was when the clock stopped: a stopped one stays as it ran. */
  stoppedDue: number | null;
  /** Days that stop it. */
  readonly pauses: Span[];
  /** Days that are the requester's and stop nothing (U29). */
  readonly requesters: Span[];
  /** Reminders that spoke, with the day of the sweep. */
  readonly fired: Map<string, number>;
}

/** Acts and sweeps of the model's days come at ten. */
export const HOUR_OF_ACTS = 10;
const MORNING = 8;
const LATE_MORNING = 9;
const EVENING = 18;
const LAST_CALL = 10;
const SHORT_TERM = 2;

/** Days off, and days off that are worked to make up for them. */
const kept = { off: new Set<number>(), worked: new Set<number>() };

export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const dayOf = (day: number): ReturnType<typeof localDate> => localDate(dayText(day));
export const tenOn = (day: number): Date => new Date(`${dayText(day)}T10:00:00+08:00`);

export const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** From here on these holidays are kept as well: the first and last day, and the days that are worked instead. */
export function keepHoliday(first: string, last: string, ...worked: readonly string[]): void {
  for (let day = dayNumber(first); day <= dayNumber(last); day++) kept.off.add(day);
  for (const day of worked) kept.worked.add(dayNumber(day));
}

export function forgetHolidays(): void {
  kept.off.clear();
  kept.worked.clear();
}

export const isWorked = (day: number): boolean =>
  kept.worked.has(day) || (!kept.off.has(day) && ![0, 6].includes((day + 4) % 7));

export function firstWorked(day: number): number {
  let first = day;
  while (!isWorked(first)) first++;
  return first;
}

/** The last day of a term by a walk over days. Null when days that go on were reached before its end. */
export function lastDay(start: number, budget: number, skipped: readonly Span[] = []): number | null {
  let day = start;
  for (let left = budget; left > 0;) {
    day++;
    const skips = skipped.find(({ from, until }) => day >= from && (until === null || day < until));
    if (skips?.until === null) return null;
    if (isWorked(day) && !skips) left--;
  }
  return day;
}

/** The last day of a term in which nothing is skipped. */
export const after = (start: number, workingDays: number): number => lastDay(start, workingDays) ?? start;

export function before(day: number, workingDays: number): number {
  let earlier = day;
  for (let left = workingDays; left > 0;) if (isWorked(--earlier)) left--;
  return earlier;
}

/** How many working days come after one day, up to and including another. */
export function workedBetween(from: number, to: number): number {
  let count = 0;
  for (let day = from + 1; day <= to; day++) if (isWorked(day)) count++;
  return count;
}

/** A supplement does not move it (U29); an extension does, once the requester is told (U30). */
export const dueOf = ({ startedOn, budget, extension, pauses, stoppedDue }: ModelClock): number =>
  stoppedDue ?? lastDay(startedOn, budget + extension, pauses) ?? 0;

/** The end of the holder's own days, after which it can be held to be late; null where it cannot (U29, U34). */
export const ownEndOf = ({ phase, startedOn, budget, extension, pauses, requesters }: ModelClock): number | null =>
  phase === 'check' ? null : lastDay(startedOn, budget + extension, [...pauses, ...requesters]);

/** The reminders of a term with their instants (U33 for short ones). */
export function rungsOf(clock: ModelClock): readonly (readonly [rung: string, at: number])[] {
  const due = dueOf(clock);
  const own = ownEndOf(clock);
  const over = (due + 1) * 24;
  const rungs = (clock.budget <= SHORT_TERM ? shortRungs : longRungs)(clock.startedAt, due);
  const ladder = [...rungs, ['T+1', over] as const].filter(([, at]) => at >= clock.startedAt);
  return own !== null && own > due ? [...ladder, ['own_days', (own + 1) * 24]] : ladder;
}

const longRungs = (_start: number, due: number): (readonly [string, number])[] => [
  ['T-3', before(due, 3) * 24 + MORNING],
  ['T-1', before(due, 1) * 24 + MORNING],
  ['T', due * 24 + MORNING],
  ['T+5', after(due, 5) * 24 + MORNING],
];

/** The next full hour of the clock. */
const nextHour = (at: number): number => Math.floor(at) + 1;

function shortRungs(start: number, due: number): (readonly [string, number])[] {
  const last = due * 24 + LAST_CALL;
  const middle = (start + last) / 2;
  const inOffice = (at: number): boolean =>
    isWorked(Math.floor(at / 24)) && at % 24 >= LATE_MORNING && at % 24 < EVENING;
  let half = middle;
  while (!inOffice(half)) half = nextHour(half);
  return [
    ['at_once', start],
    ['half', half],
    ['T', last],
  ];
}
