import type { Locator, Page } from 'playwright-core';
import { plantEntry, type TestApi } from '../../api/test/support';
import { axe, publishBatch, startWebWorld, typeAndConfirm } from './support';

const ASKER = '市卫生健康委员会';
const FIRST = '市公安局';
const SECOND = '市民政局';

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

const NEED = {
  ...{ name: '', items: ['姓名'], basis: '户口登记条例 第七条', scenario: '新生儿出生一件事', usageScope: '出生登记' },
  ...{ usageTerm: '一年', isTruthful: true },
};
const raised = async (api: TestApi, changes: object): Promise<string> => {
  const liaison = await api.as('liaison', ASKER);
  return (
    await liaison
      .post('/api/v1/needs')
      .send({ ...NEED, ...changes })
      .expect(201)
  ).body.id as string;
};
const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.keyboard.type(option);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
};
/** A day chosen in the calendar, so that no key submits the form. */
const pickDay = async (page: Page, field: Locator, day: string): Promise<void> => {
  await field.click();
  await field.fill(day);
  await page.locator(`.ant-picker-dropdown:visible td[title="${day}"]`).click();
};
const submit = (page: Page): Promise<void> => page.getByRole('button', { name: '确定办理' }).click();
const act = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('complementary', { name: '可办理事项' }).getByRole('button', { name, exact: true }).click();
};

it('raises a need beside the entries it might be, and leads each of the four outcomes to its next step', async () => {
  const { api } = world.demo;
  const found = await plantEntry(api.database, SECOND, 'unconditional');
  const conditional = await plantEntry(api.database, SECOND, 'conditional');
  const refused = await plantEntry(api.database, SECOND, 'not_shared');
  await api.database.owner.query(
    `UPDATE catalogue_entry SET ground_kind = 'law', ground_title = '中华人民共和国统计法', ground_clause = '第二十八条',
       ground_text = '应当予以保密' WHERE code = $1`,
    [refused.code],
  );
  await raised(api, { name: '无条件的数据', entryCode: found.code });
  await raised(api, { name: '有条件的数据', entryCode: conditional.code });
  await raised(api, { name: '依法不给的数据', entryCode: refused.code });
  const page = await world.openPage('liaison', '/matching', { department: ASKER });
  await page.getByRole('link', { name: '提出需求' }).click();
  await page.getByLabel('需要的数据').fill('婚姻登记情况');
  await page.getByText('婚姻登记信息', { exact: false }).first().waitFor();
  await page
    .getByText(/名称（权重 100%）：\d+%，相同字词：婚姻登记/)
    .first()
    .waitFor();
  await page.getByRole('radio', { name: '都不是，目录中没有' }).check();
  for (const [label, text] of [
    ['使用依据', '户口登记条例 第七条'],
    ['使用场景', '新生儿出生一件事'],
    ['使用范围', '出生登记'],
    ['使用时限', '一年'],
  ] as const)
    await page.getByLabel(label).fill(text);
  await page.getByRole('checkbox', { name: '承诺所提需求真实、合法、必要' }).check();
  await page.getByRole('button', { name: '提出需求' }).click();
  await page.getByText('等待主管部门指定责任部门。').waitFor();
  await page.getByRole('link', { name: '供需对接' }).first().click();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await row('无条件的数据').getByRole('link', { name: '提出申请', exact: true }).click();
  await page.waitForURL(/\/requests\/new\?entry=/);
  await page.goBack();
  await row('有条件的数据').getByRole('link', { name: '按条件提出申请' }).click();
  await page.waitForURL(/\/requests\/new\?entry=/);
  await page.goBack();
  await row('婚姻登记情况').getByRole('link', { name: '指定责任部门' }).click();
  await page.waitForURL(/\/needs\/[0-9a-f-]{36}$/);
  const officer = await world.openPage('authority_officer', '/matching');
  await officer
    .getByRole('row')
    .filter({ hasText: '依法不给的数据' })
    .getByRole('link', { name: '列入负面清单' })
    .click();
  await officer.getByLabel('审核意见').fill('依据成立');
  await pickDay(officer, officer.getByLabel('复核日期'), '2027-11-23');
  await officer.getByRole('button', { name: '列入负面清单' }).click();
  await officer.waitForURL(/\/negative-list\/[0-9a-f-]{36}$/);
  await page.goto(new URL('/matching', page.url()).toString());
  await row('依法不给的数据').getByRole('link', { name: '查看依据和复核日期' }).click();
  await page.getByText('《中华人民共和国统计法》第二十八条').waitFor();
  await page.getByText('2027-11-23').first().waitFor();
});

it('settles a duty: declined, declined by the recommended department, settled by force; withdrawn only by approval', async () => {
  const needId = await raised(world.demo.api, { name: '出生医学证明签发信息' });
  const officer = await world.openPage('authority_officer', `/needs/${needId}`);
  await choose(officer, '部门', FIRST);
  await officer.getByRole('button', { name: '指定责任部门' }).click();
  await officer.getByRole('link', { name: '查看认责进展' }).click();
  await officer.getByText('待认责', { exact: true }).waitFor();
  const path = new URL(officer.url()).pathname;

  const first = await world.openPage('office_head', '/workbench', { department: FIRST });
  const tasks = first.getByRole('region', { name: '待办的认责' });
  await tasks.getByRole('link', { name: '出生医学证明签发信息' }).click();
  await act(first, '不认责');
  await choose(first, '理由', '该数据不在本部门');
  await first.getByText('首次被问的部门须推荐责任部门', { exact: false }).waitFor();
  await first.getByLabel('证明材料').fill('三定方案第八条');
  await submit(first);
  await first.getByText('须写明部门').waitFor();
  await choose(first, '推荐责任部门', SECOND);
  await submit(first);
  await first.getByText('现在没有需要您办理的事项。').waitFor();

  const second = await world.openPage('office_head', path, { department: SECOND });
  await act(second, '不认责');
  await choose(second, '理由', '其他');
  await second.getByLabel('证明材料').fill('系统尚未建设');
  await submit(second);
  await second.getByText('待主管部门统筹', { exact: true }).waitFor();

  await officer.goto(new URL(path, officer.url()).toString());
  await act(officer, '强制认责');
  await officer.getByLabel('说明').fill('由民政部门统一提供');
  await submit(officer);
  await officer.getByText('已认责', { exact: true }).waitFor();
  await officer.getByText('《上海市数据条例》第三十九条', { exact: false }).waitFor();
  const chain = officer.getByRole('region', { name: '认责经过' });
  await chain.getByText('由民政部门统一提供', { exact: false }).waitFor();
  expect(await chain.getByRole('listitem').count()).toBe(4);

  await second.goto(new URL(path, second.url()).toString());
  await second.getByLabel('说明').fill('职责已划出');
  await second.getByLabel('证明材料').fill('演编发〔2026〕12号');
  await submit(second);
  await second.getByText('撤回待批', { exact: true }).waitFor();
  await officer.reload();
  await act(officer, '同意撤回');
  await officer.getByLabel('说明').fill('已交接');
  await submit(officer);
  await officer.getByText('已撤回', { exact: true }).waitFor();
  await officer.getByRole('region', { name: '基本情况' }).getByRole('link', { name: '出生医学证明签发信息' }).click();
  await officer.getByRole('button', { name: '指定责任部门' }).waitFor();
});

/** On a need's page: its duty is designated to a department; answers the address of the settling. */
async function designate(officer: Page, name: string, department: string): Promise<string> {
  const needId = await raised(world.demo.api, { name });
  await officer.goto(new URL(`/needs/${needId}`, officer.url()).toString());
  await choose(officer, '部门', department);
  await officer.getByRole('button', { name: '指定责任部门' }).click();
  await officer.getByRole('link', { name: '查看认责进展' }).click();
  await officer.getByText('待认责', { exact: true }).waitFor();
  return new URL(officer.url()).pathname;
}

/** On the screen of settlings: puts what is settled into a batch; answers the address of the batch it leads to. */
async function listSettled(officer: Page, number: string, title: string): Promise<string> {
  await officer.goto(new URL('/settlings', officer.url()).toString());
  const form = officer.getByRole('group').filter({ has: officer.getByText('编入责任清单批次', { exact: true }) });
  await form.locator('summary').click();
  await choose(officer, '清单系列', '演示市政务数据共享责任清单');
  await form.getByLabel('批次号').fill(number);
  await form.getByLabel('标题').fill(title);
  expect(await axe(officer)).toEqual([]);
  await form.getByRole('button', { name: '编入责任清单批次' }).click();
  await officer.waitForURL('**/lists/batches/*');
  await officer.getByRole('heading', { name: title }).waitFor();
  return new URL(officer.url()).pathname;
}

it('puts settled duties into batches of the list, which another person publishes', async () => {
  const officer = await world.openPage('authority_officer', '/settlings');
  const taken = await designate(officer, '新生儿听力筛查结果', FIRST);
  const head = await world.openPage('office_head', taken, { department: FIRST });
  await act(head, '确认认责');
  await head.getByLabel('共享条件（有条件共享必填）').fill('用于办理出生登记');
  await choose(head, '数据格式', '数据库');
  await choose(head, '更新频率', '每日');
  await choose(head, '数据分级', '一般数据');
  await submit(head);
  await head.getByText('已认责', { exact: true }).waitFor();

  const bound = await listSettled(officer, '61', '认责形成的责任清单（第一批）');
  await officer.getByRole('row').filter({ hasText: '新生儿听力筛查结果' }).filter({ hasText: FIRST }).waitFor();
  // All rules bind: without the acts of art. 13 it is not published, whoever approves it.
  const second = await world.openPage('authority_officer', bound, { name: '叶青' });
  await second.getByRole('button', { name: '审核通过并发布' }).click();
  await typeAndConfirm(second, '审核通过并发布');
  await second.getByText('第十三条', { exact: false }).first().waitFor();
  await second.getByText('已预检，待审核').waitFor();

  // Forced without the content of art. 13, a duty is taken over with gaps, by a batch of its own.
  const forced = await designate(officer, '新生儿疾病筛查结果', SECOND);
  const asked = await world.openPage('office_head', forced, { department: SECOND });
  await act(asked, '不认责');
  await choose(asked, '理由', '该数据不在本部门');
  await asked.getByLabel('证明材料').fill('系统尚未建设');
  await choose(asked, '推荐责任部门', FIRST);
  await submit(asked);
  await asked.getByText('现在没有需要您办理的事项。').waitFor();
  await head.goto(new URL(forced, head.url()).toString());
  await act(head, '不认责');
  await choose(head, '理由', '其他');
  await head.getByLabel('证明材料').fill('不在本部门');
  await submit(head);
  await head.getByText('待主管部门统筹', { exact: true }).waitFor();
  await officer.goto(new URL(forced, officer.url()).toString());
  await act(officer, '强制认责');
  await officer.getByLabel('说明').fill('由公安部门提供');
  await submit(officer);
  await officer.getByText('已认责', { exact: true }).waitFor();
  const ofForced = await listSettled(officer, '62', '强制认责形成的责任清单');
  await officer.getByRole('row').filter({ hasText: '新生儿疾病筛查结果' }).waitFor();
  await second.goto(new URL(ofForced, second.url()).toString());
  await publishBatch(second, /已冻结/);
  await officer.goto(new URL('/lists/edition?series=demo-city', officer.url()).toString());
  await officer.getByRole('row').filter({ hasText: '新生儿疾病筛查结果' }).filter({ hasText: FIRST }).waitFor();
});

it('queues a contested item for the authority, which appoints its source department', async () => {
  const { api } = world.demo;
  await plantEntry(api.database, FIRST, 'conditional');
  await plantEntry(api.database, SECOND, 'conditional');
  const officer = await world.openPage('authority_officer', '/source-departments?q=数据项1');
  const row = officer.getByRole('row').filter({ hasText: '数据项1' });
  await row.getByText(FIRST, { exact: false }).first().waitFor();
  await row.getByRole('button', { name: '确定数源部门' }).click();
  const form = officer.getByRole('region', { name: '确定数源部门' });
  await form.getByRole('combobox').click();
  await officer.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: SECOND }).first().click();
  await form.getByLabel('依据').fill('由民政部门统一采集、统一提供');
  await form.getByRole('button', { name: '确定数源部门' }).click();
  await officer.getByText('没有有争议的数据项。').waitFor();
  await officer.goto(new URL('/source-departments?kind=appointed', officer.url()).toString());
  await officer
    .getByRole('row')
    .filter({ hasText: '由民政部门统一采集、统一提供' })
    .getByText(SECOND)
    .first()
    .waitFor();
});

it('queues an item nobody supplies for the authority, which designates from there who is to', async () => {
  const asker = await world.demo.api.as('liaison', SECOND);
  const said = {
    basis: '残疾人保障法',
    scenario: '核对适配',
    usageScope: '市本级',
    usageTerm: '一年',
    isTruthful: true,
  };
  await asker
    .post('/api/v1/needs')
    .send({ name: '辅具适配记录', items: ['适配编号'], ...said })
    .expect(201);
  const officer = await world.openPage('authority_officer', '/source-departments');
  await officer.getByRole('combobox', { name: '状态' }).click();
  await officer.locator('.ant-select-item-option', { hasText: '无人负责' }).click();
  await officer.waitForURL('**kind=unassigned');
  const row = officer.getByRole('row').filter({ hasText: '适配编号' });
  await row.getByText('只有需求，目录中没有').waitFor();
  await row.getByRole('link', { name: '指定责任部门' }).click();
  await officer.waitForURL('**/needs/*');
  await officer.getByRole('button', { name: '指定责任部门' }).waitFor();
});

it('records a return flow from a city department to a county', async () => {
  const { code } = await plantEntry(world.demo.api.database, SECOND, 'conditional');
  const page = await world.openPage('liaison', '/return-flows', { department: SECOND });
  await page.getByRole('button', { name: '登记回流安排' }).first().click();
  const plan = page.getByRole('region', { name: '登记回流安排' });
  await plan.getByText('数据回流不得附加条件', { exact: false }).waitFor();
  await plan.getByLabel('目录代码').fill(code);
  await plan.getByLabel('下级区域代码').fill('999901');
  await plan.getByRole('combobox').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '批量交换' }).click();
  await pickDay(page, plan.getByLabel('期限'), '2026-12-31');
  await plan.getByRole('button', { name: '确定办理' }).click();
  await page.getByRole('row').filter({ hasText: '东城县' }).getByRole('button', { name: '登记回流' }).click();
  const record = page.getByRole('region', { name: '登记回流' });
  await pickDay(page, record.getByLabel('回流日期'), '2026-11-23');
  await record.getByRole('button', { name: '登记回流' }).click();
  await page.getByText('已回流', { exact: true }).waitFor();
});

it('shows what is collected although it is owed, by which words, and leads to asking for the data instead', async () => {
  const { api } = world.demo;
  const owner = api.database.owner;
  const [item] = await owner.query<{ name: string; evidence: string }[]>(
    `SELECT m.name, n.evidence_type_id AS evidence FROM material m JOIN service_item i ON i.id = m.item_id
       JOIN material_way w ON w.material_id = m.id JOIN data_need n ON n.id = w.data_need_id
     WHERE m.origin = 'department_issued' AND i.status = 'active' ORDER BY i.code, m.position LIMIT 1`,
  );
  const { name = '', evidence = '' } = item ?? {};
  const { code } = await plantEntry(api.database, SECOND, 'conditional');
  await owner.query(`UPDATE catalogue_entry SET name = $2 WHERE code = $1`, [code, name]);
  await owner.query('UPDATE evidence_mapping SET entry_code = $2 WHERE evidence_type_id = $1', [evidence, code]);
  await owner.query(
    `INSERT INTO list_batch (id, version, series_code, number, title, state)
     VALUES (gen_random_uuid(), 1, 'demo-city', 88, '测试', 'in_force')`,
  );
  await owner.query(
    `INSERT INTO duty_row (id, series_code, entry_id, provider_department_id, created_batch_id, state, source_hash)
     SELECT gen_random_uuid(), 'demo-city', e.id, e.provider_department_id, b.id, 'in_force', 'x'
     FROM catalogue_entry e, list_batch b WHERE e.code = $1 AND b.number = 88`,
    [code],
  );
  const page = await world.openPage('authority_officer', '/duplicate-collections');
  const row = page.getByRole('row').filter({ hasText: name }).filter({ hasText: SECOND }).first();
  await row.getByText(/名称（权重 \d+%）：100%，相同字词：/).waitFor();
  await row.getByRole('link', { name: '改用共享数据：提出申请' }).click();
  await page.waitForURL(/\/requests\/new\?entry=/);
});
