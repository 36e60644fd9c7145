import { newId } from '@zeqing/kernel';
import { waitUntil } from '@zeqing/testing';
import {
  aSharedRequest,
  aSignedRequest,
  startTestApi,
  startTestWorker,
  type SharedRequest,
  type TestApi,
  type TestWorker,
} from './support';

const [REQUESTER, PROVIDER] = ['市卫生健康委员会', '市民政局'] as const;
const HOUR = 3_600_000;
type Agent = TestApi['anonymous'];

let api: TestApi;
let worker: TestWorker;
let hall: Agent;
let item = '';
beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  const [pair]: { item: string }[] = await api.database.owner.query(
    `SELECT a.item_code AS item FROM api_client_acceptance a JOIN department d ON d.id = a.department_id
     WHERE d.name = $1 ORDER BY a.item_code LIMIT 1`,
    [REQUESTER],
  );
  item = pair?.item ?? '';
}, 120_000);
// Tokens are short, and the clock moves.
beforeEach(async () => {
  hall = await api.serviceHall();
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

/** An entry the hall's department may use for one of its items. */
const shared = (): Promise<SharedRequest> =>
  aSharedRequest(api, REQUESTER, PROVIDER, { purposes: [{ kind: 'item', code: item }] });
const report = async (entry: string, outcomes: readonly string[]): Promise<void> => {
  const day = api.clock.now().toISOString().slice(0, 10);
  const reports = outcomes.map((outcome) => ({ caseNumber: newId(), day, entry, item, outcome }));
  await hall.post('/api/v1/use-reports').send({ reports }).expect(200);
  api.clock.set(new Date(api.clock.now().getTime() + 60_000));
};
const answered = async (entry: string): Promise<string[]> => {
  const query = new URLSearchParams({ entry, item }).toString();
  const { body } = await hall.get(`/api/v1/availability?${query}`).expect(200);
  return [body.decision, body.reason, body.workingNow];
};
const untilAnswered = (entry: string, expected: readonly string[]): Promise<void> =>
  waitUntil(`${entry} is answered ${expected.join(', ')}`, async () => {
    return JSON.stringify(await answered(entry)) === JSON.stringify(expected);
  });
const feed = async (after: number) =>
  (await hall.get(`/api/v1/events?after=${after}&limit=500`).expect(200)).body as {
    items: { entries: string[] | null; isRevocation: boolean }[];
    last: number;
  };

it('U10, U18: what halls report makes a resource fail and recover, and every answer and the feed follow', async () => {
  const { code } = await shared();
  await untilAnswered(code, ['available', 'granted', 'unknown']);
  await report(code, ['hit', 'miss', 'mismatch']);
  await untilAnswered(code, ['available', 'granted', 'good']);
  const { last } = await feed(0);
  await report(code, ['error']);
  expect(await answered(code)).toEqual(['available', 'granted', 'good']);
  await report(code, ['error', 'error', 'error', 'error']);
  await untilAnswered(code, ['undetermined', 'resource_failing', 'failing']);
  await waitUntil('the feed names the entry', async () =>
    (await feed(last)).items.some(({ entries }) => entries?.includes(code) === true),
  );
  await report(code, ['hit', 'hit', 'hit', 'hit']);
  expect(await answered(code)).toEqual(['undetermined', 'resource_failing', 'failing']);
  await report(code, ['hit']);
  await untilAnswered(code, ['available', 'granted', 'good']);
});

it('the provider’s liaison is told that it fails, and that it works again', async () => {
  const { code, resourceId } = await shared();
  const liaison = await api.as('liaison', PROVIDER);
  const told = async (): Promise<string[]> => {
    const { body } = await liaison.get('/api/v1/notices?limit=200').expect(200);
    const own = body.items.filter(({ objectId }: { objectId: string }) => objectId === resourceId);
    return own.map(({ text }: { text: { zh: string } }) => text.zh).reverse();
  };
  await report(code, ['error', 'error', 'error']);
  await waitUntil('the failure is told', async () => (await told()).length === 1);
  await report(code, ['hit', 'hit', 'hit', 'hit', 'hit']);
  await waitUntil('the recovery is told', async () => (await told()).length === 2);
  expect(await told()).toEqual([`目录 ${code} 的挂接资源故障，请尽快排查`, `目录 ${code} 的挂接资源已恢复`]);
});

it('each change of state is an event that names its evidence, in the transaction of the report', async () => {
  const { code, resourceId } = await shared();
  await report(code, ['error', 'error', 'error']);
  await waitUntil('the event is sealed', async () => (await events(resourceId)).length === 1);
  const [event] = await events(resourceId);
  expect(JSON.parse(event?.payload ?? '{}')).toMatchObject({
    ...{ resourceId, before: 'unknown', state: 'failing', reason: 'failures', fault: 'provider' },
    counts: [{ source: 'hall', successes: 0, failures: 3 }],
    ...{ windowCalls: 20, failingFrom: 50 },
  });
});

const events = (resourceId: string): Promise<{ payload: string }[]> =>
  api.database.owner.query(
    `SELECT payload_c14n AS payload FROM journal WHERE type = 'catalogue.resource_health_changed' AND object_id = $1`,
    [resourceId],
  );

it('a report of who has no grant, and one sent again, say nothing of the resource', async () => {
  const { code } = await shared();
  const stranger = await aSignedRequest(api, REQUESTER, PROVIDER);
  await report(stranger.code, ['error', 'error', 'error', 'error']);
  const day = api.clock.now().toISOString().slice(0, 10);
  const same = { caseNumber: 'A-7', day, entry: code, item, outcome: 'error' };
  for (let times = 0; times < 4; times++)
    await hall
      .post('/api/v1/use-reports')
      .send({ reports: [same] })
      .expect(200);
  const told: { calls: number }[] = await api.database.owner.query(
    `SELECT coalesce(sum(o.failures), 0)::int AS calls FROM resource_outcome o JOIN catalogue_resource r ON r.id = o.resource_id
     JOIN catalogue_entry e ON e.id = r.entry_id WHERE e.code = ANY($1) GROUP BY e.code`,
    [[code, stranger.code]],
  );
  expect(told).toEqual([{ calls: 1 }]);
});

it('without any evidence for three days nobody knows, by a sweep; raw evidence goes, its days stay', async () => {
  const { code, resourceId } = await shared();
  const start = api.clock.now();
  await report(code, ['error', 'error', 'error', 'error']);
  await untilAnswered(code, ['undetermined', 'resource_failing', 'failing']);
  api.clock.set(new Date(start.getTime() + 71 * HOUR));
  hall = await api.serviceHall();
  await worker.sweep('catalogue-health-silence');
  expect((await answered(code))[2]).toBe('failing');
  api.clock.set(new Date(start.getTime() + 73 * HOUR));
  hall = await api.serviceHall();
  await worker.sweep('catalogue-health-silence');
  await untilAnswered(code, ['available', 'granted', 'unknown']);
  api.clock.set(new Date(start.getTime() + 32 * 24 * HOUR));
  await worker.sweep('catalogue-health-retention');
  const left = async (table: string): Promise<number> => {
    const sql = `SELECT count(*)::int AS n FROM ${table} WHERE resource_id = $1`;
    const [row]: { n: number }[] = await api.database.owner.query(sql, [resourceId]);
    return row?.n ?? -1;
  };
  expect(await left('resource_outcome')).toBe(0);
  expect(await left('resource_health_day')).toBe(1);
});
