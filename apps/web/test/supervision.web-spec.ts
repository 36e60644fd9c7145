import type { Page } from 'playwright-core';
import { startWebWorld, type WebWorld } from './support';

interface MatrixBody {
  readonly total: { readonly granted: number };
  readonly columns: readonly { readonly granted: number }[];
  readonly rows: readonly {
    readonly granted: number;
    readonly cells: { readonly granted: readonly (number | null)[] };
  }[];
}

interface BoardBody {
  readonly columns: readonly { readonly name: string }[];
}

let world: WebWorld;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

/** Chooses a region above the figures; answers what the page then read of a table. */
async function chooseRegion(page: Page, region: string, table: string): Promise<URLSearchParams> {
  const reading = page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith(`/supervision/${table}`));
  await page.getByRole('combobox', { name: '地区' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').getByText(region, { exact: true }).click();
  return new URL((await reading).url()).searchParams;
}

/** Of which region a table is exported. */
async function regionOfExport(page: Page, table: string): Promise<string | null> {
  const address = await page.locator(`a[href*="/exports/${table}?"]`).first().getAttribute('href');
  return new URL(address ?? '', page.url()).searchParams.get('region');
}

it('leads a supervisor from a figure to its definition and the rows it counts', async () => {
  const page = await world.openPage('supervisor', '/supervision');
  const card = page.locator('.card', { has: page.getByRole('link', { name: '挂接率', exact: true }) });
  await card.getByText('怎么算的').click();
  expect(await card.textContent()).toContain('除以');
  await card.getByRole('link', { name: '挂接率', exact: true }).click();
  await page.waitForURL('**/supervision/measures/*');
  const rows = page.getByRole('table', { name: '数的是哪些事' });
  await rows.waitFor();
  await page.getByText('分母', { exact: true }).first().click();
  await page.waitForURL('**part=denominator');
});

it('finds who blocks 新生儿出生 on the board', async () => {
  const page = await world.openPage('supervisor', '/supervision/board');
  await page.getByRole('link', { name: '新生儿出生' }).click();
  const blockers = page.getByRole('table', { name: '堵点明细' });
  await blockers.waitFor();
  expect(await blockers.textContent()).toContain('尚未申请');
});

it('shows the matrix as a heat map and, cell by cell, the same numbers in a table', async () => {
  const page = await world.openPage('supervisor', '/supervision/matrix');
  const answer = (await (await page.request.get('/api/v1/supervision/matrix')).json()) as MatrixBody;
  await page.locator('.chart[data-state="drawn"]').waitFor();
  expect(await page.getByRole('img', { name: '图：部门 × 部门，应供' }).count()).toBe(1);
  await page.getByText('已授权', { exact: true }).click();
  await page.waitForURL('**show=granted');
  await page.getByRole('img', { name: '图：部门 × 部门，已授权' }).waitFor();
  await page.getByText('表', { exact: true }).click();
  await page.waitForURL('**view=table');
  await page.locator('.chart').waitFor({ state: 'detached' });
  const table = page.getByRole('table', { name: '部门 × 部门' });
  const written = await table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
  const text = (count: number | null): string => (count === 0 ? '' : String(count ?? '—'));
  expect(written).toEqual([
    ...answer.rows.map(({ cells, granted }) => [...cells.granted.map(text), String(granted)]),
    [...answer.columns.map(({ granted }) => String(granted)), String(answer.total.granted)],
  ]);
});

it('draws every picture of the timeliness page beside the table with its numbers', async () => {
  const page = await world.openPage('supervisor', '/supervision/timeliness');
  for (const name of ['按时答复率，逐月', '超期事实，逐月', '在办时长', '申请走到哪里，合计']) {
    const picture = page.locator('.chart[data-state="drawn"]', { has: page.getByRole('img', { name: `图：${name}` }) });
    await picture.waitFor();
  }
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存图片' }).first().press('Enter');
  expect((await saved).suggestedFilename()).toBe('按时答复率，逐月.png');
  await page.getByRole('button', { name: '全屏' }).first().press('Enter');
  await page.locator('.chart:fullscreen').waitFor();
  await page.evaluate('document.exitFullscreen()');
  for (const name of ['逐月走势', '各环节用时', '在办时长', '超期排名', '申请走到哪里'])
    await page.getByRole('table', { name, exact: true }).waitFor();
});

it('keeps to the region that was chosen, from the figures to the rows behind them and back', async () => {
  const page = await world.openPage('supervisor', '/supervision');
  await page.getByRole('combobox', { name: '地区' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '演示市' }).click();
  await page.waitForURL('**region=9999');
  await page.locator('.card').first().getByRole('link').click();
  await page.waitForURL('**/supervision/measures/*region=9999');
  await page.getByRole('link', { name: '返回看板' }).click();
  await page.waitForURL('**/supervision?region=9999');
  const answer = await page.request.get('/api/v1/supervision/measures?region=9999');
  expect(((await answer.json()) as { stamp: { region: string } }).stamp.region).toBe('9999');
});

it('keeps the region of the board to the blockers of a one-thing and back', async () => {
  const page = await world.openPage('supervisor', '/supervision/board');
  expect((await chooseRegion(page, '演示市', 'board')).get('region')).toBe('9999');
  const reading = page.waitForResponse((answer) => /supervision\/board\/[^?]+\?/.test(answer.url()));
  await page.getByRole('link', { name: '新生儿出生' }).click();
  await page.waitForURL(/supervision\/board\/[^?]+\?region=9999$/);
  expect(new URL((await reading).url()).searchParams.get('region')).toBe('9999');
  await page.getByRole('table', { name: '堵点明细' }).waitFor();
  await page.getByRole('link', { name: '返回' }).click();
  await page.waitForURL('**/supervision/board?region=9999');
});

it.each([
  ['matrix', 'matrix', '部门 × 部门'],
  ['timeliness', 'overdue-ranking', '市民政局'],
])(
  '%s: a region in which nothing is owed has none of the rows, and its export is of that region',
  async (path, table, row) => {
    const page = await world.openPage('supervisor', `/supervision/${path}`);
    const shown = page.locator('table').getByText(row).first();
    await shown.waitFor({ state: 'attached' });
    expect((await chooseRegion(page, '邻省', table)).get('region')).toBe('98');
    await shown.waitFor({ state: 'detached' });
    expect(await regionOfExport(page, table)).toBe('98');
  },
);

it('board: of another region it has the columns of that region, and of what nobody is accountable for', async () => {
  const page = await world.openPage('supervisor', '/supervision/board');
  const columnsOf = async (query: string): Promise<readonly string[]> => {
    const answer = await page.request.get(`/api/v1/supervision/board${query}`);
    return ((await answer.json()) as BoardBody).columns.map(({ name }) => name);
  };
  const [all, there] = [await columnsOf(''), await columnsOf('?region=98')];
  const heads = page.locator('table.grid thead th');
  await heads.nth(all.length).waitFor();
  expect((await chooseRegion(page, '邻省', 'board')).get('region')).toBe('98');
  await heads.nth(all.length).waitFor({ state: 'detached' });
  expect(there.length).toBeLessThan(all.length);
  expect((await heads.evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent))).slice(1)).toEqual(
    there,
  );
  expect(await regionOfExport(page, 'board')).toBe('98');
});

it('tells quality and register by figure and by department, each figure leading to its definition and rows', async () => {
  const page = await world.openPage('supervisor', '/supervision');
  await page.getByRole('link', { name: '质量与登记' }).click();
  const quality = page.getByRole('table', { name: '数据质量', exact: true });
  await quality.waitFor();
  await page.getByRole('table', { name: '超期与违规登记', exact: true }).waitFor();
  await quality.getByRole('link').first().click();
  await page.waitForURL('**/supervision/measures/*');
  await page.locator('.figure').waitFor();
});

it('shows a liaison the own department’s figures, and says so', async () => {
  const page = await world.openPage('liaison', '/supervision');
  const { department } = world.login('liaison');
  await page.getByText('只数：').first().waitFor();
  expect(await page.getByText('只数：').first().textContent()).toContain(department);
  expect(await page.getByLabel('部门', { exact: true }).count()).toBe(0);
});

it('exports the board with its stamp', async () => {
  const page = await world.openPage('supervisor', '/supervision/board');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 xlsx' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/\.xlsx$/);
});
