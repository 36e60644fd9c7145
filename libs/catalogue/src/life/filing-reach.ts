import type { Actor } from '@zeqing/kernel';
import { permits, ruleOf, scopeFor, type Permission } from '@zeqing/organisation';
import type { FilingReach } from './store/filing.repository';

const NOWHERE: FilingReach = { departmentIds: [], regionPrefix: null };

/** Whose filings and terms the actor may see under the permission: of its departments, and of its region where it watches over one. */
export function reachOf(actor: Actor, permission: Permission): FilingReach {
  if (!permits(actor, permission)) return NOWHERE;
  const { roles } = ruleOf(permission);
  const posts = actor.posts.filter(({ role }) => roles.includes(role));
  const scope = scopeFor(actor, permission);
  return {
    departmentIds: [...new Set(posts.map(({ departmentId }) => departmentId))],
    regionPrefix: scope.kind === 'region' ? scope.regionCodePrefix : scope.kind === 'everything' ? '' : null,
  };
}
