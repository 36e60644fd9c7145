import type { Say } from './say';

export type SheetCell = string | number | null;

/** A table for a workbook or a CSV file: what a screen shows, with nothing left to compute. */
export interface SheetTable {
  readonly name: Say;
  readonly headings: readonly Say[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export type Language = keyof Say;

/** A share as people write it. */
export const percent = (share: number | null): string | null =>
  share === null ? null : `${(Math.round(share * 1_000) / 10).toFixed(1)}%`;

export const say = (zh: string, en: string): Say => ({ zh, en });
