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
  await page.getByRole('table', { name: '各端明细' }).getByRole('link').first().click();
  await page.waitForURL('**/supervision/measures/grants_in_use?departmentId=*');
  const rows = page.getByRole('table', { name: '数的是哪些事' });
  await rows.waitFor();
  expect(await rows.locator('tbody tr').count()).toBe(answer.nodes[0]?.grants);
});
