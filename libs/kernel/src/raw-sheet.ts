/** Why a file is not read as a workbook at all. */
export const WORKBOOK_FAULTS = [
  'not_xlsx',
  'old_format',
  'encrypted',
  'too_many_parts',
  'unpacks_too_large',
  'ratio',
  'nested_archive',
  'macro',
  'external_links',
  'doctype',
  'unreadable',
  'too_many_rows',
  'cell_too_long',
  'timeout',
] as const;
export type WorkbookFault = (typeof WORKBOOK_FAULTS)[number];

/**
 * `number` keeps the digits as the file writes them; `date` is a number shown as a day, given as `2026-12-31`; `formula`
 * is one the file remembers no value of, given as the formula itself.
 */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'formula' | 'error';

export interface RawCell {
  /** 0 is column A. */
  readonly column: number;
  readonly kind: CellKind;
  readonly text: string;
  /** The text is the value the file remembers of a formula. */
  readonly isComputed?: true;
}

/** Cells further right than we read: the first of them, and how many there are. */
export interface CellsBeyond {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly count: number;
}

export interface RawRow {
  /** As Excel numbers it, from 1. */
  readonly row: number;
  /** Cells that hold something, from left to right. */
  readonly cells: readonly RawCell[];
}

/** A merged range, inclusive; its value stands in the upper left cell. */
export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A visible sheet as the workbook holds it: only rows that hold something. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
  readonly merges: readonly MergedRange[];
  readonly beyond: CellsBeyond | null;
}

/** `0` is `A`, `26` is `AA`. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

/** `B12` gives column 1 and row 12; null where the text is no cell. */
export function parseCellReference(reference: string): { column: number; row: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return null;
  const column = Array.from(match[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(match[2]) };
}
