import type { Id } from '@zeqing/kernel';
import { regionLineage, type CompetentAuthority } from '@zeqing/organisation';

/**
 * Who coordinates a dispute and whose government decides it in the end (art. 28). `above_installation`: the competent
 * level does not use this installation. `no_authority`: a party is bound by nothing, so no authority is competent.
 * In both the steps are recorded as letters by a named person (U40, U42).
 */
export type DisputeForum =
  | { readonly kind: 'authority'; readonly regionCode: string; readonly departmentId: Id }
  | { readonly kind: 'above_installation'; readonly regionCode: string }
  | { readonly kind: 'no_authority'; readonly regionCode: null };

/**
 * The forum of a derived competence. An authority that is itself a party does not coordinate its own dispute: the
 * next one above does. `authorities` are the 主管部门 of this installation by the region of their government.
 */
export function disputeForum(
  derived: Pick<CompetentAuthority, 'governmentRegionCode'>,
  authorities: ReadonlyMap<string, Id>,
  parties: readonly Id[],
): DisputeForum {
  if (derived.governmentRegionCode === null) return { kind: 'no_authority', regionCode: null };
  for (const regionCode of regionLineage(derived.governmentRegionCode)) {
    const departmentId = authorities.get(regionCode);
    if (departmentId === undefined) return { kind: 'above_installation', regionCode };
    if (!parties.includes(departmentId)) return { kind: 'authority', regionCode, departmentId };
  }
  return { kind: 'above_installation', regionCode: derived.governmentRegionCode };
}
