import { waitUntil } from '@zeqing/testing';
import { plantEntry, startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
interface Act {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

const ASKER = '市卫生健康委员会';
const FIRST = '市公安局';
const SECOND = '市民政局';
const THIRD = '市教育局';

let api: TestApi;
let liaison: Agent;
let officer: Agent;
let stranger: Agent;
const heads = new Map<string, Agent>();
const ids = new Map<string, string>();

beforeAll(async () => {
  api = await startTestApi();
  liaison = await api.as('liaison', ASKER);
  officer = await api.as('authority_officer');
  stranger = await api.as('office_head', '市税务局');
  for (const name of [ASKER, FIRST, SECOND, THIRD]) {
    heads.set(name, await api.as('office_head', name));
    const [row] = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE name = $1', [name]);
    ids.set(name, row?.id ?? '');
  }
}, 120_000);
afterAll(() => api.close());

const headOf = (name: string): Agent => heads.get(name) ?? liaison;
const idOf = (name: string): string => ids.get(name) ?? '';
const act = (agent: Agent, path: string, version: number, body: object = {}) =>
  agent.post(`/api/v1${path}`).set('If-Match', `"v${version}"`).send(body);
const done = async (...call: Parameters<typeof act>): Promise<Act> => (await act(...call).expect(200)).body as Act;
const need = (changes: object = {}) => ({
  ...{ name: '出生医学证明信息', items: ['母亲姓名', '出生日期'], basis: '户口登记条例 第七条' },
  ...{ scenario: '新生儿出生一件事', usageScope: '办理出生登记', usageTerm: '长期', isTruthful: true },
  ...changes,
});
const raised = async (changes: object = {}): Promise<Act & { outcome: string }> =>
  (await liaison.post('/api/v1/needs').send(need(changes)).expect(201)).body;
const read = async (path: string, agent = officer) => (await agent.get(`/api/v1${path}`).expect(200)).body;
const designated = async (department = FIRST): Promise<Act & { needId: string }> => {
  const { id: needId } = await raised();
  const answer = await officer.post(`/api/v1/needs/${needId}/designation`).send({ departmentId: idOf(department) });
  expect(answer.status).toBe(201);
  return { ...(answer.body as Act), needId };
};
const CONTENT = {
  ...{ name: '出生医学证明信息', items: ['母亲姓名', '出生日期'], shareType: 'conditional' },
  ...{ conditions: '用于办理出生登记', formatClass: 'database', updateFrequency: 'daily' },
  ...{ shareModes: ['service_interface'], classification: 'general' },
};
const GROUND = {
  ...{ groundKind: 'law', groundTitle: '中华人民共和国统计法', groundClause: '第二十八条' },
  ...{ groundText: '统计调查中获得的资料应当予以保密', reviewOn: '2027-11-23', note: '依据成立' },
};
/** The acts of art. 13 of everything a batch brings, as its departments record them. */
const recordActs = (batchId: string): Promise<unknown> =>
  api.database.owner.query(
    `UPDATE catalogue_gap SET state = 'closed', version = version + 1, closed_at = now() WHERE batch_id = $1`,
    [batchId],
  );
const open = (body: { allowedActions: readonly { action: string; allowed: boolean }[] }) =>
  body.allowedActions.flatMap(({ action, allowed }) => (allowed ? [action] : []));

describe('the matching board', () => {
  it('leads a need to each of its four outcomes and their next steps', async () => {
    const found = await plantEntry(api.database, SECOND, 'unconditional');
    const conditional = await plantEntry(api.database, SECOND, 'conditional');
    const refused = await plantEntry(api.database, SECOND, 'not_shared');
    await api.database.owner.query(
      `UPDATE catalogue_entry SET ground_kind = 'law', ground_title = '中华人民共和国统计法', ground_clause = '第二十八条',
         ground_text = '应当予以保密' WHERE code = $1`,
      [refused.code],
    );
    expect((await raised({ entryCode: found.code })).outcome).toBe('found');
    expect((await raised({ entryCode: conditional.code })).outcome).toBe('conditional');
    expect((await raised({ entryCode: refused.code })).outcome).toBe('forbidden');
    expect((await raised({ name: '目录外的数据' })).outcome).toBe('not_in_catalogue');
    const { columns } = await read('/needs/board');
    expect(
      columns.map((column: { outcome: string; needs: { next: string }[] }) => [column.outcome, column.needs[0]?.next]),
    ).toEqual([
      ['found', 'request'],
      ['conditional', 'request_with_conditions'],
      ['not_in_catalogue', 'designate'],
      ['forbidden', 'list_negative'],
    ]);
    const listing = { entryCode: refused.code, opinion: '依据成立', reviewOn: '2027-11-23' };
    await heads.get(SECOND)?.post('/api/v1/negative-list').send(listing).expect(403);
    await officer
      .post('/api/v1/negative-list')
      .send({ ...listing, reviewOn: '2026-11-23' })
      .expect(422);
    await officer
      .post('/api/v1/negative-list')
      .send({ ...listing, entryCode: found.code })
      .expect(409);
    const { id } = (await officer.post('/api/v1/negative-list').send(listing).expect(201)).body;
    await officer.post('/api/v1/negative-list').send(listing).expect(409);
    const forbidden = (await read('/needs/board')).columns[3].needs[0];
    expect(forbidden).toMatchObject({
      ...{
        next: 'negative_row',
        negative: { id, ground: '《中华人民共和国统计法》第二十八条', reviewOn: '2027-11-23' },
      },
    });
    expect(await read(`/negative-list/${id}`)).toMatchObject({
      state: 'in_force',
      isReviewDue: false,
      mayReview: true,
    });
    await act(officer, `/negative-list/${id}/review`, 1, { opinion: '法律已修改' }).expect(200);
    expect((await read(`/negative-list/${id}`)).state).toBe('lifted');
  });

  it('finds entries by words and items and says by which of them', async () => {
    await plantEntry(api.database, SECOND, 'unconditional');
    const query = new URLSearchParams({ name: '婚姻登记', items: '数据项1，民族' });
    const { items } = await read(`/needs/candidates?${query.toString()}`);
    expect(items[0]).toMatchObject({ name: '婚姻登记信息' });
    expect(items[0].parts[1]).toMatchObject({ part: 'items', agreed: ['数据项1'], missing: ['民族'] });
  });

  it('takes no need without what art. 20 asks for, and lets nobody change another department’s', async () => {
    await liaison
      .post('/api/v1/needs')
      .send(need({ isTruthful: false }))
      .expect(422);
    await liaison
      .post('/api/v1/needs')
      .send(need({ basis: ' ' }))
      .expect(422);
    await liaison
      .post('/api/v1/needs')
      .send(need({ entryCode: 'none-such' }))
      .expect(404);
    const { id } = await raised();
    const other = await api.as('liaison', FIRST);
    await act(other, `/needs/${id}/withdraw`, 1).expect(403);
    const matched = await plantEntry(api.database, SECOND, 'conditional');
    await act(liaison, `/needs/${id}/match`, 1, { entryCode: matched.code }).expect(200);
    await officer
      .post(`/api/v1/needs/${id}/designation`)
      .send({ departmentId: idOf(FIRST) })
      .expect(409);
    await act(liaison, `/needs/${id}/withdraw`, 1).expect(412);
    await act(liaison, `/needs/${id}/withdraw`, 2).expect(200);
    await act(liaison, `/needs/${id}/match`, 3, { entryCode: null }).expect(409);
  });
});

describe('settling a duty', () => {
  it('is declined, declined by the recommended one, assigned, declined and settled by force, each step recorded', async () => {
    const { id, needId } = await designated();
    const path = `/settlings/${id}`;
    expect(await read(path)).toMatchObject({
      ...{ state: 'asked', holder: { name: FIRST }, dueOn: '2026-12-07', provisional: false, mustRecommend: true },
      termBasis: { zh: expect.stringContaining('第十七条') },
    });
    await stranger.get(`/api/v1${path}`).expect(404);
    await act(stranger, `${path}/confirm`, 1, { content: CONTENT }).expect(404);
    await act(headOf(ASKER), `${path}/confirm`, 1, { content: CONTENT }).expect(403);
    const evidence = { evidence: '三定方案（演编发〔2024〕8号）' };
    await act(headOf(FIRST), `${path}/decline`, 1, { reason: 'not_ours' }).expect(422);
    await act(headOf(FIRST), `${path}/decline`, 1, { reason: 'not_ours', ...evidence })
      .expect(422)
      .expect(({ body }) => expect(body.code).toBe('settling.recommendation_required'));
    const recommending = { reason: 'not_ours', ...evidence, departmentId: idOf(SECOND) };
    await done(headOf(FIRST), `${path}/decline`, 1, recommending);
    await act(headOf(FIRST), `${path}/decline`, 2, recommending).expect(403);
    await done(headOf(SECOND), `${path}/decline`, 2, { reason: 'not_ours', ...evidence });
    expect(open(await read(path))).toEqual(['assign', 'force', 'return_need']);
    await act(officer, `${path}/negative-row`, 3, GROUND).expect(409);
    await act(officer, `${path}/assign`, 3, { departmentId: idOf(SECOND), note: '职责' }).expect(409);
    await act(officer, `${path}/assign`, 3, { departmentId: idOf(ASKER), note: '职责' }).expect(422);
    await done(officer, `${path}/assign`, 3, { departmentId: idOf(THIRD), note: '学籍系统已采集' });
    await done(headOf(THIRD), `${path}/decline`, 4, { reason: 'other', ...evidence });
    expect(open(await read(path))).toEqual(['force', 'return_need']);
    const forced = await done(officer, `${path}/force`, 5, { departmentId: idOf(SECOND), note: '由民政部门统一提供' });
    expect(forced).toMatchObject({ version: 6, state: 'confirmed' });
    const settled = await read(path);
    expect(settled).toMatchObject({ isForced: true, holder: { name: SECOND }, dueOn: '2026-12-14' });
    expect(settled.termBasis.zh).toContain('第三十九条');
    const steps = settled.steps as { action: string; department: { name: string }; named: { name: string } | null }[];
    expect(steps.map(({ action, department, named }) => [action, department.name, named?.name ?? null])).toEqual([
      ['designate', '市数据局', FIRST],
      ['decline', FIRST, SECOND],
      ['decline', SECOND, null],
      ['assign', '市数据局', THIRD],
      ['decline', THIRD, null],
      ['force', '市数据局', SECOND],
    ]);
    const events = await api.database.owner.query<{ type: string }[]>(
      `SELECT payload_c14n::jsonb ->> 'type' AS type FROM journal_pending WHERE object_id = $1 ORDER BY id`,
      [id],
    );
    expect(events).toHaveLength(6);
    expect(await read(`/needs/${needId}`)).toMatchObject({ next: 'follow_duty', settling: { id, state: 'confirmed' } });
  });

  it('is withdrawn only by approval of the authority, and the need is then open for another provider', async () => {
    const { id, needId } = await designated();
    const path = `/settlings/${id}`;
    const { body: nothing } = await act(headOf(FIRST), `${path}/confirm`, 1, {}).expect(422);
    expect(JSON.stringify(nothing.errors)).toContain('content');
    await act(headOf(FIRST), `${path}/confirm`, 1, { content: { ...CONTENT, conditions: undefined } })
      .expect(422)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'settling.condition_required' }));
    await done(headOf(FIRST), `${path}/confirm`, 1, { content: CONTENT });
    const asking = { note: '职责已划出', evidence: '演编发〔2026〕12号' };
    await done(headOf(FIRST), `${path}/withdrawal`, 2, asking);
    await act(headOf(FIRST), `${path}/withdrawal/decision`, 3, { approve: true, note: '。' }).expect(403);
    await done(officer, `${path}/withdrawal/decision`, 3, { approve: false, note: '尚未交接' });
    expect(await read(path)).toMatchObject({ state: 'confirmed', dueOn: '2026-12-14' });
    await done(headOf(FIRST), `${path}/withdrawal`, 4, asking);
    expect(await done(officer, `${path}/withdrawal/decision`, 5, { approve: true, note: '已交接' })).toMatchObject({
      state: 'withdrawn',
    });
    expect(await read(`/needs/${needId}`)).toMatchObject({ next: 'designate', mayDesignate: true });
    await officer
      .post(`/api/v1/needs/${needId}/designation`)
      .send({ departmentId: idOf(SECOND) })
      .expect(201);
    await officer
      .post(`/api/v1/needs/${needId}/designation`)
      .send({ departmentId: idOf(THIRD) })
      .expect(409);
  });

  it('ends on the negative list only after a refusal by the law with its article, with the day it is looked at again', async () => {
    const { id, needId } = await designated();
    const path = `/settlings/${id}`;
    const said = { reason: 'law_forbids', evidence: '法规处意见' };
    await act(headOf(FIRST), `${path}/decline`, 1, { ...said, citation: '内部规定' })
      .expect(422)
      .expect(({ body }) => expect(body.code).toBe('settling.citation_required'));
    await done(headOf(FIRST), `${path}/decline`, 1, { ...said, citation: '《中华人民共和国统计法》第二十八条' });
    const deciding = await read(path);
    expect(deciding.decline).toMatchObject({
      reason: 'law_forbids',
      next: { zh: expect.stringContaining('复核日期') },
    });
    expect(open(deciding)).toContain('list_negative');
    await act(officer, `${path}/negative-row`, 2, { ...GROUND, reviewOn: '2026-11-20' }).expect(422);
    await done(officer, `${path}/negative-row`, 2, GROUND);
    const met = await read(`/needs/${needId}`);
    expect(met).toMatchObject({ outcome: 'forbidden', next: 'negative_row', negative: { reviewOn: '2027-11-23' } });
    expect(await read(`/negative-list/${met.negative.id}`)).toMatchObject({
      ...{ settlingId: id, department: { name: FIRST }, ground: { kind: 'law', clause: '第二十八条' } },
    });
    await act(officer, `/negative-list/${met.negative.id}/review`, 1, { opinion: '法律已修改' }).expect(200);
    expect(await read(`/needs/${needId}`)).toMatchObject({ next: 'designate', mayDesignate: true });
  });

  it('has a resource that is not fit made fit by a day, then taken on', async () => {
    const { id } = await designated();
    const path = `/settlings/${id}`;
    await done(headOf(FIRST), `${path}/decline`, 1, { reason: 'not_ready', evidence: '系统尚未电子化' });
    await act(officer, `${path}/rectification`, 2, { workingDays: 61, note: '电子化' }).expect(422);
    await done(officer, `${path}/rectification`, 2, { workingDays: 20, note: '电子化' });
    expect(await read(path)).toMatchObject({ state: 'rectifying', dueOn: '2026-12-21', holder: { name: FIRST } });
    expect(await done(headOf(FIRST), `${path}/confirm`, 3, { content: CONTENT })).toMatchObject({ state: 'confirmed' });
  });

  it('becomes a row of the duty list with its term by a batch, which another person approves; withdrawn, a batch takes it out', async () => {
    const { id, needId } = await designated();
    const path = `/settlings/${id}`;
    await done(headOf(FIRST), `${path}/confirm`, 1, { content: { ...CONTENT, name: '出生医学证明签发信息' } });
    const batch = { seriesCode: 'demo-city', number: 41, title: '认责形成的责任清单（第一批）' };
    await headOf(FIRST).post('/api/v1/settlings/batches').send(batch).expect(403);
    await officer
      .post('/api/v1/settlings/batches')
      .send({ ...batch, seriesCode: 'none' })
      .expect(404);
    const made = (await officer.post('/api/v1/settlings/batches').send(batch).expect(201)).body;
    const rows = (await read(`/lists/batches/${made.id}/rows?limit=200`)).items;
    expect(rows).toHaveLength(made.added);
    const mine = rows.find(({ entryName }: { entryName: string }) => entryName === '出生医学证明签发信息');
    const { number } = await read(path);
    expect(mine).toMatchObject({
      ...{ change: 'add', state: 'proposed', dueOn: '2026-12-14', basis: `认责 ${number}` },
      ...{ providerDepartmentId: idOf(FIRST), recipientText: '用于办理出生登记' },
    });
    await done(headOf(FIRST), `${path}/withdrawal`, 2, { note: '职责已划出', evidence: '演编发〔2026〕12号' });
    await act(officer, `${path}/withdrawal/decision`, 3, { approve: true, note: '。' })
      .expect(409)
      .expect(({ body }) => expect(body.code).toBe('settling.batch_under_way'));
    await done(officer, `${path}/withdrawal/decision`, 3, { approve: false, note: '批次在办' });
    await act(officer, `/lists/batches/${made.id}/approve`, 1).expect(403);
    const second = await api.asSecond('authority_officer');
    // All rules bind: without the acts of art. 13 nothing is published, and its entry is nobody's to read before.
    await act(second, `/lists/batches/${made.id}/approve`, 1)
      .expect(409)
      .expect(({ body }) => expect(body.code).toBe('lists.batch_incomplete'));
    expect(await read(`/needs/${needId}`, stranger)).toMatchObject({
      entry: null,
      provider: null,
      next: 'follow_duty',
    });
    await recordActs(made.id);
    await act(second, `/lists/batches/${made.id}/approve`, 1).expect(200);
    expect(await read(`/lists/duty-rows/${mine.id}`)).toMatchObject({ state: 'in_force', dueOn: '2026-12-14' });
    expect(await read(`/needs/${needId}`)).toMatchObject({ outcome: 'conditional', next: 'request_with_conditions' });
    await done(headOf(FIRST), `${path}/withdrawal`, 4, { note: '职责已划出', evidence: '演编发〔2026〕12号' });
    await done(officer, `${path}/withdrawal/decision`, 5, { approve: true, note: '已交接' });
    const out = { ...batch, number: 43, title: '认责形成的责任清单（第二批）' };
    // The one forced without the fields of art. 13 has a batch of its own, which is taken over with gaps (U23).
    const taken = (await officer.post('/api/v1/settlings/batches').send(out).expect(201)).body;
    expect(taken).toMatchObject({ added: 1, withdrawn: 1 });
    await officer
      .post('/api/v1/settlings/batches')
      .send({ ...batch, number: 42 })
      .expect(409);
    await act(second, `/lists/batches/${taken.id}/approve`, 1).expect(200);
    expect((await read(`/lists/duty-rows/${mine.id}`)).state).toBe('withdrawn');
  });

  it('has one row for an entry, however many duties it settles: the second waits, and what is taken on anew stays', async () => {
    const content = { ...CONTENT, name: '新生儿筛查信息' };
    const taking = async (): Promise<Act> => {
      const settling = await designated();
      return done(headOf(FIRST), `/settlings/${settling.id}/confirm`, 1, { content });
    };
    const listed = async (number: number) => {
      const batch = { seriesCode: 'demo-city', number, title: '认责形成的责任清单' };
      return (await officer.post('/api/v1/settlings/batches').send(batch).expect(201)).body;
    };
    const both = [await taking(), await taking()];
    expect(await listed(51)).toMatchObject({ added: 1, withdrawn: 0 });
    const seen = await Promise.all(both.map(({ id }) => read(`/settlings/${id}`)));
    const [one, other] = [seen.find(({ batchId }) => batchId !== null), seen.find(({ batchId }) => batchId === null)];
    await api.database.owner.query(`UPDATE duty_settling SET due_on = '2026-11-20' WHERE id IN ($1, $2)`, [
      ...[one.id, other.id],
    ]);
    expect((await read(`/settlings/${one.id}`)).isOverdue).toBe(false);
    expect((await read(`/settlings/${other.id}`)).isOverdue).toBe(true);
    const { batchId, entryId } = one;
    await api.database.owner.query(`UPDATE list_batch SET state = 'in_force' WHERE id = $1`, [batchId]);
    await done(headOf(FIRST), `/settlings/${one.id}/withdrawal`, 2, { note: '职责已划出', evidence: '三定方案' });
    await done(officer, `/settlings/${one.id}/withdrawal/decision`, 3, { approve: true, note: '已交接' });
    expect(await listed(52)).toMatchObject({ added: 1, withdrawn: 0 });
    expect((await read(`/settlings/${other.id}`)).entryId).toBe(entryId);
  });

  it('takes on nothing a filing would refuse: no secrets, nothing without its mandatory content', async () => {
    await liaison
      .post('/api/v1/needs')
      .send(need({ items: ['国家秘密事项'] }))
      .expect(422)
      .expect(({ body }) =>
        expect(body).toMatchObject({ code: 'catalogue.secrets_refused', errors: [{ pointer: '/items/0' }] }),
      );
    const { id } = await designated();
    const confirm = (changes: object) =>
      act(headOf(FIRST), `/settlings/${id}/confirm`, 1, { content: { ...CONTENT, ...changes } }).expect(422);
    expect((await confirm({ name: '涉及国家秘密的信息' })).body).toMatchObject({ code: 'catalogue.secrets_refused' });
    const { body } = await confirm({ items: [], shareModes: [] });
    expect(body).toMatchObject({
      code: 'settling.content_refused',
      errors: [{ pointer: '/content/items' }, { pointer: '/content/shareModes' }],
    });
  });

  it('asks nobody for a need that is being taken back at the same time', async () => {
    const { id } = await raised();
    const runner = api.database.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`UPDATE need_row SET state = 'withdrawn', version = version + 1 WHERE id = $1`, [id]);
    let answered = false;
    const asking = officer
      .post(`/api/v1/needs/${id}/designation`)
      .send({ departmentId: idOf(FIRST) })
      .then(({ status }) => {
        answered = true;
        return status;
      });
    const waiting = `SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%need_row%'`;
    await waitUntil('the designation to wait or to answer', async () =>
      answered ? true : (await api.database.owner.query<unknown[]>(waiting)).length > 0,
    );
    await runner.commitTransaction();
    await runner.release();
    expect(await asking).toBe(409);
  });

  it('waits in the tasks of whoever has the word', async () => {
    const { id } = await designated();
    const waits = async (agent: Agent): Promise<boolean> =>
      (await read('/settlings/tasks', agent)).items.some((one: Act) => one.id === id);
    expect([await waits(headOf(FIRST)), await waits(officer), await waits(headOf(SECOND))]).toEqual([
      true,
      false,
      false,
    ]);
    await done(headOf(FIRST), `/settlings/${id}/decline`, 1, { reason: 'other', evidence: '说明' });
    expect([await waits(headOf(FIRST)), await waits(officer)]).toEqual([false, true]);
    const reasons = (await read('/settlings/decline-reasons')).items as { reason: string; next: { zh: string } }[];
    expect(new Set(reasons.map(({ next }) => next.zh)).size).toBe(4);
  });
});
