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
