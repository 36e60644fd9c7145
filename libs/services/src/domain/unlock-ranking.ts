import { byItemsCounted, byWeight, caseLoad, type CaseLoad, type CountedIn, type RankWeight } from './case-load';
import { byTargetAndWay } from './forecast';
import { groupBy } from './group-by';
import type { CaseVolume, Scope } from './item-model';
import type { Accountable, ForecastBlocker, ItemReadiness } from './readiness-answer';

/**
 * One supply and the items it alone makes ready (U14): an entry, an evidence type no entry carries yet, or the data of
 * subjects from further away, which another body holds than the entry's (U8).
 */
export interface Unlock {
  readonly entryCode: string | null;
  readonly evidenceTypeCode: string;
  /** Whose subjects are meant, where the entry covers only nearer ones. */
  readonly missingScope: Scope | null;
  /** Whoever stands in its way today, most often first. */
  readonly accountable: readonly Accountable[];
  /** Codes of the items that would be ready with this supply and nothing else. */
  readonly unlocks: readonly string[];
  /** Codes of the items it is missing for, also where more is missing. */
  readonly missingFor: readonly string[];
  /** How much both are, in items and in cases. */
  readonly unlocksLoad: CaseLoad;
  readonly missingForLoad: CaseLoad;
}

export interface UnlockRanking {
  /** Items counted: their material list is confirmed complete (U1). */
  readonly counted: number;
  readonly ready: number;
  /** Left out because nobody confirmed their list. */
  readonly notMapped: number;
  /** Of the counted items those of which no case volume is known. */
  readonly uncounted: number;
  /** When and where the volumes of the others were counted: a weight names its year and source. */
  readonly countedIn: readonly CountedIn[];
  readonly supplies: readonly Unlock[];
}

/** Whether bodies outside are counted on, by what is ranked, and the known case volumes by the item's code. */
export interface UnlockAsked {
  readonly withOutside: boolean;
  readonly weight: RankWeight;
  readonly volumes: ReadonlyMap<string, CaseVolume>;
}

const supplyOf = ({ entryCode, evidenceTypeCode, missingScope }: ForecastBlocker): string | null =>
  evidenceTypeCode === null ? null : JSON.stringify([evidenceTypeCode, entryCode, missingScope]);

/** The one supply a way waits for; null where it waits for several, for none, or is closed by law. */
function onlySupply(way: readonly ForecastBlocker[], withOutside: boolean): string | null {
  const closed = way.some(
    ({ code, accountable }) => code === 'closed_by_law' || (!withOutside && accountable.kind === 'outside'),
  );
  const supplies = new Set(way.map(supplyOf));
  const [first = null] = supplies;
  return closed || supplies.size > 1 ? null : first;
}

/** The supplies each of which alone would make the item ready: those that clear one way of everything in the way. */
function unlockers(item: ItemReadiness, withOutside: boolean): readonly string[] {
  const held = byTargetAndWay(item.headline.blockers).map(
    (ways) => new Set(ways.flatMap((way) => onlySupply(way, withOutside) ?? [])),
  );
  const [first, ...others] = held;
  return first === undefined ? [] : [...first].filter((supply) => others.every((each) => each.has(supply)));
}

function accountableFor(blockers: readonly ForecastBlocker[]): readonly Accountable[] {
  const byName = groupBy(blockers, ({ accountable }) => `${accountable.kind} ${accountable.name}`);
  return [...byName.values()].sort((a, b) => b.length - a.length).flatMap(([first]) => first?.accountable ?? []);
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** When and where these volumes were counted, of most items first. */
function countedIn(volumes: readonly CaseVolume[]): readonly CountedIn[] {
  const alike = groupBy(volumes, ({ year, source }) => JSON.stringify([year, source]));
  return [...alike.values()]
    .flatMap(([first, ...others]) =>
      first ? { year: first.year, source: first.source, items: others.length + 1 } : [],
    )
    .sort(byItemsCounted);
}

/**
 * Which single supply makes most items ready, or most of their cases, by their usual situation (U14): exact, every
 * supply tried. Items whose list nobody confirmed do not count, what is closed by law cannot be supplied, bodies
 * outside may be left out.
 */
export function unlockRanking(
  items: readonly ItemReadiness[],
  { withOutside, weight, volumes }: UnlockAsked,
): UnlockRanking {
  const loadOf = (codes: readonly string[]): CaseLoad =>
    caseLoad(codes.map((code) => volumes.get(code)?.cases ?? null));
  const mapped = items.filter(({ state }) => state !== 'not_mapped');
  const waiting = mapped.filter(({ state }) => state !== 'ready');
  const missing = waiting.flatMap((item) =>
    item.headline.blockers
      .filter(
        ({ compulsory, code, accountable }) =>
          compulsory && code !== 'closed_by_law' && (withOutside || accountable.kind !== 'outside'),
      )
      .flatMap((blocker) => {
        const supply = supplyOf(blocker);
        return supply === null ? [] : [{ supply, blocker, itemCode: item.itemCode }];
      }),
  );
  const unlocked = groupBy(
    waiting.flatMap((item) => unlockers(item, withOutside).map((supply) => ({ supply, itemCode: item.itemCode }))),
    ({ supply }) => supply,
  );
  const supplies = [...groupBy(missing, ({ supply }) => supply)].sort(byKey).map(([supply, rows]): Unlock => {
    const [first] = rows;
    const unlocks = (unlocked.get(supply) ?? []).map(({ itemCode }) => itemCode);
    const missingFor = [...new Set(rows.map(({ itemCode }) => itemCode))];
    return {
      entryCode: first?.blocker.entryCode ?? null,
      evidenceTypeCode: first?.blocker.evidenceTypeCode ?? '',
      missingScope: first?.blocker.missingScope ?? null,
      accountable: accountableFor(rows.map(({ blocker }) => blocker)),
      ...{ unlocks, missingFor, unlocksLoad: loadOf(unlocks), missingForLoad: loadOf(missingFor) },
    };
  });
  // Sorting is stable: of equals the one with the lesser code stands first.
  supplies.sort(byWeight(weight));
  const known = mapped.flatMap(({ itemCode }) => volumes.get(itemCode) ?? []);
  return {
    counted: mapped.length,
    ready: mapped.length - waiting.length,
    notMapped: items.length - mapped.length,
    uncounted: mapped.length - known.length,
    countedIn: countedIn(known),
    supplies,
  };
}
