import type { EntryFilter } from './entry-filter';

/** 0 are the entries that came by themselves. One that is not finished is in nobody's list yet. */
const TAKINGS = '(SELECT 0 AS number UNION ALL SELECT number FROM catalogue_taking) AS t';

/** As `ix_catalogue_entry_taking` orders them, and no other index: else PostgreSQL finds the one of all codes as good. */
export const BY_CODE = 'code COLLATE "C"';

/**
 * `columns` of the first `limit` entries of each taking, along their codes behind the code `after`, of those `condition`
 * leaves; `e` is the entry. Altogether they are in no order. Going by the takings, a reader passes none of the
 * hundreds of thousands of entries a taking that is not finished has written: telling of each that it is not to be seen
 * took longer than all the rest. OFFSET keeps to the order of the codes, whatever the condition.
 */
export const alongCodes = (columns: string, after: string, condition: string, limit: string): string => `
  SELECT found.* FROM ${TAKINGS} CROSS JOIN LATERAL (
    SELECT ${columns} FROM (
      SELECT * FROM catalogue_entry WHERE taking = t.number AND ${BY_CODE} > ${after} ORDER BY ${BY_CODE} OFFSET 0) AS e
    WHERE ${condition} ORDER BY e.${BY_CODE} LIMIT ${limit}) AS found`;

/** Whether an index proposes what was chosen; otherwise entries are looked at along their codes. */
export const hasOwnIndex = (filter: EntryFilter): boolean =>
  [filter.departmentId, filter.classification, filter.grade, filter.region].some((choice) => choice !== null) ||
  filter.hasResource === true ||
  (filter.status !== null && filter.status !== 'published');
