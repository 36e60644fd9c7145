import type { EntryFilter } from './entry-filter';

/** 0 are the entries that came by themselves. One that is not finished is in nobody's list yet. */
const TAKINGS = '(SELECT 0 AS number UNION ALL SELECT number FROM catalogue_taking) AS t';

/**
 * `columns` of the first `limit` entries of each taking, along their codes, of those `condition` leaves; `e` is the entry,
 * `from` a condition of its code. Altogether they are in no order. Going by the takings, a reader passes none of the
 * hundreds of thousands of entries a taking that is not finished has written: telling of each that it is not to be seen
 * took longer than all the rest. OFFSET keeps to the order of the codes, whatever the condition.
 */
export const alongCodes = (columns: string, from: string, condition: string, limit: string): string => `
  SELECT found.* FROM ${TAKINGS} CROSS JOIN LATERAL (
    SELECT ${columns} FROM (
      SELECT * FROM catalogue_entry WHERE taking = t.number AND ${from} ORDER BY code OFFSET 0) AS e
    WHERE ${condition} ORDER BY e.code LIMIT ${limit}) AS found`;

/** Whether an index proposes what was chosen; otherwise entries are looked at along their codes. */
export const hasOwnIndex = (filter: EntryFilter): boolean =>
  [filter.departmentId, filter.classification, filter.grade, filter.region].some((choice) => choice !== null) ||
  filter.hasResource === true ||
  (filter.status !== null && filter.status !== 'published');
