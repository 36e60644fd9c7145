import { groundWords, type EntryContent, type ItemContent } from '@zeqing/catalogue';
import { canonicalJson } from '@zeqing/kernel';
import type { ListRow } from './canonical-duty';
import type { MergeUnit } from './conflict';
import type { ListField } from './headings';
import type { DutyContent } from './read-entry';
import { wordOf } from './values';

/** The part of a row that a unit stands for. */
export interface RowPatch {
  readonly content?: Partial<EntryContent>;
  readonly duty?: Partial<DutyContent>;
}

interface Unit {
  /** The columns that say it; it is said when one of them is there. */
  readonly fields: readonly ListField[];
  /** Its words, as a person reads them; two rows say the same of it exactly when these are equal. */
  readonly text: (row: ListRow) => string | null;
  readonly pick: (row: ListRow) => RowPatch;
}

const joined = (words: readonly (string | null)[]): string | null =>
  words.filter((word) => word !== null && word !== '').join('；') || null;

/** A share type, its condition and its ground are one statement (Decree 809 arts 14, 15). */
const sharing: Unit = {
  fields: ['shareType'],
  text: ({ content, duty }) =>
    joined([
      wordOf.shareType(content.shareType),
      duty.recipientText ?? content.conditions,
      content.refusalGround && groundWords(content.refusalGround),
    ]),
  pick: ({ content: { shareType, conditions, refusalGround }, duty: { recipientText } }) => ({
    content: { shareType, conditions, refusalGround },
    duty: { recipientText },
  }),
};

export const UNITS: Readonly<Record<MergeUnit, Unit>> = {
  name: {
    fields: ['name'],
    text: ({ content }) => content.name,
    pick: ({ content: { name } }) => ({ content: { name } }),
  },
  abstract: {
    fields: ['abstract'],
    text: ({ content }) => content.abstract,
    pick: ({ content: { abstract } }) => ({ content: { abstract } }),
  },
  provider: {
    fields: ['provider', 'providerCode'],
    text: ({ content }) => content.providerDepartmentId,
    pick: ({ content: { providerDepartmentId } }) => ({ content: { providerDepartmentId } }),
  },
  sourceSystem: {
    fields: ['sourceSystem'],
    text: ({ content }) => content.sourceSystem,
    pick: ({ content: { sourceSystem } }) => ({ content: { sourceSystem } }),
  },
  format: {
    fields: ['format'],
    text: ({ content }) => content.formatClass && wordOf.format(content.formatClass),
    pick: ({ content: { formatClass } }) => ({ content: { formatClass } }),
  },
  frequency: {
    fields: ['frequency'],
    text: ({ content }) => content.updateFrequency && wordOf.frequency(content.updateFrequency),
    pick: ({ content: { updateFrequency } }) => ({ content: { updateFrequency } }),
  },
  sharing,
  modes: {
    fields: ['modes'],
    text: ({ content }) => joined(content.shareModes.map(wordOf.mode)),
    pick: ({ content: { shareModes } }) => ({ content: { shareModes } }),
  },
  matters: {
    fields: ['matters'],
    text: ({ duty }) => duty.mattersText,
    pick: ({ duty: { mattersText } }) => ({ duty: { mattersText } }),
  },
  channel: {
    fields: ['channel'],
    text: ({ content }) => content.channel && wordOf.channel(content.channel),
    pick: ({ content: { channel } }) => ({ content: { channel } }),
  },
  classification: {
    fields: ['classification'],
    text: ({ content }) => content.classification && wordOf.classification(content.classification),
    pick: ({ content: { classification } }) => ({ content: { classification } }),
  },
  term: {
    fields: ['term'],
    text: ({ duty }) => duty.termText ?? duty.dueOn,
    pick: ({ duty: { termText, dueOn } }) => ({ duty: { termText, dueOn } }),
  },
  basis: { fields: ['basis'], text: ({ duty }) => duty.basis, pick: ({ duty: { basis } }) => ({ duty: { basis } }) },
};

/** An item in words; null where there is none of this name. */
export const itemText = (item: ItemContent | undefined): string | null =>
  item === undefined
    ? null
    : joined([
        item.name,
        item.dataType,
        item.length === null ? null : String(item.length),
        item.sensitivity === null ? null : String(item.sensitivity),
        item.shareType && wordOf.shareType(item.shareType),
      ]);

/** Whether two lists of items are the same, order and all. */
export const sameItems = (a: readonly ItemContent[], b: readonly ItemContent[]): boolean =>
  itemsText(a) === itemsText(b);

const itemsText = (items: readonly ItemContent[]): string =>
  canonicalJson(
    items.map(({ name, dataType, length, sensitivity, shareType }) => [name, dataType, length, sensitivity, shareType]),
  );

export const patched = (row: ListRow, patch: RowPatch): ListRow => ({
  kind: row.kind,
  content: { ...row.content, ...patch.content },
  duty: { ...row.duty, ...patch.duty },
});
