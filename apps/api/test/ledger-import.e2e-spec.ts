import { sheetBytes, WORKBOOK_MEDIA_TYPE } from '@zeqing/platform';
import { plantEntry, startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';
const OPEN_REQUESTS = 40;
const HEADINGS = ['申请流水号', '目录代码', '提供方名称', '申请方名称', '发起时间', '状态', '授权时间', '使用依据'];

let api: TestApi;
let liaison: Agent;
let head: Agent;

beforeAll(async () => {
  api = await startTestApi();
  liaison = await api.as('liaison', REQUESTER);
  head = await api.as('office_head', REQUESTER);
});
afterAll(() => api.close());

async function ledger(): Promise<Buffer> {
  const rows = [];
  for (let index = 0; index < OPEN_REQUESTS; index++) {
    const { code } = await plantEntry(api.database, PROVIDER);
    const agreed = index % 4 === 3;
    const values = [`2026110${index}`, code, PROVIDER, REQUESTER, '2026-11-10 10:00'];
    rows.push({
      values: [...values, agreed ? '待推送' : '待审核', agreed ? '2026-11-18' : null, '户口登记条例 第七条'],
    });
  }
  const broken = [['20261199', '307/none', PROVIDER, REQUESTER, '2026-11-10', '待审核', null, null]];
  const plan = {
    name: '在途申请',
    preface: ['2026年11月在途申请台账'],
    columns: HEADINGS.map((heading) => ({ heading })),
  };
  return sheetBytes(plan, [...rows, ...broken.map((values) => ({ values }))]);
}
const send = (agent: Agent, body: Buffer) =>
  agent
    .post('/api/v1/requests/ledger-imports')
    .query({ source: 'city-exchange', fileName: '在途申请.xlsx' })
    .set('content-type', WORKBOOK_MEDIA_TYPE)
    .send(body);

describe('the ledger of an existing platform', () => {
  it('U42: brings forty open requests in one go, tried first, and none twice', async () => {
    const body = await ledger();
    const checked = (await send(liaison, body).expect(201)).body;
    expect(checked).toMatchObject({ state: 'checked', rowCount: OPEN_REQUESTS + 1, importedCount: null });
    expect(checked.plan).toHaveLength(OPEN_REQUESTS);
    expect(checked.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toMatchObject([
      {
        row: OPEN_REQUESTS + 3,
        column: 'B',
        value: '307/none',
        rule: 'entry_unknown',
        mend: { zh: expect.any(String) },
      },
    ]);
    const path = `/api/v1/requests/ledger-imports/${checked.id}`;
    expect((await liaison.get(path).expect(200)).body).toEqual(checked);
    const apply = (agent: Agent) => agent.post(`${path}/apply`).set('If-Match', '"v1"');
    await apply(liaison).expect(403);
    const applied = (await apply(head).expect(200)).body;
    expect(applied).toMatchObject({ state: 'applied', importedCount: OPEN_REQUESTS });

    const provider = await api.as('liaison', PROVIDER);
    const { items } = (await provider.get('/api/v1/requests?role=provider&limit=200').expect(200)).body;
    const agreed = items.filter(({ state }: { state: string }) => state === 'agreed');
    expect([items.length, agreed.length]).toEqual([OPEN_REQUESTS, OPEN_REQUESTS / 4]);
    const { body: one } = await provider.get(`/api/v1/requests/${agreed[0].id}`).expect(200);
    // Received 2026-11-10 in the decree's time, agreed 2026-11-18: twenty working days of supply from there.
    expect(one).toMatchObject({
      source: { source: 'city-exchange', stated: '待推送', occurredAt: '2026-11-10T02:00:00.000Z' },
      clocks: [
        { phase: 'answer', dueOn: '2026-11-24' },
        { phase: 'supply', dueOn: '2026-12-16' },
      ],
    });

    const again = (await send(liaison, body).expect(201)).body;
    expect(again.plan).toEqual([]);
    await head
      .post(`/api/v1/requests/ledger-imports/${again.id}/apply`)
      .set('If-Match', '"v1"')
      .expect(409)
      .expect(({ body: problem }) => expect(problem).toMatchObject({ code: 'ledger.nothing_to_import' }));
  });

  it('that is no table is refused with the reason', async () => {
    await send(liaison, Buffer.from('甲,乙\n1,2'))
      .expect(422)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'ledger.header_not_found' }));
  });
});
