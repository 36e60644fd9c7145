import { waitUntil } from '@zeqing/testing';
import type { Page } from 'playwright-core';
import { startWebWorld } from './support';

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

const NOTICE = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。`;

it('shows the year with the days a notice rules, and lets nobody import who may not', async () => {
  const page = await world.openPage('liaison', '/settings/calendar?year=2026&region=000000');
  const october = page.getByRole('table', { name: '2026 年 10 月' });
  await october.waitFor();
  expect(await october.getByText('休').count()).toBeGreaterThan(4);
  expect(await page.getByRole('link', { name: '导入放假通知' }).count()).toBe(0);
});

/** Fills in a notice of a year and has it checked. */
async function checkNotice(page: Page, year: string, text: string): Promise<void> {
  await page.getByLabel('年份').fill(year);
  await page.getByLabel('通知名称').fill(`关于${year}年部分节假日安排的通知（演示）`);
  await page.getByLabel('文号').fill('演示〔2026〕1号');
  await page.getByLabel('发文日期').fill('2026-11-20');
  await page.getByLabel('发文日期').press('Enter');
  await page.getByLabel('通知正文').fill(text);
  await page.getByRole('button', { name: '预检' }).click();
}

it('shows before a local day off is taken in which due days it moves, and they move so', async () => {
  const page = await world.openPage('authority_officer', '/settings/calendar/import');
  await page.getByRole('combobox', { name: '地区' }).click();
  await page.locator('.ant-select-item-option', { hasText: '本地区' }).click();
  await checkNotice(page, '2026', '一、建城日：12月3日放假。');
  const moved = page.getByRole('table', { name: '会变的截止日期' });
  await moved.waitFor();
  const row = moved.getByRole('row', { name: /2026-12-07.*推后到 2026-12-08/ });
  await row.filter({ hasText: '市民政局' }).waitFor();
  await page.getByText(/在办期限 \d+ 个，其中 1 个的截止日期会变/).waitFor();
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByText('已导入。').waitFor();
  await waitUntil('the due day to have moved', async () => {
    const [clock] = await world.demo.api.database.owner.query<{ due: string }[]>(
      'SELECT due_on::text AS due FROM request_clock WHERE request_id = $1',
      [world.demo.requestId],
    );
    return clock?.due === '2026-12-08';
  });
});

it('checks a pasted notice first, shows which days move, and takes it in on demand', async () => {
  const page = await world.openPage('authority_officer', '/settings/calendar/import');
  await checkNotice(page, '2027', NOTICE);
  const moves = page.getByRole('table', { name: '会变的日子' });
  await moves.waitFor();
  expect(await moves.getByRole('row', { name: /2027-02-14.*照常.*调休上班/ }).count()).toBe(1);
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByText('已导入。').waitFor();
  await page.getByRole('link', { name: '查看 2027 年日历' }).click();
  await page.getByRole('table', { name: '2027 年 2 月' }).getByText('班').waitFor();
});

it('says of every term and every ground which article it rests on', async () => {
  const page = await world.openPage('liaison', '/settings/rules');
  expect(await page.getByRole('table', { name: '期限规则' }).textContent()).toContain('条');
  expect(await page.getByRole('table', { name: '拒绝理由字典' }).getByRole('row').count()).toBe(5);
});

it('U27, U39: lets the authority set what the law leaves open, says the bounds, and shows everybody who set it', async () => {
  const page = await world.openPage('authority_officer', '/settings/rules');
  const settings = page.getByRole('table', { name: '本地区办理设置' });
  await settings.getByRole('row', { name: /可以转交的时限.*3 个工作日.*1 至 5.*默认/ }).waitFor();
  await page.locator('summary', { hasText: '调整设置' }).click();
  const form = page.locator('details[open]');
  await form.getByLabel('事项').click();
  await page.locator('.ant-select-item-option', { hasText: '可以转交的时限' }).click();
  await form.getByText('现为 3 个工作日；可设 1 个工作日 至 5 个工作日。').waitFor();
  await form.getByLabel('设定值').fill('9');
  await form.getByLabel('依据的文件和条款').fill('演数发〔2026〕12号');
  await form.getByRole('button', { name: '调整设置' }).click();
  await form.getByText('设置值超出允许的范围').waitFor();
  await form.getByLabel('设定值').fill('2');
  await form.getByRole('button', { name: '调整设置' }).click();
  await settings.getByRole('row', { name: /可以转交的时限.*2 个工作日.*999900/ }).waitFor();
  await form.getByLabel('事项').click();
  await page.locator('.ant-select-item-option', { hasText: '当日收件截止时刻' }).click();
  await form.getByLabel('设定值').click();
  await page.locator('.ant-select-item-option', { hasText: '17:30' }).click();
  await form.getByLabel('依据的文件和条款').fill('演数发〔2026〕12号');
  await form.getByRole('button', { name: '调整设置' }).click();
  await settings.getByRole('row', { name: /当日收件截止时刻.*17:30.*16:00 至 24:00.*999900/ }).waitFor();
  const reader = await world.openPage('liaison', '/settings/rules');
  const shown = reader.getByRole('table', { name: '本地区办理设置' });
  await shown.getByRole('row', { name: /可以转交的时限.*2 个工作日.*演数发〔2026〕12号.*999900/ }).waitFor();
  expect(await reader.locator('summary', { hasText: '调整设置' }).count()).toBe(0);
});

it('leads from a department’s name to its line and area', async () => {
  const page = await world.openPage('liaison', '/settings/departments');
  await page.getByRole('searchbox').fill('民政局');
  await page.waitForURL('**q=*');
  await page.getByRole('link', { name: /市民政局/ }).click();
  await page.waitForURL('**/settings/departments/*');
  await page.getByText('条线上级').waitFor();
});

it('lends a person’s post for some days, and ends it again', async () => {
  const { login, name } = world.login('office_head');
  const page = await world.openPage('security_administrator', `/settings/people?q=${login}`);
  await page.getByRole('link', { name }).click();
  await page.waitForURL(`**/settings/people/${encodeURIComponent(login)}`);
  await page.locator('summary', { hasText: '委托代行' }).click();
  await page.getByRole('combobox', { name: '受托人' }).fill(world.login('liaison').login);
  await page.locator('.ant-select-item-option').first().click();
  for (const [label, day] of [
    ['开始日期', '2026-11-20'],
    ['最后一天', '2027-01-05'],
  ] as const) {
    const field = page.locator('details[open]').getByLabel(label);
    await field.fill(day);
    await field.press('Enter');
  }
  await page.getByLabel('事由').fill('外出培训');
  await page.getByRole('button', { name: '委托代行' }).click();
  await page
    .getByText(/委托 .* 代行/)
    .first()
    .waitFor();
});

it('U35: lets a department’s head say who signs, shows everybody the rule in force, and binds nobody else’s', async () => {
  const directory = await world.openPage('department_head', '/settings/departments?q=数据局', {
    department: '市数据局',
  });
  await directory.getByRole('link', { name: '市数据局' }).first().click();
  const rules = directory.getByRole('table', { name: '签发规则' });
  await rules.getByRole('row', { name: /发布清单批次.*须由另一人签发.*默认/ }).waitFor();
  await directory.getByText('设定签发规则').first().click();
  await directory.getByLabel('事项').click();
  await directory.locator('.ant-select-item-option', { hasText: '发布清单批次' }).click();
  await directory.getByLabel('可由拟办人签发').check();
  await directory.getByLabel('依据的文件').fill('演数发〔2026〕9号');
  await directory.getByRole('button', { name: '设定签发规则' }).click();
  await rules.getByRole('row', { name: /发布清单批次.*可由拟办人签发.*演数发〔2026〕9号/ }).waitFor();

  const reader = await world.openPage('liaison', new URL(directory.url()).pathname);
  await reader.getByRole('row', { name: /发布清单批次.*演数发〔2026〕9号/ }).waitFor();
  expect(await reader.getByText('设定签发规则').count()).toBe(0);
});
