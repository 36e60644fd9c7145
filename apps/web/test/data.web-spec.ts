import path from 'node:path';
import { startWebWorld, type WebWorld } from './support';

const SEEDS = path.resolve(__dirname, '../../../db/seeds');
const ITEM = '11999900MB0000001K3999900100103';
const ENTRY = '9999000000303002/000005';

let world: WebWorld;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

it('leads a supervisor from all one-things to who holds 新生儿出生 up', async () => {
  const page = await world.openPage('supervisor', '/one-things');
  await page.getByRole('link', { name: '新生儿出生' }).click();
  await page.waitForURL('**/one-things/*');
  const blockers = page.getByRole('table', { name: '堵点' });
  await blockers.waitFor();
  expect(await blockers.getByRole('row').count()).toBeGreaterThan(1);
  await page.getByText('全国', { exact: true }).click();
  await page.waitForURL('**scope=national');
});

it('shows the counter’s decision material by material, with its reason, in the chosen situation', async () => {
  const page = await world.openPage('liaison', `/services/${ITEM}`);
  const row = page.getByRole('row', { name: /出生登记申报表/ });
  expect(await row.textContent()).toContain('申请人自备，依法收取');
  await page.getByRole('combobox', { name: '情形' }).click();
  await page.locator('.ant-select-item-option').nth(1).click();
  await page.waitForURL('**situation=*');
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
