import type { Page } from 'playwright-core';
import { axe, startWebWorld } from './support';

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

const OFFICE = '市民政局';
const leave = (page: Page): Promise<void> => page.getByRole('link', { name: '数据目录', exact: true }).click();

it('asks before a page is left with something typed and not sent, stays on demand, and asks no more once it is sent', async () => {
  const page = await world.openPage('authority_officer', '/settings/calendar/import');
  await page.getByLabel('通知正文').fill('一、元旦：1月1日放假。');
  await leave(page);
  const question = page.getByRole('dialog', { name: '还有没提交的内容' });
  await question.waitFor();
  expect(await axe(page)).toEqual([]);
  await question.getByRole('button', { name: '取消' }).click();
  await question.waitFor({ state: 'detached' });
  expect(page.url()).toContain('/settings/calendar/import');
  expect(await page.getByLabel('通知正文').inputValue()).toContain('元旦');
  await leave(page);
  await question.getByRole('button', { name: '离开，不保留' }).click();
  await page.waitForURL('**/catalogue');
  await page.goBack();
  await page.waitForURL('**/settings/calendar/import');
  // Nothing was typed since: nothing is asked.
  await leave(page);
  await page.waitForURL('**/catalogue');
});

it('asks again where what was sent was refused: the text is still there', async () => {
  const page = await world.openPage('authority_officer', '/settings/calendar/import');
  await page.getByLabel('通知正文').fill('一、元旦：1月1日放假。');
  await page.getByRole('button', { name: '预检' }).click();
  await page.locator('.ant-form-item-has-error').first().waitFor();
  await leave(page);
  await page.getByRole('dialog', { name: '还有没提交的内容' }).waitFor();
});

it('asks nothing where a form is kept on the server, nor for a search', async () => {
  const address = `/requests/new?entry=${encodeURIComponent(world.demo.entry.code)}&section=use`;
  const page = await world.openPage('liaison', address, { department: '市教育局' });
  await page.locator('.kept-form').getByRole('textbox').first().fill('还没写完');
  await leave(page);
  await page.waitForURL('**/catalogue');
  await page.getByRole('searchbox').fill('婚姻');
  await page.waitForURL('**q=*');
  await page.getByRole('link', { name: '工作台' }).first().click();
  await page.waitForURL('**/workbench');
});

it('takes a removed view back for ten seconds, and no longer', async () => {
  const page = await world.openPage('liaison', '/workbench?whose=all', { department: OFFICE });
  await page.clock.install();
  const views = page.getByRole('navigation', { name: '我保存的视图' });
  await views.getByRole('button', { name: '保存当前筛选' }).click();
  await page.getByLabel('名称').fill('全部的');
  await page.keyboard.press('Enter');
  const kept = views.getByRole('link', { name: '全部的' });
  await kept.waitFor();
  const remove = views.getByRole('button', { name: '删除视图“全部的”' });
  await remove.click();
  await views.getByRole('status').getByText('已删除视图“全部的”。').waitFor();
  expect(await kept.count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await views.getByRole('button', { name: '撤销' }).click();
  await kept.waitFor();
  expect(await views.getByRole('status').count()).toBe(0);
  await remove.click();
  await views.getByRole('button', { name: '撤销' }).waitFor();
  await page.clock.fastForward(9_000);
  expect(await views.getByRole('button', { name: '撤销' }).count()).toBe(1);
  await page.clock.fastForward(1_500);
  await views.getByRole('button', { name: '撤销' }).waitFor({ state: 'detached' });
  await page.reload();
  expect(await page.getByRole('link', { name: '全部的' }).count()).toBe(0);
});
