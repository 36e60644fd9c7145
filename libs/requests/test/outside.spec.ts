import { localDate, newId, type Actor, type Id } from '@zeqing/kernel';
import { OutsideAnnouncements, OutsideRequests, type OutsideAct, type OutsideDraft } from '../src';
import { done, MONDAY, Office } from './office';

const DUE = localDate('2026-11-27');
const asked: OutsideDraft = {
  ...{ requestId: null, direction: 'to_outside', body: '外省某市公安局', wanted: '户籍信息', purpose: '落户核验' },
  ...{ legalBasis: '户口登记条例 第七条', receivedOn: null, dueOn: DUE, termBasis: '商请函约定' },
};

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());
beforeEach(() => office.clock.set(MONDAY));

const outside = () => office.get(OutsideRequests);
const on = (day: string): void => office.clock.set(new Date(`${day}T10:00:00+08:00`));
const opened = async (changes: Partial<OutsideDraft> = {}): Promise<OutsideAct> =>
  done(await outside().open(office.as(office.liaison), null, { ...asked, ...changes }));
const order = ({ id, version }: OutsideAct) => ({ id, seenVersion: version });
const read = async (id: Id, actor: Actor = office.liaison) => done(await outside().read(office.as(actor), id));
const facts = async (id: Id) => (await office.journal(id)).filter(({ type }) => type === 'outside_request.overdue');
const rowsIn = async (table: string): Promise<number> => {
  const [row] = await office.database.owner.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`);
  return row?.n ?? -1;
};

it('U42: a body outside that is late makes one fact and the facts of a letter, never a case', async () => {
  const request = await opened();
  const leg = {
    sender: '市卫生健康委',
    receiver: '省卫生健康委',
    channel: 'document',
    outsideNumber: '省收7号',
  } as const;
  done(await outside().forward(office.as(office.liaison), order(request), { ...leg, sentOn: localDate('2026-11-20') }));
  on('2026-11-27');
  await outside().overdue();
  expect(await facts(request.id)).toEqual([]);
  on('2026-11-30');
  await Promise.all([outside().overdue(), outside().overdue()]);
  await outside().overdue();
  expect(await facts(request.id)).toMatchObject([
    { object_version: 3, payload: { direction: 'to_outside', dueOn: '2026-11-27' } },
  ]);
  expect(await rowsIn('suspected_case')).toBe(0);
  expect(await rowsIn('overdue_fact')).toBe(0);
  expect(await read(request.id)).toMatchObject({
    term: { standing: 'overdue', daysOver: 3 },
    reminder: { to: '省卫生健康委', outsideNumber: '省收7号', firstSentOn: '2026-11-20', dueOn: DUE, daysOver: 3 },
  });
  // What is reported later to have happened in time counts as in time; the fact stays.
  const supply = { kind: 'supply', said: '已供给', document: '复函3号', happenedOn: localDate('2026-11-26') } as const;
  const { version } = await read(request.id);
  done(await outside().record(office.as(office.liaison), { id: request.id, seenVersion: version }, supply));
  expect(await read(request.id)).toMatchObject({
    ...{ term: { standing: 'met', daysOver: 0 }, reminder: null, overdueAt: expect.any(Date) },
  });
});

it('U42: our own lateness with a letter is a fact as well, and no letter reminds us', async () => {
  const letter = await opened({ direction: 'letter', receivedOn: localDate('2026-11-23') });
  on('2026-11-30');
  await outside().overdue();
  expect(await read(letter.id)).toMatchObject({ term: { standing: 'overdue' }, reminder: null });
  const [fact] = await facts(letter.id);
  const event = { seq: 1n, type: fact?.type, objectType: 'outside_request', objectId: letter.id };
  const told = await office.get(OutsideAnnouncements).describe(office.reader(), {
    ...event,
    departmentIds: fact?.department_ids,
    payload: fact?.payload,
  } as never);
  expect(told).toMatchObject({
    title: { zh: '来函逾期未复（约定期限 2026-11-27）' },
    audience: [
      { departmentId: office.requester, role: 'liaison' },
      { departmentId: office.requester, role: 'office_head' },
    ],
  });
});

it('shows nothing to another department, and of two acts on one version takes one', async () => {
  const request = await opened();
  expect(await outside().read(office.as(office.answerer), request.id)).toMatchObject({ error: { code: 'not_found' } });
  const closing = {
    kind: 'closing',
    said: '不再需要',
    document: '办结单',
    happenedOn: localDate('2026-11-23'),
  } as const;
  const both = [1, 2, 3].map(() => outside().record(office.as(office.liaison), order(request), closing));
  expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
  expect(await outside().record(office.as(office.answerHead), { id: newId(), seenVersion: 1 }, closing)).toMatchObject({
    error: { code: 'not_found' },
  });
});
