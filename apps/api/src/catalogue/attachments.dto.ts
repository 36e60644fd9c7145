import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CHANNELS,
  MAX_DAILY_QUOTA,
  MAX_INPUT,
  MAX_INPUTS,
  MAX_SERVICE_HOURS,
  RESOURCE_KINDS,
  type Channel,
  type ResourceCalling,
  type ResourceKind,
} from '@zeqing/catalogue';
import { normalText } from '@zeqing/kernel';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import { PageQuery } from '../http';
import { MAX_TEXT } from './catalogue.dto';

const MAX_URL = 2_000;

/** What who calls a resource has to know; what is left out is not told. */
export class CallingInput {
  @ApiPropertyOptional({
    ...{ type: [String], minItems: 1, maxItems: MAX_INPUTS },
    description: 'what is to be given to query it, e.g. 身份证号',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_INPUTS)
  @IsString({ each: true })
  @Length(1, MAX_INPUT, { each: true })
  inputs?: string[];

  @ApiPropertyOptional({ description: 'when it answers, e.g. 工作日 8:30–17:30' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_SERVICE_HOURS)
  serviceHours?: string;

  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 1, maximum: MAX_DAILY_QUOTA },
    description: 'calls a day each grant may make',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_DAILY_QUOTA)
  dailyQuota?: number;
}

/** As the use case takes it: texts in their normal form, null where nothing is told. */
export const callingOf = ({ inputs, serviceHours, dailyQuota }: CallingInput): ResourceCalling => ({
  inputs: inputs?.map(normalText) ?? null,
  serviceHours: serviceHours ? normalText(serviceHours) : null,
  dailyQuota: dailyQuota ?? null,
});

/** A link to the exchange platform, never the data (Decree 809, arts 31, 32). */
export class ResourceInput extends CallingInput {
  @ApiProperty({ enum: RESOURCE_KINDS })
  @IsIn(RESOURCE_KINDS)
  kind!: ResourceKind;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_TEXT)
  name!: string;

  @ApiPropertyOptional({ description: 'code of the resource on the exchange platform' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  platformCode?: string;

  @ApiPropertyOptional({ description: 'http or https' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_URL)
  url?: string;

  @ApiPropertyOptional({ description: 'http or https; answers whether the resource works' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_URL)
  healthUrl?: string;

  @ApiPropertyOptional({ enum: CHANNELS })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;
}

/** Attaches a resource the department has registered already to another of its entries. */
export class AttachmentInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  resourceId!: string;
}

/** Takes a resource off an entry. */
export class DetachmentInput extends AttachmentInput {
  @ApiProperty({ minLength: 1, maxLength: 500, description: 'why' })
  @IsString()
  @Length(1, 500)
  reason!: string;
}

export class ResourcesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'part of the name or of the code on the exchange platform' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  q?: string;

  @ApiPropertyOptional({ description: 'id, credit code or name of the department' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  department?: string;
}

export class RatesQuery {
  @ApiPropertyOptional({ description: 'id, credit code or name of the department' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  department?: string;
}
