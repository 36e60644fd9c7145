import { newId } from '@zeqing/kernel';
import type { Page } from 'playwright-core';
import { ended, report, upload } from '../../api/test/support/list-imports';
import { TemplateBook } from '../../../libs/lists/test/template-book';
import { catalogueParts, departmentName } from '../../../scripts/catalogue/make.mjs';
import { axe, fileFrom, publishBatch, settled, startWebWorld } from './support';

const [MINE, BOTH, WRONG] = ['9999000000303001/000001', '9999000000303002/000005', '9999000000303002/000006'];

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

const bookFrom = async (page: Page, link: string): Promise<TemplateBook> =>
  TemplateBook.open((await fileFrom(page, link)).bytes);

/** What others did to the list meanwhile: a batch brought and approved over HTTP. */
async function publishedElsewhere(body: Buffer, batchNumber: number): Promise<void> {
  const { api } = world.demo;
  const [first, second] = [await api.as('authority_officer'), await api.asSecond('authority_officer')];
  const accepted = await upload(first, body, { batchNumber }).expect(202);
  await ended(first, accepted);
  const { id, version } = await report(first, accepted.body.id);
  const seen = (of: number): string => `"v${String(of)}"`;
  const asked = await first.post(`/api/v1/lists/imports/${id}/apply`).set('if-match', seen(version)).expect(202);
  const { batchId } = (await ended(first, asked)).result;
  const url = `/api/v1/lists/batches/${batchId}`;
  const { digest } = (await second.get(`${url}/impact`).expect(200)).body;
  await second.post(`${url}/impact/sign-off`).set('if-match', seen(1)).send({ digest });
  await second.post(`${url}/approve`).set('if-match', seen(1)).send({}).expect(200);
}

async function approve(batch: string): Promise<Page> {
  const second = await world.openPage('authority_officer', batch, { name: '叶青' });
  await publishBatch(second, /已冻结/);
  return second;
}

it('leads from the template over a conflict, the good rows and the marked workbook to the undo', async () => {
  const page = await world.openPage('authority_officer', '/lists/import?series=demo-city');
  const template = await bookFrom(page, '下载填报模板');
  const theirs = await TemplateBook.open(await template.bytes());
  await publishedElsewhere(await theirs.set(BOTH, { 更新周期: '每年' }).bytes(), 4);

  template.set(MINE, { 更新周期: '每周' }).set(BOTH, { 更新周期: '每月' }).set(WRONG, { 更新周期: '偶尔' });
  const buffer = await template.bytes();
  await page.locator('input[type=file]').setInputFiles({ name: '填报.xlsx', mimeType: '', buffer });
  await page.getByLabel('批次号').fill('5');
  await page.getByRole('button', { name: '开始预检' }).click();
  await page.waitForURL('**/lists/imports/*');

  // Three values side by side; a person chooses.
  const row = page.getByRole('table', { name: '与清单现状的冲突' }).getByRole('row', { name: /每月/ });
  await row.waitFor();
  expect(await row.textContent()).toContain('每年');
  await page.getByText('还有 1 项没有选择').waitFor();
  expect(await axe(page)).toEqual([]);
  await row.getByText('用本文件的').click();
  await page.getByText('还有 1 项没有选择').waitFor({ state: 'detached' });

  // The kinds of what is wrong, and the cells of one kind.
  const kinds = page.getByRole('table', { name: '按问题种类' });
  await kinds.getByRole('button', { name: '查看这 1 处错误' }).click();
  await page.waitForURL('**rule=frequency_unknown*');
  const findings = page.getByRole('table', { name: '逐格问题' });
  await findings.getByRole('row', { name: /偶尔/ }).waitFor();
  expect(await findings.getByRole('row').count()).toBe(2);

  const marked = await bookFrom(page, '下载标红的工作簿（含“错误原因”一栏）');
  expect(marked.cell(WRONG, '更新周期').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
  expect(marked.cell(WRONG, '错误原因').text).toContain('请填写：实时');

  expect(await page.getByRole('button', { name: '整批入库' }).count()).toBe(0);
  await page.getByRole('button', { name: '只入库没有问题的行' }).click();
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '只入库没有问题的行' }).click();
  const toBatch = page.getByRole('link', { name: '查看批次，交主管部门审核' });
  await toBatch.waitFor();
  await toBatch.click();
  await page.waitForURL('**/lists/batches/*');
  const published = await approve(new URL(page.url()).pathname);

  // Taken back by a batch of its own, which makes the compensating edition.
  await published.getByRole('button', { name: '撤回本批次' }).click();
  await published.locator('.ant-modal-confirm').getByRole('button', { name: '撤回本批次' }).click();
  await published.getByRole('link', { name: '本批次已有撤回批次：查看' }).waitFor({ state: 'detached' });
  await published.getByRole('link', { name: '这是撤回批次：查看被撤回的批次' }).waitFor();
  const undoing = new URL(published.url()).pathname;
  const first = await world.openPage('authority_officer', undoing);
  await publishBatch(first, /第 4 版，共 28 行/);

  const history = await world.openPage('authority_officer', '/lists/imports?series=demo-city');
  const past = history.getByRole('table', { name: '导入记录' }).getByRole('row', { name: /填报\.xlsx/ });
  await past.filter({ hasText: '只入库无误的行' }).waitFor();
});

it('leads to the import that took the same file already', async () => {
  const page = await world.openPage('authority_officer', '/lists/import?series=demo-city');
  const body = await (await bookFrom(page, '下载填报模板')).set(MINE, { 来源系统: '另一个系统' }).bytes();
  const authority = await world.demo.api.as('authority_officer');
  const bring = async () => {
    const accepted = await upload(authority, body, { batchNumber: 12 }).expect(202);
    await ended(authority, accepted);
    return report(authority, accepted.body.id);
  };
  const [first, second] = [await bring(), await bring()];
  const apply = authority.post(`/api/v1/lists/imports/${first.id}/apply`);
  await ended(authority, await apply.set('if-match', `"v${String(first.version)}"`).expect(202));
  await page.goto(new URL(`/lists/imports/${second.id}`, page.url()).href);
  await page.getByRole('button', { name: '整批入库' }).click();
  await page.waitForURL(`**/lists/imports/${first.id}`);
  await page.getByRole('link', { name: '查看批次，交主管部门审核' }).waitFor();
});

it('takes at most fifty pasted rows', async () => {
  const page = await world.openPage('authority_officer', '/lists/import');
  const paste = page.getByLabel('或粘贴表格');
  const lines = (rows: number): string =>
    ['目录代码\t目录名称', ...Array.from({ length: rows }, () => 'a\tb')].join('\n');
  await paste.fill(lines(51));
  await page.getByText(/粘贴最多 50 行/).waitFor();
  await paste.fill(lines(50));
  await page.getByRole('button', { name: '开始预检' }).waitFor();
});

const CATALOGUE = { entries: 20, departments: 2, seed: 7 };
const ACTS = '演数发〔2026〕9号';

/** The lines of a catalogue whose departments the city has. */
async function aCatalogue(): Promise<string[]> {
  for (let n = 0; n < CATALOGUE.departments; n += 1)
    await world.demo.api.database.owner.query(
      `INSERT INTO department (id, code, name, comparable_name, short_name, comparable_short_name, kind, region_code,
         government_region_code, regions_served, management, bound, is_authority)
       VALUES ($1, $2, $3, $3, $3, $3, '组成部门', '999900', '999900', '{}', 'own', 'decree', false)`,
      [newId(), `12999900000000${String(n).padStart(4, '0')}`, departmentName(n)],
    );
  return [...catalogueParts(CATALOGUE)].join('').split('\r\n');
}

async function bringCatalogue(page: Page, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(lines.join('\r\n'));
  await page.locator('input[type=file]').setInputFiles({ name: '全市目录.csv', mimeType: 'text/csv', buffer });
  await page.getByLabel('载明签批和评估已办的文件').fill(ACTS);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '开始预检' }).click();
  await page.waitForURL('**/lists/imports/*');
}

it('brings a whole catalogue: its mistakes at their cells, then all of it published at once and found', async () => {
  const lines = await aCatalogue();
  const page = await world.openPage('authority_officer', '/lists/import?series=demo-city');
  await page.getByText('整个数据目录（CSV，最大 256 MB）').click();
  await page.waitForURL('**kind=catalogue*');
  await page.locator('input[type=file]').setInputFiles({ name: '目录.xlsx', mimeType: '', buffer: Buffer.from('PK') });
  await page.getByText('整个目录只读 .csv', { exact: false }).waitFor();

  const wrong = [...lines];
  wrong[2] = wrong[2]!.replace(/,(?:无条件共享|有条件共享|不予共享),/u, ',随便,');
  wrong[5] = wrong[1]!;
  await bringCatalogue(page, wrong);
  const findings = page.getByRole('table', { name: '逐格问题' });
  await findings.getByRole('row', { name: /H3.*随便/ }).waitFor();
  await findings.getByRole('row', { name: /A6/ }).waitFor();
  await page.getByText('有 2 处错误', { exact: false }).waitFor();
  expect(await page.getByRole('button', { name: '整个目录入库并发布' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: '只入库没有问题的行' }).count()).toBe(0);

  await page.getByRole('link', { name: '改好后重新导入' }).click();
  await page.waitForURL('**kind=catalogue*');
  await bringCatalogue(page, lines);
  await page.getByText('目录 20 条', { exact: false }).waitFor();
  await page.getByText(`签批和评估已办（条例第十三条）：${ACTS}。`).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '整个目录入库并发布' }).click();
  const dialog = page.locator('.ant-modal-confirm');
  await dialog.getByText('20 条目录按原样发布', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: '整个目录入库并发布' }).click();
  await page.getByRole('link', { name: '到数据目录检索' }).click();
  await page.waitForURL('**/catalogue');
  const [, name = ''] = lines[1]!.split(',');
  await page.goto(new URL(`/catalogue?q=${encodeURIComponent(name)}`, page.url()).href);
  await page.getByText(name).first().waitFor();

  const history = await world.openPage('authority_officer', '/lists/imports?series=demo-city');
  const past = history.getByRole('table', { name: '导入记录' }).getByRole('row', { name: /全市目录\.csv/ });
  await past.filter({ hasText: '已入库' }).waitFor();
});

it('offers a whole catalogue to the authority alone', async () => {
  const page = await world.openPage('liaison', '/lists/import?kind=catalogue', { department: '市公安局' });
  await settled(page);
  await page.getByText('工作簿或表格文件（.xlsx、.csv）').waitFor();
  expect(await page.getByText('整个数据目录（CSV，最大 256 MB）').count()).toBe(0);
});
