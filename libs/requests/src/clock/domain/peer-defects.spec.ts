import { buildWorkingCalendar, isWorkingDay, type WorkingCalendar } from '@zeqing/calendar';
import { addDays, localDate, localDateOf, startOfDay, type LocalDate } from '@zeqing/kernel';
import { nationalCalendar } from './calendar.fixture';
import { explain, project, receivedOn, remainingWorkingDays, type Clock } from './clock';
import { clockRuleFor, LONGEST_EXTENSION, NATIONAL_CLOCK_RULES, type ClockRule } from './clock.rules';
import { handedOver, takenBack } from './clock-ledger';

/** A receipt counts for its day until 24:00. */
const WHOLE_DAY = 1_440;

// Defects other products' users have reported of their deadlines, each with its public thread: ours must not have them.
// Those that show only in the database are named after them in the database tests.

const calendar = nationalCalendar();
const HOUR = 3_600_000;
const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00+08:00`);

function aClock(day: string, budgetWorkingDays = 10, changes: Partial<Clock> = {}): Clock {
  return {
    phase: 'answer',
    budgetWorkingDays,
    extensionWorkingDays: 0,
    regionCode: '999900',
    startedAt: at(day),
    startedOn: receivedOn(calendar, at(day), WHOLE_DAY),
    pauses: [],
    ledger: [],
    ...changes,
  };
}
const paused = (clock: Clock, from: string, until: string): Clock =>
  takenBack(handedOver({ ...clock, pausable: true }, localDate(from)), localDate(until));
const dueOn = (clock: Clock, by: WorkingCalendar = calendar): string => project(clock, by).dueOn;
const rungOf = (clock: Clock, name: string): Date | undefined =>
  project(clock, calendar).rungs.find(({ rung }) => rung === name)?.at;
const hourInChina = (instant: Date): number => (instant.getTime() - startOfDay(localDateOf(instant)).getTime()) / HOUR;

/** Every day of 2026 as the day of receipt, with a long and a short term. */
const CLOCKS = Array.from({ length: 365 }, (_, days) => addDays(localDate('2026-01-01'), days)).flatMap((day) =>
  [1, 2, 5, 10, 20].map((budget) => aClock(day, budget)),
);

describe('pauses', () => {
  it('GLPI #10594: a pause over a weekend counts its working days once, and the weekend not at all', () => {
    expect(dueOn(aClock('2026-11-23'))).toBe('2026-12-07');
    // From Friday to Monday: only Friday's end lies within.
    expect(dueOn(paused(aClock('2026-11-23'), '2026-11-27', '2026-11-30'))).toBe('2026-12-08');
    expect(dueOn(paused(aClock('2026-11-23'), '2026-11-28', '2026-11-30'))).toBe('2026-12-07');
  });

  it('GLPI #14937: a term in days is not lengthened by closed hours of a wait', () => {
    const days = explain(paused(aClock('2026-09-28'), '2026-09-30', '2026-10-08'), calendar);
    // Nine days of wait, of which one was worked.
    expect(days.filter(({ reason }) => reason === 'paused').map(({ date }) => date)).toEqual(['2026-09-30']);
  });

  it('GLPI #15605: an extension or another term keeps the days of the pause', () => {
    const clock = paused(aClock('2026-11-23'), '2026-11-25', '2026-11-30');
    expect(dueOn(clock)).toBe('2026-12-10');
    expect(dueOn({ ...clock, extensionWorkingDays: 10 })).toBe('2026-12-24');
    expect(dueOn({ ...clock, budgetWorkingDays: 5 })).toBe('2026-12-03');
  });

  it('open-zaak#885, gemma-zaken#1953: standing and being extended both move the end, in whichever order they come', () => {
    const clock = aClock('2026-11-23');
    const extended = { ...clock, extensionWorkingDays: 5 };
    expect([dueOn(clock), dueOn(extended)]).toEqual(['2026-12-07', '2026-12-14']);
    const both = paused(extended, '2026-11-25', '2026-11-30');
    expect(dueOn(both)).toBe('2026-12-17');
    expect(dueOn({ ...paused(clock, '2026-11-25', '2026-11-30'), extensionWorkingDays: 5 })).toBe(dueOn(both));
  });

  it('Dynamics: a clock put on hold on a holiday is on hold', () => {
    // From a Saturday of the national holiday to the Monday after: 8, 9 and the make-up Saturday 10 October.
    expect(dueOn(aClock('2026-09-28'))).toBe('2026-10-16');
    expect(dueOn(paused(aClock('2026-09-28'), '2026-10-03', '2026-10-12'))).toBe('2026-10-21');
  });

  it('frappe/helpdesk#1675: to go on is to count anew, the day and its reminders', () => {
    const before = project(aClock('2026-11-23'), calendar);
    const after = project(paused(aClock('2026-11-23'), '2026-11-25', '2026-11-30'), calendar);
    expect([before.dueOn, after.dueOn]).toEqual(['2026-12-07', '2026-12-10']);
    const moved = after.rungs.filter(({ rung, at }) => before.rungs.some((one) => one.rung === rung && one.at < at));
    expect(moved.map(({ rung }) => rung)).toEqual(['T-3', 'T-1', 'T', 'T+1', 'T+5']);
  });

  it('Activiti#646: a clock that stands and goes on has as many days as it had', () => {
    for (const length of [0, 1, 3, 8, 20]) {
      const until = addDays(localDate('2026-09-22'), length);
      const days = explain(paused(aClock('2026-09-18'), '2026-09-22', until), calendar);
      expect(days.filter(({ counted }) => counted)).toHaveLength(10);
    }
  });

  it('OpenRegister#3272: what is kept is budget and ledger; the day is derived from them and nothing else', () => {
    const clock = paused(aClock('2026-11-23'), '2026-11-25', '2026-11-30');
    expect(Object.keys(clock).filter((key) => /due|deadline|target/i.test(key))).toEqual([]);
    expect(project(clock, calendar)).toEqual(project(structuredClone(clock), calendar));
  });
});

describe('reminders', () => {
  it('GLPI #15357, #15429: a reminder before the day lies before that day and not at the start', () => {
    for (const clock of CLOCKS.filter(({ budgetWorkingDays }) => budgetWorkingDays > 2)) {
      const { dueOn: due, rungs } = project(clock, calendar);
      for (const { rung, at: instant } of rungs.filter((one) => one.rung === 'T-3' || one.rung === 'T-1')) {
        expect(remainingWorkingDays(calendar, due, localDateOf(instant))).toBe(rung === 'T-3' ? 3 : 1);
        expect(instant.getTime()).toBeGreaterThan(clock.startedAt.getTime());
      }
    }
  });

  it('GLPI #22678: but for the at-once notice of short terms (U33) a reminder comes in working hours; at midnight comes only the fact', () => {
    for (const clock of CLOCKS)
      for (const { rung, at: instant } of project(clock, calendar).rungs) {
        if (rung === 'at_once') continue;
        if (rung === 'half') expect(hourInChina(instant)).toBeGreaterThanOrEqual(9);
        if (rung === 'half') expect(hourInChina(instant)).toBeLessThan(18);
        else expect([rung, hourInChina(instant)]).toEqual([rung, hourOf(rung, clock.budgetWorkingDays)]);
      }
    function hourOf(rung: string, budget: number): number {
      if (rung === 'T+1') return 0;
      return budget <= 2 ? 10 : 8;
    }
  });

  it('GLPI #14492: reminders keep to the calendar', () => {
    for (const clock of CLOCKS)
      for (const { rung, at: instant } of project(clock, calendar).rungs)
        if (['T-3', 'T-1', 'T', 'T+5', 'half'].includes(rung))
          expect([rung, instant.toISOString(), isWorkingDay(calendar, localDateOf(instant))]).toContain(true);
    expect(rungOf(aClock('2026-09-18'), 'T-1')).toEqual(at('2026-10-08', '08:00'));
  });
});

describe('calendars', () => {
  it('Zammad #390: only days an official notice names are off', () => {
    for (const day of ['2026-03-08', '2026-08-01', '2026-10-25', '2026-12-24', '2026-12-25'])
      expect([day, calendar.exceptions.has(localDate(day))]).toEqual([day, false]);
    expect(dueOn(aClock('2026-12-23', 2))).toBe('2026-12-25');
    // A make-up working day counts although it is a Saturday.
    expect(dueOn(aClock('2026-05-08', 1))).toBe('2026-05-09');
  });

  it('pm4py#558: the calendar that is given is the one that counts', () => {
    const layer = { knownFrom: null, knownThrough: null, receiptDayCounts: null, basis: null };
    const bare = buildWorkingCalendar([{ ...layer, regionCode: '000000', days: [] }]);
    const counting = buildWorkingCalendar([{ ...layer, regionCode: '000000', days: [], receiptDayCounts: true }]);
    const clock = aClock('2026-09-30', 5);
    expect([dueOn(clock), dueOn(clock, bare), dueOn(clock, counting)]).toEqual([
      '2026-10-13',
      '2026-10-07',
      '2026-10-06',
    ]);
  });

  it('osTicket#3034, jBPM-4533, the Lithuanian catalogue’s BusinessDay: holidays do not count', () => {
    expect(dueOn(aClock('2026-09-30', 1))).toBe('2026-10-08');
    expect(dueOn(aClock('2026-02-12', 5))).toBe('2026-02-26');
  });

  it('jmix#790: a term of one day is the whole next working day, not 24 hours of it', () => {
    for (const time of ['00:01', '10:00', '17:59', '23:59']) {
      const clock = { ...aClock('2026-11-23', 1), startedAt: at('2026-11-23', time) };
      expect(rungOf(clock, 'T+1')).toEqual(at('2026-11-25', '00:00'));
    }
  });

  it('the Lithuanian catalogue’s busday_count: days left are positive before the day and negative after it', () => {
    const left = (on: string): number => remainingWorkingDays(calendar, localDate('2026-12-07'), localDate(on));
    expect([left('2026-11-30'), left('2026-12-04'), left('2026-12-07'), left('2026-12-08')]).toEqual([5, 1, 0, -1]);
  });

  it('OpenRegister#3939: a receipt on a day off moves to the next working day, and the account names why', () => {
    const days = explain(aClock('2026-10-03', 1), calendar);
    expect(days.map(({ date, reason }) => [String(date).slice(5), reason])).toEqual([
      ['10-03', 'received_off_hours'],
      ...['10-04', '10-05', '10-06', '10-07'].map((day) => [day, 'holiday']),
      ['10-08', 'receipt_day'],
      ['10-09', 'working_day'],
    ]);
    expect(calendar.basis).toContain('第二百零一条');
  });
});

describe('rules and extensions', () => {
  const local = (regionCode: string, budgetWorkingDays: number): ClockRule => ({
    ...(NATIONAL_CLOCK_RULES[1] ?? fail()),
    code: `local.${regionCode}`,
    regionCode,
    budgetWorkingDays,
    validFrom: localDate('2026-01-01'),
  });
  const fail = (): never => {
    throw new Error('no national rule');
  };
  const ruleOf = (regionCode: string, rules: readonly ClockRule[]): ClockRule =>
    clockRuleFor(
      {
        phase: 'answer',
        shareType: 'conditional',
        regionCode,
        dataState: 'not_attached',
        urgent: false,
        receivedOn: localDate('2026-11-23') satisfies LocalDate,
      },
      rules,
    );

  it('MuckRock#1665: each jurisdiction has its own term, its neighbour another', () => {
    const rules = [local('140000', 5), local('520000', 8)];
    const budgets = ['140581', '520100', '330000'].map((region) => ruleOf(region, rules).budgetWorkingDays);
    expect(budgets).toEqual([5, 8, 10]);
  });

  it('okfn/ckanext-unhcr#960: an extension is bounded by its article and moves the day by its days', () => {
    expect(ruleOf('330000', [])).toMatchObject({ extendableWorkingDays: LONGEST_EXTENSION });
    expect(dueOn(aClock('2026-11-23', 10, { extensionWorkingDays: LONGEST_EXTENSION }))).toBe('2026-12-21');
  });

  it('FreeEed#536: every day of the count is listed, with whose it was', () => {
    const days = explain(paused(aClock('2026-11-23'), '2026-11-25', '2026-11-30'), calendar);
    expect(days[0]?.date).toBe('2026-11-23');
    expect(days.at(-1)?.date).toBe('2026-12-10');
    days.forEach(({ date }, index) => expect(date).toBe(addDays(localDate('2026-11-23'), index)));
    expect(days.filter(({ bookedTo }) => bookedTo === 'requester')).toHaveLength(3);
  });
});
