import type { Actor } from '@zeqing/kernel';
import { permits, ruleOf, scopeFor, type Permission } from '@zeqing/organisation';
import type { Viewer } from '../request/store/request.repository';

const NOBODY: Viewer = { departmentIds: [], regionCodePrefix: null };

/** Whose corrections, disputes, cases or urgings the actor may see under the permission: its departments', its region's. */
export function viewerBy(actor: Actor, permission: Permission): Viewer {
  if (!permits(actor, permission)) return NOBODY;
  const { roles } = ruleOf(permission);
  const departmentIds = [
    ...new Set(actor.posts.filter(({ role }) => roles.includes(role)).map((post) => post.departmentId)),
  ];
  const scope = scopeFor(actor, permission);
  if (scope.kind === 'departments') return { departmentIds, regionCodePrefix: null };
  // Who watches over everything belongs to no department: another's draft stays its own paper.
  if (scope.kind === 'everything') return { departmentIds: [], regionCodePrefix: '' };
  return { departmentIds, regionCodePrefix: scope.regionCodePrefix };
}
