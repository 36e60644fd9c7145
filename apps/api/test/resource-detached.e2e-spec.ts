import { AvailabilityService } from '@zeqing/availability';
import { waitUntil } from '@zeqing/testing';
import { plantSample } from '../../../libs/services/test/plant-sample';
import { draftOf, startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';

const [REQUESTER, PROVIDER] = ['市卫生健康委员会', '市公安局'] as const;
const ITEM = '11999900MB0000003R3999900100101';
const IDENTITY = '9999000000303001/000002';
const ENTRIES = '/api/v1/catalogue/entries';
type Agent = TestApi['anonymous'];
interface Resource {
  readonly id: string;
  readonly platformCode: string;
}
interface Entry {
  readonly id: string;
  readonly version: number;
  readonly hasResource: boolean;
  readonly resources: readonly Resource[];
  readonly items: readonly { readonly id: string }[];
}

let api: TestApi;
let worker: TestWorker;
let hall: Agent;
let provider: Agent;
beforeAll(async () => {
  api = await startTestApi();
  await plantSample(api.database);
  worker = await startTestWorker(api);
  const availability = api.app.get(AvailabilityService, { strict: false });
  await waitUntil('the availability snapshot knows the entry', () => availability.knowsEntry(IDENTITY));
  [hall, provider] = [await api.serviceHall(), await api.as('liaison', PROVIDER)];
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

const entry = async (): Promise<Entry> =>
  (await provider.get(`${ENTRIES}/by-code`).query({ code: IDENTITY }).expect(200)).body;
const named = async (platformCode: string): Promise<string> =>
  (await entry()).resources.find((one) => one.platformCode === platformCode)?.id ?? '';
async function attach(platformCode: string): Promise<void> {
  const { id, version } = await entry();
  const link = { kind: 'interface', name: '身份核验接口', platformCode };
  await provider.post(`${ENTRIES}/${id}/resources`).set('if-match', `"v${version}"`).send(link).expect(201);
}
async function detach(platformCode: string): Promise<string> {
  const { id, version } = await entry();
  const order = { resourceId: await named(platformCode), reason: '接口下线' };
  const { status, body } = await provider
    .post(`${ENTRIES}/${id}/detachments`)
    .set('if-match', `"v${version}"`)
    .send(order);
  return status === 200 ? 'detached' : body.code;
}
async function act(agent: Agent, id: string, version: number, path: string, body: object = {}): Promise<number> {
  const posted = agent.post(`/api/v1/requests/${id}/${path}`).set('If-Match', `"v${version}"`).send(body);
  return (await posted.expect(200)).body.version;
}

/** What the counter is told of the entry, and what the item says of the paper the entry spares. */
const told = async (): Promise<unknown[]> => {
  const { body } = await hall.get('/api/v1/availability').query({ entry: IDENTITY, item: ITEM }).expect(200);
  const { body: item } = await provider.get(`/api/v1/services/${ITEM}/readiness?scope=local`).expect(200);
  const paper = item.headline.materials.find(({ code }: { code: string }) => code === 'parents_id_card');
  return [body.decision, body.reason, paper.decision, paper.blockers.map(({ code }: { code: string }) => code)];
};
const untilTold = async (expected: readonly unknown[]): Promise<void> => {
  await waitUntil(`it is told ${JSON.stringify(expected)}`, async () => {
    return JSON.stringify(await told()) === JSON.stringify(expected);
  });
};

/** The hall's department asks for the entry for the item and is supplied by the resource. */
async function shared(platformCode: string): Promise<{ id: string; version: number }> {
  const [asking, head] = [await api.as('liaison', REQUESTER), await api.as('office_head', REQUESTER)];
  const itemIds = (await entry()).items.map(({ id }) => id);
  const draft = draftOf({ code: IDENTITY, itemIds }, { purposes: [{ kind: 'item', code: ITEM }] });
  const { id, version } = (await asking.post('/api/v1/requests').send(draft).expect(201)).body;
  const signed = await act(head, id, await act(asking, id, version, 'send-for-signing'), 'sign');
  const prepared = await act(provider, id, signed, 'answer', { kind: 'agree' });
  const agreed = await act(await api.as('office_head', PROVIDER), id, prepared, 'answer/sign');
  const supplied = await act(provider, id, agreed, 'supply', { resourceId: await named(platformCode) });
  return { id, version: await act(asking, id, supplied, 'confirm') };
}

const SPARED = ['available', 'granted', 'waive', []];

it('an entry with a resource left goes on working, and the one in use stays until its service is stopped', async () => {
  await attach('JK-1');
  await attach('JK-2');
  const { id, version } = await shared('JK-1');
  await untilTold(SPARED);
  expect(await detach('JK-2')).toBe('detached');
  await attach('JK-3');
  await untilTold(SPARED);
  expect(await detach('JK-1')).toBe('catalogue.resource_in_use');

  const stop = {
    ...{ kind: 'stop', reason: '系统下线', negotiationRecord: '会商纪要1', negotiatedOn: '2026-11-20' },
    ...{ filingNumber: '备〔2026〕3号', filedOn: '2026-11-23' },
  };
  await act(await api.as('office_head', PROVIDER), id, version, 'service-change', stop);
  expect([await detach('JK-1'), await detach('JK-3')]).toEqual(['detached', 'detached']);
  expect(await entry()).toMatchObject({ hasResource: false, resources: [] });
  await untilTold(['not_available', 'no_grant', 'ask', ['not_on_duty_list', 'not_requested']]);
});

it('a grant that names no resource serves by any; when the last is taken off, counter and item say that none is left', async () => {
  await attach('JK-4');
  const { id } = await shared('JK-4');
  await api.database.owner.query('UPDATE share_grant SET resource_id = NULL WHERE request_id = $1', [id]);
  await untilTold(SPARED);
  expect(await detach('JK-4')).toBe('detached');
  await untilTold(['not_available', 'no_resource', 'ask', ['supplying']]);
  await attach('JK-5');
  await untilTold(SPARED);
});
