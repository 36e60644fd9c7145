import type { Id, LocalDate, Role, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';

/** Whom to find: holders of a role in a department each, and the supervisors of departments' own regions. */
export interface HolderQuestion {
  readonly posts: readonly { readonly departmentId: Id; readonly role: Role }[];
  readonly supervisedDepartmentIds: readonly Id[];
  readonly on: LocalDate;
}

/** A post counts for its days, and only while its department is bound and there. */
const COUNTS = `p.valid_from <= $4 AND (p.valid_to IS NULL OR p.valid_to >= $4)
  AND own.bound <> 'outside' AND (own.effective_to IS NULL OR own.effective_to >= $4)`;

/** Active people only; what is lent counts only while its holder is active too. */
export async function findHolders(tx: Tx, { posts, supervisedDepartmentIds, on }: HolderQuestion): Promise<Id[]> {
  const found = await rows<{ id: Id }>(
    tx,
    `WITH held AS (
       SELECT p.id, p.person_id FROM post p
       JOIN department own ON own.id = p.department_id
       JOIN unnest($1::uuid[], $2::text[]) AS asked (department_id, role)
         ON asked.department_id = p.department_id AND asked.role = p.role
       WHERE ${COUNTS}
       UNION
       SELECT p.id, p.person_id FROM post p
       JOIN department own ON own.id = p.department_id
       JOIN department supervised ON supervised.region_code = own.region_code
       WHERE p.role = 'supervisor' AND supervised.id = ANY($3::uuid[]) AND ${COUNTS}),
     in_office AS (
       SELECT held.id, held.person_id FROM held JOIN person ON person.id = held.person_id AND person.status = 'active'),
     meant AS (
       SELECT person_id FROM in_office
       UNION
       SELECT d.delegate_id FROM delegation d JOIN in_office ON in_office.id = d.post_id
       WHERE d.valid_from <= $4 AND d.valid_to >= $4)
     SELECT person.id FROM person JOIN meant ON meant.person_id = person.id
     WHERE person.status = 'active' ORDER BY person.id`,
    [posts.map((post) => post.departmentId), posts.map((post) => post.role), supervisedDepartmentIds, on],
  );
  return found.map(({ id }) => id);
}
