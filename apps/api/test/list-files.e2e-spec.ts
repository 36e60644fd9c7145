import { aBook, aTextSheet } from '../../../libs/platform/test/raw-books';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';
import { ended, report, upload, workbook, type Answer } from './support/list-imports';

let api: TestApi;
let worker: TestWorker;
let authority: TestApi['anonymous'];
let police: TestApi['anonymous'];

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  authority = await api.as('authority_officer');
  police = await api.as('liaison', '市公安局');
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

describe('a workbook with mistakes', () => {
  it('is reported cell by cell and can not be applied', async () => {
    const accepted = await upload(authority, workbook('duty-list-with-mistakes.xlsx')).expect(202);
    const operation = await ended(authority, accepted);
    expect(operation.state).toBe('succeeded');
    expect(operation.result.counts.outcomes).toMatchObject({ new: 3, error: 10 });
    const { findings, version, id } = await report(authority, accepted.body.id);
    const mistakes = findings.items.filter(({ severity }: { severity: string }) => severity !== 'notice');
    const gaps = mistakes.filter(({ severity }: { severity: string }) => severity === 'gap');
    expect(gaps).toMatchObject([{ row: 4, column: 'K', rule: 'condition_missing' }]);
    expect(mistakes.map(({ row, column }: { row: number; column: string }) => `${column}${row}`)).toEqual([
      'E3',
      'K4',
      'M5',
      'D7',
      'P8',
      'B9',
      'C10',
      'I11',
      'E12',
      'E13',
      'E14',
    ]);
    const refused = await authority
      .post(`/api/v1/lists/imports/${id}/apply`)
      .set('if-match', `"v${version}"`)
      .expect(409);
    expect(refused.body.code).toBe('lists.import_has_errors');
    expect((await authority.get('/api/v1/catalogue/entries').expect(200)).body.items).toEqual([]);
  });

  it('pages its findings', async () => {
    const accepted = await upload(authority, workbook('duty-list-with-mistakes.xlsx')).expect(202);
    await ended(authority, accepted);
    const url = `/api/v1/lists/imports/${accepted.body.id}`;
    const first = (await authority.get(url).query({ severity: 'error', limit: 5 }).expect(200)).body.findings;
    expect(first.items).toHaveLength(5);
    const query = { severity: 'error', limit: 200, cursor: first.next };
    const rest = (await authority.get(url).query(query).expect(200)).body.findings;
    expect([rest.items.length, rest.items[0].row, rest.next]).toEqual([5, 10, null]);
  });
});

describe('a table of another system', () => {
  const TEXT =
    '公共数据开放主体名称,更新频率,数据格式,数据集名称,数据项,数据摘要\n市民政局,每年,电子表格,养老机构,名称、地址,名录\n';

  it('is read from CSV as its headings propose, or as the importer says', async () => {
    const bring = async (body: Buffer, query: object = {}) => {
      const accepted = await upload(authority, body, { fileName: '开放计划.csv', ...query }).expect(202);
      await ended(authority, accepted);
      return report(authority, accepted.body.id);
    };
    const proposed = await bring(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));
    expect(proposed).toMatchObject({ state: 'checked', source: null, readAs: 'P11', counts: { entries: 1, items: 2 } });
    const named = await bring(Buffer.from(TEXT), { source: 'P5' });
    expect(named).toMatchObject({ state: 'checked', source: 'P5', readAs: 'P5', counts: { entries: 1, items: 1 } });
    const unnamed = await bring(Buffer.from(TEXT), { source: 'none' });
    expect(unnamed).toMatchObject({ state: 'refused', refusal: { code: 'lists.heading_missing' } });
    const noText = await bring(Buffer.from([0x81, 0x20, 0xff]));
    expect(noText).toMatchObject({ state: 'refused', refusal: { code: 'lists.workbook_unreadable' } });
    await upload(authority, Buffer.from(TEXT), { source: 'P13' }).expect(422);
  });

  it('that names no provider is whose the importer says', async () => {
    const file = aBook(
      aTextSheet([
        ['材料名称', '材料类别', '材料来源方式', '法律依据', '包含的数据项', '备注'],
        ['户口簿', '证照', '申请人提供', '户口登记条例', '姓名', ''],
      ]),
    );
    const accepted = await upload(authority, file, { provider: '市公安局' }).expect(202);
    await ended(authority, accepted);
    const read = await report(authority, accepted.body.id);
    expect(read).toMatchObject({ readAs: 'P8', providerName: '市公安局', counts: { outcomes: { new: 1, error: 0 } } });
  });
});

describe('a file that is no list', () => {
  it('is refused at once when it cannot be a workbook', async () => {
    const refused = await upload(authority, Buffer.from('序号,目录代码\n')).expect(422);
    expect(refused.body).toMatchObject({ code: 'lists.workbook_not_xlsx', status: 422 });
    expect(refused.headers['content-type']).toMatch('application/problem+json');
  });

  it.each([
    ['lists.workbook_not_xlsx', '清单.docx', Buffer.from('\uFEFF序号,目录代码\r\n1,x\r\n')],
    ['lists.workbook_old_format', '清单.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['lists.workbook_old_format', '清单.et', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('is refused with how to save it as a workbook (%s, %s)', async (code, fileName, body) => {
    const refused = (await upload(authority, body, { fileName }).expect(422)).body;
    expect(refused.code).toBe(code);
    expect(JSON.stringify(refused)).toContain('另存为 .xlsx');
  });

  it('is refused when the body is no file', async () => {
    const query = { fileName: 'x.xlsx', series: 'demo-city', batchNumber: 3, intent: 'take_over' };
    await authority.post('/api/v1/lists/imports').query(query).send({ rows: [] }).expect(415);
  });

  it('is refused when its query is wrong, field by field', async () => {
    const { body } = await upload(authority, workbook('duty-list-sample.xlsx'), {
      batchNumber: 0,
      intent: 'steal',
    }).expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['?batchNumber', '?intent']);
    await upload(authority, workbook('duty-list-sample.xlsx'), { series: 'unheard-of' }).expect(404);
  });

  it('may not be taken over by a liaison, nor brought by a supervisor', async () => {
    await upload(police, workbook('duty-list-sample.xlsx')).expect(403);
    await upload(await api.as('supervisor'), workbook('duty-list-sample.xlsx')).expect(403);
  });
});

describe('a wrong but plausible workbook', () => {
  const HEADINGS = ['*目录代码（必填项）', '目录\n名称', '提供部门', '共享属性：', '共享条件', '使用条件'];
  const aRow = (number: number, provider = '市公安局'): string[] => [
    `9999000000303001/${200_000 + number}`,
    `目录${number}`,
    provider,
    '无条件共享',
    '',
    '',
  ];
  const checked = async (...book: Parameters<typeof aBook>): Promise<Answer['body']> => {
    const accepted = await upload(authority, aBook(...book), { batchNumber: 9 }).expect(202);
    await ended(authority, accepted);
    return report(authority, accepted.body.id);
  };
  const told = (body: Answer['body']): unknown[] =>
    body.findings.items
      .filter(({ rule }: { rule: string }) => rule !== 'normalised')
      .map(({ sheet, row, column, rule }: Record<string, unknown>) => [sheet, row, column, rule]);

  it('is read from row 8 on, and what is not read is named', async () => {
    const notes = Array.from({ length: 7 }, (_, index) => [`填表说明${index}`]);
    const list = aTextSheet([...notes, HEADINGS, aRow(1)]);
    const body = await checked([list, aTextSheet([HEADINGS, aRow(2)])]);
    expect(body).toMatchObject({ state: 'checked', sheet: 'S', counts: { entries: 1, outcomes: { new: 1 } } });
    expect(told(body)).toEqual([
      ['S2', 1, '', 'sheet_left_out'],
      ['S', 8, 'F', 'heading_repeated'],
    ]);
  });

  it('is refused, in words, when a needed heading stands twice or none is found', async () => {
    const twice = await checked(aTextSheet([[...HEADINGS, '信息资源名称'], aRow(1)]));
    expect(twice).toMatchObject({ state: 'refused', refusal: { code: 'lists.heading_twice' } });
    const late = Array.from({ length: 10 }, () => ['说明']);
    const none = await checked(aTextSheet([...late, HEADINGS, aRow(1)]));
    expect(none).toMatchObject({ state: 'refused', refusal: { code: 'lists.header_not_found' } });
  });

  it('is told in bounded pages with 30,000 wrong rows', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => aRow(index, '不存在局'));
    const { id, counts, findings } = await checked(aTextSheet([HEADINGS.slice(0, 5), ...rows]));
    expect(counts).toMatchObject({ entries: 30_000, outcomes: { error: 30_000 }, findings: { error: 30_000 } });
    expect(findings.items).toHaveLength(200);
    const kept: unknown[] = [];
    let cursor: string | null = null;
    do {
      const query: object = { severity: 'error', limit: 200, ...(cursor === null ? {} : { cursor }) };
      const page: Answer = await authority.get(`/api/v1/lists/imports/${id}`).query(query).expect(200);
      kept.push(...page.body.findings.items);
      cursor = page.body.findings.next;
    } while (cursor !== null);
    expect(kept).toHaveLength(1_000);
    const notices = { severity: 'notice', limit: 200 };
    const more = (await authority.get(`/api/v1/lists/imports/${id}`).query(notices).expect(200)).body.findings.items;
    expect(more.at(-1)).toMatchObject({
      row: 1_001,
      column: 'C',
      rule: 'more_like_it',
      value: 'department_unknown: +29000',
    });
  });
});
