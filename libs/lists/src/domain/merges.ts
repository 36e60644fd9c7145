import type { MergedRange, RawCell, RawSheet } from '@zeqing/kernel';

/** Looks up merged ranges by column, and the cells of a sheet by place. */
export class MergeIndex {
  readonly #byColumn = new Map<number, MergedRange[]>();
  readonly #cells = new Map<number, ReadonlyMap<number, RawCell>>();

  constructor(sheet: RawSheet) {
    for (const row of sheet.rows) this.#cells.set(row.row, new Map(row.cells.map((cell) => [cell.column, cell])));
    for (const range of sheet.merges) {
      const ranges = this.#byColumn.get(range.firstColumn);
      if (ranges) ranges.push(range);
      else this.#byColumn.set(range.firstColumn, [range]);
    }
    for (const ranges of this.#byColumn.values()) ranges.sort((a, b) => a.firstRow - b.firstRow);
  }

  cellAt(row: number, column: number): RawCell | null {
    return this.#cells.get(row)?.get(column) ?? null;
  }

  /** The range that covers this cell from a row above, or null. */
  coveringFromAbove(row: number, column: number): MergedRange | null {
    const ranges = this.#byColumn.get(column) ?? [];
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle];
      if (!range) return null;
      if (range.lastRow < row) low = middle + 1;
      else if (range.firstRow >= row) high = middle - 1;
      else return range;
    }
    return null;
  }

  /** A heading's text: of the cell itself, or of the cell above it is merged with. */
  headingAt(row: number, column: number): string | null {
    const own = this.cellAt(row, column);
    if (own) return own.text;
    const range = this.coveringFromAbove(row, column);
    return range ? (this.cellAt(range.firstRow, column)?.text ?? null) : null;
  }

  /** The last column some merged heading reaches down to this row in. */
  rightmostAt(row: number): number {
    let rightmost = -1;
    for (const column of this.#byColumn.keys())
      if (column > rightmost && this.coveringFromAbove(row, column)) rightmost = column;
    return rightmost;
  }
}
