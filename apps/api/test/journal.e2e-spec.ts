import { Journal, Sealer, verifyLines } from '@zeqing/journal';
import { ok } from '@zeqing/kernel';
import { createLogger, UnitOfWork } from '@zeqing/platform';
import { aContext, waitUntil } from '@zeqing/testing';
import { startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
const BASE = '/api/v1/journal';

let api: TestApi;
let auditor: Agent;
let sealer: Sealer;

beforeAll(async () => {
  api = await startTestApi();
  auditor = await api.as('auditor');
  sealer = new Sealer(api.database.config.database.sealer, createLogger(api.database.config, 'test'));
  for (let version = 1; version <= 3; version++)
    await new UnitOfWork(api.database.app).run({}, async (tx) => {
      const object = { type: 'thing', id: 'thing-1', version };
      const event = { type: 'thing.changed', object, departmentIds: [], payload: { version } };
      await new Journal(api.database.config).append(tx, aContext(), event);
      return ok(null);
    });
  await sealer.sealPending();
});
afterAll(async () => {
  await sealer.stop();
  await api.close();
});

it('shows the head to the auditor', async () => {
  const { body } = await auditor.get(`${BASE}/head`).expect(200);
  expect(body).toMatchObject({ state: 'sealing' });
  expect(body.seq).toBeGreaterThanOrEqual(3);
  expect(body.hash).toMatch(/^[0-9a-f]{64}$/);
});

it('pages through the events of one object and journals the search', async () => {
  const filter = 'objectType=thing&objectId=thing-1';
  const first = await auditor.get(`${BASE}/events?${filter}&limit=2`).expect(200);
  expect(first.body.items.map((item: { objectVersion: number }) => item.objectVersion)).toEqual([1, 2]);
  const rest = await auditor.get(`${BASE}/events?${filter}&limit=2&after=${first.body.next}`).expect(200);
  expect(rest.body.items).toHaveLength(1);
  expect(rest.body.next).toBeNull();
  await sealer.sealPending();
  const searches = await auditor.get(`${BASE}/events?type=journal.searched`).expect(200);
  expect(searches.body.items[0].payload).toEqual({ objectType: 'thing', objectId: 'thing-1', after: 0 });
});

it('finds the acts of a person and of some days, newest first, each with the name', async () => {
  const { login, name } = api.credentials.people.find(({ role }) => role === 'auditor') ?? { login: '', name: '' };
  await auditor.get(`${BASE}/events?type=thing.changed`).expect(200);
  await sealer.sealPending();
  const { body } = await auditor.get(`${BASE}/events`).query({ login, order: 'newest_first', limit: 1 }).expect(200);
  expect(body.items).toMatchObject([{ type: 'journal.searched', actorKind: 'person', actorName: name }]);
  const older = await auditor
    .get(`${BASE}/events`)
    .query({ order: 'newest_first', after: body.items[0].seq, limit: 1 })
    .expect(200);
  expect(older.body.items[0].seq).toBe(body.items[0].seq - 1);
  const none = await auditor.get(`${BASE}/events?from=2000-01-01&to=2000-01-02`).expect(200);
  expect(none.body.items).toEqual([]);
  await auditor.get(`${BASE}/events?login=nobody-at-all`).expect(404);
});

it('U48: proves the history of an object, and journals that it was asked', async () => {
  const { body, headers } = await auditor.get(`${BASE}/proof?objectType=thing&objectId=thing-1`).expect(200);
  expect(headers['content-disposition']).toContain('proof.json');
  expect(body.rows).toHaveLength(3);
  expect(body.rows[0]).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), proof: null });
  expect(JSON.parse(body.rows[0].row)).toMatchObject({ type: 'thing.changed', objectId: 'thing-1' });
  await sealer.sealPending();
  const [noted] = (await auditor.get(`${BASE}/events?type=journal.proof_made`).expect(200)).body.items;
  expect(noted.payload).toEqual({ objectType: 'thing', objectId: 'thing-1' });
  await auditor.get(`${BASE}/proof?objectType=thing`).expect(422);
});

it('exports what the offline verifier finds sound, and journals the export', async () => {
  const answer = await auditor
    .get(`${BASE}/export`)
    .buffer(true)
    .parse((response, done) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => done(null, text));
    })
    .expect(200)
    .expect('content-type', 'application/x-ndjson');
  const lines = String(answer.body).trimEnd().split('\n');
  const verdict = verifyLines(lines);
  expect(verdict.faults).toEqual([]);
  expect(verdict.rows).toBe(lines.length - 1);
  expect(verdict.rows).toBeGreaterThanOrEqual(3);
  await sealer.sealPending();
  const exports = await auditor.get(`${BASE}/events?type=journal.exported`).expect(200);
  expect(exports.body.items).toHaveLength(1);
});

it('is nobody’s but the auditor’s', async () => {
  for (const role of ['liaison', 'supervisor', 'system_administrator'])
    for (const route of ['head', 'events', 'export', 'proof'])
      await (await api.as(role)).get(`${BASE}/${route}`).expect(403);
  await api.anonymous.get(`${BASE}/head`).expect(401);
});

it('refuses a position that is none', async () => {
  for (const after of ['-1', 'x', '1.5']) await auditor.get(`${BASE}/events?after=${after}`).expect(422);
});

it('answers 503 with Retry-After to a write while the journal is not being sealed', async () => {
  await auditor.get(`${BASE}/events?type=thing.changed`).expect(200);
  await api.database.owner.query(`UPDATE journal_pending SET recorded_at = recorded_at - interval '16 minutes'`);
  let refused = await auditor.get(`${BASE}/events?type=thing.changed`);
  await waitUntil('the age is noticed', async () => {
    refused = await auditor.get(`${BASE}/events?type=thing.changed`);
    return refused.status !== 200;
  });
  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBe('30');
  expect(refused.body.code).toBe('journal.unsealed');
  expect((await auditor.get(`${BASE}/head`).expect(200)).body.state).toBe('refusing');
  await sealer.sealPending();
  await auditor.get(`${BASE}/events?type=thing.changed`).expect(200);
});
