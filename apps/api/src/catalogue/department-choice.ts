import { isId, notFound, type Tx } from '@zeqing/kernel';
import type { Department, DepartmentDirectory } from '@zeqing/organisation';
import { ProblemException } from '../http';

/** The department a caller names by id, by code or by name; a 404 problem when there is none. */
export async function chosenDepartment(directory: DepartmentDirectory, tx: Tx, text: string): Promise<Department> {
  const found = isId(text)
    ? await directory.byId(tx, text)
    : ((await directory.byCode(tx, text)) ?? (await directory.byName(tx, text)));
  if (!found) throw new ProblemException(notFound('department'));
  return found;
}
