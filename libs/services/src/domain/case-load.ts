import type { CaseVolume } from './item-model';

/** By what supplies are ranked (U14): the items they make ready, or the cases a year of those. */
export const RANK_WEIGHTS = ['items', 'cases'] as const;
export type RankWeight = (typeof RANK_WEIGHTS)[number];

/** How much some items are: unknown volumes are no zeros, so their items are counted apart. */
export interface CaseLoad {
  readonly items: number;
  /** Cases a year, of the items whose volume is known. */
  readonly cases: number;
  /** Items of which no volume is known. */
  readonly uncounted: number;
}

/** When and where cases were counted, and of how many items. */
export interface CountedIn extends Pick<CaseVolume, 'year' | 'source'> {
  readonly items: number;
}

/** What the volumes of some items come to; null: nobody counted that one. */
export function caseLoad(volumes: readonly (number | null)[]): CaseLoad {
  const known = volumes.filter((volume) => volume !== null);
  const cases = known.reduce((sum, volume) => sum + volume, 0);
  return { items: volumes.length, cases, uncounted: volumes.length - known.length };
}

interface Weighed {
  readonly unlocksLoad: CaseLoad;
  readonly missingForLoad: CaseLoad;
}

/** The greater first: by what it makes ready, then by what it is missing for; of equals the one that is more items. */
export const byWeight =
  (weight: RankWeight) =>
  (a: Weighed, b: Weighed): number =>
    b.unlocksLoad[weight] - a.unlocksLoad[weight] ||
    b.missingForLoad[weight] - a.missingForLoad[weight] ||
    b.unlocksLoad.items - a.unlocksLoad.items ||
    b.missingForLoad.items - a.missingForLoad.items;

/** Of most items first, then the newest year, then by source. */
export const byItemsCounted = (a: CountedIn, b: CountedIn): number =>
  b.items - a.items || b.year - a.year || (a.source < b.source ? -1 : 1);
