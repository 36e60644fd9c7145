import { waitUntil } from '@zeqing/testing';
import { Deliveries, NoticeSender, NoticeSettings } from '../src';
import { NoticesWorld } from './notices-world';

/** The most the mailer opens at the same time. */
const CONNECTIONS = 3;

let world: NoticesWorld;
beforeAll(async () => (world = await NoticesWorld.start()));
afterAll(() => world.close());
beforeEach(() => {
  world.at('10:00');
  world.mail.answer = () => null;
});

const send = () => world.get(NoticeSender).sendDue('email');
const page = { limit: 50, after: null };
const deliveriesOf = async (id: string) => (await world.get(Deliveries).list(world.as(id), page)).items;

it('sends title and link by SMTP, Chinese first, once', async () => {
  const { id, email } = await world.person();
  await world.tell('news', '目录 307/1 已答复', id);
  expect(await send()).toBe(1);
  expect(await send()).toBe(0);
  const [mail, ...more] = world.mailsTo(email);
  expect(more).toEqual([]);
  expect(mail).toContain('Subject: 责清：目录 307/1 已答复');
  expect(mail).toContain('目录 307/1 已答复\nabout 目录 307/1 已答复\n\nhttps://zeqing.example.gov.cn/requests/1');
  const [delivery] = await deliveriesOf(id);
  expect(delivery).toMatchObject({ channel: 'email', state: 'sent', tries: 1, attempts: [{ outcome: 'delivered' }] });
  expect(mail).toContain(`Message-ID: <${delivery?.id}@example.gov.cn>`);
});

it('defers what falls into quiet hours to their end, and loses nothing', async () => {
  const { id, email } = await world.person({ quietHours: { from: '22:00', until: '07:00' } });
  world.at('23:00');
  await world.tell('news', '夜间消息', id);
  await world.tell('first', '首次通知', id);
  await send();
  expect(world.mailsTo(email)).toHaveLength(1);
  expect(world.mailsTo(email)[0]).toContain('首次通知');
  world.at('07:00', '2026-11-24');
  await send();
  expect(world.mailsTo(email)[1]).toContain('夜间消息');
});

it('tries again after a passing refusal, gives up after a final one, and shows both', async () => {
  const busy = await world.person();
  const unknown = await world.person();
  world.mail.answer = (to) => (to === busy.email ? 451 : to === unknown.email ? 550 : null);
  await world.tell('news', '一则消息', busy.id, unknown.id);
  await send();
  expect(await deliveriesOf(unknown.id)).toMatchObject([
    { state: 'given_up', nextTryAt: null, attempts: [{ outcome: 'refused', status: 550 }] },
  ]);
  expect(await deliveriesOf(busy.id)).toMatchObject([
    { state: 'failed', attempts: [{ outcome: 'refused', status: 451 }] },
  ]);
  world.mail.answer = () => null;
  expect(await send()).toBe(0);
  world.at('10:01');
  expect(await send()).toBe(1);
  expect(await deliveriesOf(busy.id)).toMatchObject([{ state: 'sent', tries: 2, nextTryAt: null }]);
  expect(world.mailsTo(busy.email)).toHaveLength(1);
});

it('sends nothing of what is muted, and nothing to who took the address away meanwhile', async () => {
  const muted = await world.person({ emailMuted: ['news'] });
  const gone = await world.person();
  await world.tell('news', '一则消息', muted.id, gone.id);
  expect(await deliveriesOf(muted.id)).toEqual([]);
  expect(await world.get(NoticeSettings).change(world.as(gone.id), 1, { email: null })).toMatchObject({ ok: true });
  await send();
  expect(await deliveriesOf(gone.id)).toMatchObject([{ state: 'given_up', tries: 1, attempts: [] }]);
  expect(world.mailsTo(gone.email)).toEqual([]);
});

it('leaves a send to another when its sender has died over it', async () => {
  const { id, email } = await world.person();
  await world.tell('news', '一则消息', id);
  await world.database.owner.query(
    `UPDATE notice_send SET tries = 1, next_try_at = $2::timestamptz + interval '60 s' WHERE person_id = $1`,
    [id, world.clock.now()],
  );
  expect(await send()).toBe(0);
  world.at('10:01');
  expect(await send()).toBe(1);
  expect(world.mailsTo(email)).toHaveLength(1);
});

it('lets two senders at once send each message once', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => world.person()));
  await world.tell('news', '一则消息', ...people.map(({ id }) => id));
  await Promise.all([send(), send(), send()]);
  for (const { email } of people) expect(world.mailsTo(email)).toHaveLength(1);
});

it('sends a morning of messages over a few connections', async () => {
  const people = await Promise.all(Array.from({ length: 60 }, () => world.person()));
  await world.tell('news', '一则消息', ...people.map(({ id }) => id));
  const before = world.mail.connections;
  expect(await send()).toBe(people.length);
  expect(world.mail.connections - before).toBeLessThanOrEqual(CONNECTIONS);
  for (const { id, email } of people) {
    expect(world.mailsTo(email)).toHaveLength(1);
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'sent', tries: 1, attempts: [{ outcome: 'delivered' }] }]);
  }
});

it('keeps its connections over refusals', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => world.person()));
  await world.tell('news', '一则消息', ...people.map(({ id }) => id));
  world.mail.answer = () => 550;
  const before = world.mail.connections;
  expect(await send()).toBe(people.length);
  expect(world.mail.connections - before).toBeLessThanOrEqual(CONNECTIONS);
  for (const { id } of people)
    expect(await deliveriesOf(id)).toMatchObject([
      { state: 'given_up', tries: 1, attempts: [{ outcome: 'refused', status: 550 }] },
    ]);
});

it('sends again to a server that went away and came back', async () => {
  const { id, email } = await world.person();
  await world.tell('news', '之前', id);
  await send();
  await world.mail.close();
  world.at('10:01');
  await world.tell('news', '其间', id);
  await send();
  expect(await deliveriesOf(id)).toMatchObject([
    { state: 'failed', tries: 1, attempts: [{ outcome: 'unreachable', status: null }] },
    { state: 'sent' },
  ]);
  await world.mail.start();
  world.at('10:02');
  expect(await send()).toBe(1);
  expect(await deliveriesOf(id)).toMatchObject([{ state: 'sent', tries: 2 }, { state: 'sent' }]);
  await world.mail.close();
  await world.mail.start();
  world.at('10:03');
  await world.tell('news', '之后', id);
  await send();
  expect(await deliveriesOf(id)).toMatchObject([{ state: 'sent', tries: 1 }, { state: 'sent' }, { state: 'sent' }]);
  expect(world.mailsTo(email)).toHaveLength(3);
});

it('ends its connections with the application', async () => {
  const other = await NoticesWorld.start();
  const { id, email } = await other.person();
  await other.tell('news', '一则消息', id);
  await other.get(NoticeSender).sendDue('email');
  expect(other.mailsTo(email)).toHaveLength(1);
  expect(other.mail.open).toBe(1);
  await other.stop();
  await waitUntil('the connections end', () => other.mail.open === 0, 3_000);
  await other.close();
});

it('keeps one setting a person, changed by who has read it', async () => {
  const { id } = await world.person();
  const settings = world.get(NoticeSettings);
  expect(await settings.change(world.as(id), 0, { email: null })).toMatchObject({ error: { code: 'stale' } });
  expect(await settings.change(world.as(id), 1, { quietHours: { from: '12:00', until: '13:00' } })).toMatchObject({
    value: { version: 2, quietHours: { from: '12:00', until: '13:00' } },
  });
  expect(await settings.find(world.as(id))).toMatchObject({
    version: 2,
    quietHours: { from: '12:00', until: '13:00' },
  });
});
