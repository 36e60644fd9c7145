import type { DocumentBlock, OfficialDocument } from '@zeqing/kernel';
import { BLOCKER_TEXTS } from '@zeqing/services';
import type { Board } from './board';
import { bulletinNumber, type Bulletin, type BulletinContent } from './bulletin';
import { BASIS_NAMES, bulletinTitle, changeText, departmentsSheet } from './bulletin-sheet';
import { GROUP_NAMES, MEASURE_GROUPS, type MeasureGroup } from './measure';
import { measureById } from './measures';
import { chinaTime, type SheetCell } from './sheet';
import { rankingSheet, STATE_NAMES, valueCell } from './sheets';

type BoardIssue = Extract<BulletinContent, { kind: 'board' }>;
type Report = Extract<BulletinContent, { kind: 'performance' }>;

/** Departments of a ranking that a page has room for. */
const MOST_RANKED = 30;
const text = (cell: SheetCell | undefined): string => (cell === null || cell === undefined ? '—' : String(cell));

/** An issue as a document to be completed and signed by a person: Chinese, with its number, sequence and hash (U44). */
export function bulletinDocument(bulletin: Bulletin, content: BulletinContent, office: string): OfficialDocument {
  const { asOf, sequence, countedOn, algorithm, contentHash } = bulletin;
  const until = asOf === null ? '' : `数据截至北京时间${chinaTime(asOf)}，`;
  return {
    title: bulletinTitle(bulletin).zh,
    documentNumber: bulletinNumber(bulletin),
    mark: '草稿',
    addressee: null,
    blocks: [
      paragraph(`${until}事件账序号${sequence}，天数计至${countedOn}。只有主管部门的认定称为违规；超期为事实。`),
      ...(content.kind === 'board' ? boardBlocks(bulletin, content) : reportBlocks(content)),
    ],
    attachments: [],
    signature: { issuer: office, date: chineseDay(countedOn) },
    note: `内容哈希 ${algorithm}:${contentHash}`,
  };
}

const paragraph = (words: string): DocumentBlock => ({ kind: 'paragraph', text: words });
const heading = (words: string): DocumentBlock => ({ kind: 'heading', level: 1, text: words });
const chineseDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};

function boardBlocks({ previousId }: Bulletin, { board, changes }: BoardIssue): readonly DocumentBlock[] {
  const since =
    changes.length > 0 ? changes.map((change) => paragraph(changeText(change, 'zh'))) : [paragraph('无变化。')];
  return [
    heading('总体情况'),
    {
      kind: 'table',
      header: ['一件事', '状态', '就绪', '必办'],
      widths: [6, 2, 1, 1],
      rows: board.rows.map(({ name, state, mattersReady, mattersCompulsory }) => [
        ...[name, STATE_NAMES[state].zh, String(mattersReady), String(mattersCompulsory)],
      ]),
    },
    ...(previousId === null ? [] : [heading('自上期以来'), ...since]),
    heading('堵点和责任单位'),
    {
      kind: 'table',
      header: ['一件事', '责任单位', '最差环节', '已历工作日', '期限', '超期工作日'],
      widths: [3, 3, 3, 1, 2, 1],
      rows: blockerLines(board),
    },
  ];
}

function blockerLines({ columns, rows }: Board): string[][] {
  const names = new Map(columns.map(({ key, name }) => [key, name]));
  return rows.flatMap(({ name, cells }) =>
    cells.map(({ column, worst, openDays, dueOn, isOverdue, overdueDays }) => [
      ...[name, names.get(column) ?? column, BLOCKER_TEXTS[worst].zh, text(openDays), text(dueOn)],
      isOverdue ? String(overdueDays) : '—',
    ]),
  );
}

function reportBlocks(report: Report): readonly DocumentBlock[] {
  const { reportedYear } = report;
  return [
    paragraph(
      `依据《政务数据共享条例》第三十八条编制。“${BASIS_NAMES.of_year.zh}”为${reportedYear}年1月1日至12月31日发起或者发生的事项，` +
        `“${BASIS_NAMES.as_it_stands.zh}”为编制当日的状态。没有件数的不作评价。`,
    ),
    ...MEASURE_GROUPS.flatMap((group) => [heading(GROUP_NAMES[group].zh), figuresTable(report, group)]),
    heading('分部门情况'),
    departmentsTable(report),
    heading('按时情况'),
    paragraph(`不足${report.minimumN}件的部门不排名；不受条例约束的单位不排名。`),
    rankingTable(report),
  ];
}

const figuresTable = ({ measures }: Report, group: MeasureGroup): DocumentBlock => ({
  kind: 'table',
  header: ['指标', '数值', '件数', '年度口径', '计数内容'],
  widths: [6, 2, 2, 3, 7],
  rows: measures.flatMap(({ id, basis, ...figure }) => {
    const measure = measureById(id);
    if (measure?.group !== group) return [];
    const value = figure.source === 'none_yet' ? '尚无来源' : text(valueCell(measure.unit, figure));
    return [[measure.name.zh, value, text(figure.n), BASIS_NAMES[basis].zh, measure.numerator.zh]];
  }),
});

/** A figure and its n in one cell: a page has no room for two columns each. */
function departmentsTable(report: Report): DocumentBlock {
  const { headings, rows } = departmentsSheet(report);
  const isValue = (_: unknown, at: number): boolean => at % 2 === 1;
  return {
    kind: 'table',
    header: ['部门', ...headings.filter(isValue).map(({ zh }) => zh)],
    widths: [3, ...headings.filter(isValue).map(() => 2)],
    rows: rows.map((row) => [
      text(row[0]),
      ...row.filter(isValue).map((value, at) => figureText(value, row[2 * at + 2])),
    ]),
  };
}

const figureText = (value: SheetCell, n: SheetCell | undefined): string =>
  value === n || value === null ? text(value) : `${value}（${text(n)}件）`;

function rankingTable({ ranking }: Report): DocumentBlock {
  const names = new Map(ranking.map(({ departmentId, departmentName }) => [departmentId, departmentName]));
  const { rows } = rankingSheet(ranking.slice(0, MOST_RANKED), (id) => names.get(id) ?? '', 'zh');
  return {
    kind: 'table',
    header: ['名次', '部门', '件数', '逾期', '逾期率', '现超期', '较上年'],
    widths: [2, 4, 1, 1, 1, 1, 1],
    rows: rows.map((row) => [row[0], row[1], row[2], row[3], row[4], row[8], row[11]].map(text)),
  };
}
