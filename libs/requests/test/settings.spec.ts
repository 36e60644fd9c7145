import { localDate, type Actor, type Id } from '@zeqing/kernel';
import {
  DisposalDuties,
  RequestQueries,
  RequestsReader,
  RequestSupplementing,
  RequestTransferring,
  SETTING_NAMES,
  SettingsBook,
  type SettingName,
} from '../src';
import { done, inDepartment, MONDAY, Office } from './office';

let office: Office;
let officer: Actor;
const BASIS = '示范市政务数据共享实施细则 第十五条';

beforeEach(async () => {
  office = await Office.open();
  officer = inDepartment(await office.anAuthority(), 'authority_officer');
});
afterEach(() => office.close());

const book = (): SettingsBook => office.get(SettingsBook);
const on = (day: string, time: string): void => office.clock.set(new Date(`${day}T${time}:00+08:00`));
const set = (
  name: SettingName,
  value: number,
  seen = 0,
  changes: { by?: Actor; regionCode?: string; basis?: string } = {},
) =>
  book().set(
    office.as(changes.by ?? officer),
    { ...{ regionCode: changes.regionCode ?? '999900', basis: changes.basis ?? BASIS }, name, value },
    seen,
  );
const valueOf = async (name: SettingName, regionCode = '999900') =>
  (await book().inForce(office.reader(), regionCode, office.clock.now()))[name].value;
const clockOf = async (id: Id) => done(await office.get(RequestQueries).explainClock(office.as(office.liaison), id));

it('U27: the region says until when a receipt counts for its day; what was received before keeps its day and basis', async () => {
  on('2026-11-23', '17:40');
  const before = await office.signed(await office.anEntry());
  on('2026-11-23', '17:42');
  done(await set('receipt_closes_at', 17 * 60 + 30));
  on('2026-11-23', '17:45');
  const after = await office.signed(await office.anEntry());
  const [early, late] = [await clockOf(before.id), await clockOf(after.id)];
  expect([early.clock.startedOn, early.clock.dueOn]).toEqual(['2026-11-23', '2026-12-07']);
  expect(early.receiptBasis).toContain('条例未规定收件时点');
  expect([late.clock.startedOn, late.clock.dueOn]).toEqual(['2026-11-24', '2026-12-08']);
  expect(late.receiptBasis).toBe(BASIS);
  expect(late.days.map(({ date, reason }) => [date, reason])).toContainEqual(['2026-11-23', 'received_off_hours']);
});

it('U31: the requester’s own time to confirm, U29: to complete, U39: the time to pass on, art. 27: to dispose', async () => {
  done(await set('confirmation_days', 10));
  done(await set('supplement_days', 6));
  done(await set('supplement_flag_day', 1));
  done(await set('transfer_days', 1));
  done(await set('transfers', 1));
  done(await set('disposal_days', 8));
  const supplied = await office.supplied(await office.anEntry());
  const asked = await office.signed(await office.anEntry());
  const passed = await office.signed(await office.anEntry());
  on('2026-11-25', '10:00');
  const [view] = [done(await office.get(RequestQueries).read(office.as(office.liaison), supplied.id))];
  expect(view.supply).toMatchObject({ confirmDueOn: '2026-12-07' });
  const terms = await office.get(RequestsReader).termsIn(office.reader(), ['999900'], localDate('2026-11-25'));
  expect(terms.get('999900')).toMatchObject({ confirmation: 10 });
  const missing = [{ part: 'legal_basis', what: '请写明具体条款' }] as const;
  done(
    await office.get(RequestSupplementing).askSupplement(office.as(office.answerer), asked.id, asked.version, missing),
  );
  const supplemented = done(await office.get(RequestQueries).read(office.as(office.liaison), asked.id));
  expect(supplemented.life.supplement).toMatchObject({ dueOn: '2026-12-03', askedLate: true, basis: BASIS });
  const onward = { departmentId: office.stranger, ground: '三定规定' };
  expect(
    await office.get(RequestTransferring).transfer(office.as(office.answerHead), passed.id, passed.version, onward),
  ).toMatchObject({ error: { code: 'request.transfer_too_late', details: { workingDays: 1, basis: BASIS } } });
});

it('art. 27: the day to dispose of the data is counted by the setting', async () => {
  done(await set('disposal_reminder', 2));
  done(await set('disposal_days', 8));
  const request = await office.shared(await office.anEntry());
  await office.database.owner.query(`UPDATE share_request SET state = 'disposal_due', state_since = $2 WHERE id = $1`, [
    request.id,
    MONDAY,
  ]);
  expect(await office.get(DisposalDuties).followUp()).toBeGreaterThan(0);
  const [duty] = await office.database.owner.query<{ due: string; remind: string; basis: string }[]>(
    'SELECT due_on::text AS due, remind_on::text AS remind, basis FROM disposal_duty WHERE request_id = $1',
    [request.id],
  );
  expect(duty).toEqual({ due: '2026-12-03', remind: '2026-12-01', basis: BASIS });
});

it('the nearest region’s setting goes before that of the regions above, and the default holds elsewhere', async () => {
  const province = inDepartment(officer.posts[0]?.departmentId ?? '', 'authority_officer');
  const provincial = { ...province, posts: province.posts.map((post) => ({ ...post, regionCode: '990000' })) };
  done(await set('transfer_days', 2, 0, { by: provincial, regionCode: '990000' }));
  expect([await valueOf('transfer_days'), await valueOf('transfer_days', '980000')]).toEqual([2, 3]);
  done(await set('transfer_days', 4));
  expect([await valueOf('transfer_days'), await valueOf('transfer_days', '990100')]).toEqual([4, 2]);
  const told = await book().over(office.as(office.liaison), '999900');
  expect(told.map(({ name }) => name)).toEqual(SETTING_NAMES);
  expect(told.find(({ name }) => name === 'transfer_days')).toMatchObject({
    ...{ value: 4, regionCode: '999900', version: 1, least: 1, most: 5, side: 'provider', basis: BASIS },
  });
});

it('is set by the authority of the region alone, with its basis, within bounds, by who saw what stands', async () => {
  expect(await set('transfer_days', 2, 0, { by: office.head })).toMatchObject({ error: { code: 'forbidden' } });
  expect(await set('transfer_days', 2, 0, { regionCode: '990000' })).toMatchObject({ error: { code: 'forbidden' } });
  expect(await set('transfer_days', 2, 0, { basis: ' ' })).toMatchObject({
    error: { code: 'request.ground_required' },
  });
  for (const [name, value] of [
    ['transfer_days', 0],
    ['transfer_days', 6],
    ['transfers', 3],
    ['receipt_closes_at', 600],
    ['confirmation_reminder', 5],
    ['confirmation_days', 2],
  ] as const)
    expect(await set(name, value)).toMatchObject({
      error: { code: 'request.setting_bounds', fields: [{ pointer: '/value' }] },
    });
  done(await set('transfer_days', 2));
  expect(await set('transfer_days', 4)).toMatchObject({ error: { code: 'stale' } });
  done(await set('transfer_days', 4, 1));
  const events = (await office.journal()).filter(({ type }) => type === 'request_setting.set');
  expect(events.map(({ payload }) => [payload['before'], payload['value']])).toEqual([
    [3, 2],
    [2, 4],
  ]);
});
