import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { axe, settled, startLivedWorld, type WebWorld } from './support';

const DEPARTMENT = '市公安局';

let world: WebWorld;
beforeAll(async () => {
  world = await startLivedWorld();
}, 240_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

it('keeps filters under a name, on every computer, and forgets them', async () => {
  const page = await world.openPage('liaison', '/workbench?urgency=critically_overdue', { department: DEPARTMENT });
  await page.getByRole('button', { name: '保存当前筛选' }).click();
  await page.getByLabel('名称').fill('最急的');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '最急的' }).waitFor();
  const elsewhere = await world.openPage('liaison', '/workbench', { department: DEPARTMENT });
  await elsewhere.getByRole('link', { name: '最急的' }).click();
  await elsewhere.waitForURL('**urgency=critically_overdue');
  await elsewhere.getByRole('button', { name: '删除视图“最急的”' }).click();
  await elsewhere.getByRole('link', { name: '最急的' }).waitFor({ state: 'detached' });
});

it('answers several requests at once, rehearsed first, each with its own decision', async () => {
  const page = await world.openPage('liaison', '/workbench?task=prepare_answer', { department: DEPARTMENT });
  const boxes = page.getByRole('checkbox', { name: /^选择申请/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: '拟定答复（2 件）' }).click();
  await page.getByRole('radio', { name: '不同意共享' }).nth(1).check();
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByText('此项必填').first().waitFor();
  await page.getByRole('combobox', { name: '不同意的依据' }).click();
  await page.locator('.ant-select-item-option', { hasText: '超出必要范围' }).click();
  await page.getByLabel('理由').fill('核验一项即可，无需全部字段');
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByText('将办理 2 件，0 件不办理。').waitFor();
  await page.getByRole('button', { name: '确定办理 2 件' }).click();
  await page.getByText('已办理 2 件，0 件没有办理。').waitFor();
});

it('U46: tells each matter in half a page by due day, sends one back, and hands the desk to a deputy for some days', async () => {
  const page = await world.openPage('office_head', '/signing', { department: DEPARTMENT });
  const sheets = page.locator('.sheet');
  await sheets.first().waitFor();
  const days = await page.locator('.sheet time').evaluateAll((all) => all.map((one) => one.textContent));
  expect(days).toEqual([...days].sort());
  const told = (await sheets.first().textContent()) ?? '';
  expect(told).toMatch(/向市公安局申请 \d+ 个数据项|市公安局向.+申请 \d+ 个数据项/);
  const before = await sheets.count();

  await page.getByRole('button', { name: '交副职代签' }).click();
  await page.getByRole('combobox', { name: '委托给' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  // The browser's day is not the city's.
  for (const [place, day] of ['2026-11-25', '2026-11-27'].entries()) {
    await page.locator('.ant-modal .ant-picker input').nth(place).fill(day);
    await page.keyboard.press('Enter');
  }
  await page.getByLabel('事由').fill('出差');
  await page.getByRole('button', { name: '委托', exact: true }).click();
  await page.getByRole('status').filter({ hasText: '已经委托' }).getByRole('button').click();
  const deputy = await world.openPage('liaison', '/signing', { department: DEPARTMENT });
  await deputy.locator('.sheet').first().waitFor();
  expect(await deputy.locator('.sheet').count()).toBe(before);

  const number = (await sheets.first().locator('h2 .faint').textContent()) ?? '';
  const returned = sheets.filter({ hasText: number });
  await returned.getByRole('button', { name: '退回修改' }).click();
  await returned.waitFor({ state: 'detached' });
  expect(await sheets.count()).toBe(before - 1);
});

it('U46: lets the office head sign them on the signing desk of a phone, after the password, and refuses a wrong one', async () => {
  const page = await world.openPage('office_head', '/signing', { department: DEPARTMENT, size: 'hand' });
  const boxes = page.getByRole('checkbox', { name: /^选择申请/ });
  await boxes.first().waitFor();
  const { password } = world.login('office_head', DEPARTMENT);
  await page.getByRole('button', { name: '签发', exact: true }).first().click();
  await page.getByText('将办理 1 件').waitFor();
  await page.getByLabel('请再次输入您的密码').fill('not-my-password-1');
  await page.getByRole('button', { name: '确定办理 1 件' }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByLabel('请再次输入您的密码').fill(password);
  await page.getByRole('button', { name: '确定办理 1 件' }).click();
  await page.getByText('已办理 1 件').waitFor();
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect(width).toBeLessThanOrEqual(390);
});

it('goes down and up the rows by j and k', async () => {
  const page = await world.openPage('liaison', '/workbench', { department: DEPARTMENT });
  const links = page.locator('[data-row-link]');
  await links.nth(1).waitFor();
  const focused = (): Promise<string | null> => page.locator('[data-row-link]:focus').getAttribute('href');
  const [first, second] = [await links.nth(0).getAttribute('href'), await links.nth(1).getAttribute('href')];
  const told: (string | null)[] = [];
  for (const key of ['j', 'j', 'k']) {
    await page.keyboard.press(key);
    told.push(await focused());
  }
  expect(told).toEqual([first, second, first]);
});

it('goes anywhere from anywhere by Ctrl+K and a part of a name', async () => {
  const page = await world.openPage('liaison', '/workbench', { department: DEPARTMENT });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '页面、目录或申请编号' }).fill('户籍');
  await page.getByRole('option', { name: /目录$/ }).first().click();
  await page.waitForURL('**/catalogue/entry?code=*');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '页面、目录或申请编号' }).fill('时效');
  await page.getByRole('option', { name: /时效分析/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/supervision/timeliness');
});

it.each(['zh', 'en'] as const)(
  'has no accessibility fault on signing desk, bulk acts and palette (%s)',
  async (language) => {
    const head = await world.openPage('office_head', '/signing', { language, department: DEPARTMENT });
    expect(await axe(head)).toEqual([]);
    const page = await world.openPage('liaison', '/workbench?task=prepare_answer', {
      language,
      department: DEPARTMENT,
    });
    await page.locator('tbody input[type=checkbox]').first().check();
    expect(await axe(page)).toEqual([]);
    await page.locator('.bulk-bar button').first().click();
    await settled(page);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').last().waitFor();
    expect(await axe(page)).toEqual([]);
  },
);

it('reads no more JavaScript for its first page than the budget counts', async () => {
  const page = await world.openPage('liaison', '/workbench', { department: DEPARTMENT });
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  await settled(page);
  const read = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((file) => file.endsWith('.js')),
  );
  const bundle = path.resolve(__dirname, '../../../scripts/bundle.mjs');
  const counted = JSON.parse(execFileSync(process.execPath, [bundle, '--files'], { encoding: 'utf8' })) as string[];
  expect(read.length).toBeGreaterThan(10);
  expect(read.filter((file) => !counted.includes(file))).toEqual([]);
});
