/** 0 are the entries that came by themselves. One that is not finished is in nobody's list yet. */
export const TAKINGS = '(SELECT 0 AS number UNION ALL SELECT number FROM catalogue_taking) AS t';

/** As the indexes that begin with the taking order them: else PostgreSQL finds the one of all codes as good. */
export const BY_CODE = 'code COLLATE "C"';

/** What has an index of its own is looked for within a taking, not left of all it has. Nearly everything is published. */
const WITHIN = `($3::uuid IS NULL OR provider_department_id = $3) AND ($6::text IS NULL OR classification = $6)
  AND ($7::int IS NULL OR grade = $7) AND ($9::text IS NULL OR subject_regions @> ARRAY[$9])
  AND ($5::text IS NULL OR $5 = 'published' OR status = $5)`;

/**
 * `columns` of the first `limit` entries of each taking, along their codes behind the code `after`, of those `condition`
 * leaves; `e` is the entry. Altogether they are in no order. Going by the takings, a reader passes none of the
 * hundreds of thousands of entries a taking that is not finished has written: telling of each that it is not to be seen
 * took longer than all the rest. OFFSET keeps to the order of the codes, whatever the condition. `$1` to `$9` the filter.
 */
export const alongCodes = (columns: string, after: string, condition: string, limit: string): string => `
  SELECT found.* FROM ${TAKINGS} CROSS JOIN LATERAL (
    SELECT ${columns} FROM (
      SELECT * FROM catalogue_entry WHERE taking = t.number AND ${WITHIN} AND ${BY_CODE} > ${after}
       ORDER BY ${BY_CODE} OFFSET 0) AS e
    WHERE ${condition} ORDER BY e.${BY_CODE} LIMIT ${limit}) AS found`;
