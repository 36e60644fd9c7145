import { plantEntry, startTestApi, type TestApi } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it('U18, U47: a hall reports uses by code; the liaison sees the quarter’s sheets', async () => {
  const hall = await api.serviceHall();
  const { code } = await plantEntry(api.database, '市民政局');
  const use = { caseNumber: 'A-1', day: '2026-11-20', entry: code, outcome: 'hit', latencyMilliseconds: 80 };
  const send = (...reports: object[]) => hall.post('/api/v1/use-reports').send({ reports });
  await send(use, { ...use, entry: 'none' })
    .expect(200)
    .expect(({ body }) => expect(body).toEqual({ counted: 1, repeated: 0, unknownEntries: ['none'] }));
  await send(use)
    .expect(200)
    .expect(({ body }) => expect(body).toMatchObject({ counted: 0, repeated: 1 }));
  await send({ ...use, outcome: 'maybe' }).expect(422);
  const liaison = await api.as('liaison', '市卫生健康委员会');
  await liaison
    .get('/api/v1/usage-sheets?state=prefilled')
    .expect(200)
    .expect(({ body }) => expect(body).toEqual({ items: [], next: null }));
});
