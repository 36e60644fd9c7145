import { waitUntil } from '@zeqing/testing';
import {
  allSettled,
  aSignedRequest,
  startTestApi,
  startTestWorker,
  storyOutcome,
  type SignedRequest,
  type TestApi,
  type TestWorker,
} from '../../../api/test/support';
import { emptyRedis, holdLock, itWithOwnRedis, whileRedisIsAway } from './fault-tools';

const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';
/** Jobs of one consumer that one worker works on at the same time; what exceeds them waits in Redis. */
const AT_A_TIME = 8;
const REQUESTS = AT_A_TIME + 4;
/** Signed on Monday 2026-11-23 with ten working days to answer in: due on Monday 2026-12-07. */
const RUNG_AT = {
  'T-3': new Date('2026-12-02T09:00:00+08:00'),
  'T-1': new Date('2026-12-04T09:00:00+08:00'),
  T: new Date('2026-12-07T09:00:00+08:00'),
  'T+1': new Date('2026-12-08T00:00:00+08:00'),
};

let api: TestApi;
let worker: TestWorker;
const requests: SignedRequest[] = [];

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  for (let count = 0; count < REQUESTS; count++) requests.push(await aSignedRequest(api, REQUESTER, PROVIDER));
  await settled();
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

/** The sweep may fail while Redis is coming back, as it may at its own time. */
const settled = (): Promise<void> =>
  allSettled(api.database, api.config, () => worker.sweep('journal.redelivery').catch(() => 0));

const count = async (sql: string, parameters: unknown[] = []): Promise<number> =>
  Number((await api.database.owner.query<{ count: string }[]>(sql, parameters))[0]?.count);

/** Lets the reminders of a rung fall due, as the sweep finds them. */
async function fallDue(rung: keyof typeof RUNG_AT): Promise<void> {
  api.clock.set(RUNG_AT[rung]);
  await worker.sweep('requests-rungs');
  expect(await count('SELECT count(*) FROM clock_rung_fired WHERE rung = $1', [rung])).toBe(requests.length);
}

/** Who was told of a rung, by role, and how many notices each role got; one a request when all is well. */
async function toldOf(rung: keyof typeof RUNG_AT): Promise<Record<string, number>> {
  await settled();
  const rows = await api.database.owner.query<{ role: string; count: number }[]>(
    `SELECT p.role, count(*)::int FROM notice n
       JOIN post p ON p.person_id::text = n.person_id
     WHERE n.kind IN ('request.rung_fired', 'request.overdue') AND n.facts ->> 'rung' = $1
       AND n.object_id = ANY ($2::uuid[]) GROUP BY p.role`,
    [rung, requests.map(({ id }) => id)],
  );
  return Object.fromEntries(rows.map(({ role, count: notices }) => [role, notices]));
}

itWithOwnRedis('accepts a request while Redis is away, says so, and tells the provider when it is back', async () => {
  const told = `SELECT count(*) FROM notice WHERE kind = 'request.signed' AND object_id = $1`;
  const signed = await whileRedisIsAway(async () => {
    const request = await aSignedRequest(api, REQUESTER, PROVIDER);
    const { body } = await api.anonymous.get('/readyz').expect(200);
    expect(body).toEqual({ status: 'ready', degraded: ['redis'] });
    expect(await count(told, [request.id])).toBe(0);
    return request;
  });
  requests.push(signed);
  await waitUntil('Redis to be back', async () => (await api.anonymous.get('/readyz')).body.degraded.length === 0);
  await settled();
  expect(await count(told, [signed.id])).toBe(2);
});

it('still reminds each liaison once when Redis is emptied under half of the reminders', async () => {
  const { database, config } = api;
  const inbox = await holdLock(database, 'LOCK TABLE inbox IN SHARE MODE');
  await fallDue('T-3');
  await waitUntil('every reminder to be offered', async () => {
    const behind = `SELECT (SELECT count(*) FROM journal_pending) + (SELECT count(*) FROM journal_cursor
      WHERE reader = 'consumer:notices-reminder' AND seq < (SELECT seq FROM journal_head)) AS count`;
    return (await count(behind)) === 0;
  });
  await inbox.awaited(AT_A_TIME);
  await emptyRedis(config);
  await inbox.release();
  expect(await toldOf('T-3')).toEqual({ liaison: requests.length });
});

it('still reminds each liaison once when Redis is emptied again and again', async () => {
  await fallDue('T-1');
  for (let again = 0; again < 5; again++) {
    await emptyRedis(api.config);
    await worker.sweep('journal.redelivery');
  }
  expect(await toldOf('T-1')).toEqual({ liaison: requests.length });
});

itWithOwnRedis('reminds of what fell due while Redis was away', async () => {
  await whileRedisIsAway(() => fallDue('T'));
  expect(await toldOf('T')).toEqual({ liaison: requests.length, office_head: requests.length });
});

itWithOwnRedis('records overdue terms and suspected cases while Redis is away, and tells of them later', async () => {
  await whileRedisIsAway(async () => {
    await fallDue('T+1');
    expect(await count('SELECT count(*) FROM overdue_fact')).toBe(requests.length);
    expect(await count(`SELECT count(*) FROM suspected_case WHERE state = 'suspected'`)).toBe(requests.length);
  });
  expect(await toldOf('T+1')).toEqual({
    liaison: requests.length,
    office_head: requests.length,
    supervisor: requests.length,
  });
});

it('leaves one effect for each event and a journal without a fault', async () => {
  const withoutEffect = await count(
    `SELECT count(*) FROM journal j WHERE j.type IN ('request.signed', 'request.rung_fired', 'request.overdue')
       AND NOT EXISTS (SELECT FROM inbox i WHERE i.consumer = 'notices-reminder' AND i.event_id = j.event_id)`,
  );
  expect(withoutEffect).toBe(0);
  expect((await storyOutcome(api.database)).faults).toEqual([]);
});
