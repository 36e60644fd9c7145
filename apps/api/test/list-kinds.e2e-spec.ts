import ExcelJS from 'exceljs';
import { stringify } from 'csv-stringify/sync';
import { aFile, FILES } from '../../../libs/lists/test/profile-files';
import { TemplateBook } from '../../../libs/lists/test/template-book';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';
import { naughtyStrings } from './support/naughty-strings';
import { ended, report, upload, type Answer } from './support/list-imports';

let api: TestApi;
let worker: TestWorker;
let authority: TestApi['anonymous'];

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  authority = await api.as('authority_officer');
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

async function checked(body: Buffer, query: object = {}): Promise<Answer['body']> {
  const accepted = await upload(authority, body, { batchNumber: 9, ...query }).expect(202);
  await ended(authority, accepted);
  return report(authority, accepted.body.id);
}
async function allErrors(id: string): Promise<Answer['body'][]> {
  const page = await authority.get(`/api/v1/lists/imports/${id}`).query({ severity: 'error', limit: 200 }).expect(200);
  return page.body.findings.items;
}

describe('a file of each source, P1 to P12', () => {
  it.each(FILES.map((file) => [`${file.id} ${file.loads[0]?.[0] ?? ''}`, file] as const))(
    '%s loads without retyping, and may be read as another one',
    async (_, file) => {
      const read = await checked(aFile(file), { provider: '市公安局' });
      const items = file.loads.reduce((sum, [, , names]) => sum + names.length, 0);
      expect(read).toMatchObject({ state: 'checked', source: null, readAs: file.id });
      expect(read.counts).toMatchObject({ entries: file.loads.length, items, findings: { error: 0 } });
      const named = await checked(aFile(file), { provider: '市公安局', source: 'none' });
      expect(named).toMatchObject({ source: 'none', readAs: null });
    },
  );
});

const COLUMNS = {
  ...{ A: '目录代码', B: '目录名称', C: '提供部门', D: '统一社会信用代码', E: '来源系统', F: '格式', G: '更新周期' },
  ...{ H: '共享属性', I: '共享条件', J: '共享方式', K: '不予共享依据', L: '分类分级', M: '提供渠道', N: '完成时限' },
  ...{ O: '依据', P: '变更类型', Q: '涉密属性', R: '数据项', S: '数据长度', T: '敏感级别', U: '信息项共享类型' },
} as const;
type Cells = Partial<Record<keyof typeof COLUMNS, ExcelJS.CellValue>>;

const GOOD: Cells = {
  ...{
    C: '市公安局',
    F: '数据库',
    G: '每日',
    H: '有条件共享',
    I: '用于核验身份',
    J: '服务接口',
    L: '一般数据',
    R: '姓名',
  },
};
const REFUSED: Cells = { H: '不予共享', I: null };
const formula = (result: string): ExcelJS.CellValue => ({ formula: 'A2', result, date1904: false });

/** One mistake a row: what the row says otherwise, the column it is told at, and the rule it breaks. */
const MISTAKES: readonly (readonly [Cells, keyof typeof COLUMNS, string])[] = [
  [{ A: null }, 'A', 'required'],
  [{ B: null }, 'B', 'required'],
  [{ C: null }, 'C', 'required'],
  [{ F: null }, 'F', 'required'],
  [{ C: '市外星事务局' }, 'C', 'department_unknown'],
  [{ F: '石板' }, 'F', 'format_unknown'],
  [{ G: '偶尔' }, 'G', 'frequency_unknown'],
  [{ G: { error: '#N/A' } }, 'G', 'cell_error'],
  [{ H: '随便' }, 'H', 'share_type_unknown'],
  [{ H: '2' }, 'H', 'share_type_unknown'],
  [{ I: null }, 'I', 'condition_missing'],
  [{ J: '口头' }, 'J', 'mode_unknown'],
  [{ ...REFUSED, K: '涉及敏感信息' }, 'K', 'ground_not_lawful'],
  [{ ...REFUSED, K: '《中华人民共和国税收征收管理法》' }, 'K', 'ground_incomplete'],
  [{ L: '绝密级' }, 'L', 'classification_unknown'],
  [{ M: '信鸽' }, 'M', 'channel_unknown'],
  [{ N: '2026-02-30' }, 'N', 'date_unknown'],
  [{ O: '涉及国家秘密' }, 'O', 'state_secret'],
  [{ P: '挪动' }, 'P', 'change_kind_unknown'],
  [{ P: '撤销' }, 'A', 'not_in_list'],
  [{ Q: '涉密' }, 'Q', 'state_secret'],
  [{ A: 119_999_000 }, 'A', 'number_instead_of_text'],
  [{ A: '代码？' }, 'A', 'code_form'],
  [{ A: '9999000000303001/000700' }, 'A', 'duplicate_code'],
  [{ A: formula('9999000000303001/000999') }, 'A', 'formula_cell'],
  [{ B: '人口系统', E: '人口系统' }, 'B', 'name_equals_system'],
  [{ B: '=HYPERLINK("x")' }, 'B', 'formula_like'],
  [{ B: '户籍\u202E息信' }, 'B', 'text_malformed'],
  [{ B: '长'.repeat(201) }, 'B', 'too_long'],
  [{ S: '50字节' }, 'S', 'number_with_unit'],
  [{ S: '五十' }, 'S', 'not_a_number'],
  [{ T: '9' }, 'T', 'sensitivity_range'],
  [{ U: '有时' }, 'U', 'share_type_unknown'],
];
const FIRST = 700;
const codeAt = (at: number): string => `9999000000303001/000${String(FIRST + at)}`;

/** Headings, a good row, then a row for each mistake. */
async function mistaken(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('责任清单');
  const letters = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  sheet.addRow(Object.values(COLUMNS));
  [{}, ...MISTAKES.map(([cells]) => cells)].forEach((cells: Cells, at) => {
    const row = { ...GOOD, A: codeAt(at), B: `目录${String(at)}`, ...cells };
    sheet.addRow(letters.map((letter) => row[letter] ?? null));
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a workbook with one mistake a row', () => {
  it('is told each at its row, column and rule, and nothing else', async () => {
    const read = await checked(await mistaken(), { intent: 'propose' });
    const told = (await allErrors(read.id)).map(({ row, column, rule }) => [row, column, rule]);
    expect(told).toEqual(MISTAKES.map(([, column, rule], at) => [at + 3, column, rule]));
    expect(new Set(told.map(([, , rule]) => rule)).size).toBeGreaterThanOrEqual(20);
    expect(read.counts.outcomes).toEqual({ new: 1, changed: 0, unchanged: 0, withdrawn: 0, error: MISTAKES.length });
    const kinds = read.counts.kinds.filter(({ severity }: { severity: string }) => severity === 'error');
    const counted = kinds.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(counted).toBe(MISTAKES.length);
  });

  it('comes back with the same cells marked', async () => {
    const read = await checked(await mistaken(), { intent: 'propose' });
    const answer: Answer = await authority
      .get(`/api/v1/lists/imports/${read.id}/workbook`)
      .buffer(true)
      .parse((stream, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => done(null, Buffer.concat(chunks)));
      });
    const { sheet } = await TemplateBook.open(answer.body);
    MISTAKES.forEach(([, column], at) => {
      const row = at + 3;
      expect([row, sheet.getCell(`${column}${String(row)}`).fill]).toMatchObject([
        row,
        { fgColor: { argb: 'FFFFC7CE' } },
      ]);
      expect(sheet.getCell(`V${String(row)}`).text).not.toBe('');
    });
    expect(sheet.getCell('V1').text).toBe('错误原因');
    expect(sheet.getCell('V2').text).toBe('');
  });
});

describe('five hundred naughty strings (R11)', () => {
  it('come back equal from the edition and from the template, or are refused at their cell', async () => {
    const strings = naughtyStrings();
    expect(strings.length).toBeGreaterThanOrEqual(500);
    const headings = ['目录代码', '目录名称', '提供部门', '共享属性', '共享条件', '事项名称'];
    const rows = strings.map((text, at) => {
      const code = `9999000000303009/${String(at).padStart(6, '0')}`;
      return [code, `目录${String(at)}`, '市公安局', '有条件共享', text, text];
    });
    const body = Buffer.from(stringify([headings, ...rows]), 'utf8');
    const read = await checked(body, { fileName: '刁钻.csv', batchNumber: 40 });
    const refused = new Set<number>();
    let cursor: string | null = null;
    do {
      const query: object = { severity: 'error', limit: 200, ...(cursor === null ? {} : { cursor }) };
      const { findings } = (await authority.get(`/api/v1/lists/imports/${read.id}`).query(query).expect(200)).body;
      for (const { row } of findings.items) refused.add(row);
      cursor = findings.next;
    } while (cursor !== null);
    expect(read.counts.entries).toBe(strings.length);
    expect(read.counts.outcomes).toMatchObject({ new: strings.length - refused.size, error: refused.size });

    const apply = await authority
      .post(`/api/v1/lists/imports/${read.id}/apply`)
      .query({ rows: 'good' })
      .set('if-match', `"v${String(read.version)}"`)
      .expect(202);
    const { batchId } = (await ended(authority, apply)).result;
    const second = await api.asSecond('authority_officer');
    const { edition } = (
      await second.post(`/api/v1/lists/batches/${batchId}/approve`).set('if-match', '"v1"').send({}).expect(200)
    ).body;

    const kept = new Map<string, string>();
    const url = `/api/v1/lists/editions/${edition.id}/rows`;
    for (let next: string | null = ''; next !== null;) {
      const query: object = { limit: 200, ...(next === '' ? {} : { cursor: next }) };
      const page: Answer['body'] = (await authority.get(url).query(query).expect(200)).body;
      for (const { entryCode, recipientText } of page.items) kept.set(entryCode, recipientText ?? '');
      next = page.next;
    }
    const unequal = rows.filter(([code = '', , , , text = '']) => kept.has(code) && kept.get(code) !== text);
    expect(unequal.map(([code, , , , text]) => [code, text, kept.get(code ?? '')])).toEqual([]);
    expect(kept.size).toBe(strings.length - refused.size);
    expect(refused.size).toBeLessThan(strings.length / 2);

    const template: Answer = await authority
      .get('/api/v1/lists/template')
      .query({ series: 'demo-city' })
      .buffer(true)
      .parse((stream, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => done(null, Buffer.concat(chunks)));
      });
    const again = await checked(template.body, { batchNumber: 41 });
    expect(again.counts.outcomes).toEqual({ new: 0, changed: 0, unchanged: kept.size, withdrawn: 0, error: 0 });
  });
});
