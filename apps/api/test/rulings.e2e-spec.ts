import { Sealer } from '@zeqing/journal';
import { createLogger } from '@zeqing/platform';
import { waitUntil } from '@zeqing/testing';
import { plantSample } from '../../../libs/services/test/plant-sample';
import { draftOf, startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
type Act = { readonly id: string; readonly version: number };
interface Blocker {
  readonly code: string;
  readonly entryCode: string;
}

const REQUESTER = '市公安局';
const PROVIDER = '市民政局';
const REGISTRATION = '11999900MB0000001K3999900100103';
const BIRTH = '2024-1-01';
const MARRIAGE = '9999000000303002/000005';

let api: TestApi;
let sealer: Sealer;
let liaison: Agent;
let head: Agent;
let answerer: Agent;
let answerHead: Agent;
let officer: Agent;

beforeAll(async () => {
  api = await startTestApi();
  await plantSample(api.database);
  await api.database.owner.query(
    `UPDATE catalogue_entry SET share_modes = '{service_interface}', conditions = '用于核验婚姻关系' WHERE code = $1`,
    [MARRIAGE],
  );
  sealer = new Sealer(api.database.config.database.sealer, createLogger(api.database.config, 'test'));
  [liaison, head] = [await api.as('liaison', REQUESTER), await api.as('office_head', REQUESTER)];
  [answerer, answerHead] = [await api.as('liaison', PROVIDER), await api.as('office_head', PROVIDER)];
  officer = await api.as('authority_officer');
}, 120_000);
afterAll(async () => {
  await sealer.stop();
  await api.close();
});

const act = async (agent: Agent, path: string, version: number, body: object = {}): Promise<Act> =>
  (await agent.post(`/api/v1${path}`).set('If-Match', `"v${version}"`).send(body).expect(200)).body;
const requestOf = async (id: string) => (await liaison.get(`/api/v1/requests/${id}`).expect(200)).body;

/** The request for the marriage entry that the item needs, signed. */
async function asked(): Promise<Act> {
  const entries = await api.database.owner.query<{ ids: string[] }[]>(
    `SELECT array_agg(i.id::text) AS ids FROM catalogue_item i JOIN catalogue_entry e ON e.id = i.entry_id WHERE e.code = $1`,
    [MARRIAGE],
  );
  const draft = draftOf(
    { code: MARRIAGE, itemIds: entries[0]?.ids ?? [] },
    { purposes: [{ kind: 'item', code: REGISTRATION }] },
  );
  const drafted = (await liaison.post('/api/v1/requests').send(draft).expect(201)).body as Act;
  const sent = await act(liaison, `/requests/${drafted.id}/send-for-signing`, drafted.version);
  return { id: drafted.id, version: (await act(head, `/requests/${drafted.id}/sign`, sent.version)).version };
}

/** Who holds the marriage entry up, and at which stage of the request or its dispute. */
async function heldUpBy(): Promise<string[]> {
  const { body } = await liaison.get(`/api/v1/services/${REGISTRATION}/readiness?situation=married&scope=local`);
  const held = (body.headline.blockers as (Blocker & { accountable: { name: string } })[]).filter(
    ({ entryCode, code }) => entryCode === MARRIAGE && code !== 'not_on_duty_list',
  );
  return [...new Set(held.map(({ code, accountable }) => `${code}@${accountable.name}`))];
}

/** Raised, taken to coordination and ruled for the requester by the authority; the dispute as it then stands. */
async function ruled(subject: string, objectId: string, atEachStep: (step: string) => Promise<void> = async () => {}) {
  const claim = { subject, objectId, statement: '属于履职所需' };
  const { id } = (await head.post('/api/v1/disputes').send(claim).expect(201)).body as Act;
  await atEachStep('negotiating');
  await act(head, `/disputes/${id}/coordination`, 1, { record: '两次会商未果' });
  await atEachStep('coordinating');
  await act(officer, `/disputes/${id}/ruling`, 2, { ruling: 'for_requester', grounds: '属于履职所需' });
  return (await head.get(`/api/v1/disputes/${id}`).expect(200)).body;
}

/** What the marriage entry holds up of the item, and what a counter is told of it: both from the sealed journal. */
async function standing(): Promise<{ blockers: string[]; matter: string[]; decision: string; reason: string }> {
  await sealer.sealPending();
  const readiness = (await liaison.get(`/api/v1/services/${REGISTRATION}/readiness?situation=married`).expect(200))
    .body;
  const oneThing = (await liaison.get(`/api/v1/one-things/${BIRTH}/readiness`).expect(200)).body;
  const query = new URLSearchParams({ entry: MARRIAGE, item: REGISTRATION }).toString();
  const availability = (await liaison.get(`/api/v1/availability?${query}`).expect(200)).body;
  // Whom the data do not cover is no matter of a grant (U8).
  const held = (blockers: readonly Blocker[]) =>
    blockers.filter(({ entryCode, code }) => entryCode === MARRIAGE && code !== 'coverage_gap').map(({ code }) => code);
  return {
    blockers: held(readiness.headline.blockers),
    matter: held(oneThing.matters.flatMap((one: { blockers: readonly Blocker[] }) => one.blockers)),
    decision: availability.decision,
    reason: availability.reason,
  };
}
async function becomes(what: string, expected: { blocked: boolean; decision: string }): Promise<void> {
  let last = '';
  const isSo = async (): Promise<boolean> => {
    const { blockers, decision, reason } = await standing();
    last = JSON.stringify({ blockers, decision, reason });
    return decision === expected.decision && blockers.length > 0 === expected.blocked;
  };
  await waitUntil(what, isSo).catch((error: unknown) => {
    throw new Error(`${what}: ${last}`, { cause: error });
  });
}

it('U12, U32: what an answer cut of what an item needs is closed by law, until it is asked for anew', async () => {
  const request = await asked();
  expect(await heldUpBy()).toEqual([`answering@${PROVIDER}`]);
  const { items } = await requestOf(request.id);
  const cuts = items.slice(1).map(({ itemId }: { itemId: string }) => ({ itemId, reason: '与用途无关' }));
  const prepared = await act(answerer, `/requests/${request.id}/answer`, request.version, { kind: 'partial', cuts });
  expect(await heldUpBy()).toEqual([`answering@${PROVIDER}`]);
  const signed = await act(answerHead, `/requests/${request.id}/answer/sign`, prepared.version);
  expect(await heldUpBy()).toEqual(['closed_by_law@依法不予共享']);
  await act(liaison, `/requests/${request.id}/withdraw`, signed.version);
  expect(await heldUpBy()).toEqual([`not_requested@${REQUESTER}`]);
});

it('U40: a ruling becomes a grant, a supply and an open counter; a suspension overruled opens it again', async () => {
  await becomes('nothing to be asked for', { blocked: true, decision: 'not_available' });
  const request = await asked();
  const no = { kind: 'refuse', ground: 'beyond_duty', reason: '与申请部门法定职责无关' };
  const prepared = await act(answerer, `/requests/${request.id}/answer`, request.version, no);
  await act(answerHead, `/requests/${request.id}/answer/sign`, prepared.version);
  await becomes('the refusal to block', { blocked: true, decision: 'not_available' });
  expect(await heldUpBy()).toEqual(['closed_by_law@依法不予共享']);

  const steps: Record<string, string[]> = {};
  const { enactedRequestId } = await ruled('refusal', request.id, async (step) => {
    steps[step] = await heldUpBy();
  });
  expect(steps).toEqual({ negotiating: [`contested@${PROVIDER}`], coordinating: ['contested@市数据局'] });
  expect(await heldUpBy()).toEqual([`supplying@${PROVIDER}`]);
  const agreed = await requestOf(enactedRequestId);
  expect(agreed).toMatchObject({ state: 'agreed', clock: { phase: 'supply', state: 'running' } });
  await becomes('the supply to be awaited', { blocked: true, decision: 'not_available' });

  const [entry] = await api.database.owner.query<{ id: string; version: number }[]>(
    'SELECT id, version FROM catalogue_entry WHERE code = $1',
    [MARRIAGE],
  );
  const link = { kind: 'interface', name: '婚姻核验接口', url: 'https://share.example.gov.cn/api/hunyin' };
  const attached = await answerer
    .post(`/api/v1/catalogue/entries/${entry?.id ?? ''}/resources`)
    .set('If-Match', `"v${entry?.version ?? 0}"`)
    .send(link);
  expect(attached.status).toBeLessThan(300);
  const [resource] = await api.database.owner.query<{ id: string }[]>(
    'SELECT id FROM catalogue_resource WHERE entry_id = $1',
    [entry?.id],
  );
  const supplied = await act(answerer, `/requests/${enactedRequestId}/supply`, agreed.version, {
    resourceId: resource?.id,
  });
  const shared = await act(liaison, `/requests/${enactedRequestId}/confirm`, supplied.version);
  await becomes('the counter to be open', { blocked: false, decision: 'available' });
  expect((await standing()).matter).toEqual([]);

  const suspension = { reason: '超出批准范围使用', rectifyBy: '2026-12-04' };
  await act(answerHead, `/requests/${enactedRequestId}/suspend`, shared.version, suspension);
  await becomes('the suspension to close it', { blocked: true, decision: 'not_available' });
  expect(await ruled('stop', enactedRequestId)).toMatchObject({ enactedAs: 'resumed' });
  await becomes('the ruling to open it again', { blocked: false, decision: 'available' });
});

it('U9: an accepted doubt about a field leaves the counter undetermined and the one-thing blocked, its settlement opens both', async () => {
  const [item] = await api.database.owner.query<{ id: string }[]>(
    `SELECT i.id FROM catalogue_item i JOIN catalogue_entry e ON e.id = i.entry_id WHERE e.code = $1
      ORDER BY i.position LIMIT 1`,
    [MARRIAGE],
  );
  const doubt = { entryCode: MARRIAGE, scope: 'field', itemId: item?.id, defect: 'missing', note: '返回为空' };
  const reported = (await liaison.post('/api/v1/corrections').send(doubt).expect(201)).body as Act;
  await becomes('a report alone to change nothing', { blocked: false, decision: 'available' });
  await act(answerer, `/corrections/${reported.id}/accept`, 1);
  await becomes('the doubt to reach the counter', { blocked: true, decision: 'undetermined' });
  expect((await standing()).matter).not.toEqual([]);
  await act(answerHead, `/corrections/${reported.id}/settle`, 2, { result: 'corrected' });
  await becomes('the correction to open it again', { blocked: false, decision: 'available' });
  expect((await standing()).matter).toEqual([]);
});

it('U40: a ruling about a return flow has a day for its owner, who reports it carried out to both sides', async () => {
  const [entry] = await api.database.owner.query<{ id: string }[]>('SELECT id FROM catalogue_entry WHERE code = $1', [
    MARRIAGE,
  ]);
  const dispute = await ruled('return_flow', entry?.id ?? '');
  expect(dispute).toMatchObject({ enactedAs: 'by_owner', duty: { overdueAt: null, report: null } });
  expect(dispute.duty.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  const path = `/api/v1/disputes/${dispute.id}/carried-out`;
  const report = { report: '已按月回流' };
  await head.post(path).set('If-Match', `"v${dispute.version}"`).send(report).expect(403);
  await answerHead.post(path).set('If-Match', '"v1"').send(report).expect(412);
  const blank = await answerHead.post(path).set('If-Match', `"v${dispute.version}"`).send({ report: ' ' }).expect(422);
  expect(blank.body).toMatchObject({ errors: [{ pointer: '/report' }] });
  const done = await act(answerHead, `/disputes/${dispute.id}/carried-out`, dispute.version, report);
  const again = await answerHead.post(path).set('If-Match', `"v${done.version}"`).send(report).expect(409);
  expect(again.body).toMatchObject({ code: 'dispute.carried_out_already' });
  const seen = (await head.get(`/api/v1/disputes/${dispute.id}`).expect(200)).body;
  expect(seen).toMatchObject({ state: 'ruled', duty: { report: '已按月回流' } });
});
