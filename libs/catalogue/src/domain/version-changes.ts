import { canonicalEntry } from './canonical-entry';
import type { EntryContent, ItemContent } from './entry';

/** One thing in which two versions of an entry differ; null: not stated, or not there. */
export interface FieldChange {
  /**
   * The field's name in the api, with a dot before what is within another (`coverage.`, `openness.`, `refusalGround.`);
   * `item` for a data item that came or went, `item.` before what is stated of one.
   */
  readonly field: string;
  /** The data item it is stated of; null of the entry itself. */
  readonly item: string | null;
  /** One value, a code where the field holds codes; several are joined by `、`. */
  readonly before: string | null;
  readonly after: string | null;
}

type Flat = ReadonlyMap<string, string | null>;

/** What a version changed of the one before it, field by field and item by item, in the order of the fields. */
export function changesBetween(before: EntryContent, after: EntryContent): readonly FieldChange[] {
  const names = new Set([...before.items, ...after.items].map(({ name }) => name));
  const items = [...names].flatMap((name) => {
    const [was, is] = [before.items, after.items].map((all) => all.find((one) => one.name === name));
    return differences(name, was ? flatItem(was) : NOTHING, is ? flatItem(is) : NOTHING);
  });
  return [...differences(null, flat(before), flat(after)), ...items];
}

const NOTHING: Flat = new Map();

/** Of an item that is gone, that alone; everything it stated went with it. */
function differences(item: string | null, was: Flat, is: Flat): readonly FieldChange[] {
  const fields = is.size === 0 ? [...was.keys()].slice(0, 1) : [...is.keys()];
  return fields
    .map((field) => ({ field, item, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

const COMPOUND = new Set(['items', 'coverage', 'refusalGround', 'openness']);

function flat(content: EntryContent): Flat {
  const { refusalGround: ground, coverage, openness } = content;
  const { subjectRegions, ...period } = coverage;
  const plain = Object.entries(canonicalEntry(content)).filter(([name]) => !COMPOUND.has(name));
  return new Map([
    ...plain.map(([name, value]) => [name, Array.isArray(value) ? listText(value) : scalarText(value)] as const),
    ['refusalGround.kind', ground?.kind ?? null],
    ['refusalGround', ground && [ground.title, ground.clause ?? ''].join(' ').trim()],
    ['refusalGround.text', ground?.text ?? null],
    ['openness', openness?.kind ?? null],
    ['openness.conditions', openness?.conditions ?? null],
    ['coverage.subjectRegions', listText(subjectRegions)],
    ...Object.entries(period).map(([name, value]) => [`coverage.${name}`, value] as const),
  ]);
}

const listText = (values: readonly unknown[]): string | null => (values.length === 0 ? null : values.join('、'));
const scalarText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || null : null;

const flatItem = (item: ItemContent): Flat =>
  new Map([
    ['item', item.name],
    ['item.dataType', item.dataType],
    ['item.length', scalarText(item.length)],
    ['item.sensitivity', scalarText(item.sensitivity)],
    ['item.shareType', item.shareType],
    ['item.classification', item.classification ?? null],
    ['item.openKind', item.openKind ?? null],
  ]);
