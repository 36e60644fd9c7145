import { newId } from '@zeqing/kernel';
import { TEST_INSTANT } from '@zeqing/testing';
import { draftOf, plantEntry, startTestApi, type PlantedEntry as Entry, type TestApi } from './support';

type Agent = TestApi['anonymous'];
const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';
const BASE = '/api/v1/requests';

let api: TestApi;
let liaison: Agent;
let head: Agent;
let answerer: Agent;
let answerHead: Agent;
let stranger: Agent;
let supervisor: Agent;

beforeAll(async () => {
  api = await startTestApi();
  [liaison, head] = [await api.as('liaison', REQUESTER), await api.as('office_head', REQUESTER)];
  [answerer, answerHead] = [await api.as('liaison', PROVIDER), await api.as('office_head', PROVIDER)];
  [stranger, supervisor] = [await api.as('liaison', '市公安局'), await api.as('supervisor')];
});
afterAll(() => api.close());

const anEntry = (shareType?: string): Promise<Entry> => plantEntry(api.database, PROVIDER, shareType);

async function act(agent: Agent, id: string, version: number, path: string, body?: object) {
  const call = agent.post(`${BASE}/${id}/${path}`).set('If-Match', `"v${version}"`);
  return (await (body ? call.send(body) : call)).body as Record<string, unknown> & { version: number };
}

async function signed(entry: Entry): Promise<{ id: string; version: number }> {
  const { body } = await liaison.post(BASE).send(draftOf(entry)).expect(201);
  const id = String(body.id);
  const sent = await act(liaison, id, 1, 'send-for-signing');
  const { version } = await act(head, id, sent.version, 'sign');
  return { id, version };
}

it('takes a request from draft to a live grant, each act by its person', async () => {
  const entry = await anEntry();
  const { id, version } = await signed(entry);
  const seen = await answerer.get(`${BASE}/${id}`).expect(200);
  expect(seen.headers['etag']).toBe(`"v${version}"`);
  // Days left and the grant change without the row: the version is for If-Match, and no key of a cache.
  expect(seen.headers['cache-control']).toBe('no-store');
  await answerer.get(`${BASE}/${id}`).set('If-None-Match', `"v${version}"`).expect(200);
  expect(seen.body).toMatchObject({
    state: 'reviewing',
    phase: 'answer',
    requester: { name: REQUESTER },
    clock: {
      dueOn: '2026-12-07',
      remainingWorkingDays: 10,
      article: '政务数据共享条例 第二十一条',
      provisional: false,
    },
  });
  expect(seen.body.allowedActions).toContainEqual({
    action: 'sign_agreement',
    text: { zh: '签发同意', en: 'Sign the consent' },
    allowed: false,
    reason: 'role_missing',
    reasonText: { zh: '您的岗位无此权限', en: 'not for your post to do' },
    role: 'office_head',
    article: '政务数据共享条例 第二十条、第二十一条',
  });
  const prepared = await act(answerer, id, version, 'answer', { kind: 'agree' });
  const agreed = await act(answerHead, id, prepared.version, 'answer/sign');
  const supplied = await act(answerer, id, agreed.version, 'supply', { resourceId: entry.resourceId });
  const shared = await act(liaison, id, supplied.version, 'confirm');
  expect(shared).toMatchObject({ id, state: 'shared', version: 7, grantId: expect.any(String) });
  const grants = await liaison.get('/api/v1/grants').expect(200);
  expect(grants.body.items).toContainEqual(
    expect.objectContaining({ id: shared['grantId'], state: 'live', purposes: [{ kind: 'one_thing', code: 'birth' }] }),
  );
  expect((await answerer.get('/api/v1/grants?role=provider').expect(200)).body.items).toHaveLength(1);
});

it('explains the clock day by day in both languages', async () => {
  const { id } = await signed(await anEntry('unconditional'));
  const { body } = await liaison.get(`${BASE}/${id}/clock/explain`).expect(200);
  expect(body.days).toEqual([
    expect.objectContaining({
      date: '2026-11-23',
      counted: false,
      text: { zh: '收件当日，不计入', en: 'day of receipt, not counted' },
    }),
    expect.objectContaining({ date: '2026-11-24', counted: true }),
  ]);
  // U27: what counts as received on a day is a setting, shown with its basis.
  expect(body.receiptBasis).toMatch(/条例未规定收件时点/);
});

it('tells phase, due day, days left, state and article of the clock in short', async () => {
  const { id } = await signed(await anEntry());
  const { body } = await liaison.get(`${BASE}/${id}/clock`).expect(200);
  expect(body).toMatchObject({
    requestId: id,
    lifePhase: 'review',
    requestState: 'reviewing',
    phase: 'answer',
    state: 'running',
    dueOn: '2026-12-07',
    remainingWorkingDays: 10,
    provisional: false,
    article: '政务数据共享条例 第二十一条',
  });
  const draft = await liaison
    .post(BASE)
    .send(draftOf(await anEntry()))
    .expect(201);
  await liaison.get(`${BASE}/${draft.body.id}/clock`).expect(404);
});

describe('scope', () => {
  it('hides a request from every other department, in reading and in acting', async () => {
    const { id, version } = await signed(await anEntry());
    await supervisor.get(`${BASE}/${id}`).expect(200);
    for (const path of [`${BASE}/${id}`, `${BASE}/${id}/clock`, `${BASE}/${id}/clock/explain`])
      expect((await stranger.get(path).expect(404)).body.code).toBe('not_found');
    expect(await act(stranger, id, version, 'answer', { kind: 'agree' })).toMatchObject({ status: 404 });
    expect(await act(liaison, id, version, 'answer', { kind: 'agree' })).toMatchObject({ status: 403 });
    expect((await stranger.get(BASE).expect(200)).body.items).toEqual([]);
  });
});

describe('what comes in wrong is told', () => {
  it('the version seen, missing or gone', async () => {
    const { body } = await liaison
      .post(BASE)
      .send(draftOf(await anEntry()))
      .expect(201);
    await liaison.post(`${BASE}/${body.id}/send-for-signing`).expect(428);
    await liaison.post(`${BASE}/${body.id}/send-for-signing`).set('If-Match', '"v9"').expect(412);
  });

  it('an incomplete request, every gap at once with the article, and mended by PATCH', async () => {
    const { body } = await liaison
      .post(BASE)
      .send(draftOf(await anEntry(), { legalBasis: '', truthful: false }))
      .expect(201);
    const refused = await act(liaison, body.id, 1, 'send-for-signing');
    expect(refused).toMatchObject({
      status: 422,
      code: 'request.incomplete',
      article: '政务数据共享条例 第二十条',
      errors: [
        { pointer: '/legalBasis', rule: 'required' },
        { pointer: '/truthful', rule: 'accepted' },
      ],
    });
    await liaison
      .patch(`${BASE}/${body.id}`)
      .set('If-Match', '"v1"')
      .send({ legalBasis: '户口登记条例 第七条', truthful: true })
      .expect(200);
    expect(await act(liaison, body.id, 2, 'send-for-signing')).toMatchObject({ state: 'signing' });
  });

  it.each<[string, object]>([
    ['arrays in arrays', { itemIds: [[]] }],
    ['an object for an array', { purposes: { kind: 'item', code: 'X' } }],
    ['null for a list', { itemIds: null }],
    ['an unknown field', { approved: true }],
    ['an unknown mode', { mode: 'pigeon' }],
    ['a day that does not exist', { validUntil: '2026-02-30' }],
    ['a period that ends before it begins', { validUntil: '2026-11-22' }],
    ['too long a text', { scenario: '长'.repeat(2_001) }],
    ['a purpose without code', { purposes: [{ kind: 'item' }] }],
  ])('%s', async (_, changes) => {
    const entry = await anEntry();
    const answer = await liaison.post(BASE).send(draftOf(entry, changes));
    expect([answer.status, answer.type]).toEqual([422, 'application/problem+json']);
  });

  it('nulls where a draft is amended', async () => {
    const { body } = await liaison
      .post(BASE)
      .send(draftOf(await anEntry()))
      .expect(201);
    const patch = (changes: object) => liaison.patch(`${BASE}/${body.id}`).set('If-Match', '"v1"').send(changes);
    for (const field of ['legalBasis', 'itemIds', 'purposes', 'mode', 'validFrom', 'truthful'])
      await patch({ [field]: null }).expect(422);
    await patch({ beneficiaries: null, validUntil: null, personalInformation: null }).expect(200);
  });

  it('an entry that is not published', async () => {
    const answer = await liaison
      .post(BASE)
      .send(draftOf({ code: '307/none', itemIds: [] }))
      .expect(422);
    expect(answer.body).toMatchObject({ code: 'request.entry_not_published', article: '政务数据共享条例 第二十条' });
  });
});

describe('a refusal', () => {
  it('is impossible for incompleteness and incomplete without a lawful basis', async () => {
    const { id, version } = await signed(await anEntry());
    const refuse = (changes: object) =>
      act(answerer, id, version, 'answer', { kind: 'refuse', reason: '依法不予共享', ...changes });
    expect(await refuse({ ground: 'incomplete' })).toMatchObject({ code: 'request.incompleteness_is_no_ground' });
    expect(
      await refuse({ ground: 'forbidden_by_law', citation: { kind: 'policy', title: '某文件', clause: '一' } }),
    ).toMatchObject({ status: 422, code: 'request.refusal_basis_not_allowed' });
    const citation = { kind: 'law', title: '统计法', clause: '第二十八条' };
    const prepared = await refuse({ ground: 'forbidden_by_law', citation });
    expect(await act(answerHead, id, prepared.version, 'answer/sign')).toMatchObject({ state: 'refused' });
    const { body } = await liaison.get(`${BASE}/${id}`).expect(200);
    expect(body.answer).toMatchObject({ kind: 'refuse', ground: 'forbidden_by_law', citation });
  });
});

describe('a standing answer', () => {
  it('makes an unconditional request live in the act of signing it', async () => {
    const entry = await anEntry('unconditional');
    const terms = { entryCode: entry.code, modes: ['service_interface'], validFrom: '2026-01-01' };
    await liaison.post('/api/v1/standing-answers').send(terms).expect(403);
    await head.post('/api/v1/standing-answers').send(terms).expect(403);
    const standing = await answerHead.post('/api/v1/standing-answers').send(terms).expect(201);
    const { id } = await signed(entry);
    const { body } = await liaison.get(`${BASE}/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'shared', clock: null, answer: { standingAnswerId: standing.body.id } });
    const listed = await stranger.get(`/api/v1/standing-answers?entry=${encodeURIComponent(entry.code)}`).expect(200);
    expect(listed.body.items).toMatchObject([{ id: standing.body.id, departmentIds: null, state: 'active' }]);
    await answerHead.post(`/api/v1/standing-answers/${standing.body.id}/revoke`).set('If-Match', '"v1"').expect(200);
  });
});

describe('the rest of a request’s life', () => {
  const missing = [{ part: 'use_scope', what: '请写明使用环节' }];
  let officer: Agent;
  beforeAll(async () => {
    officer = await api.as('authority_officer');
  });
  afterEach(() => api.clock.set(TEST_INSTANT));

  async function shared(): Promise<{ id: string; version: number; grantId: unknown }> {
    const entry = await anEntry();
    const { id, version } = await signed(entry);
    const prepared = await act(answerer, id, version, 'answer', { kind: 'agree' });
    const agreed = await act(answerHead, id, prepared.version, 'answer/sign');
    const supplied = await act(answerer, id, agreed.version, 'supply', { resourceId: entry.resourceId });
    const done = await act(liaison, id, supplied.version, 'confirm');
    return { id, version: done.version, grantId: done['grantId'] };
  }

  it('a supplement: told once, completed under the head’s signature, explained day by day', async () => {
    const { id, version } = await signed(await anEntry());
    const asked = await act(answerer, id, version, 'supplement', { missing });
    expect(asked).toMatchObject({ state: 'supplementing' });
    await liaison
      .patch(`${BASE}/${id}`)
      .set('If-Match', `"v${asked.version}"`)
      .send({ useScope: '受理环节核验' })
      .expect(200);
    const completed = await act(head, id, asked.version + 1, 'supplement/complete');
    expect(completed).toMatchObject({ state: 'reviewing' });
    expect(await act(answerer, id, completed.version, 'supplement', { missing })).toMatchObject({
      status: 409,
      code: 'request.supplement_once',
    });
    const { body } = await liaison.get(`${BASE}/${id}`).expect(200);
    expect(body).toMatchObject({ lifePhase: 'review', life: { supplement: { missing, dueOn: '2026-12-07' } } });
    const explained = await answerer.get(`${BASE}/${id}/clock/explain`).expect(200);
    expect(explained.body).toMatchObject({ spans: [{ bookedTo: 'requester', pauses: false }], extension: null });
    expect(explained.body.days.at(-1)).toMatchObject({ date: '2026-12-07', bookedTo: 'provider' });
    expect(
      await act(answerer, id, completed.version, 'answer', {
        kind: 'refuse',
        ground: 'incomplete',
        reason: '材料不全',
      }),
    ).toMatchObject({ code: 'request.incompleteness_is_no_ground' });
  });

  it('an extension: asked for, consented to by the authority, told to the requester', async () => {
    const { id, version } = await signed(await anEntry());
    const asked = await act(answerer, id, version, 'extension', { workingDays: 5, reason: '需跨省核查' });
    expect(asked).toMatchObject({ state: 'extension_requested' });
    expect(await act(answerHead, id, asked.version, 'extension/decision', { decision: 'consented' })).toMatchObject({
      status: 403,
    });
    const consented = await act(officer, id, asked.version, 'extension/decision', { decision: 'consented' });
    expect(consented).toMatchObject({ state: 'reviewing' });
    await act(answerer, id, consented.version, 'extension/notice');
    const { body } = await liaison.get(`${BASE}/${id}/clock/explain`).expect(200);
    expect(body).toMatchObject({
      clock: { dueOn: '2026-12-14', extensionWorkingDays: 5 },
      extension: { decision: 'consented', workingDays: 5, noticedAt: expect.any(String) },
    });
  });

  it('a transfer to the department that is answerable: its office head’s word, the date unmoved', async () => {
    const { id, version } = await signed(await anEntry());
    const [target] = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE name = $1', [
      '市公安局',
    ]);
    const input = { departmentId: target?.id, ground: '职责分工' };
    expect(await act(answerer, id, version, 'transfer', input)).toMatchObject({ status: 403 });
    expect(await act(answerHead, id, version, 'transfer', { ...input, departmentId: newId() })).toMatchObject({
      code: 'request.transfer_target',
    });
    expect(await act(answerHead, id, version, 'transfer', input)).toMatchObject({ state: 'reviewing' });
    const { body } = await stranger.get(`${BASE}/${id}`).expect(200);
    expect(body).toMatchObject({ provider: { name: '市公安局' }, clock: { dueOn: '2026-12-07' } });
  });

  it('suspended by the provider, resumed, finished, its effect told, and disposed of with proof', async () => {
    const { id, version, grantId } = await shared();
    const suspended = await act(answerHead, id, version, 'suspend', { reason: '超范围比对', rectifyBy: '2026-12-01' });
    expect(suspended).toMatchObject({ state: 'suspended' });
    const grants = await liaison.get('/api/v1/grants').expect(200);
    expect(grants.body.items).toContainEqual(expect.objectContaining({ id: grantId, state: 'suspended' }));
    const resumed = await act(answerHead, id, suspended.version, 'resume', { statement: '已整改' });
    const finished = await act(liaison, id, resumed.version, 'finish-use', { reason: 'achieved' });
    const effect = { effect: '免交结婚证', solved: true, casesHandled: 12 };
    const told = await act(liaison, id, finished.version, 'effect', effect);
    expect(
      await act(liaison, id, told.version, 'dispose', { method: 'destroyed', disposedOn: '2026-11-23', proof: '' }),
    ).toMatchObject({ status: 422, code: 'request.disposal_proof_required' });
    const proof = { method: 'destroyed', disposedOn: '2026-11-23', proof: '销毁记录-1' };
    expect(await act(liaison, id, told.version, 'dispose', proof)).toMatchObject({ state: 'disposed' });
    const { body } = await liaison.get(`${BASE}/${id}`).expect(200);
    expect(body).toMatchObject({
      lifePhase: 'end',
      life: { disposal: { method: 'destroyed' }, effect: { casesHandled: 12 } },
    });
  });

  it('a service is not stopped without negotiation and filing; a renewal is drafted, the authority suspends', async () => {
    const { id, version } = await shared();
    const stop = {
      kind: 'stop',
      reason: '系统改造',
      negotiationRecord: '',
      negotiatedOn: '2026-11-20',
      filingNumber: '备〔2026〕3号',
      filedOn: '2026-11-23',
    };
    expect(await act(answerHead, id, version, 'service-change', stop)).toMatchObject({
      code: 'request.negotiation_and_filing_required',
      errors: [{ pointer: '/negotiationRecord', rule: 'required' }],
    });
    const renewal = await liaison.post(`${BASE}/${id}/renewal`).expect(201);
    expect((await liaison.get(`${BASE}/${renewal.body.id}`).expect(200)).body).toMatchObject({
      content: { validFrom: '2027-11-23' },
      life: { origin: { requestId: id, kind: 'renewal' } },
    });
    const suspended = await act(officer, id, version, 'suspend', { reason: '通报', rectifyBy: '2026-12-01' });
    expect(await act(answerHead, id, suspended.version, 'resume', { statement: '已整改' })).toMatchObject({
      code: 'request.suspended_by_authority',
    });
  });

  it('local terms are data of the authority, never longer than the law’s', async () => {
    const rule = {
      regionCode: '999900',
      phase: 'answer',
      shareType: 'conditional',
      budgetWorkingDays: 8,
      extendableWorkingDays: 5,
      pausable: false,
      basis: '示范市办法 第九条',
      validFrom: '2027-01-01',
    };
    await head.post('/api/v1/clock-rules').send(rule).expect(403);
    const longer = await officer
      .post('/api/v1/clock-rules')
      .send({ ...rule, budgetWorkingDays: 11 })
      .expect(422);
    expect(longer.body).toMatchObject({ code: 'request.local_rule_longer', article: '政务数据共享条例 第二十三条' });
    const added = await officer.post('/api/v1/clock-rules').send(rule).expect(201);
    expect(added.body).toMatchObject({ code: 'local.999900.answer.conditional', version: 1 });
    const { body } = await liaison.get('/api/v1/clock-rules?region=999900').expect(200);
    expect(body.items).toHaveLength(4);
  });

  it('what the law leaves open is set by the authority of the region, within bounds, for all to read', async () => {
    const wish = { regionCode: '999900', name: 'transfer_days', value: 2, basis: '示范市办法 第十条' };
    const path = '/api/v1/request-settings';
    await head.patch(path).set('if-match', '"v0"').send(wish).expect(403);
    await officer.patch(path).send(wish).expect(428);
    const beyond = { ...wish, value: 6 };
    const refused = await officer.patch(path).set('if-match', '"v0"').send(beyond).expect(422);
    expect(refused.body).toMatchObject({ code: 'request.setting_bounds', errors: [{ pointer: '/value' }] });
    await officer.patch(path).set('if-match', '"v0"').send(wish).expect(200);
    await officer.patch(path).set('if-match', '"v0"').send(wish).expect(412);
    const { body } = await liaison.get(`${path}?region=999900`).expect(200);
    expect(body.items).toContainEqual(
      expect.objectContaining({ name: 'transfer_days', value: 2, least: 1, most: 5, version: 1, regionCode: '999900' }),
    );
  });
});

it('pages a list by a cursor that cannot be forged', async () => {
  for (let count = 0; count < 3; count++)
    await liaison
      .post(BASE)
      .send(draftOf(await anEntry()))
      .expect(201);
  const first = await liaison.get(`${BASE}?role=requester&state=draft,signing&limit=2`).expect(200);
  expect(first.body.items).toHaveLength(2);
  const next = encodeURIComponent(String(first.body.next));
  const second = await liaison.get(`${BASE}?role=requester&state=draft,signing&limit=2&cursor=${next}`).expect(200);
  const ids = [...first.body.items, ...second.body.items].map((item: { id: string }) => item.id);
  expect(new Set(ids).size).toBe(ids.length);
  await liaison.get(`${BASE}?cursor=x.y`).expect(400);
  await liaison.get(`${BASE}?state=unheard`).expect(422);
});

it('opens an empty inbox to its person alone', async () => {
  const { body } = await liaison.get('/api/v1/notices').expect(200);
  expect(body).toEqual({ items: [], next: null });
  await liaison.post(`/api/v1/notices/${newId()}/read`).expect(404);
});
