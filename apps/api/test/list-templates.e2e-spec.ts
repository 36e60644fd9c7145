import { createHash } from 'node:crypto';
import { TemplateBook } from '../../../libs/lists/test/template-book';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';
import { ListDesk } from './support/list-desk';
import { ended, report, upload, workbook, type Answer } from './support/list-imports';

const SERIES = 'demo-city';
const [CODE, OTHER] = ['9999000000303001/000001', '9999000000303002/000005'];

let api: TestApi;
let worker: TestWorker;
let authority: TestApi['anonymous'];
let desk: ListDesk;
let civilAffairs: TestApi['anonymous'];

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  authority = await api.as('authority_officer');
  desk = new ListDesk(authority, await api.asSecond('authority_officer'));
  civilAffairs = await api.as('liaison', '市民政局');
  await desk.published(workbook('duty-list-sample.xlsx'), 3);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const seen = (version: number): string => `"v${String(version)}"`;

async function bytesOf(agent: TestApi['anonymous'], url: string, query: object = {}): Promise<Buffer> {
  const answer: Answer = await agent
    .get(url)
    .query(query)
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return answer.body;
}
const template = async (query: object = {}): Promise<TemplateBook> =>
  TemplateBook.open(await bytesOf(authority, '/api/v1/lists/template', { series: SERIES, ...query }));

describe('a template over HTTP', () => {
  it('is refused for an unknown series, department or role, by field', async () => {
    const get = (agent: TestApi['anonymous'], query: object) => agent.get('/api/v1/lists/template').query(query);
    expect((await get(authority, { series: 'none' }).expect(404)).body.code).toBe('lists.series_unknown');
    const gone = '00000000-0000-7000-8000-000000000000';
    await get(authority, { series: SERIES, department: gone }).expect(404);
    expect((await get(authority, {}).expect(422)).body.errors[0].pointer).toBe('?series');
    await get(await api.as('supervisor'), { series: SERIES }).expect(403);
  });

  it('brought back as it is changes nothing; the same file with the same key is one import', async () => {
    const body = await (await template()).bytes();
    const bring = () =>
      upload(authority, body, { batchNumber: 30 }).set('idempotency-key', 'sha256-of-the-file-edition-1');
    const [first, again] = [await bring().expect(202), await bring().expect(202)];
    expect(again.body.id).toBe(first.body.id);
    await ended(authority, first);
    const { counts, openConflicts } = await report(authority, first.body.id);
    expect(counts).toMatchObject({ entries: 28, items: 89, conflicts: 0, outcomes: { unchanged: 28, error: 0 } });
    expect(openConflicts).toBe(0);
  });
});

describe('one file against one edition', () => {
  it('is applied once, whichever import brought it', async () => {
    const body = await (await template()).set(CODE, { 目录摘要: '一次' }).bytes();
    const [first, second] = [await desk.checked(body, 31), await desk.checked(body, 31)];
    expect(second.id).not.toBe(first.id);
    const { result } = await desk.applied(first);
    const again = await authority
      .post(`/api/v1/lists/imports/${second.id}/apply`)
      .set('if-match', seen(second.version))
      .expect(202);
    expect(again.body).toMatchObject({ id: first.id, batchId: result.batchId });
    await desk.approved(result.batchId);
  });
});

describe('a template edited in place, while another batch changed the list', () => {
  let mine: TemplateBook;
  let read: Answer['body'];

  it('shows what both changed apart, with the three values', async () => {
    mine = (await template()).set(CODE, { 更新周期: '每周' }).set(OTHER, { 更新周期: '每月' });
    mine.set('9999000000303002/000006', { 更新周期: '偶尔' });
    await desk.published(await (await template()).set(OTHER, { 更新周期: '每年' }).bytes(), 4);
    read = await desk.checked(await mine.bytes(), 5);
    expect(read).toMatchObject({ openConflicts: 1, counts: { conflicts: 1, outcomes: { error: 1, changed: 2 } } });
    const url = `/api/v1/lists/imports/${read.id}/conflicts`;
    const { items } = (await authority.get(url).expect(200)).body;
    expect(items).toMatchObject([{ unit: 'frequency', code: OTHER, current: '每年', file: '每月', choice: null }]);
    await civilAffairs.get(url).expect(404);
    const kinds = read.counts.kinds.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(kinds).toMatchObject([{ rule: 'frequency_unknown', count: 1 }]);
    const one = await authority.get(`/api/v1/lists/imports/${read.id}`).query({ rule: 'frequency_unknown' });
    expect(one.body.findings.items).toHaveLength(1);
  });

  it('is decided by a person, once the decision names a conflict there is', async () => {
    const url = `/api/v1/lists/imports/${read.id}/conflicts`;
    const decide = (body: object, version: number) => authority.post(url).set('if-match', seen(version)).send(body);
    await authority.post(url).send({ all: 'file' }).expect(428);
    await decide({ all: 'file' }, Number(read.version) + 7).expect(412);
    expect((await decide({}, read.version).expect(422)).body.errors[0].pointer).toBe('/all');
    await decide({ all: 'file', choices: [{ position: 1, unit: 'name', take: 'file' }] }, read.version).expect(422);
    const unknown = await decide({ choices: [{ position: 999, unit: 'name', take: 'file' }] }, read.version).expect(
      422,
    );
    expect(unknown.body.code).toBe('lists.conflict_unknown');
    const { version, openConflicts } = (await decide({ all: 'file' }, read.version).expect(200)).body;
    expect(openConflicts).toBe(0);
    read = { ...read, version };
  });

  it('comes back with its wrong cells marked', async () => {
    const marked = await TemplateBook.open(await bytesOf(authority, `/api/v1/lists/imports/${read.id}/workbook`));
    const cell = marked.cell('9999000000303002/000006', '更新周期');
    expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(marked.cell('9999000000303002/000006', '错误原因').text).toMatch(/请填写：实时/u);
    const brought = await bytesOf(authority, `/api/v1/lists/imports/${read.id}/file`);
    expect(createHash('sha256').update(brought).digest('hex')).toBe(read.fileSha256);
    await civilAffairs.get(`/api/v1/lists/imports/${read.id}/workbook`).expect(404);
    await civilAffairs.get(`/api/v1/lists/imports/${read.id}/file`).expect(404);
  });

  it('is applied whole or not at all, or explicitly its good rows only, and taken back by a batch of its own', async () => {
    const url = `/api/v1/lists/imports/${read.id}/apply`;
    const refused = await authority.post(url).set('if-match', seen(read.version)).expect(409);
    expect(refused.body.code).toBe('lists.import_has_errors');
    const { result } = await desk.applied(read, { rows: 'good' });
    const { batch, edition } = await desk.approved(result.batchId);
    expect([edition.number, batch.rowCount]).toEqual([4, 2]);

    const undo = (agent: TestApi['anonymous'], version: number) =>
      agent.post(`/api/v1/lists/batches/${result.batchId}/undo`).set('if-match', seen(version));
    await undo(civilAffairs, 2).expect(403);
    await undo(authority, 1).expect(412);
    const undoing = (await undo(authority, 2).expect(201)).body;
    expect(undoing).toMatchObject({ state: 'checked', rowCount: 2, undoesBatchId: result.batchId });
    expect((await undo(authority, 2).expect(409)).body.code).toBe('lists.batch_undone');
    const after = await desk.approved(undoing.id);
    expect(after.edition.number).toBe(5);
    const back = await template();
    expect([back.cell(CODE, '更新周期').text, back.cell(OTHER, '更新周期').text]).not.toContain('每月');
    expect(back.cell(OTHER, '更新周期').text).toBe('每年');
  });

  it('stands in the history with who brought it, its file’s hash and its counts', async () => {
    const { items } = (await authority.get('/api/v1/lists/imports').query({ series: SERIES }).expect(200)).body;
    const found = items.find(({ id }: { id: string }) => id === read.id);
    expect(found).toMatchObject({ rowsTaken: 'good', batchState: 'in_force', counts: { outcomes: { error: 1 } } });
    expect(found.fileSha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(found.createdByName).not.toBeNull();
    const page = (await authority.get('/api/v1/lists/imports').query({ limit: 2 }).expect(200)).body;
    const next = (await authority.get('/api/v1/lists/imports').query({ limit: 2, cursor: page.next }).expect(200)).body;
    expect(next.items.map(({ id }: { id: string }) => id)).not.toContain(page.items[1].id);
    expect((await civilAffairs.get('/api/v1/lists/imports').expect(200)).body.items).toEqual([]);
  });
});
