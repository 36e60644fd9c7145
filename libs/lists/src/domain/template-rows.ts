import { groundWords, type ItemContent } from '@zeqing/catalogue';
import type { ListRow } from './canonical-duty';
import type { ListField } from './headings';
import { TEMPLATE_COLUMNS } from './template-columns';
import { wordOf } from './values';

type Cells = Readonly<Partial<Record<ListField, string | number | null>>>;

/** Whose name and credit code a row shows. */
export interface NamedProvider {
  readonly name: string;
  readonly code: string | null;
}

/**
 * A row of the list as the template writes it: one sheet row for each data item, the entry in the first of them. What
 * the importer reads from these cells is the row again, field by field.
 */
export function templateRows(
  row: ListRow,
  provider: NamedProvider,
  sequence: number,
): readonly (string | number | null)[][] {
  const [first, ...rest] = row.content.items;
  const head = { ...entryCells(row, provider), ...(first && itemCells(first)), sequence };
  return [head, ...rest.map(itemCells)].map(lineOf);
}

/** Cells by field, put under the columns of the template. */
export const lineOf = (cells: Cells): (string | number | null)[] =>
  TEMPLATE_COLUMNS.map(({ field }) => cells[field] ?? null);

/** What the template writes of an entry and its duty. */
export function entryCells({ content, duty }: ListRow, provider: NamedProvider): Cells {
  const word = <T>(value: T | null, of: (value: T) => string): string | null => (value === null ? null : of(value));
  return {
    code: content.code,
    name: content.name,
    abstract: content.abstract,
    provider: provider.name,
    providerCode: provider.code,
    sourceSystem: content.sourceSystem,
    format: word(content.formatClass, wordOf.format),
    frequency: word(content.updateFrequency, wordOf.frequency),
    shareType: wordOf.shareType(content.shareType),
    conditions: duty.recipientText ?? content.conditions,
    modes: content.shareModes.map(wordOf.mode).join('；') || null,
    refusal: content.refusalGround && groundWords(content.refusalGround),
    matters: duty.mattersText,
    channel: word(content.channel, wordOf.channel),
    classification: word(content.classification, wordOf.classification),
    term: duty.termText ?? duty.dueOn,
    basis: duty.basis,
  };
}

export const itemCells = (item: ItemContent): Cells => ({
  itemName: item.name,
  itemType: item.dataType,
  itemLength: item.length,
  itemSensitivity: item.sensitivity === null ? null : String(item.sensitivity),
  itemShareType: item.shareType === null ? null : wordOf.shareType(item.shareType),
});
