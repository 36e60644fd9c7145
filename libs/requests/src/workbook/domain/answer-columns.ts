import { comparableText, type RawCell, type RawRow, type RawSheet } from '@zeqing/kernel';
import type { AnswerProposal } from '../../answer/domain/answer.rules';
import { GROUND_KIND_WORDS, GROUND_WORDS } from '../../letter/domain/words';

/** Columns of the liaison's workbook: what is told of each request, then what is to be filled in (U45). */
export const ANSWER_COLUMNS = {
  number: '申请编号',
  requester: '申请部门',
  entry: '目录名称',
  items: '申请的数据项',
  use: '用途',
  receivedOn: '收到日期',
  dueOn: '答复期限',
  remaining: '剩余工作日',
  decision: '答复决定',
  ground: '不同意的情形',
  reason: '理由',
  cutItems: '不提供的数据项',
  citationKind: '依据类别',
  citationTitle: '依据名称',
  citationClause: '依据条款',
} as const;
export type AnswerField = keyof typeof ANSWER_COLUMNS;
export const ANSWER_FIELDS: readonly AnswerField[] = [
  ...(['number', 'requester', 'entry', 'items', 'use', 'receivedOn', 'dueOn', 'remaining'] as const),
  ...(['decision', 'ground', 'reason', 'cutItems', 'citationKind', 'citationTitle', 'citationClause'] as const),
];
/** What the liaison fills in. */
export const FILLED_FIELDS = [
  ...(['decision', 'ground', 'reason', 'cutItems', 'citationKind', 'citationTitle', 'citationClause'] as const),
] satisfies readonly AnswerField[];
export type FilledField = (typeof FILLED_FIELDS)[number];

export const DECISION_WORDS: Readonly<Record<AnswerProposal['kind'], string>> = {
  agree: '同意',
  partial: '部分同意',
  refuse: '不同意',
};

/** The words of the drop-downs. */
export const ANSWER_CHOICES: Readonly<Partial<Record<AnswerField, readonly string[]>>> = {
  decision: Object.values(DECISION_WORDS),
  ground: Object.values(GROUND_WORDS),
  citationKind: Object.values(GROUND_KIND_WORDS),
};

/** The code of a drop-down's word; null for a word that is none of them. */
export function codeOf<Code extends string>(words: Readonly<Record<Code, string>>, text: string): Code | null {
  const wanted = comparableText(text);
  for (const code in words) if (comparableText(words[code]) === wanted) return code;
  return null;
}

/** The sheet with the answers, its heading row and where its columns stand. */
export interface AnswerHeader {
  readonly sheet: RawSheet;
  readonly row: number;
  readonly columnOf: ReadonlyMap<AnswerField, number>;
}

const FIELD_OF: ReadonlyMap<string, AnswerField> = new Map(
  ANSWER_FIELDS.map((field) => [comparableText(ANSWER_COLUMNS[field]), field]),
);
/** Lines may have been put above the headings, but never more than these. */
const SEARCHED_ROWS = 10;
const NEEDED: readonly AnswerField[] = ['number', ...FILLED_FIELDS];

/** The first row that heads both the numbers and the decisions; null when no sheet has one. */
export function findAnswerHeader(sheets: readonly RawSheet[]): AnswerHeader | null {
  for (const sheet of sheets)
    for (const { row, cells } of sheet.rows.filter((one) => one.row <= SEARCHED_ROWS)) {
      const columnOf = columnsIn(cells);
      if (columnOf.has('number') && columnOf.has('decision')) return { sheet, row, columnOf };
    }
  return null;
}

/** Headings of columns that are needed and gone. */
export const missingHeadings = ({ columnOf }: AnswerHeader): readonly string[] =>
  NEEDED.filter((field) => !columnOf.has(field)).map((field) => ANSWER_COLUMNS[field]);

/** The cell of a field, null when it holds nothing. */
export function answerCell({ columnOf }: AnswerHeader, { cells }: RawRow, field: AnswerField): RawCell | null {
  const column = columnOf.get(field);
  return cells.find((cell) => cell.column === column && cell.text.trim() !== '') ?? null;
}

function columnsIn(cells: readonly RawCell[]): ReadonlyMap<AnswerField, number> {
  const columns = new Map<AnswerField, number>();
  for (const { column, text } of cells) {
    const field = FIELD_OF.get(comparableText(text));
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  }
  return columns;
}
