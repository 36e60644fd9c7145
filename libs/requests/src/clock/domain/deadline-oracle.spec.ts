import { buildWorkingCalendar, type CalendarDay, type WorkingCalendar } from '@zeqing/calendar';
import { localDate, type LocalDate } from '@zeqing/kernel';
import fc from 'fast-check';
import { explain, project, receivedOn, type Clock } from './clock';
import { handedOver, takenBack } from './clock-ledger';

jest.setTimeout(120_000);

// The oracle shares no code with the account: it walks numbered days one by one over a plain table, and knows of China only
// that it is eight hours ahead.
const DAY = 86_400_000;
const CHINA_AHEAD = 8 * 3_600_000;
const text = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const later = (day: string, days: number): string => text(noonOf(day) + days * DAY);

interface Span {
  readonly from: string;
  readonly until: string | null;
}

interface Story {
  readonly days: readonly { readonly date: string; readonly kind: 'off' | 'work' }[];
  readonly knownThrough: string;
  readonly receiptDayCounts: boolean;
  /** An instant, in milliseconds. */
  readonly received: number;
  readonly closesAtMinute: number | null;
  readonly budget: number;
  readonly extension: number;
  readonly stops: readonly Span[];
  readonly supplement: Span | null;
  readonly pausable: boolean;
}

interface Deadline {
  readonly startedOn: string;
  readonly dueOn: string;
  readonly statutoryDueOn: string;
  readonly ownDaysEndOn: string | null;
  readonly provisional: boolean;
}

/** A day as the number of days since 1 January 1970, a Thursday. */
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOf = (number: number): string => text(number * DAY);

function walk(story: Story): Deadline {
  const special = new Map(story.days.map(({ date, kind }) => [numberOf(date), kind]));
  const worked = (day: number): boolean => {
    const kind = special.get(day);
    const weekday = (day + 4) % 7; // 0 is Sunday
    return kind === undefined ? weekday !== 0 && weekday !== 6 : kind === 'work';
  };
  const within = ({ from, until }: Span): ((day: number) => boolean) => {
    const [first, end] = [numberOf(from), until === null ? Infinity : numberOf(until)];
    return (day) => day >= first && day < end;
  };
  const stops = story.stops.map(within);
  const stopped = (day: number): boolean => stops.some((inside) => inside(day));
  const requesters = story.supplement === null ? () => false : within(story.supplement);

  const minute = Math.floor((story.received + CHINA_AHEAD) / 60_000);
  let start = Math.floor(minute / 1_440);
  if (story.closesAtMinute !== null && minute % 1_440 >= story.closesAtMinute) start++;
  while (!worked(start)) start++;

  const reach = (skips: (day: number) => boolean): string | null => {
    let left = story.budget + story.extension;
    let day = start;
    if (story.receiptDayCounts && !skips(day)) left--;
    for (let steps = 0; left > 0; steps++) {
      if (steps > 400) return null;
      day++;
      if (worked(day) && !skips(day)) left--;
    }
    return dayOf(day);
  };
  const stands = story.pausable && story.supplement?.until !== null;
  const statutoryDueOn = reach(stopped) ?? '';
  const dueOn = stands ? (reach((day) => stopped(day) || requesters(day)) ?? '') : statutoryDueOn;
  return {
    startedOn: dayOf(start),
    dueOn,
    statutoryDueOn,
    ownDaysEndOn: reach((day) => stopped(day) || requesters(day)),
    provisional: dueOn > story.knownThrough,
  };
}

const offset = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const spans = fc.record({ start: offset(40), length: offset(15) });
const stories: fc.Arbitrary<Story> = fc
  .record({
    exceptions: fc.uniqueArray(
      fc.record({ day: offset(200), kind: fc.constantFrom('off' as const, 'work' as const) }),
      { selector: ({ day }) => day, maxLength: 60 },
    ),
    base: offset(1_000),
    received: fc.integer({ min: 0, max: 20 * DAY - 1 }),
    known: offset(200),
    receiptDayCounts: fc.boolean(),
    closesAtMinute: fc.option(fc.integer({ min: 12 * 60, max: 23 * 60 + 59 }), { nil: null }),
    budget: fc.integer({ min: 1, max: 20 }),
    extension: offset(10),
    stops: fc.array(spans, { maxLength: 2 }),
    supplement: fc.option(fc.record({ after: offset(30), length: fc.option(offset(25), { nil: null }) }), {
      nil: null,
    }),
    pausable: fc.boolean(),
  })
  .map((made) => {
    const first = later('2024-06-01', made.base);
    const span = (start: number, length: number | null): Span => ({
      from: later(first, start),
      until: length === null ? null : later(first, start + length),
    });
    return {
      days: made.exceptions.map(({ day, kind }) => ({ date: later(first, day), kind })),
      knownThrough: later(first, made.known),
      receiptDayCounts: made.receiptDayCounts,
      received: noonOf(first) - 12 * 3_600_000 - CHINA_AHEAD + made.received,
      closesAtMinute: made.closesAtMinute,
      budget: made.budget,
      extension: made.extension,
      stops: made.stops.map(({ start, length }) => span(start, length)),
      supplement: made.supplement && span(made.supplement.after + 20, made.supplement.length),
      pausable: made.pausable,
    };
  });

const calendarOf = (story: Story): WorkingCalendar =>
  buildWorkingCalendar([
    {
      regionCode: '000000',
      knownFrom: localDate('2004-01-01'),
      knownThrough: localDate(story.knownThrough),
      receiptDayCounts: story.receiptDayCounts,
      basis: null,
      days: story.days.map(({ date, kind }): CalendarDay => ({ date: localDate(date), kind, name: '节' })),
    },
  ]);

function clockOf(story: Story, startedOn: LocalDate): Clock {
  const clock = {
    phase: 'answer' as const,
    budgetWorkingDays: story.budget,
    extensionWorkingDays: story.extension,
    regionCode: '000000',
    startedAt: new Date(story.received),
    startedOn,
    pauses: story.stops.map(({ from, until }) => ({ from: localDate(from), until: localDate(until ?? from) })),
    ledger: [],
    pausable: story.pausable,
  };
  if (story.supplement === null) return clock;
  const handed = handedOver(clock, localDate(story.supplement.from));
  return story.supplement.until === null ? handed : takenBack(handed, localDate(story.supplement.until));
}

it('10,000 deadlines equal a walk over the days: receipt, term, stops, supplement, extension and calendar by chance', () => {
  let provisional = 0;
  fc.assert(
    fc.property(stories, (story) => {
      const calendar = calendarOf(story);
      const startedOn = receivedOn(calendar, new Date(story.received), story.closesAtMinute ?? 1_440);
      const clock = clockOf(story, startedOn);
      const { dueOn, statutoryDueOn, ownDaysEndOn, provisional: unsure } = project(clock, calendar);
      expect({ startedOn, dueOn, statutoryDueOn, ownDaysEndOn, provisional: unsure }).toEqual(walk(story));
      expect(explain(clock, calendar).filter(({ counted }) => counted)).toHaveLength(story.budget + story.extension);
      if (unsure) provisional++;
    }),
    { numRuns: 10_000, seed: 809 },
  );
  // Both kinds came up, or nothing was shown of the end of the known calendar.
  expect(provisional).toBeGreaterThan(500);
  expect(provisional).toBeLessThan(9_500);
});
