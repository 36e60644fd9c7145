import type { Accountable, Blocker } from '../readiness-answer';
import { GrowingInts, Numbered } from './numbers';

/** One supply (U14): an entry, an evidence type no entry carries, or data from further away. */
export interface Supply extends Pick<Blocker, 'entryCode' | 'missingScope'> {
  readonly evidenceTypeCode: string;
  readonly key: string;
}

/** A supply and one who stands in its way. */
export interface Pair {
  readonly supply: number;
  readonly accountable: Accountable;
}

/** What the unserved need of one way waits for. */
export interface Waiting {
  /** The one supply it waits for; `NONE` for several, or where the law closes it. */
  readonly only: number;
  /** The same where bodies outside cannot be counted on. */
  readonly onlyInside: number;
  /** Its supplies with whoever stands in the way, in the order of the blockers; without what is closed by law. */
  readonly pairs: readonly number[];
}

export const NONE = -1;
export const WAITS_FOR_NOTHING: Waiting = { only: NONE, onlyInside: NONE, pairs: [] };

/** The supplies things wait for, each known by a number. */
export class Supplies {
  readonly #supplies = new Numbered<string, Supply>();
  readonly #pairs = new Numbered<string, Pair>();

  get supplies(): readonly Supply[] {
    return this.#supplies.values;
  }

  get pairs(): readonly Pair[] {
    return this.#pairs.values;
  }

  /** What these blockers of one way wait for, all with the same evidence type. */
  waiting(evidenceTypeCode: string, blockers: readonly Blocker[]): Waiting {
    const supplies = new Set<number>();
    const pairs: number[] = [];
    let [isClosed, isOutside] = [false, false];
    for (const { code, entryCode, missingScope, accountable } of blockers) {
      const supply = this.#supplies.of(`${evidenceTypeCode}\n${entryCode ?? ''}\n${missingScope ?? ''}`, () => {
        const key = JSON.stringify([evidenceTypeCode, entryCode, missingScope]);
        return { evidenceTypeCode, entryCode, missingScope, key };
      });
      supplies.add(supply);
      if (accountable.kind === 'outside') isOutside = true;
      if (code === 'closed_by_law') {
        isClosed = true;
        continue;
      }
      const { kind, name, departmentId } = accountable;
      pairs.push(this.#pairs.of(`${supply} ${kind} ${name} ${departmentId ?? ''}`, () => ({ supply, accountable })));
    }
    const [first = NONE] = supplies;
    const only = isClosed || supplies.size > 1 ? NONE : first;
    return { only, onlyInside: isOutside ? NONE : only, pairs };
  }
}

/** What all needs wait for, as numbers. Row 0 waits for nothing, row `n + 1` is need `n`. */
export interface PackedWaiting {
  readonly only: Int32Array;
  /** The pairs of a row are `pairs[firstPair[row]]` up to `pairs[firstPair[row + 1]]`. */
  readonly firstPair: Int32Array;
  readonly pairs: Int32Array;
}

/** Packs what needs wait for; without `withOutside` what bodies outside stand in the way of is left out. */
export function packedWaiting(
  waiting: readonly Waiting[],
  pairs: readonly Pair[],
  withOutside: boolean,
): PackedWaiting {
  const only = new Int32Array(waiting.length + 1).fill(NONE);
  const firstPair = new Int32Array(waiting.length + 2);
  const kept = new GrowingInts();
  waiting.forEach((of, need) => {
    only[need + 1] = withOutside ? of.only : of.onlyInside;
    for (const pair of of.pairs) if (withOutside || pairs[pair]?.accountable.kind !== 'outside') kept.push(pair);
    firstPair[need + 2] = kept.length;
  });
  return { only, firstPair, pairs: kept.taken() };
}

export const sameWaiting = (a: Waiting, b: Waiting): boolean =>
  a.only === b.only &&
  a.onlyInside === b.onlyInside &&
  a.pairs.length === b.pairs.length &&
  a.pairs.every((pair, place) => pair === b.pairs[place]);
