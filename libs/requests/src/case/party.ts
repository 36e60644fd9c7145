import type { Id } from '@zeqing/kernel';
import type { Department } from '@zeqing/organisation';
import type { PartyView } from '../request/request-views';

/** A department for people, by its names. */
export function partyOf(departmentId: Id, departments: ReadonlyMap<Id, Department>): PartyView {
  const department = departments.get(departmentId);
  return { departmentId, name: department?.name ?? '', shortName: department?.shortName ?? '' };
}
