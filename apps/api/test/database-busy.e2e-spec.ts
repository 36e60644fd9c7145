import { startTestApi, type TestApi } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 120_000);
afterAll(() => api.close());

it('says that the database is busy, and when to try again, instead of an internal error', async () => {
  const person = await api.as('liaison');
  const holder = api.database.owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query('LOCK TABLE notice IN ACCESS EXCLUSIVE MODE');
  try {
    const answer = await person.get('/api/v1/notices');
    expect([answer.status, answer.type, answer.body.code]).toEqual([503, 'application/problem+json', 'database.busy']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
  await person.get('/api/v1/notices').expect(200);
}, 60_000);
