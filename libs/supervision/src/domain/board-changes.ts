import type { Board, BoardCell, BoardRow } from './board';

export const CHANGE_KINDS = ['state', 'appeared', 'resolved', 'stage', 'became_overdue'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One thing that is otherwise than in the issue before. */
export interface BoardChange {
  readonly kind: ChangeKind;
  readonly oneThingCode: string;
  readonly oneThingName: string;
  /** The body, as the board names it; null for the state of the one-thing itself. */
  readonly body: string | null;
  /** States of a one-thing, or stages of a blocker. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed between two issues of the board (U44), in the order of the later one; what is gone stands last. */
export function changesBetween(before: Board, after: Board): readonly BoardChange[] {
  const earlier = new Map(before.rows.map((row) => [row.code, row]));
  const later = new Set(after.rows.map(({ code }) => code));
  const names = new Map([...before.columns, ...after.columns].map(({ key, name }) => [key, name]));
  return [
    ...after.rows.flatMap((row) => changesOf(earlier.get(row.code), row, names)),
    ...before.rows
      .filter(({ code }) => !later.has(code))
      .map((row) => ({ ...about(row), kind: 'state' as const, body: null, before: row.state, after: null })),
  ];
}

const about = ({ code, name }: BoardRow): Pick<BoardChange, 'oneThingCode' | 'oneThingName'> => ({
  oneThingCode: code,
  oneThingName: name,
});

function changesOf(
  before: BoardRow | undefined,
  after: BoardRow,
  names: ReadonlyMap<string, string>,
): readonly BoardChange[] {
  const state: BoardChange[] =
    before?.state === after.state
      ? []
      : [{ ...about(after), kind: 'state', body: null, before: before?.state ?? null, after: after.state }];
  const earlier = new Map((before?.cells ?? []).map((cell) => [cell.column, cell]));
  const later = new Set(after.cells.map(({ column }) => column));
  const moved = after.cells.flatMap((cell) => cellChange(earlier.get(cell.column), cell));
  const gone = [...earlier.values()].filter(({ column }) => !later.has(column)).map(resolved);
  const told = [...moved, ...gone].map(({ column, ...change }) => ({
    ...about(after),
    ...change,
    body: names.get(column) ?? column,
  }));
  return [...state, ...told];
}

type CellChange = Pick<BoardChange, 'kind' | 'before' | 'after'> & { readonly column: string };

const resolved = ({ column, worst }: BoardCell): CellChange => ({
  ...{ column, kind: 'resolved', before: worst, after: null },
});

function cellChange(before: BoardCell | undefined, after: BoardCell): readonly CellChange[] {
  const { column, worst } = after;
  if (before === undefined) return [{ column, kind: 'appeared', before: null, after: worst }];
  if (!before.isOverdue && after.isOverdue)
    return [{ column, kind: 'became_overdue', before: before.worst, after: worst }];
  return before.worst === worst ? [] : [{ column, kind: 'stage', before: before.worst, after: worst }];
}
