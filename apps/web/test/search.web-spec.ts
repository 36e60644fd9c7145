import type { Page } from 'playwright-core';
import { axe, startWebWorld } from './support';

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

/** What is marked on the page, each once. */
async function marks(page: Page): Promise<readonly string[]> {
  await page.locator('mark').first().waitFor();
  return [...new Set(await page.locator('mark').allTextContents())];
}

/** Every list with a search box: who reads it, what is typed, what is marked. */
const LISTS = [
  ['/catalogue', 'liaison', '市公安局', '婚姻登記', '婚姻登记'],
  ['/catalogue', 'liaison', '市公安局', 'hydj', '婚姻登记'],
  ['/catalogue', 'liaison', '市公安局', '９９９９', '9999'],
  ['/catalogue', 'liaison', '市公安局', '登记 婚姻', '婚姻'],
  ['/catalogue/resources', 'liaison', '市公安局', '婚姻登記', '婚姻登记'],
  ['/workbench?whose=all', 'liaison', '市民政局', '民政', '民政'],
  ['/lists/edition', 'authority_officer', undefined, '婚姻登記', '婚姻登记'],
  ['/settings/departments', 'system_administrator', undefined, '衛生健康', '卫生健康'],
  ['/settings/people', 'security_administrator', undefined, 'MINZHENG', 'minzheng'],
  ['/settings/dictionaries', 'authority_officer', undefined, '共享', '共享'],
  ['/hall/api', 'authority_officer', undefined, '/CATALOGUE/', '/catalogue/'],
] as const;

it.each(LISTS)('marks on %s what %s of %s finds by %s', async (address, role, department, typed, marked) => {
  const page = await world.openPage(role, address, department === undefined ? {} : { department });
  await page.keyboard.press('/');
  await page.keyboard.type(typed);
  await page.waitForURL('**q=*');
  expect(await marks(page)).toContain(marked);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.locator('mark').first().waitFor({ state: 'detached' });
});

it('marks so that it can be read, by eye and aloud', async () => {
  const page = await world.openPage('liaison', '/catalogue?q=hydj', { department: '市公安局' });
  await marks(page);
  expect(await axe(page)).toEqual([]);
  // The mark stands inside the name: what is read aloud is the name, whole.
  expect(await page.getByRole('link', { name: '婚姻登记信息', exact: true }).count()).toBe(1);
});

it('marks in the palette what was typed', async () => {
  const page = await world.openPage('liaison', '/catalogue', { department: '市公安局' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '页面、目录或申请编号' }).fill('婚姻');
  await page.getByRole('option', { name: /婚姻登记信息/ }).waitFor();
  expect(await marks(page)).toEqual(['婚姻']);
});
