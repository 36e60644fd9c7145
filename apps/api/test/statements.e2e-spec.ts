import { statementsOf } from '@zeqing/testing';
import { draftOf, plantEntry, startTestApi, type TestApi } from './support';

// An act from its HTTP request to its commit, signed in by cookie, sends at most nine statements to PostgreSQL, START
// TRANSACTION and COMMIT among them. Not counted is what a process asks now and then, whoever acts: the age of the oldest
// row that waits for its seal, at most once a second. A session's last call is noted once a minute, which here stands still.
const AT_MOST = 9;
/** More for an Idempotency-Key: its row, a savepoint and its release, the kept answer. */
const FOR_A_KEY = 4;
const NOW_AND_THEN = /FROM journal_pending ORDER BY id LIMIT 1/;

const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';

/** Who does it, the end of its path, and its body. */
type Act = readonly [actor: keyof typeof ACTORS, path: string, body?: object];
const ACTORS = {
  asks: ['liaison', REQUESTER],
  signs: ['office_head', REQUESTER],
  answers: ['liaison', PROVIDER],
  answersFor: ['office_head', PROVIDER],
  authority: ['authority_officer', null],
} as const;

let api: TestApi;
const cookies = new Map<string, string>();

beforeAll(async () => {
  api = await startTestApi();
  for (const [actor, [role, department]] of Object.entries(ACTORS)) {
    const person = api.credentials.people.find(
      (one) => one.role === role && [null, one.department].includes(department),
    );
    const payload = { login: person?.login, password: person?.password };
    const { headers } = await api.app.inject({ method: 'POST', url: '/api/v1/session', payload });
    cookies.set(actor, String(headers['set-cookie']).split(';')[0] ?? '');
  }
});
afterAll(() => api.close());

/** Injected, not sent: the statements are then those of this call. */
async function post(actor: keyof typeof ACTORS, url: string, payload: object, headers: Record<string, string> = {}) {
  const cookie = cookies.get(actor) ?? '';
  const answer = await api.app.inject({ method: 'POST', url, payload, headers: { cookie, ...headers } });
  if (answer.statusCode >= 300) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`);
  return answer.json<{ id: string; version: number; state: string }>();
}

/** Drafts a request and does one act after the other with it; how many statements each sent. */
async function walked(acts: (resourceId: string) => readonly Act[], key?: string) {
  const entry = await plantEntry(api.database, PROVIDER);
  let { id, version, state } = await post('asks', '/api/v1/requests', draftOf(entry));
  const counts: Record<string, number> = {};
  for (const [actor, path, body = {}] of acts(entry.resourceId)) {
    const headers = { 'if-match': `"v${version}"`, ...(key ? { 'idempotency-key': `${key} ${version}` } : {}) };
    const sent = await statementsOf(async () => {
      ({ id, version, state } = await post(actor, `/api/v1/requests/${id}/${path}`, body, headers));
    });
    expect(sent.filter((text) => ['START TRANSACTION', 'COMMIT'].includes(text))).toHaveLength(2);
    counts[path] = sent.filter((text) => !NOW_AND_THEN.test(text)).length;
  }
  return { state, counts };
}

const MISSING = { missing: [{ part: 'legal_basis', what: '请补充依据' }] };
const fromDraftToUse = (resourceId: string): readonly Act[] => [
  ['asks', 'send-for-signing'],
  ['signs', 'sign'],
  ['answers', 'answer', { kind: 'agree' }],
  ['answersFor', 'answer/send-back'],
  ['answers', 'answer', { kind: 'agree' }],
  ['answersFor', 'answer/sign'],
  ['answers', 'supply', { resourceId }],
  ['asks', 'reject-supply', { evidence: '接口返回为空' }],
  ['answers', 'supply', { resourceId }],
  ['asks', 'confirm'],
];
const withWhatIsLacking = (): readonly Act[] => [
  ['asks', 'send-for-signing'],
  ['signs', 'send-back'],
  ['asks', 'send-for-signing'],
  ['signs', 'sign'],
  ['answers', 'supplement', MISSING],
  ['signs', 'supplement/complete'],
  ['answers', 'extension', { workingDays: 3, reason: '数据量大' }],
  ['authority', 'extension/decision', { decision: 'consented' }],
  ['answers', 'extension/notice'],
  ['asks', 'withdraw'],
];

it.each([
  ['from draft to use', fromDraftToUse, 'shared'],
  ['with a supplement, an extension and a withdrawal', withWhatIsLacking, 'withdrawn'],
])('each act %s sends at most nine statements', async (_told, acts, ends) => {
  const { counts, state } = await walked(acts);
  expect(state).toBe(ends);
  expect(Object.fromEntries(Object.entries(counts).filter(([, count]) => count > AT_MOST))).toEqual({});
});

it('a key that makes an act happen once costs four statements more', async () => {
  const [plain, kept] = [await walked(fromDraftToUse), await walked(fromDraftToUse, 'once')];
  expect(kept.counts).toEqual(
    Object.fromEntries(Object.entries(plain.counts).map(([path, count]) => [path, count + FOR_A_KEY])),
  );
});
