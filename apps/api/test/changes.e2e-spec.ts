import { waitUntil } from '@zeqing/testing';
import http from 'node:http';
import {
  aSignedRequest,
  draftOf,
  plantEntry,
  startTestApi,
  startTestWorker,
  type TestApi,
  type TestWorker,
} from './support';
import { portOf } from './support/http-call';

const [REQUESTER, PROVIDER] = ['市卫生健康委员会', '市民政局'] as const;
type Agent = TestApi['anonymous'];
interface Change {
  readonly sequence: number;
  readonly entries: readonly string[] | null;
  readonly isRevocation: boolean;
}

let api: TestApi;
let worker: TestWorker;
let hall: Agent;
let token = '';
beforeAll(async () => {
  api = await startTestApi();
  await api.app.listen(0, '127.0.0.1');
  worker = await startTestWorker(api);
  hall = await api.serviceHall();
  const { clientId, clientSecret } = api.credentials.serviceHall;
  const answer = await api.anonymous
    .post('/oauth/token')
    .auth(clientId, clientSecret)
    .type('form')
    .send({ grant_type: 'client_credentials' })
    .expect(200);
  token = String(answer.body.access_token);
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

const feed = async (after: number, limit = 500): Promise<{ items: Change[]; last: number }> =>
  (await hall.get(`/api/v1/events?after=${after}&limit=${limit}`).expect(200)).body;

/** Everything after a sequence, as far as something of this entry is found. */
async function untilNamed(code: string, after: number, isRevocation: boolean): Promise<Change> {
  let found: Change | undefined;
  await waitUntil(`a change of ${code}`, async () => {
    const { items } = await feed(after);
    found = items.find((one) => one.entries?.includes(code) === true && one.isRevocation === isRevocation);
    return found !== undefined;
  });
  if (found === undefined) throw new Error('waited in vain');
  return found;
}
const act = async (agent: Agent, id: string, version: number, path: string, body: object = {}): Promise<number> =>
  (await agent.post(`/api/v1/requests/${id}/${path}`).set('If-Match', `"v${version}"`).send(body).expect(200)).body
    .version;

/** A grant that lives; answers its request, and what the head of the provider may do with it. */
async function shared(): Promise<{ id: string; version: number; code: string }> {
  const [liaison, answerer, head] = [
    await api.as('liaison', REQUESTER),
    await api.as('liaison', PROVIDER),
    await api.as('office_head', PROVIDER),
  ];
  const { id, version, resourceId, code } = await aSignedRequest(api, REQUESTER, PROVIDER);
  const prepared = await act(answerer, id, version, 'answer', { kind: 'agree' });
  const supplied = await act(answerer, id, await act(head, id, prepared, 'answer/sign'), 'supply', { resourceId });
  return { id, version: await act(liaison, id, supplied, 'confirm'), code };
}
const suspend = async ({ id, version }: { id: string; version: number }): Promise<unknown> =>
  act(await api.as('office_head', PROVIDER), id, version, 'suspend', {
    ...{ reason: '用于申请范围之外的比对', rectifyBy: '2026-12-01' },
  });

it('U20: the feed names the entries that changed in order, without a gap, and says what was taken away', async () => {
  const { last: before } = await feed(0);
  const granted = await shared();
  const change = await untilNamed(granted.code, before, false);
  await suspend(granted);
  const revoked = await untilNamed(granted.code, change.sequence, true);
  expect(revoked.sequence).toBeGreaterThan(change.sequence);
  const whole = await feed(0);
  const sequences = whole.items.map(({ sequence }) => sequence);
  expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  const read: number[] = [];
  for (let after = 0; ;) {
    const page = await feed(after, 3);
    read.push(...page.items.map(({ sequence }) => sequence));
    if (page.last === after) break;
    after = page.last;
  }
  expect(read).toEqual(expect.arrayContaining(sequences));
  expect(new Set(read).size).toBe(read.length);
  const liaison = await api.as('liaison', REQUESTER);
  const asked = `/api/v1/availability?entry=${encodeURIComponent(granted.code)}`;
  await waitUntil('the answer holds what the feed told', async () => {
    const answer = await liaison.get(asked).set('Zeqing-Min-Sequence', String(revoked.sequence));
    return answer.status === 200 && answer.body.reason === 'no_grant';
  });
  await hall.get('/api/v1/events?after=-1').expect(422);
  await api.anonymous.get('/api/v1/events').expect(401);
});

it('U26: what others ask of one another is told to neither a third department nor before it is signed', async () => {
  const stranger = await api.as('liaison', '市公安局');
  const own = await api.as('liaison', REQUESTER);
  const { last: before } = await feed(0);
  const entry = await plantEntry(api.database, PROVIDER);
  await own.post('/api/v1/requests').send(draftOf(entry)).expect(201);
  const granted = await shared();
  await suspend(granted);
  await untilNamed(granted.code, before, true);
  const heardBy = async (agent: Agent): Promise<string[]> => {
    const { items } = (await agent.get(`/api/v1/events?after=${before}&limit=500`).expect(200)).body as {
      items: Change[];
    };
    return items.flatMap(({ entries }) => entries ?? []);
  };
  expect(await heardBy(own)).toContain(granted.code);
  expect(await heardBy(stranger)).not.toContain(granted.code);
  expect(await heardBy(await api.as('liaison', PROVIDER))).not.toContain(entry.code);
});

it('U20: a stream tells a revocation as it comes, and who comes again misses nothing', async () => {
  const granted = await shared();
  const { sequence } = await untilNamed(granted.code, 0, false);
  const heard: string[] = [];
  const listen = (last: number): Promise<http.IncomingMessage> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, 'last-event-id': String(last) };
      const options = { port: portOf(api.app.getHttpServer()), path: '/api/v1/events/stream', headers, agent: false };
      http
        .get(options, (response) => {
          response.setEncoding('utf8');
          response.on('data', (text: string) => heard.push(text));
          response.on('error', () => undefined);
          resolve(response);
        })
        .on('error', reject);
    });
  const said = (): string => heard.join('');
  const first = await listen(sequence);
  expect([first.statusCode, first.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
  await suspend(granted);
  const isToldOf = (): boolean =>
    said()
      .split('\n\n')
      .some((event) => event.includes('event: revocation') && event.includes(granted.code));
  await waitUntil('the stream tells it', isToldOf);
  first.destroy();
  heard.length = 0;
  const second = await listen(sequence);
  await waitUntil('it is told to who comes again', isToldOf);
  second.destroy();
});
