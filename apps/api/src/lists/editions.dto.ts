import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SHARE_TYPES, type ShareType } from '@zeqing/catalogue';
import { EXPORT_FORMATS, type ExportFormat } from '@zeqing/platform';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsDay } from '../calendar/day.validator';
import { PageQuery } from '../http';

const MAX_TEXT = 200;
const LANGUAGES = ['zh', 'en'] as const;

export class EditionsQuery extends PageQuery {
  @ApiProperty({ description: 'code of the series, see GET /api/v1/lists/series' })
  @IsString()
  @Length(1, MAX_TEXT)
  series!: string;

  @ApiPropertyOptional({ format: 'date', description: 'only editions in force from this day or before' })
  @IsOptional()
  @IsDay()
  asOf?: string;
}

export class EditionRowsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'words anywhere in the row' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  q?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'the providing department' })
  @IsOptional()
  @IsUUID()
  provider?: string;

  @ApiPropertyOptional({ enum: SHARE_TYPES })
  @IsOptional()
  @IsIn(SHARE_TYPES)
  shareType?: ShareType;
}

export class EditionTableQuery {
  @ApiPropertyOptional({ enum: EXPORT_FORMATS, default: 'xlsx' })
  @IsOptional()
  @IsIn(EXPORT_FORMATS)
  format?: ExportFormat;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'zh' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: (typeof LANGUAGES)[number];
}
