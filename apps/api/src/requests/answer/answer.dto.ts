import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { TERM_CUT_PARTS } from '@zeqing/requests';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { MAX_ITEMS, MAX_NAME, MAX_PURPOSES, MAX_TEXT, PurposeInput } from '../request/requests.dto';

const MAX_CONDITIONS = 20;

export class CitationInput {
  @ApiProperty({ enum: ['law', 'administrative_regulation', 'state_council_decision'] })
  @IsString()
  @Length(1, MAX_NAME)
  kind!: string;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_NAME)
  title!: string;

  @ApiProperty({ example: '第二十八条' })
  @IsString()
  @MaxLength(MAX_NAME)
  clause!: string;
}

export class CutInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  itemId!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(MAX_TEXT)
  reason!: string;

  @ApiPropertyOptional({ description: 'of the dictionary of refusals' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME)
  ground?: string;

  @ApiPropertyOptional({ type: CitationInput, description: 'where law forbids it' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CitationInput)
  citation?: CitationInput;
}

/** Less of the scope or the period than asked for. */
export class TermCutInput extends OmitType(CutInput, ['itemId']) {
  @ApiProperty({ enum: TERM_CUT_PARTS })
  @IsIn(TERM_CUT_PARTS)
  part!: (typeof TERM_CUT_PARTS)[number];

  @ApiPropertyOptional({ format: 'date', description: 'of the period: the last day granted' })
  @ValidateIf(({ part }: TermCutInput) => part === 'period')
  @IsDay()
  validUntil?: string;

  @ApiPropertyOptional({ type: [PurposeInput], description: 'of the purposes: those not granted' })
  @ValidateIf(({ part }: TermCutInput) => part === 'purposes')
  @IsArray()
  @ArrayMaxSize(MAX_PURPOSES)
  @ValidateNested({ each: true })
  @Type(() => PurposeInput)
  purposes?: PurposeInput[];
}

export class AnswerInput {
  @ApiProperty({ enum: ['agree', 'partial', 'refuse'] })
  @IsIn(['agree', 'partial', 'refuse'])
  kind!: 'agree' | 'partial' | 'refuse';

  @ApiPropertyOptional({
    type: [CutInput],
    description: 'of a partial consent: what is not granted, each with its reason',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => CutInput)
  cuts?: CutInput[];

  @ApiPropertyOptional({ type: [TermCutInput], description: 'of a partial consent: less scope or a shorter period' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(TERM_CUT_PARTS.length)
  @ValidateNested({ each: true })
  @Type(() => TermCutInput)
  termCuts?: TermCutInput[];

  @ApiPropertyOptional({ type: [String], description: 'of a consent: conditions in the words of the published entry' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_CONDITIONS)
  @IsString({ each: true })
  @MaxLength(MAX_TEXT, { each: true })
  conditions?: string[];

  @ApiPropertyOptional({
    description: 'of a refusal: forbidden_by_law, outside_conditions, beyond_duty, not_necessary',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME)
  ground?: string;

  @ApiPropertyOptional({ description: 'of a refusal' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  reason?: string;

  @ApiPropertyOptional({ type: CitationInput, description: 'of a refusal because law forbids it' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CitationInput)
  citation?: CitationInput;
}
