import { randomBytes } from 'node:crypto';
import { readWorkbookInChild } from '../src/workbook/read-in-child';
import { checkPackage } from '../src/workbook/zip-check';
import { codeOf, ListsFixture, must } from './lists-fixture';
import { aBook, aSheet, aZip, text } from './raw-books';
import { aRow, aWorkbook } from './workbooks';

describe('a file that cannot be unpacked safely', () => {
  const many = Array.from({ length: 201 }, (_, index) => ({ name: `xl/media/${index}`, bytes: text('x') }));
  const large = (name: string) => ({ name, bytes: randomBytes(600_000), claimedSize: 60 << 20 });
  const encrypted = { name: 'xl/secret.xml', bytes: text('x'), flags: 1 };
  it.each<[string, () => Buffer]>([
    ['lists.workbook_not_xlsx', () => text('序号,名称')],
    ['lists.workbook_not_xlsx', () => Buffer.alloc(0)],
    ['lists.workbook_not_xlsx', () => aZip([{ name: 'a.txt', bytes: text('x') }])],
    ['lists.workbook_not_xlsx', () => aBook('').subarray(0, 200)],
    ['lists.workbook_old_format', () => Buffer.from('d0cf11e0a1b11ae100', 'hex')],
    [
      'lists.workbook_encrypted',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['lists.workbook_encrypted', () => aBook('', { more: [encrypted] })],
    ['lists.workbook_too_many_parts', () => aBook('', { more: many })],
    [
      'lists.workbook_nested_archive',
      () => aBook('', { more: [{ name: 'xl/embeddings/inner.zip', bytes: text('x') }] }),
    ],
    ['lists.workbook_macro', () => aBook('', { more: [{ name: 'xl/vbaProject.bin', bytes: text('x') }] })],
    [
      'lists.workbook_external_links',
      () => aBook('', { more: [{ name: 'xl/externalLinks/externalLink1.xml', bytes: text('x') }] }),
    ],
    ['lists.workbook_ratio', () => aBook(Buffer.alloc(2 << 20, 0x20))],
    ['lists.workbook_unpacks_too_large', () => aBook('', { more: [large('xl/a.xml'), large('xl/b.xml')] })],
  ])('is refused as %s by its table of contents', async (fault, make) => {
    const bytes = make();
    expect(await checkPackage(bytes)).toBe(fault);
    expect(await readWorkbookInChild(bytes)).toEqual({ fault });
  });
});

describe('a file that shows its malice only while it is read', () => {
  const noise = (bytes: number): string => {
    let seed = 1;
    return Array.from({ length: bytes }, () => ((seed = (seed * 48_271) % 2_147_483_647) % 36).toString(36)).join('');
  };
  it.each<[string, () => Buffer]>([
    [
      'lists.workbook_doctype',
      () => aBook(`<!DOCTYPE w [<!ENTITY a "aaaa">]>${aSheet('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>')}`),
    ],
    ['lists.workbook_unreadable', () => aBook(aSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))],
    ['lists.workbook_unreadable', () => aBook(aSheet('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>'))],
    ['lists.workbook_unreadable', () => aBook(aSheet('<row r="4294967296"><c r="A1" t="str"><v>x</v></c></row>'))],
    [
      'lists.workbook_unreadable',
      () => aBook(aSheet('<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>')),
    ],
    ['lists.workbook_unreadable', () => aBook(aSheet('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))],
    ['lists.workbook_unreadable', () => aBook(aSheet(`${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}`))],
    ['lists.workbook_unreadable', () => aBook(aSheet('').slice(0, -3))],
    [
      'lists.workbook_unreadable',
      () => aBook(Buffer.concat([text('<worksheet>'), Buffer.from([0xff, 0xfe]), text('</worksheet>')])),
    ],
    [
      'lists.workbook_unreadable',
      () => aBook(aSheet(`<row r="1"><c r="A1" t="str"><v>${noise(4_000)}</v></c></row>`), { claimedSize: 10 }),
    ],
    [
      'lists.workbook_cell_too_long',
      () => aBook(aSheet(`<row r="1"><c r="A1" t="str"><v>${noise(40_000)}</v></c></row>`)),
    ],
    [
      'lists.workbook_too_many_rows',
      () =>
        aBook(
          aSheet(Array.from({ length: 50_001 }, (_, row) => `<row r="${row + 1}"><c><v>${row}</v></c></row>`).join('')),
        ),
    ],
  ])('ends as %s', async (fault, make) => {
    expect(await readWorkbookInChild(make())).toEqual({ fault });
  });

  it('ends when it takes too long, without this process', async () => {
    const slow = aBook(aSheet(Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}"/>`).join('')));
    expect(await readWorkbookInChild(slow, 1)).toEqual({ fault: 'lists.workbook_timeout' });
  });

  it('is just an empty sheet with 1,048,576 empty rows', async () => {
    const empty = aBook(aSheet(Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}"/>`).join('')));
    expect(await readWorkbookInChild(empty)).toEqual({ sheets: [{ name: 'S', rows: [], merges: [], beyond: null }] });
  });
});

describe('an import of such a file', () => {
  let fixture: ListsFixture;
  beforeAll(async () => {
    fixture = await ListsFixture.start();
  });
  afterAll(() => fixture.stop());

  it('is refused before anything is kept when the table of contents tells', async () => {
    expect(codeOf(await fixture.receive(text('no workbook')))).toBe('lists.workbook_not_xlsx');
    expect(await fixture.rows('SELECT id FROM stored_file')).toEqual([]);
  });

  it.each<[string, () => Buffer]>([
    ['lists.workbook_doctype', () => aBook(`<!DOCTYPE w []>${aSheet('')}`)],
    [
      'lists.header_not_found',
      () => aBook(aSheet(Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}"/>`).join(''))),
    ],
  ])('ends as a failed operation with the reason %s, and nothing is written', async (reason, make) => {
    const before = await fixture.listTables();
    const { id, operationId } = must(await fixture.receive(make()));
    expect(await fixture.check(id)).toMatchObject({ state: 'refused', refusal: { code: reason } });
    const [operation] = await fixture.rows<{ state: string; error: { code: string } }>(
      'SELECT state, error FROM operation WHERE id = $1',
      [operationId],
    );
    expect(operation).toMatchObject({ state: 'failed', error: { code: reason } });
    expect(await fixture.listTables()).toEqual(before);
  });

  it('tells a formula and text that reads otherwise than it is at their cells', async () => {
    const formula = { formula: '1+1', result: 2, date1904: false };
    const bytes = await aWorkbook(aRow({ 信息资源名称: '户籍\u202E息信' }), aRow({ 资源目录代码: formula }));
    const { id } = must(await fixture.receive(bytes));
    await fixture.check(id);
    const told = (await fixture.findings(id)).map(({ row, column, rule, severity }) => [row, column, rule, severity]);
    expect(told).toContainEqual([2, 'C', 'text_malformed', 'error']);
    expect(told).toContainEqual([3, 'A', 'formula_cell', 'error']);
  });
});
