import { CorrectionClocks } from '@zeqing/requests';
import { plantEntry, startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
const PROVIDER = '市民政局';
const LATE = new Date('2026-12-08T01:00:00Z');

let api: TestApi;
let answerer: Agent;
let officer: Agent;
let supervisor: Agent;
let caseId: string;

beforeAll(async () => {
  api = await startTestApi();
  const entry = await plantEntry(api.database, PROVIDER);
  const liaison = await api.as('liaison', '市卫生健康委员会');
  const report = { entryCode: entry.code, scope: 'field', itemId: entry.itemIds[0], defect: 'outdated' };
  await liaison.post('/api/v1/corrections').send(report).expect(201);
  api.clock.set(LATE);
  await api.app.get(CorrectionClocks).fireDue();
  [answerer, officer, supervisor] = [
    await api.as('office_head', PROVIDER),
    await api.as('authority_officer', '市数据局'),
    await api.as('supervisor'),
  ];
  const { body } = await officer.get('/api/v1/cases').expect(200);
  caseId = String(body.items[0].id);
});
afterAll(() => api.close());

const act = (agent: Agent, path: string, version: number, body: object) =>
  agent.post(path).set('If-Match', `"v${version}"`).send(body).expect(200);

it('takes a late correction from the suspicion to a finding and its order', async () => {
  const path = `/api/v1/cases/${caseId}`;
  const suspected = await answerer.get(path).expect(200);
  expect(suspected.body).toMatchObject({
    ...{ state: 'suspected', isViolation: false, overdueWorkingDays: 1, finding: null, order: null },
    fact: { phase: 'correction', dueOn: '2026-12-07' },
    provision: { code: '39-6', article: '政务数据共享条例 第三十九条第六项', addressee: 'provider' },
  });
  expect(JSON.stringify(suspected.body.title)).not.toMatch(/violat|违反/i);
  const early = await officer
    .post(`${path}/finding`)
    .set('If-Match', '"v1"')
    .send({ finding: 'violation', grounds: '。' });
  expect([early.status, early.body.code]).toEqual([409, 'case.not_heard']);
  await act(answerer, `${path}/reason`, 1, { reason: '人手不足' });
  await act(officer, `${path}/finding`, 2, { finding: 'violation', grounds: '人手不足不构成正当理由' });
  await act(officer, `${path}/order`, 3, { demand: '核实并更正', dueOn: '2026-12-14' });
  expect((await supervisor.get(path).expect(200)).body).toMatchObject({
    ...{ state: 'ordered', isViolation: true, order: { demand: '核实并更正', dueOn: '2026-12-14' } },
    title: { zh: '违反政务数据共享条例 第三十九条第六项:收到校核申请后未按时核实、更正' },
  });
  await (await api.as('liaison', '市公安局')).get(path).expect(404);
  expect((await officer.get('/api/v1/case-codes').expect(200)).body.items).toHaveLength(19);
});

it('urges with a numbered question, and shows the promise that was broken', async () => {
  const [{ departmentId }] = [(await officer.get(`/api/v1/cases/${caseId}`)).body as { departmentId: string }];
  const question = {
    departmentId,
    about: { kind: 'case', id: caseId },
    question: '何时更正?',
    answerDueOn: '2026-12-10',
  };
  await officer.post('/api/v1/urgings').send(question).expect(403);
  const { body } = await supervisor.post('/api/v1/urgings').send(question).expect(201);
  expect(body).toMatchObject({ number: '督〔2026〕1号', state: 'issued', version: 1 });
  const path = `/api/v1/urgings/${String(body.id)}`;
  await act(answerer, `${path}/reply`, 1, { reply: '本周五前更正', promisedOn: '2026-12-11' });
  api.clock.set(new Date('2026-12-12T01:00:00Z'));
  const person = api.credentials.people.find(({ role }) => role === 'supervisor');
  const { login, password } = person ?? { login: '', password: '' };
  const session = await api.anonymous.post('/api/v1/session').send({ login, password }).expect(201);
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? '';
  expect((await api.anonymous.get(path).set('Cookie', cookie).expect(200)).body).toMatchObject({
    promisedOn: '2026-12-11',
    promiseIsBroken: true,
    answerIsLate: false,
  });
});
