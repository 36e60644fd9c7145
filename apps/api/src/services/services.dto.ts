import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ITEM_SCHEMES,
  RANK_WEIGHTS,
  SCOPES,
  SUPPOSITIONS,
  type ItemScheme,
  type RankWeight,
  type Scope,
  type SuppositionKind,
} from '@zeqing/services';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { PageQuery } from '../http';

export const MAX_CODE = 64;
const REGION = /^\d{6}$/;

export class ItemPath {
  @ApiProperty({ description: '实施编码, 31 characters', example: '11999900MB0000001K3999900100103' })
  @IsString()
  @Length(1, MAX_CODE)
  itemCode!: string;
}

export class OneThingPath {
  @ApiProperty({ example: '2024-1-01' })
  @IsString()
  @Length(1, MAX_CODE)
  code!: string;
}

/** For whom is asked; nothing: the usual situation, subjects from anywhere. */
export class ReadinessQuery {
  @ApiPropertyOptional({ description: 'code of a declared situation' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_CODE)
  situation?: string;

  @ApiPropertyOptional({ pattern: REGION.source, description: 'region of the subject; decides the scope' })
  @IsOptional()
  @Matches(REGION)
  subjectRegion?: string;

  @ApiPropertyOptional({
    enum: SCOPES,
    default: 'national',
    description: 'without subjectRegion: how far subjects come from',
  })
  @IsOptional()
  @IsIn(SCOPES)
  scope?: Scope;
}

/** One thing that might happen today. */
export class WhatIfQuery extends ReadinessQuery {
  @ApiProperty({ enum: SUPPOSITIONS, description: 'somebody asks, answers, supplies, a row is listed, a grant ends' })
  @IsIn(SUPPOSITIONS)
  kind!: SuppositionKind;

  @ApiProperty({
    description: 'an entry’s code (requested, listed), a request’s id (answered, supplied), a grant’s id',
  })
  @IsString()
  @Length(1, MAX_CODE)
  reference!: string;
}

export class UnlockQuery {
  @ApiPropertyOptional({ pattern: '^\\d{1,6}$', description: 'leading digits of the region code' })
  @IsOptional()
  @Matches(/^\d{1,6}$/)
  region?: string;

  @ApiPropertyOptional({ enum: ['with', 'without'], default: 'with', description: 'bodies the Decree does not bind' })
  @IsOptional()
  @IsIn(['with', 'without'])
  outside?: 'with' | 'without';

  @ApiPropertyOptional({
    enum: RANK_WEIGHTS,
    default: 'items',
    description: 'ranked by items, or by their cases a year',
  })
  @IsOptional()
  @IsIn(RANK_WEIGHTS)
  weight?: RankWeight;
}

export class ServicesQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'implementing department' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ pattern: '^\\d{1,6}$', description: 'leading digits of the region code' })
  @IsOptional()
  @Matches(/^\d{1,6}$/)
  region?: string;
}

export class ExplainedQuery extends ServicesQuery {
  @ApiPropertyOptional({ enum: SCOPES, default: 'national', description: 'how far subjects come from' })
  @IsOptional()
  @IsIn(SCOPES)
  scope?: Scope;
}

export class CodesQuery {
  @ApiProperty({ enum: ITEM_SCHEMES, description: 'whose code it is: implementing, national, local, 业务办理项' })
  @IsIn(ITEM_SCHEMES)
  scheme!: ItemScheme;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_CODE)
  code!: string;
}

export class NeedsQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'only what this department would ask for' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;
}
