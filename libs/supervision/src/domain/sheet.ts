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

const CHINA_MILLISECONDS = 8 * 3_600_000;

/** An instant as people in China write it, 2026-11-26 09:39: everything here is read there, whatever the machine's zone. */
export const chinaTime = (instant: Date): string =>
  new Date(instant.getTime() + CHINA_MILLISECONDS).toISOString().slice(0, 16).replace('T', ' ');
