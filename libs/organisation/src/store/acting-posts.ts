/** How many posts of a person are read at most. */
export const MOST_POSTS = 200;

/**
 * SQL: whether a post `o` of the department `d` counts on a day: while it runs and its department exists and is bound,
 * because outside bodies do not use Zeqing (U42).
 */
export const postCounts = (
  day: string,
): string => `o.valid_from <= ${day} AND (o.valid_to IS NULL OR o.valid_to >= ${day})
  AND d.bound <> 'outside' AND (d.effective_to IS NULL OR d.effective_to >= ${day})`;

/** SQL: what a person may act as on a day, as `ActorPost`: own posts, and others' posts lent for that day. */
export const actingPosts = (person: string, day: string): string => `
  SELECT o.id AS "postId", o.role, o.department_id AS "departmentId", d.region_code AS "regionCode",
    NULL::uuid AS "delegationId"
  FROM post o JOIN department d ON d.id = o.department_id
  WHERE o.person_id = ${person} AND ${postCounts(day)}
  UNION ALL
  SELECT o.id, o.role, o.department_id, d.region_code, g.id
  FROM delegation g JOIN post o ON o.id = g.post_id JOIN department d ON d.id = o.department_id
    JOIN person holder ON holder.id = o.person_id
  WHERE g.delegate_id = ${person} AND g.valid_from <= ${day} AND g.valid_to >= ${day} AND holder.status = 'active'
    AND ${postCounts(day)}
  ORDER BY "delegationId" NULLS FIRST, "postId" LIMIT ${MOST_POSTS}`;
