import type { Page } from 'playwright-core';
import { readWorkbook } from '@zeqing/platform';
import { fileFrom, startWebWorld, type WebWorld } from './support';

interface ReportBody {
  readonly number: string;
  readonly report: { readonly measures: readonly { readonly name: { readonly zh: string }; readonly n: number }[] };
}

let world: WebWorld;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

/** All that is written in a workbook. */
async function textOf(bytes: Buffer): Promise<string> {
  const reading = await readWorkbook(bytes, '');
  if ('fault' in reading) throw new Error(reading.fault);
  return reading.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))).join('\n');
}

/** Issues what the button says, on the page of issues; ends on the page of the one issued. */
async function issue(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act }).click();
  await page.getByRole('dialog').getByRole('button', { name: act }).click();
  await page.waitForURL(/bulletins\/[0-9a-f-]{36}$/);
}

it('issues a numbered bulletin and hands it out as docx', async () => {
  const page = await world.openPage('supervisor', '/supervision/bulletins');
  await issue(page, '出具通报');
  await page.getByRole('heading', { name: '与上一期相比' }).waitFor();
  const { name, bytes } = await fileFrom(page, '导出 docx');
  expect(name).toMatch(/^zeqing-board-2026-\d+\.docx$/);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

it('hands a bulletin out as PDF, and as a workbook with the hash of what was frozen', async () => {
  const page = await world.openPage('supervisor', '/supervision/bulletins');
  await issue(page, '出具通报');
  const pdf = await fileFrom(page, '导出 pdf');
  expect(pdf.name).toMatch(/^zeqing-board-2026-\d+\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const xlsx = await fileFrom(page, '导出 xlsx');
  expect(xlsx.name).toBe(pdf.name.replace(/pdf$/, 'xlsx'));
  const hash = await page.locator('code.secret').textContent();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await textOf(xlsx.bytes)).toContain(hash);
});

it('issues the performance report of art. 38: its figures on the page, in the list, and as files', async () => {
  const page = await world.openPage('supervisor', '/supervision/bulletins');
  await issue(page, '出具绩效评价报告');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const answer = await page.request.get(`/api/v1/supervision/bulletins/${id}`);
  const { number, report } = (await answer.json()) as ReportBody;
  await page.getByRole('heading', { level: 1, name: `2026年度政务数据共享绩效评价报告（稿） ${number}` }).waitFor();
  const rows = page.getByRole('table', { name: '指标' }).locator('tbody tr');
  const written = await rows.evaluateAll((all) =>
    all.map((row) => [row.children[0]?.textContent, row.children[2]?.textContent]),
  );
  expect(written).toEqual(report.measures.map(({ name, n }) => [name.zh, String(n)]));
  await page.getByText('政务数据共享条例 第三十八条').waitFor();
  for (const [format, magic] of [
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
  ] as const) {
    const { name, bytes } = await fileFrom(page, `导出 ${format}`);
    expect(name).toMatch(new RegExp(`^zeqing-performance-2026-\\d+\\.${format}$`));
    expect(bytes.subarray(0, magic.length).toString()).toBe(magic);
  }
  await page.getByRole('link', { name: '返回通报' }).click();
  const issued = page.getByRole('table', { name: '通报与绩效评价' });
  await issued.getByRole('row', { name: number }).getByText('绩效评价报告').waitFor();
});
