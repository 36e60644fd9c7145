import type { Id, Tx } from '@zeqing/kernel';
import type { DepartmentDirectory } from '@zeqing/organisation';

/** A department for people. */
export interface NamedParty {
  readonly departmentId: Id;
  readonly name: string;
  readonly shortName: string;
}

/** The departments of these ids by their names, asked for at once. */
export async function namedParties(
  directory: DepartmentDirectory,
  tx: Tx,
  ids: readonly (Id | null)[],
): Promise<(id: Id) => NamedParty> {
  const wanted = [...new Set(ids.filter((id): id is Id => id !== null))];
  const known = new Map((await directory.byIds(tx, wanted)).map((one) => [one.id, one]));
  return (departmentId) => {
    const { name = '', shortName = '' } = known.get(departmentId) ?? {};
    return { departmentId, name, shortName };
  };
}
