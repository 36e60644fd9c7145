import type { ExportFacts, SheetCells, TableHead } from '@zeqing/platform';

/** A table to be written into a file, its rows slice by slice. */
export interface ExportSheet {
  /** Without its ending. */
  readonly fileName: string;
  readonly table: TableHead;
  readonly facts: ExportFacts;
  readonly slices: AsyncIterable<SheetCells>;
}

/** Rows that are known already, in slices. */
export async function* slicesOf(slices: Iterable<SheetCells>): AsyncGenerator<SheetCells> {
  for (const slice of slices) yield await Promise.resolve(slice);
}
