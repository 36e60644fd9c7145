import { CalendarService } from '@zeqing/calendar';
import { Sealer } from '@zeqing/journal';
import { localDate, type Id } from '@zeqing/kernel';
import { SigningBook } from '@zeqing/organisation';
import { aPerson } from '@zeqing/testing';
import pino from 'pino';
import { Signs, RequestSupplementing, RequestTransferring, RequestUse, type Sign } from '../src';
import { done, MONDAY, type Office } from './office';
import { at, RegisterWorld } from './register-world';

let world: RegisterWorld;
let office: Office;
const SINCE = localDate('2026-01-01');
const PAGE = { limit: 200, after: null };

beforeAll(async () => {
  world = await RegisterWorld.open();
  office = world.office;
});
afterAll(() => office.close());
beforeEach(() => office.clock.set(MONDAY));

const signs = () => office.get(Signs);
const rowsOf = async (sign: Sign, actor = world.supervisor) =>
  (await signs().rowsOf(office.as(actor), sign, SINCE, PAGE)).items;
const on = (day: string): void => office.clock.set(at(day));
async function seal(): Promise<void> {
  const sealer = new Sealer(office.database.config.database.sealer, pino({ level: 'silent' }));
  await sealer.sealPending();
  await sealer.stop();
}
const missing = [{ part: 'legal_basis', what: '请写明条款' }] as const;
const askSupplement = async (id: Id, version: number) =>
  done(await office.get(RequestSupplementing).askSupplement(office.as(office.answerer), id, version, missing));

describe('U48: signs of gaming', () => {
  it('U48: a supplement asked on the last day is one, a day before it is none', async () => {
    const [early, last] = [await office.signed(world.entry), await office.signed(await office.anEntry())];
    on('2026-12-04');
    await askSupplement(early.id, early.version);
    on('2026-12-07');
    await askSupplement(last.id, last.version);
    expect(await rowsOf('late_supplement')).toMatchObject([
      { requestId: last.id, department: { departmentId: office.provider }, dueOn: '2026-12-07', at: at('2026-12-07') },
    ]);
  });

  it('U48: a service stopped soon after its supply is one, later it is none', async () => {
    const use = office.get(RequestUse);
    const stop = {
      ...({ kind: 'stop', reason: '系统改造', negotiationRecord: '纪要', filingNumber: '备〔2026〕1号' } as const),
      ...{ negotiatedOn: localDate('2026-11-20'), filedOn: localDate('2026-11-20'), resourceId: null },
    };
    const stopped = async (day: string): Promise<Id> => {
      office.clock.set(MONDAY);
      const { id, version } = await office.shared(await office.anEntry());
      on(day);
      done(await use.changeService(office.as(office.answerHead), id, version, stop));
      return id;
    };
    const soon = await stopped('2026-12-07');
    await stopped('2026-12-08');
    expect((await rowsOf('resource_withdrawn')).map(({ requestId, change }) => [requestId, change])).toEqual([
      [soon, 'stop'],
    ]);
  });

  it('U48: a request passed on twice is one, once is none', async () => {
    const transferring = office.get(RequestTransferring);
    const third = await office.aDepartment('市档案局');
    const request = await office.signed(await office.anEntry());
    const pass = (from: Id, to: Id, version: number) =>
      transferring.transfer(office.as(aPerson(from, 'office_head')), request.id, version, {
        ...{ departmentId: to, ground: '职责已划转' },
      });
    const once = done(await pass(office.provider, office.stranger, request.version));
    expect(await rowsOf('repeated_transfer')).toEqual([]);
    done(await pass(office.stranger, third, once.version));
    expect(await rowsOf('repeated_transfer')).toMatchObject([
      { requestId: request.id, count: 2, department: { departmentId: office.stranger } },
    ]);
  });

  it('U48: a setting changed days before terms are due is one, with how many it touched', async () => {
    await office.signed(await office.anEntry());
    on('2026-12-03');
    const change = { counts: true, basis: '地方规定' };
    const changed = await office.get(CalendarService).setReceiptDay(office.as(world.officer), '999900', 0, change);
    expect(changed.ok).toBe(true);
    await seal();
    expect(await rowsOf('settings_before_due')).toMatchObject([
      { change: 'calendar.receipt_day_changed', requestId: null, department: null, count: expect.any(Number) },
    ]);
  });

  it('U48: who must sign, changed days before terms of the department are due, is one of that department', async () => {
    await office.signed(await office.anEntry());
    on('2026-12-03');
    const set = (departmentId: Id) =>
      office.get(SigningBook).set(office.as(aPerson(departmentId, 'department_head')), departmentId, 0, {
        ...{ act: 'refuse', twoPersons: false, basis: '局发〔2026〕6号' },
      });
    expect((await set(office.provider)).ok).toBe(true);
    expect((await set(await office.aDepartment('市气象局'))).ok).toBe(true);
    await seal();
    const rows = (await rowsOf('settings_before_due')).filter(({ change }) => change === 'signing_rule.set');
    expect(rows).toMatchObject([{ requestId: null, department: { departmentId: office.provider } }]);
  });

  it('U48: are counted by exactly their rows, each with its definition, page by page, and open no case', async () => {
    const listed = await signs().list(office.as(world.supervisor), SINCE);
    for (const { sign, n, definition } of listed) {
      expect([sign, definition.zh.length > 0, n]).toEqual([sign, true, (await rowsOf(sign)).length]);
    }
    const [first] = await rowsOf('late_supplement');
    const one = await signs().rowsOf(office.as(world.supervisor), 'late_supplement', SINCE, { limit: 1, after: null });
    expect([one.items[0]?.key, one.next]).toEqual([first?.key, null]);
    const cases = await office.database.owner.query('SELECT id FROM suspected_case');
    expect(cases).toEqual([]);
  });

  it('U48: of another region are not seen', async () => {
    const faraway = RegisterWorld.faraway(world.supervisor);
    expect(await rowsOf('late_supplement', faraway)).toEqual([]);
    expect((await signs().list(office.as(faraway), SINCE)).map(({ n }) => n)).toEqual([0, 0, 0, 0]);
  });
});
