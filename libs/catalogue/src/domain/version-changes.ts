import { canonicalEntry } from './canonical-entry';
import type { EntryContent, ItemContent } from './entry';

/** One thing in which two versions of an entry differ; null: not stated, or not there. */
export interface FieldChange {
  /** The field's name in the api, `coverage.` before those of the coverage; `item` for one data item. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Flat = ReadonlyMap<string, string | null>;

/** What a version changed of the one before it, field by field and item by item, in the order of the fields. */
export function changesBetween(before: EntryContent, after: EntryContent): readonly FieldChange[] {
  const [was, is] = [flat(before), flat(after)];
  const fields = [...is.keys()].map((field) => ({
    field,
    before: was.get(field) ?? null,
    after: is.get(field) ?? null,
  }));
  const names = new Set([...before.items, ...after.items].map(({ name }) => name));
  const items = [...names].map((name) => ({
    field: 'item',
    before: itemText(before.items, name),
    after: itemText(after.items, name),
  }));
  return [...fields, ...items].filter((change) => change.before !== change.after);
}

const COMPOUND = new Set(['items', 'coverage', 'refusalGround', 'openness']);

function flat(content: EntryContent): Flat {
  const { refusalGround: ground, coverage, openness } = content;
  const { subjectRegions, ...period } = coverage;
  const plain = Object.entries(canonicalEntry(content)).filter(([name]) => !COMPOUND.has(name));
  return new Map([
    ...plain.map(([name, value]) => [name, Array.isArray(value) ? listText(value) : scalarText(value)] as const),
    ['refusalGround', ground && [ground.title, ground.clause ?? ''].join(' ').trim()],
    ['openness', openness ? [openness.kind, openness.conditions ?? ''].join(' ').trim() : null],
    ['coverage.subjectRegions', listText(subjectRegions)],
    ...Object.entries(period).map(([name, value]) => [`coverage.${name}`, value] as const),
  ]);
}

const listText = (values: readonly unknown[]): string | null => (values.length === 0 ? null : values.join('、'));
const scalarText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || null : null;

function itemText(items: readonly ItemContent[], name: string): string | null {
  const item = items.find((one) => one.name === name);
  if (!item) return null;
  const { dataType, length, sensitivity, shareType, classification, openKind } = item;
  return [name, dataType, length, sensitivity, shareType, classification ?? null, openKind ?? null]
    .filter((part) => part !== null)
    .join(' ');
}
