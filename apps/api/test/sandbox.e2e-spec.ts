import { AVAILABILITY_DECISIONS, AVAILABILITY_REASONS } from '@zeqing/availability';
import { DECISIONS, REASON_CODES } from '@zeqing/services';
import { startTestApi, type TestApi } from './support';

const BASE = '/api/v1/sandbox/availability';

let api: TestApi;
let hall: TestApi['anonymous'];
beforeAll(async () => {
  api = await startTestApi();
  hall = await api.serviceHall();
}, 120_000);
afterAll(() => api.close());

interface Case {
  readonly reason: string;
  readonly number: number;
  readonly decision: string;
  readonly entry: string;
  readonly department: string;
  readonly item: string | null;
  readonly situation: string | null;
  readonly subjectRegion: string | null;
}
interface MaterialCase {
  readonly reason: string;
  readonly decision: string;
  readonly itemCode: string;
  readonly materialCode: string;
  readonly subjectRegion: string | null;
}

/** What of a case is asked: null is not. */
const askedOf = ({ department, item, situation, subjectRegion }: Case) => ({
  department,
  ...(item === null ? {} : { item }),
  ...(situation === null ? {} : { situation }),
  ...(subjectRegion === null ? {} : { subjectRegion }),
});

it('has a question for every reason, and answers it as the real one would', async () => {
  const { cases } = (await hall.get(`${BASE}/cases`).expect(200)).body as { cases: Case[] };
  expect(cases.length).toBeGreaterThan(15);
  const pairs = cases.map((one) => ({ entry: one.entry, ...askedOf(one) }));
  const { results } = (await hall.post(`${BASE}/query`).send({ pairs }).expect(200)).body as { results: Case[] };
  expect(results.map(({ reason }) => reason)).toEqual(cases.map(({ reason }) => reason));
  const shape = (value: object): string[] => Object.keys(value).sort();
  const real = await hall.post('/api/v1/availability/query').send({ pairs }).expect(200);
  expect(results.map(shape)).toEqual((real.body as { results: object[] }).results.map(shape));
});

it('U18: answers every reason and every decision there is: of entries in full and by number, and of materials', async () => {
  const { cases } = (await hall.get(`${BASE}/cases`).expect(200)).body as { cases: Case[] };
  for (const one of cases) {
    const { body } = await hall
      .post(`${BASE}/query`)
      .send({ entries: [one.entry], ...askedOf(one) })
      .expect(200);
    expect([one.reason, body.reasons]).toEqual([one.reason, [one.number]]);
  }
  const told = (values: readonly string[]) => [...new Set(values)].sort();
  expect(told(cases.map(({ reason }) => reason))).toEqual(told(AVAILABILITY_REASONS));
  expect(told(cases.map(({ decision }) => decision))).toEqual(told(AVAILABILITY_DECISIONS));

  const services = '/api/v1/sandbox/services';
  const materials = (await hall.get(`${services}/cases`).expect(200)).body.cases as MaterialCase[];
  for (const { reason, decision, itemCode, materialCode, subjectRegion } of materials) {
    const query = subjectRegion === null ? '' : `?subjectRegion=${subjectRegion}`;
    const { body } = await hall.get(`${services}/${itemCode}/readiness${query}`).expect(200);
    const found = (body.headline.materials as { code: string }[]).find(({ code }) => code === materialCode);
    expect(found).toMatchObject({ decision, reason });
    expect(body.onUndetermined.act).toBe('try_then_ask');
  }
  expect(told(materials.map(({ reason }) => reason))).toEqual(told(REASON_CODES));
  expect(told(materials.map(({ decision }) => decision))).toEqual(told(DECISIONS));
  await hall.get(`${services}/nothing/readiness`).expect(404);
  await hall.get(`${services}/sandbox-item/readiness?situation=none`).expect(422);
});

it('refuses one question as the real one does, and answers 304 to who has the answer', async () => {
  const granted = await hall.get(`${BASE}?entry=sandbox/granted&item=sandbox-item`).expect(200);
  expect(granted.body).toMatchObject({ decision: 'available', reason: 'granted' });
  const tag = String(granted.headers['etag']);
  await hall.get(`${BASE}?entry=sandbox/granted&item=sandbox-item`).set('If-None-Match', tag).expect(304);
  const unknown = await hall.get(`${BASE}?entry=1/1`).expect(404);
  expect(unknown.body.code).toBe('availability.unknown_code');
  const unbound = await hall.get(`${BASE}?entry=sandbox/not_bound`).expect(403);
  expect(unbound.body.code).toBe('availability.not_bound');
  await hall.get(`${BASE}?entry=sandbox/granted&item=sandbox-item&situation=none`).expect(422);
  await hall.get(BASE).expect(422);
});

it('is all that a key for trying reaches', async () => {
  const officer = await api.as('security_administrator');
  const departments = await (await api.as('liaison')).get('/api/v1/departments?limit=1').expect(200);
  const made = await officer.post('/api/v1/clients').send({
    ...{ role: 'service_hall', hallName: '试用大厅', scopes: ['availability.sandbox'] },
    departmentId: departments.body.items[0].id,
  });
  expect(made.status).toBe(201);
  const token = await api.anonymous
    .post('/oauth/token')
    .auth(made.body.clientId, made.body.clientSecret)
    .type('form')
    .send({ grant_type: 'client_credentials' })
    .expect(200);
  const bearer = `Bearer ${String(token.body.access_token)}`;
  await api.anonymous.get(`${BASE}/cases`).set('Authorization', bearer).expect(200);
  await api.anonymous.get('/api/v1/sandbox/services/cases').set('Authorization', bearer).expect(200);
  await api.anonymous.get('/api/v1/availability?entry=1/1').set('Authorization', bearer).expect(403);
  await api.anonymous.get('/api/v1/events').set('Authorization', bearer).expect(403);
  await (await api.as('liaison')).get(`${BASE}/cases`).expect(403);
  await (await api.as('liaison')).get('/api/v1/sandbox/services/cases').expect(403);
});
