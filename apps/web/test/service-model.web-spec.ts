import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { departmentIdOf } from '../../api/test/support/demo-callers';
import { startWebWorld } from './support';

const OFFICE = '市卫生健康委员会';
const ITEM = '出生医学证明首次签发';
const BIRTH = '11999900MB0000003R3999900100101';
const WAITING = '待我办理的事项草稿';

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

const liaison = (path: string): Promise<Page> => world.openPage('liaison', path, { department: OFFICE });
const head = (path: string): Promise<Page> => world.openPage('department_head', path, { department: OFFICE });
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const kept = (page: Page): Promise<void> => page.getByText('已保存。').waitFor();
async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
}

describe('an item kept by its department', () => {
  let address: string;

  it('gets a new material, and its fault stands at its place with the rule', async () => {
    const page = await liaison('/service-model');
    await page.getByRole('link', { name: ITEM }).click();
    await press(page, `起草修改：${ITEM}`);
    await page.waitForURL('**/edit');
    await page.getByRole('link', { name: '基本信息' }).click();
    await page.getByLabel('办事指南版本').fill('2');
    await page.getByText('办事指南版本已变，请重新确认材料清单完整。').waitFor();
    await page.getByRole('checkbox', { name: /材料清单已完整/u }).check();
    await page.getByRole('link', { name: '返回各部分' }).click();
    await page.getByRole('link', { name: '申请材料' }).click();
    await press(page, '添加材料');
    await page.waitForURL('**part=**');
    const material = page.getByRole('group', { name: /第 \d+ 个材料/u }).filter({ visible: true });
    await material.getByLabel('材料名称').fill('结婚证');
    await page.locator('.ant-form-item', { hasText: '代号' }).filter({ visible: true }).getByText('必填。').waitFor();
    await material.getByLabel('代号').fill('marriage');
    await kept(page);
    address = page.url();
    const preview = page.getByRole('region', { name: '按此草稿计算的就绪度' });
    await preview.getByText('收取').waitFor();
  });

  it('is mapped to the data that spare it, and the readiness with the draft changes at once', async () => {
    const page = await liaison(address.replace(world.url, ''));
    const preview = page.getByRole('region', { name: '按此草稿计算的就绪度' });
    await preview.getByText('收取').waitFor();
    const finder = page.getByRole('region', { name: '查找可替代此材料的数据' });
    await finder.getByLabel('数据类型、证照或目录名称').fill('婚姻登记');
    await finder.getByLabel('数据类型、证照或目录名称').press('Enter');
    await finder
      .getByText(/市级，区划 999900，覆盖 9999/u)
      .first()
      .waitFor();
    const before = await preview.textContent();
    await press(page, '用“婚姻登记”免交');
    await page.getByRole('group', { name: '第 1 种免交方式' }).filter({ visible: true }).waitFor();
    await kept(page);
    const changed = page.getByRole('region', { name: '按此草稿计算的就绪度' }).filter({ hasNotText: before ?? '' });
    await changed.getByText('收取').waitFor();
    expect(await page.getByRole('combobox', { name: '标准数据/证照类型' }).filter({ visible: true }).count()).toBe(1);
  });

  it('is reached by the keyboard alone: part, field, finder', async () => {
    const page = await liaison(address.replace(world.url, ''));
    const search = page.getByLabel('数据类型、证照或目录名称');
    await search.focus();
    await page.keyboard.type('居民身份证');
    await page.keyboard.press('Enter');
    const use = page.getByRole('button', { name: '用“居民身份证”免交' });
    await use.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: '第 2 种免交方式' }).filter({ visible: true }).waitFor();
    const remove = page.getByRole('button', { name: '删除第 2 种方式' }).filter({ visible: true });
    await remove.focus();
    await page.keyboard.press('Enter');
    await kept(page);
    expect(await page.getByRole('group', { name: '第 2 种免交方式' }).filter({ visible: true }).count()).toBe(0);
  });

  it('waits on the workbench of whose turn it is, is published by the head, and its versions are compared in words', async () => {
    const page = await liaison('/workbench');
    await page.getByRole('region', { name: WAITING }).getByRole('link', { name: ITEM }).click();
    await page.getByText('没有缺项').waitFor();
    await press(page, '送部门负责人');
    await page.locator('.status', { hasText: '待部门负责人发布' }).first().waitFor();
    const signing = await head('/workbench');
    await signing.getByRole('region', { name: WAITING }).getByRole('link', { name: ITEM }).click();
    await press(signing, '发布');
    await signing.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await signing.getByRole('link', { name: '第 2 版' }).waitFor();
    const desk = await head('/workbench');
    expect(await desk.getByRole('link', { name: ITEM }).count()).toBe(0);
    await signing.getByRole('link', { name: '第 2 版' }).click();
    const comparison = signing.getByRole('region', { name: '版本对比' });
    await comparison.getByText(/新增材料“结婚证”/u).waitFor();
    await comparison.getByText('办事指南版本由“1”改为“2”').waitFor();
    await signing.getByRole('link', { name: '查看就绪度' }).click();
    await signing.getByText('结婚证').first().waitFor();
  });
});

describe('a standard item', () => {
  const TEMPLATE = '999900100888';
  /** A new draft on whose page the standard item is chosen and not yet taken over. */
  const chosenTemplate = async () => {
    const page = await liaison('/service-drafts');
    await press(page, '新建事项');
    await page.waitForURL('**/edit');
    await page.getByRole('link', { name: '基本信息' }).click();
    await page.getByRole('combobox', { name: '沿用的标准事项' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText(`${TEMPLATE} 标准事项`).click();
    return page;
  };

  it('is taken over after what was typed just before: nothing is lost, nothing is refused', async () => {
    await publishTemplate();
    const page = await chosenTemplate();
    await page.getByLabel('实施编码').fill(`11999900MB0000003R3${TEMPLATE}`);
    await page.getByLabel('名称', { exact: true }).fill('刚写下的名称');
    await press(page, '沿用标准事项');
    await page.getByText(`已沿用 ${TEMPLATE} 第 1 版。`).waitFor();
    expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('刚写下的名称');
    await page.getByLabel('办事指南版本').fill('1');
    await kept(page);
    await page.reload();
    expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('刚写下的名称');
  });

  it('leaves what is typed while it is taken over, and the materials it brings are kept with it', async () => {
    const page = await chosenTemplate();
    let goOn = (): void => undefined;
    const isTyped = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/template', async (route) => {
      const answer = await route.fetch();
      await isTyped;
      await route.fulfill({ response: answer });
    });
    await page.clock.install();
    const asked = page.waitForRequest('**/template');
    await press(page, '沿用标准事项');
    await asked;
    await page.getByLabel('名称', { exact: true }).fill('等待时写下的名称');
    // The pause after which it is kept is over before the answer has come.
    await page.clock.fastForward(5_000);
    goOn();
    await page.getByText(`已沿用 ${TEMPLATE} 第 1 版。`).waitFor();
    await kept(page);
    await page.reload();
    expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('等待时写下的名称');
    await page.getByRole('link', { name: '返回各部分' }).click();
    await page.getByRole('link', { name: '申请材料' }).click();
    await page.getByRole('link', { name: '父母居民身份证' }).waitFor();
  });

  /** The same materials as an item of the department, as a standard item in force. */
  async function publishTemplate(): Promise<void> {
    const { api } = world.demo;
    const [writer, signer] = [await api.as('liaison', OFFICE), await api.as('department_head', OFFICE)];
    const query = { departmentId: await departmentIdOf(api, OFFICE) };
    const { body: model } = await writer.get('/api/v1/service-model').query(query).expect(200);
    const item = model.items.find(({ name }: { readonly name: string }) => name === ITEM);
    const body = { items: [], templates: [{ ...item, code: TEMPLATE, name: '标准事项' }], oneThings: [] };
    const bring = (digest: object) =>
      writer
        .post('/api/v1/service-model/imports')
        .query({ ...query, ...digest })
        .send(body)
        .expect(200);
    const { body: tried } = await bring({});
    const { body: landed } = await bring({ digest: tried.digest });
    const address = `/api/v1/service-drafts/${landed.parts[0].draftId}`;
    await writer.post(`${address}/sending`).set('if-match', '"v1"').send({}).expect(200);
    await signer.post(`${address}/publication`).set('if-match', '"v2"').send({}).expect(200);
  }
});

const MEASURES = '减材料、减环节、减跑动、减时限';

describe('a readiness page', () => {
  const withoutEdit = (page: Page): string =>
    page
      .url()
      .replace(world.url, '')
      .replace(/\/edit.*$/u, '');

  it('leads to the draft of the item, and shows its measures once they are published', async () => {
    const page = await liaison(`/services/${BIRTH}`);
    await press(page, `起草修改：${ITEM}`);
    await page.waitForURL('**/edit');
    await page.getByRole('link', { name: MEASURES }).click();
    await page.getByRole('group', { name: '精简前' }).getByLabel('材料数').fill('5');
    await page.getByRole('group', { name: '精简后' }).getByLabel('材料数').fill('3');
    await kept(page);
    await page.getByRole('link', { name: '返回各部分' }).click();
    await page.getByRole('link', { name: '年办件量' }).click();
    await page.getByRole('textbox', { name: '来源' }).fill('');
    await page.locator('.ant-form-item', { hasText: '来源' }).filter({ visible: true }).getByText('必填。').waitFor();
    await page.getByRole('textbox', { name: '来源' }).fill('统计年报');
    await page.getByLabel('全年办件量（件）').fill('13000');
    await kept(page);
    await page.getByRole('link', { name: '返回各部分' }).click();
    await press(page, '送部门负责人');
    await page.locator('.status', { hasText: '待部门负责人发布' }).first().waitFor();
    const draft = withoutEdit(page);
    await page.goto(`/services/${BIRTH}`);
    await page.getByRole('link', { name: `打开在办草稿：${ITEM}` }).waitFor();
    await page.goto('/readiness-explained');
    await page.getByRole('link', { name: `打开在办草稿：${ITEM}` }).click();
    await page.waitForURL(`**${draft}`);
    const signing = await head(draft);
    await press(signing, '发布');
    await signing.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await signing.locator('.status', { hasText: '已发布' }).first().waitFor();
    const supervisor = await world.openPage('supervisor', `/services/${BIRTH}`);
    const row = supervisor.getByRole('region', { name: MEASURES }).getByRole('row', { name: /材料数/u });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['材料数', '5', '3', '-2']);
    await supervisor.getByText('13,000 件（2025 年，来源：统计年报）').waitFor();
    expect(await supervisor.getByText('起草修改').count()).toBe(0);
  });

  it('of a one-thing names who works together, and leads its lead alone to a draft', async () => {
    const address = '/one-things/2024-1-01';
    const lead = await liaison(address);
    const together = lead.getByRole('region', { name: '牵头与配合部门' });
    await together.getByText('公安、人社、医保、疾控').waitFor();
    await lead.getByRole('button', { name: '起草修改：新生儿出生' }).waitFor();
    const other = await world.openPage('liaison', address, { department: '市民政局' });
    await other.getByRole('region', { name: '牵头与配合部门' }).waitFor();
    expect(await other.getByText('起草修改').count()).toBe(0);
  });
});

describe('a one-thing kept by its lead', () => {
  let draft: string;

  it('is written with its matters, their order and what it spares people', async () => {
    const page = await liaison('/service-drafts');
    await press(page, '新建“一件事”');
    await page.waitForURL('**/edit');
    await page.getByRole('link', { name: '基本信息' }).click();
    await page.getByLabel('一件事编码').fill('local-2026-01');
    await page.getByLabel('名称', { exact: true }).fill('育儿补贴申领');
    await page.getByRole('link', { name: '下一部分：办理项与顺序' }).click();
    for (const [number, name] of [
      [1, '出生登记'],
      [2, '补贴申领'],
    ] as const) {
      await press(page, '添加办理项');
      const matter = page.getByRole('group', { name: `第 ${number} 个办理项` });
      await matter.getByLabel('办理项名称').fill(name);
      await matter.getByLabel('办理部门').fill('卫健');
    }
    await press(page, '添加顺序');
    await pick(page, '顺序 1：办理项', '出生登记');
    await pick(page, '顺序 1：另一办理项', '补贴申领');
    await page.getByRole('link', { name: `下一部分：${MEASURES}` }).click();
    await measure(page, '精简前', { 材料数: '12', 环节数: '9', 跑动次数: '6', '法定时限（工作日）': '20' });
    await measure(page, '精简后', { 材料数: '5', 环节数: '9', '承诺时限（工作日）': '30' });
    await page.getByText('承诺时限不能长于法定时限。').waitFor();
    await measure(page, '精简后', { '承诺时限（工作日）': '8' });
    await kept(page);
    await page.reload();
    const after = page.getByRole('group', { name: '精简后' });
    expect(await after.getByLabel('承诺时限（工作日）').inputValue()).toBe('8');
    await page.getByRole('link', { name: '返回草稿' }).click();
    await page.getByText('没有缺项').waitFor();
    await press(page, '送部门负责人');
    await page.locator('.status', { hasText: '待部门负责人发布' }).first().waitFor();
    draft = page.url().replace(world.url, '');
  });

  it('is published by the head, and its page shows to everybody what it asks now, before, and the difference', async () => {
    const signing = await head(draft);
    await press(signing, '发布');
    await signing.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await signing.locator('.status', { hasText: '已发布' }).first().waitFor();
    const supervisor = await world.openPage('supervisor', '/one-things/local-2026-01');
    const shown = supervisor.getByRole('region', { name: MEASURES });
    await shown.getByRole('row', { name: /办理时限/u }).waitFor();
    const rows = await shown.getByRole('row').all();
    expect(await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allTextContents()))).toEqual([
      ['材料数', '12', '5', '-7'],
      ['环节数', '9', '9', '0'],
      ['跑动次数', '6', '未载明', '未载明'],
      ['办理时限（工作日）', '20', '8', '-12'],
    ]);
  });

  async function measure(page: Page, side: string, counts: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, count] of Object.entries(counts))
      await page.getByRole('group', { name: side }).getByLabel(name).fill(count);
  }
});

describe('the model of a department as a file', () => {
  it('is taken out, brought in unchanged, and changed as a draft once it was tried', async () => {
    const page = await liaison('/service-model/files');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载工作簿' }).click(),
    ]);
    const taken = await download.path();
    await page.getByLabel('工作簿', { exact: false }).setInputFiles({
      ...{ name: 'service-model.xlsx', mimeType: 'application/octet-stream' },
      buffer: await readFile(taken),
    });
    await press(page, '预检');
    await page.getByText('预检结果（尚未导入）').waitFor();
    await page.locator('.status', { hasText: '无变化' }).first().waitFor();
    const list = new ExcelJS.Workbook();
    list.addWorksheet('实施清单').addRows([
      ['实施编码', '事项名称', '事项版本'],
      ['12999900MB0000001G3999900100102', '预防接种证办理', '7'],
      ['11999900MB0000003R3999900100777', '新设事项', '1'],
    ]);
    await page.getByLabel('工作簿', { exact: false }).setInputFiles({
      ...{ name: 'list.xlsx', mimeType: 'application/octet-stream' },
      buffer: Buffer.from(await list.xlsx.writeBuffer()),
    });
    await press(page, '预检');
    await page.locator('.status', { hasText: '属于其他部门' }).waitFor();
    await press(page, '导入为 1 份草稿');
    await page.getByRole('link', { name: '新设事项' }).click();
    await page.waitForURL('**/service-drafts/*');
    await page.getByRole('link', { name: '基本信息' }).first().waitFor();
  });

  it('is brought in as JSON with the same report, and says what is wrong with a file that is none', async () => {
    const page = await liaison('/service-model/files');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载 JSON' }).click(),
    ]);
    const model = JSON.parse(await readFile(await download.path(), 'utf8'));
    const choose = async (text: string): Promise<void> => {
      const file = { name: 'service-model.json', mimeType: 'application/json', buffer: Buffer.from(text) };
      await page.getByLabel('工作簿', { exact: false }).setInputFiles(file);
      await press(page, '预检');
    };
    await choose('{');
    await page.getByRole('alert').waitFor();
    const items = model.items.map((item: object, at: number) => (at === 0 ? { ...item, localCode: '本地-7' } : item));
    await choose(JSON.stringify({ ...model, items }));
    await page.getByText('预检结果（尚未导入）').waitFor();
    await page.locator('.status', { hasText: '无变化' }).first().waitFor();
    const changed = page.getByRole('row', { name: /本地-7/u });
    await press(page, '导入为 1 份草稿');
    await changed.getByRole('link').click();
    await page.waitForURL('**/service-drafts/*');
    await page
      .getByText(/本地-7/u)
      .first()
      .waitFor();
  });
});
