import type { Facts } from '../facts';
import { forecastBlocker } from '../forecast';
import type { Blocker, ForecastBlocker } from '../readiness-answer';

/** What a forecast looks at: without the grants and duties, which are many. */
type ForecastFacts = Facts;

/** What is in the way of each need; when it can be gone is told when somebody asks. */
export class NeedBlockers {
  readonly #blockers: (readonly Blocker[])[] = [];
  readonly #facts: (ForecastFacts | null)[] = [];
  readonly #told: (readonly ForecastBlocker[] | null)[] = [];
  /** The facts the last needs were resolved by, and what of them is kept. */
  #last: { readonly facts: Facts; readonly kept: ForecastFacts } | null = null;

  set(need: number, blockers: readonly Blocker[], facts: Facts): void {
    this.#blockers[need] = blockers;
    this.#facts[need] = blockers.length === 0 ? null : this.#kept(facts);
    this.#told[need] = null;
  }

  of(need: number): readonly ForecastBlocker[] {
    const known = this.#told[need];
    const facts = this.#facts[need];
    if (known || !facts) return known ?? [];
    const told = (this.#blockers[need] ?? []).map((each) => ({ ...each, forecast: forecastBlocker(each, facts) }));
    this.#told[need] = told;
    return told;
  }

  #kept(facts: Facts): ForecastFacts {
    if (this.#last?.facts !== facts)
      this.#last = { facts, kept: { ...facts, grants: new Map(), duties: new Map(), disputed: new Map() } };
    return this.#last.kept;
  }
}
