import { addDays, localDate, startOfDay, weekday, type LocalDate } from '@zeqing/kernel';
import fc from 'fast-check';
import { nationalCalendar } from './calendar.fixture';
import { explain, project, type Clock } from './clock';
import { handedOver, takenBack } from './clock-ledger';

const calendar = nationalCalendar();

const aClock = (startedOn: LocalDate, budgetWorkingDays: number, extensionWorkingDays = 0): Clock => ({
  phase: 'answer',
  budgetWorkingDays,
  extensionWorkingDays,
  regionCode: '999900',
  startedAt: new Date(startOfDay(startedOn).getTime() + 36_000_000),
  startedOn,
  pauses: [],
  ledger: [],
});
const supplemented = (clock: Clock, from: string, until: string | null, pausable: boolean): Clock => {
  const handed = handedOver({ ...clock, pausable }, localDate(from));
  return until === null ? handed : takenBack(handed, localDate(until));
};

describe('a supplement', () => {
  const clock = aClock(localDate('2026-11-23'), 10);

  it('does not move the due day, and books its days to the requester', () => {
    const asked = supplemented(clock, '2026-11-25', '2026-11-30', false);
    expect(project(asked, calendar)).toMatchObject({
      dueOn: '2026-12-07',
      statutoryDueOn: '2026-12-07',
      ownDaysEndOn: '2026-12-10',
      chargeableFrom: startOfDay(localDate('2026-12-11')),
    });
    const requesters = explain(asked, calendar).filter(({ bookedTo }) => bookedTo === 'requester');
    expect(requesters.map(({ date, counted }) => [date, counted])).toEqual([
      ['2026-11-25', true],
      ['2026-11-26', true],
      ['2026-11-27', true],
    ]);
  });

  it('stops the clock where the rule says so, and both days show', () => {
    const asked = supplemented(clock, '2026-11-25', '2026-11-30', true);
    expect(project(asked, calendar)).toMatchObject({ dueOn: '2026-12-10', statutoryDueOn: '2026-12-07' });
    expect(explain(asked, calendar).filter(({ counted }) => counted)).toHaveLength(10);
  });

  it('holds nothing against the provider while it goes on, unless the own days had run out before', () => {
    expect(project(supplemented(clock, '2026-12-07', null, false), calendar).chargeableFrom).toBeNull();
    expect(project(supplemented(clock, '2026-12-08', null, false), calendar).chargeableFrom).toEqual(
      startOfDay(localDate('2026-12-08')),
    );
  });

  it('asked and completed on one day costs nobody a day', () => {
    const asked = supplemented(clock, '2026-11-25', '2026-11-25', true);
    expect(project(asked, calendar)).toMatchObject({ dueOn: '2026-12-07', ownDaysEndOn: '2026-12-07' });
  });

  it('has a rung for the end of the provider’s own days, after the due day only', () => {
    const rungs = (of: Clock): string[] => project(of, calendar).rungs.map(({ rung }) => rung);
    expect(rungs(clock)).not.toContain('own_days');
    expect(rungs(supplemented(clock, '2026-11-25', '2026-11-30', false))).toContain('own_days');
    expect(rungs(supplemented(clock, '2026-11-25', '2026-11-30', true))).not.toContain('own_days');
  });
});

describe('against an oracle that walks the days one by one', () => {
  jest.setTimeout(60_000);
  /** Shares no code with the account: UTC noon of each day, the calendar’s exceptions as a plain table. */
  const OFF_OR_WORK = new Map([...calendar.exceptions.values()].map(({ date, kind }) => [String(date), kind]));
  const DAY = 86_400_000;
  const text = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
  const worked = (instant: number): boolean => {
    const kind = OFF_OR_WORK.get(text(instant));
    const day = new Date(instant).getUTCDay();
    return kind === undefined ? day !== 0 && day !== 6 : kind === 'work';
  };
  interface Walked {
    readonly dueOn: string;
    readonly statutoryDueOn: string;
    readonly ownDaysEndOn: string | null;
  }

  function walk(start: string, budget: number, span: { from: string; until: string | null } | null, pauses: boolean) {
    const isRequesters = (day: string): boolean =>
      span !== null && day >= span.from && (span.until === null || day < span.until);
    const reach = (skips: (day: string) => boolean): string | null => {
      let instant = Date.parse(`${start}T12:00:00Z`);
      for (let left = budget, steps = 0; left > 0; steps++) {
        if (steps > 400) return null;
        instant += DAY;
        if (worked(instant) && !skips(text(instant))) left--;
      }
      return text(instant);
    };
    const statutory = reach(() => false) ?? '';
    const stops = pauses && span?.until !== null;
    return {
      dueOn: (stops ? reach(isRequesters) : statutory) ?? '',
      statutoryDueOn: statutory,
      ownDaysEndOn: reach(isRequesters),
    } satisfies Walked;
  }

  const starts = fc
    .integer({ min: 0, max: 600 })
    .map((days) => addDays(localDate('2025-01-01'), days))
    .filter((day) => (calendar.exceptions.get(day)?.kind ?? (weekday(day) <= 5 ? 'work' : 'off')) === 'work');
  const spans = fc.record({
    after: fc.integer({ min: 0, max: 30 }),
    length: fc.option(fc.integer({ min: 0, max: 25 }), { nil: null }),
  });

  it('every supplement, with and without an extension, gives the same three days', () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 10 }),
        fc.option(spans, { nil: null }),
        fc.boolean(),
        (start, budget, extension, span, pausable) => {
          const from = span && addDays(start, span.after);
          const until = from && span.length !== null ? addDays(from, span.length) : null;
          const plain = aClock(start, budget, extension);
          const clock = from ? supplemented(plain, from, until, pausable) : plain;
          const { dueOn, statutoryDueOn, ownDaysEndOn, chargeableFrom } = project(clock, calendar);
          const walked = walk(start, budget + extension, from && { from, until }, pausable);
          expect({ dueOn, statutoryDueOn, ownDaysEndOn }).toEqual(walked);
          expect(chargeableFrom).toEqual(ownDaysEndOn && startOfDay(addDays(ownDaysEndOn, 1)));
          // A day is nobody's, the provider's or the requester's; what counts up to the due day is the whole term.
          expect(explain(clock, calendar).filter(({ counted }) => counted)).toHaveLength(budget + extension);
        },
      ),
      { numRuns: 2_000, seed: 29 },
    );
  });

  it('the law’s own day never moves by a supplement, and the provider’s days never end before it', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 20 }), spans, fc.boolean(), (start, budget, span, pausable) => {
        const from = addDays(start, span.after);
        const clock = supplemented(
          aClock(start, budget),
          from,
          span.length === null ? null : addDays(from, span.length),
          pausable,
        );
        const before = project(aClock(start, budget), calendar);
        const after = project(clock, calendar);
        expect(after.statutoryDueOn).toBe(before.dueOn);
        expect(after.ownDaysEndOn === null || after.ownDaysEndOn >= after.statutoryDueOn).toBe(true);
        expect(pausable || after.dueOn === before.dueOn).toBe(true);
      }),
      { numRuns: 1_000, seed: 29 },
    );
  });
});
