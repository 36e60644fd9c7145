import { waitUntil } from '@zeqing/testing';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TEST_INSTANT } from '@zeqing/testing';
import {
  allSettled,
  aSignedRequest,
  startTestApi,
  startTestWorker,
  type SignedRequest,
  type TestApi,
  type TestWorker,
} from '../../api/test/support';
import { emptyRedis } from './faults/fault-tools';

const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';

let api: TestApi;
let worker: TestWorker;
let platform: Server;
let link: string;
let status = 200;
const heard: string[] = [];

beforeAll(async () => {
  platform = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
  link = `http://127.0.0.1:${(platform.address() as AddressInfo).port}/health`;
  api = await startTestApi(TEST_INSTANT, { probeHosts: ['127.0.0.1'] });
  worker = await startTestWorker(api);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await api.close();
  await new Promise((resolve) => platform.close(resolve));
});

const rows = <T>(sql: string, ...parameters: unknown[]): Promise<T[]> => api.database.owner.query<T[]>(sql, parameters);

/** An agreed request whose resource has a link; supplied by the liaison. */
async function supplied(url: string): Promise<SignedRequest> {
  const request = await aSignedRequest(api, REQUESTER, PROVIDER);
  await rows('UPDATE catalogue_resource SET health_url = $2 WHERE id = $1', request.resourceId, url);
  const liaison = await api.as('liaison', PROVIDER);
  const head = await api.as('office_head', PROVIDER);
  const path = `/api/v1/requests/${request.id}`;
  const act = async (by: typeof liaison, what: string, body: object = {}): Promise<void> => {
    const { body: seen } = await by.get(path).expect(200);
    await by.post(`${path}/${what}`).set('If-Match', `"v${seen.version}"`).send(body).expect(200);
  };
  await act(liaison, 'answer', { kind: 'agree' });
  await act(head, 'answer/sign');
  await act(liaison, 'supply', { resourceId: request.resourceId });
  return request;
}

const checked = async ({ id }: SignedRequest): Promise<boolean> =>
  (await rows('SELECT FROM request_supply WHERE request_id = $1 AND checked_at IS NOT NULL', id)).length === 1;
const told = (kind: string, { id }: SignedRequest) =>
  rows<{ title_zh: string; urgency: string; login: string }>(
    `SELECT title_zh, urgency, p.login FROM notice n JOIN person p ON p.id::text = n.person_id
     WHERE kind = $1 AND object_id = $2 ORDER BY p.login`,
    kind,
    id,
  );
const probeOf = ({ id }: SignedRequest) =>
  rows(
    'SELECT p.outcome, p.status FROM supply_probe p JOIN request_supply s ON s.id = p.supply_id WHERE s.request_id = $1',
    id,
  );

it('looks at the link, tells both sides and notes the check', async () => {
  const request = await supplied(link);
  await waitUntil('the supply to be checked', () => checked(request));
  expect(heard).toEqual(['HEAD /health']);
  expect(await probeOf(request)).toEqual([{ outcome: 'reachable', status: 200 }]);
  expect(await told('supply.probed', request)).toMatchObject([{ urgency: 'news', login: 'minzheng.lianluo' }]);
  expect(await told('request.supplied', request)).toHaveLength(1);
});

it('tells the provider at once when the link does not answer', async () => {
  status = 502;
  const request = await supplied(link);
  await waitUntil('the supply to be checked', () => checked(request));
  status = 200;
  expect(await probeOf(request)).toEqual([{ outcome: 'unreachable', status: 502 }]);
  const [notice] = await told('supply.probed', request);
  expect(notice).toMatchObject({ urgency: 'first' });
  expect(notice?.title_zh).toContain('挂接链接无法访问，请核查');
});

it('never calls a host that was not allowed', async () => {
  heard.length = 0;
  const request = await supplied(link.replace('127.0.0.1', 'localhost'));
  await waitUntil('the supply to be checked', () => checked(request));
  expect(heard).toEqual([]);
  expect(await probeOf(request)).toEqual([{ outcome: 'not_probed', status: null }]);
});

it('goes on where it was when Redis is emptied in the middle, and makes no step twice', async () => {
  heard.length = 0;
  // Whoever tells somebody waits here: the link has been looked at by then.
  const holder = api.database.owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query('LOCK TABLE notice_inbox IN SHARE MODE');
  const request = await supplied(link);
  await waitUntil('the link to be looked at', async () => (await probeOf(request)).length === 1);
  await emptyRedis(api.config);
  await holder.rollbackTransaction();
  await holder.release();
  api.clock.set(new Date(TEST_INSTANT.getTime() + 60_000));
  await waitUntil('the supply to be checked', async () => {
    await worker.sweep('requests-supply-flow');
    return checked(request);
  });
  await worker.sweep('requests-supply-flow');
  await allSettled(api.database, api.config);
  expect(heard).toEqual(['HEAD /health']);
  expect(await told('supply.probed', request)).toHaveLength(1);
  expect(await told('request.supplied', request)).toHaveLength(1);
  expect(
    await rows(
      `SELECT FROM journal WHERE type = 'supply.checked' AND payload_c14n::jsonb ->> 'requestId' = $1`,
      request.id,
    ),
  ).toHaveLength(1);
});
