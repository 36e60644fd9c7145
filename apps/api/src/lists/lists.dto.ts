import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import {
  INTENTS,
  PROFILE_CHOICES,
  RECIPIENT_KINDS,
  type Intent,
  type ProfileChoice,
  type RecipientKind,
  type Severity,
} from '@zeqing/lists';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsDay } from '../calendar/day.validator';
import { PageQuery, Parts } from '../http';

const MAX_TEXT = 200;
const SEVERITIES = ['error', 'gap', 'notice'] as const;
const LEVELS = ['national', 'province', 'city', 'county'] as const;

/** What the workbook is: said in the query, because its body is the file itself. */
export class ImportQuery {
  @ApiProperty({ description: 'name of the file, e.g. 责任清单.xlsx; .csv, .tsv and .txt are read as tables of text' })
  @IsString()
  @Length(1, MAX_TEXT)
  fileName!: string;

  @ApiProperty({ description: 'code of the series, see GET /api/v1/lists/series' })
  @IsString()
  @Length(1, MAX_TEXT)
  series!: string;

  @ApiProperty({ minimum: 1, maximum: 9999 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(9999)
  batchNumber!: number;

  @ApiProperty({
    enum: INTENTS,
    description: 'take_over: a list in force, gaps become tasks; propose: all rules of arts 13 to 15 bind',
  })
  @IsIn(INTENTS)
  intent!: Intent;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  title?: string;

  @ApiPropertyOptional({ description: 'e.g. 演数发〔2026〕3号' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  documentNumber?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  issuer?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  issuedOn?: string;

  @ApiPropertyOptional({
    enum: PROFILE_CHOICES,
    description: 'the kind of file (P1 to P12), `none` for our own headings; proposed from the headings when not given',
  })
  @IsOptional()
  @IsIn(PROFILE_CHOICES)
  source?: ProfileChoice;

  @ApiPropertyOptional({ description: 'name of the department whose rows these are, where the file names no provider' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  provider?: string;
}

/** What a catalogue is: its body is the file itself. */
export class CatalogueImportQuery extends PickType(ImportQuery, [
  'fileName',
  'series',
  'title',
  'documentNumber',
  'source',
] as const) {
  @ApiPropertyOptional({
    description:
      'what says that sign-off and assessments (art. 13) were done for every entry; not given: they become tasks',
  })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  actsReference?: string;
}

/** Pages the findings of the report. */
export class FindingsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: SEVERITIES })
  @IsOptional()
  @IsIn(SEVERITIES)
  severity?: Severity;

  @ApiPropertyOptional({ description: 'findings of one rule only, see `counts.kinds`' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  rule?: string;
}

export class BatchesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'code of the series' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  series?: string;
}

export class GapsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'id, credit code or name of the department that owes the field' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  department?: string;

  @ApiPropertyOptional({ enum: ['open', 'closed'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'closed'])
  state?: 'open' | 'closed';

  @ApiPropertyOptional({ description: 'code of the entry that lacks the field' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  entry?: string;
}

export class ApprovalInput {
  @ApiPropertyOptional({ format: 'date', description: 'the day the document says; today when not given' })
  @IsOptional()
  @IsDay()
  inForceFrom?: string;
}

/** SHA-256, in hexadecimal. */
const DIGEST = /^[0-9a-f]{64}$/;

export class ImpactSignOffInput {
  @ApiProperty({ pattern: DIGEST.source, description: '`digest` of the impact that was seen' })
  @Matches(DIGEST)
  digest!: string;
}

export class RecipientInput {
  @ApiProperty({ enum: RECIPIENT_KINDS })
  @IsIn(RECIPIENT_KINDS)
  kind!: RecipientKind;

  @ApiPropertyOptional({ description: 'name of the one-thing (一件事); needed with kind one_thing' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  oneThing?: string;

  @ApiPropertyOptional({ type: [String], description: 'ids; needed with kinds departments and one_thing' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  departmentIds?: string[];

  @ApiPropertyOptional({ pattern: '^\\d{2,6}$', description: 'leading digits of the region code' })
  @IsOptional()
  @Matches(/^\d{2,6}$/)
  regionCodePrefix?: string;

  @ApiPropertyOptional({ enum: LEVELS, isArray: true })
  @IsOptional()
  @IsArray()
  @IsIn(LEVELS, { each: true })
  levels?: string[];

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  lineSuperiorId?: string;
}

export class RecipientsInput {
  @Parts(() => RecipientInput, { least: 1, most: 50 })
  recipients!: RecipientInput[];

  @ApiProperty({ type: [String], description: 'the purposes the condition names; none means any purpose within duty' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, MAX_TEXT, { each: true })
  purposes!: string[];
}
