import { byItemsCounted, type CaseLoad, type CountedIn } from '../case-load';
import { NOT_COUNTED, type CompiledItems } from './compiled-items';
import { at } from './numbers';

/** The case volumes of items by number, and when and where those that were noted were counted. */
export class Volumes {
  readonly #noted: Int32Array;
  #uncounted = 0;

  constructor(private readonly items: CompiledItems) {
    this.#noted = new Int32Array(items.counts.length);
  }

  note(item: number): void {
    const count = at(this.items.countOf, item);
    if (count === NOT_COUNTED) this.#uncounted += 1;
    else this.#noted[count] = at(this.#noted, count) + 1;
  }

  of(items: Int32Array): CaseLoad {
    let [cases, uncounted] = [0, 0];
    for (const item of items) {
      const volume = at(this.items.cases, item);
      if (volume === NOT_COUNTED) uncounted += 1;
      else cases += volume;
    }
    return { items: items.length, cases, uncounted };
  }

  told(): { readonly uncounted: number; readonly countedIn: readonly CountedIn[] } {
    const all = this.items.counts.map((count, number) => ({ ...count, items: at(this.#noted, number) }));
    return { uncounted: this.#uncounted, countedIn: all.filter(({ items }) => items > 0).sort(byItemsCounted) };
  }
}
