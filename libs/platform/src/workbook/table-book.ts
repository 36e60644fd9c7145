import ExcelJS from 'exceljs';
import { cellText } from './cell-text';
import { HEADING_FILL } from './fills';
import { aboutSheet, type FileHead } from './export-head';
import { pagesMarked } from './sheet-writer';

const WIDTH = 18;
/** Codes keep their leading zeros, and nothing typed becomes a formula. */
const TEXT_FORMAT = '@';

/** One sheet of plain texts below its headings. */
export interface PlainTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A workbook of several plain tables, a sheet each; for what is small enough to be held at once. */
export async function tableBook(tables: readonly PlainTable[], head: FileHead): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { name, headings, rows } of tables) {
    const sheet = book.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 1 }],
      ...pagesMarked(head.watermark),
    });
    sheet.columns = headings.map(() => ({ width: WIDTH, style: { numFmt: TEXT_FORMAT } }));
    const heading = sheet.addRow(headings.map(cellText));
    heading.font = { bold: true };
    for (let column = 1; column <= headings.length; column++) heading.getCell(column).fill = HEADING_FILL;
    for (const row of rows) sheet.addRow(row.map((text) => (text === '' ? null : cellText(text))));
  }
  const about = aboutSheet(head);
  const last = book.addWorksheet(about.name);
  for (const row of about.rows) last.addRow(row.map(cellText));
  return Buffer.from(await book.xlsx.writeBuffer());
}
