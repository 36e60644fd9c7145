import { localDate, type Actor, type Id } from '@zeqing/kernel';
import {
  ClockRules,
  LinkedDrafts,
  RequestAnnouncements,
  RequestChecking,
  RequestDrafting,
  RequestQueries,
  RequestsReader,
  RungKeeper,
  type ClockRuleDraft,
  type RequestContent,
} from '../src';
import { done, inDepartment, Office, type EntrySeed } from './office';

let office: Office;
let entry: EntrySeed;
let authority: Id;
let officer: Actor;

const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00+08:00`);
const on = (day: string, time?: string): void => office.clock.set(at(day, time));
const read = async (id: Id, actor: Actor = office.liaison) =>
  done(await office.get(RequestQueries).read(office.as(actor), id));
const isHidden = async (id: Id, actor: Actor): Promise<boolean> =>
  !(await office.get(RequestQueries).read(office.as(actor), id)).ok;
const CHECK: ClockRuleDraft = {
  regionCode: '999900',
  phase: 'check',
  shareType: 'conditional',
  budgetWorkingDays: 2,
  extendableWorkingDays: 0,
  pausable: false,
  basis: '示范市政务数据共享实施细则 第十二条',
  validFrom: localDate('2026-11-24'),
};
const addRule = (changes: Partial<ClockRuleDraft>) =>
  office.get(ClockRules).addVersion(office.as(officer), { ...CHECK, ...changes });
const audienceOf = async (requestId: Id, type: string) => {
  const row = (await office.journal()).find(
    (one) => one.type === type && [one.object_id, one.payload['requestId']].includes(requestId),
  );
  if (!row) throw new Error(`no ${type} of ${requestId}`);
  const event = { type, objectType: 'share_request', objectId: requestId, payload: row.payload };
  return office.get(RequestAnnouncements).describe(office.reader(), event as never);
};

beforeEach(async () => {
  office = await Office.open();
  authority = await office.anAuthority();
  officer = inDepartment(authority, 'authority_officer');
  entry = await office.anEntry();
});
afterEach(() => office.close());

describe('U34: a check by the authority', () => {
  beforeEach(async () => {
    done(await addRule({}));
    on('2026-11-24');
  });

  it('runs by its own budget, and the provider’s clock starts at its receipt', async () => {
    const request = await office.signed(entry);
    expect(request).toMatchObject({ state: 'checking', lifePhase: 'review' });
    const checking = await read(request.id);
    expect(checking).toMatchObject({
      receivedAt: null,
      clock: { phase: 'check', dueOn: '2026-11-26', budgetWorkingDays: 2, article: CHECK.basis },
      // Two days of the check and ten of the answer, as the requester waits for them.
      answerTerm: { checkWorkingDays: 2, answerWorkingDays: 10, dueOn: '2026-12-10', provisional: false },
    });
    expect(await isHidden(request.id, office.answerer)).toBe(true);
    expect((await audienceOf(request.id, 'request.signed'))?.audience).toEqual([
      { kind: 'post', departmentId: authority, role: 'authority_officer' },
    ]);
    on('2026-11-25');
    const passed = done(await office.get(RequestChecking).pass(office.as(officer), request.id, request.version));
    expect(passed.state).toBe('reviewing');
    expect(await read(request.id, office.answerer)).toMatchObject({
      receivedAt: at('2026-11-25'),
      clock: { phase: 'answer', startedOn: '2026-11-25', dueOn: '2026-12-09', budgetWorkingDays: 10 },
      answerTerm: { checkWorkingDays: 2, answerWorkingDays: 10, dueOn: '2026-12-09' },
    });
    const last = (await office.journal(request.id)).at(-1);
    expect(last).toMatchObject({ type: 'request.check_passed', object_version: 4 });
    expect(last?.department_ids).toContain(office.provider);
  });

  it('gives a request back with its reason, never refuses it, and it is drafted anew', async () => {
    const request = await office.signed(entry);
    const give = (reason: string, actor = officer) =>
      office.get(RequestChecking).giveBack(office.as(actor), request.id, request.version, reason);
    expect(await give(' ')).toMatchObject({ error: { code: 'request.ground_required' } });
    expect(await give('使用依据不明', office.answerHead)).toMatchObject({ error: { code: 'not_found' } });
    expect(await give('使用依据不明', office.head)).toMatchObject({ error: { code: 'forbidden' } });
    const back = done(await give('使用依据不明'));
    expect(back.state).toBe('returned_unfinished');
    const view = await read(request.id);
    expect(view).toMatchObject({ receivedAt: null, life: { checkReturnReason: '使用依据不明' } });
    expect(view.clocks.every(({ state }) => state === 'stopped')).toBe(true);
    expect(await isHidden(request.id, office.answerer)).toBe(true);
    const anew = done(await office.get(LinkedDrafts).draftFrom(office.as(office.liaison), request.id, 'reopened'));
    expect((await read(anew.id)).life.origin).toEqual({ requestId: request.id, kind: 'reopened' });
    expect(JSON.stringify(await office.journal(request.id))).not.toContain('使用依据不明');
  });

  it('that takes too long is the authority’s fact and nobody’s case', async () => {
    const request = await office.signed(entry);
    on('2026-11-27', '00:00');
    await office.get(RungKeeper).fireDue();
    const found = await office.database.owner.query(
      `SELECT f.phase, f.department_id, count(s.id)::int AS cases FROM overdue_fact f
       LEFT JOIN suspected_case s ON s.overdue_fact_id = f.id WHERE f.request_id = $1 GROUP BY f.id`,
      [request.id],
    );
    expect(found).toEqual([{ phase: 'check', department_id: authority, cases: 0 }]);
    done(await office.get(RequestChecking).pass(office.as(officer), request.id, request.version));
    expect((await read(request.id)).clock).toMatchObject({ phase: 'answer', startedOn: '2026-11-27' });
  });

  it('is no longer than the answer it goes before, stops for nothing, and may be withdrawn from', async () => {
    expect(await addRule({ shareType: 'unconditional', validFrom: localDate('2026-12-01') })).toMatchObject({
      error: { code: 'request.local_rule_longer', details: { lawful: 1 } },
    });
    expect(await addRule({ extendableWorkingDays: 1, validFrom: localDate('2026-12-01') })).toMatchObject({
      error: { code: 'request.local_rule_longer' },
    });
    const request = await office.signed(entry);
    const withdrawn = done(
      await office.get(RequestDrafting).withdraw(office.as(office.liaison), request.id, request.version),
    );
    expect(withdrawn.state).toBe('withdrawn');
    expect(await isHidden(request.id, office.answerer)).toBe(true);
  });

  it('is a stage of its own for those who wait, passed in at most ten statements', async () => {
    const request = await office.signed(entry);
    const [open] = await office.get(RequestsReader).openRequests(office.reader(), { entryIds: [entry.id] });
    expect(open).toMatchObject({ state: 'checking', clock: { phase: 'check' } });
    const statements = await office.statementsOf(() =>
      office.get(RequestChecking).pass(office.as(officer), request.id, request.version),
    );
    expect(statements.length).toBeLessThanOrEqual(10);
  });
});

describe('U41: an urgent request', () => {
  const URGENT: Partial<RequestContent> = {
    urgent: { ground: '防汛应急转移核验', wishedOn: localDate('2026-11-25') },
  };

  it('says why and by when, sorts first while it waits, and keeps the statutory clock', async () => {
    const urgent = await office.signed(entry, URGENT);
    const later = await office.signed(entry, { purposes: [{ kind: 'item', code: 'X2' }] });
    expect((await read(urgent.id)).clock).toMatchObject({ dueOn: '2026-12-07', budgetWorkingDays: 10 });
    const page = async (limit: number, after: readonly string[] | null) =>
      office.get(RequestQueries).list(office.as(office.answerer), { role: 'provider', states: null }, { limit, after });
    const first = await page(1, null);
    expect(first.items).toMatchObject([{ id: urgent.id, urgent: URGENT.urgent }]);
    const second = await page(1, JSON.parse(first.next ?? '[]') as string[]);
    expect(second.items).toMatchObject([{ id: later.id, urgent: null }]);
    expect(second.next).toBeNull();
    done(await office.get(RequestDrafting).withdraw(office.as(office.liaison), urgent.id, urgent.version));
    const newestFirst = [urgent.id, later.id].sort().reverse();
    expect((await page(2, null)).items.map(({ id }) => id)).toEqual(newestFirst);
  });

  it('is notified at once and named urgent, and its use is counted', async () => {
    const urgent = await office.signed(entry, URGENT);
    expect(await audienceOf(urgent.id, 'request.signed')).toMatchObject({
      urgency: 'first',
      title: { zh: expect.stringContaining('【紧急】') as string },
    });
    await office.signed(entry, { ...URGENT, purposes: [{ kind: 'item', code: 'X2' }] });
    expect((await read(urgent.id)).urgentThisYear).toBe(2);
    const plain = await office.signed(entry, { purposes: [{ kind: 'item', code: 'X3' }] });
    expect((await read(plain.id)).urgentThisYear).toBeNull();
  });

  it('without a ground or with a day that has passed is not sent', async () => {
    const send = async (ground: string, wishedOn: string) => {
      const draft = await office.drafted(entry, { urgent: { ground, wishedOn: localDate(wishedOn) } });
      return office.get(RequestDrafting).sendForSigning(office.as(office.liaison), draft.id, draft.version);
    };
    expect(await send(' ', '2026-11-22')).toMatchObject({
      error: { code: 'request.incomplete', fields: [{ pointer: '/urgent/ground' }, { pointer: '/urgent/wishedOn' }] },
    });
  });

  it('is due sooner only by a shorter local rule for urgent requests', async () => {
    done(await addRule({ phase: 'answer', budgetWorkingDays: 3, urgentOnly: true }));
    on('2026-11-24');
    const urgent = await office.signed(entry, URGENT);
    const plain = await office.signed(entry, { purposes: [{ kind: 'item', code: 'X2' }] });
    expect((await read(urgent.id)).clock).toMatchObject({ dueOn: '2026-11-27', article: CHECK.basis });
    expect((await read(plain.id)).clock).toMatchObject({ dueOn: '2026-12-08', ruleCode: 'answer.conditional' });
  });
});

it('a local rule may give a shorter term where a resource is attached already', async () => {
  done(await addRule({ phase: 'supply', shareType: null, budgetWorkingDays: 5, dataState: 'attached' }));
  on('2026-11-24');
  const [attached, bare] = [
    await office.answered(entry),
    await office.answered(await office.anEntry({ resource: false })),
  ];
  expect((await read(attached.id)).clock).toMatchObject({ phase: 'supply', dueOn: '2026-12-01' });
  expect((await read(bare.id)).clock).toMatchObject({ phase: 'supply', dueOn: '2026-12-22' });
});
