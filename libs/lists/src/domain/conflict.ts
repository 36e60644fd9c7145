/** What a merge takes from one side or the other as a whole: what only makes sense together is one unit. */
export const MERGE_UNITS = [
  'name',
  'abstract',
  'provider',
  'sourceSystem',
  'format',
  'frequency',
  'sharing',
  'modes',
  'matters',
  'channel',
  'classification',
  'term',
  'basis',
] as const;
export type MergeUnit = (typeof MERGE_UNITS)[number];

/** A unit of a row, `row` for whether there is one at all, or one of its items by name. */
export type ConflictUnit = MergeUnit | 'row' | `item:${string}`;

/** Both sides say something else than the template's base, and not the same: a person chooses. */
export interface Conflict {
  readonly unit: ConflictUnit;
  readonly base: string | null;
  readonly current: string | null;
  readonly file: string | null;
}
