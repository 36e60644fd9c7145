import { aSignedRequest, plantEntry, startTestApi, type PlantedEntry, type TestApi } from './support';

type Agent = TestApi['anonymous'];
const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';

let api: TestApi;
let liaison: Agent;
let head: Agent;
let answerer: Agent;
let answerHead: Agent;
let officer: Agent;
let supervisor: Agent;
let stranger: Agent;
let entry: PlantedEntry;
let providerId: string;

beforeAll(async () => {
  api = await startTestApi();
  [liaison, head] = [await api.as('liaison', REQUESTER), await api.as('office_head', REQUESTER)];
  [answerer, answerHead] = [await api.as('liaison', PROVIDER), await api.as('office_head', PROVIDER)];
  [officer, supervisor] = [await api.as('authority_officer'), await api.as('supervisor')];
  stranger = await api.as('liaison', '市公安局');
  entry = await plantEntry(api.database, PROVIDER);
  const rows = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE name = $1', [
    PROVIDER,
  ]);
  providerId = rows[0]?.id ?? '';
});
afterAll(() => api.close());

const act = (agent: Agent, path: string, version: number, body: object = {}) =>
  agent.post(path).set('If-Match', `"v${version}"`).send(body);
const open = (body: { allowedActions: readonly { action: string; allowed: boolean }[] }) =>
  body.allowedActions.flatMap(({ action, allowed }) => (allowed ? [action] : []));

describe('a correction', () => {
  const BASE = '/api/v1/corrections';
  const report = (changes: object = {}) => ({
    ...{ entryCode: entry.code, scope: 'field', itemId: entry.itemIds[0], defect: 'missing' },
    ...changes,
  });

  it('U9: of a field is disputed from its acceptance to its settlement; wrong persons are refused', async () => {
    const { id } = (
      await liaison
        .post(BASE)
        .send(report({ note: '返回为空' }))
        .expect(201)
    ).body;
    const path = `${BASE}/${id}`;
    const seen = (await answerer.get(path).expect(200)).body;
    expect(seen).toMatchObject({
      ...{ state: 'reported', itemName: '数据项1', marksDisputed: false, atTheCounter: 'nothing' },
      clock: { dueOn: '2026-12-07', article: '政务数据共享条例 第二十六条', remainingWorkingDays: 10 },
    });
    expect(open(seen)).toEqual(['accept', 'verify', 'correct', 'give_feedback']);
    const hindered = (await liaison.get(path).expect(200)).body.allowedActions;
    expect(hindered[0]).toMatchObject({ action: 'accept', allowed: false, reasonText: { zh: '由对方部门办理' } });
    await act(liaison, `${path}/accept`, 1).expect(403);
    await act(stranger, `${path}/accept`, 1).expect(404);
    await answerer.post(`${path}/accept`).send({}).expect(428);
    await act(answerer, `${path}/accept`, 1, { scope: 'record' }).expect(422);
    await act(answerer, `${path}/accept`, 1).expect(200);
    expect((await liaison.get(path)).body).toMatchObject({ marksDisputed: true, atTheCounter: 'disputed' });
    await act(answerer, `${path}/settle`, 2, { result: 'feedback' })
      .expect(422)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'correction.reason_required' }));
    await act(answerHead, `${path}/settle`, 2, { result: 'corrected' }).expect(200);
    expect((await liaison.get(path)).body).toMatchObject({
      ...{ state: 'corrected', marksDisputed: false, clock: { state: 'stopped', overdueWorkingDays: 0 } },
    });
    const days = (await liaison.get(`${path}/clock/explain`).expect(200)).body.days;
    expect(days.filter(({ counted }: { counted: boolean }) => counted)).toHaveLength(10);
  });

  it('U18: is reported by a service hall on one record, which asks for paper this once and disputes nothing', async () => {
    const hall = await api.serviceHall();
    const record = { scope: 'record', recordReference: 'YSPT-REC-0001' };
    const { id } = (await hall.post(BASE).send(report(record)).expect(201)).body;
    expect((await hall.get(`${BASE}/${id}`).expect(200)).body).toMatchObject({ atTheCounter: 'paper_this_once' });
    await act(answerer, `${BASE}/${id}/accept`, 1).expect(200);
    expect((await hall.get(`${BASE}/${id}`)).body).toMatchObject({ marksDisputed: false });
    await hall
      .post(BASE)
      .send(report({ ...record, recordReference: '张三' }))
      .expect(422)
      .expect(({ body }) =>
        expect(body).toMatchObject({ code: 'correction.record_reference', errors: [{ pointer: '/recordReference' }] }),
      );
    const withdrawn = (await hall.post(BASE).send(report(record)).expect(201)).body;
    await act(hall, `${BASE}/${withdrawn.id}/withdraw`, 1).expect(200);
  });

  it('is found by state, scope and entry, page by page', async () => {
    const query = `state=reported,accepted&scope=record&entry=${encodeURIComponent(entry.code)}&overdue=false`;
    await liaison
      .post(BASE)
      .send(report({ scope: 'record', recordReference: 'YSPT-REC-0002' }))
      .expect(201);
    const first = (await liaison.get(`${BASE}?${query}&limit=1`).expect(200)).body;
    const second = (await liaison.get(`${BASE}?${query}&limit=1&cursor=${first.next}`).expect(200)).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([1, 1, null]);
    expect(first.items[0].id > second.items[0].id).toBe(true);
    expect((await stranger.get(`${BASE}?${query}`).expect(200)).body.items).toEqual([]);
    await liaison.get(`${BASE}?state=nothing`).expect(422);
  });
});

it('U44: an urging is numbered, answered with a promised day, and a broken promise shows', async () => {
  const base = '/api/v1/urgings';
  const { id: requestId } = await aSignedRequest(api, REQUESTER, PROVIDER);
  const draft = { departmentId: providerId, about: { kind: 'request', id: requestId }, question: '何时答复？' };
  await officer
    .post(base)
    .send({ ...draft, answerDueOn: '2026-11-27' })
    .expect(403);
  const issued = (
    await supervisor
      .post(base)
      .send({ ...draft, answerDueOn: '2026-11-27' })
      .expect(201)
  ).body;
  expect(issued.number).toMatch(/^督〔2026〕\d+号$/);
  const path = `${base}/${issued.id}`;
  await stranger.get(path).expect(404);
  await act(head, `${path}/reply`, 1, { reply: '即办', promisedOn: '2026-11-23' }).expect(404);
  await act(answerer, `${path}/reply`, 1, { reply: ' ', promisedOn: '2026-11-24' }).expect(422);
  await act(answerer, `${path}/reply`, 1, { reply: '即办', promisedOn: '2026-11-23' }).expect(200);
  // As if a day had passed: a clock set on would end the sessions.
  await api.database.owner.query(
    'UPDATE urging_promise SET promised_on = promised_on - 1, made_on = made_on - 1 WHERE urging_id = $1',
    [issued.id],
  );
  expect((await supervisor.get(path)).body).toMatchObject({ promiseIsBroken: true, answerIsLate: false });
  await act(answerer, `${path}/promise`, 2, { promisedOn: '2026-11-30' }).expect(200);
  expect((await supervisor.get(path)).body).toMatchObject({
    ...{ promiseIsBroken: true, promisedOn: '2026-11-30', promises: [{ promisedOn: '2026-11-22' }, {}] },
  });
  const overdue = (await supervisor.get(`${base}?overdue=true&aboutId=${requestId}`).expect(200)).body;
  expect(overdue.items).toEqual([]);
  await act(supervisor, `${path}/close`, 3, { fulfilledOn: '2026-11-23' }).expect(200);
  expect(open((await supervisor.get(path)).body)).toEqual([]);
});

it('U28: a suspicion is heard, found, ordered to be put right, complied with, made public and closed', async () => {
  const base = '/api/v1/cases';
  const { items } = (await liaison.get(`${base}/dictionary`).expect(200)).body;
  expect(items).toHaveLength(19);
  const stated = { departmentId: providerId, code: '39-2', suspicion: '要求另附盖章材料', evidence: '督查单第3号' };
  await answerer
    .post(base)
    .send({ ...stated, occurredOn: '2026-11-20' })
    .expect(403);
  await supervisor
    .post(base)
    .send({ ...stated, code: '41-2', occurredOn: '2026-11-20' })
    .expect(422);
  const opened = (
    await supervisor
      .post(base)
      .send({ ...stated, occurredOn: '2026-11-20' })
      .expect(201)
  ).body;
  const path = `${base}/${opened.id}`;
  await liaison.get(path).expect(404);
  expect((await answerer.get(path).expect(200)).body).toMatchObject({
    ...{ isViolation: false, title: { zh: expect.stringMatching(/^疑似/) }, suspicion: { evidence: '督查单第3号' } },
  });
  const finding = { finding: 'violation', grounds: '目录未载明该条件' };
  let { version } = opened;
  await act(officer, `${path}/finding`, version, finding)
    .expect(409)
    .expect(({ body }) => expect(body).toMatchObject({ code: 'case.not_heard' }));
  const step = async (agent: Agent, name: string, body: object): Promise<void> => {
    version = (await act(agent, `${path}/${name}`, version, body).expect(200)).body.version;
  };
  await step(answerer, 'reason', { reason: '历史要求' });
  await act(supervisor, `${path}/finding`, version, finding).expect(403);
  await step(officer, 'finding', finding);
  await step(officer, 'order', { demand: '取消附加材料', dueOn: '2026-12-04' });
  const letters = async (): Promise<string[]> =>
    (await answerer.get(`${path}/letters`).expect(200)).body.items.map(({ kind }: { kind: string }) => kind);
  expect(await letters()).toEqual(['rectification_order']);
  await act(officer, `${path}/close`, version, { note: '办结' }).expect(409);
  await step(answerer, 'compliance', { statement: '已取消', compliedOn: '2026-11-23' });
  expect(await letters()).toEqual(['rectification_order', 'rectification_report']);
  await step(officer, 'circular', { number: '通〔2026〕3号', issuedOn: '2026-11-23', document: '关于情况的通报' });
  await step(officer, 'close', { note: '整改到位' });
  expect((await supervisor.get(path)).body).toMatchObject({
    ...{ state: 'closed', isViolation: true, circular: { number: '通〔2026〕3号' }, order: { hasLapsed: false } },
  });
  const listed = (await officer.get(`${base}?article=39&finding=violation&state=closed`).expect(200)).body;
  expect(listed.items.map(({ id }: { id: string }) => id)).toEqual([opened.id]);
});

describe('a dispute', () => {
  const BASE = '/api/v1/disputes';

  async function refused(): Promise<string> {
    const { id, version } = await aSignedRequest(api, REQUESTER, PROVIDER);
    const path = `/api/v1/requests/${id}`;
    const answer = { kind: 'refuse', ground: 'beyond_duty', reason: '超出职责' };
    const prepared = (await act(answerer, `${path}/answer`, version, answer).expect(200)).body;
    await act(answerHead, `${path}/answer/sign`, prepared.version).expect(200);
    return id;
  }

  it('U40: goes from negotiation by coordination to the government’s decision, each step by its person', async () => {
    const claim = { subject: 'refusal', objectId: await refused(), statement: '属于履职所需' };
    await liaison.post(BASE).send(claim).expect(403);
    await answerHead.post(BASE).send(claim).expect(422);
    const { id } = (await head.post(BASE).send(claim).expect(201)).body;
    await head.post(BASE).send(claim).expect(409);
    const path = `${BASE}/${id}`;
    await stranger.get(path).expect(404);
    expect((await head.get(path).expect(200)).body).toMatchObject({
      ...{ state: 'negotiating', forum: 'authority', authority: { name: '市数据局' }, standing: 'statutory' },
      ...{ meanwhile: { zh: expect.stringContaining('答复仍然有效') }, article: '政务数据共享条例 第二十八条' },
      derivation: [{ step: 'government' }, { step: 'government' }, { step: 'same_government' }],
    });
    await act(officer, `${path}/ruling`, 1, { ruling: 'for_requester', grounds: '理由' }).expect(409);
    await act(answerHead, `${path}/coordination`, 1, { record: '两次会商未果' }).expect(200);
    await act(head, `${path}/ruling`, 2, { ruling: 'for_requester', grounds: '理由' }).expect(403);
    await act(officer, `${path}/referral`, 2, { record: '协调未能一致' }).expect(200);
    const decision = { ruling: 'for_requester', grounds: '属于履职所需', document: '府复〔2026〕3号' };
    await act(officer, `${path}/decision`, 3, decision).expect(422);
    const other = { ...decision, ruledOn: '2026-11-23', itemIds: [id] };
    const { body } = await act(officer, `${path}/decision`, 3, other).expect(422);
    expect(body).toMatchObject({ code: 'dispute.ruled_items', errors: [{ pointer: '/itemIds/0', rule: 'asked_for' }] });
    await act(officer, `${path}/decision`, 3, { ...decision, ruledOn: '2026-11-23' }).expect(200);
    const ruled = (await head.get(path)).body;
    expect(ruled).toMatchObject({ state: 'ruled', ruledIn: 'decision', rulingDocument: '府复〔2026〕3号' });
    expect([open(ruled), ruled.enactedAs]).toEqual([[], 'agreed_request']);
    await seesEnactment(ruled);
  });

  /** What the ruling set going, as both parties find it: on both timelines, with its clock and in the letters. */
  async function seesEnactment(ruled: { id: string; number: string; requestId: string; enactedRequestId: string }) {
    const path = `/api/v1/requests/${ruled.enactedRequestId}`;
    const agreed = (await answerer.get(path).expect(200)).body;
    expect(agreed).toMatchObject({
      ...{ state: 'agreed', clock: { phase: 'supply', state: 'running', startedOn: '2026-11-23' } },
      answer: { kind: 'agree', ruledIn: { disputeId: ruled.id, number: ruled.number } },
      life: { origin: { kind: 'ruling', requestId: ruled.requestId } },
    });
    expect(open(agreed)).toEqual(['supply']);
    const source = (await liaison.get(`/api/v1/requests/${ruled.requestId}`).expect(200)).body;
    expect(source).toMatchObject({
      state: 'refused',
      life: { disputes: [{ disputeId: ruled.id, enactedAs: 'agreed_request', enactedRequestId: agreed.id }] },
    });
    const letters = (await answerer.get(`${path}/letters`).expect(200)).body.items;
    expect(letters.map(({ kind }: { kind: string }) => kind)).toEqual(['request', 'agreement']);
  }

  it('U24: the derived authority names the one that is competent, once, with its reason; both are shown', async () => {
    const claim = { subject: 'refusal', objectId: await refused(), statement: '属于履职所需' };
    const { id } = (await head.post(BASE).send(claim).expect(201)).body;
    const path = `${BASE}/${id}`;
    const { owner } = api.database;
    const [province] = await owner.query<{ id: string; name: string; government_region_code: string }[]>(
      `SELECT id, name, government_region_code FROM department WHERE is_authority AND government_region_code <> '999900'
       ORDER BY id LIMIT 1`,
    );
    const named = { departmentId: province?.id, reason: '提供部门的该项职责由省级统一行使' };
    await act(head, `${path}/authority`, 1, named).expect(403);
    await act(officer, `${path}/authority`, 1, { ...named, reason: '' }).expect(422);
    const { body } = await act(officer, `${path}/authority`, 1, { ...named, departmentId: providerId }).expect(422);
    expect(body).toMatchObject({ code: 'dispute.authority_unfit', errors: [{ pointer: '/departmentId' }] });
    await act(officer, `${path}/authority`, 7, named).expect(412);
    await act(officer, `${path}/authority`, 1, named).expect(200);
    const read = (await head.get(path).expect(200)).body;
    expect(read).toMatchObject({
      ...{ version: 2, state: 'negotiating', authority: { departmentId: named.departmentId } },
      ...{ authorityRegionCode: province?.government_region_code },
      overruling: { from: { name: '市数据局' }, reason: named.reason },
      derivation: [
        { step: 'government', region: { zh: '演示市', en: '演示市' } },
        { step: 'government' },
        { step: 'same_government', regionCode: '999900', region: { zh: '演示市' } },
      ],
    });
    await act(officer, `${path}/ruling`, 2, { ruling: 'for_provider', grounds: '。' }).expect(403);
    const own = (await officer.get(path).expect(200)).body.allowedActions;
    expect(own.find(({ action }: { action: string }) => action === 'overrule_authority')).toMatchObject({
      ...{ allowed: false, reason: 'other_party' },
    });
  });

  it('about the result of a correction is ruled for its reporter: the data are disputed at once', async () => {
    const reported = { entryCode: entry.code, scope: 'field', itemId: entry.itemIds[1], defect: 'wrong' };
    const correction = (await liaison.post('/api/v1/corrections').send(reported).expect(201)).body;
    const about = `/api/v1/corrections/${correction.id}`;
    await act(answerer, `${about}/settle`, 1, { result: 'verified' }).expect(200);
    const claim = { subject: 'correction', objectId: correction.id, statement: '与纸质档案不符' };
    const { id } = (await head.post(BASE).send(claim).expect(201)).body;
    await act(head, `${BASE}/${id}/coordination`, 1, { record: '未果' }).expect(200);
    await act(officer, `${BASE}/${id}/ruling`, 2, { ruling: 'for_requester', grounds: '应予更正' }).expect(200);
    expect((await answerer.get(about)).body).toMatchObject({ state: 'accepted', marksDisputed: true });
    const listed = (await officer.get(`${BASE}?state=ruled&subject=correction`).expect(200)).body;
    expect(listed.items).toMatchObject([{ id, enactedAs: 'correction_accepted' }]);
  });

  it('with a body outside needs the letter of each step, and is settled by the claimant alone', async () => {
    const { owner } = api.database;
    const claim = { subject: 'refusal', objectId: await refused(), statement: '请重新研究' };
    await owner.query(`UPDATE department SET bound = 'outside' WHERE id = $1`, [providerId]);
    const { id } = (await head.post(BASE).send(claim).expect(201)).body;
    await owner.query(`UPDATE department SET bound = 'decree' WHERE id = $1`, [providerId]);
    const path = `${BASE}/${id}`;
    await act(head, `${path}/coordination`, 1, { record: '未果' })
      .expect(422)
      .expect(({ body }) =>
        expect(body).toMatchObject({ code: 'dispute.leg_required', errors: [{ pointer: '/leg' }] }),
      );
    const leg = { body: '演示商业银行', channel: '公文', outsideNumber: '函〔2026〕8号', datedOn: '2026-11-23' };
    await act(head, `${path}/coordination`, 1, { record: '未果', leg }).expect(200);
    expect((await head.get(path)).body).toMatchObject({ forum: 'no_authority', authority: null, legs: [leg] });
    await act(answerHead, `${path}/settle`, 2, { settlement: '改为字段级共享' }).expect(403);
    await act(head, `${path}/settle`, 2, { settlement: '改为字段级共享' }).expect(200);
  });
});
