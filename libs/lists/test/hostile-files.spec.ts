import { aBook, aSheet, text } from '../../platform/test/raw-books';
import { codeOf, ListsFixture, must } from './lists-fixture';
import { aRow, aWorkbook } from './workbooks';

describe('an import of a hostile file', () => {
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
