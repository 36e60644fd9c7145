import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CHANNELS,
  CLASSIFICATIONS,
  FORMAT_CLASSES,
  GROUND_KINDS,
  OPEN_KINDS,
  SHARE_MODES,
  SHARE_TYPES,
  UPDATE_FREQUENCIES,
  type Channel,
  type Classification,
  type FormatClass,
  type GroundKind,
  type OpenKind,
  type ShareMode,
  type ShareType,
  type UpdateFrequency,
} from '@zeqing/catalogue';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { Words } from '../../requests/case/register.dto';

const MAX_NAME = 200;
const MAX_TEXT = 4_000;
const MAX_ITEMS = 500;
const MAX_REGIONS = 200;
const TEXT = { type: String, nullable: true } as const;

/** `50字` in a number's place: said as such, not merely as "no number". */
const WithoutUnit = (): PropertyDecorator =>
  ValidateBy({ name: 'number_with_unit', validator: { validate: (value) => typeof value !== 'string' } });

export class FilingItemInput {
  @ApiProperty()
  @IsString()
  @MaxLength(MAX_NAME)
  name!: string;

  @ApiPropertyOptional(TEXT)
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME)
  dataType?: string | null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'a number without its unit' })
  @IsOptional()
  @WithoutUnit()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  length?: number | null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 4, description: 'local grade' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4)
  sensitivity?: number | null;

  @ApiPropertyOptional({ enum: SHARE_TYPES, nullable: true })
  @IsOptional()
  @IsIn(SHARE_TYPES)
  shareType?: ShareType | null;

  @ApiPropertyOptional({ enum: CLASSIFICATIONS, nullable: true, description: 'national grade' })
  @IsOptional()
  @IsIn(CLASSIFICATIONS)
  classification?: Classification | null;

  @ApiPropertyOptional({ enum: OPEN_KINDS, nullable: true, description: 'whether the public may have it' })
  @IsOptional()
  @IsIn(OPEN_KINDS)
  openKind?: OpenKind | null;
}

export class GroundInput {
  @ApiProperty({ enum: GROUND_KINDS })
  @IsIn(GROUND_KINDS)
  kind!: GroundKind;

  @Words('title of the law, administrative regulation or State Council decision', MAX_NAME) title!: string;

  @ApiPropertyOptional({ ...TEXT, description: 'its article' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME)
  clause?: string | null;

  @ApiPropertyOptional({ description: 'the words of the article' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  text?: string;
}

export class OpennessInput {
  @ApiProperty({ enum: OPEN_KINDS })
  @IsIn(OPEN_KINDS)
  kind!: OpenKind;

  @ApiPropertyOptional(TEXT)
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  conditions?: string | null;
}

export class CoverageInput {
  @ApiPropertyOptional({ type: [String], description: 'region codes of six digits' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_REGIONS)
  @Matches(/^\d{6}$/, { each: true })
  subjectRegions?: string[];

  @ApiPropertyOptional({ ...TEXT, format: 'date' })
  @IsOptional()
  @IsDay()
  periodFrom?: string | null;

  @ApiPropertyOptional({ ...TEXT, format: 'date' })
  @IsOptional()
  @IsDay()
  periodTo?: string | null;

  @ApiPropertyOptional(TEXT)
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  population?: string | null;

  @ApiPropertyOptional(TEXT)
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  knownGaps?: string | null;
}

/** An entry as it is being written: everything may still be missing. */
export class FilingContentInput {
  @ApiPropertyOptional({ description: '分类码/顺序码; of a published entry it stays as it is' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  code?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME)
  name?: string;

  @ApiPropertyOptional(TEXT)
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  abstract?: string | null;

  @ApiPropertyOptional(TEXT)
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME)
  sourceSystem?: string | null;

  @ApiPropertyOptional({ enum: FORMAT_CLASSES, nullable: true })
  @IsOptional()
  @IsIn(FORMAT_CLASSES)
  formatClass?: FormatClass | null;

  @ApiPropertyOptional({ enum: UPDATE_FREQUENCIES, nullable: true })
  @IsOptional()
  @IsIn(UPDATE_FREQUENCIES)
  updateFrequency?: UpdateFrequency | null;

  @ApiPropertyOptional({ enum: SHARE_TYPES, nullable: true })
  @IsOptional()
  @IsIn(SHARE_TYPES)
  shareType?: ShareType | null;

  @ApiPropertyOptional({ ...TEXT, description: 'to whom and for what (art. 15)' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  conditions?: string | null;

  @ApiPropertyOptional({ enum: SHARE_MODES, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SHARE_MODES.length)
  @IsIn(SHARE_MODES, { each: true })
  shareModes?: ShareMode[];

  @ApiPropertyOptional({ type: GroundInput, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => GroundInput)
  refusalGround?: GroundInput | null;

  @ApiPropertyOptional({ enum: CHANNELS, nullable: true })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel | null;

  @ApiPropertyOptional({ enum: CLASSIFICATIONS, nullable: true })
  @IsOptional()
  @IsIn(CLASSIFICATIONS)
  classification?: Classification | null;

  @ApiPropertyOptional({ type: [FilingItemInput] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => FilingItemInput)
  items?: FilingItemInput[];

  @ApiPropertyOptional({ type: CoverageInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => CoverageInput)
  coverage?: CoverageInput;

  @ApiPropertyOptional({ type: OpennessInput, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OpennessInput)
  openness?: OpennessInput | null;
}
