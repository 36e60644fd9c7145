import { decodeTable, readTable } from './read-table';

const TEXT = '目录代码,目录名称\r\n"0012","居民""户籍"",\n信息"\r\n';
const gb18030 = (text: string): Buffer => {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, Buffer>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      bytesOf.set(decoder.decode(Buffer.from([high, low])), Buffer.from([high, low]));
  return Buffer.concat(
    Array.from(text, (letter) => (letter < '\u0080' ? Buffer.from(letter) : (bytesOf.get(letter) ?? Buffer.alloc(0)))),
  );
};
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

describe('a table of text', () => {
  const utf16 = Buffer.from(TEXT, 'utf16le');
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['GB18030', gb18030(TEXT)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 the other way round', swapped(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
    ['UTF-16 without a mark', utf16],
    ['UTF-16 the other way round without a mark', swapped(utf16)],
  ])('is read in %s', (_, bytes) => {
    expect(decodeTable(bytes)).toBe(TEXT);
    const reading = readTable(bytes);
    expect(
      'sheets' in reading && reading.sheets[0]?.rows.map(({ row, cells }) => [row, cells.map(({ text }) => text)]),
    ).toEqual([
      [1, ['目录代码', '目录名称']],
      [2, ['0012', '居民"户籍",\n信息']],
    ]);
  });

  it.each([
    [
      'cells copied from a spreadsheet',
      '甲,一\t乙\n"丙\n丁"\t戊',
      [
        ['甲,一', '乙'],
        ['丙\n丁', '戊'],
      ],
    ],
    ['semicolons', '甲;乙\n丙;', [['甲', '乙'], ['丙']]],
    [
      'blank lines',
      '甲,乙\n\n,\n丙,丁',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['an open quote', '甲,"乙\n丙', [['甲', '乙\n丙']]],
  ])('takes %s', (_, text, rows) => {
    const reading = readTable(Buffer.from(text));
    expect('sheets' in reading && reading.sheets[0]?.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual(
      rows,
    );
  });

  it('is refused when it is no text, or holds more than a workbook may', () => {
    expect(readTable(Buffer.from([0x50, 0x4b, 3, 4]))).toEqual({ fault: 'unreadable' });
    expect(readTable(Buffer.from([0x41, 0, 0, 0, 0x42, 0xff]))).toEqual({ fault: 'unreadable' });
    expect(readTable(Buffer.from([0x81, 0x20, 0xff]))).toEqual({ fault: 'unreadable' });
    expect(readTable(Buffer.from('x'.repeat(40_000)))).toEqual({ fault: 'cell_too_long' });
    expect(readTable(Buffer.from('a\n'.repeat(50_001)))).toEqual({ fault: 'too_many_rows' });
    const wide = readTable(Buffer.from(`${'x,'.repeat(300)}y`));
    expect('sheets' in wide && wide.sheets[0]?.beyond).toMatchObject({ row: 1, column: 256, count: 45 });
  });
});
