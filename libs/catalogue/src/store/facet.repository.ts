import { Injectable } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import {
  filterValues,
  foundByIndex,
  IN_SCOPE_ONE_BY_ONE,
  ONE_BY_ONE_VALUES,
  type DraftScope,
  type EntryFilter,
} from './entry-filter';

export const FACETS = ['department', 'shareType', 'classification', 'grade', 'resource', 'region'] as const;
export type Facet = (typeof FACETS)[number];

export interface FacetCount {
  readonly facet: Facet;
  /** Null: the entry does not say. */
  readonly value: string | null;
  readonly count: number;
}

/** Each facet's own condition over the rows of `base`. */
const CONDITIONS: Readonly<Record<Facet, string>> = {
  department: '($3::uuid IS NULL OR department = $3)',
  shareType: '($4::text IS NULL OR share_type = $4)',
  classification: '($6::text IS NULL OR classification = $6)',
  grade: '($7::int IS NULL OR grade = $7)',
  resource: '($8::boolean IS NULL OR resource = $8)',
  region: '($9::text IS NULL OR $9 = ANY(regions))',
};
const VALUES: Readonly<Record<Facet, string>> = {
  department: 'department::text',
  shareType: 'share_type',
  classification: 'classification',
  grade: 'grade::text',
  resource: 'resource::text',
  region: 'region',
};

/** A facet is counted under the choices made in all the others, so that its values can be exchanged. */
const countOf = (facet: Facet): string => `
  SELECT '${facet}' AS facet, ${VALUES[facet]} AS value, sum(entries)::int AS count
    FROM base ${facet === 'region' ? 'LEFT JOIN LATERAL unnest(regions) AS region ON true' : ''}
   WHERE ${FACETS.filter((other) => other !== facet)
     .map((other) => CONDITIONS[other])
     .join(' AND ')}
   GROUP BY 2`;

const COLUMNS = 'e.id, e.code, e.provider_department_id, e.share_type, e.classification, e.subject_regions, e.grade';

@Injectable()
export class FacetRepository {
  /** How many entries each choice would leave; the most frequent first. Entries alike in all facets are counted first. */
  counts(tx: Tx, drafts: DraftScope, filter: EntryFilter): Promise<FacetCount[]> {
    const isText = filter.text !== null;
    const values = filterValues(drafts, filter);
    return rows<FacetCount>(
      tx,
      `WITH base AS MATERIALIZED (
         SELECT e.provider_department_id AS department, e.share_type, e.classification, e.subject_regions AS regions,
           e.grade, EXISTS (SELECT FROM catalogue_attached r WHERE r.entry_id = e.id) AS resource, count(*) AS entries
         FROM ${isText ? `(${foundByIndex(COLUMNS)}) AS e` : `catalogue_entry e WHERE ${IN_SCOPE_ONE_BY_ONE}`}
         GROUP BY 1, 2, 3, 4, 5, 6)
       SELECT * FROM (${FACETS.map(countOf).join(' UNION ALL ')}) AS counted
       ORDER BY facet, count DESC, value LIMIT 1000`,
      isText ? values : values.slice(0, ONE_BY_ONE_VALUES),
    );
  }
}
