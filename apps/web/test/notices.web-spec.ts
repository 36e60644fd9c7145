import { settled, startWebWorld, type WebWorld } from './support';

const PROVIDER = '市民政局';

let world: WebWorld;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

it('leads from a notice to what it tells of, and marks all as read', async () => {
  const page = await world.openPage('liaison', '/notices', { department: PROVIDER });
  await page.getByRole('table', { name: '消息' }).getByRole('link').first().click();
  await page.waitForURL('**/requests/*');
  await page.goto('/notices');
  await settled(page);
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await page.getByRole('link', { name: '消息，没有未读' }).waitFor();
});

it('keeps how I want to be told, and refuses an address that leads inside', async () => {
  const page = await world.openPage('liaison', '/notices/settings', { department: PROVIDER });
  await page.getByText('本系统没有配置邮件服务').waitFor();
  await page.getByLabel('免打扰从').fill('21:00');
  await page.getByLabel('到', { exact: true }).fill('07:30');
  await page.getByRole('button', { name: '保存设置' }).click();
  await page.getByText('已保存。').waitFor();
  await page.reload();
  await settled(page);
  expect(await page.getByLabel('免打扰从').inputValue()).toBe('21:00');
  await page.locator('input[type=url]').fill('https://10.0.0.1/hook');
  await page.getByRole('button', { name: '添加' }).click();
  await page.getByRole('alert').last().waitFor();
});
