import { REGION_LEVELS, regionContains, regionLevel, regionPrefix } from '@zeqing/organisation';
import { SCOPES, type Scope } from './item-model';

/** Digits of a region code that name its province (GB/T 2260). */
const PROVINCE_DIGITS = 2;

/** How far a subject of one region is from an item of another (U8). */
export function scopeOf(itemRegionCode: string, subjectRegionCode: string): Scope {
  if (regionContains(itemRegionCode, subjectRegionCode)) return 'local';
  return subjectRegionCode.slice(0, PROVINCE_DIGITS) === itemRegionCode.slice(0, PROVINCE_DIGITS)
    ? 'province'
    : 'national';
}

/** The narrower of two scopes. */
export const narrower = (left: Scope, right: Scope): Scope =>
  SCOPES.indexOf(left) <= SCOPES.indexOf(right) ? left : right;

/** The region prefix whose subjects have to be covered for a scope: the item's own region, its province, the country. */
export function regionToCover(itemRegionCode: string, scope: Scope): string {
  if (scope === 'national') return '';
  const own = regionPrefix(itemRegionCode);
  return scope === 'province' ? own.slice(0, PROVINCE_DIGITS) : own;
}

/** For whom is asked: how far subjects come from, and from where exactly where the caller named it, six digits. */
export interface AskedSubjects {
  readonly scope: Scope;
  readonly subjectRegion: string | null;
}

/** The region whose subjects a need has to cover in a question: a need whose subjects are nearer is answered for those (U8). */
export function targetOf(
  itemRegionCode: string,
  asked: AskedSubjects,
  subjectScope: Scope,
): { readonly scope: Scope; readonly region: string } {
  const scope = narrower(asked.scope, subjectScope);
  if (scope === asked.scope && asked.subjectRegion !== null)
    return { scope, region: regionPrefix(asked.subjectRegion) };
  return { scope, region: regionToCover(itemRegionCode, scope) };
}

/** Whether prefixes cover every subject of a region; the empty prefix covers the country. */
export const coversRegion = (prefixes: readonly string[], region: string): boolean =>
  prefixes.some((prefix) => region.startsWith(prefix));

/** Levels an entry's government stands above the item's (0 own, 1 next …); null where it stands elsewhere. */
export function levelsAbove(itemRegionCode: string, entryRegionCode: string): number | null {
  if (!regionContains(entryRegionCode, itemRegionCode)) return null;
  const rank = (region: string): number => REGION_LEVELS.indexOf(regionLevel(region));
  return rank(itemRegionCode) - rank(entryRegionCode);
}
