import { startLivedCity, type LivedCity } from './support';

const ITEMS = '/api/v1/services/readiness/query';
const ONE_THINGS = '/api/v1/one-things/readiness/query';
const REGISTRATION = '11999900MB0000001K3999900100103';

let city: LivedCity;
beforeAll(async () => {
  city = await startLivedCity(new Date('2026-11-25T09:30:00+08:00'));
}, 180_000);
afterAll(() => city.close());

interface Question {
  readonly itemCode: string;
  readonly situation?: string;
  readonly subjectRegion?: string;
  readonly scope?: string;
}

it('U18: a batch answers every item as the single question does, in order and as of one instant', async () => {
  const { api } = city;
  const hall = await api.serviceHall();
  const { body: page } = await hall.get('/api/v1/services?limit=200').expect(200);
  const codes = (page.items as readonly { itemCode: string }[]).map(({ itemCode }) => itemCode);
  expect(codes.length).toBeGreaterThan(10);
  const questions: Question[] = [
    ...codes.flatMap((itemCode) => ['local', 'national'].map((scope) => ({ itemCode, scope }))).slice(0, 90),
    { itemCode: REGISTRATION, situation: 'married', subjectRegion: '350200' },
    ...[{ itemCode: REGISTRATION }, { itemCode: REGISTRATION }],
  ];
  const { body, headers } = await hall.post(ITEMS).send({ questions }).expect(200);
  expect(body.results).toHaveLength(questions.length);
  expect(Number(headers['zeqing-sequence'])).toBeGreaterThan(0);
  expect(Date.parse(String(headers['zeqing-as-of']))).not.toBeNaN();
  for (const [at, { itemCode, ...query }] of questions.entries()) {
    const { body: alone } = await hall.get(`/api/v1/services/${itemCode}/readiness`).query(query).expect(200);
    expect({ itemCode, query, result: body.results[at] }).toEqual({ itemCode, query, result: alone });
  }
});

it('U17: an unknown code or situation is an answer of its own and fails no other', async () => {
  const agent = await city.api.as('liaison');
  const questions = [{ itemCode: 'none' }, { itemCode: REGISTRATION, situation: 'none' }, { itemCode: REGISTRATION }];
  const { body } = await agent.post(ITEMS).send({ questions }).expect(200);
  expect(body.results).toMatchObject([
    { itemCode: 'none', problem: 'services.unknown_item', details: { itemCode: 'none' } },
    { itemCode: REGISTRATION, problem: 'services.unknown_situation', details: { situation: 'none' } },
    { itemCode: REGISTRATION, state: expect.any(String) as unknown },
  ]);
  expect(body.results[1].details.known).toContain('married');
  expect(body.results[2].problem).toBeUndefined();
});

it('U18: items are asked for by the codes of every scheme; one that stands for several says for which', async () => {
  const { api } = city;
  const agent = await api.as('liaison');
  const { owner } = api.database;
  const [one, two] = await owner.query<{ code: string }[]>('SELECT code FROM service_item ORDER BY code LIMIT 2');
  const codes = [one?.code, two?.code];
  await owner.query(`UPDATE service_item SET national_code = 'N-1' WHERE code = ANY($1)`, [codes]);
  await owner.query(`UPDATE service_item SET local_code = 'L-1', handling_code = 'H-1' WHERE code = $1`, [two?.code]);
  const questions = [
    { itemCode: 'N-1', scheme: 'national' },
    { itemCode: 'L-1', scheme: 'local' },
    { itemCode: 'H-1', scheme: 'handling' },
    { itemCode: 'H-1', scheme: 'local' },
    { itemCode: two?.code, scheme: 'implementing' },
  ];
  const { body } = await agent.post(ITEMS).send({ questions }).expect(200);
  const { body: alone } = await agent.get(`/api/v1/services/${String(two?.code)}/readiness`).expect(200);
  expect(body.results).toEqual([
    {
      itemCode: 'N-1',
      problem: 'services.ambiguous_item',
      details: { itemCode: 'N-1', scheme: 'national', itemCodes: codes },
    },
    ...[alone, alone],
    { itemCode: 'H-1', problem: 'services.unknown_item', details: { itemCode: 'H-1' } },
    alone,
  ]);
});

it('U18: one-things are asked for in batches, too', async () => {
  const agent = await city.api.as('supervisor');
  const { body: list } = await agent.get('/api/v1/one-things').expect(200);
  const codes = (list.items as readonly { code: string }[]).map(({ code }) => code);
  const questions = [{ code: 'none' }, ...codes.map((code) => ({ code, scope: 'local' }))];
  const { body } = await agent.post(ONE_THINGS).send({ questions }).expect(200);
  expect(body.results[0]).toEqual({
    code: 'none',
    problem: 'services.unknown_one_thing',
    details: { code: 'none' },
  });
  for (const [at, code] of codes.entries()) {
    const { body: alone } = await agent.get(`/api/v1/one-things/${code}/readiness?scope=local`).expect(200);
    expect(body.results[at + 1]).toEqual(alone);
  }
});

it.each([
  [{ questions: [] }, '/questions'],
  [{ questions: Array.from({ length: 101 }, () => ({ itemCode: REGISTRATION })) }, '/questions'],
  [{ questions: [{ itemCode: REGISTRATION }, { itemCode: '' }] }, '/questions/1/itemCode'],
  [{ questions: [{ itemCode: REGISTRATION, scheme: 'moon' }] }, '/questions/0/scheme'],
  [{ questions: [{ itemCode: REGISTRATION, subjectRegion: '35' }] }, '/questions/0/subjectRegion'],
])('refuses a batch that is no list of 1 to 100 questions (%#)', async (questions, pointer) => {
  const agent = await city.api.as('liaison');
  const { body } = await agent.post(ITEMS).send(questions).expect(422);
  expect(body).toMatchObject({ code: 'invalid_input', errors: [{ pointer }] });
});
