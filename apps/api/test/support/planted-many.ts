import { newId } from '@zeqing/kernel';
import type { TestDatabase } from '@zeqing/testing';

/** A package of a department, without rows. */
export async function plantPackage({ owner }: TestDatabase, department: string): Promise<string> {
  const id = newId();
  const shared = {
    ...{ legalBasis: '户口登记条例 第七条', scenario: '办理“新生儿出生”', truthful: true, personalInformation: null },
    ...{ validFrom: '2026-11-23', validUntil: '2027-11-22' },
  };
  await owner.query(
    `INSERT INTO request_package (id, requester_department_id, target_kind, target_code, target_name, beneficiaries,
       shared, left_out, created_by, created_at)
     VALUES ($1, $2, 'one_thing', '2024-1-01', '新生儿出生', 'department', $3, '[]', 'person:test', now())`,
    [id, department, JSON.stringify(shared)],
  );
  return id;
}

/** An open question of a department to a section of its own, about any request. */
export async function plantConsultation({ owner }: TestDatabase, department: string): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO request_consultation (id, request_id, department_id, state, section, question, inner_due_on, asked_by,
       asked_at)
     SELECT $1, r.id, $2, 'open', '法规处', '是否同意？', '2026-11-30', 'person:test', now()
     FROM share_request r ORDER BY r.id LIMIT 1`,
    [id, department],
  );
  return id;
}
