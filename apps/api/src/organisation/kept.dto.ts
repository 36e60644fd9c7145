import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { EXPORT_FORMATS, type ExportFormat } from '@zeqing/platform';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const WORD = /^[a-z][a-z0-9_-]{0,39}$/;
const MAX_VERSION = 2_147_483_647;

export class ViewName {
  @ApiProperty({ pattern: WORD.source }) @Matches(WORD) screen!: string;
  @ApiProperty({ minLength: 1, maxLength: 40 }) @IsString() @Length(1, 40) name!: string;
}

export class ViewInput extends ViewName {
  @ApiProperty({ maxLength: 2000, description: 'the query string of the screen’s address' })
  @IsString()
  @MaxLength(2_000)
  query!: string;
}

export class SavedViewAnswer {
  @ApiProperty() screen!: string;
  @ApiProperty() name!: string;
  @ApiProperty() query!: string;
}

/** The path of a screen, as a browser writes it (RFC 3986, 3.3); what was searched for there is nobody's business. */
const PATH = /^\/[\w/.~:@!$&'()*+,;=%-]{0,399}$/;
const MAX_ROWS = 100_000;
const MAX_TITLE = 300;
const MAX_FILTERS = 40;
const LANGUAGES = ['zh', 'en'] as const;

export class TableExportInput {
  @ApiProperty({ pattern: PATH.source, description: 'path of the screen' }) @Matches(PATH) screen!: string;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_ROWS }) @IsInt() @Min(0) @Max(MAX_ROWS) rows!: number;
  @ApiProperty({ enum: EXPORT_FORMATS }) @IsIn(EXPORT_FORMATS) format!: ExportFormat;

  @ApiProperty({ minLength: 1, maxLength: MAX_TITLE, description: 'what the table is called' })
  @IsString()
  @Length(1, MAX_TITLE)
  title!: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: MAX_FILTERS,
    description: 'the filters in words, for the file alone',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_FILTERS)
  @IsString({ each: true })
  @MaxLength(MAX_TITLE, { each: true })
  filters?: string[];

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'zh' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: (typeof LANGUAGES)[number];
}

/** The head of a file: the lines above its rows, and what stands on every page. */
export class ExportHeadAnswer {
  @ApiProperty({ type: [String] }) lines!: readonly string[];
  @ApiProperty() watermark!: string;
}

export class SavedViewsAnswer {
  @ApiProperty({ type: [SavedViewAnswer] }) items!: readonly SavedViewAnswer[];
}

export class DraftsAboutQuery {
  @ApiProperty({ format: 'uuid', description: 'the object the forms are about' }) @IsUUID() about!: string;
}

export class DraftName extends DraftsAboutQuery {
  @ApiProperty({ pattern: WORD.source, description: 'the act the form is for' }) @Matches(WORD) form!: string;
}

export class KeptDraftInput extends DraftName {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_VERSION, description: 'of the object when it was read' })
  @IsInt()
  @Min(0)
  @Max(MAX_VERSION)
  seenVersion!: number;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what is typed, by field; 32 KB as JSON' })
  @IsObject()
  values!: Record<string, unknown>;
}

export class KeptDraftAnswer {
  @ApiProperty({ format: 'uuid' }) about!: string;
  @ApiProperty() form!: string;
  @ApiProperty() seenVersion!: number;
  @ApiProperty({ type: 'object', additionalProperties: true }) values!: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: String, format: 'date-time' }) savedAt!: Date;
}

export class KeptDraftsAnswer {
  @ApiProperty({ type: [KeptDraftAnswer] }) items!: readonly KeptDraftAnswer[];
}
