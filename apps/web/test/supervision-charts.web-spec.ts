import { startLivedWorld, type WebWorld } from './support';

interface BurnDownBody {
  readonly outlook: string;
  readonly total: number;
  readonly remaining: number;
  readonly points: readonly (Readonly<Record<'fast' | 'likely' | 'slow' | 'remaining', number | null>> & {
    readonly day: string;
    readonly ideal: number;
  })[];
}

interface MeasureBody {
  readonly shares: readonly {
    readonly name: { readonly zh: string };
    readonly article: string | null;
    readonly count: number;
  }[];
}

interface Judged {
  readonly late: number;
  readonly n: number;
}

interface RankingBody {
  readonly items: readonly {
    readonly all: Judged;
    readonly byStage: Readonly<Record<string, Judged>>;
    readonly trend: { readonly lately: Judged };
  }[];
}

interface StampedBody {
  readonly stamp: { readonly sequence: number };
}

interface FlowsBody {
  readonly total: number;
  readonly nodes: readonly { readonly key: string; readonly name: { readonly zh: string }; readonly grants: number }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly grants: number }[];
}

const OUTLOOKS: Readonly<Record<string, string>> = {
  ...{ done: '已完成', missed: '已过期限', will: '能按期', likely: '多半能按期', doubtful: '恐难按期' },
  ...{ will_not: '不能按期', unknown: '进度不足以预测' },
};

let world: WebWorld;
beforeAll(async () => {
  world = await startLivedWorld();
}, 240_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

it('says of a batch whether it makes its date, in a picture and in the same numbers, and leads to what is left', async () => {
  const page = await world.openPage('supervisor', '/supervision');
  await page.getByRole('main').getByRole('link', { name: '能否按期' }).click();
  const lots = page.getByRole('table', { name: '能否按期' });
  await lots.waitFor();
  await lots.getByRole('link', { name: '演示市政务数据共享责任清单' }).click();
  await page.waitForURL(/burn-downs\/batch/);
  const lot = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const answer = (await (await page.request.get(`/api/v1/supervision/burn-downs/${lot}`)).json()) as BurnDownBody;
  await page.locator('.chart[data-state="drawn"]').waitFor();
  expect(await page.locator('.figure').textContent()).toContain(OUTLOOKS[answer.outlook]);
  await page.locator('summary', { hasText: '逐日数字' }).click();
  const written = await page
    .getByRole('table', { name: '逐日数字' })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
  const tenth = (value: number | null): string => (value === null ? '' : String(Math.round(value * 10) / 10));
  expect(written).toEqual(
    answer.points.map(({ day, ideal, remaining, fast, likely, slow }) => [
      ...[day, tenth(ideal), remaining === null ? '' : String(remaining), tenth(fast), tenth(likely), tenth(slow)],
    ]),
  );
  const rows = page.getByRole('table', { name: '数的是哪些事' });
  await rows.waitFor();
  expect(await rows.locator('tbody tr').count()).toBe(answer.remaining);
  const names = await rows.locator('tbody tr td:first-child a').allTextContents();
  expect(names).toHaveLength(answer.remaining);
  for (const name of names) expect(name).toMatch(/^\p{Script=Han}.* [\dA-Z]+\/\d+$/u);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).last().click(),
  ]);
  expect(file.suggestedFilename()).toBe('数的是哪些事.csv');
  await page.getByRole('radiogroup').getByText('全部', { exact: true }).click();
  await page.waitForURL('**show=all');
  await rows
    .locator('tbody tr')
    .nth(answer.total - 1)
    .waitFor();
  await page.getByRole('button', { name: '全屏' }).press('Enter');
  await page.locator('.chart:fullscreen').waitFor();
});

it('draws from whom data flow to whom, with the same numbers in tables, and leads from a supplier to its grants', async () => {
  const page = await world.openPage('supervisor', '/supervision');
  await page.getByRole('main').getByRole('link', { name: '数据流向' }).click();
  await page.waitForURL('**/supervision/flows');
  await page.locator('.chart[data-state="drawn"]').waitFor();
  const answer = (await (await page.request.get('/api/v1/supervision/flows')).json()) as FlowsBody;
  const names = new Map(answer.nodes.map(({ key, name }) => [key, name.zh]));
  const written = await page
    .getByRole('table', { name: '流向明细' })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
  expect(written).toEqual(answer.links.map(({ from, to, grants }) => [names.get(from), names.get(to), String(grants)]));
  expect(await page.getByRole('region', { name: '对少数供方的依赖' }).textContent()).toContain(
    `在用授权共 ${String(answer.total)} 项`,
  );
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存图片' }).press('Enter');
  expect((await saved).suggestedFilename()).toBe('数据流向.png');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 xlsx' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^zeqing-flows-.*\.xlsx$/);
  const band = page.getByRole('table', { name: '流向明细' }).locator('tbody tr').last().getByRole('link');
  const counted = Number(await band.textContent());
  await band.click();
  const behind = page.getByRole('region', { name: '数的是哪些事' });
  await behind.getByRole('table').waitFor();
  expect(await behind.locator('tbody tr').count()).toBe(counted);
  await behind.getByRole('button', { name: '收起' }).click();
  await behind.waitFor({ state: 'detached' });
  await page.getByRole('table', { name: '各端明细' }).getByRole('link').first().click();
  await page.waitForURL('**/supervision/measures/grants_in_use?departmentId=*');
  const rows = page.getByRole('table', { name: '数的是哪些事' });
  await rows.waitFor();
  expect(await rows.locator('tbody tr').count()).toBe(answer.nodes[0]?.grants);
});

it.each(['refusals', 'suspected_cases'])('%s: says of what it is made, each with its article', async (id) => {
  const page = await world.openPage('supervisor', `/supervision/measures/${id}`);
  const table = page.getByRole('table', { name: '由什么构成' });
  await table.waitFor();
  const { shares } = (await (await page.request.get(`/api/v1/supervision/measures/${id}`)).json()) as MeasureBody;
  expect(shares.length).toBeGreaterThan(0);
  const written = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent));
  expect(written).toHaveLength(shares.length);
  shares.forEach(({ name, article, count }, at) => {
    for (const word of [name.zh, article ?? '条', String(count)])
      expect([at, written[at]]).toEqual([at, expect.stringContaining(word)]);
  });
});

it('ranks with the case mix and the n of the trend beside each rate', async () => {
  const page = await world.openPage('supervisor', '/supervision/timeliness');
  const table = page.getByRole('table', { name: '超期排名', exact: true });
  await table.waitFor();
  const { items } = (await (await page.request.get('/api/v1/supervision/overdue-ranking')).json()) as RankingBody;
  const first = table.locator('tbody tr').first();
  const { all, byStage, trend } = items[0] ?? {
    all: { late: -1, n: -1 },
    byStage: {},
    trend: { lately: { late: -1, n: -1 } },
  };
  const text = (await first.textContent()) ?? '';
  for (const { late, n } of [all, ...Object.values(byStage)]) expect(text).toContain(`${String(late)} / ${String(n)}`);
  expect(text).toContain(`n = ${String(trend.lately.n)}`);
});

it('arranges the matrix by total, by name and alike side by side, with the same cells', async () => {
  const page = await world.openPage('supervisor', '/supervision/matrix?show=granted&view=table');
  const table = page.getByRole('table', { name: '部门 × 部门' });
  await table.waitFor();
  const read = async () => {
    const heads = await table.locator('thead th').evaluateAll((cells) => cells.map((cell) => cell.textContent));
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent)));
    return {
      names: rows.map(([name]) => name),
      totals: rows.slice(0, -1).map((row) => Number(row.at(-1))),
      cells: rows.flatMap((row) => row.map((cell, at) => [row[0], heads[at], cell].join(' '))).sort(),
    };
  };
  const byTotal = await read();
  expect(byTotal.totals).toEqual([...byTotal.totals].sort((a, b) => b - a));
  for (const [word, order] of [
    ['按名称', 'name'],
    ['按往来聚类', 'cluster'],
  ] as const) {
    await page.getByText(word, { exact: true }).click();
    await page.waitForURL(`**order=${order}`);
    const other = await read();
    expect(other.cells).toEqual(byTotal.cells);
    expect(other.names.at(-1)).toBe('合计');
  }
});

it('has an address that says as of when it was sent, and says when the figures have moved on', async () => {
  const page = await world.openPage('supervisor', '/supervision/flows');
  const link = page.getByRole('link', { name: '截至此刻的链接' });
  const address = new URL((await link.getAttribute('href')) ?? '', page.url());
  const { stamp } = (await (await page.request.get('/api/v1/supervision/flows')).json()) as StampedBody;
  expect(address.searchParams.get('asOf')).toBe(String(stamp.sequence));
  await link.press('Enter');
  await page.waitForURL(`**asOf=${String(stamp.sequence)}`);
  expect(await page.getByText('其间数字可能已变').count()).toBe(0);
  await page.goto(`${page.url().split('?')[0] ?? ''}?asOf=${String(stamp.sequence - 1)}`);
  await page.getByText(`截至第 ${String(stamp.sequence - 1)} 条`).waitFor();
});

it.each(['', '/board', '/matrix', '/burn-downs', '/flows'])('%s: is shown whole on a wall', async (path) => {
  const page = await world.openPage('supervisor', `/supervision${path}`);
  await page.getByRole('button', { name: '整页全屏' }).press('Enter');
  await page.locator('main:fullscreen').waitFor();
  expect(await page.locator('main:fullscreen h1').count()).toBe(1);
});
