import type { Id, Tx } from '@zeqing/kernel';
import { firstRow } from '@zeqing/platform';

/** The names of a person, or of a machine client, and of a department; empty where there is none. */
export async function makerNames(
  tx: Tx,
  personId: string,
  departmentId: Id | null,
): Promise<{ readonly person: string; readonly office: string }> {
  const found = await firstRow<{ person: string; office: string }>(
    tx,
    `SELECT coalesce((SELECT display_name FROM person WHERE id::text = $1),
                     (SELECT hall_name FROM api_client WHERE id::text = $1), '') AS person,
            coalesce((SELECT name FROM department WHERE id = $2::uuid), '') AS office`,
    [personId, departmentId],
  );
  return found ?? { person: '', office: '' };
}
