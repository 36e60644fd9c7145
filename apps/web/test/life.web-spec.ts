import type { Page } from 'playwright-core';
import { draftOf, plantEntry } from '../../api/test/support';
import { fillRequest, pledge, startWebWorld } from './support';

const PROVIDER = '市民政局';
const REQUESTER = '市卫生健康委员会';
const BIRTH = '2024-1-01';

let world: Awaited<ReturnType<typeof startWebWorld>>;
beforeAll(async () => {
  world = await startWebWorld();
}, 180_000);
afterEach(() => world.closeBrowsers());
afterAll(() => world.close());

const pageOf = (role: string, department: string, address: string): Promise<Page> =>
  world.openPage(role, address, { department });
const phaseOf = (page: Page): Promise<string | null> => page.locator('.phases [aria-current=step]').textContent();

/** Presses what is mine to decide, after choosing the act where there are several; what is final is asked once more. */
async function decide(page: Page, act: string | null, isFinal: boolean): Promise<void> {
  if (act !== null) await page.getByRole('button', { name: act, exact: true }).click();
  await page.getByRole('button', { name: '确定办理', exact: true }).first().click();
  if (isFinal) await page.getByRole('dialog').getByRole('button').last().click();
}

it('walks a request through its six phases (U43: in force once confirmed; U2: already yours), to the proof that the data are gone', async () => {
  const entry = await plantEntry(world.demo.api.database, PROVIDER);
  const liaison = await world.demo.api.as('liaison', REQUESTER);
  const draft = draftOf(entry, { purposes: [{ kind: 'one_thing', code: BIRTH }], validUntil: '2028-12-31' });
  const { body } = await liaison.post('/api/v1/requests').send(draft).expect(201);
  const address = `/requests/${body.id}`;

  const asker = await pageOf('liaison', REQUESTER, address);
  await asker.getByRole('button', { name: '确定办理' }).waitFor();
  expect(await phaseOf(asker)).toContain('申请');
  await decide(asker, null, false);
  const askerHead = await pageOf('office_head', REQUESTER, address);
  await decide(askerHead, null, true);
  const provider = await pageOf('liaison', PROVIDER, address);
  await provider.getByRole('button', { name: /^\s*提交负责人签发/ }).click();
  await provider.getByText('答复已经拟定').waitFor();
  expect(await phaseOf(provider)).toContain('审核');
  const providerHead = await pageOf('office_head', PROVIDER, address);
  await decide(providerHead, null, true);
  await providerHead.getByText('请市民政局在供给期限内挂接资源').waitFor();
  expect(await phaseOf(providerHead)).toContain('供给');

  await provider.reload();
  await provider.getByRole('combobox', { name: '供给用的资源' }).click();
  await provider.locator('.ant-select-item-option').first().click();
  await decide(provider, null, false);
  await provider.getByText('核实能否使用').waitFor();
  await asker.reload();
  await decide(asker, null, false);
  await asker.getByText('正在使用').waitFor();
  expect(await phaseOf(asker)).toContain('使用');

  const grant = await pageOf('liaison', PROVIDER, `/grants/${body.id}`);
  await grant.getByText('已下令开通，尚未生效', { exact: true }).waitFor();
  await grant.getByText('登记平台执行结果').click();
  await grant.getByLabel('凭据').fill('运维工单〔2026〕118号');
  await grant.getByRole('button', { name: '登记', exact: true }).click();
  await grant
    .getByText(/^平台已开通，已生效/)
    .first()
    .waitFor();
  await grant.getByText('人工确认，凭据：运维工单〔2026〕118号').waitFor();
  const user = await pageOf('liaison', REQUESTER, `/grants/${body.id}`);
  await user
    .getByText(/^平台已开通，已生效/)
    .first()
    .waitFor();

  const again = await pageOf('liaison', REQUESTER, `/requests/new?entry=${encodeURIComponent(entry.code)}`);
  await fillRequest(again, { purpose: '新生儿出生', legalBasis: '同前', scenario: '同前', useScope: '同前' });
  await pledge(again);
  await again.getByRole('button', { name: '保存草稿' }).click();
  await again.getByText('已经获得授权，无需再次申请').waitFor();

  await asker.getByRole('button', { name: '结束使用', exact: true }).click();
  await asker.getByRole('combobox', { name: '理由' }).click();
  await asker.locator('.ant-select-item-option', { hasText: '用途已经实现' }).click();
  await decide(asker, null, true);
  await asker.getByRole('button', { name: '办理数据处置' }).waitFor();
  expect(await phaseOf(asker)).toContain('处置');
  await asker.getByRole('button', { name: '办理数据处置' }).click();
  await asker.getByRole('combobox', { name: '处置方式' }).click();
  await asker.locator('.ant-select-item-option').first().click();
  await asker.getByLabel('处置日期').fill('2026-11-23');
  await asker.getByLabel('处置日期').press('Enter');
  await asker.getByLabel('处置凭证').fill('销毁记录〔2026〕3号');
  await decide(asker, null, true);
  const history = asker.getByRole('region', { name: '办理经过' });
  await history.getByText('销毁记录〔2026〕3号', { exact: false }).waitFor();
  expect(await phaseOf(asker)).toContain('结束');
});
