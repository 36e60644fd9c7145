import { PassThrough, type Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { columnLetter, type MergedRange, type RawCell, type RawSheet } from '@zeqing/kernel';
import { cellText } from './cell-text';
import { aboutSheet, type FileHead } from './export-head';
import { MARKED_FILL } from './fills';
import { pagesMarked } from './sheet-writer';

/** A sheet as it was read, given back with what is to be said of its cells. */
export interface MarkedSheet {
  readonly sheet: RawSheet;
  /** By row as Excel numbers it, then by column counted from 0. */
  readonly marks: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** A column of remarks: where it stands, its heading, and its text by row. */
  readonly remarks: {
    readonly column: number;
    readonly headingRow: number;
    readonly heading: string;
    readonly texts: ReadonlyMap<number, string>;
  } | null;
  /** Drop-downs below the heading, by column. */
  readonly choices: ReadonlyMap<number, { readonly words: readonly string[]; readonly mayCombine: boolean }>;
  readonly isHidden: boolean;
}

/** Rows written before others get their turn. */
const BREATH = 500;
const WIDTH = 18;
const REMARK_WIDTH = 60;
const CHOICES_SHEET = '_choices';
const TEXT_FORMAT = '@';

/**
 * Writes sheets that were read as a workbook again: the same cells in the same places, merged as they were, with red
 * cells, comments and a column of remarks. Values only: what was a formula comes back as what it showed. A sheet more
 * says who took it and when.
 */
export function markedBook(sheets: readonly MarkedSheet[], head: FileHead): Readable {
  const stream = new PassThrough();
  write(sheets, head, stream).catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
}

async function write(sheets: readonly MarkedSheet[], head: FileHead, stream: PassThrough): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const lists: (readonly string[])[] = [];
  for (const marked of sheets) await writeSheet(book, marked, head, lists);
  const about = aboutSheet(head);
  const said = book.addWorksheet(about.name);
  for (const line of about.rows) said.addRow(line.map(cellText)).commit();
  said.commit();
  if (lists.length > 0) writeChoices(book, lists);
  await book.commit();
}

async function writeSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  marked: MarkedSheet,
  head: FileHead,
  lists: (readonly string[])[],
): Promise<void> {
  const { sheet, remarks, isHidden } = marked;
  const written = book.addWorksheet(sheet.name.slice(0, 31), {
    state: isHidden ? 'veryHidden' : 'visible',
    ...pagesMarked(head.watermark),
  });
  const width = Math.max(
    1,
    (remarks?.column ?? 0) + 1,
    ...sheet.rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + 1),
  );
  written.columns = Array.from({ length: width }, (_, column) => ({
    width: column === remarks?.column ? REMARK_WIDTH : WIDTH,
    style: { numFmt: TEXT_FORMAT, alignment: { wrapText: true, vertical: 'top' as const } },
  }));
  for (const range of sheet.merges)
    written.mergeCells(range.firstRow, range.firstColumn + 1, range.lastRow, range.lastColumn + 1);
  const covered = coveredBy(sheet.merges);
  for (const [index, { row, cells }] of sheet.rows.entries()) {
    writeRow(
      written.getRow(row),
      cells.filter(({ column }) => !covered(row, column)),
      marked,
      row,
    );
    if (index % BREATH === BREATH - 1) await breathe();
  }
  offerChoices(written, marked, lists);
  written.commit();
}

function writeRow(into: ExcelJS.Row, cells: readonly RawCell[], { marks, remarks }: MarkedSheet, row: number): void {
  for (const cell of cells) into.getCell(cell.column + 1).value = valueOf(cell);
  for (const [column, said] of marks.get(row) ?? []) {
    const cell = into.getCell(column + 1);
    // A cell without a value would be left out, and its mark with it.
    if (cell.value === null) cell.value = '';
    cell.fill = MARKED_FILL;
    cell.note = cellText(said);
  }
  if (remarks) {
    const remark = into.getCell(remarks.column + 1);
    remark.value = cellText(row === remarks.headingRow ? remarks.heading : (remarks.texts.get(row) ?? ''));
    if (row === remarks.headingRow) remark.font = { bold: true };
  }
  into.commit();
}

function valueOf({ kind, text }: RawCell): string | number {
  const number = Number(text);
  return kind === 'number' && String(number) === text ? number : cellText(text);
}

/** Cells that a merged range covers; only its first one holds a value. */
function coveredBy(merges: readonly MergedRange[]): (row: number, column: number) => boolean {
  const covered = new Set<string>();
  for (const { firstRow, firstColumn, lastRow, lastColumn } of merges)
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++)
        if (row !== firstRow || column !== firstColumn) covered.add(`${row} ${column}`);
  return (row, column) => covered.has(`${row} ${column}`);
}

function offerChoices(written: ExcelJS.Worksheet, marked: MarkedSheet, lists: (readonly string[])[]): void {
  const first = (marked.remarks?.headingRow ?? 0) + 1;
  const last = Math.max(first, marked.sheet.rows.at(-1)?.row ?? first);
  for (const [column, { words, mayCombine }] of marked.choices) {
    const [letter, list] = [columnLetter(column), columnLetter(lists.length)];
    lists.push(words);
    validationsOf(written).add(`${letter}${first}:${letter}${last}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`${CHOICES_SHEET}!$${list}$1:$${list}$${words.length}`],
      showErrorMessage: !mayCombine,
    });
  }
}

function writeChoices(book: ExcelJS.stream.xlsx.WorkbookWriter, lists: readonly (readonly string[])[]): void {
  const sheet = book.addWorksheet(CHOICES_SHEET, { state: 'veryHidden' });
  const longest = Math.max(...lists.map(({ length }) => length));
  for (let line = 0; line < longest; line++) sheet.addRow(lists.map((words) => cellText(words[line] ?? ''))).commit();
  sheet.commit();
}

/** exceljs has it and its types do not say so. */
const validationsOf = (sheet: ExcelJS.Worksheet): { add(range: string, rule: ExcelJS.DataValidation): void } =>
  (sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } }).dataValidations;
