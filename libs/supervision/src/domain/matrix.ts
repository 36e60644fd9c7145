import type { Id } from '@zeqing/kernel';

/** Entries between a provider and a requester. */
export interface PairCounts {
  readonly owed: number;
  readonly granted: number;
  readonly supplied: number;
  readonly working: number;
}

export interface Pair extends PairCounts {
  readonly providerId: Id;
  readonly requesterId: Id;
}

/** What the matrix is made of. */
export interface MatrixMaterial {
  /** Entries owed to every bound department, by provider. */
  readonly owedToAll: ReadonlyMap<Id, number>;
  /** Everything else, by pair. */
  readonly pairs: readonly Pair[];
  /** Those the reader's figures are of: a cell is shown when either side is one of them. */
  readonly reach: ReadonlySet<Id>;
  /** To whom what is owed to all is owed. */
  readonly bound: readonly Id[];
  /** At most so many on either side. */
  readonly most: number;
}

export interface MatrixLine extends PairCounts {
  readonly departmentId: Id;
}

export interface MatrixRow extends MatrixLine {
  /** Per requester in the order of the columns; null: the department itself, or not the reader's to see. */
  readonly cells: Readonly<Record<keyof PairCounts, readonly (number | null)[]>>;
}

export interface Matrix {
  readonly total: PairCounts;
  readonly columns: readonly MatrixLine[];
  readonly rows: readonly MatrixRow[];
  /** Departments with something to show for which there was no room. */
  readonly providersLeftOut: number;
  readonly requestersLeftOut: number;
}

const NOTHING: PairCounts = { owed: 0, granted: 0, supplied: 0, working: 0 };

/**
 * Who owes whom: providers down, requesters across, those with most first. Totals are over every pair the reader may
 * see, whether there was room to show it or not.
 */
export function matrixOf(material: MatrixMaterial): Matrix {
  const cells = cellsOf(material);
  const rowTotals = new Map<Id, PairCounts>();
  const columnTotals = new Map<Id, PairCounts>();
  let total = NOTHING;
  for (const [providerId, of] of cells)
    for (const [requesterId, counts] of of) {
      rowTotals.set(providerId, plus(rowTotals.get(providerId), counts));
      columnTotals.set(requesterId, plus(columnTotals.get(requesterId), counts));
      total = plus(total, counts);
    }
  const columns = linesOf(columnTotals);
  const rows = linesOf(rowTotals);
  const shown = columns.slice(0, material.most);
  return {
    total,
    columns: shown,
    rows: rows
      .slice(0, material.most)
      .map((row) => ({ ...row, cells: alongColumns(row, shown, cells, material.reach) })),
    providersLeftOut: Math.max(0, rows.length - material.most),
    requestersLeftOut: Math.max(0, columns.length - material.most),
  };
}

type Cells = Map<Id, Map<Id, PairCounts>>;

function cellsOf({ owedToAll, pairs, reach, bound }: MatrixMaterial): Cells {
  const cells: Cells = new Map();
  const isShown = (a: Id, b: Id): boolean => a !== b && (reach.has(a) || reach.has(b));
  const add = (providerId: Id, requesterId: Id, counts: PairCounts): void => {
    const row = cells.get(providerId) ?? new Map<Id, PairCounts>();
    cells.set(providerId, row.set(requesterId, plus(row.get(requesterId), counts)));
  };
  for (const [providerId, owed] of owedToAll)
    for (const requesterId of bound)
      if (isShown(providerId, requesterId)) add(providerId, requesterId, { ...NOTHING, owed });
  for (const pair of pairs)
    if (isShown(pair.providerId, pair.requesterId)) add(pair.providerId, pair.requesterId, pair);
  return cells;
}

const plus = (a: PairCounts | undefined, b: PairCounts): PairCounts => ({
  owed: (a?.owed ?? 0) + b.owed,
  granted: (a?.granted ?? 0) + b.granted,
  supplied: (a?.supplied ?? 0) + b.supplied,
  working: (a?.working ?? 0) + b.working,
});

const linesOf = (totals: ReadonlyMap<Id, PairCounts>): readonly MatrixLine[] =>
  [...totals]
    .map(([departmentId, counts]) => ({ departmentId, ...counts }))
    .sort((a, b) => b.granted - a.granted || b.owed - a.owed || (a.departmentId < b.departmentId ? -1 : 1));

function alongColumns(
  { departmentId }: MatrixLine,
  columns: readonly MatrixLine[],
  cells: Cells,
  reach: ReadonlySet<Id>,
): MatrixRow['cells'] {
  const row = cells.get(departmentId);
  const along = (count: keyof PairCounts): readonly (number | null)[] =>
    columns.map(({ departmentId: other }) => {
      const isShown = other !== departmentId && (reach.has(departmentId) || reach.has(other));
      return isShown ? (row?.get(other)?.[count] ?? 0) : null;
    });
  return { owed: along('owed'), granted: along('granted'), supplied: along('supplied'), working: along('working') };
}
