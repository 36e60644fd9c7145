import { fieldOfHeading, normaliseHeading } from './headings';
import { findHeader } from './header';
import { columnLetter, parseCellReference, type RawSheet } from '@zeqing/kernel';

const aSheet = (rows: readonly (readonly string[])[], name = '清单', merges: RawSheet['merges'] = []): RawSheet => ({
  name,
  merges,
  beyond: null,
  rows: rows.map((texts, index) => ({
    row: index + 1,
    cells: texts.flatMap((text, column) => (text === '' ? [] : [{ column, kind: 'text' as const, text }])),
  })),
});
const HEADINGS = ['目录代码', '目录名称', '提供部门', '共享属性'];

describe('a heading', () => {
  it.each([
    ['\uFEFF*信息资源名称（必填项）', '信息资源名称', null],
    [' 共享\n属性 ', '共享属性', null],
    ['数据存储总量（G）', '数据存储总量', 'G'],
    ['＊高效办成“一件事”', '高效办成一件事', null],
    ['更新周期：', '更新周期', null],
    ['材料类别（数据字典）', '材料类别', null],
  ])('%j means %s', (text, key, unit) => {
    expect(normaliseHeading(text)).toEqual({ key, unit });
  });

  it.each([
    ['*数据资源目录名称', 'name'],
    ['资源提供方代码', 'providerCode'],
    ['信息资源提供方', 'provider'],
    ['更新每周期', 'frequency'],
    ['信息项业务名称', 'itemName'],
    ['数据集id', 'code'],
    ['浏览量', null],
  ])('%s is the field %s', (text, field) => {
    expect(fieldOfHeading(text)).toBe(field);
  });
});

describe('the heading row', () => {
  const headerOf = (...sheets: RawSheet[]) => {
    const found = findHeader(sheets);
    if (!found.ok) throw new Error(found.error.code);
    return found.value;
  };

  it('is found below titles and notes, in the sheet that has it', () => {
    const header = headerOf(
      aSheet([['填写说明'], ['共享属性:三种']], '说明'),
      aSheet([['责任清单'], ['编制单位'], HEADINGS]),
    );
    expect([header.sheet.name, header.row]).toEqual(['清单', 3]);
  });

  it('is read by name, whatever the order of the columns', () => {
    const header = headerOf(aSheet([['共享属性', '备注', '提供部门', '目录名称', '目录代码']]));
    expect(header.columnOf.get('code')?.column).toBe(4);
    expect(header.columns[1]).toEqual({ column: 1, heading: '备注', field: null });
  });

  it('takes the second 共享类型, right of the item’s name, for the item’s', () => {
    const header = headerOf(aSheet([['目录代码', '目录名称', '提供部门', '共享类型', '信息项名称', '共享类型']]));
    expect([header.columnOf.get('shareType')?.column, header.columnOf.get('itemShareType')?.column]).toEqual([3, 5]);
  });

  it('reads a heading merged over two rows in the lower one', () => {
    const two = aSheet(
      [
        ['目录代码', '目录名称', '提供部门', '共享属性'],
        ['', '', '', '共享类型', '信息项名称'],
      ],
      '清单',
      [
        { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
        { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1 },
        { firstRow: 1, lastRow: 2, firstColumn: 2, lastColumn: 2 },
      ],
    );
    expect(headerOf(two)).toMatchObject({ row: 2 });
  });

  it('is found below a row that only groups columns', () => {
    const groups = ['基本信息', '', '', '共享信息', '', '数据项'];
    const merges = [
      { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
      { firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 4 },
    ];
    const header = headerOf(aSheet([groups, [...HEADINGS, '共享条件', '信息项名称']], '清单', merges));
    expect([header.row, header.columnOf.size]).toEqual([2, 6]);
  });

  it('is found in row 8, whatever it is written like', () => {
    const notes = Array.from({ length: 7 }, (_, index) => [`说明${index}`]);
    const header = headerOf(aSheet([...notes, ['＊目录代码', '目录名称（必填项）', '提供\n部门', '*共享属性*：']]));
    expect([header.row, [...header.columnOf.keys()]]).toEqual([8, ['code', 'name', 'provider', 'shareType']]);
  });

  it('is that of the first of two sheets that look like lists; the other is named', () => {
    const data = [HEADINGS, ['1', '甲', '乙', '丙']];
    const header = headerOf(aSheet(data, '一'), aSheet(data, '二'), aSheet([HEADINGS], '空表'));
    expect(header.sheet.name).toBe('一');
    expect(header.leftOut.map(({ sheet, row }) => [sheet.name, row])).toEqual([['二', 1]]);
  });

  it('is refused when there is none, when a needed column is missing, and when one stands twice', () => {
    expect(findHeader([aSheet([['甲', '乙', '丙']])])).toMatchObject({
      ok: false,
      error: { code: 'lists.header_not_found' },
    });
    expect(findHeader([aSheet([['目录代码', '目录名称', '共享属性']])])).toMatchObject({
      ok: false,
      error: { code: 'lists.heading_missing', details: { missing: ['provider'] } },
    });
    expect(findHeader([aSheet([[...HEADINGS, '信息资源名称']])])).toMatchObject({
      error: { code: 'lists.heading_twice' },
    });
    const late = [...Array.from({ length: 10 }, () => ['题']), HEADINGS];
    expect(findHeader([aSheet(late)])).toMatchObject({ error: { code: 'lists.header_not_found' } });
  });
});

it('names cells as Excel does', () => {
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(parseCellReference('AB12')).toEqual({ column: 27, row: 12 });
  expect(parseCellReference('12')).toBeNull();
});
