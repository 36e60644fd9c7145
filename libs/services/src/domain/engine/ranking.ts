import { UNIT, type CompiledItems } from './compiled-items';
import { SERVED, type Needs } from './needs';
import { GrowingGroups } from './numbers';
import { NONE, packedWaiting, type PackedWaiting } from './supplies';

/**
 * Goes through what is in the way of every item and notes what each single supply would do. Runs for every material of
 * every item: it reads numbers from typed arrays and makes nothing anew.
 */
export class Ranking {
  /** By supply: the items it alone makes ready, and all it is missing for. */
  readonly unlocks = new GrowingGroups();
  readonly missingFor = new GrowingGroups();
  /** By pair of supply and accountable: how often it stands in the way. */
  readonly stands: Int32Array;
  /** The pairs that do, in the order of their first time. */
  readonly standing: number[] = [];
  readonly #waiting: PackedWaiting;
  readonly #supplyOf: Int32Array;
  readonly #seenFor: Int32Array;
  readonly #hits: Int32Array;
  readonly #hitTarget: Int32Array;
  readonly #candidates: number[] = [];
  #targets = 0;

  constructor(
    private readonly items: CompiledItems,
    private readonly needs: Needs,
    private readonly units: Uint8Array,
    withOutside: boolean,
  ) {
    const { supplies, pairs } = needs.supplies;
    this.stands = new Int32Array(pairs.length);
    this.#waiting = packedWaiting(needs.waiting, pairs, withOutside);
    this.#supplyOf = Int32Array.from(pairs, ({ supply }) => supply);
    this.#seenFor = new Int32Array(supplies.length).fill(-1);
    this.#hits = new Int32Array(supplies.length);
    this.#hitTarget = new Int32Array(supplies.length).fill(-1);
  }

  add(item: number): void {
    const { firstShown, headline, shown, flags } = this.items;
    const situation = headline[item] ?? 0;
    const [first, last] = [firstShown[situation] ?? 0, firstShown[situation + 1] ?? 0];
    let targets = 0;
    for (let place = first; place < last; place += 1) {
      const unit = shown[place] ?? 0;
      if (!this.#isInTheWay(unit)) continue;
      this.#targets += 1;
      if (((flags[unit] ?? 0) & UNIT.use) === 0) this.#materialWaits(item, unit);
      else if (!this.#useWaits(item, first, place, last)) continue;
      targets += 1;
    }
    for (const supply of this.#candidates) {
      if (this.#hits[supply] === targets) this.unlocks.add(supply, item);
      this.#hits[supply] = 0;
    }
    this.#candidates.length = 0;
  }

  /** A compulsory paper a department issued that is not spared, or a compulsory use that is not served. */
  #isInTheWay(unit: number): boolean {
    const flag = this.items.flags[unit] ?? 0;
    if ((flag & UNIT.compulsory) === 0 || (flag & UNIT.commitmentOnly) !== 0) return false;
    if ((flag & (UNIT.issued | UNIT.use)) === 0) return false;
    return ((this.units[unit] ?? 0) & SERVED) === 0;
  }

  #materialWaits(item: number, unit: number): void {
    const { firstSlot } = this.items;
    const last = firstSlot[unit + 1] ?? 0;
    for (let slot = firstSlot[unit] ?? 0; slot < last; slot += 1) {
      const row = this.#rowOf(slot);
      this.#noteWay(item, row);
      this.#hit(this.#waiting.only[row] ?? NONE);
    }
  }

  /**
   * Several uses for one purpose of one datum are one way: it has to be the same supply they all wait for. Whether this
   * is the first of them.
   */
  #useWaits(item: number, first: number, place: number, last: number): boolean {
    const { shown, target, firstSlot } = this.items;
    const own = shown[place] ?? 0;
    this.#noteWay(item, this.#rowOf(firstSlot[own] ?? 0));
    let only: number | null = null;
    for (let other = first; other < last; other += 1) {
      const unit = shown[other] ?? 0;
      if (target[unit] !== target[own] || !this.#isInTheWay(unit)) continue;
      if (other < place) return false;
      const each = this.#waiting.only[this.#rowOf(firstSlot[unit] ?? 0)] ?? NONE;
      only = only === null || only === each ? each : NONE;
    }
    this.#hit(only ?? NONE);
    return true;
  }

  #rowOf(slot: number): number {
    return (this.needs.ofSlot[slot] ?? -1) + 1;
  }

  #hit(supply: number): void {
    if (supply === NONE || this.#hitTarget[supply] === this.#targets) return;
    this.#hitTarget[supply] = this.#targets;
    const hits = this.#hits[supply] ?? 0;
    if (hits === 0) this.#candidates.push(supply);
    this.#hits[supply] = hits + 1;
  }

  #noteWay(item: number, row: number): void {
    const { firstPair, pairs } = this.#waiting;
    const last = firstPair[row + 1] ?? 0;
    for (let place = firstPair[row] ?? 0; place < last; place += 1) {
      const pair = pairs[place] ?? 0;
      const times = this.stands[pair] ?? 0;
      if (times === 0) this.standing.push(pair);
      this.stands[pair] = times + 1;
      const supply = this.#supplyOf[pair] ?? 0;
      if (this.#seenFor[supply] === item) continue;
      this.#seenFor[supply] = item;
      this.missingFor.add(supply, item);
    }
  }
}
