import type { Schema } from '../../../api/client';
import { arranged, ARRANGEMENTS } from './arrange';

type Matrix = Schema<'MatrixAnswer'>;

const line = (departmentName: string, owed: number) => ({
  ...{ departmentId: departmentName, departmentName, owed, granted: 0, supplied: 0, working: 0 },
});
/** Two groups that deal only among themselves, written in alternation. */
const NAMES = ['丁局', '甲局', '丙局', '乙局', '戊局', '己局'];
const groupOf = (at: number): number => at % 2;
const matrix = {
  ...{ providersLeftOut: 0, requestersLeftOut: 0, total: { owed: 0, granted: 0, supplied: 0, working: 0 } },
  columns: NAMES.map((name, at) => line(name, at)),
  rows: NAMES.map((name, row) => {
    const cells = NAMES.map((_, column) => (row === column ? null : groupOf(row) === groupOf(column) ? 5 + row : 0));
    const none = cells.map(() => 0);
    return { ...line(name, 10 * row), cells: { owed: cells, granted: none, supplied: none, working: none } };
  }),
} as unknown as Matrix;

const cellsByName = (of: Matrix) =>
  of.rows
    .flatMap((row) => row.cells.owed.map((count, at) => [row.departmentName, of.columns[at]?.departmentName, count]))
    .sort((a, b) => (String(a) < String(b) ? -1 : 1));

it.each(ARRANGEMENTS)('%s: moves rows and columns and changes no cell', (how) => {
  const made = arranged(matrix, 'owed', how);
  expect(cellsByName(made)).toEqual(cellsByName(matrix));
  expect(made.rows).toHaveLength(matrix.rows.length);
});

it('puts the greatest totals first', () => {
  const { rows, columns } = arranged(matrix, 'owed', 'total');
  expect(rows.map(({ owed }) => owed)).toEqual([50, 40, 30, 20, 10, 0]);
  expect(columns.map(({ owed }) => owed)).toEqual([5, 4, 3, 2, 1, 0]);
});

it('puts those that deal with the same bodies side by side', () => {
  const { rows, columns } = arranged(matrix, 'owed', 'cluster');
  const groups = (names: readonly { readonly departmentName: string }[]): readonly number[] =>
    names.map(({ departmentName }) => groupOf(NAMES.indexOf(departmentName)));
  for (const side of [groups(rows), groups(columns)])
    expect(side.filter((group, at) => at > 0 && group !== side[at - 1])).toHaveLength(1);
});

it('sorts names by pinyin', () => {
  const names = arranged(matrix, 'owed', 'name').rows.map(({ departmentName }) => departmentName);
  expect(names).toEqual(['丙局', '丁局', '己局', '甲局', '戊局', '乙局']);
});
