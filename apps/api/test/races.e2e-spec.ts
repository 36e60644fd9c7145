import { Sealer } from '@zeqing/journal';
import { createLogger } from '@zeqing/platform';
import { aSignedRequest, startTestApi, storyOutcome, type TestApi } from './support';

type Agent = TestApi['anonymous'];
type Act = readonly [agent: Agent, path: string, body: object];

const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';
const DECIDERS = 16;
const isFull = process.env['ZEQING_TEST_FULL'] === '1';
const ROUNDS = isFull ? 1_000 : 20;
const REFUSAL = {
  kind: 'refuse',
  reason: '依法不予共享',
  ground: 'forbidden_by_law',
  citation: { kind: 'law', title: '统计法', clause: '第二十八条' },
};

let api: TestApi;
let liaison: Agent;
let head: Agent;

beforeAll(async () => {
  api = await startTestApi();
  await api.app.listen(0, '127.0.0.1'); // one server for all deciders, not one each
  [liaison, head] = [await api.as('liaison', PROVIDER), await api.as('office_head', PROVIDER)];
});
afterAll(() => api.close());

/** All decide at once on the version they have seen; answers what each was told. */
async function race(id: string, seen: number, acts: readonly Act[]): Promise<number[]> {
  const deciders = Array.from({ length: DECIDERS }, (_, index) => acts[index % acts.length]);
  const answers = await Promise.all(
    deciders.map((act) => {
      if (!act) throw new Error('nobody to decide');
      const [agent, path, body] = act;
      return agent.post(`/api/v1/requests/${id}/${path}`).set('If-Match', `"v${seen}"`).send(body);
    }),
  );
  return answers.map(({ status }) => status);
}

/** One decision was accepted and everybody else was told that it is too late; one journal row says so. */
async function expectOneWinner(id: string, seen: number, statuses: readonly number[]): Promise<void> {
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status !== 200 && status !== 409 && status !== 412)).toEqual([]);
  const rows = await api.database.owner.query(
    `SELECT r.version, (SELECT array_agg(j.object_version ORDER BY j.id) FROM journal_pending j
       WHERE j.object_type = 'share_request' AND j.object_id = r.id::text) AS journalled
     FROM share_request r WHERE r.id = $1`,
    [id],
  );
  const versions = Array.from({ length: seen + 1 }, (_, index) => index + 1);
  expect(rows).toEqual([{ version: seen + 1, journalled: versions }]);
}

it(
  `lets one of ${DECIDERS} simultaneous deciders win, ${ROUNDS} times`,
  async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, version } = await aSignedRequest(api, REQUESTER, PROVIDER);
      const prepared = await race(id, version, [
        [liaison, 'answer', { kind: 'agree' }],
        [liaison, 'answer', REFUSAL],
      ]);
      await expectOneWinner(id, version, prepared);
      const signed = await race(id, version + 1, [
        [head, 'answer/sign', {}],
        [head, 'answer/send-back', {}],
      ]);
      await expectOneWinner(id, version + 1, signed);
    }
  },
  isFull ? 1_800_000 : 120_000,
);

it('leaves a journal in which every request’s versions follow one another', async () => {
  const { config } = api;
  const sealer = new Sealer(config.database.sealer, createLogger(config, 'test'));
  await sealer.sealPending();
  await sealer.stop();
  expect((await storyOutcome(api.database)).faults).toEqual([]);
});
