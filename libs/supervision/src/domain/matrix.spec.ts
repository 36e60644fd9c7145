import { matrixOf, type MatrixMaterial, type Pair } from './matrix';

const pair = (providerId: string, requesterId: string, counts: Partial<Pair>): Pair => ({
  ...{ providerId, requesterId, owed: 0, granted: 0, supplied: 0, working: 0, ...counts },
});
const material = (changes: Partial<MatrixMaterial>): MatrixMaterial => ({
  ...{ owedToAll: new Map(), pairs: [], reach: new Set(['a', 'b', 'c']), bound: ['a', 'b', 'c'], most: 200 },
  ...changes,
});

describe('the department × department matrix', () => {
  it('has what is owed to all in every bound department’s column but the provider’s own', () => {
    const { rows, columns } = matrixOf(material({ owedToAll: new Map([['a', 4]]) }));
    expect(columns.map(({ departmentId }) => departmentId)).toEqual(['b', 'c']);
    expect(rows.map(({ departmentId, cells, owed }) => [departmentId, cells.owed, owed])).toEqual([['a', [4, 4], 8]]);
  });

  it('adds what is owed by name, granted, supplied and working, with totals along both sides', () => {
    const pairs = [pair('a', 'b', { owed: 1 }), pair('a', 'b', { granted: 3, supplied: 2, working: 1 })];
    const matrix = matrixOf(material({ owedToAll: new Map([['a', 4]]), pairs }));
    const counts = { owed: 5, granted: 3, supplied: 2, working: 1 };
    expect(matrix.columns[0]).toEqual({ departmentId: 'b', ...counts });
    expect(matrix.total).toEqual({ ...counts, owed: 9 });
    expect(matrix.rows[0]).toMatchObject({ departmentId: 'a', ...counts, owed: 9 });
  });

  it('U26: shows a department its own row and its own column, and nothing between others', () => {
    const pairs = [pair('a', 'b', { granted: 1 }), pair('b', 'c', { granted: 5 }), pair('c', 'a', { granted: 2 })];
    const { rows, total } = matrixOf(material({ pairs, reach: new Set(['a']) }));
    expect(total.granted).toBe(3);
    const shown = rows.map(({ departmentId, cells }) => [departmentId, cells.granted]);
    expect(shown).toEqual([
      ['c', [2, null]],
      ['a', [null, 1]],
    ]);
  });

  it('says how many there was no room for, and counts them in the totals', () => {
    const pairs = ['x', 'y', 'z'].map((provider, at) => pair(provider, 'a', { granted: at + 1 }));
    const matrix = matrixOf(material({ pairs, most: 2 }));
    expect(matrix.rows.map(({ departmentId }) => departmentId)).toEqual(['z', 'y']);
    expect([matrix.providersLeftOut, matrix.requestersLeftOut, matrix.total.granted]).toEqual([1, 0, 6]);
  });
});
