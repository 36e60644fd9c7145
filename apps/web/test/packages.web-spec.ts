import { startLivedWorld, type WebWorld } from './support';

const LEAD = '市卫生健康委员会';
const ONE_THING = '2024-1-01';

let world: WebWorld;
beforeAll(async () => {
  world = await startLivedWorld();
}, 240_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

it('asks for everything a one-thing needs in one go, and has it signed once', async () => {
  const page = await world.openPage('liaison', `/one-things/${ONE_THING}`, { department: LEAD });
  await page.getByRole('link', { name: '申请所需的全部数据' }).click();
  await page.getByRole('table', { name: '要申请的数据' }).waitFor();
  await page.getByLabel('使用依据').fill('《国务院关于在线政务服务的若干规定》第七条');
  for (const [label, words] of [
    ['法定职责', '出生登记职责'],
    ['影响评估', 'PIA-2026-09'],
    ['保密风险评估', 'BM-2026-09'],
    ['告知方式', '办事指南告知'],
  ] as const) {
    const field = page.getByLabel(label);
    if ((await field.count()) > 0) await field.fill(words);
  }
  await page.getByRole('checkbox', { name: /承诺申请内容真实/ }).check();
  await page.getByRole('button', { name: /建好 \d+ 件草稿/ }).click();
  await page.waitForURL(/packages\/[0-9a-f-]{36}$/);
  const rows = page.getByRole('table', { name: '要申请的数据' });
  expect(await rows.getByRole('row').count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: /提交签发/ }).click();
  await page.getByText(/将办理 \d+ 件/).waitFor();
});

it('lists packages with their phases, and says what to do where there is none', async () => {
  const page = await world.openPage('liaison', '/packages', { department: '市教育局' });
  await page.getByText('还没有成批申请。').waitFor();
  const lead = await world.openPage('liaison', '/packages', { department: LEAD });
  await lead.getByRole('link', { name: '新生儿出生' }).click();
  await lead.waitForURL(/packages\/[0-9a-f-]{36}$/);
});
