import type { Accountable } from '../readiness-answer';
import { STATE, UNIT, type CompiledItems } from './compiled-items';
import type { Decided } from './decide';
import { SERVED, type Needs } from './needs';
import { at, GrowingInts } from './numbers';
import { NONE, type Supply } from './supplies';

/** One supply and the items it alone makes ready (U14), items by number in the order of their codes. */
export interface RankedSupply extends Pick<Supply, 'entryCode' | 'evidenceTypeCode' | 'missingScope'> {
  /** Whoever stands in its way today, most often first. */
  readonly accountable: readonly Accountable[];
  readonly unlocks: Int32Array;
  readonly missingFor: Int32Array;
}

export interface Ranked {
  readonly counted: number;
  readonly ready: number;
  readonly notMapped: number;
  readonly supplies: readonly RankedSupply[];
}

/** Which items are ranked, and whether bodies outside may be counted on. */
export interface RankAsked {
  readonly includes: (item: number) => boolean;
  readonly withOutside: boolean;
}

/** Goes through what is in the way of every item and notes what each single supply would do. */
class Ranking {
  readonly unlocks: GrowingInts[] = [];
  readonly missingFor: GrowingInts[] = [];
  /** By pair of supply and accountable: how often it stands in the way, in the order of its first time. */
  readonly stands = new Map<number, number>();
  readonly #seenFor: Int32Array;
  readonly #hits: Int32Array;
  readonly #hitTarget: Int32Array;
  readonly #isOutside: readonly boolean[];
  readonly #supplyOf: Int32Array;
  #targets = 0;
  #item = 0;
  #candidates: number[] = [];

  constructor(
    private readonly items: CompiledItems,
    private readonly needs: Needs,
    private readonly decided: Decided,
    private readonly withOutside: boolean,
  ) {
    const { supplies, pairs } = needs.supplies;
    this.#seenFor = new Int32Array(supplies.length).fill(-1);
    this.#hits = new Int32Array(supplies.length);
    this.#hitTarget = new Int32Array(supplies.length).fill(-1);
    this.#isOutside = pairs.map(({ accountable }) => accountable.kind === 'outside');
    this.#supplyOf = Int32Array.from(pairs, ({ supply }) => supply);
    for (let supply = 0; supply < supplies.length; supply += 1) {
      this.unlocks.push(new GrowingInts());
      this.missingFor.push(new GrowingInts());
    }
  }

  add(item: number): void {
    const { firstShown, headline, shown, flags, target } = this.items;
    [this.#item, this.#candidates] = [item, []];
    let targets = 0;
    const first = at(firstShown, at(headline, item));
    const last = at(firstShown, at(headline, item) + 1);
    for (let place = first; place < last; place += 1) {
      const unit = at(shown, place);
      if (!this.#isInTheWay(unit)) continue;
      this.#targets += 1;
      if ((at(flags, unit) & UNIT.use) === 0) this.#materialWaits(unit);
      else {
        this.#noteWay(at(this.items.firstSlot, unit));
        if (this.#isRepeated(first, place, at(target, unit))) continue;
        this.#useWaits(place, last, at(target, unit));
      }
      targets += 1;
    }
    for (const supply of this.#candidates) {
      if (at(this.#hits, supply) === targets) this.unlocks[supply]?.push(item);
      this.#hits[supply] = 0;
    }
  }

  /** A compulsory paper a department issued that is not spared, or a compulsory use that is not served. */
  #isInTheWay(unit: number): boolean {
    const flag = at(this.items.flags, unit);
    if ((flag & UNIT.compulsory) === 0 || (flag & UNIT.commitmentOnly) !== 0) return false;
    if ((flag & (UNIT.issued | UNIT.use)) === 0) return false;
    return (at(this.decided.units, unit) & SERVED) === 0;
  }

  #isRepeated(first: number, place: number, target: number): boolean {
    for (let before = first; before < place; before += 1) {
      const unit = at(this.items.shown, before);
      if (at(this.items.target, unit) === target && this.#isInTheWay(unit)) return true;
    }
    return false;
  }

  #materialWaits(unit: number): void {
    const last = at(this.items.firstSlot, unit + 1);
    for (let slot = at(this.items.firstSlot, unit); slot < last; slot += 1) {
      this.#noteWay(slot);
      this.#hit(this.#onlyOf(slot));
    }
  }

  /** Several uses for one purpose of one datum are one way: it has to be the same supply they all wait for. */
  #useWaits(place: number, last: number, target: number): void {
    let only: number | null = null;
    for (let next = place; next < last; next += 1) {
      const unit = at(this.items.shown, next);
      if (at(this.items.target, unit) !== target || !this.#isInTheWay(unit)) continue;
      const each = this.#onlyOf(at(this.items.firstSlot, unit));
      only = only === null || only === each ? each : NONE;
    }
    this.#hit(only ?? NONE);
  }

  #onlyOf(slot: number): number {
    const waiting = this.needs.waitingOf(slot);
    return this.withOutside ? waiting.only : waiting.onlyInside;
  }

  #hit(supply: number): void {
    if (supply === NONE || at(this.#hitTarget, supply) === this.#targets) return;
    this.#hitTarget[supply] = this.#targets;
    if (at(this.#hits, supply) === 0) this.#candidates.push(supply);
    this.#hits[supply] = at(this.#hits, supply) + 1;
  }

  #noteWay(slot: number): void {
    for (const pair of this.needs.waitingOf(slot).pairs) {
      if (!this.withOutside && this.#isOutside[pair] === true) continue;
      this.stands.set(pair, (this.stands.get(pair) ?? 0) + 1);
      const supply = at(this.#supplyOf, pair);
      if (at(this.#seenFor, supply) === this.#item) continue;
      this.#seenFor[supply] = this.#item;
      this.missingFor[supply]?.push(this.#item);
    }
  }
}

/** The accountable of each supply, those of one kind and name together, most often first. */
function accountables(needs: Needs, stands: ReadonlyMap<number, number>): ReadonlyMap<number, readonly Accountable[]> {
  const found = new Map<number, Map<string, { readonly accountable: Accountable; times: number }>>();
  for (const [number, times] of stands) {
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
  { includes, withOutside }: RankAsked,
): Ranked {
  const ranking = new Ranking(items, needs, decided, withOutside);
  let [counted, ready, notMapped] = [0, 0, 0];
  for (let item = 0; item < items.codes.length; item += 1) {
    if (!includes(item)) continue;
    const state = at(decided.state, at(items.headline, item));
    if (state === STATE.not_mapped) notMapped += 1;
    else {
      counted += 1;
      if (state === STATE.ready) ready += 1;
      else ranking.add(item);
    }
  }
  const accountable = accountables(needs, ranking.stands);
  const supplies = needs.supplies.supplies
    .map((supply, number) => ({ supply, number }))
    .filter(({ number }) => (ranking.missingFor[number]?.length ?? 0) > 0)
    .sort((a, b) => (a.supply.key < b.supply.key ? -1 : 1))
    .map(({ supply: { entryCode, evidenceTypeCode, missingScope }, number }): RankedSupply => ({
      ...{ entryCode, evidenceTypeCode, missingScope },
      accountable: accountable.get(number) ?? [],
      unlocks: ranking.unlocks[number]?.taken() ?? new Int32Array(),
      missingFor: ranking.missingFor[number]?.taken() ?? new Int32Array(),
    }));
  // Sorting is stable: of equals the one with the lesser key stands first.
  supplies.sort((a, b) => b.unlocks.length - a.unlocks.length || b.missingFor.length - a.missingFor.length);
  return { counted, ready, notMapped, supplies };
}
