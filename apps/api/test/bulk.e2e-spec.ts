import { newId } from '@zeqing/kernel';
import { draftOf, plantEntry, startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
interface Row {
  readonly id: string;
  readonly version: number;
}
const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';
const BULK = '/api/v1/requests/bulk';

let api: TestApi;
let liaison: Agent;
let head: Agent;
let answerer: Agent;
let answerHead: Agent;
let stranger: Agent;
let password: { requester: string; provider: string };

beforeAll(async () => {
  api = await startTestApi();
  [liaison, head] = [await api.as('liaison', REQUESTER), await api.as('office_head', REQUESTER)];
  [answerer, answerHead] = [await api.as('liaison', PROVIDER), await api.as('office_head', PROVIDER)];
  stranger = await api.as('liaison', '市公安局');
  const of = (department: string) =>
    api.credentials.people.find((one) => one.role === 'office_head' && one.department === department)?.password ?? '';
  password = { requester: of(REQUESTER), provider: of(PROVIDER) };
});
afterAll(() => api.close());

async function drafted(changes: object = {}): Promise<Row> {
  const { body } = await liaison
    .post('/api/v1/requests')
    .send(draftOf(await plantEntry(api.database, PROVIDER), changes))
    .expect(201);
  return { id: String(body.id), version: Number(body.version) };
}
const draftedMany = async (count: number): Promise<Row[]> => {
  const rows: Row[] = [];
  while (rows.length < count) rows.push(await drafted());
  return rows;
};
const post = async (agent: Agent, act: string, body: object, status = 200) =>
  (await agent.post(`${BULK}/${act}`).send(body).expect(status)).body;
const versionOf = async (id: string): Promise<number> =>
  (await liaison.get(`/api/v1/requests/${id}`).expect(200)).body.version;
/** The rows of a report in their new versions. */
const after = (report: { rows: { id: string; version: number }[] }): Row[] =>
  report.rows.map(({ id, version }) => ({ id, version }));
const outcomes = (report: { rows: { outcome: string; problem: { code: string } | null }[] }) =>
  report.rows.map(({ outcome, problem }) => [outcome, problem?.code ?? null]);

async function signing(rows: readonly Row[]): Promise<Row[]> {
  return after(await post(liaison, 'send-for-signing', { dryRun: false, rows }));
}
async function signedList(agent: Agent, act: string, rows: readonly Row[], secret: string) {
  const { listDigest } = await post(agent, act, { dryRun: true, rows });
  return post(agent, act, { dryRun: false, rows, listDigest, reauthentication: { password: secret } });
}
const reviewing = async (count: number): Promise<Row[]> =>
  after(await signedList(head, 'sign', await signing(await draftedMany(count)), password.requester));

it('tells in a dry run what would become of each row, and changes nothing', async () => {
  const [good, gone, incomplete] = [await drafted(), await drafted(), await drafted({ legalBasis: '' })];
  const foreign = { id: newId(), version: 1 };
  const rows = [good, { ...gone, version: 7 }, incomplete, foreign];
  const report = await post(liaison, 'send-for-signing', { dryRun: true, rows });
  expect(outcomes(report)).toEqual([
    ['would_be_done', null],
    ['conflict', 'stale'],
    ['refused', 'request.incomplete'],
    ['refused', 'not_found'],
  ]);
  expect(report.counts).toEqual({ done: 0, wouldBeDone: 1, conflict: 1, refused: 2 });
  expect(report.rows[0]).toMatchObject({ version: 2, state: 'signing', request: { entryName: '婚姻登记信息' } });
  expect(report.rows[2].problem).toMatchObject({ status: 422, errors: [{ pointer: '/legalBasis', rule: 'required' }] });
  expect(report.rows[3]).toMatchObject({ request: null, state: null, problem: { status: 404 } });
  expect(await versionOf(good.id)).toBe(1);
});

it('does what can be done and reports the rest row by row, each row with its own journal event', async () => {
  const [first, changed, last] = await draftedMany(3);
  if (!first || !changed || !last) throw new Error('no drafts');
  await liaison
    .patch(`/api/v1/requests/${changed.id}`)
    .set('If-Match', '"v1"')
    .send({ useScope: '另一范围' })
    .expect(200);
  const report = await post(liaison, 'send-for-signing', { dryRun: false, rows: [first, changed, last] });
  expect(outcomes(report)).toEqual([
    ['done', null],
    ['conflict', 'stale'],
    ['done', null],
  ]);
  expect(report.rows[1]).toMatchObject({ seenVersion: 1, version: 2, state: 'draft' });
  const events = await api.database.owner.query<{ type: string }[]>(
    `SELECT type FROM journal_pending WHERE object_id = ANY($1) AND type = 'request.sent_for_signing'`,
    [[first.id, changed.id, last.id]],
  );
  expect(events).toHaveLength(2);
});

it('U35: a list is signed after it was read, with the password again; ids and versions are journalled', async () => {
  const rows = await signing(await draftedMany(2));
  const { listDigest } = await post(head, 'sign', { dryRun: true, rows });
  const proof = { reauthentication: { password: password.requester } };
  expect(await post(head, 'sign', { dryRun: false, rows, listDigest }, 422)).toMatchObject({
    errors: [expect.objectContaining({ pointer: '/reauthentication' })],
  });
  const other = { dryRun: false, rows: [...rows].reverse(), listDigest, ...proof };
  expect(await post(head, 'sign', other, 409)).toMatchObject({ code: 'request.list_not_read' });
  const report = await post(head, 'sign', { dryRun: false, rows, listDigest, ...proof });
  expect(report.rows.map(({ state }: { state: string }) => state)).toEqual(['reviewing', 'reviewing']);
  const [event] = await api.database.owner.query<{ payload: object }[]>(
    `SELECT payload_c14n::jsonb AS payload FROM journal_pending WHERE type = 'request_bulk.performed' ORDER BY id DESC LIMIT 1`,
  );
  expect(event?.payload).toMatchObject({
    act: 'sign',
    listDigest,
    reauthenticated: true,
    rows: rows.map((row) => ({ ...row, outcome: 'done' })),
  });
});

it('prepares answers with a decision for each row, has them signed, supplied and confirmed', async () => {
  const [agreed, refused, groundless] = await reviewing(3);
  const refusal = { kind: 'refuse', ground: 'beyond_duty', reason: '超出申请部门职责' };
  const report = await post(answerer, 'answer', {
    dryRun: false,
    rows: [
      { ...agreed, answer: { kind: 'agree' } },
      { ...refused, answer: refusal },
      { ...groundless, answer: { kind: 'refuse' } },
    ],
  });
  expect(outcomes(report)).toEqual([
    ['done', null],
    ['done', null],
    ['refused', 'request.refusal_incomplete'],
  ]);
  const toSign = after(report).slice(0, 2);
  const read = await post(answerHead, 'answer/sign', { dryRun: true, rows: toSign });
  expect(read.rows[1].request.answer).toEqual({ kind: 'refuse', ground: 'beyond_duty', reason: '超出申请部门职责' });
  const signed = await signedList(answerHead, 'answer/sign', toSign, password.provider);
  expect(signed.rows.map(({ state }: { state: string }) => state)).toEqual(['agreed', 'refused']);
  const [done] = after(signed);
  if (!done) throw new Error('nothing signed');
  const [resource] = await api.database.owner.query<{ id: string }[]>(
    `SELECT c.id FROM catalogue_resource c JOIN share_request r ON r.entry_id = c.entry_id WHERE r.id = $1`,
    [done.id],
  );
  const supplied = await answerer
    .post(`/api/v1/requests/${done.id}/supply`)
    .set('If-Match', `"v${done.version}"`)
    .send({ resourceId: resource?.id })
    .expect(200);
  const confirmed = await post(liaison, 'confirm', {
    dryRun: false,
    rows: [{ id: done.id, version: supplied.body.version }],
  });
  expect(confirmed.rows[0]).toMatchObject({ outcome: 'done', state: 'shared' });
});

it('takes 200 rows a call and no more, each request once', async () => {
  const rows = Array.from({ length: 201 }, () => ({ id: newId(), version: 1 }));
  expect(await post(liaison, 'send-for-signing', { dryRun: true, rows }, 422)).toMatchObject({
    code: 'request.bulk_too_many',
    details: { limit: 200, rows: 201 },
  });
  const report = await post(liaison, 'send-for-signing', { dryRun: true, rows: rows.slice(0, 200) });
  expect(report.counts.refused).toBe(200);
  const [row] = rows;
  expect(await post(liaison, 'confirm', { dryRun: true, rows: [row, row] }, 422)).toMatchObject({
    errors: [{ pointer: '/rows/1/id', rule: 'unique' }],
  });
});

it('is each person’s own: other roles are forbidden, other departments’ rows do not exist', async () => {
  const [row] = await reviewing(1);
  const rows = [row];
  await post(head, 'send-for-signing', { dryRun: true, rows }, 403);
  await post(liaison, 'sign', { dryRun: true, rows }, 403);
  await post(liaison, 'answer/sign', { dryRun: true, rows }, 403);
  const answers = { dryRun: false, rows: [{ ...row, answer: { kind: 'agree' } }] };
  expect(outcomes(await post(stranger, 'answer', answers))).toEqual([['refused', 'not_found']]);
  expect(outcomes(await post(liaison, 'answer', answers))).toEqual([['refused', 'forbidden']]);
  expect((await post(head, 'sign', { dryRun: true, rows })).rows[0].request.answer).toBeNull();
});

it('replays the report of a repeated call and does nothing twice', async () => {
  const rows = await draftedMany(2);
  const key = newId();
  const send = () =>
    liaison.post(`${BULK}/send-for-signing`).set('Idempotency-Key', key).send({ dryRun: false, rows }).expect(200);
  const first = await send();
  const again = await send();
  expect(again.headers['idempotent-replayed']).toBe('true');
  expect(again.body).toEqual(first.body);
  expect(await versionOf(rows[0]?.id ?? '')).toBe(2);
});

it('of two calls at once each row is done by one and a conflict of the other', async () => {
  const rows = await draftedMany(4);
  const reports = await Promise.all(
    [rows, [...rows].reverse()].map((each) => post(liaison, 'send-for-signing', { dryRun: false, rows: each })),
  );
  const done = reports.flatMap((report) => outcomes(report)).filter(([outcome]) => outcome === 'done');
  expect(done).toHaveLength(4);
  for (const { id } of rows) expect(await versionOf(id)).toBe(2);
});

// Last: with the account the address is locked, from which this file signs.
it('U35: a wrong password signs nothing; after five tries the account is locked as at sign-in', async () => {
  const policeHead = await api.as('office_head', '市公安局');
  const rows = [{ id: newId(), version: 1 }];
  const { listDigest } = await post(policeHead, 'sign', { dryRun: true, rows });
  const wrong = { dryRun: false, rows, listDigest, reauthentication: { password: 'not-the-password' } };
  for (let tries = 0; tries < 5; tries++)
    expect(await post(policeHead, 'sign', wrong, 401)).toMatchObject({ code: 'sign_in.refused' });
  const locked = await policeHead.post(`${BULK}/sign`).send(wrong).expect(429);
  expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
});
