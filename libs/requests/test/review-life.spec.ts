import { CalendarService } from '@zeqing/calendar';
import { localDate, type Actor, type Id } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import {
  ClockRules,
  LinkedDrafts,
  RequestAnswering,
  RequestDrafting,
  RequestExtending,
  RequestQueries,
  RequestSupplementing,
  RequestTransferring,
  RungKeeper,
  SupplementLapse,
  type MissingPart,
  type RequestAct,
} from '../src';
import { project } from '../src/clock/domain/clock';
import { lockOpenClocks } from '../src/clock/store/clock.repository';
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

const MISSING: readonly MissingPart[] = [
  { part: 'legal_basis', what: '请写明具体条款' },
  { part: 'use_scope', what: '请写明使用环节' },
];
const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00+08:00`);
const on = (day: string, time?: string): void => office.clock.set(at(day, time));
const read = async (id: Id, actor: Actor = office.liaison) =>
  done(await office.get(RequestQueries).read(office.as(actor), id));
const sweep = (): Promise<number> => office.get(RungKeeper).fireDue();
const lapse = (): Promise<number> => office.get(SupplementLapse).returnDue();
const facts = (id: Id): Promise<{ due_on: string; cases: number }[]> =>
  office.database.owner.query(
    `SELECT f.due_on::text, count(s.id)::int AS cases FROM overdue_fact f
     LEFT JOIN suspected_case s ON s.overdue_fact_id = f.id WHERE f.request_id = $1 GROUP BY f.id`,
    [id],
  );

const ask = (request: RequestAct, missing = MISSING) =>
  office.get(RequestSupplementing).askSupplement(office.as(office.answerer), request.id, request.version, missing);
const complete = (request: RequestAct) =>
  office.get(RequestSupplementing).completeSupplement(office.as(office.head), request.id, request.version);
async function answer(request: RequestAct): Promise<RequestAct> {
  const answering = office.get(RequestAnswering);
  const prepared = done(
    await answering.prepareAnswer(office.as(office.answerer), request.id, request.version, { kind: 'agree' }),
  );
  return done(await answering.signAnswer(office.as(office.answerHead), prepared.id, prepared.version));
}

describe('U29: a supplement', () => {
  it('is asked for once with everything, completed by the requester, and books the days between to the requester', async () => {
    const request = await office.signed(entry);
    on('2026-11-25');
    const asked = done(await ask(request));
    expect(asked.state).toBe('supplementing');
    on('2026-11-30');
    const amended = done(
      await office.get(RequestDrafting).amendDraft(office.as(office.liaison), asked.id, asked.version, {
        legalBasis: '户口登记条例 第七条第一款',
      }),
    );
    expect(amended.state).toBe('supplementing');
    const completed = done(await complete(amended));
    const view = await read(completed.id);
    expect(view).toMatchObject({
      state: 'reviewing',
      lifePhase: 'review',
      content: { legalBasis: '户口登记条例 第七条第一款' },
      receivedAt: MONDAY,
      life: { supplement: { missing: MISSING, askedLate: false, dueOn: '2026-12-09', completedAt: at('2026-11-30') } },
      clock: { state: 'running', dueOn: '2026-12-07', statutoryDueOn: '2026-12-07', ownDaysEndOn: '2026-12-10' },
    });
    const explained = done(await office.get(RequestQueries).explainClock(office.as(office.liaison), request.id));
    expect(explained).toMatchObject({
      requesterWorkingDays: 3,
      spans: [{ from: '2026-11-25', until: '2026-11-30', bookedTo: 'requester', pauses: false }],
    });
    expect(await ask(completed)).toMatchObject({ error: { code: 'request.supplement_once' } });
    expect((await office.journal(request.id)).map((row) => [row.type, row.object_version])).toEqual([
      ['request.drafted', 1],
      ['request.sent_for_signing', 2],
      ['request.signed', 3],
      ['request.supplement_asked', 4],
      ['request.supplement_amended', 5],
      ['request.supplement_completed', 6],
    ]);
  });

  it('opens no case against the provider for days that were the requester’s, only for its own', async () => {
    const request = await office.signed(entry);
    on('2026-11-25');
    const asked = done(await ask(request));
    on('2026-12-08', '09:00');
    await sweep();
    expect(await facts(request.id)).toEqual([{ due_on: '2026-12-07', cases: 0 }]);
    on('2026-12-09');
    const completed = done(await complete(asked));
    // Ten days asked from the third on: two of its ten days are used, eight are left from the day of completion.
    expect((await read(completed.id)).clock).toMatchObject({ dueOn: '2026-12-07', ownDaysEndOn: '2026-12-21' });
    on('2026-12-21', '23:59');
    await sweep();
    expect(await facts(request.id)).toEqual([{ due_on: '2026-12-07', cases: 0 }]);
    on('2026-12-22', '00:00');
    await sweep();
    expect(await facts(request.id)).toEqual([{ due_on: '2026-12-07', cases: 1 }]);
    await sweep();
    expect(await facts(request.id)).toEqual([{ due_on: '2026-12-07', cases: 1 }]);
  });

  it('lets a late answer inside the provider’s own days be a fact without a case', async () => {
    const request = await office.signed(entry);
    on('2026-11-25');
    const asked = done(await ask(request));
    on('2026-12-04');
    const completed = done(await complete(asked));
    on('2026-12-10');
    await answer(completed);
    expect(await facts(request.id)).toEqual([{ due_on: '2026-12-07', cases: 0 }]);
  });

  it('not completed in time is returned unfinished, never refused, and drafted anew by the requester', async () => {
    const request = await office.signed(entry);
    const asked = done(await ask(request));
    on('2026-12-07', '23:59');
    expect(await lapse()).toBe(0);
    on('2026-12-08', '00:10');
    expect(await lapse()).toBe(1);
    expect(await lapse()).toBe(0);
    const view = await read(request.id);
    expect(view).toMatchObject({ state: 'returned_unfinished', lifePhase: 'end', answer: null });
    expect(view.clocks.every((clock) => clock.state === 'stopped')).toBe(true);
    expect((await facts(request.id)).every(({ cases }) => cases === 0)).toBe(true);
    const reopened = done(await office.get(LinkedDrafts).draftFrom(office.as(office.liaison), asked.id, 'reopened'));
    expect(await read(reopened.id)).toMatchObject({
      state: 'draft',
      content: { scenario: '新生儿出生一件事', truthful: false },
      life: { origin: { requestId: request.id, kind: 'reopened' } },
    });
    // Whoever still has the page of before is told that it moved; whoever has read it anew, that it cannot be done.
    expect(await complete(asked)).toMatchObject({ error: { code: 'stale' } });
    expect(await complete({ ...asked, version: view.version })).toMatchObject({
      error: { code: 'request.illegal_transition' },
    });
  });

  it('completed while the sweep returns it has one end, whichever comes first', async () => {
    for (let round = 0; round < 15; round++) {
      on('2026-11-23');
      const request = await office.signed(entry, { purposes: [{ kind: 'scenario', code: `lapse-${round}` }] });
      const asked = done(await ask(request));
      on('2026-12-08', '00:10');
      const [completed] = await Promise.all([complete(asked), lapse(), lapse()]);
      await lapse();
      const view = await read(request.id);
      expect(view.state).toBe(completed.ok ? 'reviewing' : 'returned_unfinished');
      const { supplement } = view.life;
      expect([supplement?.completedAt, supplement?.lapsedAt].filter((end) => end !== null)).toHaveLength(1);
      const versions = (await office.journal(request.id)).map((row) => row.object_version);
      expect(versions).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it('leaves derived columns that a projection of the clock gives again', async () => {
    const open = done(await ask(await office.signed(entry)));
    on('2026-11-26');
    const asked = done(await ask(await office.signed(entry, { purposes: [{ kind: 'item', code: 'X5' }] })));
    on('2026-12-02');
    const completed = done(await complete(asked));
    const calendar = await office.get(CalendarService).calendarFor(office.reader(), '999900');
    await office.get(UnitOfWork).run({}, async (tx) => {
      const clocks = await lockOpenClocks(tx, '', null, 1_000);
      const mine = clocks.filter(({ requestId }) => [open.id, completed.id].includes(requestId));
      expect(mine.map(({ chargeableFrom }) => chargeableFrom === null)).toEqual([true, false]);
      for (const clock of mine) {
        const { dueOn, provisional, chargeableFrom, rungs } = project(clock, calendar);
        expect(clock).toMatchObject({ dueOn, provisional, chargeableFrom });
        const [row] = await office.database.owner.query<{ rungs: unknown }[]>(
          'SELECT rungs FROM request_clock WHERE id = $1',
          [clock.id],
        );
        expect(row?.rungs).toEqual(JSON.parse(JSON.stringify(rungs)));
      }
      return { ok: true, value: null };
    });
  });

  it('cannot change the kind of the term, and is signed in at most nine statements', async () => {
    const request = await office.signed(entry);
    const asked = done(await ask(request));
    const statements = await office.statementsOf(() => complete(asked));
    expect(statements.length).toBeLessThanOrEqual(9);
    const open = await office.anEntry({ shareType: 'unconditional' });
    const other = done(await ask(await office.signed(open)));
    await office.database.owner.query(`UPDATE catalogue_item SET share_type = 'conditional' WHERE id = $1`, [
      open.itemIds[0],
    ]);
    const amend = office.get(RequestDrafting).amendDraft(office.as(office.liaison), other.id, other.version, {});
    expect(await amend).toMatchObject({ error: { code: 'request.supplement_changes_term' } });
  });
});

describe('a local term', () => {
  const draft = {
    regionCode: '999900',
    phase: 'answer',
    shareType: 'conditional',
    budgetWorkingDays: 8,
    extendableWorkingDays: 5,
    pausable: true,
    basis: '示范市政务数据共享办法 第九条',
    validFrom: localDate('2026-11-24'),
  } as const;

  it('longer than the law’s is refused, as is one of another’s region', async () => {
    const add = (changes: object, actor = officer) =>
      office.get(ClockRules).addVersion(office.as(actor), { ...draft, ...changes });
    expect(await add({ budgetWorkingDays: 11 })).toMatchObject({
      error: { code: 'request.local_rule_longer', article: '政务数据共享条例 第二十三条' },
    });
    expect(await add({ regionCode: '110000' })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await add({}, office.answerHead)).toMatchObject({ error: { code: 'forbidden' } });
    await expect(
      office.database.owner.query(
        `INSERT INTO clock_rule VALUES (gen_random_uuid(), '999900', 'answer', 'conditional', 'x', 1, 11, 0, false, 'x', '2026-12-01', 'x', now())`,
      ),
    ).rejects.toThrow(/ck_clock_rule_days/);
  });

  it('runs for receipts from its day on, stops the clock for a supplement, and shows both days', async () => {
    const local = await Office.open();
    try {
      const authority = inDepartment(await local.anAuthority(), 'authority_officer');
      const seed = await local.anEntry();
      const before = await local.signed(seed);
      done(await local.get(ClockRules).addVersion(local.as(authority), draft));
      local.clock.set(at('2026-11-24'));
      const request = await local.signed(seed, { purposes: [{ kind: 'item', code: 'X2' }] });
      const view = async (id: Id) => done(await local.get(RequestQueries).read(local.as(local.liaison), id));
      expect((await view(before.id)).clock).toMatchObject({ ruleCode: 'answer.conditional', dueOn: '2026-12-07' });
      expect((await view(request.id)).clock).toMatchObject({
        ruleCode: 'local.999900.answer.conditional',
        ruleVersion: 1,
        article: draft.basis,
        dueOn: '2026-12-04',
      });
      local.clock.set(at('2026-11-26'));
      const supplementing = local.get(RequestSupplementing);
      const asked = done(
        await supplementing.askSupplement(local.as(local.answerer), request.id, request.version, MISSING),
      );
      expect((await view(request.id)).clock?.state).toBe('paused');
      local.clock.set(at('2026-12-08'));
      await local.get(RungKeeper).fireDue();
      done(await supplementing.completeSupplement(local.as(local.head), asked.id, asked.version));
      expect((await view(request.id)).clock).toMatchObject({
        state: 'running',
        dueOn: '2026-12-16',
        statutoryDueOn: '2026-12-04',
        ownDaysEndOn: '2026-12-16',
      });
      const found = await local.database.owner.query('SELECT id FROM overdue_fact WHERE request_id = $1', [request.id]);
      expect(found).toEqual([]);
    } finally {
      await local.close();
    }
  });
});

describe('U30: an extension', () => {
  const extending = () => office.get(RequestExtending);
  const request = (act: RequestAct, workingDays = 5, reason = '需跨省核查') =>
    extending().requestExtension(office.as(office.answerer), act.id, act.version, { workingDays, reason });
  const decide = (act: RequestAct, decision: 'consented' | 'declined', actor = officer) =>
    extending().decideExtension(office.as(actor), act.id, act.version, { decision, reason: '核查需要' });
  const notify = (act: RequestAct) => extending().notifyExtension(office.as(office.answerer), act.id, act.version);

  it('takes effect with the authority’s consent and the notice, and not with one of them', async () => {
    const signed = await office.signed(entry);
    const asked = done(await request(signed));
    expect(asked.state).toBe('extension_requested');
    expect(
      (await read(asked.id, officer)).allowedActions.find((one) => one.action === 'consent_extension'),
    ).toMatchObject({ allowed: true, article: '政务数据共享条例 第二十一条' });
    const consented = done(await decide(asked, 'consented'));
    expect((await read(consented.id)).clock?.dueOn).toBe('2026-12-07');
    on('2026-12-07', '23:59');
    done(await notify(consented));
    const view = await read(consented.id);
    expect(view.clock).toMatchObject({ dueOn: '2026-12-14', extensionWorkingDays: 5, statutoryDueOn: '2026-12-14' });
    const explained = done(await office.get(RequestQueries).explainClock(office.as(office.liaison), signed.id));
    expect(explained.extension).toMatchObject({
      workingDays: 5,
      decision: 'consented',
      decidedAt: MONDAY,
      noticedAt: at('2026-12-07', '23:59'),
    });
    on('2026-12-14', '23:59');
    await sweep();
    expect(await facts(signed.id)).toEqual([]);
    on('2026-12-15', '00:00');
    await sweep();
    expect(await facts(signed.id)).toEqual([{ due_on: '2026-12-14', cases: 1 }]);
  });

  it('does not stop the clock and is never consented to by silence', async () => {
    const asked = done(await request(await office.signed(entry)));
    for (let day = 24; day <= 30; day++) {
      on(`2026-11-${day}`);
      await sweep();
    }
    on('2026-12-08', '00:00');
    await sweep();
    const view = await read(asked.id);
    expect(view).toMatchObject({ state: 'extension_requested', version: asked.version });
    expect(view.life.extension).toMatchObject({ decision: null, noticedAt: null });
    expect(view.clock?.dueOn).toBe('2026-12-07');
    expect(await facts(asked.id)).toEqual([{ due_on: '2026-12-07', cases: 1 }]);
    expect(await decide(asked, 'consented')).toMatchObject({ error: { code: 'request.extension_too_late' } });
  });

  it('consented to but not told of in time has no effect', async () => {
    const consented = done(await decide(done(await request(await office.signed(entry))), 'consented'));
    on('2026-12-08', '00:00');
    await sweep();
    expect(await notify(consented)).toMatchObject({ error: { code: 'request.extension_too_late' } });
    expect(await facts(consented.id)).toEqual([{ due_on: '2026-12-07', cases: 1 }]);
  });

  it('declined leaves the term, and none can be asked for again; an answer may be prepared meanwhile', async () => {
    const declined = done(await decide(done(await request(await office.signed(entry))), 'declined'));
    expect(declined.state).toBe('reviewing');
    expect(await notify(declined)).toMatchObject({ error: { code: 'request.extension_not_consented' } });
    expect(await request(declined)).toMatchObject({ error: { code: 'request.extension_once' } });
    const pending = done(await request(await office.signed(entry, { purposes: [{ kind: 'item', code: 'X3' }] })));
    expect((await answer(pending)).state).toBe('agreed');
  });

  it('is the word of the authority on the provider’s level alone', async () => {
    const asked = done(await request(await office.signed(entry)));
    const other = inDepartment(office.stranger, 'authority_officer');
    for (const actor of [other, office.head, office.answerHead])
      expect(await decide(asked, 'consented', actor)).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('is not possible for the one-day answer, unless a rule says so', async () => {
    const open = await office.signed(await office.anEntry({ shareType: 'unconditional' }));
    expect(await request(open)).toMatchObject({ error: { code: 'request.extension_not_possible' } });
  });

  it('told of at midnight against the sweep: either the day has moved or the fact stands, never both', async () => {
    for (let round = 0; round < 15; round++) {
      on('2026-11-23');
      const signed = await office.signed(entry, { purposes: [{ kind: 'scenario', code: `midnight-${round}` }] });
      const consented = done(await decide(done(await request(signed)), 'consented'));
      const told = office.as(office.answerer, at('2026-12-07', '23:59'));
      on('2026-12-08', '00:00');
      const [notified] = await Promise.all([
        extending().notifyExtension(told, consented.id, consented.version),
        sweep(),
        sweep(),
      ]);
      await sweep();
      const { clock } = await read(signed.id);
      const found = await facts(signed.id);
      if (notified.ok) expect([clock?.dueOn, found]).toEqual(['2026-12-14', []]);
      else expect([clock?.dueOn, found]).toEqual(['2026-12-07', [{ due_on: '2026-12-07', cases: 1 }]]);
      if (!notified.ok) expect(notified.error.code).toBe('request.extension_too_late');
    }
  });

  it('is asked for, decided and told of in at most nine statements each', async () => {
    const signed = await office.signed(entry);
    const acts: (() => Promise<unknown>)[] = [];
    let last: RequestAct = signed;
    acts.push(async () => (last = done(await request(last))));
    acts.push(async () => (last = done(await decide(last, 'consented'))));
    acts.push(async () => (last = done(await notify(last))));
    for (const act of acts) expect((await office.statementsOf(act)).length).toBeLessThanOrEqual(9);
  });
});

describe('U39: a transfer', () => {
  const transferring = () => office.get(RequestTransferring);
  const pass = (act: RequestAct, actor: Actor, departmentId: Id, ground = '市民政局三定规定') =>
    transferring().transfer(office.as(actor), act.id, act.version, { departmentId, ground });

  it('makes another department answer by the same day, and the date never moves', async () => {
    const signed = await office.signed(entry);
    on('2026-11-26');
    const passed = done(await pass(signed, office.answerHead, office.stranger));
    const stranger = inDepartment(office.stranger, 'liaison');
    expect(await read(passed.id, stranger)).toMatchObject({
      state: 'reviewing',
      provider: { departmentId: office.stranger },
      clock: { dueOn: '2026-12-07' },
      life: { transfers: [{ fromDepartmentId: office.provider, toDepartmentId: office.stranger, assigned: false }] },
    });
    expect(await office.get(RequestQueries).read(office.as(office.answerer), passed.id)).toMatchObject({
      error: { code: 'not_found' },
    });
    const last = (await office.journal(signed.id)).at(-1);
    expect([...(last?.department_ids ?? [])].sort()).toEqual(
      [office.requester, office.provider, office.stranger].sort(),
    );
    on('2026-12-08', '00:00');
    await sweep();
    const late = await office.database.owner.query('SELECT department_id FROM overdue_fact WHERE request_id = $1', [
      signed.id,
    ]);
    expect(late).toEqual([{ department_id: office.stranger }]);
  });

  it('is possible in the first three working days, with its ground, at most twice; then the authority says', async () => {
    const [second, third] = [await office.aDepartment('市医疗保障局'), await office.aDepartment('市司法局')];
    const signed = await office.signed(entry);
    expect(await pass(signed, office.answerHead, office.stranger, ' ')).toMatchObject({
      error: { code: 'request.ground_required' },
    });
    expect(await pass(signed, office.answerHead, office.requester)).toMatchObject({
      error: { code: 'request.transfer_target' },
    });
    const assign = (act: RequestAct, departmentId: Id) =>
      transferring().assign(office.as(officer), act.id, act.version, { departmentId, ground: '职责认定' });
    expect(await assign(signed, third)).toMatchObject({ error: { code: 'request.transfer_not_exhausted' } });
    const once = done(await pass(signed, office.answerHead, office.stranger));
    const twice = done(await pass(once, inDepartment(office.stranger, 'office_head'), second));
    expect(await pass(twice, inDepartment(second, 'office_head'), third)).toMatchObject({
      error: { code: 'request.transfer_limit' },
    });
    on('2026-12-01');
    const assigned = done(await assign(twice, office.provider));
    expect(await read(assigned.id, office.answerer)).toMatchObject({ clock: { dueOn: '2026-12-07' } });
    on('2026-11-27');
    const late = await office.signed(entry, { purposes: [{ kind: 'item', code: 'X4' }] });
    on('2026-12-03');
    expect(await pass(late, office.answerHead, office.stranger)).toMatchObject({
      error: { code: 'request.transfer_too_late' },
    });
  });
});
