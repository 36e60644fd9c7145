import type { RawSheet } from '@zeqing/kernel';
import type { ListField } from './headings';
import type { Profile } from './profile';

export interface HeadingColumn {
  readonly column: number;
  /** As the sheet writes it. */
  readonly heading: string;
  /** Null for a column that is none of ours: read over, and reported. */
  readonly field: ListField | null;
  /** The field it stands in for where the field's own column is blank. */
  readonly standsInFor?: ListField;
}

export interface Header {
  readonly sheet: RawSheet;
  /** The last row of the heading; data start below. */
  readonly row: number;
  readonly columns: readonly HeadingColumn[];
  readonly columnOf: ReadonlyMap<ListField, HeadingColumn>;
  /** Columns whose field another column to their left holds already; they are read over. */
  readonly repeated: readonly number[];
  /** Other visible sheets that look like lists, with the row of their headings; nothing of them is read. */
  readonly leftOut: readonly { readonly sheet: RawSheet; readonly row: number }[];
  /** The source the sheet is read as one of, if any. */
  readonly profile: Profile | null;
  /** A second sheet that holds the items of this one's entries, joined by code or name. */
  readonly items: Header | null;
}
