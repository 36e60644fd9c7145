import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { localDate, localDateOf } from '@zeqing/kernel';
import {
  addWorkingDays,
  countWorkingDays,
  explainSpan,
  firstWorkingDayFrom,
  subtractWorkingDays,
  workingDayAfter,
  workingDaysBetween,
} from './counting';
import { checkNotice, type HolidayNotice } from './holiday-notice';
import { buildWorkingCalendar, endOfDay, isWorkingDay, type CalendarDay, type CalendarLayer } from './working-calendar';

const SEED = path.resolve(__dirname, '../../../../db/seeds/holidays-2004-2026.json');
const national: CalendarLayer = {
  regionCode: '000000',
  knownFrom: localDate('2004-01-01'),
  knownThrough: localDate('2026-12-31'),
  receiptDayCounts: false,
  basis: '民法典 第二百零一条',
  days: seedDays(),
};
const calendar = buildWorkingCalendar([national]);

function seedDays(): CalendarDay[] {
  const { notices } = JSON.parse(readFileSync(SEED, 'utf8')) as { notices: Omit<HolidayNotice, 'regionCode'>[] };
  return notices.flatMap((notice) => {
    const checked = checkNotice({ ...notice, regionCode: '000000' });
    if (!checked.ok) throw new Error(JSON.stringify(checked.error));
    return checked.value.days;
  });
}

describe('the n-th working day after receipt', () => {
  // The table of official vectors: three notices, read day by day.
  const VECTORS = [
    ['2025-08-01', '2025-08-04', '2025-08-05', '2025-08-08', '2025-08-15', '2025-08-29'],
    ['2025-09-26', '2025-09-28', '2025-09-29', '2025-10-10', '2025-10-16', '2025-10-30'],
    ['2026-01-30', '2026-02-02', '2026-02-03', '2026-02-06', '2026-02-13', '2026-03-05'],
    ['2026-02-12', '2026-02-13', '2026-02-14', '2026-02-26', '2026-03-04', '2026-03-18'],
    ['2026-04-30', '2026-05-06', '2026-05-07', '2026-05-11', '2026-05-18', '2026-06-01'],
    ['2026-09-18', '2026-09-20', '2026-09-21', '2026-09-24', '2026-10-09', '2026-10-22'],
    ['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-13', '2026-10-20', '2026-11-03'],
    ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-30', '2026-12-07', '2026-12-21'],
  ] as const;
  const COUNTS = [1, 2, 5, 10, 20];

  const rows = VECTORS.flatMap(([from, ...ends]) => ends.map((end, index) => [from, COUNTS[index] ?? 0, end] as const));
  it.each(rows)('%s + %i is %s', (from, count, end) => {
    expect(addWorkingDays(calendar, localDate(from), count)).toMatchObject({ date: end, provisional: false });
    expect(workingDayAfter(calendar, localDate(from), count)).toBe(end);
    expect(workingDaysBetween(calendar, localDate(from), localDate(end))).toBe(count);
  });

  it('tells of each day whether it counts and why', () => {
    const { days } = addWorkingDays(calendar, localDate('2026-09-18'), 5);
    expect(days.map(({ date, counted, reason, name }) => [date.slice(5), counted, reason, name])).toEqual([
      ['09-18', false, 'receipt_day', undefined],
      ['09-19', false, 'weekend', undefined],
      ['09-20', true, 'make_up_working_day', '国庆节'],
      ['09-21', true, 'working_day', undefined],
      ['09-22', true, 'working_day', undefined],
      ['09-23', true, 'working_day', undefined],
      ['09-24', true, 'working_day', undefined],
    ]);
    expect(explainSpan(calendar, localDate('2026-10-01'), localDate('2026-10-02'))[1]).toEqual({
      ...{ date: '2026-10-02', weekday: 5, counted: false, reason: 'holiday', name: '国庆节' },
    });
  });

  it('is the day of receipt for a count of nothing', () => {
    expect(addWorkingDays(calendar, localDate('2026-10-01'), 0)).toMatchObject({
      date: '2026-10-01',
      days: [{ counted: false }],
    });
  });

  it('counts the day of receipt where the region says so, if it is worked', () => {
    const counting = buildWorkingCalendar([{ ...national, receiptDayCounts: true }]);
    expect(addWorkingDays(counting, localDate('2026-09-18'), 1)).toMatchObject({
      date: '2026-09-18',
      days: [{ reason: 'working_day' }],
    });
    expect(addWorkingDays(counting, localDate('2026-10-01'), 1).date).toBe('2026-10-08');
  });

  it('ends at 24:00 in China', () => {
    expect(endOfDay(localDate('2026-12-31')).toISOString()).toBe('2026-12-31T16:00:00.000Z');
    expect(localDateOf(new Date(endOfDay(localDate('2026-12-31')).getTime() - 1))).toBe('2026-12-31');
  });
});

describe('beyond the last notice', () => {
  it('a date is provisional and its days say why', () => {
    const count = addWorkingDays(calendar, localDate('2026-12-30'), 3);
    // 1 January 2027 is a Friday; without a notice only the weekday speaks.
    expect(count).toMatchObject({ date: '2027-01-04', provisional: true });
    const beyond = count.days.filter(({ reason }) => reason === 'beyond_known_calendar');
    expect(beyond.map(({ date, counted }) => `${date} ${counted}`)).toEqual([
      ...['2027-01-01 true', '2027-01-02 false', '2027-01-03 false', '2027-01-04 true'],
    ]);
  });

  it('every date of 2027 is provisional and none of 2026 is', () => {
    for (const [from, provisional] of [
      ['2026-12-30', false],
      ['2026-12-31', true],
      ['2027-06-30', true],
    ] as const)
      expect(addWorkingDays(calendar, localDate(from), 1).provisional).toBe(provisional);
  });
});

describe('the bounds', () => {
  it.each([
    ['2026-01-01', 2001],
    ['2026-01-01', -1],
    ['2026-01-01', 1.5],
    ['2026-01-01', Number.NaN],
    ['2003-12-31', 1],
    ['2101-01-01', 0],
    ['2100-12-20', 30],
  ])('refuse %s + %d', (from, count) => {
    expect(countWorkingDays(calendar, localDate(from), count)).toMatchObject({
      ok: false,
      error: { code: 'calendar.out_of_range' },
    });
    expect(() => addWorkingDays(calendar, localDate(from), count)).toThrow(
      expect.objectContaining({ code: 'calendar.out_of_range' }),
    );
  });

  it('allow the longest count and the outermost days', () => {
    const longest = addWorkingDays(calendar, localDate('2004-01-01'), 2_000).date;
    expect(longest).toBe(oracle(national.days, false, '2004-01-01', 2_000));
    expect(addWorkingDays(calendar, localDate('2100-12-31'), 0).date).toBe('2100-12-31');
    expect(() => firstWorkingDayFrom(calendar, localDate('2004-01-01'))).not.toThrow();
    expect(() => workingDaysBetween(calendar, localDate('2003-12-31'), localDate('2004-01-05'))).toThrow(RangeError);
    expect(explainSpan(calendar, localDate('2026-01-02'), localDate('2026-01-01'))).toEqual([]);
  });
});

describe('layers', () => {
  const guangxi: CalendarLayer = {
    ...{ regionCode: '450000', knownFrom: null, knownThrough: null, receiptDayCounts: null, basis: null },
    days: [
      { date: localDate('2026-04-21'), kind: 'off', name: '三月三' },
      { date: localDate('2026-05-09'), kind: 'off', name: '三月三' },
    ],
  };
  it('a nearer region adds to the nation and wins over it', () => {
    const local = buildWorkingCalendar([guangxi, national]);
    expect(isWorkingDay(local, localDate('2026-05-09'))).toBe(false);
    expect(isWorkingDay(calendar, localDate('2026-05-09'))).toBe(true);
    expect(explainSpan(local, localDate('2026-04-20'), localDate('2026-04-21'))[1]).toMatchObject({
      reason: 'local_holiday',
      name: '三月三',
    });
    expect(local).toMatchObject({ basis: national.basis, knownThrough: '2026-12-31' });
  });
  it('need the national one', () => {
    expect(() => buildWorkingCalendar([guangxi])).toThrow('national');
  });
});

/** The oracle shares nothing with the code under test: it walks UTC days one by one over a plain table. */
function workedBy(days: readonly CalendarDay[]): (instant: number) => boolean {
  const special = new Map(days.map(({ date, kind }) => [String(date), kind]));
  return (instant) => {
    const kind = special.get(new Date(instant).toISOString().slice(0, 10));
    const dayOfWeek = new Date(instant).getUTCDay();
    return kind === undefined ? dayOfWeek !== 0 && dayOfWeek !== 6 : kind === 'work';
  };
}
const ONE_DAY = 24 * 60 * 60 * 1000;

function oracle(days: readonly CalendarDay[], countReceipt: boolean, from: string, count: number): string {
  const worked = workedBy(days);
  let instant = Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1, Number(from.slice(8)));
  let remaining = countReceipt && count > 0 && worked(instant) ? count - 1 : count;
  while (remaining > 0) {
    instant += ONE_DAY;
    if (worked(instant)) remaining -= 1;
  }
  return new Date(instant).toISOString().slice(0, 10);
}

function oracleBetween(days: readonly CalendarDay[], from: string, to: string): number {
  const worked = workedBy(days);
  let counted = 0;
  for (let instant = Date.parse(`${from}T00:00Z`) + ONE_DAY; instant <= Date.parse(`${to}T00:00Z`); instant += ONE_DAY)
    if (worked(instant)) counted += 1;
  return counted;
}

describe('any calendar', () => {
  // Close together, so that most spans meet exceptions, and across the end of the known calendar.
  const day = fc
    .integer({ min: 0, max: 1_000 })
    .map((offset) => localDate(new Date(Date.UTC(2024, 5, 1) + offset * ONE_DAY).toISOString().slice(0, 10)));
  const exception = fc.record({
    date: day,
    kind: fc.constantFrom<CalendarDay['kind']>('off', 'work'),
    name: fc.constant('节'),
  });
  const exceptions = fc.uniqueArray(exception, { selector: (made) => made.date, maxLength: 60 });
  const count = fc.integer({ min: 0, max: 60 });
  const calendarOf = (days: readonly CalendarDay[], receiptDayCounts = false) =>
    buildWorkingCalendar([{ ...national, days, receiptDayCounts }]);

  it('gives the date an independent walk over the days gives, 10,000 times', () => {
    fc.assert(
      fc.property(exceptions, day, count, fc.boolean(), (days, from, add, receiptCounts) => {
        const made = addWorkingDays(calendarOf(days, receiptCounts), from, add);
        const counted = made.days.filter((one) => one.counted).length;
        return (
          made.date === oracle(days, receiptCounts, from, add) &&
          counted === Math.max(add, made.days[0]?.counted ? 1 : 0) &&
          made.provisional === made.date > '2026-12-31'
        );
      }),
      { numRuns: 10_000 },
    );
  });

  it('counts between two days what a walk counts, and back again with the other sign', () => {
    fc.assert(
      fc.property(exceptions, day, day, (days, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const walked = oracleBetween(days, from, to);
        const made = calendarOf(days);
        expect(workingDaysBetween(made, from, to)).toBe(walked);
        expect(workingDaysBetween(made, to, from)).toBe(walked === 0 ? 0 : -walked);
        expect(explainSpan(made, from, to).filter((one) => one.counted)).toHaveLength(walked);
      }),
      { numRuns: 1_000 },
    );
  });

  it('goes back as many working days as it went forward', () => {
    fc.assert(
      fc.property(exceptions, day, count, (days, date, back) => {
        const made = calendarOf(days);
        const start = firstWorkingDayFrom(made, date);
        expect(subtractWorkingDays(made, addWorkingDays(made, start, back).date, back)).toBe(start);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a day of receipt', () => {
  it('is the civil day in China, whatever the zone of the process', () => {
    const lastSecond = new Date('2026-09-17T15:59:59Z');
    expect(addWorkingDays(calendar, localDateOf(lastSecond), 10).date).toBe('2026-10-08');
    const nextSecond = new Date('2026-09-17T16:00:00Z');
    expect(addWorkingDays(calendar, localDateOf(nextSecond), 10).date).toBe('2026-10-09');
  });
});
