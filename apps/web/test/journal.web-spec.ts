import { startWebWorld } from './support';

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

it('leads an auditor from a kind of object to the whole history of one, and gives its proof', async () => {
  const page = await world.openPage('auditor', '/journal?objectType=share_request');
  const rows = page.getByRole('table', { name: '事件账' });
  await rows.waitFor();
  await rows.getByRole('link', { name: '全部经过' }).first().click();
  await page.waitForURL('**objectId=*');
  await page.getByText('第 1 版').waitFor();
  await rows.getByRole('cell', { name: '起草申请 request.drafted' }).waitFor();
  const [proof] = await Promise.all([
    page.waitForEvent('download'),
    rows
      .getByRole('link', { name: /下载第/ })
      .first()
      .click(),
  ]);
  expect(proof.suggestedFilename()).toMatch(/\.ndjson$/);
});

it('finds the acts of a person, and says who is nobody', async () => {
  const page = await world.openPage('auditor', '/journal?objectType=share_request&order=oldest_first');
  const rows = await page.getByRole('table', { name: '事件账' }).textContent();
  const { login, name } = world.demo.api.credentials.people.find((one) => rows?.includes(one.name)) ?? {
    login: 'nobody of the demonstration is named',
    name: '',
  };
  await page.getByLabel('登录名').fill(login);
  await page
    .getByRole('button', { name: '查询' })
    .or(page.getByRole('button', { name: '查 询' }))
    .click();
  await page.waitForURL('**login=*');
  await page.getByRole('cell', { name }).first().waitFor();
  await page.goto('/journal?login=nobody-at-all');
  await page.getByRole('alert').waitFor();
});

it('is closed to who is no auditor, and says what to do', async () => {
  const page = await world.openPage('liaison', '/journal');
  expect(await page.locator('h1').textContent()).toBe('您的岗位不能打开此页');
});
