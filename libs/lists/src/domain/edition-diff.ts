import { hasCondition, type ItemContent, type ShareType } from '@zeqing/catalogue';
import { canonicalJson, type CanonicalValue } from '@zeqing/kernel';
import { frozenFields } from './canonical-duty';
import type { FrozenDuty } from './frozen-duty';

/**
 * What a change of a row means in law, in the order a summary names them. `amended`: something else the row says;
 * `restated`: the row says the same, only the marks of its version and batches are new.
 */
export const CHANGE_CLASSES = [
  'added',
  'dropped',
  'widened',
  'narrowed',
  'supplier_moved',
  'term_shortened',
  'term_lengthened',
  'condition_added',
  'condition_removed',
  'condition_changed',
  'renamed',
  'amended',
  'restated',
] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

export interface FieldChange {
  /** Place of the field, e.g. `entry.conditions`. */
  readonly field: string;
  readonly before: CanonicalValue;
  readonly after: CanonicalValue;
}

/** One row that differs. With `before` or `after` null it was added or dropped, and `fields` is empty. */
export interface RowDifference {
  /** Code of the entry, by which rows of two editions are the same row. */
  readonly code: string;
  readonly classes: readonly ChangeClass[];
  readonly before: FrozenDuty | null;
  readonly after: FrozenDuty | null;
  /** Every field that differs, by place: put into `before` they give `after`. */
  readonly fields: readonly FieldChange[];
}

/** How open an entry is: the law's three share types from the narrowest (Decree 809 art. 14). */
const OPENNESS: Readonly<Record<ShareType, number>> = { not_shared: 0, conditional: 1, unconditional: 2 };
/** Fields that say when and by what the row was made, not what it says. */
const MARKS = ['entryVersion', 'batches.createdBy', 'batches.changedBy'];
const ALL = '*';

/** The rows that differ between two editions, by code; empty for an edition and itself (design §6). */
export function diffEditions(before: readonly FrozenDuty[], after: readonly FrozenDuty[]): readonly RowDifference[] {
  const old = new Map(before.map((row) => [row.entry.code, row]));
  const now = new Map(after.map((row) => [row.entry.code, row]));
  const codes = [...new Set([...old.keys(), ...now.keys()])].sort(byCode);
  return codes.flatMap((code) => diffRow(old.get(code) ?? null, now.get(code) ?? null) ?? []);
}

/** By UTF-16 unit, as the rows of an edition stand. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What became of one row; null when nothing did. */
export function diffRow(before: FrozenDuty | null, after: FrozenDuty | null): RowDifference | null {
  const code = (after ?? before)?.entry.code ?? '';
  if (before === null || after === null) {
    if (before === after) return null;
    return { code, classes: [before === null ? 'added' : 'dropped'], before, after, fields: [] };
  }
  const fields = changedFields(before, after);
  return fields.length === 0 ? null : { code, classes: classesOf(before, after, fields), before, after, fields };
}

function changedFields(before: FrozenDuty, after: FrozenDuty): readonly FieldChange[] {
  const old = frozenFields(before);
  return [...frozenFields(after)].flatMap(([field, value]): FieldChange[] => {
    const was = old.get(field) ?? null;
    return canonicalJson(was) === canonicalJson(value) ? [] : [{ field, before: was, after: value }];
  });
}

/** Classes of a changed row, in their order. A field that explains a class is not `amended` once more. */
function classesOf(before: FrozenDuty, after: FrozenDuty, fields: readonly FieldChange[]): readonly ChangeClass[] {
  const explained = new Set<string>(MARKS);
  const classes = new Set<ChangeClass>();
  for (const judge of [judgeReach, judgeCondition, judgeItems, judgeSupplier, judgeTerm, judgeName])
    for (const [found, ...places] of judge(before, after)) {
      classes.add(found);
      for (const place of places) explained.add(place);
    }
  const content = fields.filter(({ field }) => !MARKS.includes(field));
  if (content.some(({ field }) => !explained.has(field))) classes.add('amended');
  if (content.length === 0) classes.add('restated');
  return CHANGE_CLASSES.filter((one) => classes.has(one));
}

/** A class, and the fields it explains. */
type Judgement = readonly [ChangeClass, ...string[]];

/** Share type first; within one type by whom a row is certain to be owed to, and for what (arts 14, 15; U22). */
function judgeReach({ entry: a, duty: old }: FrozenDuty, { entry: b, duty: now }: FrozenDuty): readonly Judgement[] {
  const words = ['duty.recipients', 'duty.purposes', 'duty.recipientText'] as const;
  if (a.shareType !== b.shareType) {
    const isWider = OPENNESS[b.shareType] > OPENNESS[a.shareType];
    return [[isWider ? 'widened' : 'narrowed', 'entry.shareType', 'entry.conditions', 'entry.refusalGround', ...words]];
  }
  const reach = compareSets(reachOf(old.recipients), reachOf(now.recipients)).map((found): Judgement => [
    found,
    ...words,
  ]);
  if (a.conditions !== b.conditions) return reach;
  const purposes = compareSets(purposesOf(old.purposes), purposesOf(now.purposes));
  return [...reach, ...purposes.map((found): Judgement => [found, 'duty.purposes'])];
}

function judgeCondition({ entry: a }: FrozenDuty, { entry: b }: FrozenDuty): readonly Judgement[] {
  // A refusal has no condition: its coming or going is told by the share type.
  if (a.shareType === 'not_shared' || b.shareType === 'not_shared') return [];
  const [had, has] = [
    a.shareType === 'conditional' && hasCondition(a),
    b.shareType === 'conditional' && hasCondition(b),
  ];
  const words = ['entry.conditions', 'duty.recipientText', 'duty.purposes', 'duty.recipients'] as const;
  if (!had && has) return [['condition_added', ...words]];
  if (had && !has) return [['condition_removed', ...words]];
  return had && a.conditions !== b.conditions ? [['condition_changed', ...words]] : [];
}

/** Items that came or went, or whose own share type moved, widen or narrow what is owed. */
function judgeItems({ entry: a }: FrozenDuty, { entry: b }: FrozenDuty): readonly Judgement[] {
  const old = new Map(a.items.map((item) => [item.name, item]));
  const now = new Set(b.items.map(({ name }) => name));
  const moved = b.items.flatMap(({ name, shareType }): ('widened' | 'narrowed')[] => {
    const was = old.get(name);
    if (!was || was.shareType === shareType) return [];
    const opennessOf = (own: ShareType | null, ofEntry: ShareType): number => OPENNESS[own ?? ofEntry];
    const step = opennessOf(shareType, b.shareType) - opennessOf(was.shareType, a.shareType);
    return step === 0 ? [] : [step > 0 ? 'widened' : 'narrowed'];
  });
  const rest = (items: readonly ItemContent[]): string =>
    canonicalJson(
      items
        .filter(({ name }) => old.has(name) && now.has(name))
        .map(({ name, dataType, length, sensitivity }) => ({ name, dataType, length, sensitivity })),
    );
  const explained = rest(a.items) === rest(b.items) ? ['entry.items'] : [];
  return [...compareSets(new Set(old.keys()), now), ...moved].map((found): Judgement => [found, ...explained]);
}

const judgeSupplier = ({ provider: a }: FrozenDuty, { provider: b }: FrozenDuty): readonly Judgement[] =>
  a.id === b.id
    ? []
    : [['supplier_moved', 'entry.providerDepartmentId', 'provider.id', 'provider.code', 'provider.name']];

/** A term where there was none shortens, its removal lengthens: without a term there is no day to miss. */
function judgeTerm({ duty: a }: FrozenDuty, { duty: b }: FrozenDuty): readonly Judgement[] {
  if (a.dueOn === b.dueOn) return [];
  const isShorter = a.dueOn === null || (b.dueOn !== null && b.dueOn < a.dueOn);
  return [[isShorter ? 'term_shortened' : 'term_lengthened', 'duty.dueOn', 'duty.termText']];
}

const judgeName = ({ entry: a }: FrozenDuty, { entry: b }: FrozenDuty): readonly Judgement[] =>
  a.name === b.name ? [] : [['renamed', 'entry.name']];

/** Who is certain to be owed the row: unconfirmed recipients count as nobody (U22). */
function reachOf(recipients: FrozenDuty['duty']['recipients']): ReadonlySet<string> {
  const certain = recipients.filter(({ isConfirmed }) => isConfirmed);
  return new Set(
    certain.flatMap(({ kind, departmentIds, regionCodePrefix, levels, lineSuperiorId }) => {
      if (kind === 'all_bound') return [ALL];
      if (kind !== 'line_level_region') return departmentIds;
      return [canonicalJson([regionCodePrefix, [...levels].sort(), lineSuperiorId])];
    }),
  );
}

/** No purpose named means any within the department's duties. */
const purposesOf = (purposes: readonly string[]): ReadonlySet<string> =>
  new Set(purposes.length === 0 ? [ALL] : purposes);

function compareSets(before: ReadonlySet<string>, after: ReadonlySet<string>): ('widened' | 'narrowed')[] {
  const hasMore = (more: ReadonlySet<string>, less: ReadonlySet<string>): boolean =>
    !less.has(ALL) && [...more].some((one) => !less.has(one));
  return [
    ...(hasMore(after, before) ? (['widened'] as const) : []),
    ...(hasMore(before, after) ? (['narrowed'] as const) : []),
  ];
}
