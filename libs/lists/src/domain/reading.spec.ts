import { comparableText } from '@zeqing/kernel';
import type { Department } from '@zeqing/organisation';
import { aBook, aSheet, aTextSheet } from '../../../platform/test/raw-books';
import { readWorkbook } from '@zeqing/platform';
import { assess, readList, type CheckReport } from './check-list';
import { findHeader } from './header';
import { MOST_OF_A_KIND } from './told-findings';

const POLICE: Department = {
  id: '00000000-0000-7000-8000-000000000001',
  code: null,
  name: '市公安局',
  shortName: '公安局',
  regionCode: '999900',
  level: 'city',
  governmentRegionCode: '999900',
  lineSuperiorId: null,
  management: 'own',
  bound: 'decree',
  isAuthority: false,
  version: 1,
};

async function check(...book: Parameters<typeof aBook>): Promise<CheckReport> {
  const reading = await readWorkbook(aBook(...book));
  if ('fault' in reading) throw new Error(reading.fault);
  const header = findHeader(reading.sheets);
  if (!header.ok) throw new Error(JSON.stringify(header.error));
  const lookup = { byName: new Map([[comparableText(POLICE.name), POLICE]]), byCode: new Map() };
  const rules = { header: header.value, intent: 'take_over' as const, lookup, allowedProviders: null };
  return assess(readList(rules), header.value, () => null);
}
const told = ({ findings }: CheckReport) =>
  findings.map(({ row, column, rule, severity }) => [row, column, rule, severity]);

const HEADINGS = ['目录代码', '目录名称', '提供部门', '共享属性', '共享条件', '完成时限'];
const aRow = (number: number): string[] => [
  `9999000000303001/${100_000 + number}`,
  `目录${number}`,
  '市公安局',
  '无条件',
  '',
  '',
];

describe('a formula', () => {
  const row = (key: string, limit: string): string =>
    `<row><c t="str">${key}<v>9999000000303001/000001</v></c>${['甲', '市公安局', '有条件共享']
      .map((text) => `<c t="str"><v>${text}</v></c>`)
      .join('')}<c t="str"><f>X</f><v>用于核验</v></c>${limit}</row>`;
  const headings = `<row>${HEADINGS.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;

  it('gives the value the file remembers, with a notice', async () => {
    const report = await check(aSheet(headings + row('', '')));
    expect(told(report)).toEqual([[2, 'E', 'formula_value', 'notice']]);
    expect(report.rows[0]).toMatchObject({ outcome: 'new', duty: { recipientText: '用于核验' } });
  });

  it('is refused where it says which entry this is, and where nothing is remembered', async () => {
    const report = await check(aSheet(headings + row('<f>Y</f>', '<c><f>TODAY()</f></c>')));
    expect(told(report)).toEqual([
      [2, 'A', 'formula_cell', 'error'],
      [2, 'E', 'formula_value', 'notice'],
      [2, 'F', 'formula_cell', 'error'],
    ]);
  });
});

describe('a term', () => {
  const term = async (cell: string): Promise<CheckReport> => {
    const texts = aRow(1)
      .slice(0, 4)
      .map((text) => `<c t="str"><v>${text}</v></c>`);
    const headings = `<row>${HEADINGS.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs>';
    return check(aSheet(`${headings}<row>${texts.join('')}<c/>${cell}</row>`), { styles });
  };

  it('is a day where the cell shows one', async () => {
    const { rows } = await term('<c s="1"><v>46387</v></c>');
    expect(rows[0]?.duty).toMatchObject({ dueOn: '2026-12-31', termText: '2026-12-31' });
  });

  it('is asked for where the day has become a bare number, and may be words', async () => {
    expect(told(await term('<c><v>46387</v></c>'))).toEqual([[2, 'F', 'date_unknown', 'error']]);
    expect(told(await term('<c t="str"><v>长期</v></c>'))).toEqual([]);
  });
});

describe('what is read over', () => {
  it('is named: a heading that stands twice, a second list, cells far right', async () => {
    const first = aTextSheet([
      [...HEADINGS, '使用条件'],
      [...aRow(1), '另一条件'],
      Array.from({ length: 258 }, (_, column) => (column === 257 ? '远处' : (aRow(2)[column] ?? ''))),
    ]);
    const report = await check([first, aTextSheet([HEADINGS, aRow(3)])]);
    expect(told(report)).toEqual([
      [1, '', 'sheet_left_out', 'notice'],
      [1, 'G', 'heading_repeated', 'notice'],
      [3, 'IX', 'column_beyond', 'notice'],
    ]);
    expect(report.findings.find(({ rule }) => rule === 'sheet_left_out')?.sheet).toBe('S2');
    expect(report.counts.entries).toBe(2);
  });
});

describe('a list with thousands of mistakes', () => {
  it('tells the first thousand of each kind and how many more there are, and crowds nothing out', async () => {
    const wrong = Array.from({ length: 3_000 }, (_, index) => [
      ...aRow(index).slice(0, 2),
      '不存在局',
      '无条件',
      '',
      '',
    ]);
    const last = [...aRow(9_999).slice(0, 3), '看情况', '', ''];
    const { findings, counts } = await check(aTextSheet([HEADINGS, ...wrong, last]));
    const ofRule = (wanted: string) => findings.filter(({ rule }) => rule === wanted);
    expect(ofRule('department_unknown')).toHaveLength(MOST_OF_A_KIND);
    expect(ofRule('more_like_it')).toMatchObject([{ row: 1_001, column: 'C', value: 'department_unknown: +2000' }]);
    expect(ofRule('share_type_unknown')).toMatchObject([{ row: 3_002, column: 'D' }]);
    expect(counts.findings.error).toBe(3_001);
  });
});
