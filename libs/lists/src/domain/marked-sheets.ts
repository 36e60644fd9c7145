import { columnLetter, type RawSheet } from '@zeqing/kernel';
import type { Finding } from './findings';
import type { Header } from './headed-sheet';
import { normaliseHeading, type ListField } from './headings';
import type { MergeUnit } from './conflict';
import { UNITS } from './merge-units';
import { TEMPLATE_COLUMNS } from './template-columns';
import type { ConflictView } from './views';

/** What is said of the cells of one sheet, to be written into it. */
export interface SheetMarks {
  readonly sheet: RawSheet;
  readonly marks: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly remarks: {
    readonly column: number;
    readonly headingRow: number;
    readonly heading: string;
    readonly texts: ReadonlyMap<number, string>;
  } | null;
  readonly choices: ReadonlyMap<number, { readonly words: readonly string[]; readonly mayCombine: boolean }>;
}

const REMARK_HEADING = '错误原因';
/** A sheet without a place for a remark column keeps only its marks. */
const LAST_COLUMN = 255;

/**
 * What a report says, put on the cells of the sheets that were read: every error as a mark, the same in words
 * in a column 错误原因 right of the others (the one of a file that was marked before is used again).
 */
export function markSheets(
  sheets: readonly RawSheet[],
  headers: readonly Header[],
  findings: readonly Finding[],
  conflicts: readonly ConflictView[],
): readonly SheetMarks[] {
  return sheets.map((sheet) => {
    const header = headers.find((one) => one.sheet === sheet);
    const said = new Said(sheet);
    for (const one of findings) if (one.sheet === sheet.name && one.severity === 'error') said.finding(one);
    if (header && header === headers[0])
      for (const one of conflicts) if (one.choice === null) said.conflict(one, header);
    if (!header) return { sheet, marks: said.marks, remarks: null, choices: new Map() };
    return {
      sheet: withRow(sheet, header.row),
      marks: said.marks,
      remarks: remarksOf(sheet, header, said.texts),
      choices: choicesOf(header),
    };
  });
}

class Said {
  readonly marks = new Map<number, Map<number, string>>();
  readonly texts = new Map<number, string>();
  readonly #columns: ReadonlyMap<string, number>;

  constructor(sheet: RawSheet) {
    const columns = new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
    this.#columns = new Map(Array.from({ length: Math.max(0, ...columns) + 1 }, (_, at) => [columnLetter(at), at]));
  }

  finding({ row, column, heading, mend }: Finding): void {
    this.#say(row, this.#columns.get(column) ?? null, heading, mend.zh);
  }

  conflict({ row, unit, base, current, file }: ConflictView, header: Header): void {
    const field: ListField =
      unit in UNITS ? (UNITS[unit as MergeUnit].fields[0] ?? 'code') : unit === 'row' ? 'code' : 'itemName';
    const at = header.columnOf.get(field);
    const text = `清单已被他人修改：模板原为“${base ?? ''}”，现为“${current ?? ''}”，本文件为“${file ?? ''}”。`;
    this.#say(row, at?.column ?? null, at?.heading ?? '', text);
  }

  #say(row: number, column: number | null, heading: string, text: string): void {
    const remark = heading === '' ? text : `${heading}：${text}`;
    this.texts.set(row, [this.texts.get(row), remark].filter(Boolean).join('\n'));
    if (column === null) return;
    const marks = this.marks.get(row) ?? new Map<number, string>();
    this.marks.set(row, marks.set(column, [marks.get(column), text].filter(Boolean).join('\n')));
  }
}

function remarksOf(sheet: RawSheet, header: Header, texts: ReadonlyMap<number, string>): SheetMarks['remarks'] {
  const before = header.columns.find(({ heading }) => normaliseHeading(heading).key === REMARK_HEADING);
  const used = sheet.rows.map(({ cells }) => cells.at(-1)?.column ?? 0);
  const column = before?.column ?? Math.max(0, ...used) + 1;
  return column > LAST_COLUMN ? null : { column, headingRow: header.row, heading: REMARK_HEADING, texts };
}

/** The heading row may be all merged from above, and hold no cell of its own. */
function withRow(sheet: RawSheet, row: number): RawSheet {
  if (sheet.rows.some((one) => one.row === row)) return sheet;
  const rows = [...sheet.rows, { row, cells: [] }].sort((a, b) => a.row - b.row);
  return { ...sheet, rows };
}

const choicesOf = ({ columns }: Header): SheetMarks['choices'] =>
  new Map(
    columns.flatMap(({ column, field }) => {
      const { choices, mayCombine = false } = TEMPLATE_COLUMNS.find((one) => one.field === field) ?? {};
      return choices ? [[column, { words: choices, mayCombine }] as const] : [];
    }),
  );
