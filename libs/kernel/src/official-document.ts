/**
 * An official document (公文) as data: what it says and in which order, nothing about paper, fonts or file formats.
 * Renderers give it the form of GB/T 9704-2012.
 */
export interface OfficialDocument {
  readonly title: string;
  /** 发文字号, or the blank to be filled in by the registry. */
  readonly documentNumber: string | null;
  /** What is printed in the head of every page, as 草稿; null for none. */
  readonly mark: string | null;
  /** 主送机关; null where the document is nobody's letter. */
  readonly addressee: string | null;
  readonly blocks: readonly DocumentBlock[];
  /** 附件说明: the names of what is attached, in order. */
  readonly attachments: readonly string[];
  readonly signature: DocumentSignature | null;
  /** 附注: contact and the like, printed in brackets beneath the date. */
  readonly note: string | null;
  /** Who took the copy and when, printed across every page of a PDF; absent: nothing. */
  readonly watermark?: string;
}

export interface DocumentSignature {
  readonly issuer: string;
  /** In Arabic numerals, as 2026年11月23日. */
  readonly date: string;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

export type DocumentBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | DocumentTable;

export interface DocumentTable {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[];
}

const ONES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A number below 100 as Chinese counts headings: 一, 十, 二十三. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (ONES[tens] ?? '')}十`}${ONES[ones] ?? ''}`;
}

const LABELS: Readonly<Record<HeadingLevel, (count: number) => string>> = {
  1: (count) => `${chineseNumber(count)}、`,
  2: (count) => `（${chineseNumber(count)}）`,
  3: (count) => `${count}．`,
  4: (count) => `（${count}）`,
};

/** The blocks with their headings numbered 一、 （一） 1． （1）, each level starting anew beneath the one above (GB/T 9704-2012, 7.3.3). */
export function numberedBlocks(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const counts: Record<HeadingLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    counts[block.level] += 1;
    for (const level of [2, 3, 4] as const) if (level > block.level) counts[level] = 0;
    return { ...block, text: `${LABELS[block.level](counts[block.level])}${block.text}` };
  });
}

/** The attachment lines as printed: 附件：name, or numbered where there are several (7.3.4). */
export function attachmentLines(names: readonly string[]): readonly string[] {
  if (names.length === 1) return names.map((name) => `附件：${name}`);
  return names.map((name, index) => `${index === 0 ? '附件：' : ''}${index + 1}．${name}`);
}

/** Everything the document says, line by line in reading order: for comparing forms with each other and with fixtures. */
export function documentText(document: OfficialDocument): readonly string[] {
  const { documentNumber, title, addressee, signature, note } = document;
  return [
    ...(documentNumber === null ? [] : [documentNumber]),
    title,
    ...(addressee === null ? [] : [`${addressee}：`]),
    ...numberedBlocks(document.blocks).flatMap(blockText),
    ...attachmentLines(document.attachments),
    ...(signature === null ? [] : [signature.issuer, signature.date]),
    ...(note === null ? [] : [`（${note}）`]),
  ];
}

const blockText = (block: DocumentBlock): readonly string[] =>
  block.kind === 'table' ? [block.header, ...block.rows].map((row) => row.join(' | ')) : [block.text];
