import { regionPrefix } from '@zeqing/organisation';
import { holdsIn } from './item-graph';
import type { Condition, Scope, Situation } from './item-model';
import { coversRegion, scopeOf, targetOf } from './region';

/** A need of an item that an entry may carry, as it is written down. */
export interface WrittenUse {
  readonly entryCode: string;
  /** Of the material whose paper it spares, else of the need itself. */
  readonly condition: Condition;
  readonly subjectScope: Scope;
  /** Region prefixes whose subjects the entry covers for it; an empty one is the whole country (U8). */
  readonly subjectRegionPrefixes: readonly string[];
}

/** The same with its situations: what an item needs of an entry, when, and for whom (U7, U8). */
export interface EntryUse extends Pick<WrittenUse, 'subjectScope' | 'subjectRegionPrefixes'> {
  /** Codes of the declared situations it is needed in; null: in every one. */
  readonly situations: ReadonlySet<string> | null;
}

/** What an item needs of each entry, by entry code. Pure; the item's situations as it declares them. */
export function usesByEntry(
  situations: readonly Pick<Situation, 'code' | 'answers'>[],
  written: readonly WrittenUse[],
): ReadonlyMap<string, readonly EntryUse[]> {
  const uses = new Map<string, EntryUse[]>();
  for (const { entryCode, condition, subjectScope, subjectRegionPrefixes } of written) {
    const needing = situations.filter((situation) => holdsIn(condition, situation));
    const inAll = needing.length === situations.length;
    const use = {
      ...{ subjectScope, subjectRegionPrefixes },
      situations: inAll ? null : new Set(needing.map(({ code }) => code)),
    };
    const known = uses.get(entryCode);
    if (known === undefined) uses.set(entryCode, [use]);
    else known.push(use);
  }
  return uses;
}

/** Whether an item needs any of these in a declared situation (U7). */
export const isUsedIn = (uses: readonly EntryUse[], situation: string): boolean =>
  uses.some(({ situations }) => situations?.has(situation) ?? true);

/** Whether the subject of a region, six digits, is covered for any of these that holds in the situation; null: any (U8). */
export const coversSubject = (
  uses: readonly EntryUse[],
  itemRegionCode: string,
  situation: string | null,
  subjectRegion: string,
): boolean =>
  uses.some(({ situations, subjectScope, subjectRegionPrefixes }) => {
    if (situation !== null && situations?.has(situation) === false) return false;
    const asked = { scope: scopeOf(itemRegionCode, subjectRegion), subjectRegion };
    return coversRegion(subjectRegionPrefixes, targetOf(itemRegionCode, asked, subjectScope).region);
  });

/** Whether an entry's own statement of its subjects' regions (six digits each) leaves this one out; none stated: no. */
export const isLeftOut = (subjectRegions: readonly string[], subjectRegion: string): boolean =>
  subjectRegions.length > 0 && !coversRegion(subjectRegions.map(regionPrefix), regionPrefix(subjectRegion));
