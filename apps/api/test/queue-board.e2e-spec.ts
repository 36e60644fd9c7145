import { ROLES } from '@zeqing/kernel';
import { waitUntil } from '@zeqing/testing';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';

let api: TestApi;
let worker: TestWorker;
beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

const PAGES = ['/admin/queues', '/admin/queues/', '/admin/queues/api/queues', '/admin/queues/static/favicon-32x32.png'];

it.each(PAGES)('asks the anonymous to sign in: %s', async (page) => {
  const { body } = await api.anonymous.get(page).expect(401);
  expect(body).toMatchObject({ code: 'not_signed_in', status: 401 });
});

it('refuses every role but the system administrator', async () => {
  const people = new Set(api.credentials.people.map(({ role }) => role));
  for (const role of ROLES.filter((one) => one !== 'system_administrator' && people.has(one)))
    for (const page of PAGES) {
      const { body } = await (await api.as(role)).get(page).expect(403);
      expect(body).toMatchObject({ code: 'forbidden' });
    }
  await (await api.serviceHall()).get('/admin/queues/api/queues').expect(401);
});

it('shows the system administrator every queue, its page and its scripts', async () => {
  const administrator = await api.as('system_administrator');
  await waitUntil(
    'Redis to be there',
    async () => (await administrator.get('/admin/queues/api/queues')).status === 200,
  );
  const { body } = await administrator.get('/admin/queues/api/queues').expect(200);
  const queues = body.queues as { name: string; readOnlyMode: boolean }[];
  expect(queues.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['notices-reminder', 'requests-supply-check', 'supply-probe', 'supply-checked']),
  );
  expect(queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
  const page = await administrator.get('/admin/queues/').expect(200);
  expect(page.text).toContain('责清 后台队列');
  const script = /src="(static\/js\/main[^"]+)"/.exec(page.text)?.[1] ?? '';
  await administrator.get(`/admin/queues/${script}`).expect(200);
});

it('lets even the system administrator change nothing', async () => {
  const administrator = await api.as('system_administrator');
  for (const act of ['pause', 'resume', 'empty', 'retry/failed', 'clean/completed'])
    await administrator.put(`/admin/queues/api/queues/notices-reminder/${act}`).expect(403);
  await administrator.post('/admin/queues/api/queues/notices-reminder/add').send({ name: 'x' }).expect(403);
});
