import { ApiProperty } from '@nestjs/swagger';
import { ANSWER_ROW_OUTCOMES, ANSWER_RULES, type AnswerWorkbookView } from '@zeqing/requests';
import { IsString, Length } from 'class-validator';
import { SentenceAnswer } from '../clock/request-clock.answers';

const MAX_NAME = 200;
const ID = { format: 'uuid' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const NULLABLE = { type: String, nullable: true } as const;

export class WorkbookQuery {
  @ApiProperty({ description: 'as the liaison named it' })
  @IsString()
  @Length(1, MAX_NAME)
  fileName!: string;
}

/** One thing about one cell. */
export class AnswerFindingAnswer {
  @ApiProperty({ description: 'A, B, …; empty when the sheet has no such column' }) column!: string;
  @ApiProperty() heading!: string;
  @ApiProperty({ description: 'as it stands there, shortened' }) value!: string;
  @ApiProperty({ enum: ANSWER_RULES }) rule!: string;
  @ApiProperty({ ...NULLABLE, description: 'the problem the single act would answer' }) code!: string | null;
  @ApiProperty({ description: 'how to mend it' }) mend!: SentenceAnswer;
}

export class AnsweredRowAnswer {
  @ApiProperty({ description: 'as Excel numbers it' }) row!: number;
  @ApiProperty({ description: '申请编号' }) number!: string;
  @ApiProperty({ ...NULLABLE, ...ID, description: 'of the request' }) id!: string | null;
  @ApiProperty({ ...NULLABLE, enum: ['agree', 'partial', 'refuse'] }) decision!: string | null;
  @ApiProperty({
    enum: ANSWER_ROW_OUTCOMES,
    description: 'ready: will be prepared · done: waits for signature · conflict: changed since the download',
  })
  outcome!: string;
  @ApiProperty({ type: [AnswerFindingAnswer] }) findings!: readonly AnswerFindingAnswer[];
}

export class AnswerCountsAnswer {
  @ApiProperty() ready!: number;
  @ApiProperty() done!: number;
  @ApiProperty() conflict!: number;
  @ApiProperty() wrong!: number;
}

export class AnswerWorkbookAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: ['checked', 'applied'] }) state!: string;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'when it was downloaded' }) madeAt!: Date | null;
  @ApiProperty(INSTANT) broughtAt!: Date;
  @ApiProperty({ ...INSTANT, nullable: true }) appliedAt!: Date | null;
  @ApiProperty() counts!: AnswerCountsAnswer;
  @ApiProperty({
    type: [AnsweredRowAnswer],
    description: 'rows in which something was filled in; others are left alone',
  })
  rows!: readonly AnsweredRowAnswer[];
}

export const workbookAnswer = (view: AnswerWorkbookView): AnswerWorkbookAnswer => {
  const { id, version, state, madeAt, broughtAt, appliedAt, counts } = view;
  const rows = view.rows.map(({ row, number, id: request, proposal, outcome, findings }) => ({
    ...{ row, number, id: request, decision: proposal?.kind ?? null, outcome, findings },
  }));
  return { id, version, state, madeAt, broughtAt, appliedAt, counts, rows };
};
