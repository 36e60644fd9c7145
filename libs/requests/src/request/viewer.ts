import type { Actor } from '@zeqing/kernel';
import { ruleOf, scopeFor } from '@zeqing/organisation';
import type { Viewer } from './store/request.repository';

/**
 * What the actor may see of requests: those of its own departments, and as authority or supervisor those of its
 * region, once signed. Everything else does not exist for it.
 */
export function viewerOf(actor: Actor): Viewer {
  const { roles } = ruleOf('requests.read');
  const departmentIds = [
    ...new Set(actor.posts.filter(({ role }) => roles.includes(role)).map((post) => post.departmentId)),
  ];
  const scope = scopeFor(actor, 'requests.read');
  if (scope.kind === 'departments') return { departmentIds, regionCodePrefix: null };
  return { departmentIds, regionCodePrefix: scope.kind === 'everything' ? '' : scope.regionCodePrefix };
}
