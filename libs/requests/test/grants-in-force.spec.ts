import { localDate, newId, type Actor, type Id } from '@zeqing/kernel';
import {
  DisposalDuties,
  GrantExpiry,
  GrantWatch,
  LinkedDrafts,
  PlatformOrders,
  RequestBridging,
  RequestDrafting,
  RequestQueries,
  RequestSigning,
  RequestsReader,
  RequestSupplying,
  RequestSuspending,
  RequestUse,
  type OrderAnswer,
  type RequestAct,
} from '../src';
import { done, inDepartment, MONDAY, Office, type EntrySeed } from './office';

let office: Office;
let entry: EntrySeed;
let officer: Actor;
let platform: Actor;

beforeAll(async () => {
  office = await Office.open();
  const authority = await office.anAuthority();
  officer = inDepartment(authority, 'authority_officer');
  platform = inDepartment(authority, 'exchange_platform');
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set(MONDAY);
  entry = await office.anEntry();
});

const on = (day: string, time = '10:00'): void => office.clock.set(new Date(`${day}T${time}:00+08:00`));
const read = async (id: Id, actor: Actor = office.liaison) =>
  done(await office.get(RequestQueries).read(office.as(actor), id));
async function shared(): Promise<RequestAct> {
  const supplied = await office.supplied(entry);
  const confirming = office.get(RequestSupplying);
  return done(await confirming.confirmSupply(office.as(office.liaison), supplied.id, supplied.version));
}
const events = async (type: string, requestId: Id) =>
  (await office.journal()).filter((row) => row.type === type && row.payload['requestId'] === requestId);
const suspend = async (act: RequestAct): Promise<RequestAct> =>
  done(
    await office.get(RequestSuspending).suspend(office.as(office.answerHead), act.id, act.version, {
      reason: '用于申请范围之外的比对',
      rectifyBy: localDate('2026-12-01'),
    }),
  );

describe('orders to the platform', () => {
  const orders = () => office.get(PlatformOrders);
  const all = (actor: Actor = platform, filter: object = {}) =>
    orders().list(office.as(actor), { after: 0, unanswered: false, limit: 200, ...filter });
  const ordersOf = async (requestId: Id, filter: object = {}) =>
    (await all(platform, filter)).filter((order) => order.requestId === requestId);
  const answer = (id: Id, seen: number, said: OrderAnswer, actor: Actor = platform) =>
    orders().answer(office.as(actor), id, seen, said);
  const latest = async (requestId: Id) => {
    const order = (await ordersOf(requestId)).at(-1);
    if (!order) throw new Error('nothing was ordered');
    return order;
  };

  it('U43: stand with every change of a grant, in its transaction, numbered without a gap', async () => {
    const request = await shared();
    const suspended = await suspend(request);
    const resumed = done(
      await office
        .get(RequestSuspending)
        .resume(office.as(office.answerHead), suspended.id, suspended.version, '已整改'),
    );
    done(await office.get(RequestUse).finishUse(office.as(office.liaison), resumed.id, resumed.version, 'achieved'));
    const found = await ordersOf(request.id);
    expect(found.map(({ kind, grantVersion }) => [kind, grantVersion])).toEqual([
      ['open', 1],
      ['suspend', 2],
      ['resume', 3],
      ['close', 4],
    ]);
    const numbers = (await all()).map(({ sequence }) => sequence);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const second = numbers[1] ?? 0;
    expect((await all(platform, { after: second, limit: 1 })).map(({ sequence }) => sequence)).toEqual([second + 1]);
  });

  it('U43: until the platform answers, the page says ordered and not yet in force; then since when it is', async () => {
    const request = await suspend(await shared());
    expect(await read(request.id)).toMatchObject({
      grant: { state: 'suspended', platform: { kind: 'suspend', state: 'ordered', effectiveAt: null } },
    });
    const order = await latest(request.id);
    on('2026-11-23', '10:20');
    const at = new Date('2026-11-23T10:15:00+08:00');
    const failed = done(await answer(order.id, order.version, { outcome: 'failed', reason: '网关超时' }));
    expect(await read(request.id)).toMatchObject({ grant: { platform: { state: 'failed', reason: '网关超时' } } });
    const answered = done(await answer(order.id, failed.version, { outcome: 'done', at }));
    expect(answered).toEqual({ id: order.id, version: 3, state: 'in_force' });
    expect(await read(request.id)).toMatchObject({
      grant: { platform: { state: 'in_force', effectiveAt: at, byHand: false } },
    });
    expect((await ordersOf(request.id, { unanswered: true })).map(({ kind }) => kind)).toEqual(['open']);
    expect(await events('platform_order.in_force', request.id)).toMatchObject([
      { object_version: 2, payload: { kind: 'suspend', byHand: false, effectiveAt: at.toISOString() } },
    ]);
  });

  it('U43: are answered once, with a time between the order and now, and a failure with its reason', async () => {
    const order = await latest((await shared()).id);
    const at = (time: string): Date => new Date(`2026-11-23T${time}:00+08:00`);
    on('2026-11-23', '10:30');
    for (const time of ['09:59', '10:31'])
      expect(await answer(order.id, 1, { outcome: 'done', at: at(time) })).toMatchObject({
        error: { code: 'platform_order.time' },
      });
    expect(await answer(order.id, 1, { outcome: 'failed', reason: ' ' })).toMatchObject({
      error: { code: 'platform_order.reason_required' },
    });
    const both = [1, 2, 3].map(() => answer(order.id, 1, { outcome: 'done', at: at('10:10') }));
    expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await answer(order.id, 2, { outcome: 'done', at: at('10:10') })).toMatchObject({
      error: { code: 'platform_order.answered' },
    });
  });

  it('U43: unconfirmed for an hour alarm the authority and the supervisors, once however many sweeps run', async () => {
    const request = await suspend(await shared());
    on('2026-11-23', '10:59');
    await orders().alarmDue();
    expect(await events('platform_order.unconfirmed', request.id)).toEqual([]);
    on('2026-11-23', '11:00');
    await Promise.all([orders().alarmDue(), orders().alarmDue(), orders().alarmDue()]);
    await orders().alarmDue();
    const alarms = await events('platform_order.unconfirmed', request.id);
    expect(alarms.map(({ payload }) => payload['kind'])).toEqual(['open', 'suspend']);
    expect(alarms[0]?.payload).toMatchObject({ minutes: 60, authorityDepartmentId: officer.posts[0]?.departmentId });
    expect((await latest(request.id)).standing.alarmedAt).toEqual(office.clock.now());
  });

  it('U43: of a platform without a link are confirmed by a named person of the provider, with the document', async () => {
    const order = await latest((await suspend(await shared())).id);
    const said = { outcome: 'done', at: office.clock.now() } as const;
    const confirm = (actor: Actor, document = '运维工单〔2026〕118号') =>
      orders().confirmByHand(office.as(actor), order.id, 1, { ...said, document });
    expect(await confirm(office.answerer, ' ')).toMatchObject({ error: { code: 'platform_order.document_required' } });
    // Whose use is suspended does not say that it is.
    expect(await confirm(office.liaison)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await confirm(inDepartment(office.stranger, 'liaison'))).toMatchObject({ error: { code: 'not_found' } });
    expect(done(await confirm(office.answerer)).state).toBe('in_force');
    expect((await latest(order.requestId)).standing).toMatchObject({ byHand: true, document: '运维工单〔2026〕118号' });
  });

  it('U43: are seen by the platform and the parties, and by nobody else', async () => {
    const request = await shared();
    for (const actor of [office.liaison, office.answerer, officer])
      expect((await all(actor)).map(({ requestId }) => requestId)).toContain(request.id);
    expect(await all(inDepartment(office.stranger, 'liaison'))).toEqual([]);
    expect(await answer(newId(), 1, { outcome: 'failed', reason: 'x' })).toMatchObject({
      error: { code: 'not_found' },
    });
  });
});

async function renewalOf(request: RequestAct): Promise<RequestAct> {
  const drafting = office.get(RequestDrafting);
  const draft = done(await office.get(LinkedDrafts).draftFrom(office.as(office.liaison), request.id, 'renewal'));
  const changes = { validUntil: localDate('2028-11-22'), truthful: true };
  const amended = done(await drafting.amendDraft(office.as(office.liaison), draft.id, draft.version, changes));
  const sent = done(await drafting.sendForSigning(office.as(office.liaison), amended.id, amended.version));
  return done(await office.get(RequestSigning).sign(office.as(office.head), sent.id, sent.version));
}

describe('the end of a grant', () => {
  const bridge = (act: RequestAct, until = '2027-12-31', actor: Actor = office.answerHead, ground = '业务不能中断') =>
    office.get(RequestBridging).signBridge(office.as(actor), act.id, act.version, { until: localDate(until), ground });

  it('U38: is moved by a bridge the provider signs, never by the renewal that is under way', async () => {
    const request = await shared();
    on('2027-11-01');
    expect(await bridge(request)).toMatchObject({ error: { code: 'request.bridge_without_renewal' } });
    await renewalOf(request);
    expect(await read(request.id)).toMatchObject({ grant: { validUntil: '2027-11-22', bridgedFrom: null } });
    for (const actor of [office.head, office.answerer])
      expect(await bridge(request, '2027-12-31', actor)).toMatchObject({ error: { code: 'forbidden' } });
    const bridged = done(await bridge(request));
    expect(await read(request.id)).toMatchObject({ grant: { validUntil: '2027-12-31', bridgedFrom: '2027-11-22' } });
    expect((await office.journal(request.id)).at(-1)).toMatchObject({
      type: 'grant.bridged',
      payload: { until: '2027-12-31', grantedUntil: '2027-11-22', grantId: request.grantId, grantVersion: 2 },
    });
    const held = await office.get(RequestsReader).liveGrants(office.reader(), { entryIds: [entry.id] });
    expect(held).toMatchObject([{ validUntil: '2027-12-31', bridgedFrom: '2027-11-22' }]);
    expect(await bridge(bridged, '2028-01-15')).toMatchObject({ error: { code: 'request.bridge_once' } });
    on('2027-12-31', '23:59');
    await office.get(GrantExpiry).endDue();
    expect((await read(request.id)).state).toBe('shared');
    on('2028-01-01', '00:00');
    await office.get(GrantExpiry).endDue();
    expect((await read(request.id)).state).toBe('disposal_due');
  });

  it('U38: is moved by no more than the days of the settings, and with a ground', async () => {
    const request = await shared();
    on('2027-11-01');
    await renewalOf(request);
    expect(await bridge(request, '2028-01-22')).toMatchObject({
      error: { code: 'request.bridge_day', details: { after: '2027-11-22', latest: '2028-01-21' } },
    });
    expect(await bridge(request, '2027-11-22')).toMatchObject({ error: { code: 'request.bridge_day' } });
    expect(await bridge(request, '2027-12-01', office.answerHead, ' ')).toMatchObject({
      error: { code: 'request.ground_required' },
    });
    expect(done(await bridge(request, '2028-01-21')).state).toBe('shared');
  });

  it('U38: is told of 60, 40 and 20 working days before, each once, missed rounds speaking once', async () => {
    const watch = office.get(GrantWatch);
    const until = localDate('2026-12-21');
    const supplied = await signedUntil(until);
    const told = async () =>
      (await events('grant_notice.expiring', supplied.id)).map(({ payload }) => payload['workingDaysLeft']);
    // 2026-11-23 and 2026-12-21 are Mondays with no holiday between them: twenty working days.
    on('2026-11-20');
    await watch.noticeExpiring();
    expect(await told()).toEqual([21]);
    on('2026-11-23');
    await Promise.all([watch.noticeExpiring(), watch.noticeExpiring(), watch.noticeExpiring()]);
    await watch.noticeExpiring();
    expect(await told()).toEqual([21, 20]);
    on('2026-12-10');
    await watch.noticeExpiring();
    expect(await told()).toEqual([21, 20]);
  });

  async function signedUntil(validUntil: ReturnType<typeof localDate>): Promise<RequestAct> {
    const request = await shared();
    await office.database.owner.query(
      `UPDATE share_grant SET valid_until = $2, valid_from = '2026-01-01' WHERE request_id = $1`,
      [request.id, validUntil],
    );
    return request;
  }
});

describe('a grant nobody uses', () => {
  it('U47: is offered for return after 180 days, told once and listed until it is used', async () => {
    const watch = office.get(GrantWatch);
    const request = await shared();
    const listed = async (actor: Actor) =>
      (await watch.unused(office.as(actor), { after: null, limit: 200 })).items.filter(
        ({ requestId }) => requestId === request.id,
      );
    on('2027-05-22', '09:00');
    await watch.noticeUnused();
    expect(await listed(office.liaison)).toEqual([]);
    on('2027-05-23', '10:01');
    await Promise.all([watch.noticeUnused(), watch.noticeUnused()]);
    expect(await events('grant_notice.unused', request.id)).toMatchObject([
      { payload: { unusedAfterDays: 180, lastUsedOn: null } },
    ]);
    for (const actor of [office.liaison, office.answerer, officer])
      expect(await listed(actor)).toMatchObject([{ grantId: request.grantId, lastUsedOn: null }]);
    expect(await listed(inDepartment(office.stranger, 'liaison'))).toEqual([]);
    await office.database.owner.query(
      `INSERT INTO reported_use (id, day, source, department_id, entry_id, grant_id, outcome, calls)
       VALUES ($1, '2027-05-20', 'hall', $2, $3, $4, 'hit', 1)`,
      [newId(), office.requester, entry.id, request.grantId],
    );
    expect(await listed(office.liaison)).toEqual([]);
  });
});

describe('disposal', () => {
  const duties = () => office.get(DisposalDuties);
  const finished = async (): Promise<RequestAct> => {
    const { id, version } = await shared();
    return done(await office.get(RequestUse).finishUse(office.as(office.liaison), id, version, 'achieved'));
  };
  const told = async (requestId: Id) =>
    (await office.journal()).filter(
      ({ object_id: id, object_type: type }) => type === 'disposal_duty' && id === requestId,
    );

  it('is due by the setting, reminded of once, and leaves a fact and a suspected case when it is not done', async () => {
    const request = await finished();
    for (let round = 0; round < 2; round++) await duties().followUp();
    // Twenty working days after Monday 2026-11-23; the reminder five working days before.
    expect(await told(request.id)).toMatchObject([{ type: 'disposal.due_set', payload: { dueOn: '2026-12-21' } }]);
    on('2026-12-13');
    await duties().followUp();
    expect(await told(request.id)).toHaveLength(1);
    on('2026-12-14', '00:01');
    await Promise.all([duties().followUp(), duties().followUp()]);
    on('2026-12-21', '23:59');
    await duties().followUp();
    on('2026-12-22', '00:00');
    await Promise.all([duties().followUp(), duties().followUp()]);
    expect((await told(request.id)).map(({ type, object_version: version }) => [type, version])).toEqual([
      ['disposal.due_set', 1],
      ['disposal.reminded', 2],
      ['disposal.overdue', 3],
    ]);
    const facts = await office.database.owner.query<object[]>(
      `SELECT f.phase, f.department_id, c.violation_code, c.state FROM overdue_fact f
       JOIN suspected_case c ON c.overdue_fact_id = f.id WHERE f.request_id = $1`,
      [request.id],
    );
    expect(facts).toEqual([
      { phase: 'disposal', department_id: office.requester, violation_code: '40-4', state: 'suspected' },
    ]);
  });

  it('done in time is neither reminded of nor overdue, and needs its proof', async () => {
    const request = await finished();
    await duties().followUp();
    const proof = { method: 'destroyed', disposedOn: localDate('2026-11-23'), proof: '销毁记录〔2026〕9号' } as const;
    done(await office.get(RequestUse).dispose(office.as(office.liaison), request.id, request.version, proof));
    on('2027-02-01');
    await duties().followUp();
    expect((await told(request.id)).map(({ type }) => type)).toEqual(['disposal.due_set']);
  });

  it('is as the provider says where it says so, whatever the setting', async () => {
    const request = await finished();
    const instruct = (dueOn: string, actor: Actor = office.answerHead) =>
      duties().instruct(office.as(actor), request.id, request.version, {
        method: 'destroyed',
        instruction: '销毁本地副本并提交记录',
        dueOn: localDate(dueOn),
      });
    expect(await instruct('2026-11-23')).toMatchObject({ error: { code: 'request.disposal_instruction' } });
    expect(await instruct('2026-12-01', office.head)).toMatchObject({ error: { code: 'forbidden' } });
    expect(done(await instruct('2026-12-01')).state).toBe('disposal_due');
    on('2026-12-02', '00:00');
    await duties().followUp();
    expect((await told(request.id)).map(({ type }) => type)).toEqual(['disposal.overdue']);
  });
});
