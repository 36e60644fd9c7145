import type { Actor } from '@zeqing/kernel';
import { permits, type Permission } from '@zeqing/organisation';
import type { SeriesView } from './views';

/**
 * Whether the actor may act on a series as its authority. A series whose authority does not use this installation
 * (the State Council's) is taken over by the installation's own authority, so there any authority officer may.
 */
export function mayActOnSeries(actor: Actor, permission: Permission, series: SeriesView): boolean {
  const { authorityDepartmentId, regionCode } = series;
  if (authorityDepartmentId === null) return permits(actor, permission);
  return permits(actor, permission, { id: authorityDepartmentId, regionCode });
}
