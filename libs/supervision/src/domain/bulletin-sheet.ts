import { BLOCKER_CODES, BLOCKER_TEXTS, READINESS_STATES } from '@zeqing/services';
import { bulletinNumber, type Bulletin, type BulletinContent, type BulletinKind } from './bulletin';
import type { BoardChange, ChangeKind } from './board-changes';
import { measureById } from './measures';
import { say, type Language, type SheetTable } from './sheet';
import { boardSheet, measuresSheet, rankingSheet, STATE_NAMES, valueCell } from './sheets';
import { departmentMeasures, type Basis } from './performance-report';
import type { Say } from './say';

const BULLETIN_TITLES: Readonly<Record<BulletinKind, Say>> = {
  board: say('“高效办成一件事”数据共享堵点通报（稿）', 'Bulletin on what holds up the one-things (draft)'),
  performance: say('政务数据共享绩效评价报告（稿）', 'Report on the performance of data sharing (draft)'),
};

const KINDS: Readonly<Record<ChangeKind, Say>> = {
  state: say('状态变化', 'state'),
  appeared: say('新增堵点', 'new blocker'),
  resolved: say('已解决', 'resolved'),
  stage: say('环节变化', 'stage'),
  became_overdue: say('转为超期', 'became overdue'),
};

/** The title of an issue; a report names its year. */
export function bulletinTitle({ kind, reportedYear }: Pick<Bulletin, 'kind' | 'reportedYear'>): Say {
  const { zh, en } = BULLETIN_TITLES[kind];
  return reportedYear === null ? { zh, en } : say(`${reportedYear}年度${zh}`, `${en}, ${reportedYear}`);
}

/** How a figure of a report relates to its year. */
export const BASIS_NAMES: Readonly<Record<Basis, Say>> = {
  of_year: say('本年度', 'of the year'),
  as_it_stands: say('现状', 'as it stands'),
};

/** The sentence of one change. */
export function changeText({ kind, oneThingName, body, before, after }: BoardChange, language: Language): string {
  const words = [named(before, language), named(after, language)].filter((word) => word !== null).join(' → ');
  return language === 'zh'
    ? `${KINDS[kind].zh}：${oneThingName}${body === null ? '' : `，${body}`}，${words}。`
    : `${KINDS[kind].en}: ${oneThingName}${body === null ? '' : `, ${body}`}, ${words}.`;
}

function named(word: string | null, language: Language): string | null {
  const code = BLOCKER_CODES.find((known) => known === word);
  if (code !== undefined) return BLOCKER_TEXTS[code][language];
  const state = READINESS_STATES.find((known) => known === word);
  return state === undefined ? word : STATE_NAMES[state][language];
}

export interface BulletinFacts {
  readonly title: string;
  readonly source: string;
  readonly filters: readonly string[];
  readonly hash: string;
}

/** An issue as a sheet, and above it what changed since the last. */
export function bulletinSheet(
  bulletin: Bulletin,
  content: BulletinContent,
  language: Language,
): { readonly sheet: SheetTable; readonly changes: readonly string[] } {
  if (content.kind === 'performance') return { sheet: reportSheet(content, language), changes: [] };
  const changes = content.changes.map((change) => changeText(change, language));
  const since = language === 'zh' ? '自上期以来：' : 'Since the last issue:';
  const none = language === 'zh' ? '无变化。' : 'nothing changed.';
  const told = bulletin.previousId === null ? [] : [since, ...(changes.length > 0 ? changes : [none])];
  return { sheet: boardSheet(content.board, language), changes: told };
}

/** One sheet: the figures, then the departments, then who was late. */
function reportSheet(content: Extract<BulletinContent, { kind: 'performance' }>, language: Language): SheetTable {
  const views = content.measures.flatMap(({ id, ...figure }) => {
    const measure = measureById(id);
    return measure ? [{ measure, ...figure }] : [];
  });
  const figures = measuresSheet(views, language);
  const names = new Map(content.ranking.map(({ departmentId, departmentName }) => [departmentId, departmentName]));
  const ranking = rankingSheet(content.ranking, (id) => names.get(id) ?? '', language);
  return {
    name: figures.name,
    headings: [say('年度口径', 'Of the year or as it stands'), ...figures.headings],
    rows: [
      ...figures.rows.map((row, at) => [BASIS_NAMES[views[at]?.basis ?? 'of_year'][language], ...row]),
      ...[departmentsSheet(content), ranking].flatMap(({ name, headings, rows }) => [
        ...[[], [name[language]], headings.map((one) => one[language]), ...rows],
      ]),
    ],
  };
}

/** Each department's performance, every figure with its n. */
export function departmentsSheet({ departments }: Extract<BulletinContent, { kind: 'performance' }>): SheetTable {
  const measures = departmentMeasures();
  const units = new Map(measures.map(({ id, unit }) => [id, unit]));
  return {
    name: say('分部门情况', 'By department'),
    headings: [say('部门', 'Department'), ...measures.flatMap(({ name }) => [name, say('件数', 'n')])],
    rows: departments.map(({ departmentName, figures }) => [
      ...[
        departmentName,
        ...figures.flatMap((figure) => [valueCell(units.get(figure.id) ?? 'count', figure), figure.n]),
      ],
    ]),
  };
}

/** What stands above an issue beside who took it: its number, the day its days were counted to, the hash of its content. */
export function bulletinFacts(bulletin: Bulletin, language: Language): BulletinFacts {
  const { countedOn, algorithm, contentHash } = bulletin;
  return {
    title: bulletinTitle(bulletin)[language],
    source: bulletinNumber(bulletin),
    filters: [language === 'zh' ? `天数计至 ${countedOn}` : `days counted to ${countedOn}`],
    hash: `${algorithm}:${contentHash}`,
  };
}
