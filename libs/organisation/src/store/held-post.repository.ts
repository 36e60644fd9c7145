import type { Id, LocalDate, Role, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';

/** A person's post with its days; one that is lent names its holder. */
export interface HeldPost {
  readonly personId: Id;
  readonly personName: string;
  readonly departmentId: Id;
  readonly departmentName: string;
  readonly role: Role;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** Who lent the post, or null for the holder's own. */
  readonly delegatedBy: string | null;
}

/** Every post these people ever held or were lent, in the order of its first day. */
export function findHeldPosts(tx: Tx, personIds: readonly Id[]): Promise<HeldPost[]> {
  return rows<HeldPost>(
    tx,
    `SELECT p.person_id AS "personId", who.display_name AS "personName", p.department_id AS "departmentId",
       d.name AS "departmentName", p.role, p.valid_from::text AS "validFrom", p.valid_to::text AS "validTo",
       NULL AS "delegatedBy", p.id
     FROM post p JOIN person who ON who.id = p.person_id JOIN department d ON d.id = p.department_id
     WHERE p.person_id = ANY($1::uuid[])
     UNION ALL
     SELECT l.delegate_id, who.display_name, p.department_id, d.name, p.role, l.valid_from::text, l.valid_to::text, holder.display_name, l.id
     FROM delegation l JOIN post p ON p.id = l.post_id JOIN person who ON who.id = l.delegate_id
     JOIN person holder ON holder.id = p.person_id JOIN department d ON d.id = p.department_id
     WHERE l.delegate_id = ANY($1::uuid[])
     ORDER BY "validFrom", id LIMIT 1000`,
    [personIds],
  );
}
