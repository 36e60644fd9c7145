import { aSignedRequest, startTestApi, type SignedRequest, type TestApi } from './support';

type Agent = TestApi['anonymous'];
const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';
const QUESTION = { section: '社会事务处', question: '是否可以提供？', innerDueOn: '2026-11-26' };

let api: TestApi;
let asker: Agent;
let answerer: Agent;
let head: Agent;
let request: SignedRequest;

beforeAll(async () => {
  api = await startTestApi();
  [asker, answerer] = [await api.as('liaison', REQUESTER), await api.as('liaison', PROVIDER)];
  head = await api.as('office_head', PROVIDER);
  request = await aSignedRequest(api, REQUESTER, PROVIDER);
});
afterAll(() => api.close());

const path = () => `/api/v1/requests/${request.id}/consultations`;

it('U45: a section is asked, answers through a named person, and only the asking department reads it', async () => {
  const asked = (await answerer.post(path()).send(QUESTION).expect(201)).body;
  expect((await asker.get(path()).expect(200)).body).toEqual({ items: [] });
  const answer = (agent: Agent) =>
    agent
      .post(`/api/v1/consultations/${asked.id}/answer`)
      .set('If-Match', `"v${asked.version}"`)
      .send({ answer: '可以', answeredBy: '王科长' });
  await answer(asker).expect(404);
  await answer(head).expect(200);
  await answer(answerer).expect(412);
  const [shown] = (await answerer.get(path()).expect(200)).body.items;
  expect(shown).toMatchObject({ ...QUESTION, state: 'answered', answer: '可以', answeredBy: '王科长' });
  expect(shown).not.toHaveProperty('askedBy');
  const { body } = await asker.get(`/api/v1/requests/${request.id}`).expect(200);
  expect(JSON.stringify(body)).not.toContain('社会事务处');
  expect(body.version).toBe(request.version);
});

it('names the fields of a bad question, and refuses who has no part in it', async () => {
  const bad = await answerer.post(path()).send({ section: '', innerDueOn: 'tomorrow' }).expect(422);
  expect([...new Set(bad.body.errors.map(({ pointer }: { pointer: string }) => pointer))].sort()).toEqual([
    '/innerDueOn',
    '/question',
    '/section',
  ]);
  await answerer
    .post(path())
    .send({ ...QUESTION, innerDueOn: '2026-11-01' })
    .expect(422);
  const [supervisor, stranger] = [await api.as('supervisor'), await api.as('liaison', '市公安局')];
  await supervisor.get(path()).expect(403);
  await supervisor.get('/api/v1/consultations').expect(403);
  await stranger.get(path()).expect(404);
  await stranger.post(path()).send(QUESTION).expect(404);
});

it('lists what is overdue, by the inner day', async () => {
  const { body: late } = await answerer.post(path()).send(QUESTION).expect(201);
  const overdue = async (): Promise<string[]> => {
    const { body } = await answerer.get('/api/v1/consultations?overdue=true').expect(200);
    return body.items.map(({ id }: { id: string }) => id);
  };
  expect(await overdue()).toEqual([]);
  await api.database.owner.query(`UPDATE request_consultation SET inner_due_on = '2026-11-20' WHERE id = $1`, [
    late.id,
  ]);
  expect(await overdue()).toEqual([late.id]);
  expect((await asker.get('/api/v1/consultations').expect(200)).body.items).toEqual([]);
});
