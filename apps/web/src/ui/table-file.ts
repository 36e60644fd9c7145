import { csvOf, saveFile } from './export-csv';
import { filterWords, tableText } from './table-text';
import type { SheetCell } from './workbook';

export type TableFormat = 'xlsx' | 'csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NOT_IN_FILE_NAME = /[\\/:*?"<>|]/g;

/** A column that stands in the file beside those of the screen: one text a row. */
export interface FileColumn {
  readonly title: string;
  readonly texts: readonly string[];
}

export interface TakenTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What tables of the page show, one under the other; of several, each row begins with its table's name. */
export function takenFrom(
  tables: readonly HTMLTableElement[],
  { group, more }: { readonly group: string; readonly more: readonly FileColumn[] },
): TakenTable {
  const texts = tables.map((table) => ({ ...tableText(table), name: table.caption?.textContent.trim() ?? '' }));
  const isOne = texts.length < 2;
  const rows = texts.flatMap(({ rows: lines, name }) => lines.map((line) => (isOne ? line : [name, ...line])));
  return {
    head: [...(isOne ? [] : [group]), ...(texts[0]?.head ?? []), ...more.map(({ title }) => title)],
    rows: rows.map((row, at) => [...row, ...more.map(({ texts: said }) => said[at] ?? '')]),
  };
}

/** The filters of this page in words. */
export const pageFilters = (): readonly string[] => filterWords(document);

/** What the file is called, the lines above its rows, and what stands on every printed page. */
export interface TableHead {
  readonly title: string;
  readonly preface: readonly string[];
  readonly watermark: string;
}

/** Hands the table to the browser as a file. */
export async function saveTable(
  { head, rows }: TakenTable,
  { title, preface, watermark }: TableHead,
  format: TableFormat,
): Promise<void> {
  const name = `${title.replaceAll(NOT_IN_FILE_NAME, ' ').trim()}.${format}`;
  if (format === 'csv') {
    saveFile(
      name,
      csvOf(
        head,
        rows.map((row) => row.map(String)),
        preface,
      ),
    );
    return;
  }
  const { workbookOf } = await import('./workbook');
  saveFile(name, workbookOf({ name: title, preface, watermark, head, rows }), XLSX);
}
