import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CASE_CODES, CASE_STATES, FINDINGS, type CaseCode, type CaseState, type Finding } from '@zeqing/requests';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';
import { Choice, DAY, ID, MAX_NAME, States, Words, type YesOrNo } from './register.dto';

const ARTICLES = ['39', '40', '41'] as const;
export const CASE_OBJECTS = ['request', 'correction'] as const;

export class CasesQuery extends PageQuery {
  @States(CASE_STATES)
  state?: CaseState[];

  @ApiPropertyOptional(ID)
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @Choice(CASE_CODES)
  code?: CaseCode;

  @Choice(ARTICLES, { description: 'every code of the article' })
  article?: (typeof ARTICLES)[number];

  @Choice(FINDINGS)
  finding?: Finding;

  @Choice(['true', 'false'], { description: 'whether the day of its order has passed without compliance' })
  overdue?: YesOrNo;
}

export class CaseAboutInput {
  @ApiProperty({ enum: CASE_OBJECTS })
  @IsIn(CASE_OBJECTS)
  kind!: (typeof CASE_OBJECTS)[number];

  @ApiProperty(ID)
  @IsUUID()
  id!: string;
}

export class SuspicionInput {
  @ApiProperty(ID)
  @IsUUID()
  departmentId!: string;

  @ApiProperty({ enum: CASE_CODES })
  @IsIn(CASE_CODES)
  code!: CaseCode;

  @Words('what is suspected')
  suspicion!: string;

  @Words('reference of the record, inspection or complaint it rests on', MAX_NAME)
  evidence!: string;

  @ApiProperty(DAY)
  @IsDay()
  occurredOn!: string;

  @ApiPropertyOptional({ type: CaseAboutInput, description: 'what it is about, where it is about one' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CaseAboutInput)
  about?: CaseAboutInput;
}

export class CaseReasonInput {
  @Words('why it came to this')
  reason!: string;
}

export class CaseFindingInput {
  @ApiProperty({ enum: FINDINGS, description: '违反规定 · 有正当理由 · 不可归责' })
  @IsIn(FINDINGS)
  finding!: Finding;

  @Words()
  grounds!: string;
}

export class CaseOrderInput {
  @Words('what is to be put right')
  demand!: string;

  @ApiProperty({ ...DAY, description: 'the last day' })
  @IsDay()
  dueOn!: string;
}

export class CaseComplianceInput {
  @Words('what was done')
  statement!: string;

  @ApiProperty(DAY)
  @IsDay()
  compliedOn!: string;
}

export class CaseCircularInput {
  @Words('文号', MAX_NAME)
  number!: string;

  @ApiProperty(DAY)
  @IsDay()
  issuedOn!: string;

  @Words('the document it was made by', MAX_NAME)
  document!: string;
}

export class CaseClosingInput {
  @Words()
  note!: string;
}
