import type { Page } from 'playwright-core';
import { aSignedRequest, plantEntry } from '../../api/test/support';
import { startWebWorld } from './support';

const PROVIDER = '市卫生健康委员会';
const CODE = '9999000000303009/000955';
const ITEM = { dataType: '字符型', length: 20, sensitivity: 1, classification: 'general', openKind: 'not_open' };
const CONTENT = {
  ...{ code: CODE, name: '献血证信息', abstract: '无偿献血证的信息', sourceSystem: '血液管理系统' },
  ...{ formatClass: 'database', updateFrequency: 'daily', shareType: 'unconditional', conditions: null },
  ...{ shareModes: ['service_interface'], classification: 'general', openness: { kind: 'not_open' } },
  coverage: { subjectRegions: ['999900'] },
  items: [{ ...ITEM, name: '献血证号', shareType: 'unconditional' }],
};
const CHANGED = {
  ...{ ...CONTENT, shareType: 'conditional', conditions: '向医疗机构主管部门提供，用于用血费用减免' },
  ...{ formatClass: 'spreadsheet', channel: 'government_extranet', updateFrequency: 'realtime' },
  openness: { kind: 'conditional', conditions: '仅公开统计结果' },
  coverage: { subjectRegions: ['999901'] },
  items: [{ ...ITEM, name: '献血证号', shareType: 'conditional', openKind: 'conditional', sensitivity: 2 }],
};
const ASSESSMENTS = {
  secrecy: { reference: '卫保评〔2026〕8号', assessedOn: '2026-11-20', conclusion: 'none' },
  personalInformation: { reference: '卫个评〔2026〕8号', assessedOn: '2026-11-20', conclusion: 'acceptable' },
};
/** A word of the code where a word of people belongs. */
const RAW = /[a-z]+_[a-z]+|conditional|database|spreadsheet|realtime|\b9999\d\d\b/;

let world: Awaited<ReturnType<typeof startWebWorld>>;
let filingId: string;
let entryId: string;

beforeAll(async () => {
  world = await startWebWorld();
  const { api } = world.demo;
  const liaison = await api.as('liaison', PROVIDER);
  const head = await api.as('department_head', PROVIDER);
  const [first, second] = [await api.as('authority_officer'), await api.asSecond('authority_officer')];
  const base = '/api/v1/catalogue/filings';
  const begin = async (wish: object, text: object) => {
    const { id, version } = (await liaison.post(base).send(wish).expect(201)).body;
    return (await liaison.put(`${base}/${id}/text`).set('if-match', `"v${version}"`).send(text).expect(200)).body;
  };
  const [row] = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE name = $1', [
    PROVIDER,
  ]);
  let filing = await begin({ kind: 'new', departmentId: row?.id }, { content: CONTENT, assessments: ASSESSMENTS });
  for (const [agent, act] of [
    [liaison, 'sending'],
    [head, 'sign-off'],
    [first, 'review'],
    [second, 'publication'],
  ] as const)
    filing = (await agent.post(`${base}/${filing.id}/${act}`).set('if-match', `"v${filing.version}"`).expect(200)).body;
  entryId = filing.entryId;
  const reason = '用血费用减免改为有条件共享';
  filingId = (await begin({ kind: 'change', entryId }, { content: CHANGED, reason, assessments: ASSESSMENTS })).id;
}, 240_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

const changesOn = async (page: Page, name: string): Promise<readonly string[]> => {
  const list = page.getByRole('list', { name });
  await list.waitFor();
  return list.getByRole('listitem').allTextContents();
};

describe('what a change says', () => {
  it('is in words, in the entry and in its items, in both languages', async () => {
    const page = await world.openPage('liaison', `/filings/${filingId}`, { department: PROVIDER });
    const said = await changesOn(page, '改了什么');
    expect(said).toEqual([
      ...['数据格式：数据库 → 电子表格', '更新周期：每日 → 实时', '共享类型：无条件共享 → 有条件共享'],
      ...['共享条件：向医疗机构主管部门提供，用于用血费用减免', '提供渠道：政务外网'],
      ...['开放属性：不予开放 → 有条件开放', '开放条件：仅公开统计结果', '覆盖地区：演示市 → 演示市东城县'],
      ...['数据项“献血证号”的敏感级别：1 级 → 2 级', '数据项“献血证号”的共享类型：无条件共享 → 有条件共享'],
      '数据项“献血证号”的开放属性：不予开放 → 有条件开放',
    ]);
    const english = await world.openPage('liaison', `/filings/${filingId}`, { department: PROVIDER, language: 'en' });
    for (const line of await changesOn(english, 'What changed')) expect(line).not.toMatch(/[a-z]+_[a-z]+|\b9999\d\d\b/);
    for (const line of said) expect(line).not.toMatch(RAW);
  });
});

describe('a late update of the catalogue', () => {
  it('stands in the register as a suspected case, with its article, its entry, its term and the change it follows', async () => {
    const { api } = world.demo;
    const officer = await api.as('authority_officer');
    const change = { kind: 'law', title: '献血法', summary: '减免办法调整', changedOn: '2026-11-02' };
    await officer
      .post('/api/v1/catalogue/law-changes')
      .send({ ...change, entryIds: [entryId] })
      .expect(201);
    for (const sweep of ['catalogue-terms', 'catalogue-lateness']) await world.worker.sweep(sweep);
    const page = await world.openPage('supervisor', '/cases');
    await page
      .getByRole('row', { name: /疑似：未按要求编制或者更新政务数据目录/ })
      .getByRole('link')
      .first()
      .click();
    await page.waitForURL('**/cases/*');
    const facts = page.getByRole('region', { name: '基本情况' });
    await facts.getByRole('link', { name: '献血证信息' }).waitFor();
    const told = (await facts.textContent()) ?? '';
    for (const words of [
      '第三十九条第一项',
      '《献血法》，2026-11-02 起',
      '目录更新（第十七条',
      '应于 2026-11-16 前办理',
    ])
      expect(told).toContain(words);
    expect(told).not.toContain('违反');
    await facts.getByRole('link', { name: '献血证信息' }).click();
    await page.waitForURL('**/catalogue/entry*');
  });

  it('is counted among the overdue facts by the entry’s name, its code beside it', async () => {
    const page = await world.openPage('supervisor', '/supervision/measures/overdue_facts');
    const link = page.getByRole('table', { name: '数的是哪些事' }).getByRole('link', { name: '献血证信息' });
    await link.waitFor();
    expect(await link.textContent()).toBe(`献血证信息 ${CODE}`);
    expect(await link.locator('small').textContent()).toBe(CODE);
  });
});

it('a measure of duties says the entries’ names, their codes in small', async () => {
  await plantEntry(world.demo.api.database, PROVIDER);
  const page = await world.openPage('supervisor', '/supervision/measures/duty_attached_rate?part=denominator');
  const table = page.getByRole('table', { name: '数的是哪些事' });
  await table.locator('tbody tr a').first().waitFor();
  for (const cell of await table.locator('tbody tr td:first-child').all()) {
    expect(await cell.locator('a').textContent()).toMatch(/^\p{Script=Han}/u);
    expect(await cell.locator('small').textContent()).toMatch(/^[\dA-Z]+\/\d+$/);
  }
});

it('a resource is taken off an entry with its reason; what is in use is refused, and says what comes first', async () => {
  const { api } = world.demo;
  const used = await aSignedRequest(api, '市公安局', PROVIDER);
  let { version } = used;
  for (const [role, department, act, body] of [
    ['liaison', PROVIDER, 'answer', { kind: 'agree' }],
    ['office_head', PROVIDER, 'answer/sign', {}],
    ['liaison', PROVIDER, 'supply', { resourceId: used.resourceId }],
  ] as const) {
    const agent = await api.as(role, department);
    const call = agent.post(`/api/v1/requests/${used.id}/${act}`).set('if-match', `"v${version}"`);
    ({ version } = (await call.send(body).expect(200)).body);
  }
  const address = `/catalogue/entry?code=${encodeURIComponent(used.code)}`;
  const page = await world.openPage('liaison', address, { department: PROVIDER });
  const attached = page.getByRole('table', { name: '挂接资源' });
  await attached.getByRole('button', { name: '撤下“查询接口”' }).click();
  await page.getByRole('button', { name: '撤下', exact: true }).click();
  await page.getByText('请填写').waitFor();
  await page.getByLabel('撤下的原因').fill('接口下线');
  await page.getByRole('button', { name: '撤下', exact: true }).click();
  await page.getByText('该资源正在供给，不能撤下').waitFor();
  await page.getByText('请先在各申请中经协商、备案变更服务，改用其他资源，再撤下。').waitFor();
  const rejecting = (await api.as('liaison', '市公安局')).post(`/api/v1/requests/${used.id}/reject-supply`);
  await rejecting.set('if-match', `"v${version}"`).send({ evidence: '接口返回 404' }).expect(200);
  await page.getByRole('button', { name: '撤下', exact: true }).click();
  await page.getByText('还没有挂接资源：同意共享后也无法马上供给。').waitFor();
  const stranger = await world.openPage('liaison', address, { department: '市公安局' });
  await stranger.getByText('还没有挂接资源').waitFor();
  expect(await stranger.getByRole('button', { name: /撤下/ }).count()).toBe(0);
});
