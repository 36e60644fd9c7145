/**
 * A day of the civil calendar, `YYYY-MM-DD`. Law counts days, not instants: every deadline is a LocalDate in the
 * provider's region, and all of China keeps Asia/Shanghai. The process time zone never enters.
 */
export type LocalDate = string & { readonly __localDate: true };

export const ZONE = 'Asia/Shanghai';
const DAY_MILLISECONDS = 86_400_000;
const PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

let formatter: Intl.DateTimeFormat | undefined;
/** Made with the first day asked for: it takes longer than all else the process that reads one workbook loads of us. */
const zoned = (): Intl.DateTimeFormat =>
  (formatter ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }));

const utcMidnight = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtcMidnight = (milliseconds: number): LocalDate =>
  new Date(milliseconds).toISOString().slice(0, 10) as LocalDate;

/** Reads a day; null where the text is no day of the calendar (2026-02-30). */
export function parseLocalDate(text: string): LocalDate | null {
  if (!PATTERN.test(text)) return null;
  const date = text as LocalDate;
  return fromUtcMidnight(utcMidnight(date)) === text ? date : null;
}

/** The same for a text written in the code: throws, because a wrong constant is a bug. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(`not a day of the calendar: ${text}`);
  return date;
}

/** The civil day an instant falls on in China. */
export const localDateOf = (instant: Date): LocalDate => zoned().format(instant) as LocalDate;

/** First instants that were asked for, by day: asking the formatter takes long, and terms lie on few days. */
const starts = new Map<LocalDate, number>();
const MOST_STARTS = 20_000;

/** The first instant of a civil day in China, for comparing with timestamps. */
export function startOfDay(date: LocalDate): Date {
  const known = starts.get(date);
  if (known !== undefined) return new Date(known);
  const start = firstInstantOf(date);
  if (starts.size >= MOST_STARTS) starts.clear();
  starts.set(date, start.getTime());
  return start;
}

function firstInstantOf(date: LocalDate): Date {
  const guess = utcMidnight(date);
  // The offset was +09:00 in the summers of 1986 to 1991, so it is asked for, not assumed.
  for (const hours of [8, 9]) {
    const candidate = new Date(guess - hours * 3_600_000);
    if (localDateOf(candidate) === date && localDateOf(new Date(candidate.getTime() - 1)) !== date) return candidate;
  }
  throw new Error(`no midnight found on ${date}`);
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromUtcMidnight(utcMidnight(date) + days * DAY_MILLISECONDS);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MILLISECONDS);

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekday = (date: LocalDate): number => ((new Date(utcMidnight(date)).getUTCDay() + 6) % 7) + 1;

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
