import fc from 'fast-check';
import { buildWorkingCalendar, isWorkingDay, workingDaysBetween } from '@zeqing/calendar';
import { addDays, localDate, type LocalDate } from '@zeqing/kernel';
import { burnPointsOf, burnSummaryOf, type BurnCalendars, type BurnSummary, type Outlook } from './burn-down';
import type { BurnGroup } from './burn-group';

/** With a holiday of a week and a worked Saturday. */
const calendar = buildWorkingCalendar([
  {
    ...{ regionCode: '000000', knownFrom: localDate('2026-01-01'), knownThrough: localDate('2027-12-31') },
    ...{ receiptDayCounts: false, basis: null },
    days: [
      ...['2026-10-05', '2026-10-06', '2026-12-24', '2026-12-25'].map((day) => ({
        ...{ date: localDate(day), kind: 'off' as const, name: '假日' },
      })),
      { date: localDate('2026-12-26'), kind: 'work' as const, name: '调休' },
    ],
  },
]);
const CALENDARS: BurnCalendars = { of: () => calendar, axis: calendar };
const TODAY = localDate('2026-11-25');

const group = fc
  .record({
    start: fc.integer({ min: -60, max: 0 }),
    term: fc.integer({ min: 0, max: 90 }),
    times: fc.integer({ min: 1, max: 9 }),
  })
  .chain(({ start, term, times }) =>
    fc.option(fc.integer({ min: start - 5, max: 0 }), { nil: null }).map((done): BurnGroup => ({
      ...{ regionCode: '999900', startedOn: addDays(TODAY, start), dueOn: addDays(TODAY, start + term), times },
      doneOn: done === null ? null : addDays(TODAY, done),
    })),
  );
const lots = fc.array(group, { minLength: 1, maxLength: 40 });

function summed(groups: readonly BurnGroup[]): BurnSummary {
  const summary = burnSummaryOf(groups, CALENDARS, TODAY);
  if (summary === null) throw new Error('nothing to sum up');
  return summary;
}

const RANK: readonly Outlook[] = ['missed', 'will_not', 'doubtful', 'unknown', 'likely', 'will', 'done'];

describe('a burn-down', () => {
  it('counts every thing once, done or left, and tells what was left on each day as a recount does', () => {
    fc.assert(
      fc.property(lots, (groups) => {
        const summary = summed(groups);
        const things = groups.flatMap((one) => Array.from({ length: one.times }, () => one));
        expect(summary.total).toBe(things.length);
        expect(summary.done + summary.remaining).toBe(summary.total);
        expect(summary.overdue).toBe(things.filter(({ doneOn, dueOn }) => doneOn === null && dueOn < TODAY).length);
        const points = burnPointsOf(groups, summary, CALENDARS, TODAY);
        for (const { day, remaining } of points.filter((point) => point.day <= TODAY)) {
          const left = things.filter(
            ({ startedOn, doneOn }) => startedOn <= day && !(doneOn !== null && doneOn <= day),
          );
          expect([day, remaining]).toEqual([day, left.length]);
        }
        expect(points.filter(({ day }) => day === TODAY)).toMatchObject([{ remaining: summary.remaining }]);
      }),
    );
  });

  it('has an ideal line in working days: all of it at the start, nothing at the date, flat over days off', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: -1 }), fc.integer({ min: 10, max: 60 }), (start, term) => {
        const only = { regionCode: '999900', startedOn: addDays(TODAY, start), dueOn: addDays(TODAY, start + term) };
        const groups = [{ ...only, doneOn: null, times: 30 }];
        const points = burnPointsOf(groups, summed(groups), CALENDARS, TODAY);
        expect(points[0]).toMatchObject({ day: only.startedOn, ideal: 30 });
        expect(points.find(({ day }) => day === only.dueOn)).toMatchObject({ ideal: 0 });
        const whole = workingDaysBetween(calendar, only.startedOn, only.dueOn);
        for (const { day, ideal } of points.filter((point) => point.day < only.dueOn))
          expect(ideal).toBeCloseTo(30 * (1 - workingDaysBetween(calendar, only.startedOn, day) / whole), 6);
        const known: readonly LocalDate[] = [only.startedOn, only.dueOn, TODAY];
        for (const { day } of points)
          expect([day, known.includes(day) || isWorkingDay(calendar, day)]).toEqual([day, true]);
      }),
    );
  });

  it('has a band whose edges enclose its middle, which never rises and never says more than is left', () => {
    fc.assert(
      fc.property(lots, (groups) => {
        const summary = summed(groups);
        let before = { fast: Infinity, likely: Infinity, slow: Infinity };
        for (const { day, fast, likely, slow, remaining } of burnPointsOf(groups, summary, CALENDARS, TODAY)) {
          expect(remaining === null).toBe(day > TODAY);
          if (fast === null || likely === null || slow === null) continue;
          expect(fast).toBeLessThanOrEqual(likely);
          expect(likely).toBeLessThanOrEqual(slow);
          expect(slow).toBeLessThanOrEqual(summary.remaining);
          expect(fast).toBeLessThanOrEqual(before.fast);
          expect(likely).toBeLessThanOrEqual(before.likely);
          before = { fast, likely, slow };
        }
        const { forecast } = summary;
        if (forecast?.early && forecast.likely) expect(forecast.early <= forecast.likely).toBe(true);
        if (forecast?.likely && forecast.late) expect(forecast.likely <= forecast.late).toBe(true);
      }),
    );
  });

  it('never looks better for one thing less done', () => {
    fc.assert(
      fc.property(lots, fc.nat(), (groups, pick) => {
        const place = pick % groups.length;
        const undone = groups.map((one, at) => (at === place ? { ...one, doneOn: null } : one));
        expect(RANK.indexOf(summed(undone).outlook)).toBeLessThanOrEqual(
          Math.max(RANK.indexOf(summed(groups).outlook), RANK.indexOf('unknown')),
        );
        expect(summed(undone).remaining).toBeGreaterThanOrEqual(summed(groups).remaining);
      }),
    );
  });

  it.each<[Outlook, number, number, number]>([
    ['will', 40, 2, 60],
    ['will_not', 6, 90, 5],
    ['missed', 10, 5, -1],
    ['done', 10, 0, 30],
    ['unknown', 1, 30, 60],
  ])('%s: %i done lately, %i left, the date in %i days', (outlook, done, left, days) => {
    const common = { regionCode: '999900', startedOn: addDays(TODAY, -40), dueOn: addDays(TODAY, days) };
    const groups = [
      ...Array.from({ length: done }, (_, at) => ({ ...common, doneOn: addDays(TODAY, -(at % 14)), times: 1 })),
      ...(left === 0 ? [] : [{ ...common, doneOn: null, times: left }]),
    ];
    expect(summed(groups).outlook).toBe(outlook);
  });

  it('takes no pace from what was done before it was owed', () => {
    const owed = { regionCode: '999900', startedOn: addDays(TODAY, -20), dueOn: addDays(TODAY, 30) };
    const groups = [
      { ...owed, doneOn: addDays(TODAY, -20), times: 50 },
      { ...owed, doneOn: null, times: 5 },
    ];
    expect(summed(groups)).toMatchObject({
      done: 50,
      pace: { done: 0, perDay: null },
      forecast: null,
      outlook: 'unknown',
    });
  });

  it('is nothing of nothing', () => expect(burnSummaryOf([], CALENDARS, TODAY)).toBeNull());
});
