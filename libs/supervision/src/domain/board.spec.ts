import { localDate } from '@zeqing/kernel';
import type { Blocker, BlockerCode } from '@zeqing/services';
import { boardOf, type BoardOneThing, type DatedBlocker } from './board';

const BIRTH: BoardOneThing = {
  ...{ code: '2024-1-01', name: '新生儿出生', state: 'blocked', mattersReady: 1, mattersCompulsory: 4 },
  ...{ exempt: 3, departmentIssued: 7, sentence: { zh: '', en: '' } },
};
const CONTENT: Blocker = {
  ...{ code: 'answering', itemCode: 'x', materialCode: null, use: null, way: null, evidenceTypeCode: null },
  ...{
    entryCode: null,
    compulsory: true,
    post: null,
    since: null,
    due: null,
    overdueWorkingDays: 0,
    urged: 0,
    promised: null,
    document: null,
  },
  ...{ accountable: { kind: 'department', departmentId: 'a', name: '甲局' }, missingScope: null, missingFields: [] },
};

let position = 0;
const blocker = (department: string, code: BlockerCode, changes: Partial<DatedBlocker> = {}): DatedBlocker => ({
  ...{ oneThingCode: BIRTH.code, position: position++, matter: '出生登记', isCompulsory: true, code },
  ...{ accountableKind: 'department', accountableId: department, accountableName: `${department}局` },
  ...{ regionCode: '999900', since: localDate('2026-11-02'), dueOn: null, openDays: 10, isOverdue: false },
  ...{ overdueDays: 0, content: CONTENT, ...changes },
});
const overdue = (days: number): Partial<DatedBlocker> => ({
  ...{ isOverdue: true, overdueDays: days, dueOn: localDate('2026-11-10') },
});

describe('the one-thing × department board', () => {
  it('U44: shows in a cell the worst stage with its days, and how much there is', () => {
    const board = boardOf(
      [BIRTH],
      [blocker('a', 'supplying', overdue(2)), blocker('a', 'answering', overdue(7)), blocker('a', 'not_requested')],
    );
    expect(board.rows[0]?.cells).toEqual([
      expect.objectContaining({ worst: 'answering', overdueDays: 7, isOverdue: true, blockers: 3, overdue: 2 }),
    ]);
  });

  it('lets what is not compulsory never stand before what is', () => {
    const optional = blocker('a', 'answering', { ...overdue(30), isCompulsory: false });
    const board = boardOf([BIRTH], [optional, blocker('a', 'awaiting_confirmation')]);
    expect(board.rows[0]?.cells[0]).toMatchObject({ worst: 'awaiting_confirmation', isCompulsory: true });
  });

  it('of stages equally late shows the one farthest from data in use', () => {
    const board = boardOf([BIRTH], [blocker('a', 'supplying'), blocker('a', 'not_in_catalogue')]);
    expect(board.rows[0]?.cells[0]).toMatchObject({ worst: 'not_in_catalogue' });
  });

  it('has the bodies that hold most up first, those outside under their own name, and cells in that order', () => {
    const bank = { accountableKind: 'outside', accountableId: null, accountableName: '某银行' } as const;
    const board = boardOf(
      [BIRTH],
      [blocker('b', 'supplying'), blocker('', 'outside_body', bank), blocker('c', 'answering', overdue(1))],
    );
    expect(board.columns.map(({ key }) => key)).toEqual(['department:c', 'department:b', 'outside:某银行']);
    expect(board.rows[0]?.cells.map(({ column }) => column)).toEqual(board.columns.map(({ key }) => key));
  });

  it('keeps a one-thing nobody holds up', () => {
    expect(boardOf([{ ...BIRTH, state: 'ready' }], []).rows).toEqual([expect.objectContaining({ cells: [] })]);
  });
});
