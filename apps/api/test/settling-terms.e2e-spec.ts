import { waitUntil } from '@zeqing/testing';
import { Inboxes, startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';

type Agent = TestApi['anonymous'];
interface Act {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

const ASKER = '市卫生健康委员会';
const [FIRST, SECOND, THIRD] = ['市公安局', '市民政局', '市教育局'] as const;
const CITY = '999900';
const EVIDENCE = { note: '系统里没有这项数据', evidence: '数据台账第12页' };

let api: TestApi;
let worker: TestWorker;
let inboxes: Inboxes;
const ids = new Map<string, string>();

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  inboxes = new Inboxes(api);
  const found = await api.database.owner.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM department WHERE name = ANY($1)',
    [[ASKER, FIRST, SECOND, THIRD]],
  );
  for (const { id, name } of found) ids.set(name, id);
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

const at = (instant: string): void => api.clock.set(new Date(instant));
const signIn = (role: string, department?: string) => inboxes.signIn(role, department);
const told = async (...asked: Parameters<Inboxes['told']>) => (await inboxes.told(...asked))[0];
const act = (who: Agent, { id, version }: Act, name: string, body: object = {}) =>
  who.post(`/api/v1/settlings/${id}/${name}`).set('if-match', `"v${version}"`).send(body);
const done = async (...call: Parameters<typeof act>): Promise<Act> => (await act(...call).expect(200)).body as Act;
const read = async (path: string, who: Agent) => (await who.get(`/api/v1${path}`).expect(200)).body;

let raised = 0;
/** A need of its own that the authority has named a department for. */
async function designated(department: string = FIRST): Promise<Act & { readonly name: string }> {
  const name = `出生医学证明信息${++raised}`;
  const need = {
    ...{ name, items: ['母亲姓名'], basis: '户口登记条例 第七条', scenario: '新生儿出生一件事' },
    ...{ usageScope: '办理出生登记', usageTerm: '长期', isTruthful: true },
  };
  const { id } = (await (await signIn('liaison', ASKER)).post('/api/v1/needs').send(need).expect(201)).body;
  const officer = await signIn('authority_officer');
  const answer = await officer.post(`/api/v1/needs/${id}/designation`).send({ departmentId: ids.get(department) });
  expect(answer.status).toBe(201);
  return { ...(answer.body as Act), name };
}

describe('the people of a settling are told, each once and in both languages', () => {
  it('named to confirm, declined to the next, before the authority, assigned, forced', async () => {
    const [first, second, third] = await Promise.all([FIRST, SECOND, THIRD].map((name) => signIn('office_head', name)));
    const officer = await signIn('authority_officer');
    let settling: Act & { name?: string } = await designated();
    const asked = await told('office_head', FIRST, 'settling.designated');
    expect(asked).toMatchObject({
      ...{ urgency: 'first', link: `/settlings/${settling.id}` },
      text: { zh: `请认责：${settling.name}`, en: `A duty to take on: ${settling.name}` },
    });
    await told('liaison', FIRST, 'settling.designated');
    const recommending = { reason: 'not_ours', departmentId: ids.get(SECOND), ...EVIDENCE };
    settling = await done(first as Agent, settling, 'decline', recommending);
    expect(await told('office_head', SECOND, 'settling.declined')).toMatchObject({ urgency: 'first' });
    settling = await done(second as Agent, settling, 'decline', { reason: 'other', ...EVIDENCE });
    await told('authority_officer', undefined, 'settling.declined');
    settling = await done(officer, settling, 'assign', { departmentId: ids.get(THIRD), note: '学籍系统已采集' });
    expect(await told('office_head', THIRD, 'settling.assigned')).toMatchObject({ urgency: 'first' });
    settling = await done(third as Agent, settling, 'decline', { reason: 'other', ...EVIDENCE });
    settling = await done(officer, settling, 'force', { departmentId: ids.get(SECOND), note: '由民政部门统一提供' });
    expect(await told('office_head', SECOND, 'settling.forced')).toMatchObject({ urgency: 'first' });
    await told('liaison', ASKER, 'settling.forced');

    settling = await done(second as Agent, settling, 'withdrawal', { note: '职责已划转', evidence: '三定规定' });
    expect(await told('authority_officer', undefined, 'settling.withdrawal_asked')).toMatchObject({ urgency: 'first' });
    await done(officer, settling, 'withdrawal/decision', { approve: true, note: '同意' });
    await told('liaison', ASKER, 'settling.withdrawal_approved');
    await told('office_head', SECOND, 'settling.withdrawal_approved');
    expect(await inboxes.notices('liaison', '市人力资源和社会保障局')).toEqual([]);
  });
});

describe('the terms of settling are settings of a region (U27)', () => {
  const set = async (version: number, value: number, name = 'settling_days', who?: Agent) =>
    (who ?? (await signIn('authority_officer')))
      .patch('/api/v1/request-settings')
      .set('if-match', `"v${version}"`)
      .send({ regionCode: CITY, name, value, basis: '演示市认责办法 第六条' });
  const settingOf = async (name: string) =>
    (await read(`/request-settings?region=${CITY}`, await signIn('liaison', FIRST))).items.find(
      (one: { name: string }) => one.name === name,
    );

  it('by default ten working days; set within bounds, with its basis, by the authority alone', async () => {
    expect(await settingOf('settling_days')).toMatchObject({ value: 10, least: 2, most: 30, regionCode: null });
    expect((await set(0, 4, 'settling_days', await signIn('office_head', FIRST))).status).toBe(403);
    expect((await set(0, 31)).body).toMatchObject({ code: 'request.setting_bounds', errors: [{ pointer: '/value' }] });
  });

  it('what runs keeps its day, what begins is counted by the setting and says its document', async () => {
    const before = await designated();
    expect((await set(0, 4)).status).toBe(200);
    expect((await set(0, 5)).status).toBe(412);
    const after = await designated();
    const officer = await signIn('authority_officer');
    expect(await read(`/settlings/${before.id}`, officer)).toMatchObject({
      ...{ dueOn: '2026-12-07', termBasis: { zh: expect.stringMatching('第十七条') } },
    });
    expect(await read(`/settlings/${after.id}`, officer)).toMatchObject({
      ...{ dueOn: '2026-11-27', termBasis: { zh: '演示市认责办法 第六条' } },
      steps: [{ action: 'designate', dueOn: '2026-11-27' }],
    });
  });

  it('a setting changed shortly before terms of settling are due stands among the signs', async () => {
    const officer = await signIn('authority_officer');
    const signs = async () =>
      (await read('/signs/settings_before_due/rows', officer)).items as { dueOn: string; count: number }[];
    const earlier = (await signs()).length;
    expect((await set(1, 6)).status).toBe(200);
    await waitUntil('the setting to be sealed', async () => (await signs()).length > earlier);
    expect((await signs())[0]).toMatchObject({ change: 'request_setting.set', dueOn: '2026-11-27', count: 1 });
  });

  it('the nearest region has the last word: a county’s before its city’s, the city’s before the province’s', async () => {
    const [asked, COUNTY] = [await signIn('authority_officer'), '999901'];
    const setIn = (region: string, value: number, basis: string) =>
      api.database.owner.query(
        `INSERT INTO request_setting (id, region_code, name, version, value, basis, set_by, set_at)
         VALUES (gen_random_uuid(), $1, 'settling_days', 1, $2, $3, 'test', $4)`,
        [region, value, basis, api.clock.now()],
      );
    const moveAsker = (region: string) =>
      api.database.owner.query('UPDATE department SET region_code = $1 WHERE id = $2', [region, ids.get(ASKER)]);
    const counted = async (): Promise<unknown> =>
      (await read(`/settlings/${(await designated()).id}`, asked)).termBasis.zh;
    await api.database.owner.query(
      `INSERT INTO region (code, name, level, parent_code) VALUES ($1, '演示区', 'county', $2) ON CONFLICT DO NOTHING`,
      [COUNTY, CITY],
    );
    await setIn('990000', 20, '省认责办法');
    expect(await counted()).toBe('演示市认责办法 第六条');
    await moveAsker(COUNTY);
    expect(await counted()).toBe('演示市认责办法 第六条');
    await setIn(COUNTY, 3, '区认责办法');
    expect(await counted()).toBe('区认责办法');
    await moveAsker(CITY);
  });
});

describe('a settling past its term', () => {
  let settling: Act & { readonly name: string };

  it('is reminded of before its day, once', async () => {
    settling = await designated(SECOND);
    at('2026-11-27T00:10:00Z');
    await worker.sweep('settling-watch');
    expect(await worker.sweep('settling-watch')).toBe(0);
    expect(await told('office_head', SECOND, 'settling_term.reminded')).toMatchObject({
      ...{ urgency: 'ladder', link: `/settlings/${settling.id}`, facts: { dueOn: '2026-12-01', state: 'asked' } },
      text: { zh: `认责期限临近：${settling.name}` },
    });
  });

  it('is a fact: told of, on the workbench, on the board and in its own page', async () => {
    at('2026-12-02T00:10:00Z');
    await worker.sweep('settling-watch');
    expect(await worker.sweep('settling-watch')).toBe(0);
    await told('office_head', SECOND, 'settling_term.overdue');
    const officer = await signIn('authority_officer');
    await waitUntil('the supervisor to be told', async () => {
      const notices = await inboxes.notices('supervisor');
      return notices.some(({ kind, link }) => kind === 'settling_term.overdue' && link.endsWith(settling.id));
    });
    const tasks = (await read('/settlings/tasks', await signIn('office_head', SECOND))).items;
    expect(tasks.find(({ id }: Act) => id === settling.id)).toMatchObject({ isOverdue: true, dueOn: '2026-12-01' });
    const board = (await read('/needs/board', officer)).columns as {
      needs: { name: string; settling: object | null }[];
    }[];
    const card = board.flatMap(({ needs }) => needs).find(({ name }) => name === settling.name);
    expect(card?.settling).toMatchObject({ isOverdue: true, dueOn: '2026-12-01', state: 'asked' });
    expect((await read(`/settlings/${settling.id}`, officer)).lateTerms).toMatchObject([
      { state: 'asked', dueOn: '2026-12-01', department: { name: SECOND } },
    ]);
    const late = (await read('/settlings?overdue=true', officer)).items as Act[];
    expect(late.map(({ id }) => id)).toContain(settling.id);
  });

  it('the fact stays when the late word is spoken, and opens no case: the Decree gives no figure', async () => {
    await done(await signIn('office_head', SECOND), settling, 'decline', { reason: 'other', ...EVIDENCE });
    const officer = await signIn('authority_officer');
    expect(await read(`/settlings/${settling.id}`, officer)).toMatchObject({
      ...{ state: 'deciding', isOverdue: false, lateTerms: [{ state: 'asked', dueOn: '2026-12-01' }] },
    });
    await expect(api.database.app.query('DELETE FROM settling_overdue')).rejects.toThrow(/permission denied/);
    await worker.sweep('catalogue-lateness');
    expect((await read('/cases', officer)).items).toEqual([]);
  });

  it('a word spoken late before any sweep has run leaves the same fact', async () => {
    const one = await designated(THIRD);
    at('2026-12-17T02:00:00Z');
    await done(await signIn('office_head', THIRD), one, 'decline', { reason: 'other', ...EVIDENCE });
    const { lateTerms } = await read(`/settlings/${one.id}`, await signIn('authority_officer'));
    expect(lateTerms).toMatchObject([{ state: 'asked', dueOn: '2026-12-10', department: { name: THIRD } }]);
  });
});
