import { axe, settled, startWebWorld, type WebWorld } from './support';

let world: WebWorld;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

const BROKEN = { status: 500, code: 'internal', title: '服务器出错了', traceId: 'trace-of-the-test' };
const NOWHERE = '/no/such/page';

it('says what to do when the server breaks, with the number to give', async () => {
  const page = await world.openPage('liaison');
  const answer = { status: 500, contentType: 'application/problem+json', body: JSON.stringify(BROKEN) };
  await page.route('**/api/v1/me', (route) => route.fulfill(answer));
  await page.goto('/notices');
  await page.getByText('trace-of-the-test').waitFor();
  expect(await page.locator('h1').textContent()).toBe('页面没有打开');
  expect(await axe(page)).toEqual([]);
  await page.unroute('**/api/v1/me');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('heading', { level: 1, name: '消息' }).waitFor();
});

it('says so when the server is not reached', async () => {
  const page = await world.openPage('liaison');
  await page.route('**/api/v1/me', (route) => route.abort());
  await page.goto('/notices');
  await page.getByRole('heading', { level: 1, name: '没有连上服务器' }).waitFor();
  expect(await axe(page)).toEqual([]);
});

it.each(['zh', 'en'] as const)(
  'has no accessibility fault where nothing is, or nothing may be opened (%s)',
  async (language) => {
    const page = await world.openPage('auditor', NOWHERE, { language });
    const nowhere = await axe(page);
    await page.goto('/workbench');
    await settled(page);
    expect([nowhere, await axe(page)]).toEqual([[], []]);
  },
);

it('prints the content alone, with who looked over it', async () => {
  const page = await world.openPage('liaison', '/catalogue');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.menu').isVisible()).toBe(false);
  expect(await page.locator('.bar').isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  const watermark = page.locator('.watermark');
  expect(await page.evaluate<string>(`getComputedStyle(document.querySelector('.watermark')).printColorAdjust`)).toBe(
    'exact',
  );
  expect(await watermark.isVisible()).toBe(true);
});

it('bears name, number and time of who looks over every page, on the screen and on paper, and takes no click', async () => {
  const page = await world.openPage('liaison', '/catalogue', { department: '市公安局' });
  const { name, login } = world.login('liaison', '市公安局');
  const words = async (): Promise<string> => {
    const image = await page.evaluate<string>(`getComputedStyle(document.querySelector('.watermark')).backgroundImage`);
    return decodeURIComponent(image);
  };
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect(await words()).toMatch(new RegExp(`>${name} ${login} \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}</text>`));
    const place = await page.locator('.watermark').boundingBox();
    expect(place).toMatchObject({ x: 0, y: 0, width: 1440, height: 900 });
  }
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: '婚姻登记信息' }).click();
  await page.waitForURL('**/catalogue/entry?code=*');
});

it('says how the demonstration is had as it was, and offers it nowhere else', async () => {
  const page = await world.openPage('system_administrator', '/settings/demonstration');
  await page.getByText('这不是演示系统：没有可以重置的演示数据。').waitFor();
  await page.route('**/api/v1/sign-in-options', async (route) => {
    const body = (await (await route.fetch()).json()) as object;
    const demo = [
      { role: 'liaison', roleName: '联络员', department: '市公安局', name: '陈一鸣', login: 'x', password: 'x' },
    ];
    await route.fulfill({ json: { ...body, demo } });
  });
  await page.reload();
  await page.getByText('npm run demo:reset', { exact: true }).waitFor();
  await page.getByText('npm run demo:reset -- --day 2026-10-30').waitFor();
  expect(await page.getByText('运行中执行会被拒绝。').isVisible()).toBe(true);
});
