import type { Page } from 'playwright-core';
import { TemplateBook } from '../../../libs/lists/test/template-book';
import { aNeed, longEdition } from '../../api/test/support/long-lists';
import { rowsIn } from '../../api/test/support/taken-files';
import { axe, fileFrom, publishBatch, settled, startWebWorld } from './support';

const RENAMED = '9999000000303001/000001';
const ADDED = '9999000000303001/000901';

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

it('gives a list in two levels of headings at once, and a long one in the background, telling whoever asked', async () => {
  const { api } = world.demo;
  const wanted = { named: '市民政局', matter: '户口登记', material: '结婚证' };
  const items = (count: number): string[] => Array.from({ length: count }, (_, n) => `数据项${String(n + 1)}`);
  await aNeed(api, '核验婚姻', items(2), wanted);
  await aNeed(api, '逐项比对', items(5_001), wanted);
  const page = await world.openPage('liaison', '/lists/exports', { department: '市公安局' });
  expect(await axe(page)).toEqual([]);
  await page.getByRole('combobox', { name: '导出哪一份' }).click();
  await page.locator('.ant-select-item-option', { hasText: '需求清单' }).click();
  await page.waitForURL('**list=need*');
  await page.getByRole('searchbox').fill('核验婚姻');
  await page.waitForURL('**q=*');
  const book = await fileFrom(page, '导出 Excel');
  expect(book.name).toBe('need.xlsx');
  const rows = await rowsIn(book.bytes);
  expect(rows[0]).toEqual(['需求清单']);
  const groups = rows.findIndex((row) => row.includes('需求情况'));
  expect(rows[groups]?.filter((text) => text !== '')).toEqual(['需求情况', '认责情况']);
  expect(rows.slice(groups + 2).map((row) => row.slice(0, 7))).toEqual([
    ['1', '市民政局', '市公安局', '户口登记', '结婚证', '', '数据项1'],
    ['2', '市民政局', '市公安局', '户口登记', '结婚证', '', '数据项2'],
  ]);

  await page.getByRole('searchbox').fill('逐项比对');
  await page.waitForURL(`**q=${encodeURIComponent('逐项比对')}*`);
  await page.getByRole('link', { name: '导出 CSV', exact: true }).click();
  await page.waitForURL('**export=*');
  const job = page.getByRole('status', { name: '后台导出' });
  await job.getByText('文件已生成，共 5001 行。').waitFor();
  expect(await axe(page)).toEqual([]);

  // Whoever has gone elsewhere is told, and led back to the file.
  await page.goto('/notices');
  await settled(page);
  const told = page
    .getByRole('table', { name: '消息' })
    .getByRole('link', { name: /导出文件已生成：需求清单，5001 行/ });
  await told.waitFor();
  await told.click();
  await page.waitForURL('**/lists/exports?export=*');
  const file = await fileFrom(page, '下载文件');
  expect(file.name).toBe('need.csv');
  const lines = file.bytes.toString('utf8').split('\r\n').filter(Boolean);
  expect(lines.filter((line) => /^\d+,市民政局,市公安局,/u.test(line))).toHaveLength(5_001);
  expect(lines.slice(0, 6).join('\n')).toMatch(/数据截至：.*事件账序号 \d+/u);

  const colleague = await world.openPage('office_head', new URL(page.url()).pathname + new URL(page.url()).search, {
    department: '市公安局',
  });
  const address = await colleague.getByRole('link', { name: '下载文件' }).getAttribute('href');
  expect((await colleague.request.get(address ?? '')).status()).toBe(404);
});

it('brings a catalogue from its template, shows what it says otherwise, and says what stays when it is taken back', async () => {
  const page = await world.openPage('authority_officer', '/lists/import?series=demo-city');
  const template = await TemplateBook.open((await fileFrom(page, '下载填报模板')).bytes);
  template.set(RENAMED, { 目录名称: '居民户籍登记信息' });
  template.add({
    目录代码: ADDED,
    目录名称: '犬只登记信息',
    提供部门: '市公安局',
    共享属性: '无条件共享',
    数据项: '犬只编号',
  });
  const buffer = await template.bytes();
  await page.locator('input[type=file]').setInputFiles({ name: '目录.xlsx', mimeType: '', buffer });
  await page.getByLabel('批次号').fill('6');
  await page.getByRole('button', { name: '开始预检' }).click();
  await page.waitForURL('**/lists/imports/*');
  await page.getByRole('button', { name: '整批入库' }).click();
  await page.getByRole('link', { name: '查看批次，交主管部门审核' }).click();
  await page.waitForURL('**/lists/batches/*');
  const batch = new URL(page.url()).pathname;
  await approve(batch, /第 2 版，共 29 行/);

  // The entries are there for every department, in the words of the file.
  const liaison = await world.openPage('liaison', '/catalogue?q=犬只登记', { department: '市民政局' });
  await liaison
    .getByRole('table', { name: '数据目录' })
    .getByRole('link', { name: /犬只登记信息/ })
    .first()
    .waitFor();
  await liaison.goto(`/catalogue/entry?code=${encodeURIComponent(RENAMED)}`);
  const versions = liaison.getByRole('region', { name: '比较两版' });
  await versions.getByRole('listitem').filter({ hasText: '居民户籍信息 → 居民户籍登记信息' }).waitFor();

  // Its liaison is told what the batch changes for the department, and led to the comparison.
  await followNotice(liaison, /第 6 批已发布。共享给本部门的数据新增 1 行/);
  expect(new URL(liaison.url()).searchParams.get('batch')).toBe(batch.split('/').at(-1));
  // It begins with what concerns the department, in its files too; the address says so, and the whole is one step away.
  await liaison.getByText('共 1 行有变化：新增 1 行。').waitFor();
  await liaison.getByText('与本部门有关的行：').waitFor();
  expect(await axe(liaison)).toEqual([]);
  const compare = liaison.getByRole('table', { name: '版次对比' });
  await compare.getByRole('row', { name: /犬只登记信息/ }).waitFor();
  expect(await compare.getByRole('row', { name: /居民户籍登记信息/ }).count()).toBe(0);
  const mine = (await fileFrom(liaison, '导出 CSV')).bytes.toString('utf8');
  expect(mine).toContain('犬只登记信息');
  expect(mine).not.toContain('居民户籍登记信息');
  await liaison.getByLabel('部门', { exact: true }).click();
  await liaison.locator('.ant-select-item-option', { hasText: '所有部门' }).click();
  await liaison.waitForURL('**/lists/compare?*department=any*');
  await compare.getByRole('row', { name: /居民户籍登记信息/ }).waitFor();

  // The batch against the edition before it, then one edition against another: the same sentence, in both languages.
  await liaison.goto(batch);
  await liaison.getByRole('link', { name: '这一批改了什么' }).click();
  await liaison.waitForURL('**/lists/compare?batch=*');
  await liaison.getByText('共 2 行有变化：新增 1 行、更名 1 行。').waitFor();
  const row = liaison.getByRole('table', { name: '版次对比' }).getByRole('row', { name: /居民户籍登记信息/ });
  expect(await row.textContent()).toContain('更名');
  await liaison.getByRole('button', { name: '清除筛选' }).click();
  await liaison.getByText('请选择要对比的两个版次。').waitFor();
  expect(new URL(liaison.url()).search).toBe('');
  const [from, to] = await editionIds();
  const compared = `/lists/compare?series=demo-city&from=${from}&to=${to}`;
  await liaison.goto(compared);
  await liaison.getByText('共 2 行有变化：新增 1 行、更名 1 行。').waitFor();
  const english = await world.openPage('liaison', compared, { department: '市民政局', language: 'en' });
  await english.getByText('2 rows changed: 1 added, 1 renamed.').waitFor();
  await english.getByText('edition 1 → edition 2').waitFor();

  // Taken back: the row leaves the list, the entry stays, and the screen says so and leads to it.
  const officer = await world.openPage('authority_officer', batch);
  await officer.getByRole('button', { name: '撤回本批次' }).click();
  await officer.locator('.ant-modal-confirm').getByRole('button', { name: '撤回本批次' }).click();
  await officer.getByText(/“撤出”各行的目录条目仍在目录中发布/).waitFor();
  const undoing = new URL(officer.url()).pathname;
  await approve(undoing, /第 3 版，共 28 行/);
  await followNotice(liaison, /第 7 批已发布，撤回第 6 批。共享给本部门的数据撤出 1 行/);
  await liaison.getByText('共 1 行有变化：撤出 1 行。').waitFor();
  await officer.reload();
  await officer
    .getByRole('row', { name: /撤出/ })
    .getByRole('link', { name: /犬只登记信息/ })
    .click();
  await officer.waitForURL('**/catalogue/entry?*');
  await officer.getByRole('heading', { name: '犬只登记信息' }).waitFor();
}, 120_000);

it('sets a long edition as pages in the background, and leads to the PDF', async () => {
  const { editionId } = await longEdition(world.demo.api, 77);
  const page = await world.openPage('liaison', `/lists/edition?series=demo-city&edition=${editionId}`, {
    department: '市公安局',
  });
  await page.getByText(/^PDF 超过 2,000 行、表格超过 5,000 行的在后台生成/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('link', { name: '下载 PDF（打印版）', exact: true }).click();
  await page.waitForURL('**/lists/exports?*export=*');
  await page.getByRole('status', { name: '后台导出' }).getByText('文件已生成，共 5001 行。').waitFor();
  const { name, bytes } = await fileFrom(page, '下载文件');
  expect([name, bytes.subarray(0, 5).toString('latin1')]).toEqual(['demo-city-edition-77.pdf', '%PDF-']);
});

const editionIds = async (): Promise<string[]> =>
  (
    await world.demo.api.database.owner.query<{ id: string }[]>(
      `SELECT id FROM list_edition WHERE series_code = 'demo-city' ORDER BY number LIMIT 2`,
    )
  ).map(({ id }) => id);

/** From the inbox to what a notice tells of. */
async function followNotice(page: Page, title: RegExp): Promise<void> {
  await page.goto('/notices');
  await settled(page);
  await page.getByRole('table', { name: '消息' }).getByRole('link', { name: title }).click();
  await page.waitForURL('**/lists/compare?batch=*');
}

/** The other officer signs the impact, where there is one, and publishes. */
const approve = async (batch: string, made: RegExp): Promise<void> =>
  publishBatch(await world.openPage('authority_officer', batch, { name: '叶青' }), made);
