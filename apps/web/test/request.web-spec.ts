import type { Page } from 'playwright-core';
import { aSignedRequest } from '../../api/test/support';
import { fillRequest, pledge, startWebWorld, tabTo } from './support';

const PROVIDER = '市民政局';
const REQUESTER = '市卫生健康委员会';
const ACTS_AT_MOST = 25;
const PAGES_AT_MOST = 4;

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

/** Goes to what I decide by its key, pressed while the page may still be read, and waits until the focus is there. */
async function toDecision(page: Page): Promise<void> {
  await page.keyboard.press('d');
  await page.locator('[data-hotkey="d"]:focus').waitFor();
}

/** Goes to the first row of the list and opens it. */
async function openFirstRow(page: Page): Promise<void> {
  await page.locator('[data-row-link]').first().waitFor();
  await page.keyboard.press('j');
  await page.locator('[data-row-link]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/requests/*');
}

it('lets a liaison answer from the workbench in at most 25 acts, and the office head sign, both by keyboard alone', async () => {
  const liaison = await world.openPage('liaison', '/workbench', { department: PROVIDER });
  const pages = new Set(['/workbench']);
  liaison.on('framenavigated', (frame) => pages.add(new URL(frame.url()).pathname));
  await openFirstRow(liaison);
  await toDecision(liaison);
  let acts = 'j Enter d'.split(' ').length;
  acts += await tabTo(liaison, /^\s*提交负责人签发/);
  await liaison.keyboard.press('Enter');
  acts += 1;
  await liaison.getByText('答复已经拟定').waitFor();
  expect(acts).toBeLessThanOrEqual(ACTS_AT_MOST);
  expect(pages.size).toBeLessThanOrEqual(PAGES_AT_MOST);

  const head = await world.openPage('office_head', '/workbench', { department: PROVIDER });
  await openFirstRow(head);
  await toDecision(head);
  await tabTo(head, /^\s*确定办理$/);
  await head.keyboard.press('Enter');
  await head.getByRole('dialog').locator('button:focus').waitFor();
  await head.keyboard.press('Enter');
  await head.getByText('请市民政局在供给期限内挂接资源').waitFor();
});

it('lets the provider supply and the requester confirm', async () => {
  const address = `/requests/${world.demo.requestId}`;
  const provider = await world.openPage('liaison', address, { department: PROVIDER });
  await provider.getByRole('combobox', { name: '供给用的资源' }).click();
  await provider.locator('.ant-select-item-option').first().click();
  await provider.getByRole('button', { name: '确定办理' }).click();
  await provider.getByText('核实能否使用').waitFor();
  const requester = await world.openPage('liaison', address, { department: REQUESTER });
  await requester.getByRole('button', { name: '确定办理' }).click();
  await requester.getByText('正在使用').waitFor();
  expect(await requester.locator('.phases [aria-current=step]').textContent()).toContain('使用');
});

it('drafts a request from the catalogue, telling first what is already asked, and sends it for signing', async () => {
  const { code } = world.demo.entry;
  const page = await world.openPage('liaison', `/catalogue/entry?code=${encodeURIComponent(code)}`, {
    department: REQUESTER,
  });
  await page.getByRole('link', { name: '申请使用' }).click();
  await page.getByText(/本部门已有 1 件同一目录的申请/).waitFor();
  await page.getByText('先选定数据项。').waitFor();
  await fillRequest(page, {
    purpose: '教育入学',
    legalBasis: '《国务院关于在线政务服务的若干规定》第七条',
    scenario: '入学报名时核验',
    useScope: '仅供窗口核验',
  });
  await page.getByText('还有 1 项没有填完。').waitFor();
  await page.getByText(/已自动保存/).waitFor();
  await page.reload();
  await page.getByText('还有 1 项没有填完。').waitFor();
  await pledge(page);
  await page.getByText('各项已经填完，可以存为草稿。').waitFor();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.waitForURL(/requests\/[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: '修改申请内容' }).click();
  await page.getByLabel('使用场景').fill('入学报名时核验出生登记');
  const rival = await world.openPage('liaison', page.url(), { department: REQUESTER });
  await rival.getByLabel('使用范围').fill('仅供窗口和网上核验');
  await rival.getByRole('button', { name: '保存草稿' }).click();
  await rival.waitForURL(/requests\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: '保存草稿' }).click();
  const changes = page.getByRole('table', { name: /您读到的是第/ });
  await changes.waitFor();
  expect(await changes.textContent()).toContain('仅供窗口和网上核验');
  expect(await page.getByLabel('使用场景').inputValue()).toBe('入学报名时核验出生登记');
  await page.getByRole('button', { name: '重新读取' }).click();
  await page.getByRole('cell', { name: '仅供窗口和网上核验' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.waitForURL(/requests\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: '确定办理' }).click();
  await page.getByText('负责人签发（第二十条）').waitFor();
});

it('U38: leads from what is in use to its renewal, drafted from the grant, and back from each to the other', async () => {
  const address = `/requests/${world.demo.requestId}`;
  const page = await world.openPage('liaison', address, { department: REQUESTER });
  await page.getByRole('button', { name: '续期' }).click();
  await page.getByRole('button', { name: '确定办理' }).click();
  await page.waitForURL((url) => /requests\/[0-9a-f-]{36}$/.test(url.pathname) && url.pathname !== address);
  const renewal = new URL(page.url()).pathname;
  await page.getByRole('link', { name: '修改申请内容' }).waitFor();
  const before = await world.openPage('liaison', address, { department: REQUESTER });
  await before.getByRole('link', { name: /续期申请 \d{4}-\d{6} 正在办理/ }).click();
  await before.waitForURL(`**${renewal}`);
});

it('says what changed where another was faster, and tells everything that is missing once, to be completed', async () => {
  const { api } = world.demo;
  const { id } = await aSignedRequest(api, REQUESTER, PROVIDER);
  const slower = await world.openPage('liaison', `/requests/${id}`, { department: PROVIDER });
  await slower.getByRole('radio', { name: '同意共享', exact: true }).waitFor();
  const faster = await world.openPage('liaison', `/requests/${id}`, { department: PROVIDER });
  await faster.getByRole('button', { name: '一次性告知补正' }).click();
  await faster.getByRole('button', { name: '再列一项' }).click();
  for (const [place, part] of ['使用依据', '使用范围'].entries()) {
    const missing = faster.getByRole('group', { name: `第 ${place + 1} 项` });
    await missing.getByRole('combobox', { name: '缺少什么' }).click();
    await faster.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: part }).click();
    await missing.getByLabel('需要怎么补').fill(`请补充${part}`);
  }
  await faster.getByRole('button', { name: '一次性告知', exact: true }).click();
  await faster.getByRole('radio').first().waitFor({ state: 'detached' });

  await slower.getByRole('button', { name: '提交负责人签发' }).click();
  const changes = slower.getByRole('table', { name: /您读到的是第 \d+ 版，现在是第 \d+ 版/ });
  await changes.waitFor();
  expect(await changes.locator('del').first().textContent()).not.toBe(
    await changes.locator('ins').first().textContent(),
  );
  await slower.getByRole('button', { name: '重新读取' }).click();
  await changes.waitFor({ state: 'detached' });

  const head = await world.openPage('office_head', `/requests/${id}`, { department: REQUESTER });
  for (const part of ['使用依据', '使用范围']) await head.getByText(`请补充${part}`).first().waitFor();
  await head.getByRole('button', { name: '确定办理' }).click();
  await head.getByRole('dialog').locator('button:focus').waitFor();
  await head.keyboard.press('Enter');
  await head.locator('.phases').getByText('待补正').waitFor({ state: 'detached' });
  await slower.reload();
  await slower.getByRole('radio', { name: '同意共享', exact: true }).waitFor();
});

it('U32: says plainly to the requester what is granted less than was asked, and why', async () => {
  const { api } = world.demo;
  const { id, version } = await aSignedRequest(api, REQUESTER, PROVIDER);
  const [liaison, head] = [await api.as('liaison', PROVIDER), await api.as('office_head', PROVIDER)];
  const { items } = (await liaison.get(`/api/v1/requests/${id}`).expect(200)).body;
  const cuts = [{ itemId: items[0].itemId, reason: '办理本事项不需要该项' }];
  const answer = liaison.post(`/api/v1/requests/${id}/answer`).set('If-Match', `"v${version}"`);
  const prepared = (await answer.send({ kind: 'partial', cuts }).expect(200)).body;
  await head.post(`/api/v1/requests/${id}/answer/sign`).set('If-Match', `"v${prepared.version}"`).send({}).expect(200);
  const page = await world.openPage('liaison', `/requests/${id}`, { department: REQUESTER });
  await page.getByText('不同意：办理本事项不需要该项').first().waitFor();
  expect(await page.locator('.phases [aria-current=step]').textContent()).toMatch(/^供给/);
});

it('refuses by the keyboard alone, on a ground whose articles stand beside it', async () => {
  const { id } = await aSignedRequest(world.demo.api, REQUESTER, PROVIDER);
  const page = await world.openPage('liaison', `/requests/${id}`, { department: PROVIDER });
  await page.getByRole('radio').first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Ctrl K').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await toDecision(page);
  await tabTo(page, /^同意共享/);
  await page.keyboard.press('ArrowUp');
  await page.getByRole('radio', { name: '不同意共享', checked: true }).waitFor();
  await tabTo(page, /^不同意的依据/);
  await page.keyboard.press('ArrowDown');
  await page.locator('.ant-select-dropdown:visible').waitFor();
  for (let down = 0; down < 2; down++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page
    .getByRole('complementary', { name: '我的办理' })
    .getByText('使用依据、使用场景、使用范围', { exact: false })
    .waitFor();
  await tabTo(page, /^理由/);
  await page.keyboard.type('与申请部门的职责无关');
  await tabTo(page, /^\s*提交负责人签发/);
  await page.keyboard.press('Enter');
  await page.getByText('答复已经拟定').waitFor();
});

it('U48: hands the whole-case file to who watches over the case', async () => {
  const page = await world.openPage('supervisor', `/requests/${world.demo.requestId}`);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('全案卷宗：').getByRole('link', { name: 'PDF' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/\.pdf$/);
});

it('keeps a half-written form on the server, with its days', async () => {
  const address = `/requests/${world.demo.requestId}`;
  const page = await world.openPage('liaison', address, { department: REQUESTER });
  await page.getByRole('button', { name: /成效/ }).click();
  await page.getByLabel('使用成效').fill('出生证明不再要求群众提交');
  await page.getByText(/已自动保存/).waitFor();
  const elsewhere = await world.openPage('liaison', address, { department: REQUESTER });
  await elsewhere.getByRole('button', { name: /成效/ }).click();
  await elsewhere.getByText(/已自动保存/).waitFor();
  expect(await elsewhere.getByLabel('使用成效').inputValue()).toBe('出生证明不再要求群众提交');
  await elsewhere.getByRole('button', { name: '清空重填' }).click();
  expect(await elsewhere.getByLabel('使用成效').inputValue()).toBe('');
});

it('hands out the letters there are, as docx and PDF', async () => {
  const page = await world.openPage('liaison', `/requests/${world.demo.requestId}`, { department: PROVIDER });
  const letters = page.getByRole('region', { name: '公文' });
  await letters.getByRole('listitem').first().waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    letters
      .getByRole('link', { name: /（docx）$/ })
      .first()
      .click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/（草稿）\.docx$/);
});

it('explains the due day day by day, and why other acts are not open', async () => {
  const page = await world.openPage('liaison', `/requests/${world.demo.requestId}`, { department: PROVIDER });
  await page.getByText('逐日说明：为什么是这一天截止').click();
  const days = page.getByRole('table', { name: /逐日说明/ });
  await days.waitFor();
  expect(await days.textContent()).toContain('不计');
  await page.getByText('其他事项为什么不能办').click();
  expect(await page.locator('.decision details li').count()).toBeGreaterThan(3);
});

it('hides the request from another department as if it did not exist', async () => {
  const page = await world.openPage('liaison', `/requests/${world.demo.requestId}`, { department: '市教育局' });
  expect(await page.getByRole('alert').textContent()).toMatch(/未找到，或不属于您的部门/);
});
