import { aRow, aWorkbook } from '../../../libs/lists/test/workbooks';
import { startTestWorker, type TestWorker } from './support';
import { startDemoWorld, type DemoWorld } from './support/demo-world';
import { ended, upload } from './support/list-imports';

/** What the police hold themselves and need to cancel a company’s seals. */
const SEALS = '9999000000303001/000004';
const CANCELLING_SEALS = '11999900MB0000001K3999900100208';
type Agent = DemoWorld['api']['anonymous'];

let demo: DemoWorld;
let worker: TestWorker;
let authority: Agent;
let second: Agent;
let batch = '';
beforeAll(async () => {
  demo = await startDemoWorld();
  worker = await startTestWorker(demo.api);
  authority = await demo.api.as('authority_officer');
  second = await demo.api.asSecond('authority_officer');
  const open = { 共享类型: '无条件共享', 共享条件: null, 共享方式: '批量交换', 信息项名称: '备案日期' };
  const said = { 共享条件: '用于核验', 信息项名称: '登记日期' };
  const rows = [
    aRow({ ...open, 资源目录代码: SEALS, 部门名称: '市公安局', 信息资源名称: '印章刻制备案信息' }),
    aRow({ ...said, 资源目录代码: demo.entry.code, 部门名称: '市民政局', 信息资源名称: '婚姻登记信息' }),
  ];
  const received = await upload(authority, await aWorkbook(...rows), { batchNumber: 4 });
  await ended(authority, received);
  const { version } = (await authority.get(`/api/v1/lists/imports/${received.body.id}`).expect(200)).body;
  const path = `/api/v1/lists/imports/${received.body.id}/apply`;
  const applied = await ended(authority, await authority.post(path).set('if-match', `"v${version}"`).expect(202));
  batch = `/api/v1/lists/batches/${applied.result.batchId}`;
}, 120_000);
afterAll(async () => {
  await worker.close();
  await demo.close();
});

const impactOf = async (agent: Agent) => (await agent.get(`${batch}/impact`).expect(200)).body;
const approve = () => second.post(`${batch}/approve`).set('if-match', '"v1"').send({});
const signOff = (agent: Agent, digest: string) =>
  agent.post(`${batch}/impact/sign-off`).set('if-match', '"v1"').send({ digest });

describe('the impact gate before approval', () => {
  it('tells which items would stand otherwise and which requests are touched, and changes nothing by telling', async () => {
    const told = await impactOf(authority);
    expect(told.requests.map(({ requestId }: { requestId: string }) => requestId)).toEqual([demo.requestId]);
    expect(told.items).toMatchObject([{ itemCode: CANCELLING_SEALS, before: 'partial', after: 'blocked' }]);
    for (const { itemCode, before } of told.items) {
      const { body } = await authority.get(`/api/v1/services/${itemCode}/readiness`).expect(200);
      expect([itemCode, body.state]).toEqual([itemCode, before]);
    }
    expect(told).toMatchObject({ signedBy: null, signedAt: null });
    expect(await impactOf(authority)).toEqual(told);
    expect((await authority.get(batch).expect(200)).body).toMatchObject({ state: 'checked', version: 1 });
  });

  it('lets nothing through that nobody signed off, and takes it all back', async () => {
    const { body } = await approve().expect(409);
    expect(body).toMatchObject({ code: 'lists.impact_not_signed', article: expect.stringContaining('第十六条') });
    expect((await authority.get(batch).expect(200)).body).toMatchObject({ state: 'checked', version: 1 });
  });

  it('is signed off by the authority alone, and only as it was seen', async () => {
    const { digest } = await impactOf(authority);
    await signOff(await demo.api.as('liaison', '市公安局'), digest).expect(403);
    await signOff(authority, '0'.repeat(64)).expect(409);
    await signOff(authority, 'everything').expect(422);
    const { body } = await signOff(authority, digest).expect(200);
    expect(body).toMatchObject({ digest, signedBy: expect.stringMatching(/.+/), signedAt: expect.any(String) });
  });

  it('asks again where the impact is another by the time of approval', async () => {
    const { owner } = demo.api.database;
    await owner.query(`UPDATE share_request SET state = 'withdrawn' WHERE id = $1`, [demo.requestId]);
    expect((await approve().expect(409)).body.code).toBe('lists.impact_not_signed');
    const now = await impactOf(authority);
    expect(now).toMatchObject({ requests: [], signedBy: null });
    await signOff(authority, now.digest).expect(200);
  });

  it('does what was signed off, which is told afterwards too', async () => {
    const signed = await impactOf(authority);
    await approve().expect(200);
    for (const { itemCode, after } of signed.items) {
      const { body } = await authority.get(`/api/v1/services/${itemCode}/readiness`).expect(200);
      expect([itemCode, body.state]).toEqual([itemCode, after]);
    }
    expect(await impactOf(await demo.api.as('liaison', '市公安局'))).toEqual(signed);
  });
});
