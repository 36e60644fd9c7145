import { addDays, daysBetween, localDate, type LocalDate } from '@zeqing/kernel';
import {
  READINESS_STATES,
  type Blocker,
  type BlockerCode,
  type ItemReadiness,
  type OneThingReadiness,
  type ReadinessState,
  type Score,
} from './readiness-answer';

/** What is kept of an item or a one-thing on a day. */
export interface ReadinessLook {
  readonly kind: 'item' | 'one_thing';
  readonly code: string;
  readonly state: ReadinessState;
  readonly score: Score;
  /** An item's situations, or a one-thing's compulsory matters: so many ready, of so many. */
  readonly readyParts: number;
  readonly allParts: number;
  /** Compulsory ones alone, each once. */
  readonly blockers: readonly { readonly code: BlockerCode; readonly accountable: string }[];
}

/** One day of a series. Without a look nobody knows what that day was like. */
export interface ReadinessDay {
  readonly day: LocalDate;
  readonly look: ReadinessLook | null;
}

/** How many items of a region stood where on a day; null: nobody looked. */
export interface RegionDay {
  readonly day: LocalDate;
  readonly counts: Readonly<Record<ReadinessState, number>> | null;
}

export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Days of a series at most, and those shown where nobody names a first day. */
export const LONGEST = 366;
const USUAL = 30;
/** Before and after these nobody ever looked; a database may not know such days. */
const EARLIEST = localDate('2000-01-01');
const LATEST = localDate('2100-12-31');

function blockersOf(blockers: readonly Blocker[]): ReadinessLook['blockers'] {
  const compulsory = blockers.filter((each) => each.compulsory);
  const keys = [...new Set(compulsory.map(({ code, accountable }) => `${code}\n${accountable.name}`))].sort();
  return keys.flatMap((key) => {
    const found = compulsory.find(({ code, accountable }) => key === `${code}\n${accountable.name}`);
    return found === undefined ? [] : [{ code: found.code, accountable: found.accountable.name }];
  });
}

export const lookOfItem = ({
  itemCode,
  state,
  headline,
  situationsReady,
  situations,
}: ItemReadiness): ReadinessLook => ({
  ...{ kind: 'item', code: itemCode, state, score: headline.score },
  ...{ readyParts: situationsReady, allParts: situations.length, blockers: blockersOf(headline.blockers) },
});

export const lookOfOneThing = (oneThing: OneThingReadiness): ReadinessLook => ({
  ...{ kind: 'one_thing', code: oneThing.code, state: oneThing.state, score: oneThing.score },
  ...{ readyParts: oneThing.mattersReady, allParts: oneThing.mattersCompulsory },
  blockers: blockersOf(oneThing.blockers),
});

/** Whether two looks say the same, so that the later one need not be kept. */
export const sameLook = (a: ReadinessLook, b: ReadinessLook): boolean => written(a) === written(b);

const written = ({ state, score, readyParts, allParts, blockers }: ReadinessLook): string =>
  JSON.stringify([
    ...[state, score.exempt, score.departmentIssued, score.byCommitment, score.own, readyParts, allParts],
    blockers.map(({ code, accountable }) => [code, accountable]),
  ]);

/** The days asked for: by default the last thirty to today; null where they run backwards or are too many. */
export function periodOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: LocalDate,
): Period | null {
  const last = to === undefined ? today : localDate(to);
  const first = from === undefined ? addDays(last, 1 - USUAL) : localDate(from);
  const days = daysBetween(first, last) + 1;
  const isKept = days >= 1 && days <= LONGEST && first >= EARLIEST && last <= LATEST;
  return isKept ? { from: first, to: last } : null;
}

export const daysOf = ({ from, to }: Period): readonly LocalDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

/** A series from the changes on and before its days, oldest first, and the days on which somebody looked. */
export function seriesOf(
  period: Period,
  changes: readonly { readonly day: LocalDate; readonly look: ReadinessLook }[],
  looked: ReadonlySet<LocalDate>,
): readonly ReadinessDay[] {
  return daysOf(period).map((day) => {
    const standing = changes.findLast((change) => change.day <= day);
    return { day, look: looked.has(day) ? (standing?.look ?? null) : null };
  });
}

/** How many of a region's items stand where. */
export function countStates(items: readonly Pick<ItemReadiness, 'state'>[]): Record<ReadinessState, number> {
  const counts: Record<ReadinessState, number> = { ready: 0, partial: 0, blocked: 0, not_mapped: 0 };
  for (const state of READINESS_STATES) counts[state] = items.filter((item) => item.state === state).length;
  return counts;
}
