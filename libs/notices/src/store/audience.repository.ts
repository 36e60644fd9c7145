import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { lookupOf, type Addressee } from '../domain/notice';

/**
 * The people an audience means on a day: holders of the posts and those they are delegated to, with active accounts.
 * Supervisors are those of the department's own region; wider ones read their dashboards.
 */
export async function peopleOf(tx: Tx, audience: readonly Addressee[], on: LocalDate): Promise<Id[]> {
  const { posts, supervisedDepartmentIds } = lookupOf(audience);
  const found = await rows<{ id: Id }>(
    tx,
    `WITH held AS (
       SELECT p.id, p.person_id FROM post p
       JOIN unnest($1::uuid[], $2::text[]) AS asked (department_id, role)
         ON asked.department_id = p.department_id AND asked.role = p.role
       WHERE p.valid_from <= $4 AND (p.valid_to IS NULL OR p.valid_to >= $4)
       UNION
       SELECT p.id, p.person_id FROM post p
       JOIN department own ON own.id = p.department_id
       JOIN department supervised ON supervised.region_code = own.region_code
       WHERE p.role = 'supervisor' AND supervised.id = ANY($3::uuid[])
         AND p.valid_from <= $4 AND (p.valid_to IS NULL OR p.valid_to >= $4)),
     told AS (
       SELECT person_id FROM held
       UNION
       SELECT d.delegate_id FROM delegation d JOIN held ON held.id = d.post_id
       WHERE d.valid_from <= $4 AND d.valid_to >= $4)
     SELECT person.id FROM person JOIN told ON told.person_id = person.id
     WHERE person.status = 'active' ORDER BY person.id`,
    [posts.map((post) => post.departmentId), posts.map((post) => post.role), supervisedDepartmentIds, on],
  );
  return found.map(({ id }) => id);
}
