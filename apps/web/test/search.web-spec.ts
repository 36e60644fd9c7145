import type { Page } from 'playwright-core';
import { waitUntil } from '@zeqing/testing';
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

it('narrows the catalogue down by its facets, in rows and address, until they are cleared', async () => {
  const page = await world.openPage('liaison', '/catalogue', { department: '市公安局' });
  const rows = page.getByRole('table', { name: '数据目录' }).locator('tbody tr');
  const facet = (legend: string, value: RegExp) =>
    page.getByRole('group', { name: legend, exact: true }).getByRole('button', { name: value });
  const address = (word: string): string | null => new URL(page.url()).searchParams.get(word);
  /** What stands beside a value is how many rows it leaves. */
  const choose = async (legend: string, value: RegExp): Promise<number> => {
    const one = facet(legend, value);
    const count = Number(await one.locator('.facet-count').textContent());
    await one.click();
    await page.locator(`.facet button[aria-pressed=true]`, { hasText: value }).waitFor();
    await expectRows(count);
    return count;
  };
  const expectRows = async (count: number): Promise<void> => {
    await waitUntil(`${String(count)} rows`, async () => (await rows.count()) === count);
  };
  await rows.first().waitFor();
  const all = await rows.count();

  const ofDepartment = await choose('提供部门', /^市民政局/);
  expect(ofDepartment).toBeLessThan(all);
  expect(address('department')).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Set(await rows.locator('td:nth-child(3)').allTextContents())).toEqual(new Set(['市民政局']));
  const shared = await choose('共享类型', /^有条件共享/);
  expect(shared).toBeLessThan(ofDepartment);
  expect(address('shareType')).toBe('conditional');
  expect(await rows.locator('td:nth-child(4)', { hasText: '有条件共享' }).count()).toBe(shared);
  const graded = await choose('敏感级别', /级/);
  expect(address('grade')).toMatch(/^[1-4]$/);

  // A value chosen is given back by pressing it again; what was typed narrows down what is left.
  await page.locator('.facet button[aria-pressed=true]', { hasText: '级' }).click();
  await expectRows(shared);
  expect(address('grade')).toBeNull();
  expect(graded).toBeLessThanOrEqual(shared);
  await page.keyboard.press('/');
  await page.keyboard.type('hunyindengji');
  await page.waitForURL('**q=hunyindengji*');
  await page.getByRole('link', { name: '婚姻登记信息', exact: true }).waitFor();
  expect(address('shareType')).toBe('conditional');
  expect((await marks(page))[0]).toBe('婚姻登记');

  await page.getByRole('button', { name: '清除筛选' }).click();
  await expectRows(all);
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('.facet button[aria-pressed=true]').count()).toBe(0);
});
