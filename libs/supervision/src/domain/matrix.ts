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

/** Summed in place: a matrix of 200 × 200 departments has 40,000 of them. */
type Sum = { -readonly [count in keyof PairCounts]: PairCounts[count] };
type Cells = ReadonlyMap<Id, ReadonlyMap<Id, Sum>>;

const nothing = (): Sum => ({ owed: 0, granted: 0, supplied: 0, working: 0 });

function add(sum: Sum, { owed, granted, supplied, working }: PairCounts): void {
  sum.owed += owed;
  sum.granted += granted;
  sum.supplied += supplied;
  sum.working += working;
}

/** What a map holds for a key, made when it holds nothing yet. */
function within<V>(map: Map<Id, V>, key: Id, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/**
 * Who owes whom: providers down, requesters across, those with most first. Totals are over every pair the reader may
 * see, whether there was room to show it or not.
 */
export function matrixOf(material: MatrixMaterial): Matrix {
  const cells = cellsOf(material);
  const rowTotals = new Map<Id, Sum>();
  const columnTotals = new Map<Id, Sum>();
  const total = nothing();
  for (const [providerId, of] of cells) {
    const row = within(rowTotals, providerId, nothing);
    for (const [requesterId, counts] of of) {
      add(row, counts);
      add(within(columnTotals, requesterId, nothing), counts);
    }
    add(total, row);
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

function cellsOf({ owedToAll, pairs, reach, bound }: MatrixMaterial): Cells {
  const cells = new Map<Id, Map<Id, Sum>>();
  const newRow = (): Map<Id, Sum> => new Map();
  const isShown = (a: Id, b: Id): boolean => a !== b && (reach.has(a) || reach.has(b));
  const cell = (providerId: Id, requesterId: Id): Sum =>
    within(within(cells, providerId, newRow), requesterId, nothing);
  for (const [providerId, owed] of owedToAll)
    for (const requesterId of bound) if (isShown(providerId, requesterId)) cell(providerId, requesterId).owed += owed;
  for (const pair of pairs)
    if (isShown(pair.providerId, pair.requesterId)) add(cell(pair.providerId, pair.requesterId), pair);
  return cells;
}

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
  const none = nothing();
  const along = columns.map(({ departmentId: other }) => {
    const isShown = other !== departmentId && (reach.has(departmentId) || reach.has(other));
    return isShown ? (row?.get(other) ?? none) : null;
  });
  return {
    owed: along.map((cell) => cell && cell.owed),
    granted: along.map((cell) => cell && cell.granted),
    supplied: along.map((cell) => cell && cell.supplied),
    working: along.map((cell) => cell && cell.working),
  };
}
