import type { Id } from '@zeqing/kernel';
import type { Classification, EntryStatus, ShareType } from '../domain/entry';
import { searchWords } from '../domain/search-words';

/** Which entries a reader may see beside the published ones: nobody's, some departments' or everybody's. */
export type DraftScope = 'all' | readonly Id[];

/** What is wanted; null of a part: whatever it is. */
export interface EntryFilter {
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

/** What the words of a search are compared with; between name, abstract and sound no word reaches across. */
const WORDS = `(e.name || ' ' || coalesce(e.abstract, '') || ' ' || coalesce(e.name_pinyin, ''))`;
const TERMS = 'catalogue_terms(e.name, e.abstract, e.name_pinyin)';

/** By the index, for what few entries hold: the pairs propose, the patterns decide. */
const FOUND_BY_INDEX = `(${TERMS} @@ $11::text::tsquery AND ${WORDS} ILIKE ALL ($2::text[])) OR lower(e.code) LIKE $10`;
/** One entry after the other, for what so many hold that a page is soon full. */
const FOUND_ONE_BY_ONE = `${WORDS} ILIKE ALL ($2::text[]) OR lower(e.code) LIKE $10`;

const inScope = (found: string): string => `${VISIBLE}
  AND ($2::text[] IS NULL OR ${found})
  AND ($5::text IS NULL OR e.status = $5)`;

/** Visible, of the words asked for (a name also by its sound), of the status; `e` is the entry, `$1` to `$11` the filter. */
export const IN_SCOPE = inScope(FOUND_BY_INDEX);
export const IN_SCOPE_ONE_BY_ONE = inScope(FOUND_ONE_BY_ONE);

/** The choices of the facets. */
export const CHOSEN = `($3::uuid IS NULL OR e.provider_department_id = $3)
  AND ($4::text IS NULL OR e.share_type = $4)
  AND ($6::text IS NULL OR e.classification = $6)
  AND ($7::int IS NULL OR e.id IN (SELECT i.entry_id FROM catalogue_item i WHERE i.sensitivity = $7)
    AND NOT EXISTS (SELECT FROM catalogue_item i WHERE i.sensitivity > $7 AND i.entry_id = e.id))
  AND ($8::boolean IS NULL OR EXISTS (SELECT FROM catalogue_resource r WHERE r.entry_id = e.id) = $8)
  AND ($9::text IS NULL OR e.subject_regions @> ARRAY[$9])`;

/** `$1` to `$11`; going one by one has no use for the last. */
export function filterValues(drafts: DraftScope, filter: EntryFilter): readonly unknown[] {
  const words = filter.text === null ? null : searchWords(filter.text);
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
    words?.code ?? null,
    words?.pairs ?? null,
  ];
}
