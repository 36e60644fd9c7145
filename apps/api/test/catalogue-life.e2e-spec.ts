import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';
import { aSignedRequest, plantEntry } from './support/requests';

type Agent = TestApi['anonymous'];
type Body = { readonly id: string; readonly version: number } & Readonly<Record<string, unknown>>;

const PROVIDER = '市卫生健康委员会';
const CODE = '9999000000303009/000901';
const CONTENT = {
  code: CODE,
  name: '预防接种证信息',
  abstract: '本市儿童预防接种证的签发信息',
  sourceSystem: '免疫规划信息系统',
  formatClass: 'database',
  updateFrequency: 'daily',
  shareType: 'conditional',
  conditions: '向教育部门提供，用于入学入托查验',
  shareModes: ['service_interface'],
  classification: 'general',
  openness: { kind: 'not_open' },
  coverage: { subjectRegions: ['999900'] },
  items: [
    { name: '姓名', dataType: '字符型', length: 50, sensitivity: 2, shareType: 'conditional', openKind: 'not_open' },
    { name: '接种证编号', dataType: '字符型', length: 20, sensitivity: 1, classification: 'general' },
  ],
};
const ASSESSMENTS = {
  secrecy: { reference: '卫保评〔2026〕7号', assessedOn: '2026-11-20', conclusion: 'none' },
  personalInformation: { reference: '卫个评〔2026〕3号', assessedOn: '2026-11-20', conclusion: 'acceptable' },
};

let api: TestApi;
let worker: TestWorker;
let liaison: Agent;
let head: Agent;
let reviewer: Agent;
let publisher: Agent;
let stranger: Agent;
let departmentId: string;

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  [liaison, head] = [await api.as('liaison', PROVIDER), await api.as('department_head', PROVIDER)];
  [reviewer, publisher] = [await api.as('authority_officer'), await api.asSecond('authority_officer')];
  stranger = await api.as('liaison', '市民政局');
  const [row] = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE name = $1', [
    PROVIDER,
  ]);
  departmentId = row?.id ?? '';
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const FILINGS = '/api/v1/catalogue/filings';
const begin = async (wish: object): Promise<Body> => (await liaison.post(FILINGS).send(wish).expect(201)).body;
const read = async (who: Agent, id: string): Promise<Body> => (await who.get(`${FILINGS}/${id}`).expect(200)).body;
const act = (who: Agent, { id, version }: Body, name: string, body: object = {}) =>
  who.post(`${FILINGS}/${id}/${name}`).set('if-match', `"v${version}"`).send(body);
const write = ({ id, version }: Body, text: object, who = liaison) =>
  who.put(`${FILINGS}/${id}/text`).set('if-match', `"v${version}"`).send(text);
interface Told {
  readonly type: string;
  readonly version: number;
  readonly onePerson: string | null;
}
/** What the journal says of an object, its versions one higher each from the first. */
async function toldOf(id: string, first = 1): Promise<readonly Told[]> {
  const parts = `SELECT type, object_id, object_version AS version, payload_c14n::jsonb ->> 'onePerson' AS "onePerson"`;
  const told = await api.database.owner.query<Told[]>(
    `SELECT * FROM (${parts} FROM journal_pending UNION ALL ${parts} FROM journal) e WHERE object_id = $1
     ORDER BY version`,
    [id],
  );
  expect(told.map(({ version }) => version)).toEqual(told.map((_, at) => at + first));
  return told;
}
const eventsOf = async (id: string, first = 1): Promise<string[]> => (await toldOf(id, first)).map(({ type }) => type);
/** Of each signature, whether who signed had done the step before it (U35). */
const signaturesOf = async (id: string): Promise<string[]> =>
  (await toldOf(id)).flatMap(({ onePerson }) => onePerson ?? []);
const done = async (who: Agent, filing: Body, name: string, body: object = {}): Promise<Body> =>
  (await act(who, filing, name, body).expect(200)).body;
/** From a whole draft to what is in force. */
async function publishWhole(filing: Body): Promise<Body> {
  const sent = await done(liaison, filing, 'sending');
  const signed = await done(head, sent, 'sign-off');
  const reviewed = await done(reviewer, signed, 'review');
  return done(publisher, reviewed, 'publication');
}
const entry = async (): Promise<Body> =>
  (await stranger.get('/api/v1/catalogue/entries/by-code').query({ code: CODE }).expect(200)).body;

describe('a new entry, from the draft to what is in force (arts 12, 13, 16)', () => {
  let filing: Body;

  it('is begun by a liaison for the own department, and is nobody else’s business', async () => {
    await head.post(FILINGS).send({ kind: 'new', departmentId }).expect(403);
    await stranger.post(FILINGS).send({ kind: 'new', departmentId }).expect(403);
    filing = await begin({ kind: 'new', departmentId });
    expect(filing).toMatchObject({ kind: 'new', state: 'draft', version: 1, providerDepartmentId: departmentId });
    await stranger.get(`${FILINGS}/${filing.id}`).expect(404);
    await reviewer.get(`${FILINGS}/${filing.id}`).expect(404);
  });

  it('refuses a text without content by the name of what is missing', async () => {
    const { body } = await write(filing, {}).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/content' }]);
  });

  it('names every missing field with the article that asks for it', async () => {
    const { body } = await act(liaison, filing, 'sending').expect(422);
    expect(body).toMatchObject({ code: 'catalogue.filing_incomplete' });
    const missing = body.errors.filter(({ rule }: Body) => rule === 'required');
    expect(missing.map(({ pointer, message }: Body) => [pointer, message])).toEqual([
      ...['code', 'name', 'shareType', 'items', 'formatClass', 'updateFrequency', 'shareModes', 'classification'].map(
        (field) => [`/content/${field}`, '政务数据共享条例 第十三条'],
      ),
      ['/assessments/secrecy', '政务数据共享条例 第十三条'],
      ['/assessments/personalInformation', '政务数据共享条例 第十三条'],
    ]);
    const conditional = (await write(filing, { content: { ...CONTENT, conditions: null } }).expect(200)).body;
    expect(conditional.faults).toContainEqual(
      expect.objectContaining({ pointer: '/content/conditions', article: '政务数据共享条例 第十五条' }),
    );
    const refused = { ...CONTENT, shareType: 'not_shared', openness: null };
    filing = (await write(conditional, { content: refused }).expect(200)).body;
    expect(filing['faults']).toContainEqual(
      expect.objectContaining({ pointer: '/content/refusalGround', article: '政务数据共享条例 第十五条' }),
    );
  });

  it('finds what breaks the compilation guide, each at its field and with how to mend it', async () => {
    const [name = {}, number = {}] = CONTENT.items;
    const wrong = {
      ...CONTENT,
      ...{ code: '303/000001', name: '免疫规划信息 系统', abstract: ' ', formatClass: 'electronic_file' },
      ...{ openness: { kind: 'conditional' }, items: [name, { ...number, name: '姓 名', classification: 'core' }] },
    };
    filing = (await write(filing, { content: wrong }).expect(200)).body;
    const faults = (filing['faults'] as Body[]).filter(({ pointer }) => String(pointer).startsWith('/content'));
    expect(faults.map(({ pointer, rule }) => `${String(pointer)} ${String(rule)}`).sort()).toEqual([
      '/content/abstract abstract_missing',
      '/content/classification classification_below_items',
      '/content/code code_too_short',
      '/content/items/1 duplicate_item',
      '/content/name name_equals_system',
      '/content/openness open_conditions_missing',
      '/content/shareModes format_mode_mismatch',
    ]);
    for (const { mend } of faults) expect(mend).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
    const { body } = await act(liaison, filing, 'sending').expect(422);
    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ rule: 'name_equals_system' })]));
    const withUnit = { ...CONTENT, items: [{ ...name, length: '50字' }] };
    const unread = (await write(filing, { content: withUnit }).expect(422)).body.errors as Body[];
    expect(unread.map(({ pointer, rule }) => [pointer, rule])).toContainEqual([
      ...['/content/items/0/length', 'number_with_unit'],
    ]);
  });

  it('keeps nothing of state or work secrets (art. 3)', async () => {
    const secrecy = { ...ASSESSMENTS.secrecy, conclusion: 'work_secret' };
    const assessed = await write(filing, { content: CONTENT, assessments: { ...ASSESSMENTS, secrecy } }).expect(422);
    expect(assessed.body).toMatchObject({ code: 'catalogue.secrets_refused', article: '政务数据共享条例 第三条' });
    const named = await write(filing, { content: { ...CONTENT, abstract: '含国家秘密事项' } }).expect(422);
    expect(named.body.errors).toEqual([
      { pointer: '/content/abstract', rule: 'state_secret', message: '政务数据共享条例 第三条' },
    ]);
    expect(await read(liaison, filing.id)).toMatchObject({ version: filing.version });
  });

  it('is not sent without the secrecy assessment, then goes to the department head', async () => {
    const withoutSecrecy = { personalInformation: ASSESSMENTS.personalInformation };
    filing = (await write(filing, { content: CONTENT, assessments: withoutSecrecy }).expect(200)).body;
    const { body } = await act(liaison, filing, 'sending').expect(422);
    expect(body.errors).toEqual([
      { pointer: '/assessments/secrecy', rule: 'required', message: '政务数据共享条例 第十三条' },
    ]);
    filing = (await write(filing, { content: CONTENT, assessments: ASSESSMENTS }).expect(200)).body;
    expect(filing['faults']).toEqual([]);
    await act(liaison, { ...filing, version: 1 }, 'sending').expect(412);
    filing = await done(liaison, filing, 'sending');
    expect(filing['state']).toBe('signing');
    await write(filing, { content: CONTENT }).expect(409);
  });

  it('is given back by the head, sent again and signed by nobody but the head', async () => {
    await act(liaison, filing, 'sign-off').expect(403);
    const back = await done(head, filing, 'sending-back', { reason: '请补充覆盖年份' });
    expect(back).toMatchObject({ state: 'draft', returnedFor: '请补充覆盖年份' });
    const sent = await done(liaison, await read(liaison, back.id), 'sending');
    expect(sent['returnedFor']).toBeNull();
    filing = await done(head, sent, 'sign-off');
    expect(filing['state']).toBe('submitted');
    expect(filing['assessments']).toEqual(ASSESSMENTS);
  });

  it('is returned by the authority with its reason, and comes again', async () => {
    await act(head, filing, 'return', { reason: '不归我' }).expect(403);
    const returned = await done(reviewer, filing, 'return', { reason: '共享条件请写明用途' });
    expect(returned).toMatchObject({ state: 'draft', returnedFor: '共享条件请写明用途', terms: [] });
    const sent = await done(liaison, returned, 'sending');
    filing = await done(head, sent, 'sign-off');
  });

  it('U35: is published by somebody else than who reviewed it, and is then everybody’s', async () => {
    await act(publisher, filing, 'publication').expect(409);
    filing = await done(reviewer, filing, 'review', { note: '符合编制规范' });
    const refused = await act(reviewer, filing, 'publication').expect(403);
    expect(refused.body.code).toBe('catalogue.two_persons_required');
    filing = await done(publisher, filing, 'publication');
    expect(filing).toMatchObject({ state: 'published', publishedVersion: 1 });
    expect(await entry()).toMatchObject({
      ...{ code: CODE, status: 'published', publishedVersion: 1, openness: { kind: 'not_open' } },
      items: [
        { name: '姓名', shareType: 'conditional', sensitivity: 2, openKind: 'not_open' },
        { shareType: null, sensitivity: 1, classification: 'general' },
      ],
    });
  });

  it('has left one event a step, each version one higher', async () => {
    expect(await eventsOf(filing.id)).toEqual([
      ...['begun', 'amended', 'amended', 'amended', 'amended', 'amended'].map((step) => `catalogue.filing_${step}`),
      ...['sent', 'sent_back', 'sent', 'signed', 'returned'].map((step) => `catalogue.filing_${step}`),
      ...['catalogue.filing_sent', 'catalogue.filing_signed', 'catalogue.filing_reviewed'],
      'catalogue.entry_published',
    ]);
    expect(await signaturesOf(filing.id)).toEqual(['false', 'false', 'false']);
    const history = (await read(liaison, filing.id))['history'] as Body[];
    expect(history.map(({ action }) => action).slice(-3)).toEqual(['sign_off', 'pass_review', 'publish']);
    expect(history.every(({ actorName }) => typeof actorName === 'string')).toBe(true);
  });
});

describe('a published entry is changed (art. 17)', () => {
  let entryId: string;
  let term: Body;
  const terms = async (who: Agent, query: object = {}): Promise<Body[]> =>
    (
      await who
        .get('/api/v1/catalogue/terms')
        .query({ entryId, ...query })
        .expect(200)
    ).body.items;
  const change = {
    kind: 'law',
    title: '中华人民共和国疫苗管理法',
    summary: '接种证实行电子化',
    changedOn: '2026-11-20',
  };

  beforeAll(async () => {
    entryId = (await entry()).id;
  });

  it('a change of law starts ten working days from the day of the change', async () => {
    const record = (who: Agent, body: object) => who.post('/api/v1/catalogue/law-changes').send(body);
    await record(stranger, { ...change, entryIds: [entryId] }).expect(422);
    const future = await record(reviewer, { ...change, changedOn: '2027-01-04', entryIds: [entryId] }).expect(422);
    expect(future.body.code).toBe('catalogue.law_change_day');
    const uncounted = await record(reviewer, { ...change, changedOn: '1990-01-01', entryIds: [entryId] }).expect(422);
    expect(uncounted.body.errors).toEqual([{ pointer: '/changedOn', rule: 'not_countable' }]);
    await record(reviewer, { ...change, entryIds: [entryId] }).expect(201);
    term = (await terms(liaison))[0] ?? term;
    expect(term).toMatchObject({
      ...{ phase: 'update', state: 'running', startedOn: '2026-11-20', dueOn: '2026-12-04', entryCode: CODE },
      ...{ remainingWorkingDays: 9, overdueWorkingDays: 0, extension: 'none', lawTitle: change.title },
    });
    expect(await terms(stranger)).toEqual([]);
    expect(await terms(reviewer)).toHaveLength(1);
  });

  it('is extended by five only with the authority’s consent, asked for once', async () => {
    const extend = (who: Agent, name: string, body: object) =>
      who.post(`/api/v1/catalogue/terms/${term.id}/${name}`).set('if-match', `"v${term.version}"`).send(body);
    await extend(reviewer, 'extension/decision', { consented: true }).expect(409);
    term = (await extend(liaison, 'extension', { reason: '系统改造未完成' }).expect(200)).body;
    expect(term).toMatchObject({ extension: 'requested', dueOn: '2026-12-04' });
    await extend(liaison, 'extension', { reason: '再次申请' }).expect(409);
    await extend(liaison, 'extension/decision', { consented: true }).expect(403);
    term = (await extend(reviewer, 'extension/decision', { consented: true, note: '同意' }).expect(200)).body;
    expect(term).toMatchObject({ extension: 'consented', dueOn: '2026-12-11', remainingWorkingDays: 14 });
  });

  it('the update stops the department’s term and starts the authority’s two working days', async () => {
    await liaison.post(FILINGS).send({ kind: 'change', entryId, lawChangeId: entryId }).expect(404);
    const wish = { kind: 'change', entryId, lawChangeId: term['lawChangeId'] };
    const both = await Promise.all([1, 2].map(() => liaison.post(FILINGS).send(wish)));
    const [begun, again] = both.toSorted((a, b) => a.status - b.status);
    expect([begun?.status, again?.status]).toEqual([201, 409]);
    expect(again?.body.code).toBe('catalogue.filing_under_way');
    let filing: Body = begun?.body;
    expect(filing['content']).toMatchObject({ code: CODE, name: CONTENT.name });
    const content = { ...CONTENT, code: 'X/000001', updateFrequency: 'realtime' };
    filing = (await write(filing, { content, assessments: ASSESSMENTS }).expect(200)).body;
    expect(filing).toMatchObject({ content: { code: CODE } });
    expect(filing['faults']).toMatchObject([{ pointer: '/reason', rule: 'required' }]);
    const reason = '接种证实行电子化，改为实时更新';
    filing = (await write(filing, { content, reason, assessments: ASSESSMENTS }).expect(200)).body;
    expect(filing['changes']).toEqual([{ field: 'updateFrequency', item: null, before: 'daily', after: 'realtime' }]);
    filing = await done(head, await done(liaison, filing, 'sending'), 'sign-off');
    const [review] = await terms(reviewer, { phase: 'review' });
    expect(review).toMatchObject({ state: 'running', startedOn: '2026-11-23', dueOn: '2026-11-25' });
    expect(await terms(liaison, { phase: 'update' })).toMatchObject([{ state: 'stopped', stoppedOn: '2026-11-23' }]);

    const returned = await done(reviewer, filing, 'return', { reason: '请附系统改造说明' });
    expect(await terms(liaison, { phase: 'update' })).toMatchObject([{ state: 'running', dueOn: '2026-12-11' }]);
    expect(await terms(liaison, { phase: 'review', state: 'running' })).toEqual([]);
    expect(await publishWhole(returned)).toMatchObject({ state: 'published', publishedVersion: 2 });
    expect(await terms(liaison, { state: 'running' })).toEqual([]);
    expect(await eventsOf(term.id)).toEqual(
      ['started', 'extension_requested', 'extension_consented', 'stopped', 'revived', 'stopped'].map(
        (step) => `catalogue_term.${step}`,
      ),
    );
  });

  it('every version stays as it was published, and shows what it changed', async () => {
    const { body } = await stranger.get(`/api/v1/catalogue/entries/${entryId}/versions`).expect(200);
    expect(body.items).toMatchObject([
      { number: 2, content: { updateFrequency: 'realtime' }, changes: [{ field: 'updateFrequency' }] },
      { number: 1, content: { updateFrequency: 'daily' }, changes: [] },
    ]);
    const compared = (from: number, to: number) =>
      stranger.get(`/api/v1/catalogue/entries/${entryId}/comparison`).query({ from, to });
    expect((await compared(2, 1).expect(200)).body.changes).toEqual([
      { field: 'updateFrequency', item: null, before: 'realtime', after: 'daily' },
    ]);
    expect((await compared(1, 1).expect(200)).body.changes).toEqual([]);
    await compared(1, 3).expect(404);
    const { app } = api.database;
    for (const statement of ['UPDATE catalogue_entry_version SET hash = hash', 'DELETE FROM catalogue_entry_version'])
      await expect(app.query(statement)).rejects.toThrow(/permission denied/);
  });

  it('a term that runs out leaves a fact nobody can take back, and moves nothing', async () => {
    const earlier = { ...change, changedOn: '2026-11-02', entryIds: [entryId] };
    await reviewer.post('/api/v1/catalogue/law-changes').send(earlier).expect(201);
    expect(await worker.sweep('catalogue-terms')).toBe(1);
    expect(await worker.sweep('catalogue-terms')).toBe(0);
    const [late] = await terms(liaison, { state: 'running' });
    expect(late).toMatchObject({ overdueWorkingDays: 5, remainingWorkingDays: 0 });
    expect(await entry()).toMatchObject({ status: 'published', publishedVersion: 2 });
    await expect(api.database.app.query('DELETE FROM catalogue_overdue')).rejects.toThrow(/permission denied/);
    const tooLate = await liaison
      .post(`/api/v1/catalogue/terms/${late?.id ?? ''}/extension`)
      .set('if-match', `"v${late?.version ?? 0}"`)
      .send({ reason: '已过期' })
      .expect(409);
    expect(tooLate.body).toMatchObject({
      code: 'catalogue.extension_state',
      article: expect.stringMatching('第十七条'),
    });
  });
});

describe('attached resources (挂接)', () => {
  const attach = (version: unknown, id: string, body: object, path = 'resources') =>
    liaison
      .post(`/api/v1/catalogue/entries/${id}/${path}`)
      .set('if-match', `"v${String(version)}"`)
      .send(body);
  const rate = async (): Promise<Body> =>
    (await stranger.get('/api/v1/catalogue/attachment-rates').query({ department: PROVIDER }).expect(200)).body
      .items[0];

  it('an entry may have several, a resource may serve several entries, and the rate counts entries with one', async () => {
    const other = await plantEntry(api.database, PROVIDER);
    const [second] = await api.database.owner.query<{ id: string; version: number }[]>(
      'SELECT id, version FROM catalogue_entry WHERE code = $1',
      [other.code],
    );
    const first = await entry();
    expect(await rate()).toMatchObject({ entries: 2, attached: 1 });
    expect(first).toMatchObject({ hasResource: false, resources: [] });
    const link = { kind: 'interface', name: '接种证查验接口', platformCode: 'JK-900' };
    const one = (await attach(first.version, first.id, link).expect(201)).body;
    const two = (await attach(one.version, first.id, { ...link, kind: 'file', platformCode: 'WJ-901' }).expect(201))
      .body;
    expect(two.resources).toHaveLength(2);
    expect(await rate()).toMatchObject({ entries: 2, attached: 2 });

    const shared = two.resources.find(({ platformCode }: Body) => platformCode === 'JK-900').id as string;
    const both = (await attach(second?.version, second?.id ?? '', { resourceId: shared }, 'attachments').expect(201))
      .body;
    expect(both.resources.map(({ id }: Body) => id)).toContain(shared);
    const again = await attach(both.version, both.id, { resourceId: shared }, 'attachments').expect(409);
    expect(again.body.code).toBe('catalogue.resource_attached');
    const listed = (await stranger.get('/api/v1/catalogue/resources').query({ q: 'JK-900' }).expect(200)).body.items;
    expect(listed).toMatchObject([{ name: link.name, entries: [{ code: other.code }, { code: CODE }] }]);
    expect(await eventsOf(shared)).toEqual(['catalogue.resource_attached', 'catalogue.resource_attached']);
  });

  it('is taken off again with its reason, from one entry alone, and leaves what was attached on record', async () => {
    const detach = (who: Agent, { id, version }: Body, resourceId: string, reason = '接口下线') =>
      who
        .post(`/api/v1/catalogue/entries/${id}/detachments`)
        .set('if-match', `"v${version}"`)
        .send({ resourceId, reason });
    const first = await entry();
    const [shared] = (first['resources'] as Body[]).filter(({ platformCode }) => platformCode === 'JK-900');
    const resourceId = shared?.id ?? '';
    await detach(stranger, first, resourceId).expect(403);
    await detach(liaison, { ...first, version: 1 }, resourceId).expect(412);
    const blank = await detach(liaison, first, resourceId, '').expect(422);
    expect(blank.body.errors).toMatchObject([{ pointer: '/reason' }]);
    const { body: left } = await detach(liaison, first, resourceId).expect(200);
    expect(left.resources.map(({ platformCode }: Body) => platformCode)).toEqual(['WJ-901']);
    await detach(liaison, left, resourceId).expect(404);
    const { body: bare } = await detach(liaison, left, left.resources[0].id).expect(200);
    expect(bare).toMatchObject({ hasResource: false, resources: [] });
    expect(await rate()).toMatchObject({ entries: 2, attached: 1 });
    const found = await stranger.get('/api/v1/catalogue/entries').query({ hasResource: false, q: CODE }).expect(200);
    expect(found.body.items.map(({ code }: Body) => code)).toContain(CODE);
    const listed = (await stranger.get('/api/v1/catalogue/resources').query({ q: 'JK-900' }).expect(200)).body.items;
    expect(listed[0].entries).toHaveLength(1);
    expect(await eventsOf(resourceId)).toEqual([
      ...['catalogue.resource_attached', 'catalogue.resource_attached', 'catalogue.resource_detached'],
    ]);
    await expect(api.database.app.query('DELETE FROM catalogue_detachment')).rejects.toThrow(/permission denied/);
    const again = (await attach(bare.version, bare.id, { resourceId }, 'attachments').expect(201)).body;
    expect(again.resources.map(({ id }: Body) => id)).toEqual([resourceId]);
    expect(await rate()).toMatchObject({ entries: 2, attached: 2 });
  });

  it('is not taken off while a grant uses it, until the service was changed to another resource (art. 27)', async () => {
    const used = await aSignedRequest(api, '市公安局', PROVIDER);
    const step = async (who: Agent, version: number, name: string, body: object = {}): Promise<number> =>
      (await who.post(`/api/v1/requests/${used.id}/${name}`).set('if-match', `"v${version}"`).send(body).expect(200))
        .body.version;
    const byCode = async (): Promise<Body> =>
      (await stranger.get('/api/v1/catalogue/entries/by-code').query({ code: used.code }).expect(200)).body;
    const detach = async () => {
      const { id, version } = await byCode();
      const order = { resourceId: used.resourceId, reason: '接口下线' };
      return liaison.post(`/api/v1/catalogue/entries/${id}/detachments`).set('if-match', `"v${version}"`).send(order);
    };
    const answerHead = await api.as('office_head', PROVIDER);
    const prepared = await step(liaison, used.version, 'answer', { kind: 'agree' });
    const agreed = await step(answerHead, prepared, 'answer/sign');
    const supplied = await step(liaison, agreed, 'supply', { resourceId: used.resourceId });
    const shared = await step(await api.as('liaison', '市公安局'), supplied, 'confirm');
    expect((await detach()).body).toMatchObject({
      ...{ code: 'catalogue.resource_in_use', article: '政务数据共享条例 第二十七条' },
    });
    const { id, version } = await byCode();
    const link = { kind: 'interface', name: '新接口', platformCode: 'JK-950' };
    const { body: two } = await attach(version, id, link).expect(201);
    const successor = (two.resources as Body[]).find(({ platformCode }) => platformCode === 'JK-950');
    await step(answerHead, shared, 'service-change', {
      ...{ kind: 'alter', reason: '接口升级', negotiationRecord: '会商纪要1', negotiatedOn: '2026-11-20' },
      ...{ filingNumber: '备〔2026〕3号', filedOn: '2026-11-23', resourceId: successor?.id },
    });
    const gone = await detach();
    expect([gone.status, gone.body.resources?.map(({ id: left }: Body) => left)]).toEqual([200, [successor?.id]]);
  });

  it('is a department’s own business: another’s resource is not there, and an entry without one is found as such', async () => {
    const foreign = await plantEntry(api.database, '市民政局');
    const mine = await entry();
    await attach(mine.version, mine.id, { resourceId: foreign.resourceId }, 'attachments').expect(404);
    const found = await stranger.get('/api/v1/catalogue/entries').query({ hasResource: false }).expect(200);
    expect(found.body.items.map(({ code }: Body) => code)).not.toContain(CODE);
  });
});

describe('an entry is withdrawn', () => {
  it('with its reason, by the same way; its versions stay and requests are refused', async () => {
    const { id: entryId } = await entry();
    let filing = await begin({ kind: 'withdrawal', entryId });
    const without = await act(liaison, filing, 'sending').expect(422);
    expect(without.body.errors).toMatchObject([{ pointer: '/reason', rule: 'required' }]);
    filing = (await write(filing, { content: {}, reason: '职责划转，不再采集' }).expect(200)).body;
    const authorityHead = await api.as('department_head', '市数据局');
    await authorityHead
      .patch(`/api/v1/departments/${String(filing['authorityDepartmentId'])}/signing-rules`)
      .set('if-match', '"v0"')
      .send({ act: 'publish', twoPersons: false, basis: '内部分工规定' })
      .expect(200);
    const signed = await done(head, await done(liaison, filing, 'sending'), 'sign-off');
    const published = await done(reviewer, await done(reviewer, signed, 'review'), 'publication');
    expect(published).toMatchObject({ state: 'published', kind: 'withdrawal' });
    expect(await signaturesOf(filing.id)).toEqual(['false', 'true']);
    expect(await entry()).toMatchObject({ status: 'withdrawn', publishedVersion: 2 });
    const versions = await stranger.get(`/api/v1/catalogue/entries/${entryId}/versions`).expect(200);
    expect(versions.body.items).toHaveLength(2);
    expect((await liaison.post(FILINGS).send({ kind: 'change', entryId }).expect(409)).body.code).toBe(
      'catalogue.entry_not_published',
    );
    expect(await eventsOf(filing.id)).toContain('catalogue.entry_withdrawn');
  });

  it('a draft can be dropped, and the list of filings is the department’s and, once signed, the authority’s', async () => {
    const draft = await begin({ kind: 'new', departmentId });
    expect(await done(liaison, draft, 'discarding')).toMatchObject({ state: 'discarded' });
    const page = async (who: Agent, query: object = {}): Promise<Body[]> =>
      (await who.get(FILINGS).query(query).expect(200)).body.items;
    expect(await page(liaison)).toHaveLength(4);
    expect(await page(liaison, { state: 'published', kind: 'change' })).toHaveLength(1);
    expect(await page(reviewer)).toHaveLength(3);
    expect(await page(stranger)).toEqual([]);
  });
});
