export type SheetValue = string | number | null;

export interface SheetColumn {
  readonly heading: string;
  /** Characters. */
  readonly width?: number;
  /** A drop-down; Excel refuses anything else. */
  readonly choices?: readonly string[];
  /** Several choices may stand in one cell, so Excel offers them and refuses nothing. */
  readonly mayCombine?: boolean;
  /** What to write here, as a comment on the heading. */
  readonly note?: string;
}

/** One visible sheet: lines above the headings, the headings, the rows. */
export interface SheetPlan {
  readonly name: string;
  readonly preface: readonly string[];
  /** Who took the file and when: printed above every page. */
  readonly watermark?: string;
  readonly columns: readonly SheetColumn[];
  /** A row above the headings: for each column what it and its neighbours are headed by, or nothing. */
  readonly groups?: readonly string[];
  /** What the file must remember and nobody need see. */
  readonly hidden?: { readonly name: string; readonly rows: readonly (readonly string[])[] };
  /** A second visible sheet of plain lines: how to fill the first one in. */
  readonly guide?: { readonly name: string; readonly rows: readonly (readonly string[])[] };
  /** Rows below the last one for which drop-downs hold as well. */
  readonly spareRows?: number;
}

export interface SheetRow {
  readonly values: readonly SheetValue[];
  /** Cells shown red, by column, with what is said of each. */
  readonly marks?: ReadonlyMap<number, string>;
}
