import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CORRECTION_DEFECTS,
  CORRECTION_RESULTS,
  CORRECTION_SCOPES,
  CORRECTION_STATES,
  type CorrectionDefect,
  type CorrectionResult,
  type CorrectionScope,
  type CorrectionState,
} from '@zeqing/requests';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { PageQuery } from '../../http';
import { Choice, ID, MAX_NAME, MAX_TEXT, States, type YesOrNo } from '../case/register.dto';

export class CorrectionsQuery extends PageQuery {
  @States(CORRECTION_STATES)
  state?: CorrectionState[];

  @Choice(CORRECTION_SCOPES)
  scope?: CorrectionScope;

  @ApiPropertyOptional({ description: 'code of the entry' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  entry?: string;

  @ApiPropertyOptional({ ...ID, description: 'of whichever side' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @Choice(['true', 'false'], { description: 'whether its ten working days ran out before it was settled' })
  overdue?: YesOrNo;
}

export class CorrectionReportInput {
  @ApiPropertyOptional({ ...ID, description: 'needed by who works for several departments' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_NAME)
  entryCode!: string;

  @ApiProperty({
    enum: CORRECTION_SCOPES,
    description: 'record: the case at hand, with recordReference; field: with itemId; resource: the whole',
  })
  @IsIn(CORRECTION_SCOPES)
  scope!: CorrectionScope;

  @ApiPropertyOptional(ID)
  @IsOptional()
  @IsUUID()
  itemId?: string;

  @ApiPropertyOptional(ID)
  @IsOptional()
  @IsUUID()
  resourceId?: string;

  @ApiPropertyOptional({ description: 'the exchange platform’s reference of the record; never its content' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  recordReference?: string;

  @ApiProperty({ enum: CORRECTION_DEFECTS })
  @IsIn(CORRECTION_DEFECTS)
  defect!: CorrectionDefect;

  @ApiPropertyOptional({ description: 'about a field or resource; a record takes none' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  note?: string;
}

export class CorrectionAcceptInput {
  @ApiPropertyOptional({ enum: CORRECTION_SCOPES, description: 'as reported, or wider' })
  @IsOptional()
  @IsIn(CORRECTION_SCOPES)
  scope?: CorrectionScope;

  @ApiPropertyOptional({ ...ID, description: 'the field, where a record is widened to one' })
  @IsOptional()
  @IsUUID()
  itemId?: string;
}

export class CorrectionSettleInput {
  @ApiProperty({ enum: CORRECTION_RESULTS, description: '核实 · 更正 · 反馈' })
  @IsIn(CORRECTION_RESULTS)
  result!: CorrectionResult;

  @ApiPropertyOptional({ description: 'required for a feedback' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  reason?: string;
}
