import { localDate, newId, type Id } from '@zeqing/kernel';
import {
  DisposalDuties,
  DisputeQueries,
  Disputes,
  RequestAnswering,
  RequestQueries,
  RequestsReader,
  RequestSupplying,
  RequestSuspending,
  RequestUse,
  SharingRecords,
  type AnswerProposal,
  type DisputeSubject,
  type RequestAct,
  type Ruling,
} from '../src';
import { done, MONDAY, type EntrySeed, type Office } from './office';
import { at, RegisterWorld } from './register-world';

let world: RegisterWorld;
let office: Office;
let entry: EntrySeed;

beforeAll(async () => {
  world = await RegisterWorld.open();
  office = world.office;
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set(MONDAY);
  entry = await office.anEntry();
});

const on = (day: string, time?: string): void => office.clock.set(at(day, time));
const read = async (id: Id, actor = office.liaison) =>
  done(await office.get(RequestQueries).read(office.as(actor), id));
const dispute = async (id: Id) => done(await office.get(DisputeQueries).read(office.as(office.head), id));
const held = () => office.get(RequestsReader).heldGrants(office.reader(), { entryIds: [entry.id] });
const factsOf = (requestId: Id) =>
  office.database.owner.query<{ phase: string; due_on: Date }[]>(
    'SELECT phase, clock_id FROM overdue_fact WHERE request_id = $1 ORDER BY recorded_at',
    [requestId],
  );

async function answered(proposal: AnswerProposal): Promise<RequestAct> {
  const request = await office.signed(entry);
  const answering = office.get(RequestAnswering);
  const prepared = done(
    await answering.prepareAnswer(office.as(office.answerer), request.id, request.version, proposal),
  );
  return done(await answering.signAnswer(office.as(office.answerHead), prepared.id, prepared.version));
}
const refused = () => answered({ kind: 'refuse', ground: 'beyond_duty', reason: '超出职责', citation: null });
async function shared(act?: RequestAct): Promise<RequestAct> {
  const supplied = act ?? (await office.supplied(entry));
  return done(
    await office.get(RequestSupplying).confirmSupply(office.as(office.liaison), supplied.id, supplied.version),
  );
}
const supply = async ({ id, version }: RequestAct) =>
  done(
    await office.get(RequestSupplying).attachSupply(office.as(office.answerer), id, version, entry.resourceId ?? ''),
  );

/** Raised, coordinated and ruled; the id of the dispute. */
async function ruled(
  subject: DisputeSubject,
  objectId: Id,
  ruling: Ruling = 'for_requester',
  itemIds: readonly Id[] | null = null,
): Promise<Id> {
  const disputes = office.get(Disputes);
  const start = done(await disputes.raise(office.as(office.head), { subject, objectId, statement: '属于履职所需' }));
  const order = { id: start.id, leg: null };
  done(await disputes.applyForCoordination(office.as(office.head), { ...order, seenVersion: 1 }, '两次会商未果'));
  const said = { ruling, grounds: '理由成立', itemIds };
  done(await disputes.ruleInCoordination(office.as(world.officer), { ...order, seenVersion: 2 }, said));
  return start.id;
}

describe('U40: a ruling is enacted in its own transaction', () => {
  it('U40: a refusal overruled is an agreed request with the ruling as its basis, and its supply clock runs', async () => {
    const source = await refused();
    on('2026-12-01');
    const [first] = entry.itemIds;
    const id = await ruled('refusal', source.id, 'for_requester', [first]);
    const { enactedAs, enactedRequestId, enactedRequestNumber, number } = await dispute(id);
    expect(enactedAs).toBe('agreed_request');
    const agreed = await read(enactedRequestId ?? '', office.answerer);
    expect(agreed).toMatchObject({
      ...{ state: 'agreed', lifePhase: 'supply', number: enactedRequestNumber },
      answer: { kind: 'agree', ruledIn: { disputeId: id, number }, signedBy: world.officer.id },
      items: [{ itemId: first, decision: 'granted' }],
      clocks: [{ phase: 'supply', state: 'running', startedOn: '2026-12-01', dueOn: '2026-12-29' }],
      life: { origin: { requestId: source.id, kind: 'ruling' } },
    });
    expect(agreed.allowedActions.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual(['supply']);
    expect((await office.journal(agreed.id)).map(({ type, payload }) => [type, payload['disputeId']])).toEqual([
      ['request.drafted', undefined],
      ['request.agreed_by_ruling', id],
    ]);
    // The refusal stays what it was; its page leads to what the ruling made of it.
    expect(await read(source.id)).toMatchObject({
      ...{
        state: 'refused',
        life: { disputes: [{ disputeId: id, ruling: 'for_requester', enactedAs, enactedRequestId }] },
      },
    });
    const usable = await shared(await supply(agreed));
    expect(await held()).toMatchObject([{ id: usable.grantId, requestId: agreed.id, itemIds: [first] }]);
  });

  it('U40: of a partial consent what was cut is agreed: items, scope and period as asked', async () => {
    const { id } = await answered({
      kind: 'partial',
      cuts: [{ itemId: entry.itemIds[2], reason: '非必需' }],
      termCuts: [{ part: 'period', validUntil: localDate('2027-01-31'), reason: '先行两个月' }],
    });
    const { enactedRequestId } = await dispute(await ruled('partial_refusal', id));
    const agreed = await read(enactedRequestId ?? '');
    expect(agreed.state).toBe('agreed');
    expect(agreed.content).toMatchObject({ validUntil: '2027-11-22' });
    expect([...agreed.content.itemIds].sort()).toEqual([...entry.itemIds].sort());
    // What had been agreed goes on by itself.
    expect(await read(id)).toMatchObject({ state: 'agreed', clocks: [{ phase: 'answer' }, { phase: 'supply' }] });
  });

  it('U40: a late supply has a new term with a new clock, and the overdue fact stays', async () => {
    const agreed = await office.answered(entry);
    on('2026-12-28');
    const id = await ruled('late_supply', agreed.id);
    expect((await dispute(id)).enactedAs).toBe('supply_clock');
    const view = await read(agreed.id, office.answerer);
    expect(view.clocks.map(({ phase, state, startedOn, dueOn }) => [phase, state, startedOn, dueOn])).toEqual([
      ['answer', 'stopped', '2026-11-23', '2026-12-07'],
      ['supply', 'stopped', '2026-11-23', '2026-12-21'],
      ['supply', 'running', '2026-12-28', view.clock?.dueOn],
    ]);
    expect(await factsOf(agreed.id)).toMatchObject([{ phase: 'supply' }]);
    expect((await office.journal(agreed.id)).at(-1)).toMatchObject({
      ...{ type: 'request.supply_term_renewed', payload: { state: 'agreed', disputeId: id } },
    });
    // A rejected supply sets the new clock going again, not the one the ruling ended.
    const supplied = await supply(view);
    done(
      await office
        .get(RequestSupplying)
        .rejectSupply(office.as(office.liaison), supplied.id, supplied.version, '接口返回为空'),
    );
    expect((await read(agreed.id)).clocks.map(({ state }) => state)).toEqual(['stopped', 'stopped', 'running']);
    const [record] = await office.get(SharingRecords).requests(office.reader(), [agreed.id]);
    expect(record?.clocks.map(({ phase, stoppedOn }) => [phase, stoppedOn])).toEqual([
      ['answer', '2026-11-23'],
      ['supply', '2026-12-28'],
      ['supply', null],
    ]);
  });

  it('U40: a suspension overruled is over, and the grant is live again', async () => {
    const request = await shared();
    const terms = { reason: '超范围使用', rectifyBy: localDate('2026-12-04') };
    done(await office.get(RequestSuspending).suspend(office.as(office.answerHead), request.id, request.version, terms));
    const id = await ruled('stop', request.id);
    const { enactedAs, number } = await dispute(id);
    expect(enactedAs).toBe('resumed');
    expect(await held()).toMatchObject([{ id: request.grantId, state: 'live', version: 3 }]);
    expect(await read(request.id)).toMatchObject({
      state: 'shared',
      grant: { state: 'live', platform: { kind: 'resume' } },
      life: { suspension: { endedAs: 'resumed', statement: `依争议裁决恢复（争议编号${number}）。` } },
    });
    expect((await office.journal(request.id)).at(-1)).toMatchObject({
      type: 'request.resumed_by_ruling',
      payload: { grantId: request.grantId, grantVersion: 3, disputeId: id },
    });
  });

  it('U40: a service stopped without proper reason goes on, and nothing is to be disposed of until its end', async () => {
    const request = await shared();
    const use = office.get(RequestUse);
    const stop = {
      ...({ kind: 'stop', reason: '系统改造', negotiationRecord: '纪要', filingNumber: '备〔2026〕1号' } as const),
      ...{ negotiatedOn: localDate('2026-11-20'), filedOn: localDate('2026-11-20'), resourceId: null },
    };
    done(await use.changeService(office.as(office.answerHead), request.id, request.version, stop));
    await office.get(DisposalDuties).followUp();
    expect(await held()).toEqual([]);
    on('2026-11-24');
    await ruled('stop', request.id);
    const resumed = await read(request.id);
    expect(resumed).toMatchObject({ state: 'shared', grant: { state: 'live', platform: { kind: 'open' } } });
    expect(await held()).toMatchObject([{ id: request.grantId, state: 'live' }]);
    on('2027-03-01');
    done(await use.finishUse(office.as(office.liaison), request.id, resumed.version, 'achieved'));
    await office.get(DisposalDuties).followUp();
    const duties = await office.database.owner.query(
      `SELECT since::text, lifted_at, event_version FROM disposal_duty WHERE request_id = $1`,
      [request.id],
    );
    expect(duties).toEqual([{ since: '2027-03-01', lifted_at: null, event_version: 2 }]);
    const told = (await office.journal(request.id)).filter(({ object_type }) => object_type === 'disposal_duty');
    expect(told.map(({ type, object_version }) => [type, object_version])).toEqual([
      ['disposal.due_set', 1],
      ['disposal.due_set', 2],
    ]);
    // What the requester ended itself is no stop any more.
    expect((await dispute(await ruled('stop', request.id))).enactedAs).toBe('nothing_left');
  });

  it('U40: a use terminated against the ruling is agreed anew on the terms it had', async () => {
    const request = await shared();
    const suspending = office.get(RequestSuspending);
    const terms = { reason: '超范围使用', rectifyBy: localDate('2026-11-24') };
    const suspended = done(await suspending.suspend(office.as(office.answerHead), request.id, request.version, terms));
    on('2026-11-25');
    done(await suspending.terminate(office.as(office.answerHead), request.id, suspended.version, '逾期未整改'));
    const { enactedAs, enactedRequestId } = await dispute(await ruled('stop', request.id));
    expect(enactedAs).toBe('agreed_request');
    expect(await read(enactedRequestId ?? '')).toMatchObject({ state: 'agreed', entryId: entry.id });
    expect((await read(request.id)).state).toBe('terminated');
  });

  it('U40: conditions overruled fall, before the supply with a new term and in use without', async () => {
    await office.database.owner.query(`UPDATE catalogue_entry SET conditions = '逐件查询' WHERE id = $1`, [entry.id]);
    const conditional = { kind: 'agree', conditions: ['逐件查询'] } as const;
    const request = await answered(conditional);
    on('2026-11-30');
    const id = await ruled('added_condition', request.id);
    expect((await dispute(id)).enactedAs).toBe('supply_clock');
    const view = await read(request.id);
    expect(view.answer).toMatchObject({ conditions: ['逐件查询'], conditionsLiftedInDisputeId: id });
    expect(view.clock).toMatchObject({ startedOn: '2026-11-30', state: 'running' });
  });

  it('U40: a ruling against the requester ends the dispute and changes nothing', async () => {
    const source = await refused();
    const id = await ruled('refusal', source.id, 'for_provider');
    expect(await dispute(id)).toMatchObject({ state: 'ruled', enactedAs: null, enactedRequestId: null });
    expect((await read(source.id)).version).toBe(source.version);
    expect(await held()).toEqual([]);
  });

  it('U40: what may no longer be asked for, or is the requester’s meanwhile, is not given by a ruling', async () => {
    const withdrawn = await refused();
    await office.database.owner.query(`UPDATE catalogue_entry SET status = 'withdrawn' WHERE id = $1`, [entry.id]);
    expect((await dispute(await ruled('refusal', withdrawn.id))).enactedAs).toBe('by_owner');
    entry = await office.anEntry();
    const refusal = await refused();
    await shared();
    expect((await dispute(await ruled('refusal', refusal.id))).enactedAs).toBe('nothing_left');
    expect(await held()).toHaveLength(1);
  });

  it('U40: is not recorded when the request moves at the same moment', async () => {
    const purposes = [{ kind: 'scenario', code: newId() }] as const;
    const request = await office.signed(entry, { purposes });
    expect(request.state).toBe('reviewing');
    const source = await refused();
    const disputes = office.get(Disputes);
    const start = done(
      await disputes.raise(office.as(office.head), { subject: 'refusal', objectId: source.id, statement: '。' }),
    );
    const order = { id: start.id, leg: null };
    done(await disputes.applyForCoordination(office.as(office.head), { ...order, seenVersion: 1 }, '未果'));
    const said = { ruling: 'for_requester', grounds: '。', itemIds: null } as const;
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => disputes.ruleInCoordination(office.as(world.officer), { ...order, seenVersion: 2 }, said)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const born = await office.database.owner.query(
      `SELECT count(*)::int AS n FROM share_request WHERE origin_kind = 'ruling' AND origin_request_id = $1`,
      [source.id],
    );
    expect(born).toEqual([{ n: 1 }]);
  });
});
