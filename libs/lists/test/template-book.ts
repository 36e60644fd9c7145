import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import ExcelJS from 'exceljs';

/** A template as a person has it open: cells found by the code of their row and the heading of their column. */
export class TemplateBook {
  private constructor(readonly book: ExcelJS.Workbook) {}

  static async open(file: Readable | Buffer): Promise<TemplateBook> {
    const bytes = Buffer.isBuffer(file) ? file : await buffer(file);
    const book = new ExcelJS.Workbook();
    // exceljs names the older of the two Buffer types.
    await book.xlsx.load(bytes as never);
    return new TemplateBook(book);
  }

  get sheet(): ExcelJS.Worksheet {
    const [sheet] = this.book.worksheets;
    if (!sheet) throw new Error('a workbook without sheets');
    return sheet;
  }

  /** Column of a heading, as exceljs counts. */
  column(heading: string): number {
    for (let row = 1; row <= 3; row++)
      for (let column = 1; column <= this.sheet.columnCount; column++)
        if (this.sheet.getCell(row, column).text.replace(/^\*/u, '') === heading) return column;
    throw new Error(`no column ${heading}`);
  }

  /** The last row of a code: the one before may be the worked example. */
  row(code: string): number {
    const column = this.column('目录代码');
    let found = 0;
    this.sheet.eachRow((row, at) => {
      if (row.getCell(column).text === code) found = at;
    });
    if (found === 0) throw new Error(`no row ${code}`);
    return found;
  }

  cell(code: string, heading: string): ExcelJS.Cell {
    return this.sheet.getCell(this.row(code), this.column(heading));
  }

  set(code: string, cells: Readonly<Record<string, string>>): this {
    for (const [heading, value] of Object.entries(cells)) this.cell(code, heading).value = value;
    return this;
  }

  /** Writes a row below the last one. */
  add(cells: Readonly<Record<string, string>>): this {
    const row = this.sheet.rowCount + 1;
    for (const [heading, value] of Object.entries(cells)) this.sheet.getCell(row, this.column(heading)).value = value;
    return this;
  }

  async bytes(): Promise<Buffer> {
    return Buffer.from(await this.book.xlsx.writeBuffer());
  }
}
