import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CLOCK_PHASES,
  DATA_STATES,
  DISPOSAL_METHODS,
  SUPPLEMENT_PARTS,
  type ClockPhase,
  type DataState,
  type DisposalMethod,
  type SupplementPart,
} from '@zeqing/requests';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { MAX_NAME } from '../request/requests.dto';
import { Parts } from '../../http';

const MAX_TEXT = 2_000;
const MAX_COUNT = 1_000_000_000;
const REGION = /^\d{6}$/;

export class MissingPartInput {
  @ApiProperty({ enum: SUPPLEMENT_PARTS })
  @IsIn(SUPPLEMENT_PARTS)
  part!: SupplementPart;

  @ApiProperty({ description: 'what is to be written' })
  @IsString()
  @MaxLength(MAX_TEXT)
  what!: string;
}

export class SupplementInput {
  @Parts(() => MissingPartInput, {
    most: SUPPLEMENT_PARTS.length,
    description: 'everything that is missing; it can be told once only',
  })
  missing!: MissingPartInput[];
}

export class ExtensionInput {
  @ApiProperty({ minimum: 1, maximum: 10 })
  @IsInt()
  @Min(1)
  @Max(10)
  workingDays!: number;

  @ApiProperty()
  @IsString()
  @MaxLength(MAX_TEXT)
  reason!: string;
}

export class ExtensionDecisionInput {
  @ApiProperty({ enum: ['consented', 'declined'] })
  @IsIn(['consented', 'declined'])
  decision!: 'consented' | 'declined';

  @ApiPropertyOptional({ description: 'needed for declining' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  reason?: string;
}

export class TransferRequestInput {
  @ApiProperty({ format: 'uuid', description: 'the department that is answerable' })
  @IsUUID()
  departmentId!: string;

  @ApiProperty({ description: 'the law or duty that says so' })
  @IsString()
  @MaxLength(MAX_TEXT)
  ground!: string;
}

export class CheckReturnInput {
  @ApiProperty({ description: 'what is wrong with it' })
  @IsString()
  @MaxLength(MAX_TEXT)
  reason!: string;
}

export class SuspendInput {
  @ApiProperty({ description: 'the misuse' })
  @IsString()
  @MaxLength(MAX_TEXT)
  reason!: string;

  @ApiProperty({ format: 'date', description: 'last day for rectification' })
  @IsDay()
  rectifyBy!: string;
}

export class StatementInput {
  @ApiProperty({ description: 'what was found' })
  @IsString()
  @MaxLength(MAX_TEXT)
  statement!: string;
}

export class ServiceChangeBody {
  @ApiProperty({ enum: ['stop', 'alter'] })
  @IsIn(['stop', 'alter'])
  kind!: 'stop' | 'alter';

  @ApiProperty()
  @IsString()
  @MaxLength(MAX_TEXT)
  reason!: string;

  @ApiProperty({ description: 'what was agreed with the requester, or the reference of the record' })
  @IsString()
  @MaxLength(MAX_TEXT)
  negotiationRecord!: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  negotiatedOn!: string;

  @ApiProperty({ description: 'number of the filing with the authority (备案)' })
  @IsString()
  @MaxLength(MAX_NAME)
  filingNumber!: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  filedOn!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'of a change: the resource that takes the place of the one in use',
  })
  @IsOptional()
  @IsUUID()
  resourceId?: string;
}

export class FinishUseInput {
  @ApiProperty({ enum: ['achieved', 'impossible', 'unnecessary'], description: 'of the purpose' })
  @IsIn(['achieved', 'impossible', 'unnecessary'])
  reason!: 'achieved' | 'impossible' | 'unnecessary';
}

export class DisposalInput {
  @ApiProperty({ enum: DISPOSAL_METHODS })
  @IsIn(DISPOSAL_METHODS)
  method!: DisposalMethod;

  @ApiProperty({ format: 'date' })
  @IsDay()
  disposedOn!: string;

  @ApiProperty({ description: 'reference of the record that proves it' })
  @IsString()
  @MaxLength(MAX_TEXT)
  proof!: string;
}

export class EffectInput {
  @ApiProperty({ description: '成效反馈' })
  @IsString()
  @MaxLength(MAX_TEXT)
  effect!: string;

  @ApiProperty({ description: 'whether the problem the data were asked for is solved' })
  @IsBoolean()
  solved!: boolean;

  @ApiPropertyOptional({ minimum: 0, description: 'cases handled with the data' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_COUNT)
  casesHandled?: number;

  @ApiPropertyOptional({ minimum: 0, description: 'materials nobody had to bring' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_COUNT)
  materialsSpared?: number;
}

export class ClockRulesQuery {
  @ApiProperty({ example: '999900', description: 'the region whose terms are asked for' })
  @Matches(REGION)
  region!: string;
}

export class ClockRuleInput {
  @ApiProperty({ example: '999900' })
  @Matches(REGION)
  regionCode!: string;

  @ApiProperty({ enum: CLOCK_PHASES, description: 'check: the authority looks at requests before the provider' })
  @IsIn(CLOCK_PHASES)
  phase!: ClockPhase;

  @ApiPropertyOptional({ enum: ['unconditional', 'conditional'], description: 'left out: of whatever share type' })
  @IsOptional()
  @IsIn(['unconditional', 'conditional'])
  shareType?: 'unconditional' | 'conditional';

  @ApiPropertyOptional({ enum: DATA_STATES, description: 'left out: whether a resource is attached or not' })
  @IsOptional()
  @IsIn(DATA_STATES)
  dataState?: DataState;

  @ApiPropertyOptional({ default: false, description: 'only for requests asked for as urgent' })
  @IsOptional()
  @IsBoolean()
  urgentOnly?: boolean;

  @ApiProperty({ minimum: 1, description: 'no more than the law gives (第二十三条)' })
  @IsInt()
  @Min(1)
  @Max(MAX_COUNT)
  budgetWorkingDays!: number;

  @ApiProperty({ minimum: 0, maximum: 10 })
  @IsInt()
  @Min(0)
  @Max(MAX_COUNT)
  extendableWorkingDays!: number;

  @ApiProperty({ description: 'whether the days of a supplement stop the clock' })
  @IsBoolean()
  pausable!: boolean;

  @ApiProperty({ description: 'the local document and clause' })
  @IsString()
  @MaxLength(MAX_TEXT)
  basis!: string;

  @ApiProperty({ format: 'date', description: 'receipts from this day on; later than today' })
  @IsDay()
  validFrom!: string;
}
