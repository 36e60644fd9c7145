import { DailyDigest, Deliveries, NoticeSender } from '../src';
import { NoticesWorld } from './notices-world';

let world: NoticesWorld;
beforeAll(async () => (world = await NoticesWorld.start()));
afterAll(() => world.close());

const make = () => world.get(DailyDigest).makeDue(['request.rung_fired']);
const send = () => world.get(NoticeSender).sendDue('email');
const page = { limit: 50, after: null };

it('merges what is due into one message a person and day, at half past eight', async () => {
  const { id, email } = await world.person();
  world.at('08:00');
  for (const entry of ['307/1', '307/2', '307/3']) await world.tell('ladder', `目录 ${entry} 明日到期`, id);
  world.at('08:29');
  expect(await make()).toBe(0);
  expect(await send()).toBe(0);
  world.at('08:30');
  expect(await make()).toBe(1);
  expect(await make()).toBe(0);
  await send();
  const [mail, ...more] = world.mailsTo(email);
  expect(more).toEqual([]);
  expect(mail).toContain('Subject: 责清：今日提醒 3 项');
  for (const entry of ['307/1', '307/2', '307/3']) expect(mail).toContain(`目录 ${entry} 明日到期`);
});

it('U33: neither merges nor delays a first notice or a reminder of a short term', async () => {
  const { id, email } = await world.person();
  world.at('08:00', '2026-11-24');
  await world.tell('first', '首次通知', id);
  await send();
  expect(world.mailsTo(email)).toHaveLength(1);
  world.at('08:30', '2026-11-24');
  expect(await make()).toBe(0);
});

it('tells of what is overdue at once and again in the message of the day, first', async () => {
  const { id, email } = await world.person();
  world.at('00:00', '2026-11-25');
  await world.tell('overdue', '已超期', id);
  await send();
  expect(world.mailsTo(email)).toHaveLength(1);
  world.at('08:00', '2026-11-25');
  await world.tell('ladder', '今日到期', id);
  world.at('08:30', '2026-11-25');
  expect(await make()).toBe(1);
  await send();
  expect(world.mailsTo(email)[1]).toMatch(/1\. 已超期[^]*2\. 今日到期/);
});

it('catches up once on a run that was missed, and tells nobody twice a day', async () => {
  const { id, email } = await world.person();
  world.at('08:00', '2026-11-26');
  await world.tell('ladder', '第一天', id);
  world.at('08:00', '2026-11-27');
  await world.tell('ladder', '第二天', id);
  world.at('14:00', '2026-11-27');
  expect(await make()).toBe(1);
  await world.tell('ladder', '下午', id);
  world.at('16:00', '2026-11-27');
  expect(await make()).toBe(0);
  await send();
  expect(world.mailsTo(email)).toHaveLength(1);
  expect(world.mailsTo(email)[0]).toMatch(/第一天[^]*第二天/);
  world.at('08:30', '2026-11-28');
  expect(await make()).toBe(1);
  await send();
  expect(world.mailsTo(email)[1]).toContain('下午');
});

it('leaves out of the message what its person does not want by that channel, never what is overdue', async () => {
  const { id, email } = await world.person({ emailMuted: ['ladder'] });
  const quiet = await world.person({ emailMuted: ['ladder'] });
  world.at('08:00', '2026-11-30');
  await world.tell('ladder', '今日到期', id, quiet.id);
  await world.tell('overdue', '已超期', id);
  world.at('08:30', '2026-11-30');
  expect(await make()).toBe(2);
  await send();
  expect(world.mailsTo(email)).toHaveLength(2);
  expect(world.mailsTo(email)[1]).toContain('今日提醒 1 项');
  expect(world.mailsTo(quiet.email)).toEqual([]);
});

it('waits while a reminder has yet to reach the inboxes', async () => {
  const { id } = await world.person();
  world.at('08:00', '2026-12-01');
  await world.tell('ladder', '今日到期', id);
  world.at('08:30', '2026-12-01');
  await world.tell('ladder', '方才到期', id);
  expect(await make()).toBe(0);
  world.at('08:31', '2026-12-01');
  expect(await make()).toBe(1);
  await send();
  expect(await world.get(Deliveries).list(world.as(id), page)).toMatchObject({
    items: [{ noticeId: null, title: { zh: '今日提醒（2026-12-01）' }, state: 'sent' }],
  });
});
