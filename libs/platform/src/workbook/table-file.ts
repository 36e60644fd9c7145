import { PassThrough, Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { BothWords, TableLanguage } from './both-words';
import type { FileHead } from './export-head';
import { WORKBOOK_MEDIA_TYPE } from './media-type';
import { SheetWriter, sheetBytes } from './sheet-writer';

export type SheetCell = string | number | null;
export type SheetCells = readonly (readonly SheetCell[])[];

/** The headings of a table for a workbook or a CSV file. Above them stands the head every file has. */
export interface TableHead {
  readonly name: BothWords;
  readonly headings: readonly BothWords[];
  /** What several columns together are headed by; null: none. */
  readonly groups?: readonly (BothWords | null)[];
}

/** A table with nothing left to compute. */
interface SheetTable extends TableHead {
  readonly rows: SheetCells;
}

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: WORKBOOK_MEDIA_TYPE,
  csv: 'text/csv',
};

/** Spreadsheets run what begins with = + - @ as a formula. */
const CSV = { escape_formulas: true, record_delimiter: 'windows' } as const;
/** They read UTF-8 only behind a byte order mark. */
const WITH_MARK = { ...CSV, bom: true } as const;

const headLines = (head: TableHead, { lines }: FileHead, language: TableLanguage): string[][] => [
  ...lines.map((line) => [line]),
  ...(head.groups ? [firstsOf(head.groups.map((group) => group?.[language] ?? ''))] : []),
  head.headings.map((heading) => heading[language]),
];
/** A group is written once, above the first of its columns. */
const firstsOf = (words: readonly string[]): string[] => words.map((word, at) => (word === words[at - 1] ? '' : word));
const planOf = ({ name, headings, groups }: TableHead, { lines, watermark }: FileHead, language: TableLanguage) => ({
  name: name[language],
  preface: lines,
  watermark,
  columns: headings.map((heading) => ({ heading: heading[language] })),
  ...(groups && { groups: groups.map((group) => group?.[language] ?? '') }),
});

/** A table as a file in memory, where it is small. No content of a cell is ever a live formula. */
export async function fileOf(
  table: SheetTable,
  above: FileHead,
  language: TableLanguage,
  format: ExportFormat,
): Promise<Buffer> {
  if (format === 'csv')
    return Buffer.from(stringify([...headLines(table, above, language), ...table.rows], WITH_MARK), 'utf8');
  return sheetBytes(
    planOf(table, above, language),
    table.rows.map((values) => ({ values })),
  );
}

/** The same, slice by slice, for tables too long to be held: what was sent is forgotten. */
export function streamedFile(
  head: TableHead,
  above: FileHead,
  language: TableLanguage,
  format: ExportFormat,
  slices: AsyncIterable<SheetCells>,
): Readable {
  if (format === 'csv') return Readable.from(csvParts(headLines(head, above, language), slices));
  const stream = new PassThrough();
  const written = writeSlices(new SheetWriter(stream, planOf(head, above, language)), slices);
  written.catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  return stream;
}

async function* csvParts(head: string[][], slices: AsyncIterable<SheetCells>): AsyncGenerator<Buffer> {
  yield Buffer.from(stringify(head, WITH_MARK), 'utf8');
  for await (const slice of slices) yield Buffer.from(stringify([...slice], CSV), 'utf8');
}

async function writeSlices(writer: SheetWriter, slices: AsyncIterable<SheetCells>): Promise<void> {
  for await (const slice of slices) for (const values of slice) writer.add({ values });
  await writer.end();
}
