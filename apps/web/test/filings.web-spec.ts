import type { Page } from 'playwright-core';
import { aRow, aWorkbook } from '../../../libs/lists/test/workbooks';
import { ended, upload } from '../../api/test/support/list-imports';
import { axe, publishBatch, startWebWorld, typeAndConfirm } from './support';

const PROVIDER = '市卫生健康委员会';
const CODE = '9999000000303009/000977';
const NAME = '儿童入托健康检查结果';

let world: Awaited<ReturnType<typeof startWebWorld>>;
let address: string;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

const liaison = (path: string): Promise<Page> => world.openPage('liaison', path, { department: PROVIDER });
const head = (path: string): Promise<Page> => world.openPage('department_head', path, { department: PROVIDER });
const officer = (path: string, name: string): Promise<Page> => world.openPage('authority_officer', path, { name });

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
}
/** A day is typed and taken by Enter. */
async function day(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.click();
  await field.fill(text);
  await field.press('Enter');
}
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
async function confirmed(page: Page, act: string): Promise<void> {
  await press(page, act);
  await page.getByRole('dialog').getByRole('button', { name: act }).click();
}
const inState = (page: Page, state: string): Promise<void> =>
  page.locator('.status', { hasText: state }).first().waitFor();
async function assess(page: Page, which: string, conclusion: string): Promise<void> {
  const part = page.getByRole('group', { name: which });
  await part.getByLabel('评估报告文号').fill('卫评〔2026〕9号');
  const date = part.getByLabel('评估日期');
  await date.click();
  await date.fill('2026-11-20');
  await date.press('Enter');
  await part.getByRole('combobox', { name: '评估结论' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(conclusion, { exact: true }).click();
}

describe('an entry from the draft to its withdrawal', () => {
  it('is written part by part, kept as it is written, and not sent without the secrecy assessment', async () => {
    const page = await liaison('/filings');
    await press(page, '新编目录');
    await page.waitForURL('**/edit');
    await page.getByRole('link', { name: '基本信息' }).click();
    for (const [label, words] of [
      ['目录代码', CODE],
      ['目录名称', NAME],
      ['摘要', '本市儿童入托入园前的健康检查结果'],
      ['所属系统', '妇幼健康信息系统'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(words);
    await pick(page, '数据格式', '数据库');
    await pick(page, '数据更新频率', '每日');
    await page.getByRole('link', { name: '下一部分：数据项' }).click();
    await press(page, '添加数据项');
    const item = page.getByRole('group', { name: '第 1 个数据项' });
    await item.getByLabel('数据项名称').fill('检查结论');
    await item.getByLabel('长度').fill('50字');
    await page.getByText('只填数字，不带单位').first().waitFor();
    await item.getByLabel('长度').fill('50');
    await page.getByRole('link', { name: '下一部分：共享与开放' }).click();
    await page.getByRole('radio', { name: '有条件共享' }).check();
    await page.getByLabel('共享使用条件').fill('向教育部门提供，用于入园查验');
    await page.getByRole('checkbox', { name: '服务接口' }).check();
    await page.getByRole('radio', { name: '一般数据' }).check();
    await page.getByRole('radio', { name: '不予开放' }).check();
    await page.getByRole('link', { name: '返回各部分' }).click();
    await page.getByText('已保存').waitFor();
    await page.getByRole('link', { name: '覆盖范围' }).click();
    await page.getByLabel('覆盖人群').fill('本市 0 至 6 岁儿童');
    await page.getByRole('link', { name: '返回编目单' }).click();
    await page.getByText('本市 0 至 6 岁儿童').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '返回各部分' }).click();
    await press(page, '送部门负责人签发');
    const refused = page.getByRole('alert').filter({ hasText: '编目单还不完整' });
    await refused.waitFor();
    expect(await refused.textContent()).toContain('/assessments/secrecy');
    expect(await refused.textContent()).toContain('第十三条');
    address = new URL(page.url()).pathname;
  });

  it('goes to the head with both assessments, is given back, sent again and signed', async () => {
    const page = await liaison(`${address}?section=assessments`);
    await assess(page, '保密风险评估', '不涉及国家秘密、工作秘密');
    await assess(page, '个人信息保护影响评估', '涉及，措施适当，影响可接受');
    await page.getByText('已保存').waitFor();
    await page.getByRole('link', { name: '返回各部分' }).click();
    await press(page, '送部门负责人签发');
    await inState(page, '待负责人签发');
    address = new URL(page.url()).pathname;

    const desk = await head('/workbench');
    await desk.getByRole('link', { name: NAME }).click();
    await desk.getByText('不涉及 · 卫评〔2026〕9号 · 2026-11-20').waitFor();
    await press(desk, '退回联络员');
    await desk.getByLabel('理由').fill('请写明覆盖地区');
    await desk.getByRole('button', { name: '退回联络员' }).last().click();
    await inState(desk, '已退回');

    await page.reload();
    await page.getByText('请写明覆盖地区').first().waitFor();
    await press(page, '送部门负责人签发');
    await inState(page, '待负责人签发');
    await desk.goto(address);
    await confirmed(desk, '签发并报送');
    await inState(desk, '待主管部门审核');
  });

  it('is returned and, sent again, reviewed by one officer and published by another', async () => {
    const first = await officer('/workbench', '梁思远');
    await first.getByRole('link', { name: NAME }).click();
    await press(first, '退回部门');
    await first.getByLabel('理由').fill('共享条件请写明用途');
    await first.getByRole('button', { name: '退回部门' }).last().click();
    await inState(first, '已退回');
    const own = await liaison(address);
    await press(own, '送部门负责人签发');
    await inState(own, '待负责人签发');
    await confirmed(await head(address), '签发并报送');
    await first.reload();
    await press(first, '审核通过');
    await inState(first, '待发布');
    await first.getByText('须由另一名工作人员发布').waitFor();
    const second = await officer(address, '叶青');
    await confirmed(second, '发布');
    await inState(second, '已发布');
  });

  it('is changed by a change of law, whose ten days run and are extended by consent', async () => {
    const authority = await officer('/filings/law-change', '梁思远');
    await pick(authority, '变化种类', '法律');
    await authority.getByLabel('依据名称').fill('中华人民共和国母婴保健法');
    await day(authority, '变化之日', '2026-11-20');
    await authority.getByLabel('对目录的影响').fill('检查项目调整');
    await authority.getByRole('combobox', { name: '受影响的目录' }).fill('ertongrutuo');
    await authority.locator('.ant-select-dropdown:visible').getByText(NAME).click();
    await authority.keyboard.press('Escape');
    await press(authority, '登记变化');
    await authority.waitForURL('**/filings/terms');

    const own = await liaison('/workbench');
    const line = own.getByRole('row', { name: new RegExp(NAME) });
    await line.getByText('还有 9 个工作日').waitFor();
    expect(await line.textContent()).toContain('2026-12-04');
    await line.getByRole('button', { name: '申请延长' }).click();
    await own.getByLabel('理由').fill('系统改造未完成');
    await own.getByRole('button', { name: '申请延长' }).last().click();
    await line.getByText('待同意').waitFor();
    await authority.reload();
    const asked = authority.getByRole('row', { name: new RegExp(NAME) });
    await asked.getByRole('button', { name: '同意延长' }).click();
    await authority.getByLabel('理由').fill('同意');
    await authority.getByRole('button', { name: '同意延长' }).last().click();
    await asked.getByText('2026-12-11').waitFor();
  });

  it('shows that it has no resource until the liaison attaches one; 挂接率 counts it', async () => {
    const own = await liaison(`/catalogue/entry?code=${encodeURIComponent(CODE)}`);
    await own.getByText('还没有挂接资源：同意共享后也无法马上供给。').waitFor();
    await press(own, '挂接资源');
    await own.getByLabel('资源名称').fill('健康检查结果查询接口');
    await own.getByLabel('平台编码').fill('JK-977');
    await press(own, '挂接');
    await own.getByRole('row', { name: /健康检查结果查询接口/ }).waitFor();
    const all = await liaison('/catalogue/resources?q=JK-977');
    const row = all.getByRole('row', { name: /健康检查结果查询接口/ });
    expect(await row.getByRole('link').allTextContents()).toEqual([NAME]);
    const rate = all.getByRole('table', { name: '各部门挂接率' });
    expect(await rate.getByRole('row').filter({ hasText: '卫生健康' }).first().textContent()).toMatch(
      /\d+\/\d+（\d+%）/,
    );
  });

  it('is withdrawn with its reason; its version stays to be read', async () => {
    const own = await liaison(`/catalogue/entry?code=${encodeURIComponent(CODE)}`);
    await press(own, '撤销此目录');
    await own.waitForURL('**/edit');
    await own.getByRole('link', { name: '变更理由' }).click();
    await own.getByRole('textbox', { name: '理由' }).fill('职责划转，不再采集');
    await own.getByText('已保存').waitFor();
    await own.getByRole('link', { name: '返回各部分' }).click();
    await press(own, '送部门负责人签发');
    await inState(own, '待负责人签发');
    const path = new URL(own.url()).pathname;
    await confirmed(await head(path), '签发并报送');
    const first = await officer(path, '梁思远');
    await press(first, '审核通过');
    await inState(first, '待发布');
    const second = await officer(path, '叶青');
    await press(second, '发布');
    await typeAndConfirm(second, '发布');
    await inState(second, '已发布');
    await own.goto(`/catalogue/entry?code=${encodeURIComponent(CODE)}`);
    await own.getByText('第 1 版').first().waitFor();
    expect(await own.getByRole('button', { name: '变更此目录' }).count()).toBe(0);
  });
});

describe('the gaps of taken-over entries', () => {
  const gapsOf = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('table', { name: '缺口' });

  it('are found from the catalogue by owner, each with its article, its day and what closes it', async () => {
    const page = await world.openPage('liaison', '/catalogue', { department: '市民政局' });
    await page.getByRole('link', { name: '缺口', exact: true }).click();
    await page.waitForURL('**/catalogue/gaps');
    // One's own department's, unless others are asked for.
    const owners = gapsOf(page).locator('tbody td:nth-child(2)');
    await owners.first().waitFor();
    expect(new Set(await owners.allTextContents())).toEqual(new Set(['市民政局']));
    await pick(page, '责任部门', '市公安局');
    await page.waitForURL('**department=*');
    await owners.getByText('市公安局').first().waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    const ground = gapsOf(page).getByRole('row', { name: /收养登记信息.*不予共享的理由和依据/ });
    await ground.getByRole('button', { name: '政务数据共享条例 第十五条' }).waitFor();
    expect(await ground.textContent()).toMatch(/2026-12-21.*剩\s20\s个工作日/);
    await ground.getByRole('link', { name: '到目录条目变更编目' }).click();
    await page.getByText('在本页“变更此目录”，发布后自动补齐').first().waitFor();
    // Whoever owes none of it reads all of it and has no act.
    const other = await world.openPage('supervisor', '/catalogue/gaps');
    await other.getByText('等待责任部门负责人签发').first().waitFor();
    expect(
      await gapsOf(other)
        .getByRole('button', { name: /^(登记评估|签发)：/ })
        .count(),
    ).toBe(0);
    expect(await axe(other)).toEqual([]);
  });

  it('of a proposed batch hold it back until the liaison records the assessments and the head signs off', async () => {
    const entry = { code: '9999000000303009/000978', name: '疫苗接种禁忌信息' };
    const { api } = world.demo;
    const first = await api.as('authority_officer');
    const proposed = aRow({ 资源目录代码: entry.code, 部门名称: PROVIDER, 信息资源名称: entry.name });
    const received = await upload(first, await aWorkbook(proposed), { batchNumber: 7, intent: 'propose' });
    await ended(first, received);
    const { version } = (await first.get(`/api/v1/lists/imports/${received.body.id}`).expect(200)).body;
    const apply = first.post(`/api/v1/lists/imports/${received.body.id}/apply`).set('if-match', `"v${version}"`);
    const { result } = await ended(first, await apply.expect(202));
    const batch = await officer(`/lists/batches/${result.batchId}`, '叶青');
    await press(batch, '审核通过并发布');
    await typeAndConfirm(batch, '审核通过并发布');
    await batch.getByRole('alert').waitFor();
    await batch.getByRole('table', { name: '清单行' }).getByRole('link', { name: '3', exact: true }).click();
    await batch.waitForURL('**/catalogue/gaps?entry=*');
    await gapsOf(batch).getByText('等待责任部门联络员登记评估').first().waitFor();

    const act = (name: string, field: string): string => `${name}：${entry.name}，${field}`;
    const page = await liaison('/catalogue/gaps');
    for (const field of ['保密风险评估', '个人信息保护影响评估']) {
      const name = act('登记评估', field);
      await press(page, name);
      const form = page.getByRole('form', { name });
      await form.getByRole('button', { name: '登记评估' }).click();
      await form.getByText('请填写').waitFor();
      expect(await axe(page)).toEqual([]);
      await form.getByLabel('评估报告编号').fill(`卫评〔2026〕${field}`);
      await form.getByRole('button', { name: '登记评估' }).click();
      await form.waitFor({ state: 'detached' });
    }
    // The sign-off is not the liaison's.
    const signOff = act('签发', '部门负责人签发');
    expect(await page.getByRole('button', { name: signOff }).count()).toBe(0);

    const desk = await world.openPage('department_head', `/catalogue/entry?code=${encodeURIComponent(entry.code)}`, {
      ...({ department: PROVIDER, size: 'hand' } as const),
    });
    await press(desk, signOff);
    const signing = desk.getByRole('form', { name: signOff });
    await signing.getByLabel('签发文件编号或日期').fill('卫签〔2026〕7号');
    await signing.getByRole('button', { name: '签发' }).click();
    await desk.getByText('这条目录没有待补的缺口。').waitFor();
    await desk.getByRole('link', { name: '查看已补齐的缺口' }).click();
    await desk.waitForURL('**state=closed*');
    await gapsOf(desk)
      .getByRole('row', { name: /部门负责人签发.*已补齐.*卫签〔2026〕7号/ })
      .waitFor();
    expect(await gapsOf(desk).getByRole('row').count()).toBe(4);
    expect(await axe(desk)).toEqual([]);

    await batch.goto(`/lists/batches/${result.batchId}`);
    await publishBatch(batch, /已冻结/);
  });
});
