import type { TableLanguage } from './both-words';

/** Who took a file out, when, and of which state of the data. */
export interface ExportStamp {
  /** Under which the journal knows this export: the id of its object. */
  readonly number: string;
  readonly person: string;
  readonly office: string;
  readonly at: Date;
  /** The instant up to which the rows are complete, and the journal's sequence then; null: nothing was counted yet. */
  readonly asOf: Date | null;
  readonly sequence: number;
}

/** What a file holds, in the words of its language. */
export interface ExportFacts {
  readonly title: string;
  /** The series, edition or issue the rows are of. */
  readonly source?: string | null;
  /** Whose rows they are; null: everybody's. */
  readonly departments?: string | null;
  readonly filters?: readonly string[];
  readonly rows?: number | null;
  /** Algorithm and digest of what was frozen, and how anybody computes it anew. */
  readonly hash?: string | null;
  readonly hashOf?: string | null;
  /** What else is to be said above the rows. */
  readonly more?: readonly string[];
}

/** The lines above the rows, the first of them the title, and what stands on every page. */
export interface FileHead {
  readonly lines: readonly string[];
  readonly watermark: string;
}

const CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** An instant as people in China write it, to the minute: 2026-11-26 09:39. */
export const chinaMinute = (at: Date): string => CHINA.format(at);

/** Who took it, when: printed across or above every page (ux §2.2). */
export function watermarkOf(
  { person, office, at }: Pick<ExportStamp, 'person' | 'office' | 'at'>,
  language: TableLanguage,
): string {
  const who = whoOf({ person, office });
  return language === 'en'
    ? `${who} ${chinaMinute(at)}. For official use only.`
    : `${who} ${chinaMinute(at)}，仅限履行职责使用`;
}

/**
 * The one head of every workbook and CSV file: title, edition, whose rows, as of when, by whom, hash, how to check, and
 * the watermark. At most seven lines and those of `more`, so that headings stay where a reader looks for them.
 */
export function fileHead(facts: ExportFacts, stamp: ExportStamp, language: TableLanguage): FileHead {
  const watermark = watermarkOf(stamp, language);
  const { title, source = null, more = [] } = facts;
  const lines = [
    title,
    ...(source === null ? [] : [language === 'en' ? `Of: ${source}` : `版次：${source}`]),
    ...(language === 'en' ? english(facts, stamp) : chinese(facts, stamp)),
    language === 'en' ? `Watermark: ${watermark}` : `水印：${watermark}`,
    ...more,
  ];
  return { lines, watermark };
}

function chinese({ departments, filters = [], rows, hash, hashOf }: ExportFacts, stamp: ExportStamp): string[] {
  const count = rows === null || rows === undefined ? '' : `；${rows} 行`;
  const digest = hash ? `${hash}${hashOf ? `，可对 ${hashOf} 重新计算` : ''}；` : '';
  return [
    `部门范围：${departments ?? '全部'}；筛选条件：${filters.join('，') || '无'}`,
    `数据截至：${stamp.asOf === null ? '尚无数据' : `北京时间 ${chinaMinute(stamp.asOf)}`}，事件账序号 ${stamp.sequence}`,
    `导出时间：北京时间 ${chinaMinute(stamp.at)}；导出人：${whoOf(stamp)}${count}`,
    `核对：${digest}在事件账中按导出编号 ${stamp.number} 查对`,
  ];
}

function english({ departments, filters = [], rows, hash, hashOf }: ExportFacts, stamp: ExportStamp): string[] {
  const count = rows === null || rows === undefined ? '' : `; ${rows} rows`;
  const digest = hash ? `${hash}${hashOf ? `, to be computed anew from ${hashOf}` : ''}; ` : '';
  return [
    `Departments: ${departments ?? 'all'}; filter: ${filters.join(', ') || 'none'}`,
    `As of: ${stamp.asOf === null ? 'no data yet' : `${chinaMinute(stamp.asOf)} (China time)`}, journal sequence ${stamp.sequence}`,
    `Exported ${chinaMinute(stamp.at)} (China time) by ${whoOf(stamp)}${count}`,
    `To check: ${digest}export ${stamp.number} in the journal`,
  ];
}

/** The sheet on which a form, or a workbook given back, says the same: above their rows it would be in the way. */
export const ABOUT_SHEET = '导出说明';

/** The head as a sheet of its own. */
export const aboutSheet = ({ lines }: FileHead): { name: string; rows: readonly (readonly string[])[] } => ({
  name: ABOUT_SHEET,
  rows: lines.map((line) => [line]),
});

const whoOf = ({ person, office }: Pick<ExportStamp, 'person' | 'office'>): string =>
  [office, person].filter((word) => word !== '').join(' ');
