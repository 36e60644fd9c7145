import { waitUntil } from '@zeqing/testing';
import { aSignedRequest } from '../../api/test/support';
import { startWebWorld, typeAndConfirm } from './support';

const ITEM = '11999900MB0000001K3999900100103';
const MARRIAGE = '9999000000303002/000005';
const [REQUESTER, PROVIDER] = ['市卫生健康委员会', '市民政局'] as const;
let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

it('asks as a hall would: the papers of an item, then whether the datum behind one may be used', async () => {
  const page = await world.openPage('authority_officer', `/hall?item=${ITEM}`);
  const papers = page.getByRole('table', { name: '窗口怎么收材料' });
  await papers.waitFor();
  await papers
    .getByRole('link', { name: /\d{16}\/\d{6}/ })
    .first()
    .click();
  await page.waitForURL('**entry=*');
  await page.getByText('数据截至').waitFor();
  const asked = page.locator('section', { hasText: '这份数据现在能不能用' });
  await asked.locator('summary', { hasText: 'curl' }).click();
  expect(await asked.locator('pre').last().textContent()).toContain(`item=${ITEM}`);
});

it('U18: asks for the situation where the answer differs by it, and answers for the one chosen', async () => {
  const page = await world.openPage('authority_officer', `/hall?item=${ITEM}&entry=${encodeURIComponent(MARRIAGE)}`);
  const asked = page.locator('section', { hasText: '这份数据现在能不能用' });
  await asked.getByText('答复因情形而不同').waitFor();
  await page.getByRole('combobox', { name: '情形' }).click();
  await page.locator('.ant-select-item-option', { hasText: '非婚生育' }).click();
  await page.waitForURL('**situation=unmarried*');
  await asked.getByText('本情形不需要这份数据').waitFor();
  expect(await page.getByRole('table', { name: '窗口怎么收材料' }).getByText('结婚证').count()).toBe(0);
});

it('U17: shows what is done where nothing is determined, as the security officer has set it for the hall', async () => {
  const page = await world.openPage('authority_officer', `/hall?item=${ITEM}`);
  await page.getByText('未能判定时：先查后收').waitFor();
  const clients = await world.openPage('security_administrator', '/hall/clients');
  const choice = clients.getByRole('combobox', { name: /：未能判定时/ }).first();
  await choice.click();
  await clients.locator('.ant-select-item-option', { hasText: '容缺后补' }).click();
  await clients.getByTitle('先查、容缺后补').first().waitFor();
  const hall = await world.demo.api.serviceHall();
  const told = async () => (await hall.get(`/api/v1/services/${ITEM}/readiness`).expect(200)).body.onUndetermined.act;
  await waitUntil('the hall is told its setting', async () => (await told()) === 'try_then_accept_later');
});

it('U20: tells a revocation as it comes, marked as such, and leads from it to the answer', async () => {
  const { api } = world.demo;
  const page = await world.openPage('authority_officer', '/hall');
  await page.getByRole('button', { name: '开始接收' }).click();
  await page.getByText('正在接收').waitFor();
  const { id, version, resourceId, code } = await aSignedRequest(api, REQUESTER, PROVIDER);
  const act = async (role: string, department: string, path: string, seen: number, body: object = {}) => {
    const agent = await api.as(role, department);
    const done = await agent
      .post(`/api/v1/requests/${id}/${path}`)
      .set('If-Match', `"v${seen}"`)
      .send(body)
      .expect(200);
    return Number(done.body.version);
  };
  let seen = await act('liaison', PROVIDER, 'answer', version, { kind: 'agree' });
  seen = await act('office_head', PROVIDER, 'answer/sign', seen);
  seen = await act('liaison', PROVIDER, 'supply', seen, { resourceId });
  seen = await act('liaison', REQUESTER, 'confirm', seen);
  const told = page.getByRole('table', { name: '变更推送' });
  await told
    .getByRole('row', { name: new RegExp(`变更.*${code}`) })
    .first()
    .waitFor();
  await act('office_head', PROVIDER, 'suspend', seen, { reason: '超范围使用', rectifyBy: '2026-12-01' });
  const revoked = told.getByRole('row', { name: new RegExp(`撤销.*${code}`) });
  await revoked.getByRole('link', { name: code }).click();
  await page.waitForURL('**entry=*');
  await page.getByText('数据截至').waitFor();
});

it('gives a new key once, and stops it on demand', async () => {
  const page = await world.openPage('security_administrator', '/hall/clients');
  await page.locator('summary', { hasText: '新增密钥' }).click();
  await page.getByLabel('大厅或平台').fill('新区大厅');
  await page.getByRole('combobox', { name: '绑定部门' }).fill('民政局');
  await page.locator('.ant-select-item-option', { hasText: '市民政局' }).click();
  await page.getByRole('combobox', { name: '类别' }).click();
  await page.locator('.ant-select-item-option', { hasText: '政务服务大厅' }).click();
  await page.getByRole('button', { name: '新增密钥' }).click();
  await page.getByText('密钥只显示这一次').waitFor();
  const row = page.getByRole('row', { name: /新区大厅/ });
  await row.getByRole('button', { name: '换密钥' }).click();
  await typeAndConfirm(page, '换密钥');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await row
    .getByRole('button', { name: '停 用' })
    .or(row.getByRole('button', { name: '停用' }))
    .first()
    .click();
  await page.locator('.ant-modal-container, .ant-modal-content').getByRole('button').last().click();
  await row.getByText('停用', { exact: true }).waitFor();
});

it('gives a key that is for trying only, and reaches the sandbox alone', async () => {
  const page = await world.openPage('security_administrator', '/hall/clients');
  await page.locator('summary', { hasText: '新增密钥' }).click();
  await page.getByLabel('大厅或平台').fill('试用大厅');
  await page.getByRole('combobox', { name: '绑定部门' }).fill('民政局');
  await page.locator('.ant-select-item-option', { hasText: '市民政局' }).click();
  await page.getByRole('combobox', { name: '类别' }).click();
  await page.locator('.ant-select-item-option', { hasText: '政务服务大厅' }).click();
  await page.getByLabel('只供试用').check();
  await page.getByRole('button', { name: '新增密钥' }).click();
  await page.getByText('密钥只显示这一次').waitFor();
  await page
    .getByRole('row', { name: /试用大厅/ })
    .getByText('availability.sandbox', { exact: true })
    .waitFor();
});

it('lists the served routes by group, with the permission each needs', async () => {
  const page = await world.openPage('liaison', '/hall/api?q=/api/v1/availability');
  const routes = page.getByRole('table', { name: 'availability' });
  await routes.waitFor();
  expect(await routes.getByRole('row', { name: /availability\.read/ }).count()).toBe(3);
});
