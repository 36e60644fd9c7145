import { MailServer, TEST_INSTANT, waitUntil } from '@zeqing/testing';
import {
  allSettled,
  aSignedRequest,
  startTestApi,
  startTestWorker,
  type TestApi,
  type TestWorker,
} from '../../api/test/support';

const mail = new MailServer();
let api: TestApi;
let worker: TestWorker;

beforeAll(async () => {
  const url = await mail.start();
  api = await startTestApi(TEST_INSTANT, { mail: { url, from: 'zeqing@example.gov.cn' } });
  await api.database.owner.query(
    `INSERT INTO notice_setting (person_id, email, updated_at)
     SELECT DISTINCT person_id::text, person_id || '@example.gov.cn', now() FROM post WHERE role IN ('liaison', 'office_head')`,
  );
  worker = await startTestWorker(api);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await api.close();
  await mail.close();
});

const rows = <T>(sql: string): Promise<T[]> => api.database.owner.query<T[]>(sql);
const settled = (): Promise<void> => allSettled(api.database, api.config);

it('fires every rung once after three days without a worker, and sends each person one message of the day', async () => {
  for (let count = 0; count < 3; count++) await aSignedRequest(api, '市卫生健康委员会', '市民政局');
  await settled();
  await worker.sweep('notices-send-email');
  await worker.close();
  mail.mails.length = 0;

  // Due on Monday 2026-12-07: T−3, T−1, T and T+1 have all passed meanwhile, three of them over the last days.
  api.clock.set(new Date('2026-12-08T14:00:00+08:00'));
  worker = await startTestWorker(api);
  await worker.sweep('requests-rungs');
  await settled();
  expect(await rows('SELECT rung, count(*)::int FROM clock_rung_fired GROUP BY rung ORDER BY rung')).toEqual([
    { rung: 'T', count: 3 },
    { rung: 'T+1', count: 3 },
    { rung: 'T-1', count: 3 },
    { rung: 'T-3', count: 3 },
  ]);
  // The rungs of a term that passed together speak with one voice.
  expect(
    await rows(`SELECT role, count(*)::int FROM notice n JOIN post p ON p.person_id::text = n.person_id
      WHERE n.kind = 'request.overdue' AND role <> 'supervisor' GROUP BY role ORDER BY role`),
  ).toEqual([
    { role: 'liaison', count: 3 },
    { role: 'office_head', count: 3 },
  ]);

  api.clock.set(new Date('2026-12-08T14:02:00+08:00'));
  await worker.sweep('notices-digest');
  await worker.sweep('notices-digest');
  await worker.sweep('requests-rungs');
  await waitUntil('everything to be sent', async () => {
    await worker.sweep('notices-send-email');
    return (await rows('SELECT FROM notice_send WHERE next_try_at IS NOT NULL')).length === 0;
  });
  expect(
    await rows('SELECT day::text, count(DISTINCT person_id)::int AS people FROM notice_digest GROUP BY day'),
  ).toEqual([{ day: '2026-12-08', people: (await rows('SELECT FROM notice_digest')).length }]);
  const messages = mail.mails.filter(({ text }) => text.includes('今日提醒'));
  expect(messages).toHaveLength(2);
  expect(new Set(messages.map(({ to }) => to)).size).toBe(2);
  for (const { text } of messages) expect(text).toContain('今日提醒 3 项');
});
