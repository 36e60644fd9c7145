import type { Facts } from '../facts';
import type { EvidenceType } from '../item-model';
import { READINESS_STATES, type ForecastBlocker, type ReadinessState, type Score } from '../readiness-answer';
import { compileItems } from './compile';
import type { CompiledItems, EngineModel } from './compiled-items';
import { decideItem, nothingDecided, type Decided } from './decide';
import { blockersIn } from './explain';
import { Needs } from './needs';
import { at } from './numbers';
import { rankSupplies, type RankAsked, type Ranked } from './rank';

/** What an item is in one of its situations, without the words. */
export interface ShortReadiness {
  readonly state: ReadinessState;
  readonly score: Score;
}

/**
 * The readiness of every item at once, for subjects from anywhere (U8): state and score per situation, kept as numbers.
 * Needs are resolved by the rule of `itemReadiness`, each once; what is in the way of an item is put together from them
 * when it is asked for. Resolving the types of a changed entry anew gives what compiling everything anew would.
 */
export class ReadinessEngine {
  readonly items: CompiledItems;
  readonly #needs: Needs;
  readonly #decided: Decided;
  readonly #numbers: ReadonlyMap<string, number>;
  #departments: Facts['departments'] = new Map();

  constructor(model: EngineModel | CompiledItems) {
    this.items = 'codes' in model ? model : compileItems(model);
    this.#needs = new Needs(this.items);
    this.#decided = nothingDecided(this.items);
    this.#numbers = new Map(this.items.codes.map((code, number) => [code, number]));
  }

  get evidenceTypeCodes(): readonly string[] {
    return this.#needs.evidenceTypeCodes;
  }

  /** How many different needs all items have together. */
  get needs(): number {
    return this.#needs.count;
  }

  /** Resolves the needs of these types by facts about their entries, and decides the items they change. Answers how many. */
  resolve(types: Iterable<EvidenceType>, facts: Facts): number {
    this.#departments = facts.departments;
    const touched = new Set<number>();
    for (const type of types)
      this.#needs.resolve(type, facts, (slot) => {
        touched.add(at(this.items.slotItem, slot));
      });
    for (const item of touched) decideItem(this.items, this.#needs, this.#decided, item);
    return touched.size;
  }

  /** Decides every item by the needs as they stand: after the first resolving of all types. */
  decideAll(): void {
    for (let item = 0; item < this.items.codes.length; item += 1)
      decideItem(this.items, this.#needs, this.#decided, item);
  }

  /** By the item's situations in their order; null where no such item was compiled. */
  readinessOf(itemCode: string): readonly ShortReadiness[] | null {
    const item = this.#numbers.get(itemCode);
    if (item === undefined) return null;
    const first = at(this.items.firstSituation, item);
    const { length } = { length: at(this.items.firstSituation, item + 1) - first };
    return Array.from({ length }, (_, place) => this.#short(first + place));
  }

  /** Of the situation that stands for the item (U7). */
  headlineOf(item: number): ShortReadiness {
    return this.#short(at(this.items.headline, item));
  }

  stateOf(item: number): ReadinessState {
    return READINESS_STATES[at(this.#decided.state, at(this.items.headline, item))] ?? 'not_mapped';
  }

  /** Everything in the way of an item in each of its situations, and by when it can be gone (U12, U13). */
  blockersOf(item: number): readonly (readonly ForecastBlocker[])[] {
    const all = { items: this.items, needs: this.#needs, decided: this.#decided, departments: this.#departments };
    const first = at(this.items.firstSituation, item);
    const { length } = { length: at(this.items.firstSituation, item + 1) - first };
    return Array.from({ length }, (_, place) => blockersIn(all, item, first + place));
  }

  rank(asked: RankAsked): Ranked {
    return rankSupplies(this.items, this.#needs, this.#decided, asked);
  }

  #short(situation: number): ShortReadiness {
    const { state, exempt, departmentIssued, byCommitment, own } = this.#decided;
    return {
      state: READINESS_STATES[at(state, situation)] ?? 'not_mapped',
      score: {
        exempt: at(exempt, situation),
        departmentIssued: at(departmentIssued, situation),
        byCommitment: at(byCommitment, situation),
        own: at(own, situation),
      },
    };
  }
}
