import { localDate, type Actor, type Id } from '@zeqing/kernel';
import {
  GrantExpiry,
  LinkedDrafts,
  RequestAnswering,
  RequestDrafting,
  RequestQueries,
  RequestSigning,
  RequestsReader,
  RequestSupplying,
  RequestSuspending,
  RequestUse,
  type RequestAct,
} from '../src';
import { done, inDepartment, MONDAY, Office, type EntrySeed } from './office';

let office: Office;
let entry: EntrySeed;
let officer: Actor;

beforeAll(async () => {
  office = await Office.open();
  officer = inDepartment(await office.anAuthority(), 'authority_officer');
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
  return done(
    await office.get(RequestSupplying).confirmSupply(office.as(office.liaison), supplied.id, supplied.version),
  );
}
const live = async (): Promise<Id[]> =>
  (await office.get(RequestsReader).liveGrants(office.reader(), { entryIds: [entry.id] })).map(({ id }) => id);
const held = () => office.get(RequestsReader).heldGrants(office.reader(), { entryIds: [entry.id] });
const lastEvent = async (id: Id) => (await office.journal(id)).at(-1);

const suspending = () => office.get(RequestSuspending);
const suspend = (act: RequestAct, actor: Actor = office.answerHead, rectifyBy = '2026-12-01') =>
  suspending().suspend(office.as(actor), act.id, act.version, {
    reason: '用于申请范围之外的比对',
    rectifyBy: localDate(rectifyBy),
  });
const resume = (act: RequestAct, actor: Actor = office.answerHead) =>
  suspending().resume(office.as(actor), act.id, act.version, '已整改');
const terminate = (act: RequestAct, actor: Actor = office.answerHead) =>
  suspending().terminate(office.as(actor), act.id, act.version, '逾期未整改');

describe('misuse', () => {
  it('suspends the grant, which serves nothing then but is not missing, until it is resumed', async () => {
    const request = await shared();
    const suspended = done(await suspend(request));
    expect(await live()).toEqual([]);
    expect(await held()).toMatchObject([{ id: request.grantId, state: 'suspended', version: 2 }]);
    expect(await lastEvent(request.id)).toMatchObject({
      type: 'request.suspended',
      payload: { state: 'suspended', grantId: request.grantId, grantVersion: 2, entryId: entry.id },
    });
    // Asking anew does not get round it.
    const input = { departmentId: null, entryCode: entry.code, content: office.content(entry) };
    expect(await office.get(RequestDrafting).draftRequest(office.as(office.liaison), input)).toMatchObject({
      error: { code: 'request.already_granted', details: { grantId: request.grantId } },
    });
    const resumed = done(await resume(suspended));
    expect(await live()).toEqual([request.grantId]);
    expect(await lastEvent(request.id)).toMatchObject({ type: 'request.resumed', payload: { grantVersion: 3 } });
    expect(await read(resumed.id)).toMatchObject({
      state: 'shared',
      lifePhase: 'use',
      life: { suspension: { number: 1, side: 'provider', endedAs: 'resumed', statement: '已整改' } },
    });
    done(await suspend(resumed));
    expect((await read(resumed.id)).life.suspension).toMatchObject({ number: 2, endedAs: null });
  });

  it('not mended in its term ends the grant, and not before the term', async () => {
    const suspended = done(await suspend(await shared()));
    on('2026-12-01', '23:59');
    expect(await terminate(suspended)).toMatchObject({ error: { code: 'request.rectification_running' } });
    on('2026-12-02', '00:00');
    expect(done(await terminate(suspended)).state).toBe('terminated');
    expect(await held()).toEqual([]);
    expect(await lastEvent(suspended.id)).toMatchObject({ type: 'request.terminated', payload: { grantVersion: 3 } });
  });

  it('suspended by the authority is lifted by the authority alone', async () => {
    const suspended = done(await suspend(await shared(), officer));
    expect((await read(suspended.id)).life.suspension?.side).toBe('authority');
    expect(await resume(suspended)).toMatchObject({ error: { code: 'request.suspended_by_authority' } });
    on('2026-12-02');
    expect(await terminate(suspended)).toMatchObject({ error: { code: 'request.suspended_by_authority' } });
    expect(done(await resume(suspended, officer)).state).toBe('shared');
  });

  it('is nobody else’s to suspend', async () => {
    const request = await shared();
    for (const actor of [office.liaison, office.head, office.answerer])
      expect(await suspend(request, actor)).toMatchObject({ error: { code: 'forbidden' } });
    for (const actor of [inDepartment(office.stranger, 'office_head')])
      expect(await suspend(request, actor)).toMatchObject({ error: { code: 'not_found' } });
    expect(await live()).toEqual([request.grantId]);
  });

  it('suspended twice at once has one winner, in at most nine statements', async () => {
    const request = await shared();
    const outcomes = await Promise.all([suspend(request), suspend(request, officer), suspend(request)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await held()).toMatchObject([{ version: 2 }]);
    const other = done(await suspend(await sharedAnew(), officer));
    const statements = await office.statementsOf(() => resume(other, officer));
    expect(statements.length).toBeLessThanOrEqual(9);
  });
});

async function sharedAnew(): Promise<RequestAct> {
  entry = await office.anEntry();
  return shared();
}

describe('the service', () => {
  const terms = {
    reason: '业务系统改造',
    negotiationRecord: '会议纪要〔2026〕12号',
    negotiatedOn: localDate('2026-11-20'),
    filingNumber: '备〔2026〕3号',
    filedOn: localDate('2026-11-23'),
  };
  const change = (act: RequestAct, changes: object) =>
    office.get(RequestUse).changeService(office.as(office.answerHead), act.id, act.version, {
      ...terms,
      kind: 'stop',
      resourceId: null,
      ...changes,
    });

  it('is stopped only with the negotiation on record and the filing, and then the data are to be disposed of', async () => {
    const request = await shared();
    for (const gap of [{ negotiationRecord: '' }, { filingNumber: ' ' }, { reason: '' }])
      expect(await change(request, gap)).toMatchObject({
        error: { code: 'request.negotiation_and_filing_required', article: '政务数据共享条例 第二十七条' },
      });
    expect(await live()).toEqual([request.grantId]);
    expect(done(await change(request, {})).state).toBe('disposal_due');
    expect(await held()).toEqual([]);
  });

  it('is changed to another resource of the entry, the grant staying live', async () => {
    const request = await shared();
    const other = await office.anEntry();
    expect(await change(request, { kind: 'alter', resourceId: other.resourceId })).toMatchObject({
      error: { code: 'request.resource_not_attached' },
    });
    const resourceId = await office.aResource(entry.id);
    const altered = done(await change(request, { kind: 'alter', resourceId }));
    expect(altered.state).toBe('shared');
    expect(await held()).toMatchObject([{ state: 'live', version: 2 }]);
    expect(await lastEvent(request.id)).toMatchObject({
      type: 'request.service_altered',
      payload: { grantVersion: 2 },
    });
    expect((await read(request.id)).life.serviceChanges).toMatchObject([{ kind: 'alter', resourceId }]);
  });
});

describe('the end of use', () => {
  const use = () => office.get(RequestUse);
  const proof = { method: 'destroyed', disposedOn: localDate('2027-11-24'), proof: '销毁记录〔2027〕8号' } as const;

  it('comes with the last day of the grant, suspended or not, and is closed by the proof of disposal', async () => {
    const request = await shared();
    const other = entry;
    entry = await office.anEntry();
    const suspended = done(await suspend(await shared(), office.answerHead, '2027-12-31'));
    on('2027-11-22', '23:59');
    expect(await office.get(GrantExpiry).endDue()).toBe(0);
    on('2027-11-23', '00:00');
    expect(await office.get(GrantExpiry).endDue()).toBeGreaterThanOrEqual(2);
    expect(await office.get(GrantExpiry).endDue()).toBe(0);
    expect((await read(suspended.id)).life.suspension?.endedAs).toBe('expired');
    expect(await read(request.id)).toMatchObject({ state: 'disposal_due', lifePhase: 'disposal' });
    expect(await lastEvent(request.id)).toMatchObject({
      type: 'grant.ended',
      payload: { state: 'disposal_due', entryId: other.id, grantId: request.grantId, grantVersion: 2 },
    });
    on('2027-11-24');
    const version = request.version + 1;
    const dispose = (changes: object, actor = office.liaison) =>
      use().dispose(office.as(actor), request.id, version, { ...proof, ...changes });
    expect(await dispose({ proof: '' })).toMatchObject({ error: { code: 'request.disposal_proof_required' } });
    expect(await dispose({}, office.answerer)).toMatchObject({ error: { code: 'forbidden' } });
    expect(done(await dispose({})).state).toBe('disposed');
    expect(await read(request.id)).toMatchObject({ lifePhase: 'end', life: { disposal: { proof: proof.proof } } });
  });

  it('expires once however many sweeps run', async () => {
    const request = await shared();
    on('2027-11-23', '00:00');
    const expiry = office.get(GrantExpiry);
    await Promise.all([expiry.endDue(), expiry.endDue(), expiry.endDue()]);
    await expiry.endDue();
    const ended = (await office.journal(request.id)).filter((row) => row.type === 'grant.ended');
    expect(ended).toHaveLength(1);
  });

  it('may come earlier, and the effect is reported once, before or after', async () => {
    const request = await shared();
    const report = (version: number, effect: string) =>
      use().reportEffect(office.as(office.liaison), request.id, version, {
        effect,
        solved: true,
        casesHandled: 1200,
        materialsSpared: 2400,
      });
    expect(await report(request.version, ' ')).toMatchObject({ error: { code: 'request.ground_required' } });
    const finished = done(await use().finishUse(office.as(office.liaison), request.id, request.version, 'achieved'));
    expect(finished.state).toBe('disposal_due');
    const reported = done(await report(finished.version, '出生一件事免交结婚证'));
    expect(reported.state).toBe('disposal_due');
    expect(await report(reported.version, '再报一次')).toMatchObject({ error: { code: 'request.effect_reported' } });
    expect((await read(request.id)).life.effect).toMatchObject({
      solved: true,
      casesHandled: 1200,
      materialsSpared: 2400,
    });
  });
});

describe('a linked request', () => {
  const draftFrom = (id: Id, kind: 'scope_change' | 'renewal', actor: Actor = office.liaison) =>
    office.get(LinkedDrafts).draftFrom(office.as(actor), id, kind);

  it('renews a grant from the day after its last, prolonging nothing by itself', async () => {
    const request = await shared();
    on('2027-10-08');
    const renewal = done(await draftFrom(request.id, 'renewal'));
    expect(await read(renewal.id)).toMatchObject({
      content: { validFrom: '2027-11-23', validUntil: null, truthful: false, scenario: '新生儿出生一件事' },
      life: { origin: { requestId: request.id, kind: 'renewal' } },
    });
    const amended = done(
      await office.get(RequestDrafting).amendDraft(office.as(office.liaison), renewal.id, renewal.version, {
        validUntil: localDate('2028-11-22'),
        truthful: true,
      }),
    );
    const sent = done(
      await office.get(RequestDrafting).sendForSigning(office.as(office.liaison), amended.id, amended.version),
    );
    expect(done(await office.get(RequestSigning).sign(office.as(office.head), sent.id, sent.version)).state).toBe(
      'reviewing',
    );
    on('2027-11-23', '00:00');
    expect(await office.get(GrantExpiry).endDue()).toBeGreaterThanOrEqual(1);
    expect(await live()).toEqual([]);
  });

  it('U38: of a renewal under way there is one: a second is refused, naming it, also of two at once', async () => {
    const request = await shared();
    const both = await Promise.all([draftFrom(request.id, 'renewal'), draftFrom(request.id, 'renewal')]);
    const first = done(both.find(({ ok }) => ok) ?? both[0]);
    const { number } = await read(first.id);
    const named = { error: { code: 'request.renewal_running', details: { requestId: first.id, number } } };
    expect(both.find(({ ok }) => !ok)).toMatchObject(named);
    expect(await draftFrom(request.id, 'renewal')).toMatchObject(named);
    const { runningRenewal, allowedActions } = await read(request.id);
    expect(runningRenewal).toEqual({ requestId: first.id, number });
    expect(allowedActions.find(({ action }) => action === 'renew')).toMatchObject({ reason: 'under_way' });
    done(await office.get(RequestDrafting).withdraw(office.as(office.liaison), first.id, first.version));
    expect(done(await draftFrom(request.id, 'renewal')).state).toBe('draft');
  });

  it('U38: is prefilled from the live grant: from the day after its own last, without what was cut', async () => {
    const wide = { beneficiaries: 'department_and_lower' } as const;
    const asked = await office.signed(entry, wide);
    const cuts = [{ itemId: entry.itemIds[0], reason: '超出履职需要' }];
    const termCuts = [
      { part: 'period', validUntil: localDate('2027-03-31'), reason: '专项工作届时结束' },
      { part: 'beneficiaries', reason: '下级部门另行申请' },
    ] as const;
    const answering = office.get(RequestAnswering);
    const partial = { kind: 'partial', cuts, termCuts } as const;
    const prepared = done(await answering.prepareAnswer(office.as(office.answerer), asked.id, asked.version, partial));
    const agreed = done(await answering.signAnswer(office.as(office.answerHead), prepared.id, prepared.version));
    const supplying = office.get(RequestSupplying);
    const supplied = done(
      await supplying.attachSupply(office.as(office.answerer), agreed.id, agreed.version, entry.resourceId ?? ''),
    );
    done(await supplying.confirmSupply(office.as(office.liaison), supplied.id, supplied.version));
    const renewal = done(await draftFrom(asked.id, 'renewal'));
    const { content } = await read(renewal.id);
    expect({ ...content, itemIds: [...content.itemIds].sort() }).toMatchObject({
      validFrom: '2027-04-01',
      itemIds: entry.itemIds.slice(1).sort(),
      beneficiaries: 'department',
    });
  });

  it('asks for another scope by the provider’s consent, and unchanged is already granted', async () => {
    const request = await shared();
    expect(await draftFrom(request.id, 'scope_change', office.answerer)).toMatchObject({
      error: { code: 'forbidden' },
    });
    const draft = done(await draftFrom(request.id, 'scope_change'));
    const drafting = office.get(RequestDrafting);
    const amend = async (version: number, changes: object) =>
      done(await drafting.amendDraft(office.as(office.liaison), draft.id, version, { truthful: true, ...changes }));
    const same = await amend(draft.version, {});
    const sent = done(await drafting.sendForSigning(office.as(office.liaison), same.id, same.version));
    const sign = (version: number) => office.get(RequestSigning).sign(office.as(office.head), draft.id, version);
    expect(await sign(sent.version)).toMatchObject({ error: { code: 'request.already_granted' } });
    const back = done(await office.get(RequestSigning).sendBack(office.as(office.head), draft.id, sent.version));
    const wider = await amend(back.version, { purposes: [{ kind: 'one_thing', code: 'school' }] });
    const again = done(await drafting.sendForSigning(office.as(office.liaison), wider.id, wider.version));
    expect(done(await sign(again.version)).state).toBe('reviewing');
    expect(await read(request.id)).toMatchObject({ state: 'shared', version: request.version });
  });
});
