import { heatCells, piecesOf } from './heat-option';

const row = (owed: (number | null)[]) => ({
  ...{ departmentId: 'd', departmentName: 'd', owed: 0, granted: 0, supplied: 0, working: 0 },
  cells: { owed, granted: owed.map(() => 7), supplied: [], working: [] },
});

it('draws every cell of the table with something in it, and no other', () => {
  const rows = [row([null, 3, 0]), row([1, null, 2])];
  expect(heatCells({ rows }, 'owed')).toEqual([
    [1, 0, 3],
    [0, 1, 1],
    [2, 1, 2],
  ]);
  expect(heatCells({ rows }, 'granted')).toHaveLength(6);
  expect(heatCells({ rows }, 'working')).toEqual([]);
});

it.each([[[7]], [[1, 1, 1, 1, 900]], [[5, 6, 7, 8, 9, 10, 11]], [[2, 1, 1, 3, 2, 1, 40, 8, 1, 2, 3, 3, 9, 17]]])(
  'has exactly one step for every count of %j',
  (counts) => {
    const pieces = piecesOf(counts);
    expect(pieces.length).toBeLessThanOrEqual(5);
    for (const count of counts) expect(pieces.filter(({ min, max }) => count >= min && count <= max)).toHaveLength(1);
    pieces.slice(1).forEach((piece, at) => expect(pieces[at]?.max).toBe(piece.min - 1));
  },
);
