import { waitUntil } from '@zeqing/testing';
import { Inboxes, plantEntry, startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';

type Agent = TestApi['anonymous'];
interface Body {
  readonly id: string;
  readonly version: number;
  readonly [name: string]: unknown;
}
const PROVIDER = '市卫生健康委员会';
/** Of another government by the time the entry is published: one with a need for it, one without. */
const [USER, NEITHER] = ['市教育局', '市民政局'] as const;
const ITEM = { name: '数据项1', dataType: '字符型', length: 20, sensitivity: 1, classification: 'general' };
const ASSESSMENTS = {
  secrecy: { reference: '民保评〔2026〕1号', assessedOn: '2026-11-20', conclusion: 'none' },
  personalInformation: { reference: '民个评〔2026〕1号', assessedOn: '2026-11-20', conclusion: 'acceptable' },
};

let api: TestApi;
let worker: TestWorker;
let inboxes: Inboxes;
let entryId: string;
let code: string;

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  inboxes = new Inboxes(api);
  code = '9999000000307009/000901';
  const planted = await plantEntry(api.database, PROVIDER);
  const [row] = await api.database.owner.query<[{ id: string }[]]>(
    `UPDATE catalogue_entry SET code = $2 WHERE code = $1 RETURNING id`,
    [planted.code, code],
  );
  entryId = row[0]?.id ?? '';
  const need = {
    ...{ name: '婚姻登记信息', items: ['数据项1'], basis: '义务教育法 第十二条', scenario: '入学一件事' },
    ...{ usageScope: '办理入学', usageTerm: '长期', isTruthful: true, entryCode: code },
  };
  await (await api.as('liaison', USER)).post('/api/v1/needs').send(need).expect(201);
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

const at = (instant: string): void => api.clock.set(new Date(instant));
const signIn = (role: string, department?: string) => inboxes.signIn(role, department);
const told = (...asked: Parameters<Inboxes['told']>) => inboxes.told(...asked);
const act = (who: Agent, path: string, version: number, body: object = {}) =>
  who.post(`/api/v1${path}`).set('if-match', `"v${version}"`).send(body);
const done = async (...call: Parameters<typeof act>): Promise<Body> => (await act(...call).expect(200)).body as Body;

let filing: Body;

describe('the people of a change of law are told, each once and in both languages', () => {
  it('the change itself: one notice a department, leading to its terms', async () => {
    const officer = await signIn('authority_officer');
    const change = { kind: 'law', title: '中华人民共和国民法典', summary: '登记事项调整', changedOn: '2026-11-23' };
    await officer
      .post('/api/v1/catalogue/law-changes')
      .send({ ...change, entryIds: [entryId] })
      .expect(201);
    const [notice] = await told('department_head', PROVIDER, 'law_change.recorded');
    expect(notice).toMatchObject({ urgency: 'first', link: '/filings/terms', facts: { changedOn: '2026-11-23' } });
    expect(notice?.text).toEqual({
      zh: '依据变化，请在 10 个工作日内更新所涉目录',
      en: 'The law changed: update its entries within ten working days',
    });
  });

  it('its term: half of it over, three days left, the last day, each once however often the sweep runs', async () => {
    const rungs: unknown[] = [];
    for (const [day, count] of [
      ['2026-11-30', 1],
      ['2026-12-02', 2],
      ['2026-12-07', 3],
    ] as const) {
      at(`${day}T00:10:00Z`);
      await worker.sweep('catalogue-terms');
      expect(await worker.sweep('catalogue-terms')).toBe(0);
      const [latest] = await told('liaison', PROVIDER, 'catalogue_term.rung_fired', count);
      rungs.push(latest?.facts['rung']);
      expect(latest).toMatchObject({ urgency: 'ladder', facts: { dueOn: '2026-12-07', phase: 'update' } });
    }
    expect(rungs).toEqual(['half', 'T-3', 'T']);
    expect((await told('department_head', PROVIDER, 'catalogue_term.rung_fired'))[0]?.facts['rung']).toBe('T');
  });
});

describe('a term of art. 17 that ran out', () => {
  it('is a fact in the register and a suspected case of art. 39(1), told of, and no finding', async () => {
    at('2026-12-08T00:10:00Z');
    for (const name of ['catalogue-terms', 'catalogue-lateness']) await worker.sweep(name);
    expect(await worker.sweep('catalogue-lateness')).toBe(0);
    for (const role of ['liaison', 'department_head'])
      expect((await told(role, PROVIDER, 'catalogue_term.overdue'))[0]).toMatchObject({ urgency: 'overdue' });
    await told('supervisor', undefined, 'catalogue_term.overdue');
    expect((await told('office_head', PROVIDER, 'case.suspected'))[0]?.text.zh).toMatch(/^疑似：未按要求编制或者更新/);

    const supervisor = await signIn('supervisor');
    const { items } = (await supervisor.get('/api/v1/cases?code=39-1').expect(200)).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      ...{ state: 'suspected', finding: null, isViolation: false, overdueWorkingDays: 1, suspicion: null },
      provision: { article: '政务数据共享条例 第三十九条第一项' },
      fact: { phase: 'catalogue_update', dueOn: '2026-12-07', doneOn: null },
      catalogueTerm: {
        ...{ phase: 'catalogue_update', startedOn: '2026-11-23', entryCode: code, entryName: '婚姻登记信息' },
        ...{ lawTitle: '中华人民共和国民法典', changedOn: '2026-11-23' },
      },
    });
    const path = `/api/v1/cases/${items[0].id}`;
    await (await signIn('office_head', '市公安局')).get(path).expect(404);
    const own = await signIn('office_head', PROVIDER);
    await act(own, `/cases/${items[0].id}`.concat('/reason'), items[0].version, { reason: '系统改造' }).expect(200);
    expect((await own.get(path)).body).toMatchObject({ state: 'reason_given', isViolation: false });
  });

  it('is counted among the overdue facts, by the entry’s name', async () => {
    const supervisor = await signIn('supervisor');
    const rows = async () =>
      (await supervisor.get('/api/v1/supervision/measures/overdue_facts/rows?part=numerator').expect(200)).body.items;
    await waitUntil('the fact to be counted', async () => (await rows()).length > 0);
    expect(await rows()).toMatchObject([
      { kind: 'catalogue_term', label: code, entryCode: code, entryName: '婚姻登记信息', dueOn: '2026-12-07' },
    ]);
  });
});

describe('a filing tells whoever has to act on it', () => {
  const content = {
    ...{ code: 'x', name: '婚姻登记信息', abstract: '婚姻登记的信息', sourceSystem: '婚姻登记系统', items: [ITEM] },
    ...{ formatClass: 'database', updateFrequency: 'realtime', shareType: 'conditional', classification: 'general' },
    ...{ conditions: '向各部门提供，用于核验婚姻状况', shareModes: ['service_interface'] },
    ...{ openness: { kind: 'not_open' }, coverage: { subjectRegions: ['999900'] } },
  };

  it('to sign, sent back, to review, returned, to publish, published', async () => {
    const liaison = await signIn('liaison', PROVIDER);
    const head = await signIn('department_head', PROVIDER);
    const officer = await signIn('authority_officer');
    const wish = { kind: 'change', entryId };
    filing = (await liaison.post('/api/v1/catalogue/filings').send(wish).expect(201)).body;
    const path = `/catalogue/filings/${filing.id}`;
    const text = { content, reason: '登记事项调整', assessments: ASSESSMENTS };
    filing = (await liaison.put(`/api/v1${path}/text`).set('if-match', `"v${filing.version}"`).send(text).expect(200))
      .body;
    filing = await done(liaison, `${path}/sending`, filing.version);
    const [toSign] = await told('department_head', PROVIDER, 'catalogue.filing_sent');
    expect(toSign).toMatchObject({ urgency: 'first', link: `/filings/${filing.id}` });
    expect(toSign?.text).toEqual({
      zh: `目录 ${code} 的编目单待您签字`,
      en: `A filing of ${code} waits for your signature`,
    });
    filing = await done(head, `${path}/sending-back`, filing.version, { reason: '请补充' });
    await told('liaison', PROVIDER, 'catalogue.filing_sent_back');
    filing = await done(liaison, `${path}/sending`, filing.version);
    filing = await done(head, `${path}/sign-off`, filing.version);
    await told('authority_officer', undefined, 'catalogue.filing_signed');
    filing = await done(officer, `${path}/return`, filing.version, { reason: '请说明依据' });
    await told('liaison', PROVIDER, 'catalogue.filing_returned');
    expect(await inboxes.notices('liaison', '市公安局')).toEqual([]);
  });

  it('the authority’s own two working days: told at half and on the last day, late a case of art. 41(3)', async () => {
    at('2026-12-09T01:00:00Z');
    const liaison = await signIn('liaison', PROVIDER);
    const head = await signIn('department_head', PROVIDER);
    const path = `/catalogue/filings/${filing.id}`;
    filing = await done(liaison, `${path}/sending`, filing.version);
    filing = await done(head, `${path}/sign-off`, filing.version);
    const rungs: unknown[] = [];
    for (const [day, count] of [
      ['2026-12-10', 1],
      ['2026-12-11', 2],
    ] as const) {
      at(`${day}T00:10:00Z`);
      await worker.sweep('catalogue-terms');
      const [latest] = await told('authority_officer', undefined, 'catalogue_term.rung_fired', count);
      expect(latest).toMatchObject({ urgency: 'first', link: `/filings/${filing.id}` });
      rungs.push(latest?.facts['rung']);
    }
    expect(rungs).toEqual(['half', 'T']);
    at('2026-12-14T00:10:00Z');
    for (const name of ['catalogue-terms', 'catalogue-lateness']) await worker.sweep(name);
    const supervisor = await signIn('supervisor');
    const { items } = (await supervisor.get('/api/v1/cases?code=41-3').expect(200)).body;
    expect(items).toMatchObject([
      {
        ...{ isViolation: false, department: { name: '市数据局' }, provision: { addressee: 'authority' } },
        ...{ fact: { phase: 'catalogue_review', dueOn: '2026-12-11', doneOn: null } },
        catalogueTerm: { filingId: filing.id, lawTitle: null },
      },
    ]);
    const officer = await signIn('authority_officer');
    filing = await done(officer, `${path}/review`, filing.version);
    await told('authority_officer', undefined, 'catalogue.filing_reviewed');
    for (const department of [USER, NEITHER])
      await api.database.owner.query(
        `UPDATE department SET region_code = '980000', government_region_code = '980000' WHERE name = $1`,
        [department],
      );
    filing = await done(await api.asSecond('authority_officer'), `${path}/publication`, filing.version);
    for (const role of ['liaison', 'department_head'])
      expect((await told(role, PROVIDER, 'catalogue.entry_published'))[0]).toMatchObject({ urgency: 'news' });
    expect((await supervisor.get(`/api/v1/cases/${items[0].id}`).expect(200)).body.fact.doneOn).toBe('2026-12-14');
  });

  it('art. 16: what was published is known to every department of the authority, and elsewhere to who needs it', async () => {
    for (const department of [PROVIDER, '市公安局', '市税务局', USER])
      expect(await told('liaison', department, 'catalogue.entry_published')).toMatchObject([
        {
          text: { zh: `目录 ${code} 已变更并重新发布`, en: `${code} was changed and published anew` },
          ...{ link: `/catalogue/entry?code=${encodeURIComponent(code)}`, urgency: 'news', objectId: entryId },
        },
      ]);
    expect(await inboxes.notices('liaison', NEITHER)).toEqual([]);
    expect(await inboxes.notices('office_head', '市公安局')).toEqual([]);
  });
});
