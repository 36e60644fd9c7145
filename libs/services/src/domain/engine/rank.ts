import { byWeight, type CaseLoad, type CountedIn, type RankWeight } from '../case-load';
import type { Accountable } from '../readiness-answer';
import { STATE, type CompiledItems } from './compiled-items';
import type { Decided } from './decide';
import type { Needs } from './needs';
import { at, membersOf } from './numbers';
import { Ranking } from './ranking';
import type { Supply } from './supplies';
import { Volumes } from './volumes';

/** One supply and the items it alone makes ready (U14), items by number in the order of their codes. */
export interface RankedSupply extends Pick<Supply, 'entryCode' | 'evidenceTypeCode' | 'missingScope'> {
  /** Whoever stands in its way today, most often first. */
  readonly accountable: readonly Accountable[];
  readonly unlocks: Int32Array;
  readonly missingFor: Int32Array;
  readonly unlocksLoad: CaseLoad;
  readonly missingForLoad: CaseLoad;
}

export interface Ranked {
  readonly counted: number;
  readonly ready: number;
  readonly notMapped: number;
  /** Of the counted items those of which no volume is known, and when and where the others were counted. */
  readonly uncounted: number;
  readonly countedIn: readonly CountedIn[];
  readonly supplies: readonly RankedSupply[];
}

/** Which items are ranked, and whether bodies outside may be counted on. */
export interface RankAsked {
  readonly includes: (item: number) => boolean;
  readonly withOutside: boolean;
  readonly weight: RankWeight;
}

/** The accountable of each supply, those of one kind and name together, most often first. */
function accountables(needs: Needs, { standing, stands }: Ranking): ReadonlyMap<number, readonly Accountable[]> {
  const found = new Map<number, Map<string, { readonly accountable: Accountable; times: number }>>();
  for (const number of standing) {
    const times = at(stands, number);
    const pair = needs.supplies.pairs[number];
    if (pair === undefined) continue;
    const { supply, accountable } = pair;
    const of = found.get(supply) ?? new Map<string, { readonly accountable: Accountable; times: number }>();
    found.set(supply, of);
    const key = `${accountable.kind} ${accountable.name}`;
    const known = of.get(key);
    if (known === undefined) of.set(key, { accountable, times });
    else known.times += times;
  }
  const sorted = (of: Iterable<{ readonly accountable: Accountable; times: number }>): readonly Accountable[] =>
    [...of].sort((a, b) => b.times - a.times).map(({ accountable }) => accountable);
  return new Map([...found].map(([supply, of]) => [supply, sorted(of.values())]));
}

/** The unlock ranking (U14): the answer of `unlockRanking`, from numbers. */
export function rankSupplies(
  items: CompiledItems,
  needs: Needs,
  decided: Decided,
  { includes, withOutside, weight }: RankAsked,
): Ranked {
  const ranking = new Ranking(items, needs, decided.units, withOutside);
  const volumes = new Volumes(items);
  let [counted, ready, notMapped] = [0, 0, 0];
  for (let item = 0; item < items.codes.length; item += 1) {
    if (!includes(item)) continue;
    const state = at(decided.state, at(items.headline, item));
    if (state === STATE.not_mapped) notMapped += 1;
    else {
      counted += 1;
      volumes.note(item);
      if (state === STATE.ready) ready += 1;
      else ranking.add(item);
    }
  }
  const accountable = accountables(needs, ranking);
  const count = needs.supplies.supplies.length;
  const [unlocks, missingFor] = [ranking.unlocks.packed(count), ranking.missingFor.packed(count)];
  const supplies = needs.supplies.supplies
    .map((supply, number) => ({ supply, number }))
    .filter(({ number }) => membersOf(missingFor, number).length > 0)
    .sort((a, b) => (a.supply.key < b.supply.key ? -1 : 1))
    .map(({ supply: { entryCode, evidenceTypeCode, missingScope }, number }): RankedSupply => {
      const [won, wanted] = [membersOf(unlocks, number), membersOf(missingFor, number)];
      return {
        ...{ entryCode, evidenceTypeCode, missingScope, accountable: accountable.get(number) ?? [] },
        ...{ unlocks: won, missingFor: wanted },
        ...{ unlocksLoad: volumes.of(won), missingForLoad: volumes.of(wanted) },
      };
    });
  // Sorting is stable: of equals the one with the lesser key stands first.
  supplies.sort(byWeight(weight));
  return { counted, ready, notMapped, ...volumes.told(), supplies };
}
