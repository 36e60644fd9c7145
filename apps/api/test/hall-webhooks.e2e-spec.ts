import { WebhookReceiver, waitUntil } from '@zeqing/testing';
import { Webhook as Verifier } from 'standardwebhooks';
import { aSignedRequest, startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';

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
const act = async (agent: Agent, id: string, version: number, path: string, body: object = {}): Promise<number> =>
  (await agent.post(`/api/v1/requests/${id}/${path}`).set('If-Match', `"v${version}"`).send(body).expect(200)).body
    .version;

/** A grant that lives; answers what takes it away. */
async function shared(): Promise<{ code: string; suspend: () => Promise<unknown> }> {
  const [liaison, answerer, head] = [
    await api.as('liaison', REQUESTER),
    await api.as('liaison', PROVIDER),
    await api.as('office_head', PROVIDER),
  ];
  const { id, version, resourceId, code } = await aSignedRequest(api, REQUESTER, PROVIDER);
  const prepared = await act(answerer, id, version, 'answer', { kind: 'agree' });
  const supplied = await act(answerer, id, await act(head, id, prepared, 'answer/sign'), 'supply', { resourceId });
  const confirmed = await act(liaison, id, supplied, 'confirm');
  const suspend = () =>
    act(head, id, confirmed, 'suspend', { reason: '用于申请范围之外的比对', rectifyBy: '2026-12-01' });
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
