import type { Actor, Role } from '@zeqing/kernel';
import { inheritsFrom } from './domain/region-code';

/** Whose posts decide which regions' calendars are in reach; the permission itself is the route's. */
const KEEPERS: readonly Role[] = ['authority_officer'];

/** The regions whose calendar is also that of the actor's region, and those below it. */
export function mayKeep(actor: Actor, regionCode: string): boolean {
  if (actor.kind === 'system') return true;
  const posts = actor.posts.filter((post) => KEEPERS.includes(post.role));
  return posts.some((post) => inheritsFrom(post.regionCode, regionCode) || inheritsFrom(regionCode, post.regionCode));
}
