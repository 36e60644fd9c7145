import type { CellsBeyond, RawCell, RawRow, RawSheet } from '@zeqing/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import type { WorkbookReading } from './read-workbook';
import { MAX_COLUMNS, MAX_ROWS } from './sheet-reader';
import { WorkbookRefused } from './workbook-refused';

/** Characters; as in a workbook. */
const MAX_CELL = 32_767;
const ZIP_OR_COMPOUND = /^(?:PK\u0003\u0004|\u00D0\u00CF\u0011\u00E0)/u;
const SAMPLE_BYTES = 4_096;
const SEPARATORS = ['\t', ',', ';'] as const;
const SAMPLED_LINES = 10;

/** Whether a file says by its name that it is a table of text. */
export const isTableName = (fileName: string): boolean => /\.(?:csv|tsv|txt)$/iu.test(fileName);

/**
 * Reads a table of text as one sheet: CSV or cells copied from a spreadsheet, in UTF-8, UTF-16 or GB18030, with or
 * without a byte order mark. Every cell is text. Within the limits of a workbook; every fault is a value.
 */
export function readTable(bytes: Buffer): WorkbookReading {
  if (ZIP_OR_COMPOUND.test(bytes.subarray(0, 4).toString('latin1'))) return { fault: 'unreadable' };
  const text = decodeTable(bytes);
  if (text === null) return { fault: 'unreadable' };
  try {
    return { sheets: [sheetOf(text)] };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { fault: error.fault };
    if (error instanceof CsvError) return { fault: 'unreadable' };
    throw error;
  }
}

/** The text of the file, null where it is none of the encodings or not text at all. */
export function decodeTable(bytes: Buffer): string | null {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : (unmarkedUtf16(bytes) ?? ['utf-8', 'gb18030'])) {
    const text = decoded(bytes, encoding);
    if (text !== null) return text.includes('\u0000') ? null : text;
  }
  return null;
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Commas, tabs and line ends have a zero byte in UTF-16, which no other encoding of text has. */
function unmarkedUtf16(bytes: Buffer): readonly string[] | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  return [odd >= even ? 'utf-16le' : 'utf-16be'];
}

/** A quote left open ends with the file. */
function sheetOf(text: string): RawSheet {
  try {
    return linesOf(text);
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return linesOf(`${text}"`);
    throw error;
  }
}

function linesOf(text: string): RawSheet {
  const rows: RawRow[] = [];
  let beyond: CellsBeyond | null = null;
  let row = 0;
  eachRecord(text, (texts) => {
    row += 1;
    const cells = texts.flatMap((cell, column): RawCell[] => {
      if (cell.length > MAX_CELL) throw new WorkbookRefused('cell_too_long');
      return cell === '' ? [] : [{ column, kind: 'text', text: cell }];
    });
    const [far, ...more] = cells.filter(({ column }) => column >= MAX_COLUMNS);
    if (far) {
      const first: CellsBeyond = beyond ?? { row, column: far.column, text: far.text, count: 0 };
      beyond = { ...first, count: first.count + 1 + more.length };
    }
    const kept = far ? cells.filter(({ column }) => column < MAX_COLUMNS) : cells;
    if (kept.length === 0) return;
    if (rows.length >= MAX_ROWS) throw new WorkbookRefused('too_many_rows');
    rows.push({ row, cells: kept });
  });
  return { name: 'CSV', rows, merges: [], beyond };
}

/** Hands over the cells of each line, one line at a time: what a hostile file could fill memory with is never held. */
function eachRecord(text: string, take: (cells: readonly string[]) => void): void {
  parse(text, {
    delimiter: separatorOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    on_record: (cells: string[]) => {
      take(cells);
      return null;
    },
  });
}

/** The separator the first lines hold most of; a tab goes first. */
export function separatorOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/u, SAMPLED_LINES);
  const most = (separator: string): number => Math.max(0, ...lines.map((line) => line.split(separator).length - 1));
  return SEPARATORS.reduce((best, separator) => (most(separator) > most(best) ? separator : best));
}
