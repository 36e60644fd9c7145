import { aBook, aSheet } from '../../test/raw-books';
import type { RawCell, RawSheet } from '@zeqing/kernel';
import { dayOfSerial, showsDay } from './day-cells';
import { readWorkbook } from './read-workbook';

async function sheetOf(...book: Parameters<typeof aBook>): Promise<RawSheet> {
  const reading = await readWorkbook(aBook(...book));
  if ('fault' in reading) throw new Error(reading.fault);
  const [sheet] = reading.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
const cellsOf = async (cells: string, parts: Parameters<typeof aBook>[1] = {}): Promise<readonly RawCell[]> =>
  (await sheetOf(aSheet(`<row r="1">${cells}</row>`), parts)).rows[0]?.cells ?? [];
const textsOf = async (cells: string, sharedStrings = ''): Promise<readonly string[]> =>
  (await cellsOf(cells, { sharedStrings })).map(({ text }) => text);

describe('a cell', () => {
  it('without a reference stands right of the one before', async () => {
    const cells = await cellsOf(
      '<c t="str"><v>a</v></c><c/><c t="str"><v>b</v></c><c r="F1"><v>1</v></c><c><v>2</v></c>',
    );
    expect(cells.map(({ column, text }) => [column, text])).toEqual([
      [0, 'a'],
      [2, 'b'],
      [5, '1'],
      [6, '2'],
    ]);
  });

  it('with a shared string has its runs joined and no phonetic reading', async () => {
    const strings =
      '<si><r><t>户籍</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 信息</t></r><rPh sb="0" eb="1"><t>huji</t></rPh></si>' +
      '<si><t>全称</t></si>';
    expect(await textsOf('<c t="s"><v>1</v></c><c t="s"><v>0</v></c>', strings)).toEqual(['全称', '户籍 信息']);
  });

  it('with an inline string likewise', async () => {
    const inline = '<is><r><t>户</t></r><r><t>籍</t></r><rPh sb="0" eb="1"><t>hu</t></rPh></is>';
    expect(await textsOf(`<c t="inlineStr">${inline}</c><c t="inlineStr"><is><t/></is></c>`)).toEqual(['户籍']);
  });

  it('has its escaped line breaks undone, and nothing XML forbids', async () => {
    expect(await textsOf('', '')).toEqual([]);
    const strings = '<si><t>甲_x000D_\n乙_x0000_丙_x005F_x000D_</t></si>';
    expect(await textsOf('<c t="s"><v>0</v></c>', strings)).toEqual(['甲\r\n乙_x0000_丙_x000D_']);
  });

  it('with a boolean, an error, a number or nothing is told apart', async () => {
    const cells = await cellsOf(
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c><v>10.50</v></c><c><v/></c>',
    );
    expect(cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['boolean', 'TRUE'],
      ['boolean', 'FALSE'],
      ['error', '#N/A'],
      ['number', '10.50'],
    ]);
  });

  it('with a formula carries the value the file remembers, and the formula where it remembers none', async () => {
    const cells = await cellsOf(
      '<c t="str"><f>A2&amp;"x"</f><v>市公安局</v></c><c><f>1+1</f></c><c t="str"><f>""</f><v></v></c>',
    );
    expect(cells).toEqual([
      { column: 0, kind: 'text', text: '市公安局', isComputed: true },
      { column: 1, kind: 'formula', text: '=1+1', isComputed: true },
    ]);
  });

  it('further right than is read is named, not dropped in silence', async () => {
    const sheet = await sheetOf(
      aSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="IW3" t="str"><v>备注</v></c><c><v>2</v></c></row>',
      ),
    );
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.beyond).toEqual({ row: 3, column: 256, text: '备注', count: 2 });
  });
});

describe('a day', () => {
  const STYLES =
    '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>' +
    '<numFmt numFmtId="177" formatCode="[Red]0.00&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="21"/></cellXfs>';
  const CELLS = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>46387.75</v></c>`).join('');
  const read = async (is1904: boolean) =>
    (await cellsOf(CELLS, { styles: STYLES, is1904 })).map(({ kind, text }) => [kind, text]);

  it('is a number whose style shows one', async () => {
    expect(await read(false)).toEqual([
      ['number', '46387.75'],
      ['date', '2026-12-31'],
      ['date', '2026-12-31'],
      ['number', '46387.75'],
      ['number', '46387.75'],
    ]);
  });

  it('is counted from 1904 where the workbook says so', async () => {
    expect((await read(true))[1]).toEqual(['date', '2031-01-01']);
    expect([dayOfSerial('0', true), dayOfSerial('60', false), dayOfSerial('61', false)]).toEqual([
      '1904-01-01',
      null,
      '1900-03-01',
    ]);
    expect([dayOfSerial('x', false), dayOfSerial('-1', true), dayOfSerial('2958466', false)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('may be written in ISO form', async () => {
    expect(await cellsOf('<c t="d"><v>2026-12-31T00:00:00</v></c>')).toMatchObject([
      { kind: 'date', text: '2026-12-31' },
    ]);
  });

  it.each([
    ['yyyy-mm-dd', true],
    ['[$-804]yyyy"年"m"月"', true],
    ['d/m;@', true],
    ['h:mm:ss', false],
    ['0.00_d', false],
    ['General', false],
  ])('is shown by %s: %s', (format, isDay) => {
    expect(showsDay(format)).toBe(isDay);
  });
});
