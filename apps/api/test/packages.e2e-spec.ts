import { newId } from '@zeqing/kernel';
import type { TestApi } from './support';
import { startDemoWorld, type DemoWorld } from './support/demo-world';

type Agent = TestApi['anonymous'];
interface Listed {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly entryName: string;
  readonly provider: { readonly name: string; readonly departmentId: string };
}
interface Package {
  readonly version: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly Listed[];
  readonly providers: readonly {
    readonly provider: { readonly name: string };
    readonly requestIds: readonly string[];
  }[];
  readonly leftOut: readonly { readonly reason: string }[];
}
const POLICE = '市公安局';
const HEALTH = '市卫生健康委员会';
const CIVIL_AFFAIRS = '市民政局';
const INSURANCE = '市医疗保障局';
const BIRTH = { kind: 'one_thing', code: '2024-1-01' };
const BIRTH_EXPENSES = { kind: 'item', code: '11999900MB000000503999900100106' };
const BASIS = {
  legalBasis: '户口登记条例 第七条',
  truthful: true,
  personalInformation: {
    duty: '户口登记条例 第七条',
    impactAssessment: 'PIA-2026-01',
    secrecyAssessment: 'SA-2026-01',
    minors: true,
    notice: '办事指南告知',
  },
};

let world: DemoWorld;
let police: Agent;
let policeHead: Agent;
let insurance: Agent;
let insuranceHead: Agent;
/** The package of the police: made by the first test, followed by the others. */
let id: string;

beforeAll(async () => {
  world = await startDemoWorld();
  [police, policeHead] = [await world.api.as('liaison', POLICE), await world.api.as('office_head', POLICE)];
  [insurance, insuranceHead] = [await world.api.as('liaison', INSURANCE), await world.api.as('office_head', INSURANCE)];
}, 120_000);
afterAll(() => world.close());

const post = async (agent: Agent, path: string, body: object, status = 200) =>
  (await agent.post(`/api/v1/packages${path}`).send(body).expect(status)).body;
const read = async (agent: Agent, of: string): Promise<Package> =>
  (await agent.get(`/api/v1/packages/${of}`).expect(200)).body;
const act = async (agent: Agent, { id: request, version }: Listed, name: string, body: object = {}) =>
  agent.post(`/api/v1/requests/${request}/${name}`).set('If-Match', `"v${version}"`).send(body).expect(200);
const secretOf = (department: string): string =>
  world.api.credentials.people.find((one) => one.role === 'office_head' && one.department === department)?.password ??
  '';
const seen = ({ rows }: Package) => rows.map(({ id: request, version }) => ({ id: request, version }));

/** Reads the list, then signs it as it was read. */
async function signAll(agent: Agent, department: string, of: string) {
  const rows = seen(await read(agent, of));
  const { listDigest } = await post(agent, `/${of}/sign`, { dryRun: true, rows });
  const reauthentication = { password: secretOf(department) };
  return post(agent, `/${of}/sign`, { dryRun: false, rows, listDigest, reauthentication });
}

it('U36: a one-thing becomes one package of all its requests, prefilled, with what is left out and why', async () => {
  const preview = await post(police, '/preview', { target: BIRTH });
  expect(preview.rows.map(({ entryName }: Listed) => entryName)).toEqual(['婚姻登记信息', '出生医学证明签发信息']);
  expect(preview.rows[0]).toMatchObject({
    itemNames: ['男方姓名', '男方身份号码', '女方姓名', '女方身份号码', '登记日期'],
    personalInformation: true,
    scopeChangeOfGrantId: null,
    content: {
      scenario: '办理“新生儿出生”',
      useScope: '办理“出生登记（户口登记）”时免于申请人提交“婚姻登记”',
      purposes: [BIRTH],
      validFrom: '2026-11-23',
      validUntil: '2027-11-22',
    },
  });
  expect(preview.leftOut.map(({ reason }: { reason: string }) => reason)).toEqual(['own_data', 'own_data']);
  expect((await police.get('/api/v1/packages').expect(200)).body.items).toEqual([]);

  const made = await post(police, '', { target: BIRTH }, 201);
  id = String(made.id);
  const view = await read(police, id);
  expect(made.requestIds).toEqual(view.rows.map((row) => row.id));
  expect(view.counts).toEqual({ application: 2, review: 0, supply: 0, use: 0, disposal: 0, end: 0 });
  expect(view.providers.map(({ provider, requestIds }) => [provider.name, requestIds.length])).toEqual([
    [CIVIL_AFFAIRS, 1],
    [HEALTH, 1],
  ]);
  expect(view.leftOut).toHaveLength(2);
});

it('U2: what is being asked for already is left out, and an empty package is not made', async () => {
  const preview = await post(police, '/preview', { target: BIRTH });
  expect(preview.rows).toEqual([]);
  const asked = preview.leftOut.filter(({ reason }: { reason: string }) => reason === 'requested');
  const requestIds = asked.map(({ requestId }: { requestId: string }) => requestId);
  expect(requestIds.sort()).toEqual((await read(police, id)).rows.map((row) => row.id).sort());
  expect(await post(police, '', { target: BIRTH }, 422)).toMatchObject({ code: 'request.package_empty' });
});

it('U36: the shared basis is written once for all rows; each keeps the necessity of its own data (U37)', async () => {
  const unsent = await post(police, `/${id}/send-for-signing`, { dryRun: false });
  expect(unsent.counts).toEqual({ done: 0, wouldBeDone: 0, conflict: 0, refused: 2 });
  const { version } = await read(police, id);
  const change = (seenVersion: number) =>
    police.patch(`/api/v1/packages/${id}`).set('If-Match', `"v${seenVersion}"`).send(BASIS);
  expect((await change(version).expect(200)).body.counts).toMatchObject({ done: 2, refused: 0 });
  await change(version).expect(412);
  const { body } = await police.get(`/api/v1/requests/${(await read(police, id)).rows[0]?.id}`).expect(200);
  expect(body.content).toMatchObject({
    legalBasis: BASIS.legalBasis,
    personalInformation: {
      impactAssessment: 'PIA-2026-01',
      necessity: [
        { why: '办理“出生登记（户口登记）”时免于申请人提交“婚姻登记”' },
        { why: '办理“出生登记（户口登记）”时免于申请人提交“婚姻登记”' },
      ],
    },
  });
  const period = await police
    .patch(`/api/v1/packages/${id}`)
    .set('If-Match', `"v${version + 1}"`)
    .send({ validUntil: '2026-11-01' })
    .expect(422);
  expect(period.body).toMatchObject({ code: 'request.period', errors: [{ pointer: '/validUntil' }] });
});

it('U36: one signature lists each row, and each row stays its own request', async () => {
  expect((await post(police, `/${id}/send-for-signing`, { dryRun: false })).counts.done).toBe(2);
  const report = await signAll(policeHead, POLICE, id);
  expect(report.rows.map(({ state }: Listed) => state)).toEqual(['reviewing', 'reviewing']);
  const [event] = await world.api.database.owner.query<{ payload: object }[]>(
    `SELECT payload_c14n::jsonb AS payload FROM journal_pending WHERE type = 'request_package.signed' AND object_id = $1`,
    [id],
  );
  expect(event?.payload).toMatchObject({
    listDigest: report.listDigest,
    rows: report.rows.map((row: Listed) => ({ id: row.id })),
  });
  const { rows, counts } = await read(police, id);
  expect(counts).toMatchObject({ application: 0, review: 2 });
  expect(rows).toMatchObject([{ phase: 'answer', clock: { dueOn: '2026-12-07' } }, { phase: 'answer' }]);
  expect(await post(police, `/${id}/send-for-signing`, { dryRun: false }, 409)).toMatchObject({
    code: 'request.package_no_drafts',
  });
});

it('signs no request that is not of the package', async () => {
  const rows = [{ id: world.requestId, version: 3 }];
  expect(await post(policeHead, `/${id}/sign`, { dryRun: true, rows }, 422)).toMatchObject({
    errors: [{ pointer: '/rows/0/id', rule: 'in_package' }],
  });
});

it('lets a row be withdrawn by itself', async () => {
  const [row] = (await read(police, id)).rows;
  if (!row) throw new Error('the package is empty');
  await act(police, row, 'withdraw');
  expect((await read(police, id)).counts).toMatchObject({ review: 1, end: 1 });
  const preview = await post(police, '/preview', { target: BIRTH });
  expect(preview.rows).toMatchObject([{ entryName: row.entryName }]);
});

it('U2: what is granted is left out; for another purpose it becomes a prefilled consent to another scope', async () => {
  const made = await post(insurance, '', { target: BIRTH_EXPENSES, ...BASIS }, 201);
  await post(insurance, `/${made.id}/send-for-signing`, { dryRun: false });
  await signAll(insuranceHead, INSURANCE, made.id);
  const grantId = await granted((await read(insurance, made.id)).rows[0]);
  const again = await post(insurance, '/preview', { target: BIRTH_EXPENSES });
  expect(again).toMatchObject({ rows: [], leftOut: [{ reason: 'granted', grantId }] });

  const other = await post(insurance, '/preview', { target: BIRTH });
  const row = other.rows.find((one: Listed) => one.entryName === '出生医学证明签发信息');
  expect(row).toMatchObject({ scopeChangeOfGrantId: grantId });
  const { id: second } = await post(insurance, '', { target: BIRTH, ...BASIS }, 201);
  const change = (await read(insurance, second)).rows.find(({ entryName }) => entryName === row.entryName);
  const { body } = await insurance.get(`/api/v1/requests/${change?.id}`).expect(200);
  expect(body.content.purposes).toEqual(expect.arrayContaining([BIRTH]));
  expect(body.life.origin).toMatchObject({ kind: 'scope_change' });
});

/** Answers, supplies and confirms a request for a datum of the health commission; its grant. */
async function granted(row: Listed | undefined): Promise<string> {
  const [health, healthHead] = [await world.api.as('liaison', HEALTH), await world.api.as('office_head', HEALTH)];
  if (!row) throw new Error('the package is empty');
  const { body: request } = await health.get(`/api/v1/requests/${row.id}`).expect(200);
  const { body: entry } = await health.get(`/api/v1/catalogue/entries/${request.entryId}`).expect(200);
  const link = { kind: 'interface', name: '查询接口', platformCode: 'P-BIRTH' };
  const attached = await health
    .post(`/api/v1/catalogue/entries/${request.entryId}/resources`)
    .set('If-Match', `"v${entry.version}"`)
    .send(link);
  expect(attached.status).toBeLessThan(300);
  const [resource] = await world.api.database.owner.query<{ id: string }[]>(
    'SELECT id FROM catalogue_resource WHERE entry_id = $1',
    [request.entryId],
  );
  const prepared = await act(health, request, 'answer', { kind: 'agree' });
  const agreed = await act(healthHead, { ...request, ...prepared.body }, 'answer/sign');
  const supplied = await act(health, { ...request, ...agreed.body }, 'supply', { resourceId: resource?.id });
  const confirmed = await act(insurance, { ...request, ...supplied.body }, 'confirm');
  return String(confirmed.body.grantId);
}

it('U2: of two who make the same package at once, one does and the other has nothing left to ask', async () => {
  const residence = { target: { kind: 'item', code: '11999900MB000000503999900100105' } };
  const send = () => insurance.post('/api/v1/packages').send(residence);
  await withdrawAll();
  const answers = await Promise.all([send(), send()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  expect(answers.find(({ status }) => status === 422)?.body.code).toBe('request.package_empty');
});

/** As if nothing were asked for: drafts of the other tests cover what this one asks. */
const withdrawAll = () =>
  world.api.database.owner.query(`UPDATE share_request SET state = 'withdrawn' WHERE state = 'draft'`);

it('is of those who do the thing: another department is refused, the lead asks for all', async () => {
  const [civil, health] = [await world.api.as('liaison', CIVIL_AFFAIRS), await world.api.as('liaison', HEALTH)];
  expect(await post(civil, '/preview', { target: BIRTH }, 422)).toMatchObject({ code: 'request.package_not_ours' });
  const forAll = { target: BIRTH, beneficiaries: 'one_thing_departments' };
  expect(await post(health, '/preview', forAll, 422)).toMatchObject({ code: 'request.package_lead_only' });
  await world.api.database.owner.query(
    `UPDATE one_thing SET lead_department_id = (SELECT id FROM department WHERE name = $1) WHERE code = $2`,
    [HEALTH, BIRTH.code],
  );
  const preview = await post(health, '/preview', { target: BIRTH });
  expect(preview.beneficiaries).toBe('one_thing_departments');
  const served = preview.rows.flatMap(({ serves }: { serves: { itemName: string }[] }) => serves);
  expect(new Set(served.map(({ itemName }: { itemName: string }) => itemName)).size).toBeGreaterThan(1);
  const unknown = { target: { kind: 'item', code: 'none' } };
  expect(await post(health, '/preview', unknown, 404)).toMatchObject({ code: 'request.package_target_unknown' });
});

it('U36: each provider gets one letter that lists its rows', async () => {
  const [first] = (await read(police, id)).rows;
  const departmentId = first?.provider.departmentId ?? '';
  const letter = (agent: Agent, to: string) => agent.get(`/api/v1/packages/${id}/letters/${to}?format=docx`);
  const { headers } = await letter(police, departmentId).expect(200);
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
    '关于申请共享“新生儿出生”所需数据的函（草稿）.docx',
  );
  await letter(police, newId()).expect(404);
  await letter(insurance, departmentId).expect(404);
});

it('is the requester’s own: others do not see it, other roles do not make it', async () => {
  await post(policeHead, '', { target: BIRTH }, 403);
  await post(police, `/${id}/sign`, { dryRun: true, rows: [] }, 403);
  for (const path of [id, newId()]) await insurance.get(`/api/v1/packages/${path}`).expect(404);
  await post(insurance, `/${id}/send-for-signing`, { dryRun: true }, 404);
  const list = await policeHead.get('/api/v1/packages').expect(200);
  expect(list.body.items).toMatchObject([{ id, targetName: '新生儿出生', counts: { review: 1, end: 1 } }]);
});
