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
type Cells = Record<keyof PairCounts, (number | null)[]>;

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
  const { reach, most } = material;
  const pairs = visiblePairs(material);
  const rowTotals = new Map<Id, Sum>();
  const columnTotals = new Map<Id, Sum>();
  const total = nothing();
  for (const pair of pairs) {
    add(within(rowTotals, pair.providerId, nothing), pair);
    add(within(columnTotals, pair.requesterId, nothing), pair);
    add(total, pair);
  }
  const columns = linesOf(columnTotals);
  const rows = linesOf(rowTotals);
  const shown = columns.slice(0, most);
  const cells = new Map(rows.slice(0, most).map((row) => [row.departmentId, emptyCells(row, shown, reach)]));
  fill(cells, new Map(shown.map(({ departmentId }, place) => [departmentId, place])), pairs);
  return {
    total,
    columns: shown,
    rows: rows.flatMap((row) => {
      const own = cells.get(row.departmentId);
      return own ? [{ ...row, cells: own }] : [];
    }),
    providersLeftOut: Math.max(0, rows.length - most),
    requestersLeftOut: Math.max(0, columns.length - most),
  };
}

/** A pair may come twice: what is owed to all, and everything else. */
function visiblePairs({ owedToAll, pairs, reach, bound }: MatrixMaterial): readonly Pair[] {
  const toAll = [...owedToAll].flatMap(([providerId, owed]) =>
    bound.map((requesterId) => ({ providerId, requesterId, owed, granted: 0, supplied: 0, working: 0 })),
  );
  return [...toAll, ...pairs].filter(
    ({ providerId, requesterId }) => providerId !== requesterId && (reach.has(providerId) || reach.has(requesterId)),
  );
}

const linesOf = (totals: ReadonlyMap<Id, PairCounts>): readonly MatrixLine[] =>
  [...totals]
    .map(([departmentId, counts]) => ({ departmentId, ...counts }))
    .sort((a, b) => b.granted - a.granted || b.owed - a.owed || (a.departmentId < b.departmentId ? -1 : 1));

function emptyCells({ departmentId }: MatrixLine, columns: readonly MatrixLine[], reach: ReadonlySet<Id>): Cells {
  const isRows = reach.has(departmentId);
  const empty = columns.map(({ departmentId: other }) =>
    other !== departmentId && (isRows || reach.has(other)) ? 0 : null,
  );
  return { owed: [...empty], granted: [...empty], supplied: [...empty], working: [...empty] };
}

function fill(cells: ReadonlyMap<Id, Cells>, places: ReadonlyMap<Id, number>, pairs: readonly Pair[]): void {
  for (const pair of pairs) {
    const row = cells.get(pair.providerId);
    const place = places.get(pair.requesterId);
    if (row && place !== undefined) addAt(row, place, pair);
  }
}

function addAt(row: Cells, place: number, { owed, granted, supplied, working }: PairCounts): void {
  row.owed[place] = (row.owed[place] ?? 0) + owed;
  row.granted[place] = (row.granted[place] ?? 0) + granted;
  row.supplied[place] = (row.supplied[place] ?? 0) + supplied;
  row.working[place] = (row.working[place] ?? 0) + working;
}
