import { aSignedRequest } from '../../api/test/support';
import { startWebWorld } from './support';

const PROVIDER = '市民政局';
const REPORTER = '市卫生健康委员会';

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

it('takes a doubt about data from the catalogue to its provider, who accepts and corrects it', async () => {
  const { code } = world.demo.entry;
  const page = await world.openPage('liaison', `/catalogue/entry?code=${encodeURIComponent(code)}`, {
    department: REPORTER,
  });
  await page.getByRole('link', { name: '数据有误？提出校核' }).click();
  await page.getByRole('combobox', { name: '问题' }).click();
  await page.locator('.ant-select-item-option', { hasText: '过时' }).click();
  await page.getByRole('combobox', { name: '数据项' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await page.getByLabel('说明').fill('离婚登记后没有更新');
  await page.getByRole('button', { name: '确定办理' }).click();
  await page.waitForURL(/corrections\/[0-9a-f-]{36}$/);
  const provider = await world.openPage('liaison', new URL(page.url()).pathname, { department: PROVIDER });
  await provider.getByRole('button', { name: '受理', exact: true }).click();
  await provider.getByRole('button', { name: '确定办理' }).click();
  await provider.getByText('已受理', { exact: true }).first().waitFor();
  await provider.getByRole('button', { name: '已更正' }).click();
  await provider.getByRole('button', { name: '确定办理' }).click();
  await provider.getByText('现在没有需要您办理的事项。').waitFor();
});

it('carries a 督办单 from the supervisor to a reply with a promised day', async () => {
  const supervisor = await world.openPage('supervisor', `/requests/${world.demo.requestId}`);
  await supervisor.getByRole('link', { name: '发督办单' }).click();
  await supervisor.getByLabel('督办问题').fill('该申请何时能够答复？');
  await supervisor.getByLabel('回复期限').fill('2026-11-30');
  await supervisor.keyboard.press('Enter');
  await supervisor.getByRole('button', { name: '确定办理' }).click();
  await supervisor.waitForURL(/urgings\/[0-9a-f-]{36}$/);
  const liaison = await world.openPage('liaison', new URL(supervisor.url()).pathname, { department: PROVIDER });
  await liaison.getByLabel('回复').fill('正在核对，月底前答复');
  await liaison.getByLabel('承诺办结日期').fill('2026-11-30');
  await liaison.keyboard.press('Enter');
  await liaison.getByRole('button', { name: '确定办理' }).click();
  await liaison.getByText('已回复', { exact: true }).waitFor();
});

/** A refusal in dispute, negotiated without success and before the authority: the addresses of both. */
async function aDisputedRefusal(): Promise<{ request: string; dispute: string }> {
  const { api } = world.demo;
  const head = await api.as('office_head', REPORTER);
  const liaison = await api.as('liaison', PROVIDER);
  const answerHead = await api.as('office_head', PROVIDER);
  const { id, version } = await aSignedRequest(api, REPORTER, PROVIDER);
  const answer = { kind: 'refuse', ground: 'beyond_duty', reason: '超出职责' };
  const path = `/api/v1/requests/${id}/answer`;
  const prepared = (await liaison.post(path).set('If-Match', `"v${version}"`).send(answer).expect(200)).body;
  await answerHead.post(`${path}/sign`).set('If-Match', `"v${prepared.version}"`).send({}).expect(200);
  const claim = { subject: 'refusal', objectId: id, statement: '属于履职所需' };
  const { body } = await head.post('/api/v1/disputes').send(claim).expect(201);
  await head
    .post(`/api/v1/disputes/${body.id}/coordination`)
    .set('If-Match', '"v1"')
    .send({ record: '两次会商未果' })
    .expect(200);
  return { request: `/requests/${id}`, dispute: `/disputes/${body.id}` };
}

it('U40: shows a ruling where it is given, on both timelines, and the supply term it set going', async () => {
  const { request, dispute } = await aDisputedRefusal();
  const officer = await world.openPage('authority_officer', dispute);
  await officer.getByText('同一政府', { exact: false }).waitFor();
  await officer.getByRole('button', { name: '另行指定协调机关' }).waitFor();
  await officer.getByRole('button', { name: '作出协调意见' }).click();
  await officer.getByRole('combobox', { name: '决定' }).click();
  await officer.locator('.ant-select-item-option', { hasText: '支持申请方' }).click();
  await officer.getByRole('combobox', { name: '仅其中这些数据项' }).click();
  const offered = officer.locator('.ant-select-dropdown:visible .ant-select-item-option');
  const chosen = (await offered.first().textContent()) ?? '';
  await offered.first().click();
  await officer.getByLabel('理由').click();
  await officer.getByLabel('理由').fill('属于履职所需');
  await officer.getByRole('button', { name: '确定办理' }).click();
  await officer.getByText('视为同意共享：已另立申请', { exact: false }).waitFor();
  const facts = officer.getByRole('region', { name: '基本情况' });
  await facts.getByText('裁决涉及的数据项').waitFor();
  expect(await facts.getByText(chosen, { exact: true }).count()).toBe(1);
  const liaison = await world.openPage('liaison', request, { department: REPORTER });
  const history = liaison.getByRole('region', { name: '办理经过' });
  await history.getByText('争议裁决支持申请方：另立申请并进入供给', { exact: false }).waitFor();
  await history.getByRole('listitem').filter({ hasText: '争议裁决' }).getByRole('link').click();
  await liaison.getByText('依裁决视为同意共享', { exact: false }).waitFor();
  const provider = await world.openPage('liaison', new URL(liaison.url()).pathname, { department: PROVIDER });
  await provider.getByRole('complementary', { name: '我的办理' }).getByText('供给', { exact: false }).first().waitFor();
});

it('U40: has the owner of a ruling report it carried out, and shows until when it had to', async () => {
  const { api } = world.demo;
  const head = await api.as('office_head', REPORTER);
  const officer = await api.as('authority_officer');
  const [entry] = await api.database.owner.query<{ id: string }[]>(
    `SELECT e.id FROM catalogue_entry e JOIN department d ON d.id = e.provider_department_id
     WHERE d.short_name = $1 AND e.status = 'published' ORDER BY e.code LIMIT 1`,
    [PROVIDER],
  );
  const claim = { subject: 'return_flow', objectId: entry?.id, statement: '应予回流' };
  const { body } = await head.post('/api/v1/disputes').send(claim).expect(201);
  const act = (by: typeof head, path: string, version: number, said: object) =>
    by.post(`/api/v1/disputes/${body.id}/${path}`).set('If-Match', `"v${version}"`).send(said).expect(200);
  await act(head, 'coordination', 1, { record: '两次会商未果' });
  await act(officer, 'ruling', 2, { ruling: 'for_requester', grounds: '应予回流' });
  const owner = await world.openPage('office_head', `/disputes/${body.id}`, { department: PROVIDER });
  await owner.getByText(/\d{4}-\d\d-\d\d 前（条例未规定裁决的执行时限/).waitFor();
  await owner.getByLabel('执行情况').fill('自本月起按月回流');
  await owner.getByRole('button', { name: '确定办理' }).click();
  await owner.getByText('现在没有需要您办理的事项。').waitFor();
  const claimant = await world.openPage('liaison', `/disputes/${body.id}`, { department: REPORTER });
  await claimant.getByText('自本月起按月回流').waitFor();
});

it('U24: names another authority than the derived one, and shows both with the reason', async () => {
  const { dispute } = await aDisputedRefusal();
  const officer = await world.openPage('authority_officer', dispute);
  await officer.getByRole('button', { name: '另行指定协调机关' }).click();
  await officer.getByRole('combobox', { name: '有管辖权的主管部门' }).click();
  await officer.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await officer.getByLabel('理由').fill('该项职责由省级统一行使');
  await officer.getByRole('button', { name: '确定办理' }).click();
  await officer.getByText('该项职责由省级统一行使', { exact: false }).waitFor();
  await officer.getByText('现在没有需要您办理的事项。').waitFor();
});

it('U48: counts signs of gaming with their definition and leads from the number to its rows', async () => {
  const { owner } = world.demo.api.database;
  const { requestId } = world.demo;
  for (const [number, from, to] of [
    [1, 'provider_department_id', 'requester_department_id'],
    [2, 'requester_department_id', 'provider_department_id'],
  ])
    await owner.query(
      `INSERT INTO request_transfer (request_id, number, from_department_id, to_department_id, assigned, ground,
         transferred_by, transferred_at)
       SELECT id, $2, ${from}, ${to}, false, '职责已划转', 'person:test', $3 FROM share_request WHERE id = $1`,
      [requestId, number, '2026-11-20T10:00:00+08:00'],
    );
  const page = await world.openPage('supervisor', '/signs');
  const sign = page.getByRole('row').filter({ hasText: '同一申请反复转交' });
  await sign.getByRole('cell', { name: '1', exact: true }).waitFor();
  await sign.getByRole('link').click();
  await page.getByRole('table', { name: '同一申请反复转交' }).getByRole('link').first().click();
  await page.waitForURL(new RegExp(`requests/${requestId}$`));
});

it('hides an urging of another department as if it did not exist', async () => {
  const supervisor = await world.openPage('supervisor', '/urgings');
  await supervisor.locator('[data-row-link]').first().click();
  await supervisor.waitForURL(/urgings\/[0-9a-f-]{36}$/);
  const stranger = await world.openPage('liaison', new URL(supervisor.url()).pathname, { department: '市教育局' });
  expect(await stranger.getByRole('alert').textContent()).toMatch(/未找到/);
});

it('records what is asked of a body outside, and its answer with the paper', async () => {
  const page = await world.openPage('liaison', '/outside-requests/new', { department: PROVIDER });
  for (const [label, words] of [
    ['系统外单位', '中国人民银行滨海市分行'],
    ['需要的数据', '企业开户信息'],
    ['用途', '企业开办'],
    ['依据', '部门间协议'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(words);
  await page.getByRole('button', { name: '确定办理' }).click();
  await page.waitForURL(/outside-requests\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: '登记答复或供给' }).click();
  await page.getByRole('combobox', { name: '登记什么' }).click();
  await page.locator('.ant-select-item-option', { hasText: '答复' }).click();
  await page.getByLabel('内容').fill('同意提供，另行接口对接');
  await page.getByLabel('文书名称和文号').fill('滨银函〔2026〕8号');
  await page.getByLabel('发生日期').fill('2026-11-23');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '确定办理' }).click();
  await page.getByText('已答复', { exact: true }).waitFor();
});
