import type { Header, HeadingColumn } from './header';
import { ITEM_FIELDS, type ListField } from './headings';
import { MergeIndex } from './merges';
import type { RawCell } from '@zeqing/kernel';

/** A cell as it counts for a row: its own, or the one it is merged with above. */
export interface FieldCell {
  readonly cell: RawCell;
  readonly isInherited: boolean;
}
export type RowCells = ReadonlyMap<ListField, FieldCell>;

export interface ItemRow {
  readonly row: number;
  readonly cells: RowCells;
}

/** The rows of one entry: its own row, and one row for each data item (the first usually the same row). */
export interface EntryRows {
  readonly row: number;
  readonly cells: RowCells;
  readonly items: readonly ItemRow[];
}

export interface GroupedRows {
  readonly entries: readonly EntryRows[];
  /** Rows that hold text but neither an entry nor an item: notes and signatures. */
  readonly skipped: readonly number[];
}

const IDENTITY: readonly ListField[] = ['code', 'name', 'provider'];

/**
 * Puts the rows below the heading together into entries. Entry columns are filled down over vertical merges, item
 * columns never. A row belongs to the entry above when it has an item but no code, name or provider of its own, or
 * repeats the code and name of the entry above (flat exports repeat them on every item).
 */
export function groupRows(header: Header): GroupedRows {
  const merges = new MergeIndex(header.sheet);
  const columns = header.columns.filter(({ field }) => field !== null);
  const entries: { row: number; cells: RowCells; items: ItemRow[] }[] = [];
  const skipped: number[] = [];
  for (const { row } of header.sheet.rows) {
    if (row <= header.row) continue;
    const cells = cellsOf(row, header.row, columns, merges);
    if (cells.size === 0) continue;
    const own = (field: ListField): boolean => cells.get(field)?.isInherited === false;
    const hasItem = ITEM_FIELDS.some(own);
    const current = entries.at(-1);
    const belongsAbove = current && hasItem && (!IDENTITY.some(own) || repeats(cells, current.cells));
    if (belongsAbove) current.items.push({ row, cells });
    else if (IDENTITY.some(own) || hasItem) entries.push({ row, cells, items: hasItem ? [{ row, cells }] : [] });
    else skipped.push(row);
  }
  return { entries, skipped };
}

function cellsOf(row: number, headerRow: number, columns: readonly HeadingColumn[], merges: MergeIndex): RowCells {
  const cells = new Map<ListField, FieldCell>();
  for (const { column, field } of columns) {
    if (field === null) continue;
    const own = merges.cellAt(row, column);
    if (own && own.text.trim() !== '') cells.set(field, { cell: own, isInherited: false });
    else if (!ITEM_FIELDS.includes(field)) {
      const range = merges.coveringFromAbove(row, column);
      const above = range && range.firstRow > headerRow ? merges.cellAt(range.firstRow, column) : null;
      if (above && above.text.trim() !== '') cells.set(field, { cell: above, isInherited: true });
    }
  }
  return cells;
}

function repeats(cells: RowCells, above: RowCells): boolean {
  const isSame = (field: ListField): boolean => {
    const text = cells.get(field)?.cell.text;
    return text !== undefined && text === above.get(field)?.cell.text;
  };
  return isSame('code') && isSame('name');
}
