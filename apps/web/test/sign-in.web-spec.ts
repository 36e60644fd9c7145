import { settled, startWebWorld, type WebWorld } from './support';

let world: WebWorld;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

it('signs a liaison in by keyboard alone and opens the workbench', async () => {
  const page = await world.openAnonymous();
  const { login, password } = world.login('liaison');
  await page.goto('/');
  await page.locator('input[autocomplete="username"]:focus').waitFor();
  await page.keyboard.type(login);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/workbench');
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
});

it('says what is wrong with a login, in words, and keeps what was typed', async () => {
  const page = await world.openAnonymous();
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill('nobody');
  await page.getByLabel('密码').fill('wrong-password-1');
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/[\u4e00-\u9fff]/);
  expect(await page.getByLabel('用户名').inputValue()).toBe('nobody');
});

it('comes back to where somebody was after the session has ended', async () => {
  const page = await world.openPage('liaison', '/notices?unread=true');
  await page.evaluate(() => fetch('/api/v1/session', { method: 'DELETE' }));
  await page.goto('/notices?unread=true');
  await page.waitForURL('**/sign-in?next=*');
  const { login, password } = world.login('liaison');
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/notices?unread=true');
});

it('shows the three officers no business page, and says so', async () => {
  const page = await world.openPage('auditor', '/notices');
  expect(await page.locator('h1').textContent()).toBe('您的岗位不能打开此页');
});

it('explains an address that leads nowhere', async () => {
  const page = await world.openPage('liaison', '/no/such/page');
  expect(await page.locator('h1').textContent()).toBe('没有这个页面');
});

it('tours whoever is here for the first time, once', async () => {
  const page = await world.openPage('liaison', '/workbench', { tour: true });
  const step = page.getByText('从这里去各个页面');
  await step.waitFor();
  await page.keyboard.press('Escape');
  await step.waitFor({ state: 'hidden' });
  await page.reload();
  await settled(page);
  expect(await step.count()).toBe(0);
});

it('sends hashed files to be kept, and the page to be asked for again', async () => {
  const page = await fetch(`${world.url}/workbench`, { headers: { accept: 'text/html' } });
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const [file = ''] = /\/assets\/[^"]+\.js/.exec(await page.text()) ?? [];
  const script = await fetch(`${world.url}${file}`);
  expect(script.headers.get('cache-control')).toContain('immutable');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

it('answers unknown addresses of the API with a problem, never with a page', async () => {
  const answer = await fetch(`${world.url}/api/v1/nothing`, { headers: { accept: 'text/html' } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});
