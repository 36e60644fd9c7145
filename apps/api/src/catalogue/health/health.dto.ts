import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  FAULTS,
  HEALTH_STATES,
  HEALTH_THRESHOLDS,
  MOST_BATCH_ROWS,
  MOST_HOSTS,
  type Fault,
  type HealthState,
  type HealthThreshold,
} from '@zeqing/catalogue';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { PageQuery, Parts } from '../../http';
import { States } from '../../requests/case/register.dto';

const MAX_TEXT = 200;
const MAX_NUMBER = 100;
const MAX_HOST = 253;
const MAX_CALLS = 1_000_000;
const THRESHOLDS = Object.keys(HEALTH_THRESHOLDS) as readonly HealthThreshold[];

export class ResourceHealthQuery extends PageQuery {
  @States(HEALTH_STATES) state?: HealthState[];

  @ApiPropertyOptional({ description: 'id, credit code or name of the department' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  department?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'resources of this entry' })
  @IsOptional()
  @IsUUID()
  entryId?: string;

  @ApiPropertyOptional({ description: 'part of the name or code of the resource or its entry' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  q?: string;
}

export class HealthBatchRowInput {
  @ApiProperty({ description: 'the resource’s code on the exchange platform' })
  @IsString()
  @Length(1, MAX_TEXT)
  resource!: string;

  @ApiProperty({ format: 'date-time', description: 'the end of the time the calls are of' })
  @IsString()
  @Length(1, MAX_NUMBER)
  until!: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_CALLS })
  @IsInt()
  @Min(0)
  @Max(MAX_CALLS)
  succeeded!: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_CALLS })
  @IsInt()
  @Min(0)
  @Max(MAX_CALLS)
  failed!: number;

  @ApiPropertyOptional({ enum: FAULTS, description: 'whose failures they are, where the platform knows' })
  @IsOptional()
  @IsIn(FAULTS)
  fault?: Fault;

  @ApiPropertyOptional({ description: 'what went wrong, as a code' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  detail?: string;
}

export class HealthBatchInput {
  @ApiProperty({ description: 'the platform’s own number; by it a batch is taken once' })
  @IsString()
  @Length(1, MAX_NUMBER)
  number!: string;

  @Parts(() => HealthBatchRowInput, { least: 1, most: MOST_BATCH_ROWS })
  rows!: HealthBatchRowInput[];
}

/** Said in the query, because the body is the file itself. */
export class HealthBatchQuery {
  @ApiProperty({ minLength: 1, maxLength: MAX_NUMBER, description: 'the platform’s own number of the batch' })
  @IsString()
  @Length(1, MAX_NUMBER)
  number!: string;

  @ApiPropertyOptional({ description: 'the file’s name; not kept' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  fileName?: string;
}

export class ProbeHostInput {
  @ApiProperty({ description: 'a name or an address, without scheme, port and path', example: 'share.example.gov.cn' })
  @IsString()
  @Length(1, MAX_HOST)
  host!: string;

  @ApiProperty({ description: 'whether its address may be of a private network' })
  @IsBoolean()
  mayBePrivate!: boolean;
}

export class HealthSettingsInputBody {
  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(THRESHOLDS.map((name) => [name, { type: 'integer' }])),
    additionalProperties: false,
    description: 'those left out have their usual value',
  })
  @IsObject()
  thresholds!: Partial<Record<HealthThreshold, number>>;

  @ApiProperty()
  @IsBoolean()
  isProbing!: boolean;

  @Parts(() => ProbeHostInput, { most: MOST_HOSTS })
  hosts!: ProbeHostInput[];
}
