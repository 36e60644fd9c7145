import { newId } from '@zeqing/kernel';
import type { TestDatabase } from '@zeqing/testing';
import { EMPTY_ITEM } from './written-item';

/** A draft of a new item of a department. */
export async function plantServiceDraft({ owner }: Pick<TestDatabase, 'owner'>, departmentId: string): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO service_draft (id, target, code, department_id, content, origin, prepared_by, created_at, updated_at)
     VALUES ($1, 'item', '', $2, $3, 'typed', 'test', now(), now())`,
    [id, departmentId, JSON.stringify(EMPTY_ITEM)],
  );
  return id;
}
