import { draftOf, plantEntry, startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
const BASE = '/api/v1/disputes';
const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';

let api: TestApi;
let head: Agent;
let officer: Agent;

beforeAll(async () => {
  api = await startTestApi();
  [head, officer] = [await api.as('office_head', REQUESTER), await api.as('authority_officer', '市数据局')];
});
afterAll(() => api.close());

async function act(agent: Agent, path: string, version: number, body: object = {}): Promise<number> {
  const answer = await agent.post(path).set('If-Match', `"v${version}"`).send(body).expect(200);
  return Number(answer.body.version);
}

async function refusedRequest(): Promise<string> {
  const [liaison, answerer] = [await api.as('liaison', REQUESTER), await api.as('liaison', PROVIDER)];
  const answerHead = await api.as('office_head', PROVIDER);
  const { body } = await liaison
    .post('/api/v1/requests')
    .send(draftOf(await plantEntry(api.database, PROVIDER)))
    .expect(201);
  const path = `/api/v1/requests/${String(body.id)}`;
  const sent = await act(liaison, `${path}/send-for-signing`, 1);
  const signed = await act(head, `${path}/sign`, sent);
  const refusal = { kind: 'refuse', ground: 'beyond_duty', reason: '超出职责' };
  await act(answerHead, `${path}/answer/sign`, await act(answerer, `${path}/answer`, signed, refusal));
  return String(body.id);
}

it('takes a dispute through its three steps, with who is competent and what holds meanwhile', async () => {
  const claim = { subject: 'refusal', objectId: await refusedRequest(), statement: '属于履职所需' };
  const { body: raised } = await head.post(BASE).send(claim).expect(201);
  expect((await head.post(BASE).send(claim).expect(409)).body.code).toBe('dispute.open_already');
  const path = `${BASE}/${String(raised.id)}`;
  expect((await officer.get(path).expect(200)).body).toMatchObject({
    ...{
      state: 'negotiating',
      forum: 'authority',
      authorityRegionCode: '999900',
      article: '政务数据共享条例 第二十八条',
    },
    rule: { zh: '不同意共享', meanwhile: { zh: '答复仍然有效:在裁决或者达成一致之前不予共享。' } },
    derivation: [{ step: 'government' }, { step: 'government' }, { step: 'same_government' }],
  });
  const applied = await act(head, `${path}/apply-for-coordination`, 1, { negotiationRecord: '两次会商未果' });
  const skipped = { ruling: 'for_requester', grounds: '。', document: '府复〔2026〕3号', ruledOn: '2026-11-23' };
  const refusal = await officer.post(`${path}/decision`).set('If-Match', `"v${applied}"`).send(skipped).expect(409);
  expect(refusal.body).toMatchObject({ code: 'dispute.illegal_transition', article: '政务数据共享条例 第二十八条' });
  const referred = await act(officer, `${path}/refer-to-government`, applied, { coordinationRecord: '未能一致' });
  await act(officer, `${path}/decision`, referred, { ...skipped, grounds: '属于履职所需' });
  expect((await head.get(path).expect(200)).body).toMatchObject({
    state: 'ruled',
    ruledIn: 'decision',
    enacts: 'supply_clock',
  });
  await (await api.as('office_head', '市公安局')).get(path).expect(404);
});
