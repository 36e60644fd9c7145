import type { Id, LocalDate } from '@zeqing/kernel';
import { BLOCKER_CODES, type Blocker, type ReadinessState } from '@zeqing/services';
import type { MeasuredBlocker } from './blocker-rows';
import { groupBy } from './group-by';
import type { Say } from './say';

/** A one-thing as it stands. */
export interface BoardOneThing {
  readonly code: string;
  readonly name: string;
  readonly state: ReadinessState;
  readonly mattersReady: number;
  readonly mattersCompulsory: number;
  readonly exempt: number;
  readonly departmentIssued: number;
  readonly sentence: Say;
}

/** A blocker with its days counted to today, in working days of the accountable body's region. */
export interface DatedBlocker extends MeasuredBlocker {
  readonly openDays: number | null;
  readonly isOverdue: boolean;
  readonly overdueDays: number;
}

/** A body that holds something up; `key` names it on the board. */
export interface BoardColumn {
  readonly key: string;
  readonly kind: Blocker['accountable']['kind'];
  readonly departmentId: Id | null;
  readonly name: string;
  readonly blockers: number;
  readonly overdue: number;
  readonly oneThings: number;
}

/** What one body holds up in one one-thing: the worst of it, and how much there is. */
export interface BoardCell {
  readonly column: string;
  readonly worst: Blocker['code'];
  /** False where nothing compulsory is in the way: the one-thing is ready without it. */
  readonly isCompulsory: boolean;
  readonly since: LocalDate | null;
  readonly openDays: number | null;
  readonly dueOn: LocalDate | null;
  readonly isOverdue: boolean;
  readonly overdueDays: number;
  readonly blockers: number;
  readonly overdue: number;
}

export interface BoardRow extends BoardOneThing {
  readonly cells: readonly BoardCell[];
}

export interface Board {
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
}

export const columnKeyOf = ({ accountableKind, accountableId, accountableName }: MeasuredBlocker): string =>
  `${accountableKind}:${accountableId ?? accountableName}`;

/**
 * The one-thing × department board (U44). Columns: who holds most up, and overdue, first. In a cell the worst decides:
 * what is compulsory before what is not, then what is longest overdue, then the stage farthest from data in use.
 */
export function boardOf(oneThings: readonly BoardOneThing[], blockers: readonly DatedBlocker[]): Board {
  const columns = [...groupBy(blockers, columnKeyOf)].map(([key, of]) => columnOf(key, of)).sort(byWeight);
  const places = new Map(columns.map(({ key }, place) => [key, place]));
  const byPlace = (a: BoardCell, b: BoardCell): number => (places.get(a.column) ?? 0) - (places.get(b.column) ?? 0);
  const byOneThing = groupBy(blockers, ({ oneThingCode }) => oneThingCode);
  return {
    columns,
    rows: oneThings.map((oneThing) => {
      const cells = [...groupBy(byOneThing.get(oneThing.code) ?? [], columnKeyOf)].map(([key, of]) => cellOf(key, of));
      return { ...oneThing, cells: cells.sort(byPlace) };
    }),
  };
}

function columnOf(key: string, blockers: readonly DatedBlocker[]): BoardColumn {
  const [first] = blockers;
  return {
    key,
    kind: first?.accountableKind ?? 'nobody',
    departmentId: first?.accountableId ?? null,
    name: first?.accountableName ?? '',
    blockers: blockers.length,
    overdue: blockers.filter(({ isOverdue }) => isOverdue).length,
    oneThings: new Set(blockers.map(({ oneThingCode }) => oneThingCode)).size,
  };
}

const byWeight = (a: BoardColumn, b: BoardColumn): number =>
  b.overdue - a.overdue || b.oneThings - a.oneThings || b.blockers - a.blockers || (a.key < b.key ? -1 : 1);

function cellOf(column: string, blockers: readonly DatedBlocker[]): BoardCell {
  const worst = worstOf(blockers);
  return {
    column,
    worst: worst.code,
    isCompulsory: worst.isCompulsory,
    since: worst.since,
    openDays: worst.openDays,
    dueOn: worst.dueOn,
    isOverdue: worst.isOverdue,
    overdueDays: worst.overdueDays,
    blockers: blockers.length,
    overdue: blockers.filter(({ isOverdue }) => isOverdue).length,
  };
}

/** Of at least one blocker. */
function worstOf(blockers: readonly DatedBlocker[]): DatedBlocker {
  const [worst] = [...blockers].sort(worse);
  if (worst === undefined) throw new Error('a cell is made of at least one blocker');
  return worst;
}

const worse = (a: DatedBlocker, b: DatedBlocker): number =>
  Number(b.isCompulsory) - Number(a.isCompulsory) ||
  Number(b.isOverdue) - Number(a.isOverdue) ||
  b.overdueDays - a.overdueDays ||
  BLOCKER_CODES.indexOf(a.code) - BLOCKER_CODES.indexOf(b.code) ||
  (b.openDays ?? 0) - (a.openDays ?? 0) ||
  a.position - b.position;
