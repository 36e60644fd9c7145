import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { columnLetter } from '@zeqing/kernel';
import { cellText } from './cell-text';
import { HEADING_FILL, MARKED_FILL } from './fills';
import type { SheetPlan, SheetRow } from './sheet-plan';

const DEFAULT_WIDTH = 16;
const GUIDE_WIDTH = 40;
/** Cells typed into later are text as well: codes keep their leading zeros, and nothing typed becomes a formula. */
const TEXT_FORMAT = '@';
const CHOICES_SHEET = '_choices';

/**
 * Writes one sheet row by row into a stream: headings with comments, drop-downs, marked cells, a hidden sheet. Texts
 * are written as strings and numbers as numbers, so that no content of ours is ever a live formula.
 */
export class SheetWriter {
  readonly #book: ExcelJS.stream.xlsx.WorkbookWriter;
  readonly #sheet: ExcelJS.Worksheet;
  readonly #firstRow: number;
  #nextRow: number;

  constructor(
    into: Writable,
    private readonly plan: SheetPlan,
  ) {
    this.#book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: into, useStyles: true, useSharedStrings: true });
    this.#firstRow = plan.preface.length + (plan.groups ? 3 : 2);
    this.#nextRow = this.#firstRow;
    this.#sheet = this.#book.addWorksheet(plan.name, {
      views: [{ state: 'frozen', ySplit: this.#firstRow - 1 }],
      ...(plan.watermark !== undefined && pagesMarked(plan.watermark)),
    });
    this.#sheet.columns = plan.columns.map(({ width = DEFAULT_WIDTH }) => ({
      width,
      style: { numFmt: TEXT_FORMAT, alignment: { wrapText: true, vertical: 'top' } },
    }));
    plan.preface.forEach((line, at) => {
      const row = this.#sheet.getRow(at + 1);
      const cell = row.getCell(1);
      cell.value = cellText(line);
      cell.alignment = { wrapText: false };
      row.commit();
    });
    if (plan.groups) this.#writeGroups(plan.preface.length + 1, plan.groups);
    this.#writeHeadings();
  }

  add({ values, marks }: SheetRow): void {
    const row = this.#sheet.getRow(this.#nextRow);
    values.forEach((value, column) => {
      if (value !== null) row.getCell(column + 1).value = typeof value === 'string' ? cellText(value) : value;
    });
    for (const [column, said] of marks ?? []) {
      const cell = row.getCell(column + 1);
      // A cell without a value would be left out, and its mark with it.
      if (cell.value === null) cell.value = '';
      cell.fill = MARKED_FILL;
      cell.note = cellText(said);
    }
    row.commit();
    this.#nextRow += 1;
  }

  /** Completes the file; the stream ends with it. */
  async end(): Promise<void> {
    this.#writeChoices();
    this.#sheet.commit();
    const { hidden, guide } = this.plan;
    if (guide) this.#writeGuide(guide.name, guide.rows);
    if (hidden) this.#writeHidden(hidden.name, hidden.rows);
    await this.#book.commit();
  }

  #writeHeadings(): void {
    const row = this.#sheet.getRow(this.#firstRow - 1);
    this.plan.columns.forEach(({ heading, note }, at) => {
      const cell = row.getCell(at + 1);
      cell.value = cellText(heading);
      cell.font = { bold: true };
      cell.fill = HEADING_FILL;
      if (note !== undefined) cell.note = cellText(note);
    });
    row.commit();
  }

  #writeGroups(number: number, groups: readonly string[]): void {
    const row = this.#sheet.getRow(number);
    for (let from = 0; from < groups.length;) {
      const word = groups[from] ?? '';
      const next = groups.findIndex((other, at) => at > from && other !== word);
      const to = next < 0 ? groups.length : next;
      if (word !== '') {
        const cell = row.getCell(from + 1);
        cell.value = cellText(word);
        cell.font = { bold: true };
        cell.fill = HEADING_FILL;
        if (to - from > 1) this.#sheet.mergeCells(number, from + 1, number, to);
      }
      from = to;
    }
    row.commit();
  }

  /** Choices stand in a hidden sheet: there they may be long, many, and hold commas. */
  #writeChoices(): void {
    const lastRow = this.#nextRow - 1 + (this.plan.spareRows ?? 0);
    const lists: (readonly string[])[] = [];
    this.plan.columns.forEach(({ heading, choices, mayCombine = false }, at) => {
      if (!choices || lastRow < this.#firstRow) return;
      const [column, list] = [columnLetter(at), columnLetter(lists.length)];
      lists.push(choices);
      validationsOf(this.#sheet).add(`${column}${this.#firstRow}:${column}${lastRow}`, {
        type: 'list',
        allowBlank: true,
        formulae: [`${CHOICES_SHEET}!$${list}$1:$${list}$${choices.length}`],
        showErrorMessage: !mayCombine,
        errorTitle: cellText(heading),
        error: '请从下拉列表中选择。',
      });
    });
    const longest = Math.max(0, ...lists.map(({ length }) => length));
    const lines = Array.from({ length: longest }, (_, line) => lists.map((choices) => choices[line] ?? ''));
    if (lists.length > 0) this.#writeHidden(CHOICES_SHEET, lines);
  }

  #writeGuide(name: string, lines: readonly (readonly string[])[]): void {
    const sheet = this.#book.addWorksheet(name);
    sheet.columns = (lines[0] ?? []).map(() => ({
      width: GUIDE_WIDTH,
      style: { numFmt: TEXT_FORMAT, alignment: { wrapText: true, vertical: 'top' } },
    }));
    for (const line of lines) sheet.addRow(line.map(cellText)).commit();
    sheet.commit();
  }

  #writeHidden(name: string, lines: readonly (readonly string[])[]): void {
    const sheet = this.#book.addWorksheet(name, { state: 'veryHidden' });
    for (const line of lines) sheet.addRow(line.map(cellText)).commit();
    sheet.commit();
  }
}

/** Characters; Excel takes no more than 255 in the head of a page. */
const MAX_PAGE_HEAD = 200;
/** A text above and beneath every printed page; `&` begins a code there, and is said by two (ECMA-376 18.3.1.46). */
export function pagesMarked(watermark: string): { headerFooter: { oddHeader: string; oddFooter: string } } {
  const text = cellText(watermark).slice(0, MAX_PAGE_HEAD).replaceAll('&', '&&');
  return { headerFooter: { oddHeader: `&C${text}`, oddFooter: `&L${text}&R&P / &N` } };
}

/** exceljs has it and its types do not say so. */
const validationsOf = (sheet: ExcelJS.Worksheet): { add(range: string, rule: ExcelJS.DataValidation): void } =>
  (sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } }).dataValidations;

/** A whole sheet in memory, where it is small. */
export async function sheetBytes(plan: SheetPlan, rows: Iterable<SheetRow>): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const writer = new SheetWriter(stream, plan);
  for (const row of rows) writer.add(row);
  await writer.end();
  return bytes;
}
