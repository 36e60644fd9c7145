import ExcelJS from 'exceljs';
import { plantSample } from '../../../libs/services/test/plant-sample';
import { startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
interface Part {
  readonly target: string;
  readonly code: string;
  readonly outcome: string;
  readonly draftId: string | null;
  readonly faults: readonly { readonly pointer: string; readonly rule: string }[];
  readonly changes: readonly { readonly say: { readonly zh: string } }[];
}
interface Imported {
  readonly digest: string;
  readonly isApplied: boolean;
  readonly parts: readonly Part[];
  readonly faults: readonly object[];
}
interface Newest {
  readonly mayChange: readonly string[];
  readonly content: { readonly oneThing: { readonly cooperating: readonly string[] } };
}
interface Measures {
  readonly before: Readonly<Record<string, number | null>>;
  readonly after: Readonly<Record<string, number | null>>;
}
interface Model {
  readonly items: readonly (Readonly<Record<string, unknown>> & { readonly code: string })[];
  readonly templates: readonly (Readonly<Record<string, unknown>> & { readonly code: string })[];
  readonly oneThings: readonly { readonly code: string; readonly measures: Measures }[];
}

const OFFICE = '市卫生健康委员会';
const BIRTH = '11999900MB0000003R3999900100101';
const FILES = '/api/v1/service-model';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let api: TestApi;
let liaison: Agent;
let head: Agent;
let stranger: Agent;
let departmentId: string;
let strangersId: string;

beforeAll(async () => {
  api = await startTestApi();
  await plantSample(api.database);
  [liaison, head] = [await api.as('liaison', OFFICE), await api.as('department_head', OFFICE)];
  stranger = await api.as('liaison', '市民政局');
  const idOf = async (name: string): Promise<string> => {
    const rows = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE name = $1', [name]);
    return rows[0]?.id ?? '';
  };
  [departmentId, strangersId] = [await idOf(OFFICE), await idOf('市民政局')];
}, 120_000);
afterAll(() => api.close());

const taken = async (query: object, who = stranger): Promise<Model> =>
  (await who.get(FILES).query(query).expect(200)).body;
const workbook = async (query: object): Promise<Buffer> => {
  const { body } = await stranger.get(`${FILES}/workbook`).query(query).responseType('blob').expect(200);
  return body as Buffer;
};
const bring = (model: object, query: object = { departmentId }, who = liaison) =>
  who.post(`${FILES}/imports`).query(query).send(model);
const bringBook = (bytes: Buffer, query: object = { departmentId }, who = liaison) =>
  who.post(`${FILES}/imports/workbook`).query(query).set('content-type', XLSX).send(bytes);
const outcomes = ({ parts }: Imported): string[] => [...new Set(parts.map(({ outcome }) => outcome))];

async function bookOf(rows: readonly (readonly string[])[], name = '实施清单'): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

const never = (): never => {
  throw new Error('not there');
};

describe('taking the model out and bringing it in', () => {
  it('takes a whole department as JSON of some megabytes, and says when it is more', async () => {
    const [item] = (await taken({ departmentId })).items;
    const materials = item?.materials as readonly object[];
    const long = { ...item, materials: materials.map((material) => ({ ...material, source: '依据'.repeat(1_000) })) };
    const whole = { items: Array.from({ length: 150 }, () => long), templates: [], oneThings: [] };
    expect(Buffer.byteLength(JSON.stringify(whole))).toBeGreaterThan(1 << 20);
    const told: Imported = (await bring(whole).expect(200)).body;
    expect(told).toMatchObject({ isApplied: false });
    const { body: refused } = await bring({ ...whole, more: 'x'.repeat(9 << 20) }).expect(413);
    expect(refused.code).toBe('body.too_large');
  });

  it('changes nothing, as JSON or as a workbook, of a department or of a one-thing', async () => {
    const model = await taken({ departmentId });
    expect(model.items.map(({ code }) => code)).toContain(BIRTH);
    const json: Imported = (await bring(model).expect(200)).body;
    expect(outcomes(json)).toEqual(['unchanged']);
    const book: Imported = (await bringBook(await workbook({ departmentId })).expect(200)).body;
    expect(book).toMatchObject({ isApplied: false, faults: [] });
    expect(outcomes(book)).toEqual(['unchanged']);
    const oneThing = await taken({ oneThing: '2024-1-01' });
    expect(oneThing.oneThings.map(({ code }) => code)).toEqual(['2024-1-01']);
    expect(oneThing.items.length).toBeGreaterThan(3);
    const whole: Imported = (await bringBook(await workbook({ oneThing: '2024-1-01' })).expect(200)).body;
    expect(outcomes(whole)).toEqual(['unchanged']);
  });

  it('asks whose it is, and says so of a one-thing that does not exist', async () => {
    await stranger.get(FILES).expect(422);
    await stranger.get(FILES).query({ oneThing: 'none' }).expect(404);
  });
});

describe('an import', () => {
  const list = [
    ['实施编码', '事项名称', '事项版本', '法定办结时限', '承诺办结时限'],
    [BIRTH, '出生医学证明首次签发', '3', '20个工作日', '30'],
  ];

  it('is tried first, tells what would change and what is wrong, and lands as drafts', async () => {
    const bytes = await bookOf(list);
    await bringBook(bytes, { departmentId, digest: '0'.repeat(64) }).expect(409);
    const tried: Imported = (await bringBook(bytes).expect(200)).body;
    expect(tried.parts).toMatchObject([{ target: 'item', code: BIRTH, outcome: 'changed', draftId: null }]);
    expect(tried.parts[0]?.changes.map(({ say }) => say.zh)).toEqual([
      '办事指南版本由“1”改为“3”',
      '新增办理时限（工作日）：20 → 30',
    ]);
    expect(tried.parts[0]?.faults.map(({ rule }) => rule)).toEqual(['confirm_again', 'longer_than_before']);
    const { body: none } = await liaison.get('/api/v1/service-drafts').expect(200);
    expect(none.items).toEqual([]);
    const done: Imported = (await bringBook(bytes, { departmentId, digest: tried.digest }).expect(200)).body;
    expect(done.isApplied).toBe(true);
    const { body: draft } = await liaison.get(`/api/v1/service-drafts/${done.parts[0]?.draftId}`).expect(200);
    expect(draft).toMatchObject({ origin: 'import', state: 'draft', content: { item: { guideVersion: '3' } } });
    const again: Imported = (await bringBook(bytes).expect(200)).body;
    expect(outcomes(again)).toEqual(['under_way']);
  });

  it('is nobody else’s: not for another department, and not of another department’s items', async () => {
    const bytes = await bookOf(list);
    await bringBook(bytes, { departmentId: strangersId }).expect(403);
    await bringBook(bytes, { departmentId }, head).expect(403);
    const theirs: Imported = (await bringBook(bytes, { departmentId: strangersId }, stranger).expect(200)).body;
    expect(outcomes(theirs)).toEqual(['not_yours']);
  });

  it('names each wrong cell, and imports nothing with one', async () => {
    const bytes = await bookOf([
      ['实施编码', '事项名称', '事项状态'],
      [BIRTH, '出生医学证明首次签发', '也许'],
    ]);
    const tried: Imported = (await bringBook(bytes).expect(200)).body;
    expect(tried.faults).toMatchObject([{ sheet: '实施清单', row: 2, heading: '事项状态', rule: 'word' }]);
    await bringBook(bytes, { departmentId, digest: tried.digest }).expect(409);
    await bringBook(await bookOf([['别的']])).expect(422);
    await bringBook(Buffer.from('no workbook')).expect(422);
    await bring({ items: [{ code: 1 }], templates: [], oneThings: [] }).expect(422);
  });
});

describe('a standard item', () => {
  const TEMPLATE = '999900100888';
  const LOCAL = `11999900MB0000003R3${TEMPLATE}`;

  it('is taken over by a local item, which may add to it and not take away', async () => {
    const { items } = await taken({ departmentId });
    const birth = items.find(({ code }) => code === BIRTH);
    const template = { ...birth, code: TEMPLATE, name: '标准事项' };
    const model = { items: [], templates: [template], oneThings: [] };
    const tried: Imported = (await bring(model).expect(200)).body;
    const landed: Imported = (await bring(model, { departmentId, digest: tried.digest }).expect(200)).body;
    const standard = await published(landed.parts[0]?.draftId ?? '');
    expect(standard).toMatchObject({ target: 'template', publishedNumber: 1 });

    const wish = { target: 'item', departmentId };
    const { body: begun } = await liaison.post('/api/v1/service-drafts').send(wish).expect(201);
    const item = { ...begun.content.item, code: LOCAL, guideVersion: '1' };
    const { body: written } = await put(begun, item).expect(200);
    const { body: inherited } = await act(liaison, written, 'template', { code: TEMPLATE }).expect(200);
    expect(inherited).toMatchObject({ faults: [], newerTemplate: null });
    expect(inherited.descents).toEqual(
      (birth?.['materials'] as { code: string }[]).map(({ code }) => ({ materialCode: code, descent: 'inherited' })),
    );
    const own = { ...(birth?.['materials'] as object[])[0], code: 'own', name: '本地材料' };
    const { materials } = inherited.content.item;
    const { body: added } = await put(inherited, { ...inherited.content.item, materials: [...materials, own] }).expect(
      200,
    );
    expect(added.faults).toEqual([]);
    expect(added.descents).toContainEqual({ materialCode: 'own', descent: 'own' });
    const { body: less } = await put(added, { ...added.content.item, materials: [own] }).expect(200);
    expect(less.faults.map(({ rule }: Part['faults'][number]) => rule)).toContain('inherited_dropped');
  });

  const put = ({ id, version }: { id: string; version: number }, item: object) =>
    liaison.put(`/api/v1/service-drafts/${id}/item`).set('if-match', `"v${version}"`).send(item);
  const act = (who: Agent, { id, version }: { id: string; version: number }, name: string, body: object = {}) =>
    who.post(`/api/v1/service-drafts/${id}/${name}`).set('if-match', `"v${version}"`).send(body);
  async function published(id: string): Promise<object> {
    const { body: draft } = await liaison.get(`/api/v1/service-drafts/${id}`).expect(200);
    const { body: sent } = await act(liaison, draft, 'sending').expect(200);
    return (await act(head, sent, 'publication').expect(200)).body;
  }
});

describe('a one-thing', () => {
  const CODE = '2024-1-01';
  interface Seen {
    readonly id: string;
    readonly version: number;
  }
  const put = ({ id, version }: Seen, body: object) =>
    liaison.put(`/api/v1/service-drafts/${id}/one-thing`).set('if-match', `"v${version}"`).send(body);
  const act = (who: Agent, { id, version }: Seen, name: string) =>
    who.post(`/api/v1/service-drafts/${id}/${name}`).set('if-match', `"v${version}"`).send({}).expect(200);
  const begun = async () =>
    (await liaison.post('/api/v1/service-drafts').send({ target: 'one_thing', code: CODE, departmentId }).expect(201))
      .body;

  it('is taken up by the department its document names as lead, and published with its order', async () => {
    const newest = async (who: Agent): Promise<Newest> =>
      (await who.get('/api/v1/service-versions/version?target=one_thing&code=2024-1-01').expect(200)).body;
    expect(await newest(stranger)).toMatchObject({ number: 1, departmentId: null, mayChange: [] });
    expect((await newest(liaison)).mayChange).toEqual([departmentId]);
    expect((await newest(head)).mayChange).toEqual([]);
    expect((await newest(head)).content.oneThing.cooperating).toEqual(['公安', '人社', '医保', '疾控']);
    const draft = await begun();
    const before = draft.content.oneThing;
    const loop = [...before.edges, { from: before.edges[0].to, to: before.edges[0].from, relation: 'before' }];
    const { body: looped } = await put(draft, { ...before, edges: loop }).expect(200);
    expect(looped.faults).toMatchObject([{ pointer: '/content/edges', rule: 'order_cycle' }]);
    const { body: written } = await put(looped, { ...before, cooperating: ['公安', '人社', '数据'] }).expect(200);
    expect(written).toMatchObject({
      faults: [],
      changes: [{ say: { zh: '配合部门由“公安、人社、医保、疾控”改为“公安、人社、数据”' } }],
    });
    const { body: sent } = await act(liaison, written, 'sending');
    const { body: done } = await act(head, sent, 'publication');
    expect(done).toMatchObject({ state: 'published', publishedNumber: 2 });
    const { body } = await stranger.get('/api/v1/one-things/2024-1-01/readiness').expect(200);
    expect(body.matters).toHaveLength(before.matters.length);
    expect((await taken({ departmentId })).oneThings.map(({ code }) => code)).toEqual(['2024-1-01']);
  });

  it('tells what it spares people in a draft, from the version in force on, and refuses what is no count', async () => {
    const draft = await begun();
    const content = draft.content.oneThing;
    const measures = {
      before: { materials: 12, steps: 9, visits: 6, workingDays: 20 },
      after: { materials: 5, steps: 1, visits: 0, workingDays: 21 },
    };
    const half = { ...measures, after: { ...measures.after, visits: 0.5 } };
    const { body: refused } = await put(draft, { ...content, measures: half }).expect(422);
    expect(refused.errors).toMatchObject([{ pointer: '/measures/after/visits' }]);
    const { body: longer } = await put(draft, { ...content, measures }).expect(200);
    expect(longer.faults).toMatchObject([
      { pointer: '/content/measures/after/workingDays', rule: 'longer_than_before' },
    ]);
    const promised = { ...measures, after: { ...measures.after, workingDays: 5 } };
    const { body: written } = await put(longer, { ...content, measures: promised }).expect(200);
    expect(written.changes.map(({ say }: Part['changes'][number]) => say.zh)).toEqual([
      ...['新增材料数：12 → 5', '新增环节数：9 → 1', '新增跑动次数：6 → 0', '新增办理时限（工作日）：20 → 5'],
    ]);
    const { body: sent } = await act(liaison, written, 'sending');
    await act(head, sent, 'publication');
    const next = await begun();
    expect(next.content.oneThing.measures).toEqual(promised);
    await act(liaison, next, 'discarding');
  });

  it('takes what it spares along in a file, out and in, as JSON and as a workbook', async () => {
    const model = await taken({ oneThing: CODE });
    const [oneThing] = model.oneThings;
    const { before, after } = oneThing?.measures ?? never();
    expect(after).toEqual({ materials: 5, steps: 1, visits: 0, workingDays: 5 });
    const told = async (imported: Promise<{ body: Imported }>): Promise<unknown> =>
      (await imported).body.parts
        .filter(({ code }) => code === CODE)
        .map(({ outcome, changes, faults }) => [outcome, changes.map(({ say }) => say.zh), faults]);
    expect(await told(bring(model).expect(200))).toEqual([['unchanged', [], []]]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await workbook({ oneThing: CODE })) as unknown as ArrayBuffer);
    const written = async (): Promise<Buffer> => Buffer.from(await book.xlsx.writeBuffer());
    expect(await told(bringBook(await written()).expect(200))).toEqual([['unchanged', [], []]]);

    const fewer = { ...oneThing, measures: { before, after: { ...after, materials: 4 } } };
    const change = [['changed', ['材料数由“12 → 5”改为“12 → 4”'], []]];
    expect(await told(bring({ items: [], templates: [], oneThings: [fewer] }).expect(200))).toEqual(change);
    const sheet = book.getWorksheet('一件事') ?? never();
    const headings = sheet.getRow(1).values as string[];
    const cell = sheet.getRow(2).getCell(headings.indexOf('材料数（精简后）'));
    expect(cell.text).toBe('5');
    cell.value = 4;
    const bytes = await written();
    const tried: Imported = (await bringBook(bytes).expect(200)).body;
    expect(await told(bringBook(bytes).expect(200))).toEqual(change);
    cell.value = 4.5;
    const { body: wrong } = await bringBook(await written()).expect(200);
    expect(wrong.faults).toMatchObject([{ sheet: '一件事', row: 2, heading: '材料数（精简后）', rule: 'count' }]);

    const done: Imported = (await bringBook(bytes, { departmentId, digest: tried.digest }).expect(200)).body;
    const draftId = done.parts.find(({ code }) => code === CODE)?.draftId;
    const { body: draft } = await liaison.get(`/api/v1/service-drafts/${draftId}`).expect(200);
    expect(draft).toMatchObject({ origin: 'import', content: { oneThing: { measures: fewer.measures } } });
  });
});
