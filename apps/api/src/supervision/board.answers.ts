import { ApiProperty } from '@nestjs/swagger';
import { BLOCKER_CODES, BLOCKER_TEXTS, READINESS_STATES } from '@zeqing/services';
import type { Board, BoardCell, BoardDetail, BoardRow, DatedBlocker, Stamp } from '@zeqing/supervision';
import { DocumentAnswer, SayAnswer } from '../services/services.answers';
import { StampAnswer, stampAnswer } from './as-of';

const NUMBER = { type: Number, nullable: true } as const;
const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;
const ACCOUNTABLE = ['department', 'authority', 'outside', 'upper', 'nobody'];

export class BoardColumnAnswer {
  @ApiProperty({ description: 'names the column in the cells' }) key!: string;
  @ApiProperty({ enum: ACCOUNTABLE }) kind!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) departmentId!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty() blockers!: number;
  @ApiProperty() overdue!: number;
  @ApiProperty({ description: 'one-things it holds something up in' }) oneThings!: number;
}

export class BoardCellAnswer {
  @ApiProperty() column!: string;
  @ApiProperty({ enum: BLOCKER_CODES, description: 'the worst stage' }) worst!: string;
  @ApiProperty({ type: SayAnswer }) text!: SayAnswer;
  @ApiProperty({ description: 'false: the one-thing is ready without it' }) compulsory!: boolean;
  @ApiProperty(DAY) since!: string | null;
  @ApiProperty({ ...NUMBER, description: 'working days since' }) openDays!: number | null;
  @ApiProperty(DAY) dueOn!: string | null;
  @ApiProperty() isOverdue!: boolean;
  @ApiProperty({ description: 'working days past the last day' }) overdueDays!: number;
  @ApiProperty({ description: 'blockers in this cell' }) blockers!: number;
  @ApiProperty({ description: 'of them overdue' }) overdue!: number;
}

export class BoardRowAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: READINESS_STATES }) state!: string;
  @ApiProperty() mattersReady!: number;
  @ApiProperty() mattersCompulsory!: number;
  @ApiProperty() exempt!: number;
  @ApiProperty() departmentIssued!: number;
  @ApiProperty({ type: SayAnswer, description: 'why it is not at 100 % and who holds it up' }) sentence!: SayAnswer;
  @ApiProperty({ type: [BoardCellAnswer], description: 'in the order of the columns; empty ones left out' })
  cells!: BoardCellAnswer[];
}

export class BoardAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: [BoardColumnAnswer], description: 'who holds most up, and overdue, first' })
  columns!: BoardColumnAnswer[];
  @ApiProperty({ type: [BoardRowAnswer] }) rows!: BoardRowAnswer[];
}

export class DatedBlockerAnswer {
  @ApiProperty({ enum: BLOCKER_CODES }) code!: string;
  @ApiProperty({ type: SayAnswer }) text!: SayAnswer;
  @ApiProperty({ description: 'the matter it is met in' }) matter!: string;
  @ApiProperty() compulsory!: boolean;
  @ApiProperty({ enum: ACCOUNTABLE }) accountableKind!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) departmentId!: string | null;
  @ApiProperty() accountableName!: string;
  @ApiProperty(TEXT) post!: string | null;
  @ApiProperty() itemCode!: string;
  @ApiProperty(TEXT) materialCode!: string | null;
  @ApiProperty(TEXT) entryCode!: string | null;
  @ApiProperty(DAY) since!: string | null;
  @ApiProperty({ ...NUMBER, description: 'working days since' }) openDays!: number | null;
  @ApiProperty(DAY) dueOn!: string | null;
  @ApiProperty() isOverdue!: boolean;
  @ApiProperty({ description: 'working days past the last day' }) overdueDays!: number;
  @ApiProperty({ type: DocumentAnswer, nullable: true }) document!: DocumentAnswer | null;
}

export class BoardDetailAnswer extends BoardRowAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: [DatedBlockerAnswer] }) blockers!: DatedBlockerAnswer[];
}

/** A class of answers as a plain object, which may be spread. */
type Plain<T> = { [K in keyof T]: T[K] };

const cellAnswer = ({ isCompulsory, ...cell }: BoardCell): BoardCellAnswer => ({
  ...cell,
  compulsory: isCompulsory,
  text: BLOCKER_TEXTS[cell.worst],
});

const rowAnswer = (row: BoardRow): Plain<BoardRowAnswer> => ({ ...row, cells: row.cells.map(cellAnswer) });

export const boardColumns = ({ columns }: Board): BoardColumnAnswer[] => [...columns];
export const boardRows = ({ rows }: Board): BoardRowAnswer[] => rows.map(rowAnswer);

export const boardAnswer = (stamp: Stamp, board: Board): BoardAnswer => ({
  stamp: stampAnswer(stamp),
  columns: boardColumns(board),
  rows: boardRows(board),
});

export const boardDetailAnswer = (stamp: Stamp, { row, blockers }: BoardDetail): BoardDetailAnswer => ({
  ...rowAnswer(row),
  stamp: stampAnswer(stamp),
  blockers: blockers.map(blockerAnswer),
});

function blockerAnswer(blocker: DatedBlocker): DatedBlockerAnswer {
  const { code, matter, isCompulsory, accountableKind, accountableId, accountableName, content } = blocker;
  const { since, openDays, dueOn, isOverdue, overdueDays } = blocker;
  const { post, itemCode, materialCode, entryCode, document } = content;
  return {
    ...{ code, text: BLOCKER_TEXTS[code], matter, compulsory: isCompulsory },
    ...{ accountableKind, departmentId: accountableId, accountableName, post },
    ...{ itemCode, materialCode, entryCode, document, since, openDays, dueOn, isOverdue, overdueDays },
  };
}
