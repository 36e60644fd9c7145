import ExcelJS from 'exceljs';
import { workbookOf, type Sheet } from './workbook';
import { crc32 } from './zip';

const SHEET: Sheet = {
  name: '目录/[2026]: 第一批?',
  preface: ['目录', '筛选：提供部门＝市公安局'],
  head: ['名称', '代码', '数据项'],
  rows: [
    ['婚姻登记信息', '0012', 3],
    ['=1+1', '+86', -2.5],
    ['<a> & "b"', '@sum', 0],
    ['两行\n的话', ' 前后有空 ', 1_000_000],
    ['𠮷林\u0007省\ud800', '-1', 7],
  ],
};

async function opened(sheet: Sheet): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(workbookOf(sheet).buffer);
  const [first] = book.worksheets;
  if (!first) throw new Error('no sheet');
  return first;
}

it('is opened as a workbook, with every text as it was and every number as a number', async () => {
  const sheet = await opened(SHEET);
  const values = (row: number): unknown[] => [1, 2, 3].map((column) => sheet.getRow(row).getCell(column).value);
  expect(sheet.getRow(1).getCell(1).value).toBe('目录');
  expect(values(3)).toEqual(['名称', '代码', '数据项']);
  expect(values(4)).toEqual(['婚姻登记信息', '0012', 3]);
  expect(values(6)).toEqual(['<a> & "b"', '@sum', 0]);
  expect(values(7)).toEqual(['两行\n的话', ' 前后有空 ', 1_000_000]);
  expect(values(8)).toEqual(['𠮷林省\ufffd', '-1', 7]);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
});

it('holds no live formula, whatever a text begins with', async () => {
  const signs = ['=', '+', '-', '@', '\t=', '\r=', '=cmd|'].map((sign) => [`${sign}1+1`]);
  const sheet = await opened({ name: 'x', preface: ['=1+1'], head: ['=2+2'], rows: signs });
  sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).toBe(ExcelJS.ValueType.String)));
  expect(sheet.rowCount).toBe(signs.length + 2);
});

it('goes beyond column Z', async () => {
  const head = Array.from({ length: 30 }, (_, at) => `列${at}`);
  const sheet = await opened({ name: '宽', preface: [], head, rows: [head.map((_, at) => at)] });
  expect([sheet.getCell('AD1').value, sheet.getCell('AD2').value]).toEqual(['列29', 29]);
});

it('counts CRC-32 as the standard does', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
