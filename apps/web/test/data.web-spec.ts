import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { newId, systemActor } from '@zeqing/kernel';
import { ReadinessHistory } from '@zeqing/services';
import { aRow, aWorkbook } from '../../../libs/lists/test/workbooks';
import { ended, upload } from '../../api/test/support/list-imports';
import type { Page } from 'playwright-core';
import { chooseByKeys, startWebWorld, tabTo, typeAndConfirm } from './support';

const SEEDS = path.resolve(__dirname, '../../../db/seeds');
const ITEM = '11999900MB0000001K3999900100103';
const ENTRY = '9999000000303002/000005';

/** The figure of ux.md §7 in the whole run; enough to be more than one page in every run. */
const LONG = process.env['ZEQING_TEST_FULL'] === '1' ? 50_000 : 500;

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

interface Explained {
  readonly materials: readonly { readonly name: string; readonly say: { readonly zh: string } }[];
  readonly uses: readonly unknown[];
}

it('leads a supervisor from all one-things to who holds 新生儿出生 up', async () => {
  const page = await world.openPage('supervisor', '/one-things');
  await page.getByRole('link', { name: '新生儿出生' }).click();
  await page.waitForURL('**/one-things/*');
  const blockers = page.getByRole('table', { name: '堵点' });
  await blockers.waitFor();
  expect(await blockers.getByRole('row').count()).toBeGreaterThan(1);
  await page.getByText('全国', { exact: true }).click();
  await page.waitForURL('**scope=national');
  // By when, and what an act of today would change: from a blocker to the item as it would stand, and back.
  await page.getByText(/预计就绪：/).waitFor();
  await blockers.getByRole('link', { name: '假如列入责任清单' }).first().click();
  await page.waitForURL('**/services/*if=listed*');
  const supposed = page.getByRole('region', { name: '假如' });
  await supposed
    .getByText(/必要堵点 \d+ 个/)
    .first()
    .waitFor();
  await supposed.getByRole('button', { name: '不再假设' }).click();
  await supposed.waitFor({ state: 'detached' });
});

it('explains every item line by line on one page, each line leading to the entry and the list', async () => {
  const page = await world.openPage('supervisor', '/one-things');
  await page.getByRole('link', { name: '逐项说明' }).click();
  const table = page.getByRole('table', { name: '逐项说明' });
  await table.waitFor();
  const whys: (string | null)[] = [];
  for (const [scope, word] of [
    ['local', '本市'],
    ['national', '全国'],
  ] as const) {
    await page.getByText(word, { exact: true }).click();
    const answer = await page.request.get(`/api/v1/services/explained?limit=50&scope=${scope}`);
    const { items } = (await answer.json()) as {
      items: { itemName: string; headline: Explained; otherSituations: Explained[] }[];
    };
    const lines = items.flatMap(({ headline, otherSituations }) =>
      [headline, ...otherSituations].map(({ materials, uses }) => Math.max(1, materials.length + uses.length)),
    );
    const told = table.locator('tbody tr').filter({ hasText: items[0]?.headline.materials[1]?.say.zh ?? '' });
    await told.first().waitFor();
    expect(await table.locator('tbody tr').count()).toBe(lines.reduce((all, one) => all + one, 0));
    const row = table.locator('tbody tr').first();
    expect(await row.textContent()).toContain(items[0]?.itemName);
    expect(await row.textContent()).toContain(items[0]?.headline.materials[0]?.name);
    // Each declared situation by name, what a paper is, what data are used for, and the article behind a decision.
    for (const words of [
      '国内出生、父母已婚、集体户',
      '简易注销',
      '部门核发',
      '报关单位备案状态',
      '核验 · 非必需',
      '第三十七条',
    ])
      expect(await table.textContent()).toContain(words);
    whys.push(await table.textContent());
  }
  expect(whys[0]).not.toBe(whys[1]);
  expect(await table.getByRole('link').first().getAttribute('href')).toContain('scope=national');
  await table.getByRole('link', { name: '责任清单' }).first().click();
  await page.waitForURL('**/lists/edition?q=*');
});

it('ranks the single supplies by how many items each would make ready', async () => {
  const page = await world.openPage('supervisor', '/unlock-ranking');
  const ranking = page.getByRole('table', { name: '解锁排行' });
  await ranking.waitFor();
  expect(await ranking.getByRole('row').count()).toBeGreaterThan(3);
  await page.getByRole('combobox', { name: '条例以外的单位' }).click();
  await page.locator('.ant-select-item-option').first().click();
  await page.waitForURL('**outside=without');
  await page.getByText('办件量来自：2025 年《演示数据（非真实统计）》（4 项）。').waitFor();
  await page.getByRole('combobox', { name: '排序依据' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('年办件量', { exact: true }).click();
  await page.waitForURL('**weight=cases**');
  await ranking.waitFor();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  const csv = await file;
  expect(csv.suggestedFilename()).toBe('解锁排行.csv');
  const text = await readFile(await csv.path(), 'utf8');
  for (const told of ['单独解锁的年办件量', '办件量统计年度与来源', '2025 年《演示数据（非真实统计）》'])
    expect(text).toContain(told);
});

it('shows the counter’s decision material by material, with its reason, in the chosen situation', async () => {
  const page = await world.openPage('liaison', `/services/${ITEM}`);
  const row = page.getByRole('row', { name: /出生登记申报表/ });
  expect(await row.textContent()).toContain('申请人自备，依法收取');
  await page.getByRole('combobox', { name: '情形' }).click();
  await page.locator('.ant-select-item-option').nth(1).click();
  await page.waitForURL('**situation=*');
  // Past days as they were known, as a line and in a table; which days stands in the address.
  const history = page.getByRole('region', { name: '历史就绪度' });
  const { app, clock } = world.demo.api;
  const actor = systemActor('test');
  await app.get(ReadinessHistory, { strict: false }).record({ actor, at: clock.now(), traceId: newId() });
  await history.getByRole('combobox', { name: '时间范围' }).click();
  await page.getByTitle('近 90 天').click();
  await page.waitForURL('**history=90*');
  await history.locator('.chart[data-state=drawn]').waitFor();
  await history.getByRole('row', { name: /当日无记录/ }).waitFor();
  await history.getByRole('row', { name: /2026-11-23.*市公安局/ }).waitFor();
});

it('finds an entry by a word, keeps the search in the address, and tells what the entry holds', async () => {
  const page = await world.openPage('liaison', '/catalogue');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('婚姻');
  await page.waitForURL('**q=*');
  await page.getByRole('link', { name: '婚姻登记信息' }).click();
  await page.waitForURL('**/catalogue/entry?code=*');
  expect(await page.getByRole('table', { name: '数据项' }).textContent()).toContain('男方身份号码');
});

it('says how to go on where a search finds nothing', async () => {
  const page = await world.openPage('liaison', '/catalogue?q=没有这样的数据');
  expect(await page.locator('.empty').textContent()).toContain('可以提出需求');
});

it('checks a workbook with mistakes cell by cell and lets nothing of it in', async () => {
  const page = await world.openPage('authority_officer', '/lists/import?series=demo-city');
  await page.locator('input[type=file]').setInputFiles(path.join(SEEDS, 'duty-list-with-mistakes.xlsx'));
  await page.getByLabel('批次号').fill('9');
  await page.getByRole('button', { name: '开始预检' }).click();
  await page.waitForURL('**/lists/imports/*');
  const findings = page.getByRole('table', { name: '逐格问题' });
  await findings.waitFor();
  expect(await findings.getByText('错误').count()).toBeGreaterThan(5);
  expect(await page.getByRole('button', { name: '整批入库' }).count()).toBe(0);
  expect(await page.getByText(/处错误：请在工作簿中改正后重新导入/).count()).toBe(1);
});

it('reads a pasted table of another system as what its headings propose, and as what a person says it is', async () => {
  const page = await world.openPage('authority_officer', '/lists/import?series=demo-city');
  const headings = ['公共数据开放主体名称', '更新频率', '数据格式', '数据集名称', '数据项', '数据摘要'];
  const row = ['市民政局', '每年', '电子表格', '养老机构', '名称、地址', '名录'];
  const paste = (): Promise<void> =>
    page.getByLabel('或粘贴表格').fill([headings, row].map((cells) => cells.join('\t')).join('\n'));
  const check = async (): Promise<void> => {
    await page.getByLabel('批次号').fill('9');
    await page.getByRole('button', { name: '开始预检' }).click();
    await page.waitForURL('**/lists/imports/*');
  };
  await paste();
  await check();
  await page.getByText('按表头识别为“公共数据开放计划（CSV）”').waitFor();
  await page.getByText('目录 1 条，数据项 2 个').waitFor();
  await page.getByRole('link', { name: '不对？换一种来源重新预检' }).click();
  await page.waitForURL('**/lists/import?series=demo-city&source=P11');
  await paste();
  await page.getByLabel('文件来源').click();
  await page.locator('.ant-select-item-option', { hasText: '部门调查：需求清单' }).click();
  await page.waitForURL('**/lists/import?series=demo-city&source=P5');
  await check();
  await page.getByText('按“部门调查：需求清单”读取').waitFor();
  await page.getByText('目录 1 条，数据项 1 个').waitFor();
});

it('shows a batch row by row with the edition it made', async () => {
  const page = await world.openPage('liaison', '/lists');
  await page
    .getByRole('row', { name: /现行有效/ })
    .getByRole('link')
    .first()
    .click();
  await page.getByText(/已冻结/).waitFor();
  expect(await page.getByRole('table', { name: '清单行' }).textContent()).toContain(ENTRY);
});

it('carries a list from the file to the edition in force, where the named department’s liaison finds its row', async () => {
  const added = aRow({
    ...{ 资源目录代码: '9999000000303002/000901', 部门名称: '市民政局', 信息资源名称: '殡葬服务信息' },
    共享条件: '用于核验火化证明',
  });
  const page = await world.openPage('authority_officer', '/lists/import?series=demo-city');
  // All of it by the keyboard alone (ux.md §7).
  await page.locator('input[type=file]').waitFor();
  await chooseByKeys(page, /^工作簿或表格文件（.xlsx、.csv）/, '增补清单.xlsx', await aWorkbook(added));
  await tabTo(page, /^批次号/);
  await page.keyboard.type('4');
  await tabTo(page, /^文件标题/);
  await page.keyboard.type('第四批责任清单');
  await tabTo(page, /^\s*开始预检/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/lists/imports/*');
  await page.getByRole('button', { name: '整批入库' }).waitFor();
  await tabTo(page, /^\s*整批入库/);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '查看批次，交主管部门审核' }).waitFor();
  await tabTo(page, /^查看批次，交主管部门审核/);
  await page.keyboard.press('Enter');
  const approve = async (by: Page): Promise<void> => {
    await by.getByRole('button', { name: '审核通过并发布' }).click();
    await typeAndConfirm(by, '审核通过并发布');
  };
  // Who brought it does not approve it (U35); another officer does.
  await approve(page);
  await page.getByText('导入人与审核人不得为同一人').waitFor();
  const second = await world.openPage('authority_officer', new URL(page.url()).pathname, { name: '叶青' });
  await approve(second);
  await second.getByText(/第 2 版，共 29 行/).waitFor();

  const liaison = await world.openPage('liaison', '/lists/edition?q=殡葬', { department: '市民政局' });
  await liaison
    .getByText(/第 2 版，共 29 行/)
    .first()
    .waitFor();
  const row = liaison.getByRole('table', { name: '第 2 版各行' }).getByRole('row', { name: /殡葬服务信息/ });
  await row.filter({ hasText: '市民政局' }).waitFor();
  const download = liaison.waitForEvent('download');
  await liaison.getByRole('link', { name: '导出 CSV' }).click();
  expect((await download).suggestedFilename()).toBe('demo-city-edition-2.csv');
  await liaison.getByRole('combobox', { name: '版次' }).click();
  await liaison.locator('.ant-select-item-option', { hasText: '第 1 版' }).click();
  await liaison.waitForURL('**edition=*');
  await liaison.getByText('这一版没有符合条件的行。').waitFor();
  await liaison.getByText('这不是现行版次。').waitFor();

  // What the new edition changed, of one class, as a file; and nothing of another class.
  const compared = await world.openPage('liaison', '/lists/edition', { department: '市民政局' });
  await compared.getByRole('link', { name: '与上一版对比' }).click();
  await compared.waitForURL('**/lists/compare?*');
  await compared.getByText('共 1 行有变化：新增 1 行。').waitFor();
  await compared.getByRole('combobox', { name: '变化类别' }).click();
  await compared.locator('.ant-select-item-option', { hasText: '新增（1）' }).click();
  await compared.waitForURL('**class=added*');
  const difference = compared.getByRole('table', { name: '版次对比' }).getByRole('row', { name: /殡葬服务信息/ });
  await difference.waitFor();
  expect(await difference.textContent()).toContain('新增');
  const differences = compared.waitForEvent('download');
  await compared.getByRole('link', { name: '导出 Excel' }).click();
  expect((await differences).suggestedFilename()).toBe('comparison-1-2.xlsx');
});

it(`keeps a list of ${String(LONG)} rows at hand: only those in sight stand in the page`, async () => {
  const { owner } = world.demo.api.database;
  const id = newId();
  await owner.query(
    `INSERT INTO list_edition (id, series_code, number, batch_id, in_force_from, row_count, algorithm, hash, published_at)
     SELECT $1, series_code, 90, batch_id, in_force_from, $2, algorithm, hash, published_at FROM list_edition WHERE number = 1`,
    [id, LONG],
  );
  await owner.query(
    `INSERT INTO list_edition_row (edition_id, position, duty_row_id, canonical)
     SELECT $1, n, r.duty_row_id, r.canonical FROM generate_series(1, $2::int) n
       JOIN list_edition_row r ON r.position = 1 + n % 28 JOIN list_edition e ON e.id = r.edition_id AND e.number = 1`,
    [id, LONG],
  );
  const page = await world.openPage('supervisor', `/lists/edition?series=demo-city&edition=${id}`);
  const rows = page.locator('.virtual tbody tr:not(.virtual-gap)');
  await rows.first().waitFor();
  // To the end of what is read, page after page, until everything is.
  const frame = page.locator('.virtual');
  const read = page.locator('.virtual-count');
  const toTheEnd = (): Promise<void> => frame.evaluate((one) => one.scrollTo(0, one.scrollHeight));
  while (!(await read.textContent())?.includes('已全部读取')) await toTheEnd();
  await toTheEnd();
  await page.getByRole('row').locator('td').getByText(String(LONG), { exact: true }).waitFor();
  expect(await rows.count()).toBeLessThan(60);
}, 360_000);

it('shows what a batch will do before it is approved, and has it signed off by name', async () => {
  const { api, entry } = world.demo;
  const officer = await api.as('authority_officer');
  const amended = aRow({
    ...{ 资源目录代码: entry.code, 部门名称: '市民政局', 信息资源名称: '婚姻登记信息' },
    ...{ 共享条件: '用于核验婚姻状况', 信息项名称: '登记日期' },
  });
  const received = await upload(officer, await aWorkbook(amended), { batchNumber: 5 });
  await ended(officer, received);
  const { version } = (await officer.get(`/api/v1/lists/imports/${received.body.id}`).expect(200)).body;
  const path = `/api/v1/lists/imports/${received.body.id}/apply`;
  const applied = await ended(officer, await officer.post(path).set('if-match', `"v${version}"`).expect(202));

  const page = await world.openPage('authority_officer', `/lists/batches/${applied.result.batchId}`, { name: '叶青' });
  const impact = page.getByRole('region', { name: '审核通过后的影响' });
  await impact.getByRole('table', { name: '涉及的申请和授权' }).getByRole('link').first().waitFor();
  const approve = async (): Promise<void> => {
    await page.getByRole('button', { name: '审核通过并发布' }).click();
    await typeAndConfirm(page, '审核通过并发布');
  };
  await approve();
  await page.getByText('该批次的影响尚未签认').waitFor();
  await impact.getByRole('button', { name: '已看过影响，签认' }).click();
  await impact.getByRole('status').filter({ hasText: '叶青于' }).waitFor();
  await approve();
  await page.getByText(/已冻结/).waitFor();
});
