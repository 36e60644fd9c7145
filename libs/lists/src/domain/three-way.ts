import type { ItemContent } from '@zeqing/catalogue';
import type { ListRow } from './canonical-duty';
import type { ListField } from './headings';
import { MERGE_UNITS, type Conflict, type ConflictUnit, type MergeUnit } from './conflict';
import { itemText, patched, sameItems, UNITS } from './merge-units';

/** One row as three sides say it. */
export interface ThreeSides {
  /** As the edition said it from which the template was filled; null: not in it, or there is no template. */
  readonly base: ListRow | null;
  /** As the list says it now; null: not in it. */
  readonly current: ListRow | null;
  readonly file: ListRow;
}

export interface Merged {
  /** What the row becomes when every conflict is decided for the file. */
  readonly row: ListRow;
  readonly conflicts: readonly Conflict[];
  /** The file says nothing new of a row that has left the list since: there is nothing to do. */
  readonly isLeftOut: boolean;
}

const IN_LIST = '在清单中';
const NOT_IN_LIST = '不在清单中';

/**
 * Merges what a file says of a row with what others made of it since the template was filled. Where only one side
 * changed a unit, that side holds; where both did and not alike, it is a conflict. Without a base the file holds, but a
 * column it does not have says nothing: what is known stays. Source: cn-peers §2; ux §2.2 (three-way).
 */
export function mergeRow({ base, current, file }: ThreeSides, hasField: (field: ListField) => boolean): Merged {
  if (current === null) return mergeIntoNothing(base, file);
  if (file.kind === 'withdraw') return mergeWithdrawal(base, current, file);
  const conflicts: Conflict[] = [];
  let row: ListRow = { ...file, content: { ...file.content, coverage: current.content.coverage } };
  for (const unit of MERGE_UNITS) {
    const { fields, text, pick } = UNITS[unit];
    const texts = { base: base && text(base), current: text(current), file: text(file) };
    const side = fields.some(hasField) ? sideOf(base !== null, texts) : 'current';
    if (side === 'current') row = patched(row, pick(current));
    if (side === 'conflict') conflicts.push({ unit, ...texts });
  }
  const items = mergeItems({ base, current, file }, hasField);
  row = patched(row, { content: { items: items.items } });
  return { row, conflicts: [...conflicts, ...items.conflicts], isLeftOut: false };
}

type Side = 'file' | 'current' | 'conflict';
interface Texts {
  readonly base: string | null;
  readonly current: string | null;
  readonly file: string | null;
}

function sideOf(hasBase: boolean, { base, current, file }: Texts): Side {
  // Equal words may still differ in what does not show; then what stands in the list stays.
  if (file === current) return 'current';
  if (!hasBase || current === base) return 'file';
  return file === base ? 'current' : 'conflict';
}

/** The row is not in the list, or no longer. */
function mergeIntoNothing(base: ListRow | null, file: ListRow): Merged {
  if (base === null) return { row: file, conflicts: [], isLeftOut: false };
  if (file.kind === 'withdraw' || saysTheSame(base, file)) return { row: file, conflicts: [], isLeftOut: true };
  const conflict: Conflict = { unit: 'row', base: IN_LIST, current: NOT_IN_LIST, file: IN_LIST };
  return { row: file, conflicts: [conflict], isLeftOut: false };
}

/** A row somebody amended since is not taken out unseen. */
function mergeWithdrawal(base: ListRow | null, current: ListRow, file: ListRow): Merged {
  const isAsSeen = base === null || saysTheSame(base, current);
  const conflict: Conflict = { unit: 'row', base: IN_LIST, current: IN_LIST, file: NOT_IN_LIST };
  return { row: file, conflicts: isAsSeen ? [] : [conflict], isLeftOut: false };
}

const saysTheSame = (a: ListRow, b: ListRow): boolean =>
  MERGE_UNITS.every((unit) => UNITS[unit].text(a) === UNITS[unit].text(b)) &&
  sameItems(a.content.items, b.content.items);

function mergeItems(
  { base, current, file }: ThreeSides & { readonly current: ListRow },
  hasField: (field: ListField) => boolean,
): { readonly items: readonly ItemContent[]; readonly conflicts: readonly Conflict[] } {
  const [theirs, was] = [current.content.items, base?.content.items ?? null];
  if (!hasField('itemName')) return { items: theirs, conflicts: [] };
  const ours = file.content.items.map((item) => withKnown(item, theirs, hasField));
  if (sameItems(ours, theirs) || (was !== null && sameItems(ours, was))) return { items: theirs, conflicts: [] };
  if (was === null || sameItems(theirs, was)) return { items: ours, conflicts: [] };
  return mergeEach(byName(was), byName(theirs), byName(ours));
}

function mergeEach(
  was: ReadonlyMap<string, ItemContent>,
  theirs: ReadonlyMap<string, ItemContent>,
  ours: ReadonlyMap<string, ItemContent>,
): { readonly items: readonly ItemContent[]; readonly conflicts: readonly Conflict[] } {
  const items: ItemContent[] = [];
  const conflicts: Conflict[] = [];
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const texts = {
      base: itemText(was.get(name)),
      current: itemText(theirs.get(name)),
      file: itemText(ours.get(name)),
    };
    const side = sideOf(true, texts);
    if (side === 'conflict') conflicts.push({ unit: `item:${name}`, ...texts });
    const taken = side === 'current' ? theirs.get(name) : ours.get(name);
    if (taken) items.push(taken);
  }
  return { items, conflicts };
}

/** An item as the file says it; what its columns do not say is as it is known. */
function withKnown(
  item: ItemContent,
  known: readonly ItemContent[],
  hasField: (field: ListField) => boolean,
): ItemContent {
  const before = known.find(({ name }) => name === item.name);
  if (!before) return item;
  return {
    name: item.name,
    dataType: hasField('itemType') ? item.dataType : before.dataType,
    length: hasField('itemLength') ? item.length : before.length,
    sensitivity: hasField('itemSensitivity') ? item.sensitivity : before.sensitivity,
    shareType: hasField('itemShareType') ? item.shareType : before.shareType,
  };
}

const byName = (items: readonly ItemContent[]): ReadonlyMap<string, ItemContent> =>
  new Map(items.map((item) => [item.name, item]));

/** A row with one conflict decided for what the list says now; null: the row is left as it is, whole. */
export function takeCurrent(row: ListRow, unit: ConflictUnit, current: ListRow | null): ListRow | null {
  if (unit === 'row' || current === null) return null;
  if (!unit.startsWith('item:')) return patched(row, UNITS[unit as MergeUnit].pick(current));
  const name = unit.slice('item:'.length);
  const theirs = current.content.items.find((item) => item.name === name);
  const others = row.content.items.filter((item) => item.name !== name);
  const at = row.content.items.findIndex((item) => item.name === name);
  const items = theirs ? others.toSpliced(at < 0 ? others.length : at, 0, theirs) : others;
  return patched(row, { content: { items } });
}
