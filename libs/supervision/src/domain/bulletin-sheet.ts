import { BLOCKER_CODES, BLOCKER_TEXTS, READINESS_STATES } from '@zeqing/services';
import { bulletinNumber, type Bulletin, type BulletinContent, type BulletinKind } from './bulletin';
import type { BoardChange, ChangeKind } from './board-changes';
import { measureById } from './measures';
import { say, type Language, type SheetTable } from './sheet';
import { boardSheet, measuresSheet, rankingSheet, STATE_NAMES } from './sheets';
import type { Say } from './say';

export const BULLETIN_TITLES: Readonly<Record<BulletinKind, Say>> = {
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

/** An issue as a sheet: number, sequence and hash above, then what changed since the last, then the figures. */
export function bulletinSheet(
  bulletin: Bulletin,
  content: BulletinContent,
  language: Language,
): { readonly sheet: SheetTable; readonly preface: readonly string[] } {
  const head = headOf(bulletin, language);
  if (content.kind === 'board') {
    const changes = content.changes.map((change) => changeText(change, language));
    const since = language === 'zh' ? '自上期以来：' : 'Since the last issue:';
    const none = language === 'zh' ? '无变化。' : 'nothing changed.';
    const told = bulletin.previousId === null ? [] : [since, ...(changes.length > 0 ? changes : [none])];
    return { sheet: boardSheet(content.board, language), preface: [...head, ...told] };
  }
  const views = content.measures.flatMap(({ id, ...figure }) => {
    const measure = measureById(id);
    return measure ? [{ measure, ...figure }] : [];
  });
  const figures = measuresSheet(views, language);
  const names = new Map(content.ranking.map(({ departmentId, departmentName }) => [departmentId, departmentName]));
  const ranking = rankingSheet(content.ranking, (id) => names.get(id) ?? '', language);
  const rows = [
    ...figures.rows,
    [],
    [ranking.name[language]],
    ranking.headings.map((one) => one[language]),
    ...ranking.rows,
  ];
  return { sheet: { ...figures, rows }, preface: head };
}

function headOf(bulletin: Bulletin, language: Language): readonly string[] {
  const { sequence, asOf, countedOn, algorithm, contentHash, kind } = bulletin;
  const at = asOf?.toISOString() ?? '';
  const number = bulletinNumber(bulletin);
  return language === 'zh'
    ? [
        ...[BULLETIN_TITLES[kind].zh, number, `数据截至 ${at}，事件账序号 ${sequence}；天数计至 ${countedOn}`],
        `内容哈希 ${algorithm}:${contentHash}`,
      ]
    : [
        ...[
          BULLETIN_TITLES[kind].en,
          number,
          `As of ${at}, journal sequence ${sequence}; days counted to ${countedOn}`,
        ],
        `Hash of the content ${algorithm}:${contentHash}`,
      ];
}
