import type { Header, HeadingColumn } from './headed-sheet';

/** The sheet that holds the items of another one's entries, null when there is none or the items stand beside them. */
export function itemSheetOf(entries: Header, sheets: readonly Header[]): Header | null {
  if (entries.columnOf.has('itemName')) return null;
  const joins = ({ columnOf }: Header): boolean =>
    columnOf.has('name') || (columnOf.has('code') && entries.columnOf.has('code'));
  return sheets.find((sheet) => sheet !== entries && sheet.columnOf.has('itemName') && joins(sheet)) ?? null;
}

/** In a sheet of items the share type is the item's. */
export function asItemSheet(header: Header): Header {
  if (header.columnOf.has('itemShareType')) return header;
  const columns = header.columns.map((column): HeadingColumn =>
    column.field === 'shareType' ? { ...column, field: 'itemShareType' } : column,
  );
  const columnOf = new Map(columns.flatMap((column) => (column.field === null ? [] : [[column.field, column]])));
  return { ...header, columns, columnOf };
}
