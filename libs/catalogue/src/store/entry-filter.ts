import { SIGNS_OF_BOTH_WIDTHS, type Id } from '@zeqing/kernel';
import type { Classification, EntryStatus, ShareType } from '../domain/entry';
import { indexQuery } from '../domain/index-query';

/** Which entries a reader may see beside the published ones: nobody's, some departments' or everybody's. */
export type DraftScope = 'all' | readonly Id[];

/** What is wanted; null of a part: whatever it is. */
export interface EntryFilter {
  /** As `searchWords` of the platform leaves it. */
  readonly text: string | null;
  readonly departmentId: Id | null;
  readonly shareType: ShareType | null;
  readonly status: EntryStatus | null;
  readonly classification: Classification | null;
  /** The highest local grade of the entry's items, 1 to 4. */
  readonly grade: number | null;
  readonly hasResource: boolean | null;
  /** One of the regions whose subjects the entry covers. */
  readonly region: string | null;
}

export const EVERY_ENTRY: EntryFilter = {
  ...{ text: null, departmentId: null, shareType: null, status: null },
  ...{ classification: null, grade: null, hasResource: null, region: null },
};

const VISIBLE = `(e.status IN ('published', 'withdrawn') OR $1::uuid[] IS NULL OR e.provider_department_id = ANY($1::uuid[]))`;

const { full, half } = SIGNS_OF_BOTH_WIDTHS;
const WRITTEN = `e.name || ' ' || coalesce(e.abstract, '')`;
/** Words with signs find them in full and in half width; the others need no translation. */
const TEXTS = `(CASE WHEN $14::boolean THEN translate(${WRITTEN}, '${full}', '${half}') ELSE ${WRITTEN} END)`;
const TERMS = 'catalogue_terms(e.name, e.abstract, e.name_pinyin)';
/** Latin letters may be those the syllables of a name begin with, as in the terms of the index. */
const LATIN = `($10::text[] IS NULL
  OR (${TEXTS} || ' ' || coalesce(split_part(e.name_pinyin, '|', 2), '')) ILIKE ALL ($10::text[]))`;
const BEGINS = 'lower(e.code) LIKE $11 OR e.name_pinyin LIKE $12';

/**
 * By the indexes, for what few entries hold: the pairs propose, the patterns decide. Each index is asked by itself: under
 * one OR the pairs of every proposed entry would be made once more.
 */
const PROPOSED = [
  `${TERMS} @@ $15::text::tsquery AND ($16::text[] IS NULL OR ${TEXTS} LIKE ALL ($16::text[])) AND ${LATIN}`,
  `${TERMS} @@ $17::text::tsquery AND e.name_pinyin LIKE $13`,
  BEGINS,
];
/** One entry after the other, for what so many hold that a page is soon full. */
const FOUND_ONE_BY_ONE = `(${TEXTS} LIKE ALL ($2::text[]) AND ${LATIN}) OR e.name_pinyin LIKE $13 OR ${BEGINS}`;

const OF_STATUS = '($5::text IS NULL OR e.status = $5)';

/** Visible, of the words asked for (a name also by its sound), of the status; `e` is the entry, `$1` to `$14` the filter. */
export const IN_SCOPE_ONE_BY_ONE = `${VISIBLE} AND ($2::text[] IS NULL OR ${FOUND_ONE_BY_ONE}) AND ${OF_STATUS}`;

/**
 * These columns of the same entries where a text is asked for, by the indexes; the code is one of them, so that each entry
 * comes once. `also` ends the part of each index; `$1` to `$17` the filter.
 */
export const foundByIndex = (columns: string, also = ''): string =>
  PROPOSED.map(
    (proposed) => `(SELECT ${columns} FROM catalogue_entry e
      WHERE $2::text[] IS NOT NULL AND (${proposed}) AND ${VISIBLE} AND ${OF_STATUS} ${also})`,
  ).join(' UNION ');

/** The choices of the facets. */
export const CHOSEN = `($3::uuid IS NULL OR e.provider_department_id = $3)
  AND ($4::text IS NULL OR e.share_type = $4)
  AND ($6::text IS NULL OR e.classification = $6)
  AND ($7::int IS NULL OR e.grade = $7)
  AND ($8::boolean IS NULL OR ($8 AND e.id IN (SELECT r.entry_id FROM catalogue_attached r))
    OR (NOT $8 AND NOT EXISTS (SELECT FROM catalogue_attached r WHERE r.entry_id = e.id)))
  AND ($9::text IS NULL OR e.subject_regions @> ARRAY[$9])`;

/** Which of the values going one by one has a use for. */
export const ONE_BY_ONE_VALUES = 14;

/** `$1` to `$17`. */
export function filterValues(drafts: DraftScope, filter: EntryFilter): readonly unknown[] {
  const words = filter.text === null ? null : indexQuery(filter.text);
  return [
    drafts === 'all' ? null : drafts,
    words?.patterns ?? null,
    filter.departmentId,
    filter.shareType,
    filter.status,
    filter.classification,
    filter.grade,
    filter.hasResource,
    filter.region,
    unlessEmpty(words?.latin),
    words?.code ?? null,
    words?.begins ?? null,
    words?.sound?.pattern ?? null,
    words?.hasSigns ?? null,
    words?.pairs ?? null,
    unlessEmpty(words?.undecided),
    words?.sound?.pairs ?? null,
  ];
}

const unlessEmpty = (patterns: readonly string[] = []): readonly string[] | null =>
  patterns.length === 0 ? null : patterns;
