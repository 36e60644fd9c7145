import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { URGED_KINDS, URGING_ACTIONS, URGING_STATES, type UrgedKind, type UrgingState } from '@zeqing/requests';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { IsDay } from '../calendar/day.validator';
import { PageQuery } from '../http';

const MAX_TEXT = 4_000;
const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;
const NULLABLE = { type: String, nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;

/** What an urging is about. */
export class UrgedObject {
  @ApiProperty({ enum: URGED_KINDS })
  @IsIn(URGED_KINDS)
  kind!: UrgedKind;

  @ApiProperty(ID)
  @IsUUID()
  id!: string;
}

export class IssueUrgingInput {
  @ApiProperty({ ...ID, description: 'the department urged' })
  @IsUUID()
  departmentId!: string;

  @ApiPropertyOptional({ type: UrgedObject, description: 'the department’s work as a whole when left out' })
  @IsOptional()
  @ValidateNested()
  @Type(() => UrgedObject)
  about?: UrgedObject;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_TEXT)
  question!: string;

  @ApiProperty({ ...DAY, description: 'by when it is to be answered' })
  @IsDay()
  answerDueOn!: string;
}

export class UrgingReplyInput {
  @ApiProperty()
  @IsString()
  @Length(1, MAX_TEXT)
  reply!: string;

  @ApiProperty({ ...DAY, description: 'the day promised' })
  @IsDay()
  promisedOn!: string;
}

export class CloseUrgingInput {
  @ApiProperty({ ...DAY, description: 'the day it was done' })
  @IsDay()
  fulfilledOn!: string;
}

export class UrgingsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: URGING_STATES })
  @IsOptional()
  @IsIn(URGING_STATES)
  state?: UrgingState;

  @ApiPropertyOptional(ID)
  @IsOptional()
  @IsUUID()
  department?: string;
}

export class UrgingActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match of the next act' }) version!: number;
  @ApiProperty({ enum: URGING_STATES }) state!: string;
  @ApiProperty({ example: '督〔2026〕12号' }) number!: string;
}

export class UrgingAnswer extends UrgingActAnswer {
  @ApiProperty() year!: number;
  @ApiProperty() serial!: number;
  @ApiProperty({ ...ID, description: 'the office that issued it' }) authorityDepartmentId!: string;
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty({ type: UrgedObject, nullable: true }) about!: UrgedObject | null;
  @ApiProperty() question!: string;
  @ApiProperty(DAY) issuedOn!: string;
  @ApiProperty(INSTANT) issuedAt!: Date;
  @ApiProperty(DAY) answerDueOn!: string;
  @ApiProperty(NULLABLE) reply!: string | null;
  @ApiProperty({ ...NULLABLE, ...DAY }) repliedOn!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) repliedAt!: Date | null;
  @ApiProperty({ ...NULLABLE, ...DAY }) promisedOn!: string | null;
  @ApiProperty({ ...NULLABLE, ...DAY }) fulfilledOn!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) closedAt!: Date | null;
  @ApiProperty() answerIsLate!: boolean;
  @ApiProperty({ description: 'also after it was done late' }) promiseIsBroken!: boolean;
  @ApiProperty({ enum: URGING_ACTIONS, isArray: true, description: 'open to me now' }) openActions!: readonly string[];
}

export class UrgingPage {
  @ApiProperty({ type: [UrgingAnswer] }) items!: readonly UrgingAnswer[];
  @ApiProperty({ ...NULLABLE, description: 'cursor of the next page' }) next!: string | null;
}
