import { waitUntil } from '@zeqing/testing';
import supertest from 'supertest';
import { aSignedRequest, startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';

const [REQUESTER, PROVIDER] = ['市卫生健康委员会', '市民政局'] as const;
type Agent = TestApi['anonymous'];

let api: TestApi;
let worker: TestWorker;
let platform: Agent;
beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  platform = await thePlatform();
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

/** The exchange platform of the city with its own token, registered as an officer does. */
async function thePlatform(): Promise<Agent> {
  const officer = await api.as('security_administrator');
  const authority = api.credentials.people.find(({ role }) => role === 'authority_officer')?.department;
  const [department] = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE name = $1', [
    authority,
  ]);
  const draft = { role: 'exchange_platform', departmentId: department?.id, hallName: '共享交换平台' };
  const { body } = await officer.post('/api/v1/clients').send(draft).expect(201);
  const server = api.app.getHttpServer();
  const answer = await supertest(server)
    .post('/oauth/token')
    .auth(String(body.clientId), String(body.clientSecret))
    .type('form')
    .send({ grant_type: 'client_credentials' })
    .expect(200);
  return supertest.agent(server).set('Authorization', `Bearer ${String(answer.body.access_token)}`);
}

const act = async (agent: Agent, id: string, version: number, path: string, body: object = {}): Promise<number> =>
  (await agent.post(`/api/v1/requests/${id}/${path}`).set('If-Match', `"v${version}"`).send(body).expect(200)).body
    .version;

/** A request that has become a live grant. */
async function shared(): Promise<{ id: string; version: number }> {
  const [liaison, answerer, head] = [
    await api.as('liaison', REQUESTER),
    await api.as('liaison', PROVIDER),
    await api.as('office_head', PROVIDER),
  ];
  const { id, version, resourceId } = await aSignedRequest(api, REQUESTER, PROVIDER);
  const prepared = await act(answerer, id, version, 'answer', { kind: 'agree' });
  const signed = await act(head, id, prepared, 'answer/sign');
  const supplied = await act(answerer, id, signed, 'supply', { resourceId });
  return { id, version: await act(liaison, id, supplied, 'confirm') };
}
interface Feed {
  readonly items: readonly { readonly id: string; readonly version: number; readonly requestId: string }[];
  readonly last: number;
}
const feed = async (after = 0): Promise<Feed> =>
  (await platform.get(`/api/v1/platform-orders?after=${after}`).expect(200)).body;
const standing = async (id: string) =>
  (await (await api.as('liaison', REQUESTER)).get(`/api/v1/requests/${id}`).expect(200)).body.grant.platform;
const answer = (order: Feed['items'][number] | undefined, said: object) =>
  platform.post(`/api/v1/platform-orders/${order?.id}/answer`).set('If-Match', `"v${order?.version}"`).send(said);

it('U43: the platform follows its feed, and the page says ordered until it has answered', async () => {
  const { id, version } = await shared();
  const first = await feed();
  expect(first.items).toMatchObject([{ kind: 'open', requestId: id, grantState: 'live', sequence: first.last }]);
  expect((await standing(id)).text.zh).toBe('已下令开通，尚未生效');
  const failed = await answer(first.items[0], { outcome: 'failed', reason: '网关超时' }).expect(200);
  expect(await standing(id)).toMatchObject({ state: 'failed', reason: '网关超时' });
  await answer(failed.body, { outcome: 'done' }).expect(200);
  expect(await standing(id)).toMatchObject({ state: 'in_force', byHand: false });

  const head = await api.as('office_head', PROVIDER);
  await act(head, id, version, 'suspend', { reason: '用于申请范围之外的比对', rectifyBy: '2026-12-01' });
  expect(await standing(id)).toMatchObject({ kind: 'suspend', state: 'ordered' });
  const next = await feed(first.last);
  expect(next.items).toMatchObject([{ kind: 'suspend', grantState: 'suspended', sequence: first.last + 1 }]);
  expect(await feed(next.last)).toEqual({ items: [], last: next.last });
  const wrong = await answer(next.items[0], { outcome: 'failed' }).expect(422);
  expect(wrong.body).toMatchObject({ code: 'platform_order.reason_required', errors: [{ pointer: '/reason' }] });
});

/** In steps that nobody's session ends in. */
async function anHourLater(): Promise<void> {
  const people = [
    await api.as('liaison', REQUESTER),
    await api.as('liaison', PROVIDER),
    await api.as('authority_officer'),
  ];
  for (let step = 0; step < 7; step++) {
    api.clock.set(new Date(api.clock.now().getTime() + 9 * 60_000));
    for (const one of people) await one.get('/api/v1/notices').expect(200);
  }
}

it('U43: unconfirmed for an hour alarms the authority, once; then a named person confirms by the paper', async () => {
  const { id } = await shared();
  const mine = (await feed()).items.find(({ requestId }) => requestId === id);
  if (mine === undefined) throw new Error('the grant was not ordered');
  await anHourLater();
  await worker.sweep('requests-platform-orders');
  await worker.sweep('requests-platform-orders');
  const officer = await api.as('authority_officer');
  const alarms = async (): Promise<number> =>
    (await officer.get('/api/v1/notices?limit=200').expect(200)).body.items.filter(
      (notice: { kind: string; link: string }) =>
        notice.kind === 'platform_order.unconfirmed' && notice.link.includes(id),
    ).length;
  await waitUntil('the authority is told', async () => (await alarms()) > 0);
  expect(await alarms()).toBe(1);
  const confirm = async (agent: Agent, document: string) =>
    agent
      .post(`/api/v1/platform-orders/${mine.id}/confirmation`)
      .set('If-Match', `"v${mine.version}"`)
      .send({ outcome: 'done', document });
  const answerer = await api.as('liaison', PROVIDER);
  expect((await confirm(await api.as('liaison', REQUESTER), '工单')).status).toBe(403);
  expect((await confirm(answerer, ' ')).body).toMatchObject({ code: 'platform_order.document_required' });
  expect((await confirm(answerer, '运维工单〔2026〕118号')).status).toBe(200);
  expect(await standing(id)).toMatchObject({ state: 'in_force', byHand: true, document: '运维工单〔2026〕118号' });
});
