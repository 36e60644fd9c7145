import { localDate, newId, type Actor, type Id } from '@zeqing/kernel';
import { aPerson } from '@zeqing/testing';
import { CaseQueries, Cases, OrderLapse, Suspicions, type CaseView, type Suspicion } from '../src';
import { done, type Office } from './office';
import { at, codeOf, openIn, RegisterWorld } from './register-world';

let world: RegisterWorld;
let office: Office;
let cases: Cases;
const NO_FILTER = {
  states: null,
  departmentId: null,
  code: null,
  article: null,
  finding: null,
  overdue: null,
} as const;
const PAGE = { limit: 50, after: null };
const FOUND_AT = at('2026-12-09');

beforeEach(async () => {
  world = await RegisterWorld.open();
  office = world.office;
  cases = office.get(Cases);
});
afterEach(() => office.close());

/** The case of a request nobody answered in time. */
async function opened(): Promise<CaseView> {
  await office.signed(world.entry);
  await world.sweepAt(at('2026-12-08', '00:00'));
  const [found] = (await office.get(CaseQueries).list(office.as(world.officer), NO_FILTER, PAGE)).items;
  if (!found) throw new Error('the sweep opened no case');
  return found;
}
const by = (actor: Actor) => office.as(actor, FOUND_AT);
const seen = (id: Id, seenVersion: number) => ({ id, seenVersion });

it('goes from a suspicion by the department’s reason to a finding and an order, and is called a violation only then', async () => {
  const suspected = await opened();
  expect(suspected).toMatchObject({
    ...{ code: '39-4', state: 'suspected', isViolation: false, finding: null, version: 1 },
    title: { en: 'Suspected: answer or supply late without proper reason (政务数据共享条例 第三十九条第四项)' },
    fact: { phase: 'answer', dueOn: '2026-12-07', doneOn: null },
    overdueWorkingDays: 1,
  });
  expect(openIn(suspected)).toEqual(['find']);
  const { id } = suspected;
  expect(codeOf(await cases.find(by(world.officer), seen(id, 1), 'violation', '无正当理由'))).toBe('case.not_heard');
  done(await cases.stateReason(by(office.answerer), seen(id, 1), '系统升级'));
  expect(done(await office.get(CaseQueries).read(by(office.answerer), id))).toMatchObject({
    reason: '系统升级',
    isViolation: false,
  });
  done(await cases.find(by(world.officer), seen(id, 2), 'violation', '系统升级不构成正当理由'));
  const order = { demand: '三日内答复', dueOn: localDate('2026-12-14') };
  done(await cases.order(by(world.officer), seen(id, 3), order));
  expect(done(await office.get(CaseQueries).read(by(world.supervisor), id))).toMatchObject({
    ...{ state: 'ordered', isViolation: true, finding: 'violation' },
    order: { demand: '三日内答复', dueOn: '2026-12-14', authorityDepartmentId: world.authority },
    fact: suspected.fact,
  });
  const journal = await office.journal(id);
  expect(journal.map((row) => [row.type, row.object_version])).toEqual([
    ['case.reason_stated', 1],
    ['case.found', 2],
    ['case.rectification_ordered', 3],
  ]);
  expect(JSON.stringify(journal.map(({ payload }) => payload))).not.toContain('系统升级');
});

it('U24: a body bound by agreement only has its fact, and no case is opened against it', async () => {
  const { owner } = office.database;
  await owner.query(`UPDATE department SET bound = 'agreement' WHERE id = $1`, [office.provider]);
  await office.signed(world.entry);
  await world.sweepAt(at('2026-12-08', '00:00'));
  expect(await owner.query('SELECT phase, due_on::text FROM overdue_fact')).toEqual([
    { phase: 'answer', due_on: '2026-12-07' },
  ]);
  expect((await office.get(CaseQueries).list(office.as(world.officer), NO_FILTER, PAGE)).items).toEqual([]);
});

it('found for the department shows the fact all the same, is no violation and takes no order', async () => {
  const { id } = await opened();
  done(await cases.find(by(world.officer), seen(id, 1), 'not_attributable', '平台故障'));
  const found = done(await office.get(CaseQueries).read(by(office.answerHead), id));
  expect(found).toMatchObject({ isViolation: false, fact: { dueOn: '2026-12-07' }, overdueWorkingDays: 2 });
  const order = { demand: '。', dueOn: localDate('2026-12-14') };
  expect(codeOf(await cases.order(by(world.officer), seen(id, 2), order))).toBe('case.illegal_transition');
});

it('found by two at once has one finding', async () => {
  const { id } = await opened();
  const findings = ['proper_reason', 'not_attributable'] as const;
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, (_, index) =>
      cases.find(by(world.officer), seen(id, 1), findings[index % 2] ?? 'proper_reason', '理由'),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const outcome of outcomes) expect(['done', 'stale', 'case.illegal_transition']).toContain(codeOf(outcome));
  expect(await world.versionsOf(id)).toEqual([1]);
});

it('does not exist for the requester, other departments and regions, in reading, listing and acting', async () => {
  const { id } = await opened();
  for (const actor of [office.answerer, office.answerHead, world.officer, world.supervisor])
    expect((await office.get(CaseQueries).read(by(actor), id)).ok).toBe(true);
  for (const actor of [office.liaison, world.stranger, RegisterWorld.faraway(world.officer)]) {
    expect(codeOf(await office.get(CaseQueries).read(by(actor), id))).toBe('not_found');
    expect((await office.get(CaseQueries).list(by(actor), NO_FILTER, PAGE)).items).toEqual([]);
    expect(codeOf(await cases.stateReason(by(actor), seen(id, 1), '。'))).toBe('not_found');
    expect(codeOf(await cases.find(by(actor), seen(id, 1), 'proper_reason', '。'))).toBe('not_found');
  }
  expect(codeOf(await cases.stateReason(by(world.officer), seen(id, 1), '。'))).toBe('forbidden');
  expect(codeOf(await cases.find(by(office.answerer), seen(id, 1), 'proper_reason', '。'))).toBe('forbidden');
  const both = aPerson(office.provider, 'authority_officer');
  expect(codeOf(await cases.find(by(both), seen(id, 1), 'proper_reason', '。'))).toBe('case.own_department');
});

describe('a suspicion that no clock opens', () => {
  const stated = (changes: Partial<Suspicion> = {}): Suspicion => ({
    ...{ departmentId: office.provider, code: '39-2', suspicion: '要求另行提供盖章材料', evidence: '督查单第3号' },
    ...{ occurredOn: localDate('2026-12-01'), about: null },
    ...changes,
  });
  const state = (actor: Actor, changes: Partial<Suspicion> = {}) =>
    office.get(Suspicions).state(by(actor), stated(changes));

  it('U28: is stated for any code by the authority or a supervisor, and is only suspected until it is found', async () => {
    const { id, version } = done(await state(world.supervisor));
    expect(done(await office.get(CaseQueries).read(by(office.answerer), id))).toMatchObject({
      ...{ code: '39-2', state: 'suspected', isViolation: false, fact: null, overdueWorkingDays: 0 },
      ...{
        suspicion: { text: '要求另行提供盖章材料', occurredOn: '2026-12-01' },
        provision: { addressee: 'provider' },
      },
    });
    done(await cases.find(by(world.officer), seen(id, version), 'proper_reason', '目录载明须盖章'));
    expect(await world.versionsOf(id)).toEqual([1, 2]);
  });

  it('is refused from others, against one’s own or an unbound body, for an authority’s duty, and about a foreign matter', async () => {
    for (const actor of [office.answerer, office.head, world.stranger, RegisterWorld.faraway(world.officer)])
      expect(codeOf(await state(actor))).toBe('not_found');
    expect(codeOf(await state(world.officer, { departmentId: world.authority }))).toBe('case.own_department');
    expect(codeOf(await state(world.officer, { code: '41-2' }))).toBe('case.addressee');
    expect(codeOf(await state(world.officer, { occurredOn: localDate('2026-12-10') }))).toBe('case.day_not_reached');
    const request = await office.signed(world.entry);
    const about = { kind: 'request', id: request.id } as const;
    expect(codeOf(await state(world.officer, { about, departmentId: office.stranger }))).toBe('case.about_other');
    expect(codeOf(await state(world.officer, { about: { ...about, id: newId() } }))).toBe('not_found');
    await office.database.owner.query(`UPDATE department SET bound = 'outside' WHERE id = $1`, [office.provider]);
    expect(codeOf(await state(world.officer))).toBe('case.not_registered');
  });
});

describe('an order', () => {
  async function ordered() {
    const { id } = await opened();
    done(await cases.stateReason(by(office.answerer), seen(id, 1), '系统升级'));
    done(await cases.find(by(world.officer), seen(id, 2), 'violation', '不构成正当理由'));
    done(await cases.order(by(world.officer), seen(id, 3), { demand: '答复', dueOn: localDate('2026-12-14') }));
    return id;
  }
  const read = async (id: Id) => done(await office.get(CaseQueries).read(by(world.officer), id));

  it('is complied with, made public with number, day and document, and closed', async () => {
    const id = await ordered();
    expect(codeOf(await cases.close(by(world.officer), seen(id, 4), '办结'))).toBe('case.order_open');
    const compliance = { statement: '已答复', compliedOn: localDate('2026-12-09') };
    done(await cases.comply(by(office.answerer), seen(id, 4), compliance));
    const circular = { number: '通〔2026〕3号', issuedOn: localDate('2026-12-09'), document: '关于情况的通报' };
    done(await cases.circulate(by(world.officer), seen(id, 5), circular));
    expect(codeOf(await cases.circulate(by(world.officer), seen(id, 6), circular))).toBe('case.circulated');
    done(await cases.close(by(world.officer), seen(id, 6), '整改到位'));
    expect(await read(id)).toMatchObject({
      ...{ state: 'closed', isViolation: true, closingNote: '整改到位', circular: { number: '通〔2026〕3号' } },
      order: { compliedOn: '2026-12-09', hasLapsed: false },
    });
    office.clock.set(at('2026-12-20'));
    expect(await office.get(OrderLapse).recordDue()).toBe(0);
  });

  it('whose day passes lapses once, which shows also after it was complied with late', async () => {
    const id = await ordered();
    office.clock.set(at('2026-12-14', '23:59'));
    expect(await office.get(OrderLapse).recordDue()).toBe(0);
    office.clock.set(at('2026-12-15', '00:00'));
    expect(await office.get(OrderLapse).recordDue()).toBe(1);
    expect(await office.get(OrderLapse).recordDue()).toBe(0);
    const overdue = { ...NO_FILTER, overdue: true };
    expect((await office.get(CaseQueries).list(by(world.officer), overdue, PAGE)).items.map((one) => one.id)).toEqual([
      id,
    ]);
    const [lapse] = (await office.journal()).filter(({ type }) => type === 'case.rectification_lapsed');
    expect(lapse?.payload).toMatchObject({ caseId: id, dueOn: '2026-12-14' });
    const late = office.as(office.answerer, at('2026-12-16'));
    done(await cases.comply(late, seen(id, 4), { statement: '已答复', compliedOn: localDate('2026-12-16') }));
    expect(await read(id)).toMatchObject({ state: 'complied', order: { hasLapsed: true, compliedOn: '2026-12-16' } });
  });
});

it('pages newest first without gap or repetition', async () => {
  for (let count = 0; count < 3; count++) await world.reported(world.record());
  await opened();
  const list = (limit: number, after: readonly string[] | null) =>
    office
      .get(CaseQueries)
      .list(
        office.as(world.supervisor),
        { ...NO_FILTER, states: ['suspected'], departmentId: office.provider },
        { limit, after },
      );
  const whole = (await list(9, null)).items;
  const first = await list(2, null);
  const second = await list(2, JSON.parse(first.next ?? '') as string[]);
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  expect(whole.map(({ code }) => code).sort()).toEqual(['39-4', '39-6', '39-6', '39-6']);
  expect(second.next).toBeNull();
});

it('rests on facts that the product cannot change or erase', async () => {
  await world.reported();
  await opened();
  const { app } = office.database;
  for (const statement of [
    `UPDATE overdue_fact SET due_on = '2027-01-01'`,
    'UPDATE overdue_fact SET correction_id = NULL',
    'DELETE FROM overdue_fact',
    'TRUNCATE overdue_fact',
    'DELETE FROM suspected_case',
    'DELETE FROM correction_rung_fired',
    'UPDATE rectification_order SET demand = demand',
    'DELETE FROM dispute_leg',
  ])
    await expect(app.query(statement)).rejects.toThrow(/permission denied/);
  expect(codeOf(await office.get(CaseQueries).read(office.as(world.officer), newId()))).toBe('not_found');
});
