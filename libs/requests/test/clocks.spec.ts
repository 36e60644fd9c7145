import { CalendarService } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import { localDateOf, ok, type Id } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { aContext, aPerson } from '@zeqing/testing';
import {
  ClockForecasts,
  ClockProjection,
  RequestAnswering,
  RequestQueries,
  RequestSupplying,
  RungKeeper,
} from '../src';
import { project } from '../src/clock/domain/clock';
import { lockOpenClocks } from '../src/clock/store/clock.repository';
import { done, Office, type EntrySeed } from './office';

let office: Office;
let entry: EntrySeed;
const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00+08:00`);

beforeEach(async () => {
  office = await Office.open();
  entry = await office.anEntry();
});
afterEach(() => office.close());

const sweepAt = (instant: Date): Promise<number> => {
  office.clock.set(instant);
  return office.get(RungKeeper).fireDue();
};
const firedRungs = async (requestId: Id): Promise<string[]> => {
  const fired = await office.database.owner.query<{ rung: string }[]>(
    `SELECT f.rung FROM clock_rung_fired f JOIN request_clock c ON c.id = f.clock_id WHERE c.request_id = $1 ORDER BY f.due_at`,
    [requestId],
  );
  return fired.map(({ rung }) => rung);
};
const factsOf = (requestId: Id): Promise<{ phase: string; due_on: string }[]> =>
  office.database.owner.query('SELECT phase, due_on::text FROM overdue_fact WHERE request_id = $1', [requestId]);
const readClock = async (requestId: Id) =>
  done(await office.get(RequestQueries).read(office.as(office.liaison), requestId)).clocks.at(-1);
const NOTICE_2027 = {
  regionCode: '000000',
  year: 2027,
  title: '测试用 2027 年节假日安排',
  documentNumber: '测试〔2026〕1号',
  issuedOn: '2026-11-10',
  basis: null,
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03', makeUpWorkdays: [] }],
};
const reproject = async (): Promise<number> =>
  done(
    await office
      .get(UnitOfWork)
      .run({}, async (tx) => ok(await office.get(ClockProjection).reproject(tx, aContext(), '000000'))),
  );
const clockEvents = async () => (await office.journal()).filter((row) => row.object_type === 'request_clock');

describe('the sweep', () => {
  it('objectstack#1742: a deadline is acted upon: each rung fires at its time, once, however often the sweep runs', async () => {
    const request = await office.signed(entry);
    expect(await sweepAt(at('2026-12-02', '07:59'))).toBe(0);
    expect(await sweepAt(at('2026-12-02', '08:00'))).toBe(1);
    expect(await sweepAt(at('2026-12-02', '08:00'))).toBe(0);
    expect(await sweepAt(at('2026-12-04', '08:00'))).toBe(1);
    expect(await sweepAt(at('2026-12-07', '23:59'))).toBe(1);
    expect(await factsOf(request.id)).toEqual([]);
    expect(await sweepAt(at('2026-12-08', '00:00'))).toBe(1);
    expect(await factsOf(request.id)).toEqual([{ phase: 'answer', due_on: '2026-12-07' }]);
    expect(await sweepAt(at('2026-12-14', '09:00'))).toBe(1);
    expect(await sweepAt(at('2027-03-01'))).toBe(0);
    expect(await firedRungs(request.id)).toEqual(['T-3', 'T-1', 'T', 'T+1', 'T+5']);
    expect((await clockEvents()).map((row) => [row.type, row.object_version, row.payload['rung']])).toEqual([
      ['request.rung_fired', 1, 'T-3'],
      ['request.rung_fired', 2, 'T-1'],
      ['request.rung_fired', 3, 'T'],
      ['request.overdue', 4, 'T+1'],
      ['request.rung_fired', 5, 'T+5'],
    ]);
  });

  it('the Lithuanian catalogue’s missed day: after weeks without a sweep every rung fires once, in one event', async () => {
    const request = await office.signed(entry);
    expect(await sweepAt(at('2026-12-15'))).toBe(1);
    expect(await sweepAt(at('2026-12-15'))).toBe(0);
    expect(await firedRungs(request.id)).toEqual(['T-3', 'T-1', 'T', 'T+1', 'T+5']);
    expect((await clockEvents()).map((row) => [row.type, row.payload])).toEqual([
      [
        'request.overdue',
        {
          requestId: request.id,
          entryId: entry.id,
          phase: 'answer',
          rung: 'T+5',
          rungs: ['T-3', 'T-1', 'T', 'T+1', 'T+5'],
          dueOn: '2026-12-07',
          provisional: false,
          shortTerm: false,
        },
      ],
    ]);
    expect(await factsOf(request.id)).toHaveLength(1);
  });

  it('OpenRegister#3272: each rung is claimed once: four sweeps at a time double nothing', async () => {
    for (let count = 0; count < 20; count++) await office.signed(entry);
    office.clock.set(at('2026-12-08'));
    const keeper = office.get(RungKeeper);
    const done = await Promise.all([keeper.fireDue(), keeper.fireDue(), keeper.fireDue(), keeper.fireDue()]);
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(await clockEvents()).toHaveLength(20);
    const [counted] = await office.database.owner.query<{ facts: number; cases: number; rungs: number }[]>(
      `SELECT (SELECT count(*)::int FROM overdue_fact) AS facts, (SELECT count(*)::int FROM suspected_case) AS cases,
         (SELECT count(*)::int FROM clock_rung_fired) AS rungs`,
    );
    expect(counted).toEqual({ facts: 20, cases: 20, rungs: 80 });
  });
});

describe('overdue', () => {
  it('never becomes a consent: a hundred days of silence leave the request where it was, with the facts', async () => {
    const request = await office.signed(entry);
    for (let day = 1; day <= 100; day++) await sweepAt(new Date(at('2026-11-23').getTime() + day * 86_400_000));
    const view = done(await office.get(RequestQueries).read(office.as(office.answerer), request.id));
    expect(view).toMatchObject({ state: 'reviewing', version: request.version, grantId: null, answer: null });
    expect(view.clock?.overdueWorkingDays).toBeGreaterThan(50);
    expect(await factsOf(request.id)).toHaveLength(1);
    expect(await office.database.owner.query('SELECT violation_code, state, finding FROM suspected_case')).toEqual([
      { violation_code: '39-4', state: 'suspected', finding: null },
    ]);
  });

  it('is a fact the product cannot change or erase', async () => {
    await office.signed(entry);
    await sweepAt(at('2026-12-08'));
    for (const table of ['overdue_fact', 'clock_rung_fired'])
      for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(office.database.app.query(statement)).rejects.toThrow(/permission denied/);
    await expect(office.database.app.query(`UPDATE overdue_fact SET due_on = '2027-01-01'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(office.database.app.query('DELETE FROM suspected_case')).rejects.toThrow(/permission denied/);
  });

  it('is recorded by a late answer itself when no sweep has run', async () => {
    const request = await office.signed(entry);
    office.clock.set(at('2026-12-09'));
    const answering = office.get(RequestAnswering);
    const prepared = done(
      await answering.prepareAnswer(office.as(office.answerer), request.id, request.version, { kind: 'agree' }),
    );
    done(await answering.signAnswer(office.as(office.answerHead), prepared.id, prepared.version));
    expect(await factsOf(request.id)).toEqual([{ phase: 'answer', due_on: '2026-12-07' }]);
    await sweepAt(at('2026-12-15'));
    expect(await factsOf(request.id)).toHaveLength(1);
    const view = done(await office.get(RequestQueries).read(office.as(office.liaison), request.id));
    expect(view.clocks[0]).toMatchObject({
      stoppedOn: '2026-12-09',
      overdueWorkingDays: 2,
      remainingWorkingDays: null,
    });
  });

  it('is not said of an answer signed in the last minute of the last day', async () => {
    const request = await office.signed(entry);
    office.clock.set(at('2026-12-07', '23:59'));
    const answering = office.get(RequestAnswering);
    const prepared = done(
      await answering.prepareAnswer(office.as(office.answerer), request.id, request.version, { kind: 'agree' }),
    );
    done(await answering.signAnswer(office.as(office.answerHead), prepared.id, prepared.version));
    await sweepAt(at('2026-12-08'));
    expect(await factsOf(request.id)).toEqual([]);
  });
});

describe('the derived columns', () => {
  it('the Lithuanian catalogue’s reset: the day is what budget and ledger give, whatever was saved since', async () => {
    for (const day of ['2026-09-18', '2026-11-21', '2026-12-21']) {
      office.clock.set(at(day));
      await office.signed(entry);
    }
    const calendar = await office.get(CalendarService).calendarFor(office.reader(), '999900');
    await office.get(UnitOfWork).run({}, async (tx) => {
      const clocks = await lockOpenClocks(tx, '', null, 100);
      expect(clocks).toHaveLength(3);
      for (const clock of clocks) {
        const { dueOn, provisional, rungs } = project(clock, calendar);
        expect({ dueOn: clock.dueOn, provisional: clock.provisional }).toEqual({ dueOn, provisional });
        const [row] = await office.database.owner.query<{ next_rung_at: Date; rungs: unknown }[]>(
          'SELECT next_rung_at, rungs FROM request_clock WHERE id = $1',
          [clock.id],
        );
        expect(row).toEqual({ next_rung_at: rungs[0]?.at, rungs: JSON.parse(JSON.stringify(rungs)) });
      }
      return { ok: true, value: null };
    });
  });

  it('OpenRegister#3935, FreeITSM: open clocks follow a new holiday notice with a journal row; a closed one stays as it ran', async () => {
    office.clock.set(at('2026-12-21'));
    const closed = await office.answered(entry);
    const open = await office.signed(entry, { purposes: [{ kind: 'item', code: 'X2' }] });
    const before = done(await office.get(RequestQueries).read(office.as(office.liaison), open.id)).clock;
    expect(before).toMatchObject({ dueOn: '2027-01-04', provisional: true });

    const authority = aPerson(office.provider, 'authority_officer');
    const forecast = done(await office.get(ClockForecasts).ofNotice(office.as(authority), NOTICE_2027));
    expect(forecast).toMatchObject({ changes: true, openTerms: 2, movedTerms: 2, knownThrough: '2027-12-31' });
    expect(forecast.items.find(({ id }) => id === open.id)).toMatchObject({
      ...{ kind: 'request', phase: 'answer', dueOn: '2027-01-04', dueOnAfter: '2027-01-05' },
      ...{ provisional: true, provisionalAfter: false },
    });
    done(await office.get(CalendarService).importHolidayNotice(aContext(), NOTICE_2027));
    // The open answer clock and the supply clock of the answered request; the stopped answer clock is left alone.
    expect(await reproject()).toBe(2);
    const after = done(await office.get(RequestQueries).read(office.as(office.liaison), open.id)).clock;
    expect(after).toMatchObject({ dueOn: '2027-01-05', provisional: false });
    const stopped = done(await office.get(RequestQueries).read(office.as(office.liaison), closed.id)).clocks[0];
    expect(stopped).toMatchObject({ state: 'stopped', dueOn: '2027-01-04', provisional: true });
    const events = (await clockEvents()).filter((row) => row.type === 'request.clock_projected');
    expect(events.map((row) => row.object_version)).toEqual([1, 1]);
    expect(await reproject()).toBe(0);
    const repeated = done(await office.get(ClockForecasts).ofNotice(office.as(authority), NOTICE_2027));
    expect(repeated).toMatchObject({ changes: false, openTerms: 2, movedTerms: 0, certainTerms: 0, items: [] });
  });

  it('a notice another process took in counts for the very next act, of the region or of one above it', async () => {
    const elsewhere = new CalendarService(office.get(UnitOfWork), office.get(Journal));
    const off = (day: string) => [{ name: '放假', from: day, to: day, makeUpWorkdays: [] }];
    const dueOfNext = async (code: string) => {
      const { id } = await office.signed(entry, { purposes: [{ kind: 'item', code }] });
      return (await readClock(id))?.dueOn;
    };
    expect([await dueOfNext('X1'), await dueOfNext('X2')]).toEqual(['2026-12-07', '2026-12-07']);
    const local = { ...NOTICE_2027, regionCode: '999900', year: 2026, basis: '测试用自治条例' };
    done(await elsewhere.importHolidayNotice(aContext(), { ...local, holidays: off('2026-11-25') }));
    expect(await dueOfNext('X3')).toBe('2026-12-08');
    done(
      await elsewhere.importHolidayNotice(aContext(), {
        ...local,
        holidays: off('2026-11-25').concat(off('2026-11-26')),
      }),
    );
    expect(await dueOfNext('X4')).toBe('2026-12-09');
    const provincial = { ...local, regionCode: '990000', holidays: off('2026-11-27') };
    done(await elsewhere.importHolidayNotice(aContext(), provincial));
    expect(await dueOfNext('X5')).toBe('2026-12-10');
  });

  it('OpenRegister#3935: reminders follow a notice that moves the days before the last one and not the last one itself', async () => {
    office.clock.set(at('2026-12-03'));
    const open = await office.signed(entry);
    expect((await readClock(open.id))?.dueOn).toBe('2026-12-17');
    const swapped = { name: '调休', from: '2026-12-15', to: '2026-12-15', makeUpWorkdays: ['2026-12-12'] };
    const local = { ...NOTICE_2027, regionCode: '999900', year: 2026, basis: '测试用自治条例', holidays: [swapped] };
    done(await office.get(CalendarService).importHolidayNotice(aContext(), local));
    expect(await reproject()).toBe(1);
    expect((await readClock(open.id))?.dueOn).toBe('2026-12-17');
    // Three working days before Thursday the 17th: now Wednesday, Monday and the Saturday that is worked.
    expect(await sweepAt(at('2026-12-12', '07:59'))).toBe(0);
    expect(await sweepAt(at('2026-12-12', '08:00'))).toBe(1);
    expect(await firedRungs(open.id)).toEqual(['T-3']);
    expect(await reproject()).toBe(0);
  });

  it('OpenRegister#3935: a clock that stood while the notice came runs by it when it is revived', async () => {
    office.clock.set(at('2026-12-10'));
    const supplied = await office.supplied(entry);
    expect((await readClock(supplied.id))?.dueOn).toBe('2027-01-07');
    done(await office.get(CalendarService).importHolidayNotice(aContext(), NOTICE_2027));
    await reproject();
    expect((await readClock(supplied.id))?.dueOn).toBe('2027-01-07');
    office.clock.set(at('2026-12-14'));
    const supplying = office.get(RequestSupplying);
    done(await supplying.rejectSupply(office.as(office.liaison), supplied.id, supplied.version, '接口返回为空'));
    expect(await readClock(supplied.id)).toMatchObject({ state: 'running', dueOn: '2027-01-08', provisional: false });
    await sweepAt(at('2027-01-08', '23:59'));
    expect(await factsOf(supplied.id)).toEqual([]);
    await sweepAt(at('2027-01-09', '00:00'));
    expect(await factsOf(supplied.id)).toEqual([{ phase: 'supply', due_on: '2027-01-08' }]);
  });
});

it('shows the day of the reader’s clock, not of the machine', async () => {
  const request = await office.signed(entry);
  office.clock.set(at('2026-12-04'));
  expect(localDateOf(office.clock.now())).toBe('2026-12-04');
  const view = done(await office.get(RequestQueries).read(office.as(office.liaison), request.id));
  expect(view.clock?.remainingWorkingDays).toBe(1);
});
