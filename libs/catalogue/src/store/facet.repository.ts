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
  shareType: '($4::text IS NULL OR "shareType" = $4)',
  classification: '($6::text IS NULL OR classification = $6)',
  grade: '($7::int IS NULL OR grade = $7)',
  resource: '($8::boolean IS NULL OR resource = $8)',
  region: '($9::text IS NULL OR $9 = ANY(regions))',
};
/** Of a facet; nobody looks through more. */
const VALUES_MOST = '1000';

/** A facet is counted under the choices made in all the others, so that its values can be exchanged. */
const countOf = (facet: Facet): string => `
  SELECT '${facet}' AS facet, value::text, count FROM (
    SELECT "${facet}" AS value, sum(entries)::int AS count
      FROM base ${facet === 'region' ? 'LEFT JOIN LATERAL unnest(regions) AS region ON true' : ''}
     WHERE ${FACETS.filter((other) => other !== facet)
       .map((other) => CONDITIONS[other])
       .join(' AND ')}
     GROUP BY 1) AS counted
   ORDER BY count DESC, value LIMIT ${VALUES_MOST}`;

const COLUMNS = 'e.id, e.code, e.provider_department_id, e.share_type, e.classification, e.subject_regions, e.grade';

/** Entries with a resource: all of them at once, or those of the few a search finds. */
const OF_ALL = 'LEFT JOIN (SELECT DISTINCT entry_id FROM catalogue_attached) AS r ON r.entry_id = e.id';
const OF_FOUND = `LEFT JOIN LATERAL (
  SELECT e.id AS entry_id WHERE EXISTS (SELECT FROM catalogue_attached a WHERE a.entry_id = e.id)) AS r ON true`;

/**
 * Several processes count together and hand on groups, a fiftieth of the entries. PostgreSQL takes the groups for so many
 * more that it would count alone, half as long again. Holds to the end of the transaction, so there has to be one.
 */
const TOGETHER = `SELECT set_config('parallel_tuple_cost', '0.01', true)`;

@Injectable()
export class FacetRepository {
  /** How many entries each choice would leave; the most frequent first. Entries alike in all facets are counted first. */
  async counts(tx: Tx, drafts: DraftScope, filter: EntryFilter): Promise<FacetCount[]> {
    const isText = filter.text !== null;
    if (!isText) await rows(tx, TOGETHER);
    const values = filterValues(drafts, filter);
    return rows<FacetCount>(
      tx,
      `WITH base AS MATERIALIZED (
         SELECT e.provider_department_id AS department, e.share_type AS "shareType", e.classification, e.subject_regions AS regions,
           e.grade, r.entry_id IS NOT NULL AS resource, count(*) AS entries
         FROM ${isText ? `(${foundByIndex(COLUMNS)}) AS e ${OF_FOUND}` : `catalogue_entry e ${OF_ALL} WHERE ${IN_SCOPE_ONE_BY_ONE}`}
         GROUP BY 1, 2, 3, 4, 5, 6)
       ${FACETS.map((facet) => `(${countOf(facet)})`).join(' UNION ALL ')}`,
      isText ? values : values.slice(0, ONE_BY_ONE_VALUES),
    );
  }
}
