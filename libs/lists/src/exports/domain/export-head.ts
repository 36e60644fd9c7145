import type { Both } from '../../domain/edition-sheet';

/** What stands above an exported table. */
export interface HeadFacts {
  readonly title: Both;
  readonly words: string | null;
  readonly department: string | null;
  /** Who had it made, and where that person works. */
  readonly person: string;
  readonly office: string;
  /** Local time of China, to the minute. */
  readonly at: string;
  /** The edition in force the rows are of, where they are of one. */
  readonly edition: string | null;
}

/** Title, filter in words, when, by whom and of which edition; the watermark says who answers for the copy. */
export function headLines(facts: HeadFacts, language: keyof Both): readonly string[] {
  const { title, words, department, person, office, at, edition } = facts;
  const who = office === '' ? person : `${office} ${person}`;
  if (language === 'en') {
    const filter = [words && `words "${words}"`, department && `department ${department}`].filter(Boolean).join(', ');
    const made = `Exported ${at} (China time) by ${who}${edition === null ? '' : `; ${edition}`}`;
    return [title.en, `Filter: ${filter || 'none'}`, made, `Watermark: ${who}, ${at}. For official use only.`];
  }
  const filter = [words && `关键词“${words}”`, department && `部门“${department}”`].filter(Boolean).join('，');
  const made = `导出时间：北京时间 ${at}；导出人：${who}${edition === null ? '' : `；${edition}`}`;
  return [title.zh, `筛选条件：${filter || '无'}`, made, `水印：${who} ${at}，仅限履行职责使用`];
}
