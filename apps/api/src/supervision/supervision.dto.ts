import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ALL_PARTS, RANKED_STAGES, type Part, type RankedStage } from '@zeqing/supervision';
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

export class OneThingPath {
  @ApiProperty({ example: '2024-1-01' })
  @IsString()
  @Length(1, 64)
  code!: string;
}

export class RankingQuery extends FiguresQuery {
  @ApiPropertyOptional({
    enum: RANKED_STAGES,
    description: 'ranked by this alone; by all three together when not given',
  })
  @IsOptional()
  @IsIn(RANKED_STAGES)
  stage?: RankedStage;
}

/** The rows of a cohort. */
export class CohortRowsQuery extends PageQuery {
  @ApiPropertyOptional({ pattern: REGION.source, description: 'region code, or its leading digits' })
  @IsOptional()
  @Matches(REGION)
  region?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ pattern: MONTH.source, description: 'YYYY-MM of the cohort' })
  @IsOptional()
  @Matches(MONTH)
  month?: string;
}

export class MeasureRowsQuery extends CohortRowsQuery {
  @ApiPropertyOptional({ enum: PART_NAMES, default: 'numerator' })
  @IsOptional()
  @IsIn(PART_NAMES)
  part?: (typeof PART_NAMES)[number];
}

export class PartRowsQuery extends CohortRowsQuery {
  @ApiProperty({ enum: ALL_PARTS, description: 'what is counted' })
  @IsIn(ALL_PARTS)
  part!: Part;
}

export const askedOf = ({
  region,
  departmentId,
}: FiguresQuery): { region: string | null; departmentId: string | null } => ({
  region: region ?? null,
  departmentId: departmentId ?? null,
});
