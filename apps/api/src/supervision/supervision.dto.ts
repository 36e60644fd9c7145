import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import {
  ALL_PARTS,
  BULLETIN_KINDS,
  EXPORTED_TABLES,
  LOT_KINDS,
  RANKED_STAGES,
  type BulletinKind,
  type ExportedTable,
  type LotKind,
  type Part,
  type RankedStage,
} from '@zeqing/supervision';
import { DOCUMENT_FORMATS, EXPORT_FORMATS, type ExportFormat } from '@zeqing/platform';
import { PageQuery } from '../http';

const REGION = /^\d{1,6}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const NODE = /^(supplier|class|user):/;
const LANGUAGES = ['zh', 'en'] as const;
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

export class ExportPath {
  @ApiProperty({ enum: EXPORTED_TABLES })
  @IsIn(EXPORTED_TABLES)
  table!: ExportedTable;
}

const LOT = new RegExp(`^(${LOT_KINDS.join('|')}):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);

export class LotPath {
  @ApiProperty({ pattern: LOT.source, description: 'kind:id' })
  @Matches(LOT)
  lot!: string;
}

export class ExportQuery extends RankingQuery {
  @ApiPropertyOptional({
    pattern: LOT.source,
    description: 'of burn-downs: day by day of this one, kind:id; a line for each when not given',
  })
  @IsOptional()
  @Matches(LOT)
  lot?: string;

  @ApiPropertyOptional({ enum: EXPORT_FORMATS, default: 'xlsx' })
  @IsOptional()
  @IsIn(EXPORT_FORMATS)
  format?: ExportFormat;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'zh' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: (typeof LANGUAGES)[number];
}

export class BulletinInput {
  @ApiProperty({ enum: BULLETIN_KINDS, description: '通报 of the board · performance report (art. 38)' })
  @IsIn(BULLETIN_KINDS)
  kind!: BulletinKind;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 2000,
    maximum: 2100,
    description: 'the year a performance report is about, this year when not given; not for a 通报',
  })
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
}

export class BulletinsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: BULLETIN_KINDS })
  @IsOptional()
  @IsIn(BULLETIN_KINDS)
  kind?: BulletinKind;
}

const FILE_FORMATS = [...EXPORT_FORMATS, ...DOCUMENT_FORMATS] as const;

export class FileQuery {
  @ApiPropertyOptional({ enum: FILE_FORMATS, default: 'xlsx' })
  @IsOptional()
  @IsIn(FILE_FORMATS)
  format?: (typeof FILE_FORMATS)[number];

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'zh' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: (typeof LANGUAGES)[number];
}

class ScopedPageQuery extends PageQuery {
  @ApiPropertyOptional({ pattern: REGION.source, description: 'region code, or its leading digits' })
  @IsOptional()
  @Matches(REGION)
  region?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;
}

/** The rows of a cohort. */
export class CohortRowsQuery extends ScopedPageQuery {
  @ApiPropertyOptional({ pattern: MONTH.source, description: 'YYYY-MM of the cohort' })
  @IsOptional()
  @Matches(MONTH)
  month?: string;
}

export class LotRowsQuery extends ScopedPageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'false', description: 'only those that are not done' })
  @IsOptional()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';
}

export class FlowRowsQuery extends ScopedPageQuery {
  @ApiProperty({ pattern: NODE.source, maxLength: 128, description: 'key of a node of the flows' })
  @Matches(NODE)
  @MaxLength(128)
  from!: string;

  @ApiPropertyOptional({ pattern: NODE.source, maxLength: 128, description: 'of the node the band leads to' })
  @IsOptional()
  @Matches(NODE)
  @MaxLength(128)
  to?: string;
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

/** The lot a checked path or query names. */
export function lotOf(lot: string): { readonly kind: LotKind; readonly id: string } {
  const [kind, id = ''] = lot.split(':');
  return { kind: LOT_KINDS.find((one) => one === kind) ?? 'batch', id };
}

export const askedOf = ({
  region,
  departmentId,
}: FiguresQuery): { region: string | null; departmentId: string | null } => ({
  region: region ?? null,
  departmentId: departmentId ?? null,
});
