import { WebhookReceiver, waitUntil } from '@zeqing/testing';
import { Webhook as Verifier } from 'standardwebhooks';
import { aSharedRequest, startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';

const [REQUESTER, PROVIDER] = ['市卫生健康委员会', '市民政局'] as const;
const [CALLS, SENDS] = ['availability-change-calls', 'notices-send-webhook'] as const;
type Agent = TestApi['anonymous'];

let api: TestApi;
let worker: TestWorker;
let hall: Agent;
let receiver: WebhookReceiver;
beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  hall = await api.serviceHall();
  receiver = new WebhookReceiver();
  await receiver.start();
}, 120_000);
afterAll(async () => {
  await receiver.close();
  await worker.close();
  await api.close();
});
beforeEach(() => {
  receiver.answer = 204;
  receiver.calls.length = 0;
});

interface Hook {
  readonly id: string;
  readonly secret: string;
  readonly version: number;
}
async function hook(agent: Agent = hall): Promise<Hook> {
  const { body } = await agent.post('/api/v1/me/webhooks').send({ url: receiver.url }).expect(201);
  return { id: body.webhook.id, secret: body.secret, version: body.webhook.version };
}
const drop = async ({ id, version }: Pick<Hook, 'id' | 'version'>): Promise<unknown> =>
  hall.delete(`/api/v1/me/webhooks/${id}`).set('If-Match', `"v${version}"`).expect(204);
const log = async (id: string): Promise<{ id: string; state: string; tries: number; title: { zh: string } }[]> =>
  (await hall.get(`/api/v1/me/webhooks/${id}/deliveries`).expect(200)).body.items;
async function round(): Promise<void> {
  await worker.sweep(CALLS);
  await worker.sweep(SENDS);
}
/** A grant that lives; answers what takes it away. */
async function shared(changes: object = {}): Promise<{ code: string; suspend: () => Promise<unknown> }> {
  const { id, version, code, head } = await aSharedRequest(api, REQUESTER, PROVIDER, changes);
  const post = () => head.post(`/api/v1/requests/${id}/suspend`).set('If-Match', `"v${version}"`);
  const suspend = () => post().send({ reason: '用于申请范围之外的比对', rectifyBy: '2026-12-01' }).expect(200);
  return { code, suspend };
}
const toldSince = async (sequence: string): Promise<{ entries: string[] | null; isRevocation: boolean }[]> =>
  (await hall.get(sequence).expect(200)).body.items;

it('U20: calls a hall when a right was taken away, signed, with where to read what', async () => {
  const mine = await hook();
  const { code, suspend } = await shared();
  await waitUntil('the grant is told', async () => {
    await round();
    return receiver.calls.length > 0;
  });
  await suspend();
  const opened = () => receiver.calls.map(({ body, headers }) => new Verifier(mine.secret).verify(body, headers));
  await waitUntil('the revocation is told', async () => {
    await round();
    return opened().some((call) => (call as { type: string }).type === 'availability.revoked');
  });
  const calls = opened() as { type: string; data: { title: { zh: string }; link: string } }[];
  const { data } = calls.find(({ type }) => type === 'availability.revoked') ?? {
    data: { title: { zh: '' }, link: '' },
  };
  expect(data.title.zh).toBe('数据可用情况有变化');
  expect(JSON.stringify(calls)).not.toContain(code);
  const { pathname, search } = new URL(data.link);
  expect(pathname).toBe('/api/v1/events');
  await waitUntil('the feed it leads to holds the change', async () =>
    (await toldSince(`${pathname}${search}`)).some((one) => one.isRevocation && one.entries?.includes(code)),
  );
  await drop(mine);
});

it('U10, U20: calls a hall when a resource it relies on fails, which takes no right away', async () => {
  const mine = await hook();
  const [pair]: { item: string }[] = await api.database.owner.query(
    `SELECT a.item_code AS item FROM api_client_acceptance a JOIN department d ON d.id = a.department_id
     WHERE d.name = $1 ORDER BY a.item_code LIMIT 1`,
    [REQUESTER],
  );
  const item = pair?.item ?? '';
  const { code } = await shared({ purposes: [{ kind: 'item', code: item }] });
  const answered = async (): Promise<string> => {
    const query = new URLSearchParams({ entry: code, item }).toString();
    return (await hall.get(`/api/v1/availability?${query}`).expect(200)).body.reason;
  };
  await waitUntil('the grant is in force', async () => (await answered()) === 'granted');
  await waitUntil('the grant is told', async () => {
    await round();
    const calls = await log(mine.id);
    return calls.length > 0 && calls.every(({ state }) => state === 'sent');
  });
  const { last } = (await hall.get('/api/v1/events?after=0&limit=500').expect(200)).body as { last: number };
  receiver.calls.length = 0;
  const day = api.clock.now().toISOString().slice(0, 10);
  const reports = ['A-1', 'A-2', 'A-3', 'A-4'].map((caseNumber) => ({
    ...{ caseNumber, day, entry: code, item, outcome: 'error' },
  }));
  await hall.post('/api/v1/use-reports').send({ reports }).expect(200);
  await waitUntil('the failure is told', async () => {
    await round();
    return receiver.calls.length > 0;
  });
  const [call] = receiver.calls.map(({ body, headers }) => new Verifier(mine.secret).verify(body, headers));
  expect(call).toMatchObject({ type: 'availability.changed' });
  await waitUntil('the feed names the entry', async () =>
    (await toldSince(`/api/v1/events?after=${last}&limit=500`)).some((one) => one.entries?.includes(code)),
  );
  const since = await toldSince(`/api/v1/events?after=${last}&limit=500`);
  expect(since.filter(({ isRevocation }) => isRevocation)).toEqual([]);
  await waitUntil('the answer says so', async () => (await answered()) === 'resource_failing');
  await drop(mine);
});

it('keeps one call waiting however much changes, tries again, and shows each try', async () => {
  const mine = await hook();
  receiver.answer = 503;
  await shared();
  await waitUntil('a call failed', async () => {
    await round();
    return (await log(mine.id)).some(({ state }) => state === 'failed');
  });
  await shared();
  await round();
  expect((await log(mine.id)).filter(({ state }) => state === 'failed' || state === 'waiting')).toHaveLength(1);
  receiver.answer = 204;
  api.clock.set(new Date(api.clock.now().getTime() + 60_000));
  await waitUntil('it went out', async () => {
    await round();
    const calls = await log(mine.id);
    return calls.length > 0 && calls.every(({ state }) => state === 'sent');
  });
  const [newest] = await log(mine.id);
  expect(newest?.title.zh).toBe('数据可用情况有变化');
  expect((await log(mine.id)).some(({ tries }) => tries > 1)).toBe(true);
  receiver.calls.length = 0;
  await hall.post(`/api/v1/me/webhooks/${mine.id}/deliveries/${newest?.id}/replay`).expect(201);
  await worker.sweep(SENDS);
  expect(receiver.calls.map(({ headers }) => headers['webhook-id'])).toEqual([newest?.id]);
  await drop(mine);
});

it('replays no call while another one waits: it says so', async () => {
  const mine = await hook();
  const stateIs = async (state: string): Promise<string | undefined> =>
    (await log(mine.id)).find((call) => call.state === state)?.id;
  await shared();
  await waitUntil('a call went out', async () => {
    await round();
    return (await stateIs('sent')) !== undefined;
  });
  const sent = await stateIs('sent');
  receiver.answer = 503;
  await shared();
  await waitUntil('the next one failed', async () => {
    await round();
    return (await stateIs('failed')) !== undefined;
  });
  const refused = await hall.post(`/api/v1/me/webhooks/${mine.id}/deliveries/${sent}/replay`);
  expect([refused.status, refused.body.code]).toEqual([409, 'notices.delivery_under_way']);
  await drop(mine);
});

it('calls no more who answered 410, and tells after a new start what was missed', async () => {
  const mine = await hook();
  receiver.answer = 410;
  await shared();
  const read = async () => (await hall.get(`/api/v1/me/webhooks/${mine.id}`).expect(200)).body;
  await waitUntil('it is stopped', async () => {
    await round();
    return (await read()).state === 'disabled';
  });
  receiver.answer = 204;
  await shared();
  await round();
  receiver.calls.length = 0;
  const { version } = (await read()) as Hook;
  const again = hall.patch(`/api/v1/me/webhooks/${mine.id}`).set('If-Match', `"v${version}"`);
  await again.send({ state: 'active' }).expect(200);
  await waitUntil('what was missed is told', async () => {
    await round();
    return receiver.calls.length > 0;
  });
  await drop({ ...mine, version: version + 1 });
});

it('keeps webhooks to their owner, and calls people with notices alone', async () => {
  const liaison = await api.as('liaison', REQUESTER);
  const mine = await hook();
  const theirs = await hook(liaison);
  await liaison.get(`/api/v1/me/webhooks/${mine.id}`).expect(404);
  await hall.get(`/api/v1/me/webhooks/${theirs.id}/deliveries`).expect(404);
  await shared();
  await waitUntil('the hall is told', async () => {
    await round();
    return (await log(mine.id)).some(({ state }) => state === 'sent');
  });
  const { items } = (await liaison.get(`/api/v1/me/webhooks/${theirs.id}/deliveries`).expect(200)).body as {
    items: { noticeId: string | null }[];
  };
  expect(items.filter(({ noticeId }) => noticeId === null)).toEqual([]);
  const refused = await hall.post('/api/v1/me/webhooks').send({ url: 'ftp://127.0.0.1/x' });
  expect(refused.status).toBe(422);
  await drop(mine);
});
