import type { Face } from './pdf-fonts';

/** A text at a place: `x` from the left of the core, `down` from the top of its row to its baseline. */
export interface Piece {
  readonly x: number;
  readonly down: number;
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  /** Added to each character, in points. */
  readonly spacing: number;
}

/** A frame around a cell, seen from the left of the core and the top of its row. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** What stands or falls together on a page: one line of text, or one row of a table. */
export interface Row {
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly frames: readonly Frame[];
  /** No page ends between this row and the next. */
  readonly keepsWithNext: boolean;
  /** The head of the table the row belongs to, printed again where a page begins with the row; null elsewhere. */
  readonly head: Row | null;
}

export interface PlacedRow {
  readonly row: Row;
  /** From the top of the core. */
  readonly top: number;
}

export type Page = readonly PlacedRow[];

export const blankRow = (height: number): Row => ({ height, pieces: [], frames: [], keepsWithNext: false, head: null });

/** Rows laid on pages: what keeps together is not parted unless it is taller than a page; no page begins with a blank. */
export function paginate(rows: readonly Row[], pageHeight: number): readonly Page[] {
  const pages: PlacedRow[][] = [];
  let [page, used]: [PlacedRow[], number] = [[], 0];
  const turn = (): void => {
    [page, used] = [[], 0];
    pages.push(page);
  };
  const put = (row: Row): void => {
    if (pages.length > 1 && page.length === 0 && isBlank(row)) return;
    page.push({ row, top: used });
    used += row.height;
  };
  turn();
  for (const group of groupsOf(rows)) {
    const height = heightOf(group);
    const isTooTall = height > pageHeight;
    for (const [index, row] of group.entries()) {
      const needed = isTooTall ? row.height : index === 0 ? height : 0;
      if (used > 0 && used + needed > pageHeight && !isBlank(row)) {
        turn();
        if (row.head !== null) put(row.head);
      }
      put(row);
    }
  }
  return pages;
}

const isBlank = (row: Row): boolean => row.pieces.length === 0 && row.frames.length === 0;
const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.height, 0);

/** Runs of rows that keep together. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [[]];
  for (const row of rows) {
    groups.at(-1)?.push(row);
    if (!row.keepsWithNext) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}
