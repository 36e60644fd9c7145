import { newId } from '@zeqing/kernel';
import { WORKBOOK_MEDIA_TYPE, sheetBytes } from '@zeqing/platform';
import { waitUntil } from '@zeqing/testing';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { plantEntry, startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';

const PROVIDER = '市民政局';
const [PROBE, MINUTE] = ['catalogue-health-probe', 60_000];
type Agent = TestApi['anonymous'];

let api: TestApi;
let worker: TestWorker;
let platform: Agent;
let [liaison, supervisor, administrator]: (Agent | undefined)[] = [];
beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  platform = await thePlatform();
  liaison = await api.as('liaison', PROVIDER);
  supervisor = await api.as('supervisor');
  administrator = await api.as('system_administrator');
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

async function thePlatform(): Promise<Agent> {
  const officer = await api.as('security_administrator');
  const authority = api.credentials.people.find(({ role }) => role === 'authority_officer')?.department;
  const [department]: { id: string }[] = await api.database.owner.query('SELECT id FROM department WHERE name = $1', [
    authority,
  ]);
  const draft = { role: 'exchange_platform', departmentId: department?.id, hallName: '共享交换平台' };
  const { body } = await officer.post('/api/v1/clients').send(draft).expect(201);
  const server = api.app.getHttpServer();
  const answer = await supertest(server)
    .post('/oauth/token')
    .auth(String(body.clientId), String(body.clientSecret))
    .type('form')
    .send({ grant_type: 'client_credentials' })
    .expect(200);
  return supertest.agent(server).set('Authorization', `Bearer ${String(answer.body.access_token)}`);
}

/** A resource with a code of its own on the platform, and a link. */
async function aResource(url: string | null = null): Promise<{ resourceId: string; code: string }> {
  const { resourceId } = await plantEntry(api.database, PROVIDER);
  const code = `JK-${newId()}`;
  await api.database.owner.query('UPDATE catalogue_resource SET platform_code = $2, health_url = $3 WHERE id = $1', [
    ...[resourceId, code, url],
  ]);
  return { resourceId, code };
}
const evidence = async (resourceId: string, agent = liaison) =>
  (await agent?.get(`/api/v1/resource-health/${resourceId}`).expect(200))?.body;
const later = (minutes: number): void => api.clock.set(new Date(api.clock.now().getTime() + minutes * MINUTE));

describe('a batch of the exchange platform', () => {
  const row = (resource: string, changes: object = {}) => ({
    ...{ resource, until: api.clock.now().toISOString(), succeeded: 0, failed: 6 },
    ...changes,
  });
  const send = (number: string, ...rows: object[]) => platform.post('/api/v1/health-batches').send({ number, rows });

  it('U10: is evidence of each resource; bad rows are named and left out, the others count', async () => {
    const [first, second] = [await aResource(), await aResource()];
    const { body } = await send(
      'P-1',
      row(first.code, { fault: 'platform', detail: 'timeout' }),
      row(second.code, { succeeded: 200, failed: 1 }),
      row('nobody'),
      row(first.code, { until: 'soon' }),
      row(first.code, { until: '2027-01-01' }),
      row(first.code, { until: '2026-01-01' }),
      row(first.code, { failed: 0 }),
      row(first.code, { fault: 'platform' }),
      row('P-001'),
    ).expect(201);
    expect(body).toMatchObject({ number: 'P-1', rowCount: 9, takenCount: 2, isRepeated: false });
    expect(
      body.findings.map((one: { row: number; field: string; rule: string }) => [one.row, one.field, one.rule]),
    ).toEqual([
      [3, 'resource', 'resource_unknown'],
      [4, 'until', 'instant'],
      [5, 'until', 'not_future'],
      [6, 'until', 'too_old'],
      [7, 'succeeded', 'no_calls'],
      [8, 'resource', 'repeated'],
      [9, 'resource', 'resource_unknown'],
    ]);
    expect(await evidence(first.resourceId)).toMatchObject({
      ...{ state: 'failing', fault: 'platform' },
      outcomes: [{ source: 'platform', failures: 6, batchNumber: 'P-1', detail: 'timeout' }],
      days: [{ source: 'platform', successes: 0, failures: 6 }],
      reporters: [{ source: 'platform', failures: 6 }],
      changes: [{ before: 'unknown', state: 'failing', reason: 'failures' }],
    });
    expect(await evidence(second.resourceId, supervisor)).toMatchObject({ state: 'good' });
    const listed = await supervisor?.get('/api/v1/resource-health?state=failing').expect(200);
    expect(listed?.body.items.map((one: { resourceId: string }) => one.resourceId)).toContain(first.resourceId);
    expect(listed?.body.counts.failing).toBeGreaterThanOrEqual(1);
  });

  it('is taken once by its number, and refused under it with other rows', async () => {
    const { code, resourceId } = await aResource();
    const one = row(code);
    const { body } = await send('P-2', one).expect(201);
    const again = await send('P-2', one).expect(201);
    expect(again.body).toEqual({ ...body, isRepeated: true });
    expect((await evidence(resourceId)).days).toMatchObject([{ failures: 6 }]);
    const other = await send('P-2', { ...one, failed: 7 }).expect(409);
    expect(other.body.code).toBe('health.batch_number_taken');
    await send('P-3').expect(422);
    await send('P-3', { ...one, failed: -1 }).expect(422);
  });

  it('comes as a workbook or as CSV, too; what cannot be read or lacks a column is refused', async () => {
    const { code, resourceId } = await aResource();
    const officer = await api.as('authority_officer');
    const columns = ['资源编码', '统计截止时间', '成功次数', '失败次数', '故障方', '失败原因'];
    const plan = { name: '调用情况', preface: [], columns: columns.map((heading) => ({ heading, width: 20 })) };
    const sheet = await sheetBytes(plan, [
      { values: [code, '2026-11-20 10:00', '40', '0', '', ''] },
      { values: [code, '2026-11-20 11:00', '0', '很多', '', ''] },
    ]);
    const file = (number: string) => officer.post(`/api/v1/health-batches/files?number=${number}`);
    const { body } = await file('P-4').type(WORKBOOK_MEDIA_TYPE).send(sheet).expect(201);
    expect(body).toMatchObject({ rowCount: 2, takenCount: 1, findings: [{ row: 3, field: 'failed', rule: 'count' }] });
    const csv = `resource,until,succeeded,failed,fault\n${code},2026-11-20 12:00,0,5,平台\n`;
    await file('P-5').type('text/csv').send(csv).expect(201);
    const { days } = await evidence(resourceId);
    expect(days).toEqual([{ day: '2026-11-20', source: 'platform', successes: 40, failures: 5 }]);
    const lacking = await file('P-6').type('text/csv').send('resource,until\na,b\n').expect(422);
    expect(lacking.body).toMatchObject({
      ...{ code: 'health.batch_columns', details: { missing: ['成功次数', '失败次数'] } },
    });
    await file('P-6').type(WORKBOOK_MEDIA_TYPE).send(Buffer.from('PK none')).expect(422);
    const listed = await officer.get('/api/v1/health-batches').expect(200);
    expect(listed.body.items.map((one: { number: string }) => one.number)).toEqual(
      expect.arrayContaining(['P-4', 'P-5']),
    );
    await officer.get(`/api/v1/health-batches/${body.id}`).expect(200);
    await liaison?.get(`/api/v1/health-batches/${body.id}`).expect(403);
  });

  it('what it rests on is the provider’s and its region’s: another department does not find it', async () => {
    const { resourceId } = await aResource();
    const stranger = await api.as('liaison', '市卫生健康委员会');
    await stranger.get(`/api/v1/resource-health/${resourceId}`).expect(404);
    const { body } = await stranger.get('/api/v1/resource-health?limit=200').expect(200);
    expect(body.items.map((one: { resourceId: string }) => one.resourceId)).not.toContain(resourceId);
  });
});

describe('the probe', () => {
  let server: Server;
  let port = 0;
  let answers: number | 'silence' | 'elsewhere' = 200;
  let [refusesHead, heard]: [boolean, string[]] = [false, []];
  beforeAll(async () => {
    server = createServer((request, response) => {
      heard.push(`${request.method} ${request.url}`);
      if (answers === 'silence') return;
      if (answers === 'elsewhere') response.writeHead(302, { location: `http://localhost:${port}/inner` }).end();
      else response.writeHead(refusesHead && request.method === 'HEAD' ? 405 : answers).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    [answers, refusesHead, heard] = [200, false, []];
  });

  const settings = async () => (await administrator?.get('/api/v1/health-settings').expect(200))?.body;
  const set = async (isProbing: boolean, hosts: object[], thresholds: object = {}) => {
    const { version } = await settings();
    return administrator
      ?.put('/api/v1/health-settings')
      .set('If-Match', `"v${version}"`)
      .send({ isProbing, hosts, thresholds });
  };
  const PRIVATE = { host: '127.0.0.1', mayBePrivate: true };
  const link = (path = '/health'): string => `http://127.0.0.1:${port}${path}`;
  /** Rounds until this resource was looked at so often, as if its pause were over each time. */
  const looked = async (resourceId: string, times: number): Promise<void> => {
    const before = (await probes(resourceId)).length;
    await waitUntil(`${resourceId} was looked at`, async () => {
      later(0.1);
      await api.database.owner.query('UPDATE resource_probe SET due_at = $2 WHERE resource_id = $1', [
        ...[resourceId, api.clock.now()],
      ]);
      await worker.sweep(PROBE);
      return (await probes(resourceId)).length >= before + times;
    });
  };
  const probes = (resourceId: string): Promise<{ failures: number; detail: string | null }[]> =>
    api.database.owner.query(
      `SELECT failures, detail FROM resource_outcome WHERE resource_id = $1 AND source = 'probe' ORDER BY happened_at, id`,
      [resourceId],
    );

  it('is off until it is turned on, and calls listed hosts alone; a private one only where that is said', async () => {
    const { resourceId } = await aResource(link());
    expect(await settings()).toMatchObject({ isProbing: false, hosts: [] });
    await worker.sweep(PROBE);
    expect((await set(true, [{ host: 'share.example.gov.cn', mayBePrivate: false }]))?.status).toBe(200);
    later(1);
    await worker.sweep(PROBE);
    expect(await probes(resourceId)).toEqual([]);
    expect((await set(true, [{ ...PRIVATE, mayBePrivate: false }]))?.status).toBe(200);
    await looked(resourceId, 1);
    expect(await probes(resourceId)).toEqual([{ failures: 1, detail: 'address_refused' }]);
    expect(heard).toEqual([]);
  });

  it('HEAD, else GET: what answers works, what is gone, hangs or sends elsewhere does not, and is not followed', async () => {
    const { resourceId } = await aResource(link());
    expect((await set(true, [PRIVATE]))?.status).toBe(200);
    await looked(resourceId, 3);
    expect(await evidence(resourceId)).toMatchObject({ state: 'good', probe: { failedInARow: 0 } });
    expect(heard.every((one) => one === 'HEAD /health')).toBe(true);
    refusesHead = true;
    heard = [];
    await looked(resourceId, 1);
    expect(heard).toEqual(expect.arrayContaining(['HEAD /health', 'GET /health']));
    expect((await probes(resourceId)).at(-1)).toEqual({ failures: 0, detail: null });
    refusesHead = false;
    const wrong: (typeof answers)[] = [404, 503, 'silence', 'elsewhere'];
    heard = [];
    for (const answer of wrong) {
      answers = answer;
      await looked(resourceId, 1);
    }
    expect((await probes(resourceId)).slice(-4).map(({ detail }) => detail)).toEqual([
      ...['http_404', 'http_503', 'timed_out', 'http_302'],
    ]);
    expect(heard.some((one) => one.includes('/inner'))).toBe(false);
    expect(await evidence(resourceId)).toMatchObject({ state: 'failing', probe: { failedInARow: 4 } });
    answers = 401;
    await looked(resourceId, 5);
    expect(await evidence(resourceId)).toMatchObject({ state: 'good', probe: { failedInARow: 0 } });
  }, 120_000);

  it('looks less and less often at what fails', async () => {
    const { resourceId } = await aResource(link('/failing'));
    answers = 500;
    const start = await settings();
    expect(start).toMatchObject({ isProbing: true, hosts: [PRIVATE] });
    await looked(resourceId, 3);
    const { probe } = await evidence(resourceId);
    const minutes = (Date.parse(probe.dueAt) - api.clock.now().getTime()) / MINUTE;
    // The third pause is 20 minutes, a fifth of it more or less by chance.
    expect(minutes).toBeGreaterThanOrEqual(15.9);
    expect(minutes).toBeLessThanOrEqual(24.1);
  });

  it('settings that make no sense are refused by field and rule, and a stale one is, too', async () => {
    const answer = await set(true, [{ host: 'http://a/b', mayBePrivate: false }], {
      windowCalls: 1_000,
      failingFrom: 10,
    });
    expect(answer?.status).toBe(422);
    expect(answer?.body.errors.map((one: { pointer: string; rule: string }) => [one.pointer, one.rule])).toEqual([
      ['/thresholds/windowCalls', 'bounds'],
      ['/thresholds/failingFrom', 'above_degraded'],
      ['/thresholds/easedBelow', 'below_failing'],
      ['/hosts/0/host', 'host_name'],
    ]);
    const body = { isProbing: false, hosts: [], thresholds: {} };
    await administrator?.put('/api/v1/health-settings').set('If-Match', '"v0"').send(body).expect(412);
    await administrator?.put('/api/v1/health-settings').send(body).expect(428);
    await liaison?.get('/api/v1/health-settings').expect(403);
  });
});
