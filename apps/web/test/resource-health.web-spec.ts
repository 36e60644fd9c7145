import { startLivedWorld } from './support';

let world: Awaited<ReturnType<typeof startLivedWorld>>;
beforeAll(async () => {
  world = await startLivedWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

describe('the health of resources', () => {
  it('a supervisor finds what fails, and reads on its page since when, by whom and why', async () => {
    const page = await world.openPage('supervisor', '/resource-health?state=failing');
    const row = page.getByRole('row', { name: /市场主体注销登记|注销/ }).first();
    await row.waitFor();
    expect(await row.innerText()).toContain('故障');
    await row.getByRole('link').first().click();
    await page.getByRole('heading', { name: '状态变化' }).waitFor();
    const said = await page.locator('main').innerText();
    expect(said).toContain('故障归属');
    expect(said).toContain('源系统无响应');
    expect(said).toMatch(/批次 DYQK-\d{4}-\d{2}-\d{2}/);
    expect(said).toContain('失败过多');
    await page.getByRole('img', { name: /近 30 日中 \d+ 日的调用情况/ }).waitFor();
    await page.getByRole('table', { name: '近 30 日调用情况' }).waitFor();
  });

  it('the entry’s page leads its provider to the evidence', async () => {
    const page = await world.openPage('liaison', '/catalogue/entry?code=9999000000303010%2F000022', {
      department: '市市场监督管理局',
    });
    const list = page.getByRole('list', { name: '资源健康' });
    await list.getByText('故障').waitFor();
    await list.getByRole('link').click();
    await page.waitForURL('**/resource-health/*');
    await page.getByRole('heading', { name: '谁报告的' }).waitFor();
  });

  it('the authority brings a batch of the platform and sees which rows were left out and why', async () => {
    const page = await world.openPage('authority_officer', '/health-batches');
    await page.getByLabel('批次编号').fill('WEB-1');
    const csv = '资源编码,统计截止时间,成功次数,失败次数\nYSPT-000022,昨天,3,0\nnobody,2026-11-20 10:00,3,0\n';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '批次.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: '报送' }).click();
    await page.getByRole('heading', { name: '批次 WEB-1' }).waitFor();
    const said = await page.locator('main').innerText();
    expect(said).toContain('共 2 行：计入 0 行，未计入 2 行');
    expect(said).toContain('请写成 2026-11-20 10:00 的形式。');
    expect(said).toContain('本区域没有此平台编码的已发布资源');
  });

  it('the administrator turns the probe on for a host; a senseless threshold is refused at its field', async () => {
    const page = await world.openPage('system_administrator', '/settings/health');
    await page.getByRole('switch').click();
    await page.getByLabel('允许访问的主机（公网地址）').fill('share.example.gov.cn');
    await page.getByLabel('失败占比达到多少（%）为故障').fill('10');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('健康监测设置有误').waitFor();
    await page.getByLabel('失败占比达到多少（%）为故障').fill('60');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/上次修改：/).waitFor();
    await page.reload();
    expect(await page.getByRole('switch').getAttribute('aria-checked')).toBe('true');
    expect(await page.getByLabel('失败占比达到多少（%）为故障').inputValue()).toBe('60');
  });
});
