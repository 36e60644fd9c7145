import { localDateOf, type DocumentBlock, type LocalDate, type OfficialDocument } from '@zeqing/kernel';

/** Marks every letter: Zeqing writes drafts for the office's own system, which numbers, signs and seals them. */
const DRAFT = '草稿';
/** A blank for what the office fills in. */
const BLANK = '□□';

/** A department as a letter names it. */
export interface LetterParty {
  readonly name: string;
  /** Who may be asked about it; null leaves a blank. */
  readonly contact: string | null;
}

export interface LetterDraft {
  readonly title: string;
  readonly from: LetterParty;
  /** The addressees, the first of them the one that acts. */
  readonly to: readonly string[];
  readonly blocks: readonly DocumentBlock[];
  /** The kind of number the letter gets: 函, 通知, 督. */
  readonly numbered?: string;
  readonly documentNumber?: string;
  readonly attachments?: readonly string[];
  /** The day of the act the letter tells, or null while it has not been done. */
  readonly on: LocalDate | null;
  /** The year the number is of while the act has no day. */
  readonly today: LocalDate;
}

/** A letter as a document of GB/T 9704-2012: a draft, its number and contact left blank where they are not known. */
export function letter(draft: LetterDraft): OfficialDocument {
  const year = (draft.on ?? draft.today).slice(0, 4);
  const { name, contact } = draft.from;
  return {
    title: draft.title,
    documentNumber: draft.documentNumber ?? `${BLANK}${draft.numbered ?? '函'}〔${year}〕□号`,
    mark: DRAFT,
    addressee: draft.to.join('、'),
    blocks: draft.blocks,
    attachments: draft.attachments ?? [],
    signature: { issuer: name, date: draft.on === null ? `${year}年□月□日` : dateWords(draft.on) },
    note: `联系人：${contact ?? BLANK}，联系电话：${BLANK}`,
  };
}

export const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
export const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 1, text });
/** A heading with what stands beneath it; nothing at all when there is nothing to say. */
export const section = (title: string, ...texts: readonly (string | null)[]): readonly DocumentBlock[] => {
  const said = texts.filter((text) => text !== null && text.trim() !== '');
  return said.length === 0 ? [] : [heading(title), ...said.map((text) => paragraph(ended(text ?? '')))];
};
const END = /[。！？；]$/u;
/** A text of people as a sentence of its own. */
const ended = (text: string): string => (END.test(text.trim()) ? text.trim() : `${text.trim()}。`);
/** A text of people inside a sentence: without its own end. */
export const phrase = (text: string): string => text.trim().replace(/[。．.；;，,]+$/u, '');

/** A table whose rows are numbered in its first column. */
export const numberedTable = (
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly (readonly string[])[],
): DocumentBlock => ({
  kind: 'table',
  header: ['序号', ...columns.map(([title]) => title)],
  widths: [1, ...columns.map(([, width]) => width)],
  rows: rows.map((cells, index) => [String(index + 1), ...cells]),
});

/** A day in words of an official document: 2026年11月23日, months and days without zeros (GB/T 9704-2012, 7.3.5.4). */
export function dateWords(day: LocalDate): string {
  const [year, month, date] = day.split('-');
  return `${year ?? ''}年${Number(month)}月${Number(date)}日`;
}

export const instantWords = (at: Date): string => dateWords(localDateOf(at));
export const dayOf = (at: Date | null): LocalDate | null => (at === null ? null : localDateOf(at));

/** `政务数据共享条例 第二十一条` as a letter cites it: 《政务数据共享条例》第二十一条. */
export function cited(article: string): string {
  const [norm = '', ...rest] = article.split(' ');
  return `《${norm}》${rest.join('')}`;
}
