import { catalogueParts, departmentName } from '../../../scripts/catalogue/make.mjs';
import { newId } from '@zeqing/kernel';
import { waitUntil } from '@zeqing/testing';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';
import { ended, report, type Answer } from './support/list-imports';

const SIZE = { entries: 3_000, departments: 4, seed: 7 };
const ROUTE = '/api/v1/lists/imports/catalogue';

let api: TestApi;
let worker: TestWorker;
let authority: TestApi['anonymous'];

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  authority = await api.as('authority_officer');
  for (let n = 0; n < SIZE.departments; n += 1)
    await api.database.owner.query(
      `INSERT INTO department (id, code, name, comparable_name, short_name, comparable_short_name, kind, region_code,
         government_region_code, regions_served, management, bound, is_authority)
       VALUES ($1, $2, $3, $3, $3, $3, '组成部门', '999900', '999900', '{}', 'own', 'decree', false)`,
      [newId(), `12999900000000${String(n).padStart(4, '0')}`, departmentName(n)],
    );
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const made = (): string => [...catalogueParts(SIZE)].join('');
const bring = (text: string, query: Record<string, unknown> = {}) =>
  authority
    .post(ROUTE)
    .query({ fileName: 'catalogue.csv', series: 'demo-city', ...query })
    .set('content-type', 'text/csv')
    .send(text);
const apply = (id: string, version: number) =>
  authority.post(`/api/v1/lists/imports/${id}/apply`).set('if-match', `"v${version}"`);
const eventsOf = async (type: string): Promise<number> =>
  (
    await api.database.owner.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM journal WHERE type = $1`, [
      type,
    ])
  )[0].count;
const search = async (q: string): Promise<Answer['body']> =>
  (await authority.get('/api/v1/catalogue/entries').query({ q, limit: 50 }).expect(200)).body;

describe('a whole catalogue as CSV', () => {
  it('is checked, taken in one event, and found', async () => {
    const accepted = await bring(made(), { actsReference: '演数发〔2026〕9号' }).expect(202);
    expect(accepted.body).toMatchObject({ state: 'received', target: 'catalogue', actsReference: '演数发〔2026〕9号' });
    expect(await ended(authority, accepted)).toMatchObject({ state: 'succeeded' });
    const checked = await report(authority, accepted.body.id);
    expect(checked.counts).toMatchObject({
      entries: 3_000,
      items: 3_000,
      outcomes: { new: 3_000, error: 0 },
      gaps: {},
    });

    const asked = await apply(checked.id, checked.version).expect(202);
    const done = await ended(authority, asked);
    expect(done).toMatchObject({ state: 'succeeded', stage: 'taking', done: 3_000, total: 3_000 });
    await waitUntil('the event to be sealed', async () => (await eventsOf('catalogue.imported')) > 0);
    expect(await eventsOf('catalogue.imported')).toBe(1);
    expect(await eventsOf('catalogue.entry_published')).toBe(0);

    const { items, total, next } = await search('信息');
    expect([items.length, total, next === null]).toEqual([50, null, false]);
    const [first] = items;
    expect(first).toMatchObject({ status: 'published', publishedVersion: 1 });
    expect((await search(first.name)).items.map(({ code }: { code: string }) => code)).toContain(first.code);
    const gaps = await authority.get('/api/v1/lists/gaps').query({ limit: 1 }).expect(200);
    expect(gaps.body.items).toEqual([]);
  });

  it('changes nothing when it comes again', async () => {
    const accepted = await bring(made()).expect(202);
    await ended(authority, accepted);
    const { id, version, counts } = await report(authority, accepted.body.id);
    expect(counts.outcomes).toMatchObject({ new: 0, changed: 0, unchanged: 3_000, error: 0 });
    expect((await apply(id, version).expect(409)).body.code).toBe('lists.import_empty');
  });

  it('tells its mistakes at their cells and takes nothing of it', async () => {
    const lines = made().split('\r\n');
    lines[2] = lines[2]!.replace(/,(无条件共享|有条件共享|不予共享),/, ',随便,');
    lines[5] = lines[1]!;
    const accepted = await bring(lines.slice(0, 50).join('\r\n')).expect(202);
    await ended(authority, accepted);
    const { id, version, findings } = await report(authority, accepted.body.id);
    const told = findings.items.map(({ row, column, rule }: Record<string, unknown>) => [row, column, rule]);
    expect(told).toEqual([
      [3, 'H', 'share_type_unknown'],
      [6, 'A', 'duplicate_code'],
    ]);
    expect((await apply(id, version).expect(409)).body.code).toBe('lists.import_has_errors');
  });

  it('is the authority’s to bring, as CSV and nothing else', async () => {
    const liaison = await api.as('liaison', '市公安局');
    const query = { fileName: 'c.csv', series: 'demo-city' };
    await liaison.post(ROUTE).query(query).set('content-type', 'text/csv').send('a,b').expect(403);
    await authority.post(ROUTE).query(query).send({ a: 1 }).expect(415);
    expect((await bring('a,b', { series: 'none' }).expect(404)).body.code).toBe('lists.series_unknown');
    const unread = await bring('只有一列\n1').expect(202);
    expect(await ended(authority, unread)).toMatchObject({
      state: 'failed',
      error: { code: 'lists.header_not_found' },
    });
  });
});
