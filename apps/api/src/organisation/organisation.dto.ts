import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BONDS, MANAGEMENTS, type Bond, type Management } from '@zeqing/organisation';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { PageQuery } from '../http';

export const REGION = /^\d{6}$/;
export const REGION_TEXT = { pattern: '^\\d{6}$', description: 'region code of six digits (GB/T 2260)' };
const MAX_NAME = 200;
const MAX_ALIASES = 50;

/** `?region=999900&q=卫健` */
export class DepartmentsQuery extends PageQuery {
  @ApiPropertyOptional({ ...REGION_TEXT, description: 'this region and all below it' })
  @IsOptional()
  @Matches(REGION)
  region?: string;

  @ApiPropertyOptional({ description: 'part of a name, short name or alias, or a whole code' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  q?: string;
}

const REGION_CODES = /^\d{6}(,\d{6}){0,99}$/;

export class RegionsQuery {
  @ApiProperty({ pattern: REGION_CODES.source, description: 'at most 100 codes of regions, by commas' })
  @Matches(REGION_CODES)
  codes!: string;
}

export class DepartmentInput {
  @ApiPropertyOptional({ description: '统一社会信用代码, 18 characters', nullable: true, type: String })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  code?: string | null;

  @ApiProperty() @IsString() @Length(2, MAX_NAME) name!: string;
  @ApiProperty() @IsString() @Length(1, MAX_NAME) shortName!: string;
  @ApiProperty() @IsString() @Length(1, 40) kind!: string;
  @ApiProperty(REGION_TEXT) @Matches(REGION) regionCode!: string;

  @ApiProperty({ ...REGION_TEXT, description: 'of the government it belongs to; 000000 for a central vertical body' })
  @Matches(REGION)
  governmentRegionCode!: string;

  @ApiPropertyOptional({ format: 'uuid', nullable: true, type: String })
  @IsOptional()
  @IsUUID()
  lineSuperiorId?: string | null;

  @ApiProperty({ enum: MANAGEMENTS }) @IsIn(MANAGEMENTS) management!: Management;
  @ApiProperty({ enum: BONDS }) @IsIn(BONDS) bound!: Bond;
  @ApiProperty() @IsBoolean() isAuthority!: boolean;

  @ApiPropertyOptional({ type: [String], nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ALIASES)
  @IsString({ each: true })
  @Length(1, MAX_NAME, { each: true })
  aliases?: string[] | null;
}
