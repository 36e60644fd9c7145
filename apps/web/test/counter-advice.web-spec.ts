import type { Page } from 'playwright-core';
import { axe, startLivedWorld } from './support';

let world: Awaited<ReturnType<typeof startLivedWorld>>;
beforeAll(async () => {
  world = await startLivedWorld();
}, 240_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

interface Spared {
  readonly itemCode: string;
  readonly material: {
    readonly name: string;
    readonly entryCode: string;
    readonly grantId: string | null;
    readonly how: { readonly platformCode: string; readonly returnedFields: readonly string[] } | null;
    readonly contact: { readonly name: string };
  };
}

const asked = async <T>(page: Page, path: string): Promise<T> => (await (await page.request.get(path)).json()) as T;

/** A paper that a grant spares by a resource, for local subjects. */
async function spared(page: Page): Promise<Spared> {
  const { items } = await asked<{
    items: { itemCode: string; headline: { materials: Spared['material'][] } }[];
  }>(page, '/api/v1/services/explained?limit=200&scope=local');
  for (const { itemCode, headline } of items)
    for (const material of headline.materials)
      if (material.grantId !== null && material.how !== null) return { itemCode, material };
  throw new Error('no grant spares a paper');
}

it('U16: a clerk reads how to query, what to give, whom to ask and what to do on a miss or a failure', async () => {
  const page = await world.openPage('supervisor', '/one-things');
  const { itemCode, material } = await spared(page);
  const { name, how, contact } = material;
  const address = `/services/${itemCode}?scope=local`;

  // The provider tells how its resource is called; whoever asks reads it so.
  const entry = `/catalogue/entry?code=${encodeURIComponent(material.entryCode)}`;
  const own = await world.openPage('liaison', entry, { department: contact.name });
  const attached = own.getByRole('table', { name: '挂接资源' });
  await attached.getByRole('button', { name: /^填写“.*”的调用须知$/ }).click();
  await own.getByLabel('服务时间').fill('工作日 8:30–17:30');
  await own.getByLabel('每日调用上限').fill('300');
  await own.getByLabel('查询条件').fill('子女姓名、');
  expect(await axe(own)).toEqual([]);
  await own.getByRole('button', { name: '保存' }).click();
  await attached.getByText('工作日 8:30–17:30').waitFor();
  expect(await attached.textContent()).toContain('子女姓名');

  await page.goto(address);
  const row = page.getByRole('table', { name: '材料' }).getByRole('row', { name: new RegExp(`^${name}`) });
  const advice = row.locator('details');
  expect(await advice.getByText('在哪里查').isVisible()).toBe(false);
  await advice.locator('summary').click();
  await advice.getByText('在哪里查').waitFor();
  const told = await advice.innerText();
  for (const part of [
    how?.platformCode,
    '政务外网',
    '子女姓名',
    how?.returnedFields.join('、'),
    '工作日 8:30–17:30',
    '还可查',
    '（每日 300 次）',
    `${contact.name} 联络员`,
    '不说明没有这件事实',
    '查询失败',
    '收取',
  ])
    expect(told).toContain(part);
  expect(await axe(page)).toEqual([]);

  const hand = await world.openPage('supervisor', `/hall?item=${itemCode}&scope=local`, { size: 'hand' });
  const papers = hand.getByRole('table', { name: '窗口怎么收材料' });
  await papers.getByRole('group').first().locator('summary').click();
  await papers.getByText('在哪里查').first().waitFor();
  expect(await axe(hand)).toEqual([]);
  expect(await hand.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
});
