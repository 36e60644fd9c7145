import type { Board, BoardCell, BoardRow } from './board';
import { changesBetween } from './board-changes';

const cell = (column: string, changes: Partial<BoardCell> = {}): BoardCell => ({
  ...{ column, worst: 'answering', isCompulsory: true, since: null, openDays: 3, dueOn: null, isOverdue: false },
  ...{ overdueDays: 0, blockers: 1, overdue: 0, ...changes },
});
const row = (code: string, cells: readonly BoardCell[], changes: Partial<BoardRow> = {}): BoardRow => ({
  ...{ code, name: `${code}一件事`, state: 'blocked', mattersReady: 0, mattersCompulsory: 1, exempt: 0 },
  ...{ departmentIssued: 1, sentence: { zh: '', en: '' }, cells, ...changes },
});
const board = (...rows: readonly BoardRow[]): Board => ({
  columns: ['a', 'b'].map((key) => ({
    ...{ key, kind: 'department', departmentId: key, name: `${key}局`, blockers: 1, overdue: 0, oneThings: 1 },
  })),
  rows,
});
const told = (before: Board, after: Board): unknown[] =>
  changesBetween(before, after).map(({ kind, body, before: was, after: is }) => [kind, body, was, is]);

describe('what changed since the last issue', () => {
  it('U44: names blockers that came, that went, that moved on and that fell overdue', () => {
    const before = board(row('x', [cell('a'), cell('b')]), row('y', [cell('a'), cell('b')]));
    const after = board(
      row('x', [cell('a', { worst: 'supplying' })]),
      row('y', [cell('a', { isOverdue: true, overdueDays: 1 }), cell('b')]),
    );
    expect(told(before, after)).toEqual([
      ['stage', 'a局', 'answering', 'supplying'],
      ['resolved', 'b局', 'answering', null],
      ['became_overdue', 'a局', 'answering', 'answering'],
    ]);
  });

  it('names a one-thing that is new, ready, or gone', () => {
    const before = board(row('x', [cell('a')]), row('z', []));
    const after = board(row('x', [], { state: 'ready' }), row('y', [cell('b')]));
    expect(told(before, after)).toEqual([
      ['state', null, 'blocked', 'ready'],
      ['resolved', 'a局', 'answering', null],
      ['state', null, null, 'blocked'],
      ['appeared', 'b局', null, 'answering'],
      ['state', null, 'blocked', null],
    ]);
  });

  it('says nothing of what stayed as it was, days apart', () => {
    expect(told(board(row('x', [cell('a')])), board(row('x', [cell('a', { openDays: 9 })])))).toEqual([]);
  });
});
