import { FilledRows } from './filled-rows';

const count = (sheet: string, piece = sheet.length): number => {
  const [bytes, rows] = [Buffer.from(sheet, 'utf8'), new FilledRows()];
  let found = 0;
  for (let at = 0; at < bytes.length; at += piece) found = rows.push(bytes.subarray(at, at + piece));
  return found;
};

describe('the rows of a sheet that hold something for sure', () => {
  const shared = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  const inline = '<row r="2"><c r="A2" t="inlineStr"><is><t>民政局</t></is></c></row>';

  it('end with a value or with a text', () => {
    expect(count(`<sheetData>${shared}${inline}</sheetData>`)).toBe(2);
  });

  it.each([1, 2, 7, 19, 20, 21, 64])('are counted once each, however they come: %i bytes at a time', (piece) => {
    expect(count(`${shared}${inline}`.repeat(20), piece)).toBe(40);
  });

  it.each([
    ['an empty row', '<row r="1"/>'],
    ['a row of styled cells', '<row r="1"><c r="A1" s="1"/></row>'],
    ['an empty value', '<row r="1"><c r="A1"><v></v></c></row>'],
    ['an empty text', '<row r="1"><c r="A1" t="inlineStr"><is><t></t></is></c></row>'],
  ])('are not told by %s', (_what, row) => {
    expect(count(row)).toBe(0);
  });
});
