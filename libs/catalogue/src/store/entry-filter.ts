import type { Id } from '@zeqing/kernel';
import { likePatterns } from '@zeqing/platform';
import type { Classification, EntryStatus, ShareType } from '../domain/entry';

/** Which entries a reader may see beside the published ones: nobody's, some departments' or everybody's. */
export type DraftScope = 'all' | readonly Id[];

/** What is wanted; null of a part: whatever it is. */
export interface EntryFilter {
  /** As `searchWords` leaves it. */
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

/** Visible, of the words asked for (a name also by its sound), of the status; `e` is the entry, `$1` to `$9` the filter. */
export const IN_SCOPE = `${VISIBLE}
  AND ($2::text[] IS NULL OR e.name ILIKE ANY($2) OR e.code ILIKE ANY($2) OR e.abstract ILIKE ANY($2)
    OR e.name_pinyin LIKE replace(lower($2[1]), ' ', ''))
  AND ($5::text IS NULL OR e.status = $5)`;

/** The choices of the facets. */
export const CHOSEN = `($3::uuid IS NULL OR e.provider_department_id = $3)
  AND ($4::text IS NULL OR e.share_type = $4)
  AND ($6::text IS NULL OR e.classification = $6)
  AND ($7::int IS NULL OR e.id IN (
    SELECT i.entry_id FROM catalogue_item i GROUP BY i.entry_id HAVING max(i.sensitivity) = $7))
  AND ($8::boolean IS NULL OR EXISTS (SELECT FROM catalogue_attached r WHERE r.entry_id = e.id) = $8)
  AND ($9::text IS NULL OR e.subject_regions @> ARRAY[$9])`;

/** `$1` to `$9`. */
export const filterValues = (drafts: DraftScope, filter: EntryFilter): readonly unknown[] => [
  drafts === 'all' ? null : drafts,
  filter.text === null ? null : likePatterns(filter.text),
  filter.departmentId,
  filter.shareType,
  filter.status,
  filter.classification,
  filter.grade,
  filter.hasResource,
  filter.region,
];
