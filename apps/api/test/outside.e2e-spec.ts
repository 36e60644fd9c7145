import { aSignedRequest, startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
const OURS = '市卫生健康委员会';

let api: TestApi;
let liaison: Agent;

beforeAll(async () => {
  api = await startTestApi();
  liaison = await api.as('liaison', OURS);
});
afterAll(() => api.close());

const wanted = {
  body: '外省某市公安局',
  wanted: '出生医学证明签发信息',
  purpose: '落户核验',
  legalBasis: '户口登记条例 第七条',
};
const open = (agent: Agent, input: object) => agent.post('/api/v1/outside-requests').send({ ...wanted, ...input });

describe('bodies outside', () => {
  it('U42: a request is forwarded leg by leg; answer and supply stand with their papers', async () => {
    const term = { dueOn: '2026-12-31', termBasis: '商请函约定' };
    const { id } = (await open(liaison, { direction: 'to_outside', ...term }).expect(201)).body;
    const path = `/api/v1/outside-requests/${id}`;
    const act = (name: string, version: number, body: object) =>
      liaison.post(`${path}/${name}`).set('If-Match', `"v${version}"`).send(body);
    const leg = { sender: '市数据局', channel: 'document', sentOn: '2026-11-20' };
    await act('legs', 1, { ...leg, receiver: '省数据局', outsideNumber: '省收〔2026〕77号' }).expect(200);
    await act('legs', 2, { ...leg, receiver: '外省数据局', sentOn: '2026-11-19' })
      .expect(422)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'outside.day', errors: [{ pointer: '/sentOn' }] }));
    const said = { said: '同意', document: '复函〔2026〕3号', happenedOn: '2026-11-21' };
    await act('records', 2, { ...said, kind: 'answer' }).expect(200);
    await act('records', 3, { ...said, kind: 'supply' }).expect(200);
    await act('records', 4, { ...said, kind: 'refusal' }).expect(409);
    expect((await liaison.get(path).expect(200)).body).toMatchObject({
      ...{ version: 4, state: 'supplied', term: { standing: 'met', daysOver: 0 }, reminder: null },
      legs: [{ number: 1, outsideNumber: '省收〔2026〕77号' }],
      records: [
        { kind: 'answer', document: '复函〔2026〕3号' },
        { kind: 'supply', recordedBy: expect.any(String) },
      ],
      open: { forward: false, records: ['closing'] },
    });
    const stranger = await api.as('liaison', '市民政局');
    await stranger.get(path).expect(404);
    const { items } = (await liaison.get('/api/v1/outside-requests?direction=to_outside&limit=1').expect(200)).body;
    expect(items).toMatchObject([{ id, dueOn: '2026-12-31' }]);
  });

  it('U48: one that belongs to a request is in its case file, for its own side and who watches over both', async () => {
    const { id: requestId } = await aSignedRequest(api, OURS, '市民政局');
    const of = { direction: 'to_outside', requestId };
    await open(await api.as('liaison', '市公安局'), of).expect(404);
    const { id } = (await open(liaison, of).expect(201)).body;
    const record = { kind: 'answer', said: '同意', document: '复函〔2026〕9号', happenedOn: '2026-11-21' };
    await liaison.post(`/api/v1/outside-requests/${id}/records`).set('If-Match', '"v1"').send(record).expect(200);
    const outsideIn = async (agent: Agent): Promise<{ id: string }[]> =>
      (await agent.get(`/api/v1/requests/${requestId}/case-file`).expect(200)).body.outside;
    expect(await outsideIn(liaison)).toMatchObject([{ id, requestId, state: 'answered', records: [record], legs: [] }]);
    expect(await outsideIn(await api.as('auditor'))).toMatchObject([{ id }]);
    expect(await outsideIn(await api.as('liaison', '市民政局'))).toEqual([]);
  });

  it('U42: a body that is late is reminded by a letter made of what was recorded', async () => {
    const term = (dueOn: string) => ({ direction: 'to_outside', dueOn, termBasis: '商请函约定' });
    const late = (await open(liaison, term('2026-11-01')).expect(201)).body;
    const reminder = (id: string) => liaison.get(`/api/v1/outside-requests/${id}/reminder?format=pdf`);
    const { headers } = await reminder(late.id).expect(200);
    expect([headers['content-type'], headers['cache-control']]).toEqual(['application/pdf', 'no-store']);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('关于尽快办理数据共享事项的函');
    const inTime = (await open(liaison, term('2026-12-31')).expect(201)).body;
    await reminder(inTime.id).expect(404);
  });

  it('U42: a letter carries its real day; entering one late needs the head of the office and is flagged', async () => {
    const letter = { direction: 'letter', receivedOn: '2026-11-02' };
    await open(liaison, letter)
      .expect(403)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'outside.back_dating' }));
    const head = await api.as('office_head', OURS);
    const { id } = (await open(head, letter).expect(201)).body;
    expect((await liaison.get(`/api/v1/outside-requests/${id}`).expect(200)).body).toMatchObject({
      ...{ receivedOn: '2026-11-02', backdated: true, term: { standing: 'no_term' } },
    });
  });
});
