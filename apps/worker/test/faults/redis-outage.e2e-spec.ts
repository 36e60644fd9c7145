import { MailServer, TEST_INSTANT, waitUntil } from '@zeqing/testing';
import {
  allSettled,
  aSignedRequest,
  startTestApi,
  startTestWorker,
  storyOutcome,
  type TestApi,
  type TestWorker,
} from '../../../api/test/support';
import { emptyRedis, itWithOwnRedis, whileRedisIsAway } from './fault-tools';

const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';
const FULL = process.env['ZEQING_TEST_FULL'] === '1';
/** How long Redis answers nothing, and within what everything must be done once it is back. Milliseconds. */
const OUTAGE = FULL ? 60_000 : 10_000;
const DRAINED_WITHIN = 30_000;
/** Due on Monday 2026-12-07: reminded three working days before, in the message of that morning. */
const REMINDED_AT = new Date('2026-12-02T08:00:00+08:00');
const MESSAGE_AT = new Date('2026-12-02T08:31:00+08:00');
const REQUESTS = 12;
/** 7,200 an hour, far more than a city signs: each is three writes, three events and three e-mails. */
const REQUESTS_A_SECOND = 2;

const mail = new MailServer();
let api: TestApi;
let worker: TestWorker;

beforeAll(async () => {
  const url = await mail.start();
  api = await startTestApi(TEST_INSTANT, { mail: { url, from: 'zeqing@example.gov.cn' } });
  await api.database.owner.query(
    `INSERT INTO notice_setting (person_id, email, updated_at)
     SELECT DISTINCT person_id::text, person_id || '@example.gov.cn', now() FROM post
     WHERE role IN ('liaison', 'office_head', 'department_head', 'authority_officer', 'supervisor')`,
  );
  worker = await startTestWorker(api);
  for (let count = 0; count < REQUESTS; count++) await aSignedRequest(api, REQUESTER, PROVIDER);
  await settled();
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
  await mail.close();
});

const count = async (sql: string): Promise<number> =>
  Number((await api.database.owner.query<{ count: string }[]>(`SELECT count(*) FROM ${sql}`))[0]?.count);
const unsent = (): Promise<number> => count('notice_send WHERE next_try_at IS NOT NULL');

async function settled(): Promise<void> {
  const look = () => worker.sweep('journal.redelivery').catch(() => 0);
  await allSettled(api.database, api.config, look);
}

/** Signs requests at an even pace for so long; every single one must be accepted. */
async function underLoad(milliseconds: number): Promise<number> {
  const since = performance.now();
  const isEarly = (accepted: number): boolean => performance.now() - since < (accepted * 1_000) / REQUESTS_A_SECOND;
  let accepted = 0;
  while (performance.now() - since < milliseconds) {
    await waitUntil('the next to be due', () => !isEarly(accepted));
    await aSignedRequest(api, REQUESTER, PROVIDER);
    accepted += 1;
  }
  return accepted;
}

itWithOwnRedis(
  'R3: loses and doubles no reminder, no e-mail and no message of the day when Redis is emptied and away under load',
  async () => {
    const emptied = underLoad(2_000);
    await emptyRedis(api.config);
    let accepted = await emptied;
    await whileRedisIsAway(async () => {
      accepted += await underLoad(OUTAGE);
      api.clock.set(REMINDED_AT);
      await worker.sweep('requests-rungs');
      api.clock.set(MESSAGE_AT);
      // The reminders have not reached the inboxes: a message made now would lack them.
      expect(await worker.sweep('notices-digest')).toBe(0);
    });
    const since = performance.now();
    await waitUntil('Redis to be back', async () => (await api.anonymous.get('/readyz')).body.degraded.length === 0);
    await emptyRedis(api.config);
    await waitUntil(
      'everything to be told and sent',
      async () => (await count('notice_digest')) > 0 && (await unsent()) === 0 && (await behind()) === 0,
      DRAINED_WITHIN,
    );
    const drained = performance.now() - since;
    process.stderr.write(
      `R3: ${accepted} requests signed while Redis was emptied and ${OUTAGE / 1_000} s away; ` +
        `all told and sent ${(drained / 1_000).toFixed(1)} s after its return\n`,
    );
    await settled();
    await expectEachOnce(REQUESTS + accepted);
  },
  OUTAGE + 180_000,
);

/** Sealed events without effect, and those not sealed. */
const behind = (): Promise<number> =>
  count(`(SELECT 1 FROM journal j WHERE j.type IN ('request.sent_for_signing', 'request.signed', 'request.rung_fired')
      AND NOT EXISTS (SELECT FROM inbox i WHERE i.consumer = 'notices-reminder' AND i.event_id = j.event_id)
    UNION ALL SELECT 1 FROM journal_pending) AS waiting`);

async function expectEachOnce(requests: number): Promise<void> {
  expect(await count(`journal WHERE type = 'request.signed'`)).toBe(requests);
  // Two people of the provider hear of each request at once, one of them of each reminder.
  expect(await count(`notice WHERE kind = 'request.signed'`)).toBe(2 * requests);
  expect(await count(`notice WHERE kind = 'request.rung_fired' AND facts ->> 'rung' = 'T-3'`)).toBe(requests);
  expect(await count('notice_digest')).toBe(1);
  expect(await count(`notice WHERE urgency = 'ladder' AND digest_id IS NOT NULL`)).toBe(requests);
  const sends = await count(`notice_send WHERE state = 'sent' AND channel = 'email'`);
  expect(await count('notice_send')).toBe(sends);
  expect(mail.mails).toHaveLength(sends);
  expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(sends);
  expect(mail.mails.filter(({ text }) => text.includes('今日提醒'))).toHaveLength(1);
  expect((await storyOutcome(api.database)).faults).toEqual([]);
}
