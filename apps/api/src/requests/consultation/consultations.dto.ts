import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CONSULTATION_STATES, REQUEST_STATES, type ConsultationState, type ConsultationView } from '@zeqing/requests';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';

const MAX_TEXT = 2_000;
const MAX_NAME = 200;
const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const NULLABLE = { type: String, nullable: true } as const;

export class AskSectionInput {
  @ApiProperty({ description: '处室: a section of the own department' })
  @IsString()
  @Length(1, MAX_NAME)
  section!: string;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_TEXT)
  question!: string;

  @ApiProperty({ ...DAY, description: '内部期限: the section’s day; the statutory clock runs on' })
  @IsDay()
  innerDueOn!: string;

  @ApiPropertyOptional({ ...ID, description: 'needed by who works for both parties of the request' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;
}

export class SectionAnswerInput {
  @ApiProperty({ description: 'what the section says' })
  @IsString()
  @Length(1, MAX_TEXT)
  answer!: string;

  @ApiProperty({ description: 'the person of the section who says it' })
  @IsString()
  @Length(1, MAX_NAME)
  answeredBy!: string;
}

export class ConsultationsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CONSULTATION_STATES })
  @IsOptional()
  @IsIn(CONSULTATION_STATES)
  state?: ConsultationState;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'only those whose inner day has passed unanswered' })
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: 'true' | 'false';
}

export class ConsultationActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match of the next act' }) version!: number;
  @ApiProperty({ enum: CONSULTATION_STATES }) state!: string;
}

export class ConsultationAnswer extends ConsultationActAnswer {
  @ApiProperty(ID) requestId!: string;
  @ApiProperty({ enum: REQUEST_STATES }) requestState!: string;
  @ApiProperty({ description: 'for people' }) requestNumber!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty({ ...ID, description: 'whose question it is' }) departmentId!: string;
  @ApiProperty() section!: string;
  @ApiProperty() question!: string;
  @ApiProperty(DAY) innerDueOn!: string;
  @ApiProperty({ ...NULLABLE, ...DAY, description: 'of the latest clock of the request, which runs on' })
  statutoryDueOn!: string | null;
  @ApiProperty({ description: 'the inner day has passed, the request still waits' }) isOverdue!: boolean;
  @ApiProperty({ description: 'the inner day is after the statutory one' }) isAfterTerm!: boolean;
  @ApiProperty(INSTANT) askedAt!: Date;
  @ApiProperty(NULLABLE) answer!: string | null;
  @ApiProperty({ ...NULLABLE, description: 'the person of the section' }) answeredBy!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'when it was written down or withdrawn' })
  enteredAt!: Date | null;
}

export class ConsultationListAnswer {
  @ApiProperty({ type: [ConsultationAnswer], description: 'the earliest inner day first; only of the own department' })
  items!: readonly ConsultationAnswer[];
}

export class ConsultationPageAnswer {
  @ApiProperty({ type: [ConsultationAnswer], description: 'the earliest inner day first' })
  items!: readonly ConsultationAnswer[];
  @ApiProperty({ ...NULLABLE, description: 'cursor of the next page' }) next!: string | null;
}

/** Who asked and who wrote it down are accounts of the department; the page names the section and its person. */
export function consultationAnswer(view: ConsultationView): ConsultationAnswer {
  const { id, version, state, requestId, requestState, entryCode, departmentId, section, question } = view;
  const {
    requestNumber,
    entryName,
    innerDueOn,
    statutoryDueOn,
    isOverdue,
    isAfterTerm,
    askedAt,
    answer,
    answeredBy,
    enteredAt,
  } = view;
  return {
    ...{ id, version, state, requestId, requestState, entryCode, departmentId, section, question },
    ...{
      requestNumber,
      entryName,
      innerDueOn,
      statutoryDueOn,
      isOverdue,
      isAfterTerm,
      askedAt,
      answer,
      answeredBy,
      enteredAt,
    },
  };
}
