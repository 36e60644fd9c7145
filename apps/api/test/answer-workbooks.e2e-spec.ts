import { newId } from '@zeqing/kernel';
import { readWorkbook, sheetBytes, WORKBOOK_MEDIA_TYPE } from '@zeqing/platform';
import { aSignedRequest, startTestApi, type SignedRequest, type TestApi } from './support';

type Agent = TestApi['anonymous'];
type Cells = Readonly<Record<string, string>>;
interface Book {
  readonly preface: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly hidden: readonly (readonly string[])[];
}
const REQUESTER = '市卫生健康委员会';
const PROVIDER = '市民政局';
const HIDDEN = '_zeqing';
const PATH = '/api/v1/answer-workbooks';
const REFUSAL = { 答复决定: '不同意', 不同意的情形: '申请的用途超出履行职责的需要', 理由: '=1+1 超出职责' };

let api: TestApi;
let answerer: Agent;
let requests: SignedRequest[];

beforeAll(async () => {
  api = await startTestApi();
  answerer = await api.as('liaison', PROVIDER);
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.database.owner.query(`UPDATE share_request SET state = 'withdrawn' WHERE state = 'reviewing'`);
  requests = [];
  while (requests.length < 4) requests.push(await aSignedRequest(api, REQUESTER, PROVIDER));
});

const bytesOf = async (path: string, agent = answerer): Promise<Buffer> =>
  (await agent.get(path).responseType('blob').expect('content-type', WORKBOOK_MEDIA_TYPE).expect(200)).body;

/** The workbook as a person sees it, with its hidden sheet. */
async function bookOf(bytes: Buffer): Promise<Book> {
  const reading = await readWorkbook(bytes, HIDDEN);
  if ('fault' in reading) throw new Error(reading.fault);
  const [hidden, sheet] = [true, false].map((is) => reading.sheets.find(({ name }) => (name === HIDDEN) === is));
  const texts = (sheet?.rows ?? []).map(({ cells }) =>
    cells.reduce<string[]>((row, { column, text }) => Object.assign(row, { [column]: text }), []),
  );
  const at = texts.findIndex(([first]) => first === '申请编号');
  const plain = (hidden?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
  return {
    preface: texts.slice(0, at).map(([line = '']) => line),
    headings: texts[at] ?? [],
    rows: texts.slice(at + 1),
    hidden: plain,
  };
}

/** Writes it again with the answers of some requests filled in. */
function filledIn({ preface, headings, rows, hidden }: Book, answers: ReadonlyMap<string, Cells>): Promise<Buffer> {
  const idOf = new Map(hidden.slice(1).map(([number = '', id = '']) => [number, id]));
  const values = rows.map((row) => {
    const answer = answers.get(idOf.get(row[0] ?? '') ?? '') ?? {};
    return { values: headings.map((heading, at) => answer[heading] ?? row[at] ?? null) };
  });
  const columns = headings.map((heading) => ({ heading }));
  return sheetBytes({ name: '待答复申请', preface, columns, hidden: { name: HIDDEN, rows: hidden } }, values);
}
async function filled(...answers: readonly Cells[]): Promise<Buffer> {
  const book = await bookOf(await bytesOf(`${PATH}/new`));
  return filledIn(book, new Map(answers.map((cells, at) => [requests[at]?.id ?? '', cells])));
}
const upload = (bytes: Buffer, agent = answerer) =>
  agent.post(PATH).query({ fileName: '答复.xlsx' }).set('content-type', WORKBOOK_MEDIA_TYPE).send(bytes);
const apply = ({ id, version }: { id: string; version: number }, agent = answerer) =>
  agent.post(`${PATH}/${id}/apply`).set('If-Match', `"v${version}"`);
const outcomeOf = (body: { rows: { id: string; outcome: string; findings: { column: string; rule: string }[] }[] }) =>
  new Map(body.rows.map(({ id, outcome, findings }) => [id, [outcome, ...findings.map((f) => f.column + f.rule)]]));
const stateOf = async (at: number): Promise<string> =>
  (await answerer.get(`/api/v1/requests/${requests[at]?.id}`).expect(200)).body.state;

it('U45: my open requests as a workbook: told what is asked and until when, with drop-downs, versions hidden', async () => {
  const bytes = await bytesOf(`${PATH}/new`);
  const { rows, hidden } = await bookOf(bytes);
  expect(rows).toHaveLength(4);
  expect(rows[0]?.slice(1, 8)).toEqual([
    REQUESTER,
    '婚姻登记信息',
    '数据项1、数据项2',
    '新生儿出生一件事：办理出生登记时核验父母婚姻状况',
    '2026-11-23',
    '2026-12-07',
    '10',
  ]);
  expect(hidden.slice(1).map(([, id, version]) => [id, Number(version)])).toEqual(
    expect.arrayContaining(requests.map(({ id, version }) => [id, version])),
  );
  const xml = bytes.toString('latin1');
  expect(xml).toContain('xl/comments');
  await (await api.as('office_head', PROVIDER)).get(`${PATH}/new`).expect(403);
});

it('U45: filled in offline, tried, applied: prepared answers wait for signature, the rest is told by cell', async () => {
  const bytes = await filled(
    { 答复决定: '同意' },
    REFUSAL,
    { 答复决定: '部分同意', 理由: '与用途无关', 不提供的数据项: '数据项9' },
    { 答复决定: '同意' },
  );
  const [, , , changed] = requests;
  await answerer
    .post(`/api/v1/requests/${changed?.id}/answer`)
    .set('If-Match', `"v${changed?.version}"`)
    .send({ kind: 'agree' })
    .expect(200);
  const checked = (await upload(bytes).expect(201)).body;
  expect(checked).toMatchObject({ state: 'checked', counts: { ready: 2, done: 0, conflict: 1, wrong: 1 } });
  const outcomes = outcomeOf(checked);
  expect(requests.map(({ id }) => outcomes.get(id))).toEqual([
    ['ready'],
    ['ready'],
    ['wrong', 'Litem_unknown'],
    ['conflict', 'Achanged_meanwhile'],
  ]);
  expect(await stateOf(0)).toBe('reviewing');

  const applied = (await apply(checked).expect(200)).body;
  expect(applied).toMatchObject({ state: 'applied', counts: { ready: 0, done: 2, conflict: 1, wrong: 1 } });
  expect([await stateOf(0), await stateOf(1), await stateOf(2)]).toEqual([
    'answer_signing',
    'answer_signing',
    'reviewing',
  ]);
  const { body } = await answerer.get(`/api/v1/requests/${requests[1]?.id}`).expect(200);
  expect(body.answer).toMatchObject({ kind: 'refuse', ground: 'beyond_duty', reason: '=1+1 超出职责', signedAt: null });
  expect((await apply(checked).expect(200)).body).toEqual(applied);

  const marked = await bookOf(await bytesOf(`${PATH}/${checked.id}/marked`));
  const results = new Map(marked.rows.map((row) => [row[0], row[15]]));
  const numbers = new Map(marked.hidden.map(([number, id]) => [id, number]));
  expect(requests.map(({ id }) => results.get(numbers.get(id) ?? ''))).toEqual([
    '已转签发',
    '已转签发',
    '有误，未采用',
    '下载后已有变化，未采用',
  ]);
});

it('U45: the marked workbook is mended and brought again', async () => {
  const wrong = (await upload(await filled({ 答复决定: '不同意' })).expect(201)).body;
  expect(wrong.rows[0].findings).toMatchObject([
    {
      column: 'J',
      heading: '不同意的情形',
      rule: 'ground_missing',
      mend: { zh: expect.stringContaining('第二十一条') },
    },
    { column: 'K', rule: 'reason_missing' },
  ]);
  expect((await apply(wrong).expect(409)).body.code).toBe('answer_workbook.nothing_ready');
  const marked = await bookOf(await bytesOf(`${PATH}/${wrong.id}/marked`));
  const mended = await filledIn(marked, new Map([[requests[0]?.id ?? '', REFUSAL]]));
  const again = (await upload(mended).expect(201)).body;
  expect(again.counts).toEqual({ ready: 1, done: 0, conflict: 0, wrong: 0 });
  await apply({ ...again, version: 9 }).expect(412);
  await apply(again).expect(200);
});

it('of two who apply it at once, one does', async () => {
  const checked = (await upload(await filled({ 答复决定: '同意' })).expect(201)).body;
  const answers = await Promise.all([apply(checked), apply(checked)]);
  expect(answers.map(({ status }) => status).every((status) => status === 200 || status === 412)).toBe(true);
  const { body } = await answerer.get(`/api/v1/requests/${requests[0]?.id}`).expect(200);
  expect(body).toMatchObject({ state: 'answer_signing', version: (requests[0]?.version ?? 0) + 1 });
});

it('answers nothing for another department: foreign rows are not ours, the workbook does not exist for others', async () => {
  const foreign = await aSignedRequest(api, PROVIDER, '市公安局');
  const book = await bookOf(await bytesOf(`${PATH}/new`));
  const [first = []] = book.rows;
  const forged = {
    ...book,
    rows: [['2026-999999', ...first.slice(1)]],
    hidden: [...book.hidden, ['2026-999999', foreign.id, String(foreign.version)], ['2026-999998', newId(), '1']],
  };
  const bytes = await filledIn(forged, new Map([[foreign.id, { 答复决定: '同意' }]]));
  const checked = (await upload(bytes).expect(201)).body;
  expect(checked.rows).toMatchObject([{ outcome: 'wrong', findings: [{ column: 'A', rule: 'not_yours' }] }]);
  const police = await api.as('liaison', '市公安局');
  for (const path of ['', '/marked']) await police.get(`${PATH}/${checked.id}${path}`).expect(404);
  await apply(checked, police).expect(404);
});

it('refuses as a whole what is no workbook of ours, a hostile one, an empty one and 201 rows', async () => {
  const code = async (bytes: Buffer) => (await upload(bytes).expect(422)).body.code;
  expect(await code(Buffer.from('PK\u0003\u0004 broken'))).toBe('answer_workbook.unreadable');
  const plain = { name: '待答复申请', preface: [], columns: [{ heading: '申请编号' }, { heading: '答复决定' }] };
  expect(await code(await sheetBytes(plain, [{ values: ['2026-000001', '同意'] }]))).toBe('answer_workbook.not_ours');
  const book = await bookOf(await bytesOf(`${PATH}/new`));
  const tampered = { ...book, hidden: [...book.hidden, ['2026-1', "' OR 1=1", '1']] };
  expect(await code(await filledIn(tampered, new Map()))).toBe('answer_workbook.not_ours');
  expect(await code(await filledIn(book, new Map()))).toBe('answer_workbook.empty');
  const cut = { ...book, headings: book.headings.filter((heading) => heading !== '理由') };
  expect((await upload(await filledIn(cut, new Map())).expect(422)).body).toMatchObject({
    code: 'answer_workbook.column_missing',
    details: { missing: ['理由'] },
  });
  const [row = []] = book.rows;
  const many = { ...book, rows: Array.from({ length: 201 }, () => row) };
  const answers = new Map(requests.map(({ id }) => [id, { 答复决定: '同意' }]));
  expect((await upload(await filledIn(many, answers)).expect(422)).body).toMatchObject({
    code: 'request.bulk_too_many',
    details: { limit: 200, rows: 201 },
  });
  await upload(Buffer.from('a')).set('content-type', 'text/csv').expect(415);
});
