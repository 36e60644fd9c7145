import { ApiProperty } from '@nestjs/swagger';
import {
  BASES,
  BULLETIN_KINDS,
  bulletinNumber,
  bulletinTitle,
  changeText,
  CHANGE_KINDS,
  measureById,
  UNITS,
  type Bulletin,
  type BulletinContent,
  type IssuedBulletin,
  type ReportedFigure,
} from '@zeqing/supervision';
import { SayAnswer } from '../services/services.answers';
import { BoardColumnAnswer, boardColumns, BoardRowAnswer, boardRows } from './board.answers';
import { FigureAnswer, figureAnswer } from './measures.answers';
import { RankedAnswer, rankedAnswer } from './tables.answers';

const TEXT = { type: String, nullable: true } as const;

export class BulletinAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: BULLETIN_KINDS }) kind!: string;
  @ApiProperty({ type: SayAnswer }) title!: SayAnswer;
  @ApiProperty({ example: '2026年第3期' }) number!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'the year a performance report is about' })
  reportedYear!: number | null;
  @ApiProperty({ description: 'the journal’s sequence the figures hold up to' }) sequence!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) asOf!: string | null;
  @ApiProperty({ format: 'date', description: 'the day ages and overdue days are counted to' }) countedOn!: string;
  @ApiProperty({ enum: ['sm3', 'sha256'] }) algorithm!: string;
  @ApiProperty({ description: 'of the frozen content' }) contentHash!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'the issue it is compared with' })
  previousId!: string | null;
  @ApiProperty({ format: 'date-time' }) issuedAt!: string;
}

export class BulletinPageAnswer {
  @ApiProperty({ type: [BulletinAnswer] }) items!: readonly BulletinAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

export class ChangeAnswer {
  @ApiProperty({ enum: CHANGE_KINDS }) kind!: string;
  @ApiProperty() oneThingCode!: string;
  @ApiProperty() oneThingName!: string;
  @ApiProperty({ ...TEXT, description: 'who holds it up; null for the state of the one-thing' }) body!: string | null;
  @ApiProperty(TEXT) before!: string | null;
  @ApiProperty(TEXT) after!: string | null;
  @ApiProperty({ type: SayAnswer }) text!: SayAnswer;
}

export class FrozenBoardAnswer {
  @ApiProperty({ type: [BoardColumnAnswer] }) columns!: BoardColumnAnswer[];
  @ApiProperty({ type: [BoardRowAnswer] }) rows!: BoardRowAnswer[];
  @ApiProperty({ type: [ChangeAnswer], description: 'since the last issue' }) changes!: ChangeAnswer[];
}

export class FrozenFigureAnswer extends FigureAnswer {
  @ApiProperty() id!: string;
  @ApiProperty({ type: SayAnswer }) name!: SayAnswer;
  @ApiProperty({ enum: UNITS }) unit!: string;
  @ApiProperty({ enum: BASES, description: 'of what the year brought, or of the state on the day of issue' })
  basis!: string;
}

export class ReportedDepartmentAnswer {
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty() departmentName!: string;
  @ApiProperty({ type: [FrozenFigureAnswer] }) figures!: FrozenFigureAnswer[];
}

export class FrozenReportAnswer {
  @ApiProperty() reportedYear!: number;
  @ApiProperty({ type: [FrozenFigureAnswer] }) measures!: FrozenFigureAnswer[];
  @ApiProperty({ type: [ReportedDepartmentAnswer] }) departments!: ReportedDepartmentAnswer[];
  @ApiProperty() minimumN!: number;
  @ApiProperty({ type: [RankedAnswer] }) ranking!: RankedAnswer[];
}

export class IssuedBulletinAnswer extends BulletinAnswer {
  @ApiProperty({ type: FrozenBoardAnswer, nullable: true }) board!: FrozenBoardAnswer | null;
  @ApiProperty({ type: FrozenReportAnswer, nullable: true }) report!: FrozenReportAnswer | null;
}

/** A class of answers as a plain object, which may be spread. */
type Plain<T> = { [K in keyof T]: T[K] };

export const bulletinAnswer = (bulletin: Bulletin): Plain<BulletinAnswer> => {
  const { id, kind, reportedYear, sequence, asOf, countedOn, algorithm, contentHash, previousId, issuedAt } = bulletin;
  return {
    ...{
      id,
      kind,
      title: bulletinTitle(bulletin),
      reportedYear,
      number: bulletinNumber(bulletin),
      sequence,
      countedOn,
      algorithm,
    },
    ...{ asOf: asOf?.toISOString() ?? null, contentHash, previousId, issuedAt: issuedAt.toISOString() },
  };
};

export const issuedBulletinAnswer = ({ bulletin, content }: IssuedBulletin): IssuedBulletinAnswer => ({
  ...bulletinAnswer(bulletin),
  board: content.kind === 'board' ? boardOf(content) : null,
  report: content.kind === 'performance' ? reportOf(content) : null,
});

const boardOf = ({ board, changes }: Extract<BulletinContent, { kind: 'board' }>): FrozenBoardAnswer => ({
  columns: boardColumns(board),
  rows: boardRows(board),
  changes: changes.map((change) => ({
    ...change,
    text: { zh: changeText(change, 'zh'), en: changeText(change, 'en') },
  })),
});

const reportOf = ({
  reportedYear,
  measures,
  departments,
  minimumN,
  ranking,
}: Extract<BulletinContent, { kind: 'performance' }>): FrozenReportAnswer => ({
  reportedYear,
  measures: measures.map(reportedFigureAnswer),
  departments: departments.map((one) => ({ ...one, figures: one.figures.map(reportedFigureAnswer) })),
  minimumN,
  ranking: ranking.map((ranked) => rankedAnswer(ranked, ranked.departmentName)),
});

const reportedFigureAnswer = ({ id, basis, ...figure }: ReportedFigure): FrozenFigureAnswer => ({
  ...figureAnswer(figure),
  ...{ id, basis, name: measureById(id)?.name ?? { zh: id, en: id }, unit: measureById(id)?.unit ?? 'count' },
});
