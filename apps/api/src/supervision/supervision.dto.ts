import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { PageQuery } from '../http';

const REGION = /^\d{1,6}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
export const PART_NAMES = ['numerator', 'denominator'] as const;

/** Whose figures are asked for; nothing widens what the caller may see. */
export class FiguresQuery {
  @ApiPropertyOptional({ pattern: REGION.source, description: 'region code, or its leading digits' })
  @IsOptional()
  @Matches(REGION)
  region?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;
}

export class MeasurePath {
  @ApiProperty({ example: 'answer_on_time_rate' })
  @IsString()
  @Length(1, 64)
  id!: string;
}

export class RowsQuery extends PageQuery {
  @ApiPropertyOptional({ pattern: REGION.source, description: 'region code, or its leading digits' })
  @IsOptional()
  @Matches(REGION)
  region?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ enum: PART_NAMES, default: 'numerator' })
  @IsOptional()
  @IsIn(PART_NAMES)
  part?: (typeof PART_NAMES)[number];

  @ApiPropertyOptional({ pattern: MONTH.source, description: 'YYYY-MM of the cohort' })
  @IsOptional()
  @Matches(MONTH)
  month?: string;
}

export const askedOf = ({
  region,
  departmentId,
}: FiguresQuery): { region: string | null; departmentId: string | null } => ({
  region: region ?? null,
  departmentId: departmentId ?? null,
});
