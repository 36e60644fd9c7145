import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SHARE_MODES, type ShareMode } from '@zeqing/catalogue';
import { BENEFICIARIES_KINDS, type BeneficiariesKind } from '@zeqing/requests';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';
import { IDS, MAX_ITEMS, MAX_NAME, MAX_PURPOSES, PurposeInput } from '../request/requests.dto';

/** A consent signed beforehand (U3). What is left out is not limited. */
export class StandingAnswerInput {
  @ApiProperty()
  @IsString()
  @Length(1, MAX_NAME)
  entryCode!: string;

  @ApiPropertyOptional({ ...IDS, description: 'recipients; every bound department when left out' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ITEMS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  departmentIds?: string[];

  @ApiPropertyOptional({ type: [PurposeInput], description: 'any purpose within duty when left out' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PURPOSES)
  @ValidateNested({ each: true })
  @Type(() => PurposeInput)
  purposes?: PurposeInput[];

  @ApiPropertyOptional({ ...IDS, description: 'every item when left out' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ITEMS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  itemIds?: string[];

  @ApiProperty({ enum: SHARE_MODES, isArray: true })
  @IsArray()
  @ArrayMaxSize(SHARE_MODES.length)
  @ArrayUnique()
  @IsIn(SHARE_MODES, { each: true })
  modes!: ShareMode[];

  @ApiPropertyOptional({ enum: BENEFICIARIES_KINDS, isArray: true, default: ['department'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(BENEFICIARIES_KINDS.length)
  @ArrayUnique()
  @IsIn(BENEFICIARIES_KINDS, { each: true })
  beneficiaries?: BeneficiariesKind[];

  @ApiProperty({ format: 'date' })
  @IsDay()
  validFrom!: string;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDay()
  validUntil?: string | null;
}

export class StandingAnswersQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'code of a catalogue entry' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  entry?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'only those of my departments' })
  @IsOptional()
  @IsIn(['true', 'false'])
  mine?: 'true' | 'false';
}
