import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { EXPORTED_LISTS, type ExportedList } from '@zeqing/lists';
import { EXPORT_FORMATS, type ExportFormat } from '@zeqing/platform';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';

const MAX_TEXT = 200;
const LANGUAGES = ['zh', 'en'] as const;

export class ExportOrderInput {
  @ApiProperty({ enum: EXPORTED_LISTS })
  @IsIn(EXPORTED_LISTS)
  list!: ExportedList;

  @ApiPropertyOptional({ description: 'words anywhere in a name' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  q?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'who asks (need list) or provides (the others)' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'zh' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: (typeof LANGUAGES)[number];

  @ApiPropertyOptional({ enum: EXPORT_FORMATS, default: 'xlsx' })
  @IsOptional()
  @IsIn(EXPORT_FORMATS)
  format?: ExportFormat;
}

export class ExportAnswer {
  @ApiProperty({ format: 'uuid' }) operationId!: string;
}
