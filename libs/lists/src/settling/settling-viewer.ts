import type { Actor, Id } from '@zeqing/kernel';
import { ruleOf, scopeFor } from '@zeqing/organisation';

/** Whose settlings somebody sees: those of these departments, and of a region where one is watched over. */
export interface SettlingViewer {
  readonly departmentIds: readonly Id[];
  readonly regionCodePrefix: string | null;
}

/** The chain is its parties' and their authority's; that a need is being settled everybody sees on the board (U26). */
export function settlingViewer(actor: Actor): SettlingViewer {
  const { roles } = ruleOf('duties.read');
  const departmentIds = actor.posts.filter(({ role }) => roles.includes(role)).map((post) => post.departmentId);
  const scope = scopeFor(actor, 'duties.read');
  const regionCodePrefix = scope.kind === 'region' ? scope.regionCodePrefix : scope.kind === 'everything' ? '' : null;
  return { departmentIds: [...new Set(departmentIds)], regionCodePrefix };
}
