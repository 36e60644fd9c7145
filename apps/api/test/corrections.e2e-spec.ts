import { newId } from '@zeqing/kernel';
import { plantEntry, startTestApi, type PlantedEntry, type TestApi } from './support';

type Agent = TestApi['anonymous'];
const BASE = '/api/v1/corrections';
const PROVIDER = '市民政局';

let api: TestApi;
let entry: PlantedEntry;
let hall: Agent;
let liaison: Agent;
let answerer: Agent;
let stranger: Agent;

beforeAll(async () => {
  api = await startTestApi();
  entry = await plantEntry(api.database, PROVIDER);
  hall = await api.serviceHall();
  [liaison, answerer, stranger] = [
    await api.as('liaison', '市卫生健康委员会'),
    await api.as('liaison', PROVIDER),
    await api.as('liaison', '市公安局'),
  ];
});
afterAll(() => api.close());

const aRecord = () => ({ entryCode: entry.code, scope: 'record', recordReference: 'REC-2026-000123', defect: 'wrong' });

it('takes a correction from the counter to its result', async () => {
  const { body } = await hall.post(BASE).send(aRecord()).expect(201);
  expect(body).toMatchObject({ version: 1, state: 'reported' });
  const path = `${BASE}/${String(body.id)}`;
  const seen = await answerer.get(path).expect(200);
  expect(seen.headers['etag']).toBe('"v1"');
  expect(seen.body).toMatchObject({
    ...{ scope: 'record', recordReference: 'REC-2026-000123', marksDisputed: false, proposedScope: null },
    ...{ clock: { dueOn: '2026-12-07', state: 'running' }, unsettled: { recordsOfItem: 1 } },
  });
  await answerer.post(`${path}/accept`).send({}).expect(428);
  await answerer.post(`${path}/accept`).set('If-Match', '"v1"').send({ scope: 'resource' }).expect(200);
  expect((await hall.get(path).expect(200)).body).toMatchObject({ acceptedScope: 'resource', marksDisputed: true });
  const result = (body: object) => answerer.post(`${path}/result`).set('If-Match', '"v2"').send(body);
  expect((await result({ result: 'feedback' }).expect(422)).body.code).toBe('correction.reason_required');
  await result({ result: 'corrected' }).expect(200);
  const { body: settled } = await liaison
    .get(`${BASE}?state=corrected&entry=${encodeURIComponent(entry.code)}`)
    .expect(200);
  expect(settled.items).toMatchObject([{ state: 'corrected', version: 3, clock: { state: 'stopped' } }]);
});

it('hides it from other departments and refuses what names a record by its content', async () => {
  const { body } = await liaison
    .post(BASE)
    .send({ ...aRecord(), itemId: entry.itemIds[0] })
    .expect(201);
  await stranger.get(`${BASE}/${String(body.id)}`).expect(404);
  await stranger.get(`${BASE}/${newId()}`).expect(404);
  expect((await stranger.get(BASE).expect(200)).body.items).toEqual([]);
  const named = await liaison
    .post(BASE)
    .set('Accept-Language', 'zh')
    .send({ ...aRecord(), recordReference: '张三' })
    .expect(422);
  expect(named.body).toMatchObject({ code: 'correction.record_reference', title: '记录只能用平台记录编号指明' });
  await liaison
    .post(`${BASE}/${String(body.id)}/withdraw`)
    .set('If-Match', '"v1"')
    .expect(200);
});
