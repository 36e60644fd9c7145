import type { Header, HeadingColumn } from './headed-sheet';
import { ITEM_FIELDS, type ListField } from './headings';
import { MergeIndex } from './merges';
import { EXAMPLE_MARK } from './template-columns';
import { comparableText, type RawCell } from '@zeqing/kernel';

/** A cell as it counts for a row: its own, or the one it is merged with above. */
export interface FieldCell {
  readonly cell: RawCell;
  readonly isInherited: boolean;
  /** Where it stands, when it stands in for a blank cell of the field's own column. */
  readonly from?: HeadingColumn;
}
export type RowCells = ReadonlyMap<ListField, FieldCell>;

export interface ItemRow {
  /** Of the sheet the row stands in. */
  readonly header: Header;
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
  /** Worked examples of a template. */
  readonly examples: readonly number[];
  /** Rows of a sheet of items whose entry the other sheet does not have. */
  readonly orphans: readonly ItemRow[];
}

const IDENTITY: readonly ListField[] = ['code', 'name', 'provider'];

/**
 * Puts the rows below the heading together into entries. Entry columns are filled down over vertical merges, item
 * columns never. A row belongs to the entry above when it has an item but no code, name or provider of its own, or
 * repeats the code and name of the entry above (flat exports repeat them on every item).
 */
export function groupRows(header: Header): GroupedRows {
  const merges = new MergeIndex(header.sheet);
  const entries: { row: number; cells: RowCells; items: ItemRow[] }[] = [];
  const skipped: number[] = [];
  const examples: number[] = [];
  for (const { row } of header.sheet.rows) {
    if (row <= header.row) continue;
    const cells = cellsOf(row, header, merges);
    if (cells.size === 0) continue;
    if (cells.get('sequence')?.cell.text.trim() === EXAMPLE_MARK) {
      examples.push(row);
      continue;
    }
    const own = (field: ListField): boolean => cells.get(field)?.isInherited === false;
    const hasItem = ITEM_FIELDS.some(own);
    const current = entries.at(-1);
    const belongsAbove = current && hasItem && (!IDENTITY.some(own) || repeats(cells, current.cells, header));
    if (belongsAbove) current.items.push({ header, row, cells });
    else if (IDENTITY.some(own) || hasItem)
      entries.push({ row, cells, items: hasItem ? [{ header, row, cells }] : [] });
    else skipped.push(row);
  }
  return { entries, skipped, examples, orphans: header.items ? joinItems(entries, header.items) : [] };
}

/** Puts the rows of a sheet of items under their entries: by code where both have one, else by name. */
function joinItems(
  entries: readonly { readonly cells: RowCells; readonly items: ItemRow[] }[],
  header: Header,
): readonly ItemRow[] {
  const field = header.columnOf.has('code') && entries.some(({ cells }) => cells.has('code')) ? 'code' : 'name';
  const keyOf = (cells: RowCells): string => comparableText(cells.get(field)?.cell.text ?? '');
  const itemsOf = new Map(entries.toReversed().map(({ cells, items }) => [keyOf(cells), items]));
  const merges = new MergeIndex(header.sheet);
  const orphans: ItemRow[] = [];
  let key = '';
  for (const { row } of header.sheet.rows) {
    if (row <= header.row) continue;
    const cells = cellsOf(row, header, merges);
    if (!ITEM_FIELDS.some((one) => cells.has(one))) continue;
    // The entry is often named on its first item only.
    key = keyOf(cells) || key;
    (itemsOf.get(key) ?? orphans).push({ header, row, cells });
  }
  return orphans;
}

function cellsOf(row: number, { row: headerRow, columns }: Header, merges: MergeIndex): RowCells {
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
  for (const from of columns) {
    const { column, standsInFor } = from;
    const own = standsInFor && !cells.has(standsInFor) ? merges.cellAt(row, column) : null;
    if (standsInFor && own && own.text.trim() !== '') cells.set(standsInFor, { cell: own, isInherited: false, from });
  }
  return cells;
}

/** The same entry once more. In a sheet without codes its name and provider say so. */
function repeats(cells: RowCells, above: RowCells, { columnOf }: Header): boolean {
  const isSame = (field: ListField): boolean => {
    const text = cells.get(field)?.cell.text;
    return text !== undefined && text === above.get(field)?.cell.text;
  };
  return isSame('name') && (columnOf.has('code') ? isSame('code') : !columnOf.has('provider') || isSame('provider'));
}
