import type { DocumentBlock, OfficialDocument } from '@zeqing/kernel';
import { BLOCKER_TEXTS } from '@zeqing/services';
import type { Board } from './board';
import { bulletinNumber, type Bulletin, type BulletinContent } from './bulletin';
import { BULLETIN_TITLES, changeText } from './bulletin-sheet';
import { measureById } from './measures';
import type { SheetCell } from './sheet';
import { rankingSheet, STATE_NAMES, valueCell } from './sheets';

type BoardIssue = Extract<BulletinContent, { kind: 'board' }>;
type Report = Extract<BulletinContent, { kind: 'performance' }>;

/** Departments of a ranking that a page has room for. */
const MOST_RANKED = 30;
const text = (cell: SheetCell | undefined): string => (cell === null || cell === undefined ? '—' : String(cell));

/** An issue as a document to be completed and signed by a person: Chinese, with its number, sequence and hash (U44). */
export function bulletinDocument(bulletin: Bulletin, content: BulletinContent, office: string): OfficialDocument {
  const { kind, asOf, sequence, countedOn, algorithm, contentHash } = bulletin;
  const until = asOf === null ? '' : `数据截至${asOf.toISOString()}，`;
  return {
    title: BULLETIN_TITLES[kind].zh,
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

function reportBlocks({ measures, minimumN, ranking }: Report): readonly DocumentBlock[] {
  const names = new Map(ranking.map(({ departmentId, departmentName }) => [departmentId, departmentName]));
  const { rows } = rankingSheet(ranking.slice(0, MOST_RANKED), (id) => names.get(id) ?? '', 'zh');
  return [
    heading('指标'),
    {
      kind: 'table',
      header: ['指标', '数值', '分子', '分母', '口径'],
      widths: [3, 1, 1, 1, 5],
      rows: measures.flatMap(({ id, ...figure }) => {
        const measure = measureById(id);
        if (measure === undefined) return [];
        const cells = [valueCell(measure.unit, figure), figure.numerator, figure.denominator].map(text);
        return [[measure.name.zh, ...cells, measure.numerator.zh]];
      }),
    },
    heading('按时情况'),
    paragraph(`不足${minimumN}件的部门不排名；不受条例约束的单位不排名。`),
    {
      kind: 'table',
      header: ['名次', '部门', '件数', '逾期', '逾期率', '现超期'],
      widths: [2, 4, 1, 1, 1, 1],
      rows: rows.map((row) => [row[0], row[1], row[2], row[3], row[4], row[8]].map(text)),
    },
  ];
}
