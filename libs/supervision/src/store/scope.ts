import type { DepartmentScope, Id } from '@zeqing/kernel';

/** Whose rows are counted: of a region, and of certain departments of it where they are named. */
export interface Reach {
  /** Leading digits of the region; null for everywhere. */
  readonly regionCodePrefix: string | null;
  /** Null for all of them. */
  readonly departmentIds: readonly Id[] | null;
}

/** The rows an actor may see, narrowed by what was asked for. Nothing asked for reaches further than the scope. */
export function reachOf(
  scope: DepartmentScope,
  asked: { readonly regionCodePrefix: string | null; readonly departmentId: Id | null },
): Reach {
  const { regionCodePrefix, departmentId } = asked;
  const named = departmentId === null ? null : [departmentId];
  switch (scope.kind) {
    case 'everything':
      return { regionCodePrefix, departmentIds: named };
    case 'departments':
      return { regionCodePrefix, departmentIds: scope.departmentIds.filter((id) => named?.includes(id) ?? true) };
    case 'region': {
      const own = scope.regionCodePrefix;
      const narrowed = regionCodePrefix?.startsWith(own) ? regionCodePrefix : own;
      const apart = regionCodePrefix !== null && !regionCodePrefix.startsWith(own) && !own.startsWith(regionCodePrefix);
      return { regionCodePrefix: narrowed, departmentIds: apart ? [] : named };
    }
  }
}

/** The condition of a reach: the second and third parameter of a statement whose first is today. */
export const WITHIN = `($2::text IS NULL OR starts_with(m.region_code, $2))
  AND ($3::uuid[] IS NULL OR m.department_id = ANY($3::uuid[]))`;

export const reachParameters = (reach: Reach): readonly unknown[] => [reach.regionCodePrefix, reach.departmentIds];
