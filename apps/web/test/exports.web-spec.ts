import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { waitUntil } from '@zeqing/testing';
import type { Page } from 'playwright-core';
import { startWebWorld } from './support';

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

interface Taken {
  readonly name: string;
  readonly bytes: Buffer;
}

async function taken(page: Page, act: '导出 Excel' | '导出 CSV'): Promise<Taken> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: act, exact: true }).first().click();
  const file = await arriving;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The rows of a workbook, above and below its headings. */
async function rowsOf({ bytes }: Taken): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
    rows.push(cells);
  });
  return rows;
}

const linesOf = ({ bytes }: Taken): string[] => bytes.toString('utf8').split('\r\n').filter(Boolean);

it('takes the catalogue as it is searched, with its filters, who took it and when, as a workbook and as CSV', async () => {
  const page = await world.openPage('liaison', '/catalogue?q=登记', { department: '市公安局' });
  const { name } = world.login('liaison', '市公安局');
  const shown = await page.getByRole('table', { name: '数据目录' }).locator('tbody tr').count();
  const book = await taken(page, '导出 Excel');
  expect(book.name).toBe('数据目录.xlsx');
  const rows = await rowsOf(book);
  expect(rows[0]?.[0]).toBe('数据目录');
  expect(rows[1]?.[0]).toContain('登记');
  expect(rows[3]?.[0]).toMatch(
    new RegExp(`^导出时间：北京时间 \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}；导出人：市公安局 ${name}；${shown} 行$`),
  );
  expect(rows[2]?.[0]).toMatch(/^数据截至：北京时间 .*，事件账序号 \d+$/);
  expect(rows[4]?.[0]).toMatch(/^核对：/);
  expect(rows[5]?.[0]).toContain(name);
  expect(rows[6]?.[0]).toContain('/catalogue?q=');
  expect(rows).toHaveLength(8 + shown);
  expect(rows.slice(8).every(([entry]) => entry?.includes('登记') ?? false)).toBe(true);
  const csv = await taken(page, '导出 CSV');
  expect(csv.name).toBe('数据目录.csv');
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(linesOf(csv)).toHaveLength(8 + shown);
});

it('takes every row of a list of many pages, and journals who took it without what was searched for', async () => {
  const page = await world.openPage('auditor', '/journal?order=newest_first');
  await page.getByRole('button', { name: '再显示一些' }).waitFor();
  const shown = await page.locator('.table tbody tr').count();
  const rows = await rowsOf(await taken(page, '导出 Excel'));
  expect(rows.length).toBeGreaterThan(shown + 10);
  expect(await page.getByRole('button', { name: '再显示一些' }).count()).toBe(0);
  const { owner } = world.demo.api.database;
  const noted = async (): Promise<string[]> => {
    const found = await owner.query<{ text: string }[]>(
      `SELECT payload_c14n AS text FROM journal WHERE type = 'session.table_exported' ORDER BY seq DESC LIMIT 5`,
    );
    return found.map(({ text }) => text);
  };
  await waitUntil('the export to be sealed', async () => (await noted()).some((text) => text.includes('"/journal"')));
  expect((await noted()).join()).not.toContain('newest_first');
});

it('takes what the workbench shows, group by group', async () => {
  const page = await world.openPage('liaison', '/workbench?whose=all', { department: '市民政局' });
  const lines = await page.locator('.group [data-row-link]').count();
  const rows = await rowsOf(await taken(page, '导出 Excel'));
  expect(lines).toBeGreaterThan(0);
  expect(rows.slice(-lines).every(([group]) => /\d/.test(group ?? ''))).toBe(true);
});

it('shows the dictionaries and the rules with what holds them fast, and gives each as a file', async () => {
  const page = await world.openPage('authority_officer', '/settings/dictionaries');
  const types = page.getByRole('table', { name: '共享类型' });
  await types.getByRole('row', { name: /unconditional 无条件共享/ }).waitFor();
  await types.getByRole('row', { name: /not_shared 不予共享/ }).waitFor();
  await page.getByRole('searchbox').fill('共享类型');
  await page.waitForURL('**q=*');
  expect((await rowsOf(await taken(page, '导出 Excel'))).flat()).toContain('conditional');
  await page.goto('/settings/rules');
  const terms = page.getByRole('table', { name: '期限规则' });
  await terms.getByRole('row', { name: /答复.*有条件共享.*10/ }).waitFor();
  const grounds = page.getByRole('table', { name: '拒绝理由字典' });
  expect(await grounds.locator('tbody tr').count()).toBeGreaterThan(2);
  const rules = await rowsOf(await taken(page, '导出 Excel'));
  expect(rows(rules)).toContain('10');
  expect(linesOf(await taken(page, '导出 CSV')).join('\n')).toContain('第二十一条');
});

const rows = (all: readonly string[][]): string => all.flat().join('\n');

it('says so, and makes no file, where the export cannot be noted', async () => {
  const page = await world.openPage('liaison', '/catalogue', { department: '市公安局' });
  await page.route('**/api/v1/me/exports', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 503, code: 'internal', title: '暂时不能办理', traceId: 'x' }),
    }),
  );
  let files = 0;
  page.on('download', () => (files += 1));
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await page.getByRole('alert').waitFor();
  expect(files).toBe(0);
});
