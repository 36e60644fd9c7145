import type { Schema } from '../../../api/client';
import type { Count } from './heat-option';

type Matrix = Schema<'MatrixAnswer'>;
type Lines = Pick<Matrix, 'rows' | 'columns'>;

export const ARRANGEMENTS = ['total', 'cluster', 'name'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** Rounds of moving rows to their columns and columns to their rows; more move nothing one could see. */
const ROUNDS = 8;
const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** The same cells in another order: the greatest totals first, those that deal with the same bodies side by side, or by name. */
export function arranged(matrix: Matrix, shown: Count, how: Arrangement): Matrix {
  const rows = matrix.rows.map((_, at) => at);
  const columns = matrix.columns.map((_, at) => at);
  const [down, across] = ORDER[how](matrix, shown, rows, columns);
  const pick = (cells: readonly (number | null)[]): (number | null)[] => across.map((at) => cells[at] ?? null);
  return {
    ...matrix,
    columns: across.flatMap((at) => matrix.columns[at] ?? []),
    rows: down.flatMap((at) => {
      const row = matrix.rows[at];
      if (!row) return [];
      const { owed, granted, supplied, working } = row.cells;
      return [
        {
          ...row,
          cells: { owed: pick(owed), granted: pick(granted), supplied: pick(supplied), working: pick(working) },
        },
      ];
    }),
  };
}

type Places = readonly number[];
type Order = (lines: Lines, shown: Count, rows: Places, columns: Places) => readonly [Places, Places];

const ORDER: Readonly<Record<Arrangement, Order>> = {
  total: (lines, shown, rows, columns) => {
    const most =
      (of: readonly Readonly<Record<Count, number>>[]) =>
      (a: number, b: number): number =>
        (of[b]?.[shown] ?? 0) - (of[a]?.[shown] ?? 0) || a - b;
    return [[...rows].sort(most(lines.rows)), [...columns].sort(most(lines.columns))];
  },
  name: (lines, _, rows, columns) => {
    const byName =
      (of: readonly { readonly departmentName: string }[]) =>
      (a: number, b: number): number =>
        byPinyin.compare(of[a]?.departmentName ?? '', of[b]?.departmentName ?? '') || a - b;
    return [[...rows].sort(byName(lines.rows)), [...columns].sort(byName(lines.columns))];
  },
  cluster: (lines, shown, rows, columns) => {
    const start = ORDER.total(lines, shown, rows, columns);
    const cell = (row: number, column: number): number => lines.rows[row]?.cells[shown][column] ?? 0;
    let [down, across] = start;
    for (let round = 0; round < ROUNDS; round++) {
      across = toCentres(across, down, (column, row) => cell(row, column));
      down = toCentres(down, across, cell);
    }
    return [down, across];
  },
};

/** Each line to where the weight of its cells lies along the other side; what has none stays behind. */
function toCentres(lines: Places, others: Places, weight: (line: number, other: number) => number): Places {
  const centres = new Map(
    lines.map((line) => {
      let [sum, moment] = [0, 0];
      others.forEach((other, at) => {
        const cell = weight(line, other);
        sum += cell;
        moment += cell * at;
      });
      return [line, sum === 0 ? Infinity : moment / sum];
    }),
  );
  return lines
    .map((line, at) => ({ line, at, centre: centres.get(line) ?? Infinity }))
    .sort((a, b) => (a.centre === b.centre ? a.at - b.at : a.centre - b.centre))
    .map(({ line }) => line);
}
