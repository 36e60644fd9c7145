import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CORRECTION_ACTIONS,
  CORRECTION_DEFECTS,
  CORRECTION_RESULTS,
  CORRECTION_SCOPES,
  CORRECTION_STATES,
  type CorrectionDefect,
  type CorrectionResult,
  type CorrectionScope,
  type CorrectionState,
} from '@zeqing/requests';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { PageQuery } from '../http';

const MAX_CODE = 200;
const MAX_TEXT = 2_000;
const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;
const NULLABLE = { type: String, nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;

/** A mistake found in shared data (校核, art. 26). */
export class ReportCorrectionInput {
  @ApiProperty({ description: 'code of the catalogue entry' })
  @IsString()
  @Length(1, MAX_CODE)
  entryCode!: string;

  @ApiProperty({ enum: CORRECTION_SCOPES })
  @IsIn(CORRECTION_SCOPES)
  scope!: CorrectionScope;

  @ApiPropertyOptional({ ...ID, description: 'the field: required at field scope, possible at record scope' })
  @IsOptional()
  @IsUUID()
  itemId?: string;

  @ApiPropertyOptional({ ...ID, description: 'at resource scope; the whole entry when left out' })
  @IsOptional()
  @IsUUID()
  resourceId?: string;

  @ApiPropertyOptional({
    description: 'at record scope: the exchange platform’s reference of the record, never anything of its content',
    example: 'REC-2026-000123',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_CODE)
  recordReference?: string;

  @ApiProperty({ enum: CORRECTION_DEFECTS })
  @IsIn(CORRECTION_DEFECTS)
  defect!: CorrectionDefect;

  @ApiPropertyOptional({ description: 'words about a field or resource; none at record scope' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  note?: string;

  @ApiPropertyOptional({ ...ID, description: 'for which department; needed by a liaison of several' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;
}

export class AcceptCorrectionInput {
  @ApiPropertyOptional({ enum: CORRECTION_SCOPES, description: 'the reported scope when left out, or a wider one' })
  @IsOptional()
  @IsIn(CORRECTION_SCOPES)
  scope?: CorrectionScope;

  @ApiPropertyOptional({ ...ID, description: 'the field, when it is widened to one that the report did not name' })
  @IsOptional()
  @IsUUID()
  itemId?: string;
}

export class CorrectionResultInput {
  @ApiProperty({ enum: CORRECTION_RESULTS, description: '核实 · 更正 · 反馈' })
  @IsIn(CORRECTION_RESULTS)
  result!: CorrectionResult;

  @ApiPropertyOptional({ description: 'required with a feedback' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  reason?: string;
}

export class CorrectionsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CORRECTION_STATES })
  @IsOptional()
  @IsIn(CORRECTION_STATES)
  state?: CorrectionState;

  @ApiPropertyOptional({ description: 'code of a catalogue entry' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_CODE)
  entry?: string;
}

export class CorrectionActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match of the next act' }) version!: number;
  @ApiProperty({ enum: CORRECTION_STATES }) state!: string;
}

export class CorrectionClockAnswer {
  @ApiProperty({ enum: ['running', 'stopped'] }) state!: string;
  @ApiProperty(DAY) startedOn!: string;
  @ApiProperty({ ...DAY, description: 'the last day, until 24:00' }) dueOn!: string;
  @ApiProperty() provisional!: boolean;
  @ApiProperty({ ...NULLABLE, ...DAY }) stoppedOn!: string | null;
  @ApiProperty() budgetWorkingDays!: number;
  @ApiProperty() article!: string;
}

export class UnsettledReportsAnswer {
  @ApiProperty({ description: 'records reported with the same field' }) recordsOfItem!: number;
  @ApiProperty({ description: 'different fields reported' }) items!: number;
}

export class CorrectionAnswer extends CorrectionActAnswer {
  @ApiProperty({ description: 'for people' }) number!: string;
  @ApiProperty(INSTANT) stateSince!: Date;
  @ApiProperty(ID) entryId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty({ enum: CORRECTION_SCOPES }) scope!: string;
  @ApiProperty({ ...NULLABLE, ...ID }) itemId!: string | null;
  @ApiProperty({ ...NULLABLE, ...ID }) resourceId!: string | null;
  @ApiProperty(NULLABLE) recordReference!: string | null;
  @ApiProperty({ enum: CORRECTION_DEFECTS }) defect!: string;
  @ApiProperty(NULLABLE) note!: string | null;
  @ApiProperty(ID) reporterDepartmentId!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty(INSTANT) reportedAt!: Date;
  @ApiProperty({ ...NULLABLE, enum: CORRECTION_SCOPES }) acceptedScope!: string | null;
  @ApiProperty({ ...NULLABLE, ...ID }) acceptedItemId!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) acceptedAt!: Date | null;
  @ApiProperty(NULLABLE) resultReason!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) resultAt!: Date | null;
  @ApiProperty() clock!: CorrectionClockAnswer;
  @ApiProperty({ description: 'also of one settled late' }) overdueWorkingDays!: number;
  @ApiProperty({ description: 'whether its datum counts as disputed; never at record scope' }) marksDisputed!: boolean;
  @ApiProperty({ description: 'on the same entry' }) unsettled!: UnsettledReportsAnswer;
  @ApiProperty({
    ...NULLABLE,
    enum: CORRECTION_SCOPES,
    description: 'the wider scope the number of reports speaks for',
  })
  proposedScope!: string | null;
  @ApiProperty({ enum: CORRECTION_ACTIONS, isArray: true, description: 'open to me now' })
  openActions!: readonly string[];
}

export class CorrectionPage {
  @ApiProperty({ type: [CorrectionAnswer] }) items!: readonly CorrectionAnswer[];
  @ApiProperty({ ...NULLABLE, description: 'cursor of the next page' }) next!: string | null;
}
