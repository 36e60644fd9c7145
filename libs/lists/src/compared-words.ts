import type { ExportFacts, TableLanguage } from '@zeqing/platform';
import type { ComparedDepartment } from './domain/compared-department';
import { CLASS_WORDS } from './domain/diff-summary';
import type { ChangeClass } from './domain/edition-diff';
import { both } from './domain/edition-sheet';
import type { BatchView, EditionView } from './domain/views';

/** What was compared, and what came of it in one sentence. */
export interface Compared {
  /** Null: there was none before. */
  readonly from: EditionView | null;
  /** Null while the batch has made none. */
  readonly to: EditionView | null;
  readonly batch: BatchView | null;
  readonly department: ComparedDepartment;
  readonly summary: { readonly zh: string; readonly en: string };
}

const OF_MINE = both('与本部门有关', 'rows that concern my department');

/** What was compared, in words, with the sentence and the hashes of both. */
export function comparedWords(
  series: string,
  { from, to, batch, summary, department }: Compared,
  { language, class: wanted }: { readonly class: ChangeClass | null; readonly language: TableLanguage },
): Pick<ExportFacts, 'source' | 'filters' | 'hash' | 'more'> {
  const hashes = [from, to].flatMap((edition) =>
    edition ? [`${edition.algorithm.toUpperCase()} ${edition.hash}`] : [],
  );
  const isEnglish = language === 'en';
  const newer = to
    ? isEnglish
      ? `edition ${to.number}`
      : `第 ${to.number} 版`
    : isEnglish
      ? `batch ${batch?.number ?? ''}`
      : `第 ${batch?.number ?? ''} 批（未发布）`;
  const older = from
    ? isEnglish
      ? `edition ${from.number}`
      : `第 ${from.number} 版`
    : isEnglish
      ? 'nothing before'
      : '此前（无版次）';
  return {
    source: isEnglish ? `${series}, ${newer} against ${older}` : `${series} ${newer}与${older}对比`,
    filters: [
      ...(department === 'mine' ? [OF_MINE[language]] : []),
      ...(wanted === null ? [] : [CLASS_WORDS[wanted][language]]),
    ],
    hash: hashes.length === 0 ? null : hashes.join(' → '),
    more: [summary[language]],
  };
}
