import { addDays, localDate, startOfDay, weekday, type LocalDate } from '@zeqing/kernel';
import fc from 'fast-check';
import { nationalCalendar } from './calendar.fixture';
import { explain, project, receivedOn, remainingWorkingDays, type Clock, type Pause } from './clock';

/** A receipt counts for its day until 24:00. */
const WHOLE_DAY = 1_440;

const calendar = nationalCalendar();
const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`);

function aClock(receivedDay: string, budgetWorkingDays: number, changes: Partial<Clock> = {}): Clock {
  const startedAt = at(receivedDay, '10:00');
  return {
    phase: 'answer',
    budgetWorkingDays,
    extensionWorkingDays: 0,
    regionCode: '999900',
    startedAt,
    startedOn: receivedOn(calendar, startedAt, WHOLE_DAY),
    pauses: [],
    ledger: [],
    ...changes,
  };
}
const dueOn = (clock: Clock): string => project(clock, calendar).dueOn;

describe('the due day of a clock', () => {
  const vectors: [received: string, due: Record<number, string>][] = [
    ['2025-08-01', { 1: '2025-08-04', 2: '2025-08-05', 5: '2025-08-08', 10: '2025-08-15', 20: '2025-08-29' }],
    ['2025-09-26', { 1: '2025-09-28', 2: '2025-09-29', 5: '2025-10-10', 10: '2025-10-16', 20: '2025-10-30' }],
    ['2026-01-30', { 1: '2026-02-02', 2: '2026-02-03', 5: '2026-02-06', 10: '2026-02-13', 20: '2026-03-05' }],
    ['2026-02-12', { 1: '2026-02-13', 2: '2026-02-14', 5: '2026-02-26', 10: '2026-03-04', 20: '2026-03-18' }],
    ['2026-04-30', { 1: '2026-05-06', 2: '2026-05-07', 5: '2026-05-11', 10: '2026-05-18', 20: '2026-06-01' }],
    ['2026-09-18', { 1: '2026-09-20', 2: '2026-09-21', 5: '2026-09-24', 10: '2026-10-09', 20: '2026-10-22' }],
    ['2026-09-30', { 1: '2026-10-08', 2: '2026-10-09', 5: '2026-10-13', 10: '2026-10-20', 20: '2026-11-03' }],
    ['2026-11-23', { 1: '2026-11-24', 2: '2026-11-25', 5: '2026-11-30', 10: '2026-12-07', 20: '2026-12-21' }],
  ];
  it.each(vectors)('after a receipt on %s follows the official calendar', (received, due) => {
    const counted = Object.fromEntries(Object.keys(due).map((days) => [days, dueOn(aClock(received, Number(days)))]));
    expect(counted).toEqual(due);
  });

  it('is provisional when the count passes the last official notice', () => {
    expect(project(aClock('2026-12-21', 10), calendar)).toMatchObject({ dueOn: '2027-01-04', provisional: true });
    expect(project(aClock('2026-12-10', 10), calendar)).toMatchObject({ dueOn: '2026-12-24', provisional: false });
  });

  it('moves by the days of an extension', () => {
    expect(dueOn(aClock('2026-11-23', 10, { extensionWorkingDays: 10 }))).toBe('2026-12-21');
  });

  it('leaves out working days that ended inside a pause, and no others', () => {
    const pause = (from: string, until: string): Pause => ({ from: localDate(from), until: localDate(until) });
    expect(dueOn(aClock('2026-11-23', 10, { pauses: [pause('2026-11-25', '2026-11-27')] }))).toBe('2026-12-09');
    // Paused and resumed on one day: at its 24:00 the clock runs again, so the day is the provider's.
    expect(dueOn(aClock('2026-11-23', 10, { pauses: [pause('2026-11-25', '2026-11-25')] }))).toBe('2026-12-07');
    expect(dueOn(aClock('2026-11-23', 10, { pauses: [pause('2026-11-28', '2026-11-30')] }))).toBe('2026-12-07');
  });
});

describe('U27: the day of receipt', () => {
  it('is the day itself on a working day, whatever the hour', () => {
    expect(receivedOn(calendar, at('2026-11-23', '00:00'), WHOLE_DAY)).toBe('2026-11-23');
    expect(receivedOn(calendar, at('2026-11-23', '23:59'), WHOLE_DAY)).toBe('2026-11-23');
  });

  it('is the next working day on a day off, a make-up working day included', () => {
    expect(receivedOn(calendar, at('2026-11-21', '10:00'), WHOLE_DAY)).toBe('2026-11-23');
    expect(receivedOn(calendar, at('2026-10-03', '10:00'), WHOLE_DAY)).toBe('2026-10-08');
    expect(receivedOn(calendar, at('2026-09-19', '10:00'), WHOLE_DAY)).toBe('2026-09-20');
  });

  it('is the next working day after the hour a jurisdiction has set', () => {
    const closes = 17 * 60 + 30;
    expect(receivedOn(calendar, at('2026-11-20', '17:29'), closes)).toBe('2026-11-20');
    expect(receivedOn(calendar, at('2026-11-20', '17:30'), closes)).toBe('2026-11-23');
  });
});

describe('the account of a clock', () => {
  it('lists every day from arrival to the due day with its reason', () => {
    const days = explain(aClock('2026-11-21', 2), calendar).map(({ date, counted, reason }) => [date, counted, reason]);
    expect(days).toEqual([
      ['2026-11-21', false, 'received_off_hours'],
      ['2026-11-22', false, 'weekend'],
      ['2026-11-23', false, 'receipt_day'],
      ['2026-11-24', true, 'working_day'],
      ['2026-11-25', true, 'working_day'],
    ]);
  });

  it('counts exactly the budget and marks paused days', () => {
    const clock = aClock('2026-09-18', 10, {
      pauses: [{ from: localDate('2026-09-22'), until: localDate('2026-09-24') }],
    });
    const days = explain(clock, calendar);
    expect(days.filter((day) => day.counted)).toHaveLength(10);
    expect(days.filter((day) => day.reason === 'paused').map((day) => day.date)).toEqual(['2026-09-22', '2026-09-23']);
    expect(days.at(-1)?.date).toBe(dueOn(clock));
  });
});

it('tells the days left as 0 on the last day and negative when overdue', () => {
  const left = (on: string): number => remainingWorkingDays(calendar, localDate('2026-10-09'), localDate(on));
  expect([left('2026-09-18'), left('2026-10-08'), left('2026-10-09'), left('2026-10-10')]).toEqual([10, 1, 0, -1]);
});

describe('against an oracle that walks the days', () => {
  jest.setTimeout(60_000);

  const known = (day: LocalDate): boolean => day >= '2025-01-01' && day <= '2026-12-31';
  const works = (day: LocalDate): boolean => {
    const exception = calendar.exceptions.get(day);
    return exception ? exception.kind === 'work' : weekday(day) <= 5;
  };
  /** Knows nothing of the code under test but the calendar's days. */
  function walk(
    received: LocalDate,
    budget: number,
    pauses: readonly Pause[],
  ): { dueOn: LocalDate; provisional: boolean } {
    let day = received;
    while (!works(day)) day = addDays(day, 1);
    let provisional = !known(day);
    for (let left = budget; left > 0;) {
      day = addDays(day, 1);
      provisional ||= !known(day);
      if (works(day) && !pauses.some(({ from, until }) => from <= day && day < until)) left--;
    }
    return { dueOn: day, provisional };
  }

  const receipts = fc.integer({ min: 0, max: 729 }).map((days) => addDays(localDate('2025-01-01'), days));
  const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 })), { maxLength: 3 });

  it('gives the same day and the same certainty', () => {
    fc.assert(
      fc.property(
        receipts,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 10 }),
        pauses,
        (day, budget, more, spans) => {
          const breaks = spans.map(([start, length]) => ({
            from: addDays(day, start),
            until: addDays(day, start + length),
          }));
          const clock = aClock(day, budget, { extensionWorkingDays: more, pauses: breaks });
          const { dueOn: due, provisional } = project(clock, calendar);
          expect({ dueOn: due, provisional }).toEqual(walk(day, budget + more, breaks));
        },
      ),
      { numRuns: 2_000, seed: 20260918 },
    );
  });

  it('does not depend on the hour of receipt', () => {
    fc.assert(
      fc.property(receipts, fc.integer({ min: 0, max: 86_399_999 }), (day, millisecond) => {
        const instant = new Date(startOfDay(day).getTime() + millisecond);
        expect(receivedOn(calendar, instant, WHOLE_DAY)).toBe(walk(day, 0, []).dueOn);
      }),
      { numRuns: 500, seed: 809 },
    );
  });
});
