import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import {
  CLASSIFICATIONS,
  ENTRY_STATUSES,
  SHARE_TYPES,
  type Classification,
  type EntryStatus,
  type ShareType,
} from '@zeqing/catalogue';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { PageQuery } from '../http';

export const MAX_TEXT = 200;

/** `?q=户籍&department=市公安局&shareType=conditional&status=published` */
export class EntriesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'part of the name, its pinyin or initials, the code or the abstract' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  q?: string;

  @ApiPropertyOptional({ description: 'id, credit code or name of the providing department' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  department?: string;

  @ApiPropertyOptional({ enum: SHARE_TYPES })
  @IsOptional()
  @IsIn(SHARE_TYPES)
  shareType?: ShareType;

  @ApiPropertyOptional({ enum: ENTRY_STATUSES })
  @IsOptional()
  @IsIn(ENTRY_STATUSES)
  status?: EntryStatus;

  @ApiPropertyOptional({ enum: CLASSIFICATIONS, description: 'core, important or general data (GB/T 43697-2024)' })
  @IsOptional()
  @IsIn(CLASSIFICATIONS)
  classification?: Classification;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 4, description: 'highest local grade of its items' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(4)
  grade?: number;

  @ApiPropertyOptional({ type: Boolean, description: 'whether a resource is attached' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  hasResource?: boolean;

  @ApiPropertyOptional({ pattern: '^\\d{6}$', description: 'region whose subjects it covers' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  region?: string;
}

/** The same without paging. */
export class FacetsQuery extends OmitType(EntriesQuery, ['limit', 'cursor'] as const) {}

export class EntryCodeQuery {
  @ApiProperty({ description: 'codes contain `/`, so they are a query parameter' })
  @IsString()
  @Length(1, MAX_TEXT)
  code!: string;
}

/** Closes a gap that is an act of art. 13: the sign-off or an assessment, with the number of its report. */
export class GapClosingInput {
  @ApiProperty({ description: 'number and date of the report or of the sign-off' })
  @IsString()
  @Length(1, MAX_TEXT)
  reference!: string;
}

/** Two published versions of an entry, by their numbers. */
export class ComparisonQuery {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  from!: number;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  to!: number;
}
