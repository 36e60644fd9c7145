import ExcelJS from 'exceljs';
import { readWorkbook } from './read-workbook';
import type { SheetPlan } from './sheet-plan';
import { sheetBytes } from './sheet-writer';

const PLAN: SheetPlan = {
  name: '待答复',
  preface: ['=1+1', '截至 2026-03-02'],
  columns: [
    { heading: '申请编号', note: '请勿修改' },
    { heading: '答复', choices: ['同意', '不予共享,说明依据'] },
    { heading: '天数' },
  ],
  hidden: {
    name: '_zeqing',
    rows: [
      ['template', '1'],
      ['0001', '=2'],
    ],
  },
  spareRows: 3,
};
const loaded = async (bytes: Buffer): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  return book;
};

describe('a sheet that is written', () => {
  it('reads back with its preface, headings, rows and, when asked for, its hidden sheet', async () => {
    const bytes = await sheetBytes(PLAN, [{ values: ['001', '同意', 3] }, { values: ['002', null, null] }]);
    const reading = await readWorkbook(bytes, '_zeqing');
    if ('fault' in reading) throw new Error(reading.fault);
    expect(reading.sheets.map(({ name }) => name)).toEqual(['待答复', '_zeqing']);
    expect(reading.sheets[0]?.rows.map(({ row, cells }) => [row, cells.map(({ text }) => text)])).toEqual([
      [1, ['=1+1']],
      [2, ['截至 2026-03-02']],
      [3, ['申请编号', '答复', '天数']],
      [4, ['001', '同意', '3']],
      [5, ['002']],
    ]);
    expect(reading.sheets[1]?.rows[1]?.cells.map(({ text }) => text)).toEqual(['0001', '=2']);
    const visible = await readWorkbook(bytes);
    expect('sheets' in visible && visible.sheets).toHaveLength(1);
  });

  it('has drop-downs with commas in them, comments, and marked cells that say why', async () => {
    const marks = new Map([[1, '请选择答复']]);
    const book = await loaded(await sheetBytes(PLAN, [{ values: ['001', null, 3], marks }]));
    const sheet = book.getWorksheet('待答复');
    expect(sheet?.getCell('B4').dataValidation).toMatchObject({ type: 'list', formulae: ['_choices!$A$1:$A$2'] });
    expect(sheet?.getCell('B7').dataValidation).toBeDefined();
    expect(book.getWorksheet('_choices')?.getCell('A2').value).toBe('不予共享,说明依据');
    expect(book.getWorksheet('_choices')?.state).toBe('veryHidden');
    expect(JSON.stringify(sheet?.getCell('A3').note)).toContain('请勿修改');
    expect(JSON.stringify(sheet?.getCell('B4').note)).toContain('请选择答复');
    expect(sheet?.getCell('B4').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
  });

  it.each([
    '=cmd|"/c calc"!A1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    "'=1",
    '=HYPERLINK("http://x")',
    '0012',
  ])('keeps %j a text, formatted as text', async (text) => {
    const sheet = (await loaded(await sheetBytes(PLAN, [{ values: [text, null, null] }]))).getWorksheet('待答复');
    expect(sheet?.getCell('A4').type).toBe(ExcelJS.ValueType.String);
    expect(sheet?.getCell('A4').numFmt).toBe('@');
  });

  it.each([
    ['甲_x000D_乙', '甲_x000D_乙'],
    ['<a & "b">', '<a & "b">'],
    ['一行\n二行', '一行\n二行'],
    ['空\u0000白\u001F\uFFFE', '空白'],
    ['\uD800半', '\uFFFD半'],
    ['长'.repeat(40_000), '长'.repeat(32_767)],
  ])('gives back what was written (%#)', async (text, back) => {
    const reading = await readWorkbook(await sheetBytes(PLAN, [{ values: [text, null, null] }]));
    expect('sheets' in reading && reading.sheets[0]?.rows[3]?.cells[0]?.text).toBe(back);
  });
});
