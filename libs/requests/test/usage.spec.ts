import { addDays, localDateOf, newId, type Actor, type Id, type LocalDate } from '@zeqing/kernel';
import { RequestSupplying, RequestUse, UsageLedger, UseReports, type RequestAct, type RequestContent } from '../src';
import { done, inDepartment, MONDAY, Office, type EntrySeed } from './office';

let office: Office;
let entry: EntrySeed;
let hall: Actor;
let platform: Actor;

beforeAll(async () => {
  office = await Office.open();
  hall = { ...inDepartment(office.requester, 'service_hall'), kind: 'client' };
  platform = { ...inDepartment(office.provider, 'exchange_platform'), kind: 'client' };
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set(MONDAY);
  entry = await office.anEntry();
});

const ledger = () => office.get(UsageLedger);
const reports = () => office.get(UseReports);
const on = (day: string): void => office.clock.set(new Date(`${day}T10:00:00+08:00`));
const today = (): LocalDate => localDateOf(office.clock.now());
const FIRST = { limit: 50, after: null };
const ALL = { quarter: null, state: null } as const;

async function shared(changes: Partial<RequestContent> = {}): Promise<RequestAct> {
  const supplied = await office.supplied(entry);
  const act = done(
    await office.get(RequestSupplying).confirmSupply(office.as(office.liaison), supplied.id, supplied.version),
  );
  if (changes.personalInformation)
    await office.database.owner.query('UPDATE share_request SET personal_information = $2 WHERE id = $1', [
      act.id,
      changes.personalInformation,
    ]);
  return act;
}
async function finished(): Promise<RequestAct> {
  const act = await shared();
  return done(await office.get(RequestUse).finishUse(office.as(office.liaison), act.id, act.version, 'achieved'));
}
const grantOf = async (requestId: Id): Promise<Id> => {
  const sql = 'SELECT id FROM share_grant WHERE request_id = $1';
  const [row] = await office.database.owner.query<{ id: Id }[]>(sql, [requestId]);
  return row?.id ?? '';
};
const use = (changes: object = {}) => ({
  ...{ caseNumber: newId(), day: today(), entryCode: entry.code, itemCode: 'birth-01', materialCode: null },
  ...{ outcome: 'hit' as const, paper: 'not_asked' as const, latencyMilliseconds: 120 },
  ...changes,
});
const report = async (...told: ReturnType<typeof use>[]) => done(await reports().report(office.as(hall), told));
const sheetsOf = async (requestId: Id, actor: Actor = office.liaison) =>
  (await ledger().sheets(office.as(actor), { ...ALL, requestId }, FIRST)).items;
const record = async (requestId: Id, kind: 'scenario' | 'destruction' = 'scenario') =>
  done(
    await ledger().record(office.as(office.liaison), requestId, {
      ...{ kind, said: '新生儿出生登记核验', document: '单据1号', happenedOn: today() },
    }),
  );
const recordsOf = async (requestId: Id, actor: Actor = office.liaison) =>
  done(await ledger().records(office.as(actor), requestId, FIRST)).items;
const events = async (type: string, requestId: Id) =>
  (await office.journal()).filter((row) => row.type === type && row.payload['requestId'] === requestId);

describe('the records of a use', () => {
  it('U47: are written by the user and read by provider and authority; a destruction needs its proof', async () => {
    const request = await shared();
    await record(request.id);
    await record(request.id, 'destruction');
    const unproved = { kind: 'destruction', said: '已销毁', document: null, happenedOn: today() } as const;
    expect(await ledger().record(office.as(office.liaison), request.id, unproved)).toMatchObject({
      error: { code: 'usage.record', article: '政务数据共享条例 第二十九条' },
    });
    expect(await ledger().record(office.as(office.answerer), request.id, unproved)).toMatchObject({
      error: { code: 'forbidden' },
    });
    const authority = inDepartment(await office.anAuthority(), 'authority_officer');
    for (const reader of [office.liaison, office.answerer, authority])
      expect((await recordsOf(request.id, reader)).map(({ kind }) => kind).sort()).toEqual(['destruction', 'scenario']);
    const stranger = inDepartment(office.stranger, 'liaison');
    expect(await ledger().records(office.as(stranger), request.id, FIRST)).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await events('usage.read', request.id)).toEqual([]);
  });

  it('U48: reading them of personal information is logged, with the reader and nothing of what was read', async () => {
    const personalInformation = { duty: '户口登记条例 第七条' } as never;
    const request = await shared({ personalInformation });
    await record(request.id);
    await recordsOf(request.id, office.answerer);
    expect(await events('usage.read', request.id)).toMatchObject([{ payload: { records: 1 } }]);
  });
});

describe('the quarterly sheet', () => {
  it('U47: is prefilled from use reports and the platform’s counts, once, and confirmed by a person', async () => {
    const request = await shared();
    const grantId = await grantOf(request.id);
    await report(use(), use(), use({ outcome: 'miss', paper: 'no_hit', latencyMilliseconds: null }));
    on('2026-12-31');
    const counts = (calls: number) =>
      reports().count(office.as(platform), [{ grantId, day: today(), outcome: 'hit', calls }]);
    done(await counts(7));
    done(await counts(9));
    await ledger().prefill();
    expect(await sheetsOf(request.id)).toEqual([]);
    on('2027-01-01');
    await Promise.all([ledger().prefill(), ledger().prefill()]);
    await ledger().prefill();
    const [sheet, ...more] = await sheetsOf(request.id);
    expect(more).toEqual([]);
    expect(sheet).toMatchObject({
      ...{ state: 'prefilled', quarter: '2026Q4', version: 1 },
      figures: {
        hall: { hit: 2, miss: 1, mismatch: 0, error: 0 },
        platform: { hit: 9, miss: 0, mismatch: 0, error: 0 },
        ...{ daysUsed: 2, lastUsedOn: '2026-12-31' },
      },
    });
    const id = sheet?.id ?? '';
    expect(await ledger().confirm(office.as(office.answerer), id, 1, null)).toMatchObject({
      error: { code: 'forbidden' },
    });
    done(await ledger().confirm(office.as(office.liaison), id, 1, '窗口少报 6 次'));
    expect(await ledger().confirm(office.as(office.liaison), id, 2, null)).toMatchObject({
      error: { code: 'usage.sheet_confirmed' },
    });
    expect(await sheetsOf(request.id, office.answerer)).toMatchObject([{ state: 'confirmed', note: '窗口少报 6 次' }]);
    expect(await events('usage_sheet.prefilled', request.id)).toHaveLength(1);
  });

  it('U18: a report that comes again is not counted again, and one unknown code fails nothing', async () => {
    await shared();
    const once = use();
    const taken = await report(once, once, use({ entryCode: '307/none' }));
    expect(taken).toEqual({ counted: 1, repeated: 1, unknownEntries: ['307/none'] });
    expect(await report(once)).toMatchObject({ counted: 0, repeated: 1 });
    const future = await reports().report(office.as(hall), [use(), use({ day: addDays(today(), 1) })]);
    expect(future).toMatchObject({ error: { code: 'usage.day', fields: [{ pointer: '/reports/1/day' }] } });
    const kept = await office.database.owner.query<{ text: string }[]>('SELECT r::text AS text FROM reported_case r');
    expect(kept.some(({ text }) => text.includes(once.caseNumber))).toBe(false);
  });

  it('U47: takes no counts of grants that are not the platform’s', async () => {
    const count = { grantId: newId(), day: today(), outcome: 'hit', calls: 1 } as const;
    expect(done(await reports().count(office.as(platform), [count]))).toEqual({
      taken: 0,
      unknownGrants: [count.grantId],
    });
  });
});

describe('the keeping of the ledger', () => {
  const left = async (requestId: Id) => (await recordsOf(requestId)).length;

  it('U47: lasts three years and until the grant has been over as long', async () => {
    const used = await shared();
    await record(used.id);
    entry = await office.anEntry();
    const over = await finished();
    await record(over.id);
    on('2029-11-23');
    await ledger().prune();
    expect([await left(used.id), await left(over.id)]).toEqual([1, 1]);
    on('2029-11-24');
    await Promise.all([ledger().prune(), ledger().prune()]);
    expect([await left(used.id), await left(over.id)]).toEqual([1, 0]);
    expect((await office.journal()).filter(({ type }) => type === 'usage.pruned')).toMatchObject([
      { payload: { records: 1, before: '2026-11-24' } },
    ]);
  });

  it('U47: never ends while a dispute about it is open', async () => {
    const over = await finished();
    await record(over.id);
    await office.database.owner.query(
      `INSERT INTO dispute (id, subject, state_since, request_id, entry_id, entry_code, claimant, requester_department_id,
         requester_region_code, provider_department_id, provider_region_code, statement, standing, forum, derivation,
         raised_by, raised_at)
       VALUES ($1, 'stop', now(), $2, $3, $4, 'requester', $5, '999900', $6, '999900', '测试', 'statutory',
         'no_authority', '[]', 'x', now())`,
      [newId(), over.id, entry.id, entry.code, office.requester, office.provider],
    );
    on('2030-01-15');
    await ledger().prune();
    expect(await left(over.id)).toBe(1);
    await office.database.owner.query(`UPDATE dispute SET state = 'withdrawn' WHERE request_id = $1`, [over.id]);
    await ledger().prune();
    expect(await left(over.id)).toBe(0);
  });
});
