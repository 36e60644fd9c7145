import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CalendarService, CalendarViews, workingDaysBetween, type HolidayNotice } from '@zeqing/calendar';
import { Journal, JournalHealthWatch } from '@zeqing/journal';
import { addDays, localDate, newId, weekday, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { aContext, aPerson, createTestDatabase, type TestDatabase } from '@zeqing/testing';

const SEEDS = path.resolve(__dirname, '../../../db/seeds');
const NATION = '000000';
const system = aContext();

/** The notice of 2027 is not known here; these days are invented for the test. */
const notice2027: HolidayNotice = {
  regionCode: NATION,
  year: 2027,
  title: '测试用 2027 年节假日安排',
  documentNumber: '测试〔2026〕1号',
  issuedOn: '2026-11-10',
  basis: null,
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03', makeUpWorkdays: ['2026-12-27'] },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07', makeUpWorkdays: ['2027-10-09'] },
  ],
};
/** 广西三月三, a local holiday of an autonomous region, as test data. */
const guangxi2026: HolidayNotice = {
  regionCode: '450000',
  year: 2026,
  title: '测试用 2026 年“三月三”放假安排',
  documentNumber: null,
  issuedOn: null,
  basis: '测试数据',
  holidays: [{ name: '三月三', from: '2026-04-19', to: '2026-04-21', makeUpWorkdays: [] }],
};

let database: TestDatabase;
let unitOfWork: UnitOfWork;

function aCalendarService(): CalendarService {
  return new CalendarService(unitOfWork, new Journal(database.config, new JournalHealthWatch(database.config)));
}

beforeEach(async () => {
  database = await createTestDatabase();
  unitOfWork = new UnitOfWork(database.app);
});
afterEach(() => database.drop());

const calendarOf = (service: CalendarService, regionCode: string) =>
  service.calendarFor(unitOfWork.reader(), regionCode);
const journalled = (): Promise<
  { type: string; object_type: string; object_version: number; payload: Record<string, unknown> }[]
> =>
  database.owner.query(
    `SELECT payload_c14n::json AS payload, type, object_type, object_version::int FROM journal_pending ORDER BY id`,
  );
const tablesOf = async (): Promise<unknown> =>
  database.owner.query(
    `SELECT (SELECT count(*)::int FROM calendar_day) AS days, (SELECT count(*)::int FROM holiday_notice) AS notices,
            (SELECT max(version) FROM calendar_region) AS version, (SELECT count(*)::int FROM calendar_region) AS regions`,
  );

describe('an empty calendar', () => {
  it('knows nothing and calls every date provisional', async () => {
    const views = new CalendarViews(unitOfWork, aCalendarService());
    const counted = await views.workingDays(system, localDate('2026-09-18'), 10, NATION);
    expect(counted).toMatchObject({ ok: true, value: { provisional: true, date: '2026-10-02' } });
  });
});

describe('the seed', () => {
  it('loads 2004 to 2026 once, one journal row a notice, versions rising by one', async () => {
    const service = aCalendarService();
    const years = Array.from({ length: 23 }, (_, index) => 2004 + index);
    await expect(service.seedCalendar(system, SEEDS)).resolves.toEqual(years);
    await expect(service.seedCalendar(system, SEEDS)).resolves.toEqual([]);
    const rows = await journalled();
    expect(rows.map((row) => row.object_version)).toEqual(years.map((_, index) => index + 1));
    expect(new Set(rows.map((row) => `${row.type} ${row.object_type}`))).toEqual(
      new Set(['calendar.notice_imported calendar']),
    );
    expect(await calendarOf(service, NATION)).toMatchObject({ knownFrom: '2004-01-01', knownThrough: '2026-12-31' });
  });

  it('keeps a notice that was imported before it, and joins the years up', async () => {
    const service = aCalendarService();
    await service.importHolidayNotice(system, notice2027);
    const years = await service.seedCalendar(system, SEEDS);
    expect(years).toHaveLength(23);
    expect(await calendarOf(service, NATION)).toMatchObject({ knownFrom: '2004-01-01', knownThrough: '2027-12-31' });
  });

  it('equals the official table on every day of 2024 to 2026', async () => {
    const service = aCalendarService();
    await service.seedCalendar(system, SEEDS);
    const calendar = await calendarOf(service, NATION);
    const official = readOfficialTable();
    const differences: string[] = [];
    for (let date = localDate('2024-01-01'); date <= '2026-12-31'; date = addDays(date, 1)) {
      const plain = weekday(date) < 6;
      const expected = official.get(date) ?? (plain ? 'work' : 'off');
      const actual = calendar.exceptions.get(date)?.kind ?? (plain ? 'work' : 'off');
      if (expected !== actual) differences.push(`${date}: ${expected}, seed says ${actual}`);
    }
    expect(differences).toEqual([]);
    expect(official.size).toBe(108);
  });
});

function readOfficialTable(): ReadonlyMap<string, 'off' | 'work'> {
  const lines = readFileSync(path.join(SEEDS, 'holidays-2024-2026.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  const table = new Map<string, 'off' | 'work'>();
  for (const line of lines) {
    const [, , first = '', last = '', work = ''] = line.split(',');
    for (let date = localDate(first); date <= last; date = addDays(date, 1)) table.set(date, 'off');
    for (const date of work.split(';').filter(Boolean)) table.set(date, 'work');
  }
  return table;
}

describe('importing a notice', () => {
  let service: CalendarService;
  beforeEach(async () => {
    service = aCalendarService();
    await service.seedCalendar(system, SEEDS);
  });

  it('moves what is known and journals region, year and counts', async () => {
    const outcome = await service.importHolidayNotice(system, notice2027);
    expect(outcome).toMatchObject({
      ok: true,
      value: { changed: true, knownThroughBefore: '2026-12-31', knownThrough: '2027-12-31', daysOff: 10, version: 24 },
    });
    const row = (await journalled()).at(-1);
    expect(row).toMatchObject({
      type: 'calendar.notice_imported',
      object_type: 'calendar',
      object_version: 24,
      payload: {
        ...{ regionCode: NATION, year: 2027, replacedNoticeId: null, daysOff: 10, makeUpWorkdays: 2 },
        ...{ knownThroughBefore: '2026-12-31', knownThroughAfter: '2027-12-31' },
        ...{ daysOffBefore: [], makeUpWorkdaysBefore: [], makeUpWorkdaysAfter: ['2026-12-27', '2027-10-09'] },
      },
    });
    expect(JSON.stringify(row?.payload)).not.toContain('测试');
  });

  it('turns a provisional date into a firm one', async () => {
    const views = new CalendarViews(unitOfWork, service);
    const ask = () => views.workingDays(system, localDate('2026-12-21'), 10, NATION);
    expect(await ask()).toMatchObject({ ok: true, value: { date: '2027-01-04', provisional: true } });
    await service.importHolidayNotice(system, notice2027);
    // One working Sunday more in December, 1 January off: the same day, now known.
    expect(await ask()).toMatchObject({ ok: true, value: { date: '2027-01-04', provisional: false } });
  });

  it('replaces the notice of the same year, keeps the old one, and journals both values', async () => {
    const first = await service.importHolidayNotice(system, notice2027);
    const mended = { ...notice2027, holidays: notice2027.holidays.slice(1) };
    const second = await service.importHolidayNotice(system, mended);
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(second.value).toMatchObject({ changed: true, replacedNoticeId: first.value.noticeId, version: 25 });
    expect((await journalled()).at(-1)?.payload).toMatchObject({
      daysOffBefore: expect.arrayContaining(['2027-01-01']),
      daysOffAfter: expect.not.arrayContaining(['2027-01-01']),
      makeUpWorkdaysBefore: ['2026-12-27', '2027-10-09'],
      makeUpWorkdaysAfter: ['2027-10-09'],
    });
    const kept = await database.owner.query(
      'SELECT replaced_at IS NULL AS in_force FROM holiday_notice WHERE year = 2027 ORDER BY imported_at, id',
    );
    expect(kept).toHaveLength(2);
    expect((await calendarOf(service, NATION)).exceptions.has(localDate('2026-12-27'))).toBe(false);
  });

  it('changes nothing when the same notice comes again', async () => {
    await service.importHolidayNotice(system, notice2027);
    const before = await tablesOf();
    const again = await service.importHolidayNotice(system, notice2027);
    expect(again).toMatchObject({ ok: true, value: { changed: false, version: 24 } });
    expect(await tablesOf()).toEqual(before);
    expect(await journalled()).toHaveLength(24);
  });

  it.each<[string, Partial<HolidayNotice>, object]>([
    ['a year beyond a gap', { year: 2028 }, { code: 'calendar.year_gap', details: { importFirst: 2027 } }],
    [
      'no holidays',
      { holidays: [] },
      { code: 'calendar.notice_invalid', fields: [{ pointer: '/holidays', rule: 'calendar.no_holidays' }] },
    ],
  ])('refuses %s and writes nothing', async (_, change, error) => {
    const before = await tablesOf();
    const inYear = (text: string): string => text.replace('2027-', `${change.year ?? 2027}-`);
    const holidays = [{ name: '国庆节', from: inYear('2027-10-01'), to: inYear('2027-10-01'), makeUpWorkdays: [] }];
    const outcome = await service.importHolidayNotice(system, { ...notice2027, holidays, ...change });
    expect(outcome).toMatchObject({ ok: false, error });
    expect(await tablesOf()).toEqual(before);
    expect(await journalled()).toHaveLength(23);
  });

  it('refuses a day that the notice of another year already rules', async () => {
    await service.importHolidayNotice(system, notice2027);
    const mended2026: HolidayNotice = {
      ...notice2027,
      year: 2026,
      holidays: [{ name: '年末', from: '2026-12-27', to: '2026-12-28', makeUpWorkdays: [] }],
    };
    const outcome = await service.importHolidayNotice(system, mended2026);
    const error = { code: 'calendar.day_of_other_notice', details: { date: '2026-12-27', year: 2027 } };
    expect(outcome).toMatchObject({ ok: false, error });
  });

  it('lets two imports of one year follow each other', async () => {
    const other = { ...notice2027, title: '另一份' };
    const outcomes = await Promise.all(
      [notice2027, other].map((notice) => service.importHolidayNotice(system, notice)),
    );
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.version).toSorted()).toEqual([24, 25]);
    const inForce = await database.owner.query(
      'SELECT id FROM holiday_notice WHERE year = 2027 AND replaced_at IS NULL',
    );
    expect(inForce).toHaveLength(1);
  });

  it('is open to the authority officers of the region, those below it and those above it only', async () => {
    const officerOf = (
      regionCode: string,
      role: 'authority_officer' | 'liaison' = 'authority_officer',
    ): UseCaseContext => {
      const person = aPerson(newId(), role);
      return aContext({ ...person, posts: person.posts.map((post) => ({ ...post, regionCode })) });
    };
    const attempt = async (context: UseCaseContext, notice: HolidayNotice): Promise<string> => {
      const outcome = await service.importHolidayNotice(context, notice);
      return outcome.ok ? 'imported' : outcome.error.code;
    };
    expect(await attempt(officerOf('999900', 'liaison'), notice2027)).toBe('forbidden');
    expect(await attempt(officerOf('999900'), guangxi2026)).toBe('forbidden');
    expect(await attempt(officerOf('450100'), guangxi2026)).toBe('imported');
    expect(await attempt(officerOf('999900'), notice2027)).toBe('imported');
  });
});

describe('regional calendars', () => {
  let service: CalendarService;
  beforeEach(async () => {
    service = aCalendarService();
    await service.seedCalendar(system, SEEDS);
    await service.importHolidayNotice(system, guangxi2026);
  });

  it('inherit the national days and add their own', async () => {
    const [nanning, demo] = [await calendarOf(service, '450102'), await calendarOf(service, '999900')];
    const [from, to] = [localDate('2026-04-17'), localDate('2026-05-11')];
    expect(demo.regionCode).toBe(NATION);
    expect(nanning.regionCode).toBe('450000');
    // 19 April is a Sunday: two weekdays are off besides Labour Day.
    expect(workingDaysBetween(demo, from, to) - workingDaysBetween(nanning, from, to)).toBe(2);
    expect(nanning.exceptions.get(localDate('2026-05-01'))?.name).toBe('劳动节');
  });

  it('are known only as far as every level is', async () => {
    await service.importHolidayNotice(system, notice2027);
    const nanning = await calendarOf(service, '450102');
    expect(nanning).toMatchObject({ knownFrom: '2026-01-01', knownThrough: '2026-12-31' });
  });

  it('share one calendar in memory where they have none of their own', async () => {
    expect(await calendarOf(service, '999901')).toBe(await calendarOf(service, NATION));
  });

  it('count the receipt day where the region says so, journalled with both values', async () => {
    const rule = { counts: true, basis: '测试用地方规定' };
    expect(await service.setReceiptDay(system, '450000', 0, rule)).toMatchObject({ error: { code: 'stale' } });
    expect(await service.setReceiptDay(system, '450000', 1, { ...rule, basis: ' ' })).toMatchObject({
      error: { code: 'calendar.basis_missing' },
    });
    expect(await service.setReceiptDay(system, '450000', 1, rule)).toEqual({ ok: true, value: { version: 2 } });
    expect(await calendarOf(service, '450102')).toMatchObject({ receiptDayCounts: true, basis: '测试用地方规定' });
    expect(await calendarOf(service, NATION)).toMatchObject({ receiptDayCounts: false });
    expect((await journalled()).at(-1)).toMatchObject({
      type: 'calendar.receipt_day_changed',
      payload: { regionCode: '450000', countsBefore: null, countsAfter: true },
    });
  });
});

describe('the calendar in memory', () => {
  it('follows an import made by another process', async () => {
    const [here, there] = [aCalendarService(), aCalendarService()];
    await here.seedCalendar(system, SEEDS);
    const before = await calendarOf(there, NATION);
    expect(await calendarOf(there, NATION)).toBe(before);
    await here.importHolidayNotice(system, notice2027);
    expect((await calendarOf(there, NATION)).knownThrough).toBe('2027-12-31');
  });

  it('forgets what a rolled back transaction saw, even when its version number comes again', async () => {
    const service = aCalendarService();
    await service.seedCalendar(system, SEEDS);
    await unitOfWork.run({}, async (tx) => {
      await service.importHolidayNotice({ ...system, tx }, notice2027);
      expect((await service.calendarFor(tx, NATION)).exceptions.has(localDate('2026-12-27'))).toBe(true);
      return { ok: false, error: 'rolled back' };
    });
    expect((await calendarOf(service, NATION)).knownThrough).toBe('2026-12-31');
    await service.importHolidayNotice(system, { ...notice2027, holidays: notice2027.holidays.slice(1) });
    const calendar = await calendarOf(service, NATION);
    expect(calendar.knownThrough).toBe('2027-12-31');
    expect(calendar.exceptions.has(localDate('2026-12-27'))).toBe(false);
  });
});

describe('what is told about a region', () => {
  it('warns before the calendar ends, and is silent once the next notice is in', async () => {
    const service = aCalendarService();
    const views = new CalendarViews(unitOfWork, service);
    await service.seedCalendar(system, SEEDS);
    const on = (instant: string): UseCaseContext => aContext(undefined, new Date(instant));
    const warnings = async (instant: string) => (await views.region(on(instant), '999900')).warnings;
    expect(await warnings('2026-10-01T02:00:00Z')).toEqual([]);
    expect(await warnings('2026-11-02T15:59:59Z')).toEqual(['calendar.ends_soon']);
    expect(await warnings('2026-11-09T02:00:00Z')).toEqual(['calendar.ends_soon', 'calendar.longest_path_crosses']);
    await service.importHolidayNotice(system, notice2027);
    const region = await views.region(on('2026-11-02T02:00:00Z'), '999900');
    expect(region).toMatchObject({ warnings: [], calendarRegion: NATION, version: 0, daysLeft: 424 });
    expect(region.notices[0]).toMatchObject({ year: 2027, issuedOn: '2026-11-10', documentNumber: '测试〔2026〕1号' });
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('counts the working days of %i as %i', async (year, workingDays) => {
    const service = aCalendarService();
    await service.seedCalendar(system, SEEDS);
    const view = await new CalendarViews(unitOfWork, service).year(system, year, NATION);
    expect(view).toMatchObject({ ok: true, value: { workingDays, provisional: false } });
  });
});
