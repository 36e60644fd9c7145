import { WebhookReceiver } from '@zeqing/testing';
import { Webhook as Verifier } from 'standardwebhooks';
import { Deliveries, NoticeSender, Webhooks } from '../src';
import { NoticesWorld } from './notices-world';

let world: NoticesWorld;
let receiver: WebhookReceiver;
beforeAll(async () => {
  world = await NoticesWorld.start();
  receiver = new WebhookReceiver();
  await receiver.start();
});
afterAll(async () => {
  await receiver.close();
  await world.close();
});
beforeEach(async () => {
  world.at('10:00');
  receiver.answer = 204;
  await send(); // what the test before has left
  receiver.calls.length = 0;
});

const send = () => world.get(NoticeSender).sendDue('webhook');
const page = { limit: 50, after: null };
const logOf = async (id: string, webhookId: string) => {
  const log = await world.get(Deliveries).listOfWebhook(world.as(id), webhookId, page);
  return log.ok ? log.value.items : [];
};
async function told() {
  const { id } = await world.person({ email: null });
  const webhook = await world.webhook(id, receiver.url);
  await world.tell('news', '目录 307/1 已答复', id);
  return { id, webhook };
}

it('calls with title and link alone, signed so that the receiver can check it', async () => {
  const { webhook } = await told();
  await send();
  const [call, ...more] = receiver.calls;
  expect(more).toEqual([]);
  expect(new Verifier(webhook.secret).verify(call?.body ?? '', call?.headers ?? {})).toEqual({
    type: 'notice',
    timestamp: '2026-11-23T02:00:00.000Z',
    data: {
      title: { zh: '目录 307/1 已答复', en: 'about 目录 307/1 已答复' },
      link: 'https://zeqing.example.gov.cn/requests/1',
    },
  });
  const other = new Verifier(`whsec_${Buffer.alloc(24).toString('base64')}`);
  expect(() => other.verify(call?.body ?? '', call?.headers ?? {})).toThrow();
});

it.each([
  [302, 'redirected'],
  [404, 'refused'],
  [500, 'refused'],
])('counts %i as failed, follows nothing and tries again later under the same id', async (status, outcome) => {
  const { id, webhook } = await told();
  receiver.answer = status;
  await send();
  expect(receiver.calls).toHaveLength(1);
  expect(await logOf(id, webhook.id)).toMatchObject([{ state: 'failed', attempts: [{ outcome, status }] }]);
  receiver.answer = 200;
  world.at('10:01');
  await send();
  expect(await logOf(id, webhook.id)).toMatchObject([{ state: 'sent', tries: 2 }]);
  const [first, second] = receiver.calls.map(({ headers }) => headers['webhook-id']);
  expect(second).toBe(first);
});

it('calls no more who answered 410, and gives up what still waited', async () => {
  const { id, webhook } = await told();
  receiver.answer = 410;
  await send();
  const found = await world.get(Webhooks).find(world.as(id), webhook.id);
  expect(found).toMatchObject({ value: { state: 'disabled', disabledReason: 'gone' } });
  await world.tell('news', '另一则', id);
  expect(await send()).toBe(0);
  expect(await logOf(id, webhook.id)).toMatchObject([
    { state: 'given_up', attempts: [{ outcome: 'gone', status: 410 }] },
  ]);
});

it('is replayed by its owner alone', async () => {
  const { id, webhook } = await told();
  await send();
  const [delivery] = await logOf(id, webhook.id);
  const stranger = await world.person();
  const replay = (by: string) => world.get(Deliveries).replay(world.as(by), webhook.id, delivery?.id ?? '');
  expect(await replay(stranger.id)).toMatchObject({ error: { code: 'not_found' } });
  const log = await world.get(Deliveries).listOfWebhook(world.as(stranger.id), webhook.id, page);
  expect(log).toMatchObject({ error: { code: 'not_found' } });
  expect(await replay(id)).toMatchObject({ value: { state: 'waiting' } });
  expect(await replay(id)).toMatchObject({ error: { code: 'notices.delivery_under_way' } });
  await send();
  expect(receiver.calls).toHaveLength(2);
  expect(await logOf(id, webhook.id)).toMatchObject([{ state: 'sent', attempts: [{}, {}] }]);
});

it('never calls an address of a private network that was not allowed', async () => {
  const { id } = await world.person({ email: null });
  const webhook = await world.webhook(id, receiver.url.replace('127.0.0.1', '127.0.0.2'));
  await world.tell('news', '一则消息', id);
  await send();
  expect(receiver.calls).toEqual([]);
  expect(await logOf(id, webhook.id)).toMatchObject([
    { state: 'given_up', attempts: [{ outcome: 'address_refused' }] },
  ]);
});

it('keeps the secret enciphered and the address out of the journal', async () => {
  const { webhook } = await told();
  const [row] = await world.database.owner.query<{ secret_enciphered: string }[]>(
    'SELECT secret_enciphered FROM notice_webhook WHERE id = $1',
    [webhook.id],
  );
  expect(row?.secret_enciphered).not.toContain(webhook.secret.slice(6));
  const [{ count }] = await world.database.owner.query<[{ count: number }]>(
    `SELECT count(*)::int FROM journal_pending WHERE payload_c14n LIKE '%hook"%' OR payload_c14n LIKE '%127.0.0.1%'`,
  );
  expect(count).toBe(0);
});

it('signs with the new secret after a rotation, and is called no more once removed', async () => {
  const { id, webhook } = await told();
  const rotated = await world.get(Webhooks).rotateSecret(world.as(id), webhook.id, 1);
  const secret = rotated.ok ? rotated.value.secret : '';
  await send();
  const [call] = receiver.calls;
  expect(() => new Verifier(webhook.secret).verify(call?.body ?? '', call?.headers ?? {})).toThrow();
  expect(new Verifier(secret).verify(call?.body ?? '', call?.headers ?? {})).toMatchObject({ type: 'notice' });
  await world.get(Webhooks).remove(world.as(id), webhook.id, 2);
  await world.tell('news', '另一则', id);
  expect(await send()).toBe(0);
});

describe('an address', () => {
  it.each([
    ['ftp://a.example.cn/', 'https'],
    ['https://user:pass@a.example.cn/', 'no_credentials'],
    ['https://a.example.cn/#x', 'no_fragment'],
    ['nowhere', 'url'],
  ])('%s is refused: %s', async (url, rule) => {
    const { id } = await world.person({ email: null });
    expect(await world.get(Webhooks).add(world.as(id), url)).toMatchObject({
      error: { code: 'notices.webhook_address_refused', fields: [{ pointer: '/url', rule }] },
    });
  });

  it('is one of at most ten of a person', async () => {
    const { id } = await world.person({ email: null });
    for (let count = 0; count < 10; count++) await world.webhook(id, receiver.url);
    expect(await world.get(Webhooks).add(world.as(id), receiver.url)).toMatchObject({
      error: { code: 'notices.webhooks_too_many', details: { most: 10 } },
    });
  });
});
