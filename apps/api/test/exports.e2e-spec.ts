import { parse } from 'csv-parse/sync';
import { ConsumerRunner } from '@zeqing/journal';
import { newId } from '@zeqing/kernel';
import { waitUntil } from '@zeqing/testing';
import { ListExportConsumer } from '../../worker/src/lists/list-export.consumer';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';
import { departmentIdOf } from './support/demo-callers';
import { ended } from './support/list-imports';
import { aNeed, longEdition } from './support/long-lists';
import { naughtyStrings } from './support/naughty-strings';
import { hasPdfToText, LIVE, rowsIn, takeFile, wordsOf } from './support/taken-files';

/** What PostgreSQL keeps and XML 1.0 can say; others are refused when they come in. */
const STRINGS = naughtyStrings().filter(
  (text) => text.isWellFormed() && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/u.test(text),
);

let api: TestApi;
let worker: TestWorker;
let liaison: TestApi['anonymous'];
let civil = '';

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  liaison = await api.as('liaison', '市公安局');
  civil = await departmentIdOf(api, '市民政局');
  await aNeed(api, '核验婚姻状况', ['登记日期', '登记机关'], {
    named: '市民政局',
    matter: '户口登记',
    material: '结婚证',
  });
  await aNeed(api, '刁钻文字', STRINGS);
  await entry('9999000000303010/000001', '亓姓族谱信息', ['姓名', '出生地']);
  await negative('纳税申报明细', ['应纳税额']);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const sql = <T>(text: string, values: unknown[]): Promise<T[]> => api.database.owner.query<T[]>(text, values);
async function entry(code: string, name: string, items: string[]): Promise<string> {
  const id = newId();
  await sql(
    `INSERT INTO catalogue_entry (id, code, name, provider_department_id, share_type, status, published_version, content_hash,
       created_at, updated_at)
     VALUES ($1, $2, $3, $4, 'unconditional', 'published', 1, '', now(), now())`,
    [id, code, name, civil],
  );
  for (const [position, item] of items.entries()) {
    const values = [newId(), id, position, item];
    await sql('INSERT INTO catalogue_item (id, entry_id, position, name) VALUES ($1, $2, $3, $4)', values);
  }
  return id;
}
async function negative(name: string, items: string[]): Promise<void> {
  const entryId = await entry('9999000000303010/000002', name, items);
  await sql(
    `INSERT INTO negative_row (id, region_code, name, items, department_id, entry_id, ground_kind, ground_title, ground_clause,
       ground_text, opinion, review_on, listed_by, listed_at)
     VALUES ($1, '999900', $2, $3, $4, $5, 'law', '《中华人民共和国税收征收管理法》', '第八条', '依法保密', '同意', '2030-01-01', 'test',
       now())`,
    [newId(), name, items, civil, entryId],
  );
}

/** 5,001 published entries whose names a search finds; their codes in order. */
async function longCatalogue(): Promise<readonly string[]> {
  const found = await sql<{ code: string }>(
    `INSERT INTO catalogue_entry (id, code, name, provider_department_id, share_type, status, published_version, content_hash,
       created_at, updated_at)
     SELECT gen_random_uuid(), '9999000000303099/' || lpad(n::text, 6, '0'), '长目录条目' || n, $1, 'unconditional', 'published',
       1, '', now(), now() FROM generate_series(1, 5001) AS n
     RETURNING code`,
    [civil],
  );
  return found.map(({ code }) => code).sort();
}

const table = async (query: Record<string, string>): Promise<Buffer> =>
  (await takeFile(liaison, `/api/v1/exports/table?${new URLSearchParams(query).toString()}`)).bytes;
/** A file made in the background, once it is there. */
async function madeFile(
  order: object,
): Promise<{ readonly done: object; readonly type: string; readonly bytes: Buffer }> {
  const accepted = await liaison.post('/api/v1/exports').send(order).expect(202);
  const done = (await ended(liaison, accepted)) as object;
  return { done, ...(await takeFile(liaison, `/api/v1/exports/${accepted.body.operationId}/file`)) };
}
async function made(order: object): Promise<{ readonly done: object; readonly rows: string[][] }> {
  const { done, bytes } = await madeFile({ format: 'csv', ...order });
  return { done, rows: csvOf(bytes) };
}
const csvOf = (text: Buffer): string[][] => parse(text, { bom: true, relax_column_count: true });

describe('the three lists in the shape practitioners know', () => {
  it('puts a need and who is accountable side by side, a row for each data item, under a head that says what it is', async () => {
    const rows = await rowsIn(await table({ list: 'need', q: '婚姻' }));
    expect(rows[0]).toEqual(['需求清单']);
    expect(rows[1]).toEqual(['部门范围：全部；筛选条件：关键词“婚姻”']);
    expect(rows[2]?.[0]).toMatch(/^数据截至：北京时间 \d{4}-\d\d-\d\d \d\d:\d\d，事件账序号 \d+$/u);
    expect(rows[3]?.[0]).toMatch(/^导出时间：北京时间 \d{4}-\d\d-\d\d \d\d:\d\d；导出人：市公安局 .*；2 行$/u);
    expect(rows[4]?.[0]).toMatch(/^核对：在事件账中按导出编号 [0-9a-f-]{36} 查对$/u);
    expect(rows[5]?.[0]).toMatch(/^水印：市公安局 .*仅限履行职责使用$/u);
    expect(rows[6]?.filter((text) => text !== '')).toEqual(['需求情况', '认责情况']);
    expect(rows[7]).toEqual([
      ...['序号', '标记责任部门', '需求部门', '事项名称', '材料名称', '材料类型', '数据项名称'],
      ...['确认数源部门', '确认材料名称', '确认材料类型', '确认数据项'],
    ]);
    expect(rows.slice(8)).toEqual([
      ['1', '市民政局', '市公安局', '户口登记', '结婚证', '', '登记日期'],
      ['2', '市民政局', '市公安局', '户口登记', '结婚证', '', '登记机关'],
    ]);
  });

  it('says on the negative list what it rests on and when it is looked at again; the duty list names its edition', async () => {
    const negatives = csvOf(await table({ list: 'negative', format: 'csv' }));
    expect(negatives.at(-1)).toEqual(
      expect.arrayContaining(['应纳税额', '市民政局', '《中华人民共和国税收征收管理法》第八条', '2030-01-01']),
    );
    const duties = csvOf(await table({ list: 'duty', format: 'csv', language: 'en' }));
    expect(duties[0]).toEqual(['Duty list']);
  });

  it.each([
    ['catalogue', '族譜', '亓姓族谱信息'],
    ['need', '婚姻狀況', '结婚证'],
    ['negative', '納稅', '纳税申报明细'],
  ] as const)('finds in the %s list what any search finds by %s', async (list, q, found) => {
    expect(csvOf(await table({ list, q, format: 'csv' })).at(-1)).toContain(found);
  });

  it('exports what a search of the catalogue finds', async () => {
    const rows = csvOf(await table({ list: 'catalogue', q: '亓', format: 'csv' }));
    expect(rows.at(-1)).toEqual([
      '1',
      '9999000000303010/000001',
      '亓姓族谱信息',
      '市民政局',
      '无条件共享',
      '',
      '姓名、出生地',
      '无',
    ]);
  });
});

describe('no export holds a live formula', () => {
  it('keeps five hundred naughty strings as texts in a workbook, and escaped in CSV', async () => {
    expect(STRINGS.length).toBeGreaterThanOrEqual(500);
    const book = (await rowsIn(await table({ list: 'need', q: '刁钻' }))).slice(8).map((row) => row[6] ?? '');
    expect(book).toEqual(STRINGS);
    const text = csvOf(await table({ list: 'need', q: '刁钻', format: 'csv' }))
      .slice(8)
      .map((row) => row[6] ?? '');
    expect(text).toEqual(STRINGS.map((one) => (LIVE.test(one) ? `'${one}` : one)));
  });
});

describe('an export of more than 5,000 rows', () => {
  it('is refused at once, made in the background with its progress told, and kept for its department', async () => {
    await aNeed(
      api,
      '长需求',
      Array.from({ length: 5_001 }, (_, n) => `数据项${n}`),
      {},
    );
    const query = { list: 'need', q: '长需求', format: 'csv' };
    const refused = await liaison.get('/api/v1/exports/table').query(query).expect(409);
    expect(refused.body).toMatchObject({ code: 'export.needs_job', details: { most: 5_000 } });

    const accepted = await liaison.post('/api/v1/exports').send(query).expect(202);
    const done = await ended(liaison, accepted);
    expect(done).toMatchObject({ state: 'succeeded', stage: 'writing', done: 5_001, result: { rows: 5_001 } });
    const file = `/api/v1/exports/${accepted.body.operationId}/file`;
    const rows = csvOf((await takeFile(liaison, file)).bytes);
    expect(rows).toHaveLength(8 + 5_001);
    expect(rows.at(-1)?.[6]).toBe('数据项5000');
    await (await api.as('liaison', '市民政局')).get(file).expect(404);
    // Nor may a colleague of the same department.
    await (await api.as('office_head', '市公安局')).get(file).expect(404);
    await liaison.get(`/api/v1/exports/${newId()}/file`).expect(404);

    const told = async () =>
      (await liaison.get('/api/v1/notices').expect(200)).body.items.find(
        ({ kind }: { kind: string }) => kind === 'lists.export_made',
      );
    await waitUntil('the asker to be told', async () => (await told()) !== undefined);
    expect(await told()).toMatchObject({
      text: { zh: '导出文件已生成：需求清单，5001 行', en: 'File ready: Need list, 5001 rows' },
      link: `/lists/exports?export=${accepted.body.operationId}`,
    });
    const colleagues = (await (await api.as('office_head', '市公安局')).get('/api/v1/notices').expect(200)).body.items;
    expect(colleagues.filter(({ kind }: { kind: string }) => kind === 'lists.export_made')).toEqual([]);
  });

  it('is the one way of an edition, of what changed and of what a batch changed as well', async () => {
    const { editionId, batchId } = await longEdition(api, 77);
    const [edition, batch] = [`/api/v1/lists/editions/${editionId}`, `/api/v1/lists/batches/${batchId}`];
    for (const [list, objectId, address] of [
      ['edition', editionId, `${edition}/table`],
      ['edition_diff', editionId, `${edition}/diff/table`],
      ['batch_diff', batchId, `${batch}/diff/table`],
    ] as const) {
      const refused = await liaison.get(address).query({ format: 'csv' }).expect(409);
      expect(refused.body).toMatchObject({ code: 'export.needs_job' });
      const { done, rows } = await made({ list, objectId });
      expect(done).toMatchObject({ state: 'succeeded', done: 5_001, result: { rows: 5_001 } });
      expect(rows.filter((row) => row.join().includes('长版次条目'))).toHaveLength(5_001);
    }
  });

  it('is the one way of what a search of the catalogue found: every entry once, in the order of the codes', async () => {
    const codes = await longCatalogue();
    const order = { list: 'catalogue', q: '长目录' };
    const refused = await liaison.get('/api/v1/exports/table').query(order).expect(409);
    expect(refused.body).toMatchObject({ code: 'export.needs_job' });
    const { done, rows } = await made(order);
    expect(done).toMatchObject({ state: 'succeeded', done: 5_001, result: { rows: 5_001 } });
    expect(rows.slice(-5_001).map((row) => row[1])).toEqual(codes);
  });

  it('is refused when it is asked for, where what it is of cannot be seen', async () => {
    await liaison.post('/api/v1/exports').send({ list: 'edition', objectId: newId() }).expect(404);
    await liaison.post('/api/v1/exports').send({ list: 'batch_diff', objectId: newId() }).expect(404);
    const { body } = await liaison.post('/api/v1/exports').send({ list: 'edition' }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/objectId' }]);
  });
});

describe('an edition of more than 2,000 rows, to be printed', () => {
  const PAGE = /\/Type \/Page\b/gu;

  it('is set in the background: pages with its words on the first and who took it across each', async () => {
    const { editionId } = await longEdition(api, 78);
    const print = await liaison.get(`/api/v1/lists/editions/${editionId}/print`).expect(409);
    expect(print.body).toMatchObject({ code: 'export.needs_job', details: { most: 2_000, rows: 5_001 } });

    const { done, type, bytes } = await madeFile({ list: 'edition', format: 'pdf', objectId: editionId });
    expect(done).toMatchObject({ state: 'succeeded', stage: 'writing', done: 5_001, result: { rows: 5_001 } });
    expect([type, bytes.subarray(0, 5).toString('latin1')]).toEqual(['application/pdf', '%PDF-']);
    const pages = bytes.toString('latin1').match(PAGE)?.length ?? 0;
    expect(pages).toBeGreaterThan(100);
    if (!hasPdfToText) return;
    const words = wordsOf(bytes);
    for (const word of ['责任清单（第78版）', '共5001行', '目录名称', '长版次条目5001', '仅限履行职责使用'])
      expect(words).toContain(word);
    // The watermark, three times on every page, and the note at the end.
    expect(words.split('市公安局')).toHaveLength(1 + 3 * pages + 1);

    const notices = async () =>
      (await liaison.get('/api/v1/notices').expect(200)).body.items as { text: { zh: string } }[];
    const told = async () => (await notices()).some(({ text }) => text.zh === '导出文件已生成：责任清单版次，5001 行');
    await waitUntil('the asker to be told', told);
  });

  it('is refused beyond 20,000 rows, and pages of anything else by name', async () => {
    const { editionId } = await longEdition(api, 79);
    await sql('UPDATE list_edition SET row_count = 20001 WHERE id = $1', [editionId]);
    const refused = await liaison.post('/api/v1/exports').send({ list: 'edition', format: 'pdf', objectId: editionId });
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'export.too_long_to_print', details: { most: 20_000, rows: 20_001 } },
    ]);
    await liaison.post('/api/v1/exports').send({ list: 'edition', format: 'pdf', objectId: newId() }).expect(404);
    for (const list of ['need', 'edition_diff']) {
      const order = { list, format: 'pdf', objectId: editionId };
      const { body } = await liaison.post('/api/v1/exports').send(order).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/format', rule: 'printed_edition_alone' }]);
    }
    await liaison
      .get('/api/v1/exports/table')
      .query({ list: 'edition', format: 'pdf', objectId: editionId })
      .expect(422);
  });
});

describe('an export that fails over and over', () => {
  afterEach(() => sql('DROP TRIGGER IF EXISTS out_of_order ON stored_file', []));

  it('ends as failed with its reason, and whoever asked for it is told', async () => {
    await sql(
      `CREATE OR REPLACE FUNCTION out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'out of order'; END $$`,
      [],
    );
    await sql(
      `CREATE TRIGGER out_of_order BEFORE INSERT ON stored_file FOR EACH ROW WHEN (NEW.name LIKE '%.csv')
         EXECUTE FUNCTION out_of_order()`,
      [],
    );
    const accepted = await liaison.post('/api/v1/exports').send({ list: 'negative', format: 'csv' }).expect(202);
    const { operationId } = accepted.body as { operationId: string };
    let seq = 0;
    await waitUntil('the order to be sealed', async () => {
      const [event] = await sql<{ seq: string }>(
        `SELECT seq FROM journal WHERE type = 'lists.export_requested' AND payload_c14n::jsonb->>'operationId' = $1`,
        [operationId],
      );
      seq = Number(event?.seq ?? 0);
      return seq > 0;
    });
    // As the queue does it after the last of its attempts, a quarter of an hour later.
    const consumer = worker.app.get(ListExportConsumer, { strict: false });
    await worker.app.get(ConsumerRunner, { strict: false }).giveUp(consumer, seq);

    const done = await ended(liaison, accepted);
    expect(done).toMatchObject({ state: 'failed', result: null, error: { code: 'lists.work_given_up' } });
    const refused = await liaison.get(`/api/v1/exports/${operationId}/file`).expect(409);
    expect(refused.body).toMatchObject({ code: 'export.not_ready', details: { state: 'failed' } });
    await waitUntil('the asker to be told', async () =>
      (await liaison.get('/api/v1/notices').expect(200)).body.items.some(
        ({ kind, link }: { kind: string; link: string }) =>
          kind === 'lists.export_failed' && link === `/lists/exports?export=${operationId}`,
      ),
    );
  });
});
