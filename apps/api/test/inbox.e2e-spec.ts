import { newId, type Urgency } from '@zeqing/kernel';
import { NoticeDelivery, NoticeStreams } from '@zeqing/notices';
import { UnitOfWork } from '@zeqing/platform';
import { waitUntil } from '@zeqing/testing';
import http from 'node:http';
import { startTestApi, type TestApi } from './support';
import { portOf } from './support/http-call';

let api: TestApi;
let port: number;
let me: Awaited<ReturnType<TestApi['as']>>;
let cookie: string;
let personId: string;

beforeAll(async () => {
  api = await startTestApi();
  await api.app.listen(0, '127.0.0.1');
  port = portOf(api.app.getHttpServer());
  me = await api.as('liaison', '市民政局');
  const person = api.credentials.people.find((one) => one.role === 'liaison' && one.department === '市民政局');
  const answer = await api.anonymous.post('/api/v1/session').send({ login: person?.login, password: person?.password });
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  personId = String(answer.body.person.id);
}, 60_000);
afterAll(() => api.close());

async function tell(title: string, urgency: Urgency = 'news', kind = 'request.told'): Promise<void> {
  const announcement = {
    kind,
    objectType: 'share_request',
    objectId: newId(),
    title: { zh: title, en: title },
    link: '/requests/1',
    urgency,
    facts: {},
    audience: [{ kind: 'person', personId }],
  } as const;
  await api.app.get(UnitOfWork).run({}, async (tx) => {
    const event = { id: newId(), occurredAt: api.clock.now() };
    await api.app.get(NoticeDelivery, { strict: false }).deliver(tx, event, [announcement]);
    return { ok: true, value: null };
  });
}

interface Listening {
  readonly received: { id: string; title: string }[];
  readonly headers: http.IncomingHttpHeaders;
  readonly status: number | undefined;
  isOver: boolean;
  leave(): void;
}

/** A browser's EventSource, as far as it matters. */
function listen(headers: Record<string, string> = { cookie }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const request = http.get({ port, host: '127.0.0.1', path: '/api/v1/notices/stream', headers, agent: false });
    request.on('error', reject);
    request.on('response', (response) => {
      const listening: Listening = {
        received: [],
        headers: response.headers,
        status: response.statusCode,
        isOver: false,
        leave: () => request.destroy(),
      };
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          const [, id = ''] = /^id: (\d+)$/m.exec(event) ?? [];
          const [, data = ''] = /^data: (.+)$/m.exec(event) ?? [];
          if (data !== '')
            listening.received.push({ id, title: (JSON.parse(data) as { text: { zh: string } }).text.zh });
        }
      });
      response.on('error', () => undefined).on('close', () => (listening.isOver = true));
      resolve(listening);
    });
  });
}

const titles = (listening: Listening): string[] => listening.received.map(({ title }) => title);

describe('the stream', () => {
  it('brings my new notices as they come, and after a break what I missed', async () => {
    await tell('之前');
    const first = await listen();
    expect(first.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(first.headers['content-security-policy']).toBeDefined();
    await tell('第一条');
    await waitUntil('the first notice', () => first.received.length === 1);
    first.leave();
    for (const title of ['第二条', '第三条', '第四条']) await tell(title);
    const again = await listen({ cookie, 'last-event-id': first.received[0]?.id ?? '' });
    await waitUntil('what was missed', () => again.received.length === 3);
    await tell('第五条');
    await waitUntil('the next', () => again.received.length === 4);
    expect(titles(again)).toEqual(['第二条', '第三条', '第四条', '第五条']);
    const numbers = [...first.received, ...again.received].map(({ id }) => Number(id));
    expect(numbers).toEqual([2, 3, 4, 5, 6]);
    again.leave();
    await waitUntil('both to be forgotten', () => api.app.get(NoticeStreams, { strict: false }).size === 0);
  });

  it('is closed to who is not signed in, and refuses a place that is none', async () => {
    expect(await listen({})).toMatchObject({ status: 401 });
    expect(await listen({ cookie, 'last-event-id': 'x' })).toMatchObject({ status: 422 });
  });

  it('lets the oldest go when one person opens too many', async () => {
    const open: Listening[] = [];
    for (let count = 0; count < 7; count++) open.push(await listen());
    await waitUntil('the oldest to end', () => open[0]?.isOver === true);
    expect(open.slice(1).map(({ isOver }) => isOver)).toEqual([false, false, false, false, false, false]);
    for (const one of open) one.leave();
  });
});

describe('the inbox', () => {
  it('counts, filters and is read in one go up to what was seen', async () => {
    await tell('已超期', 'overdue', 'request.overdue');
    const { body: before } = await me.get('/api/v1/notices/unread-count').expect(200);
    expect(before.overdue).toBe(1);
    const { body: overdue } = await me.get('/api/v1/notices?urgency=overdue').expect(200);
    expect(overdue.items).toMatchObject([{ kind: 'request.overdue', text: { zh: '已超期' }, urgency: 'overdue' }]);
    const { body: byKind } = await me.get('/api/v1/notices?kind=request.overdue&unread=true').expect(200);
    expect(byKind.items).toHaveLength(1);
    const seen = Number(overdue.items[0].number);
    await tell('方才');
    const { body } = await me.post('/api/v1/notices/read-all').send({ through: seen }).expect(200);
    expect(body.read).toBe(before.unread);
    expect((await me.get('/api/v1/notices/unread-count')).body).toEqual({ unread: 1, overdue: 0 });
  });
});

describe('the settings', () => {
  it('are changed by who has read them, and never mute what is overdue', async () => {
    const first = await me.get('/api/v1/me/notice-settings').expect(200);
    expect(first.headers['etag']).toBe('"v0"');
    expect(first.body).toMatchObject({ email: null, sendsEmail: false, quietHours: null, version: 0 });
    const change = (body: object, version: number) =>
      me.patch('/api/v1/me/notice-settings').set('If-Match', `"v${version}"`).send(body);
    const night = { from: '22:00', until: '07:30' };
    const { body } = await change({ webhookMuted: ['news'], quietHours: night }, 0).expect(200);
    expect(body).toMatchObject({ webhookMuted: ['news'], quietHours: night, version: 1 });
    await change({ quietHours: null }, 0).expect(412);
    const refused = await change({ emailMuted: ['overdue'] }, 1).expect(422);
    expect(refused.body).toMatchObject({
      code: 'notices.overdue_not_muted',
      errors: [{ pointer: '/emailMuted', rule: 'overdue_stays' }],
    });
    await change({ email: 'a@example.gov.cn' }, 1).expect(409);
    await change({ quietHours: { from: '25:00', until: '07:00' } }, 1).expect(422);
  });
});

describe('webhooks', () => {
  it('show their secret once, log what they were called with and are replayed', async () => {
    const { body } = await me.post('/api/v1/me/webhooks').send({ url: 'http://127.0.0.1:9/hook' }).expect(201);
    expect(body.secret).toMatch(/^whsec_/);
    const { id } = body.webhook;
    expect(JSON.stringify((await me.get('/api/v1/me/webhooks')).body)).not.toContain(body.secret);
    await tell('首次通知', 'first');
    const { body: log } = await me.get(`/api/v1/me/webhooks/${id}/deliveries`).expect(200);
    expect(log.items).toMatchObject([
      { channel: 'webhook', state: 'waiting', title: { zh: '首次通知' }, attempts: [] },
    ]);
    const replay = `/api/v1/me/webhooks/${id}/deliveries/${log.items[0].id}/replay`;
    await me.post(replay).expect(409);
    await me.patch(`/api/v1/me/webhooks/${id}`).set('If-Match', '"v1"').send({ state: 'disabled' }).expect(200);
    await me.post(replay).expect(201);
    expect((await me.get('/api/v1/me/notice-deliveries')).body.items[0]).toMatchObject({ webhookId: id });
    const colleague = await api.as('office_head', '市民政局');
    await colleague.get(`/api/v1/me/webhooks/${id}`).expect(404);
    await colleague.post(replay).expect(404);
    await me.delete(`/api/v1/me/webhooks/${id}`).set('If-Match', '"v2"').expect(204);
    await me.get(`/api/v1/me/webhooks/${id}`).expect(404);
  });

  it('refuse addresses that are none', async () => {
    const { body } = await me.post('/api/v1/me/webhooks').send({ url: 'ftp://example.cn' }).expect(422);
    expect(body).toMatchObject({
      code: 'notices.webhook_address_refused',
      errors: [{ pointer: '/url', rule: 'https' }],
    });
  });
});

it('ends open streams when the process ends', async () => {
  const streams = api.app.get(NoticeStreams, { strict: false });
  const listening = await listen();
  await streams.beforeApplicationShutdown();
  await waitUntil('the stream to end', () => listening.isOver);
});
