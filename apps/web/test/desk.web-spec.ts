import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { readWorkbook, sheetBytes } from '@zeqing/platform';
import { departmentIdOf } from '../../api/test/support/demo-callers';
import { PlantedObjects } from '../../api/test/support/planted-objects';
import { plantSheet } from '../../api/test/support/planted-usage';
import { axe, chooseByKeys, settled, startWebWorld, tabTo } from './support';

const PROVIDER = '市民政局';
const REQUESTER = '市卫生健康委员会';
const HIDDEN = '_zeqing';

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

/** Writes a day, before the rest of its form: the key that ends it must not send the form too. */
async function writeDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Enter');
}

/** The workbook as it was downloaded, with these cells filled in on its first row. */
async function filledIn(bytes: Buffer, answer: Readonly<Record<string, string>>): Promise<Buffer> {
  const reading = await readWorkbook(bytes, HIDDEN);
  if ('fault' in reading) throw new Error(reading.fault);
  const textsOf = (hidden: boolean): string[][] =>
    (reading.sheets.find(({ name }) => (name === HIDDEN) === hidden)?.rows ?? []).map(({ cells }) =>
      cells.reduce<string[]>((row, { column, text }) => Object.assign(row, { [column]: text }), []),
    );
  const texts = textsOf(false);
  const at = texts.findIndex(([first]) => first === '申请编号');
  const headings = texts[at] ?? [];
  const columns = headings.map((heading) => ({ heading }));
  const rows = texts.slice(at + 1).map((row, number) => ({
    values: headings.map((heading, column) => (number === 0 ? answer[heading] : undefined) ?? row[column] ?? null),
  }));
  return sheetBytes({ name: '待答复申请', preface: [], columns, hidden: { name: HIDDEN, rows: textsOf(true) } }, rows);
}

it('U45: lets a liaison ask a section from the request, find the question on the workbench, and write the answer down', async () => {
  const page = await world.openPage('liaison', `/requests/${world.demo.requestId}`, { department: PROVIDER });
  const questions = page.getByRole('region', { name: '征询本部门处室' });
  await questions.getByRole('button', { name: '征询处室' }).click();
  await writeDay(questions.getByLabel('内部期限'), '2026-12-31');
  await questions.getByLabel('处室').fill('婚姻登记处');
  await questions.getByLabel('征询内容').fill('补领的结婚证是否在库？');
  await questions.getByRole('button', { name: '发出征询' }).click();
  await questions.getByText('等处室答复').waitFor();
  await page.goto('/workbench');
  await page.getByRole('table', { name: '等处室答复的征询' }).getByRole('link').first().click();
  await questions.getByRole('button', { name: '登记处室答复' }).click();
  await questions.getByLabel('处室答复').fill('在库，可以提供。');
  await questions.getByLabel('答复人').fill('王芳');
  await questions.getByRole('button', { name: '登记', exact: true }).click();
  await questions.getByText('王芳答复：').waitFor();
  await page.goto('/consultations?state=open');
  await page.getByText('没有处室征询。').waitFor();
  const other = await world.openPage('liaison', `/requests/${world.demo.requestId}`, { department: REQUESTER });
  await other.getByText('这件申请还没有征询过处室。').waitFor();
});

it('U45: carries a refusal through the workbook by keyboard alone: downloaded, filled in, tried, mended, sent for signature', async () => {
  const page = await world.openPage('liaison', '/answer-workbooks', { department: PROVIDER });
  await tabTo(page, /^下载工作簿$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const bytes = await readFile(await download.path());
  const bring = async (answer: Readonly<Record<string, string>>): Promise<void> => {
    await page.getByRole('heading', { level: 1, name: '用 Excel 成批答复' }).waitFor();
    await chooseByKeys(page, /填好的工作簿/, '答复.xlsx', await filledIn(bytes, answer));
    await tabTo(page, /^核对$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/answer-workbooks\/[0-9a-f-]{36}$/);
  };
  await bring({ 答复决定: '不同意', 不同意的情形: '申请的用途超出履行职责的需要' });
  await page.getByRole('table', { name: '逐行结果' }).getByText('填写有误').waitFor();
  await tabTo(page, /^导出 CSV$/);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(saved.suggestedFilename()).toBe('逐行结果.csv');
  await page.goto('/answer-workbooks');
  await bring({ 答复决定: '不同意', 不同意的情形: '申请的用途超出履行职责的需要', 理由: '超出出生登记的需要' });
  await tabTo(page, /^提交签发（1 件）$/);
  await page.keyboard.press('Enter');
  await page.getByText('已拟定 1 件答复，等负责人签发。').waitFor();
});

it('U42: takes the ledger of another platform by keyboard alone: checked by cell, sent to the head, taken once', async () => {
  const { code } = world.demo.entry;
  const lines = [
    '申请流水号,目录代码,提供部门,申请部门,受理时间,状态,使用依据',
    `A-1,${code},${PROVIDER},${REQUESTER},2026-11-10 10:00,待审核,户口登记条例 第七条`,
    `A-2,307/none,${PROVIDER},${REQUESTER},2026-11-10 10:00,待审核,户口登记条例 第七条`,
  ];
  const page = await world.openPage('liaison', '/ledgers', { department: REQUESTER });
  await tabTo(page, /来源平台代号/);
  await page.keyboard.type('city-exchange');
  await chooseByKeys(page, /台账文件/, '在途申请.csv', Buffer.from(lines.join('\n')));
  await tabTo(page, /^核对$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/ledgers\/[0-9a-f-]{36}$/);
  await page.getByRole('row', { name: /307\/none/ }).waitFor();
  await page.getByText('请把本页地址发给本部门共享工作机构负责人').waitFor();
  const head = await world.openPage('office_head', new URL(page.url()).pathname, { department: REQUESTER });
  await tabTo(head, /^导入这 1 件$/);
  await head.keyboard.press('Enter');
  await head.getByRole('dialog').locator('button:focus').waitFor();
  await head.keyboard.press('Enter');
  await head.getByText('已导入 1 件申请。').waitFor();
});

it('U47: leads from a grant to its quarterly sheet, confirmed with a correction, and to a record of use', async () => {
  const { demo } = world;
  const idOf = async (name: string): Promise<string> => departmentIdOf(demo.api, name);
  const [own, other] = [await idOf(REQUESTER), await idOf(PROVIDER)];
  const plant = new PlantedObjects(demo, demo.provider.liaison, { own, other, third: other });
  await plantSheet(demo.api.database, plant, { requester: own, provider: other });
  const page = await world.openPage('liaison', '/grants?state=live', { department: REQUESTER });
  await page.getByRole('table', { name: '授权' }).getByRole('link').first().click();
  await page.getByRole('region', { name: '授权经过' }).waitFor();
  await page.getByRole('link', { name: '打开使用台账' }).click();
  const sheet = page.getByRole('region', { name: '2026Q3 季度表' });
  await sheet.getByLabel('更正或说明').fill('大厅漏报 12 次');
  await sheet.getByRole('button', { name: '确认 2026Q3 季度表' }).click();
  await sheet.getByText('已确认').waitFor();
  await page.getByRole('button', { name: '记一条' }).click();
  await writeDay(page.getByLabel('发生日期'), '2026-11-23');
  await page.getByRole('combobox', { name: '记录什么' }).click();
  await page.locator('.ant-select-item-option', { hasText: '存储情况' }).click();
  await page.getByLabel('内容').fill('存于部门业务库，保存三年');
  await page.getByRole('button', { name: '保存记录' }).click();
  await page.getByRole('row', { name: /存于部门业务库/ }).waitFor();
  await page.getByRole('button', { name: '政务数据共享条例 第二十九条' }).click();
  await page.getByText('使用场景、使用过程、应用成效、存储情况、销毁情况', { exact: true }).waitFor();
  expect(await axe(page)).toEqual([]);
});

it('U31: lists recurring data whose update is missing, and its provider’s liaison records that they came', async () => {
  const { owner } = world.demo.api.database;
  const [grant] = await owner
    .query<{ request_id: string; entry_id: string }[]>(
      `UPDATE share_grant SET mode = 'batch_exchange', opened_at = '2026-11-01T10:00:00+08:00'
      WHERE id = (SELECT id FROM share_grant WHERE state = 'live' ORDER BY id LIMIT 1) RETURNING request_id, entry_id`,
    )
    .then(([rows]: unknown[]) => rows as { request_id: string; entry_id: string }[]);
  await owner.query(`UPDATE share_request SET mode = 'batch_exchange' WHERE id = $1`, [grant?.request_id]);
  await owner.query(`UPDATE catalogue_entry SET update_frequency = 'weekly' WHERE id = $1`, [grant?.entry_id]);
  const page = await world.openPage('liaison', '/grants?stale=yes', { department: PROVIDER });
  const row = page.getByRole('table', { name: '更新逾期' }).getByRole('row', { name: /每周.*2026-11-01.*2026-11-11/ });
  await row.getByRole('link').click();
  const updates = page.getByRole('region', { name: '数据更新' });
  await updates.getByText('已逾更新周期，自 2026-11-11 起未见更新').waitFor();
  await updates.getByText('登记一次更新').first().click();
  await writeDay(updates.getByLabel('更新日期'), '2026-11-22');
  await updates.getByLabel('单据或交换批次号').fill('交换批次 47');
  await updates.getByRole('button', { name: '登记一次更新' }).click();
  await updates.getByText('下次更新不晚于 2026-11-29').waitFor();
  await updates.getByRole('listitem').filter({ hasText: '交换批次 47' }).waitFor();
  expect(await axe(page)).toEqual([]);
});

it.each(['zh', 'en'] as const)('has no accessibility fault on the screens of the desk (%s)', async (language) => {
  const page = await world.openPage('liaison', '/consultations', { language, department: PROVIDER });
  expect(await axe(page)).toEqual([]);
  for (const address of ['/answer-workbooks', '/ledgers', '/grants', '/usage']) {
    await page.goto(address);
    await settled(page);
    expect([address, await axe(page)]).toEqual([address, []]);
  }
});
