import { startWebWorld, type WebWorld } from './support';

interface MatrixBody {
  readonly total: { readonly granted: number };
  readonly columns: readonly { readonly granted: number }[];
  readonly rows: readonly {
    readonly granted: number;
    readonly cells: { readonly granted: readonly (number | null)[] };
  }[];
}

let world: WebWorld;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

it('leads a supervisor from a figure to its definition and the rows it counts', async () => {
  const page = await world.openPage('supervisor', '/supervision');
  const card = page.locator('.card', { hasText: '挂接率' });
  await card.getByText('怎么算的').click();
  expect(await card.textContent()).toContain('除以');
  await card.getByRole('link', { name: '挂接率' }).click();
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
  await page.getByRole('button', { name: '保存图片' }).first().click();
  expect((await saved).suggestedFilename()).toBe('按时答复率，逐月.png');
  await page.getByRole('button', { name: '全屏' }).first().click();
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

it('issues a numbered bulletin and hands it out as docx', async () => {
  const page = await world.openPage('supervisor', '/supervision/bulletins');
  await page.getByRole('button', { name: '出具通报' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '出具通报' }).click();
  await page.waitForURL(/bulletins\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { name: '与上一期相比' }).waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 docx' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/\.docx$/);
});

it('exports the board with its stamp', async () => {
  const page = await world.openPage('supervisor', '/supervision/board');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 xlsx' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/\.xlsx$/);
});
