import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PAPER_ASKED, USE_OUTCOMES, type PaperAsked, type UseOutcome } from '@zeqing/requests';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { Parts } from '../../http';

const MAX_CODE = 200;
const MAX_ROWS = 200;
const MAX_CALLS = 1_000_000_000;
/** Ten minutes: whatever takes longer was given up. */
const MAX_LATENCY = 600_000;
const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;

export class UseReportInput {
  @ApiProperty({ description: 'the hall’s number of the case; only a digest is kept' })
  @IsString()
  @Length(1, MAX_CODE)
  caseNumber!: string;

  @ApiProperty({ ...DAY, description: 'of the use' })
  @IsDay()
  day!: string;

  @ApiProperty({ description: 'code of the catalogue entry' })
  @IsString()
  @Length(1, MAX_CODE)
  entry!: string;

  @ApiPropertyOptional({ description: 'code of the service item' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_CODE)
  item?: string;

  @ApiPropertyOptional({ description: 'code of the material' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_CODE)
  material?: string;

  @ApiProperty({ enum: USE_OUTCOMES })
  @IsIn(USE_OUTCOMES)
  outcome!: UseOutcome;

  @ApiPropertyOptional({ enum: PAPER_ASKED, default: 'not_asked', description: 'whether paper was asked, and why' })
  @IsOptional()
  @IsIn(PAPER_ASKED)
  paper?: PaperAsked;

  @ApiPropertyOptional({ minimum: 0, maximum: MAX_LATENCY })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_LATENCY)
  latencyMilliseconds?: number;
}

export class UseReportsInput {
  @Parts(() => UseReportInput, { least: 1, most: MAX_ROWS })
  reports!: UseReportInput[];
}

export class ReportsTakenAnswer {
  @ApiProperty() counted!: number;
  @ApiProperty({ description: 'came before, not counted again' }) repeated!: number;
  @ApiProperty({ type: String, isArray: true, description: 'codes no entry has; left out' })
  unknownEntries!: readonly string[];
}

export class PlatformCountInput {
  @ApiProperty(ID)
  @IsUUID()
  grantId!: string;

  @ApiProperty(DAY)
  @IsDay()
  day!: string;

  @ApiProperty({ enum: USE_OUTCOMES })
  @IsIn(USE_OUTCOMES)
  outcome!: UseOutcome;

  @ApiProperty({ minimum: 0, maximum: MAX_CALLS, description: 'of the whole day; said again, the last word stands' })
  @IsInt()
  @Min(0)
  @Max(MAX_CALLS)
  calls!: number;
}

export class PlatformCountsInput {
  @Parts(() => PlatformCountInput, { least: 1, most: MAX_ROWS })
  counts!: PlatformCountInput[];
}

export class CountsTakenAnswer {
  @ApiProperty() taken!: number;
  @ApiProperty({ type: String, isArray: true, format: 'uuid', description: 'not grants of the region; left out' })
  unknownGrants!: readonly string[];
}
