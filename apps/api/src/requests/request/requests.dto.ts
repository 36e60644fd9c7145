import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { SHARE_MODES, type ShareMode } from '@zeqing/catalogue';
import {
  BENEFICIARIES_KINDS,
  PURPOSE_KINDS,
  REQUEST_STATES,
  type BeneficiariesKind,
  type PurposeKind,
  type RequestState,
} from '@zeqing/requests';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';

const MAX_TEXT = 2_000;
export const MAX_NAME = 200;
export const MAX_ITEMS = 2_000;
export const MAX_PURPOSES = 200;
export const IDS = { type: String, isArray: true, format: 'uuid' } as const;
const ITEMS = { ...IDS, description: 'data items of the entry' } as const;

export class PurposeInput {
  @ApiProperty({ enum: PURPOSE_KINDS })
  @IsIn(PURPOSE_KINDS)
  kind!: PurposeKind;

  @ApiProperty({ description: 'code of the service item, one-thing or scenario' })
  @IsString()
  @Length(1, MAX_NAME)
  code!: string;
}

export class NecessityInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  itemId!: string;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_TEXT)
  why!: string;
}

export class PersonalInformationInput {
  @ApiProperty({ description: 'the statutory duty relied on, with norm and article' })
  @IsString()
  @MaxLength(MAX_TEXT)
  duty!: string;

  @ApiProperty({ type: [NecessityInput], description: 'why each item is needed' })
  @IsArray()
  @ArrayMaxSize(MAX_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => NecessityInput)
  necessity!: NecessityInput[];

  @ApiProperty({ description: 'reference of the personal information impact assessment' })
  @IsString()
  @MaxLength(MAX_NAME)
  impactAssessment!: string;

  @ApiProperty({ description: 'reference of the secrecy risk assessment' })
  @IsString()
  @MaxLength(MAX_NAME)
  secrecyAssessment!: string;

  @ApiProperty({ description: 'whether data of minors are among them' })
  @IsBoolean()
  minors!: boolean;

  @ApiProperty({ description: 'how the persons are told, or the exception' })
  @IsString()
  @MaxLength(MAX_TEXT)
  notice!: string;
}

/** What the requester writes (art. 20). Texts may be empty in a draft. */
export class ContentInput {
  @ApiProperty({ description: '使用依据' })
  @IsString()
  @MaxLength(MAX_TEXT)
  legalBasis!: string;

  @ApiProperty({ description: '使用场景' })
  @IsString()
  @MaxLength(MAX_TEXT)
  scenario!: string;

  @ApiProperty({ description: '使用范围' })
  @IsString()
  @MaxLength(MAX_TEXT)
  useScope!: string;

  @ApiProperty(ITEMS)
  @IsArray()
  @ArrayMaxSize(MAX_ITEMS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  itemIds!: string[];

  @ApiProperty({ type: [PurposeInput] })
  @IsArray()
  @ArrayMaxSize(MAX_PURPOSES)
  @ValidateNested({ each: true })
  @Type(() => PurposeInput)
  purposes!: PurposeInput[];

  @ApiProperty({ enum: SHARE_MODES, description: '共享方式' })
  @IsIn(SHARE_MODES)
  mode!: ShareMode;

  @ApiPropertyOptional({ enum: BENEFICIARIES_KINDS, default: 'department' })
  @IsOptional()
  @IsIn(BENEFICIARIES_KINDS)
  beneficiaries?: BeneficiariesKind;

  @ApiProperty({ format: 'date', description: 'first day of use' })
  @IsDay()
  validFrom!: string;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: '使用时限: last day of use' })
  @IsOptional()
  @IsDay()
  validUntil?: string | null;

  @ApiProperty({ description: 'guarantee of 真实性、合法性、必要性' })
  @IsBoolean()
  truthful!: boolean;

  @ApiPropertyOptional({ type: PersonalInformationInput, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonalInformationInput)
  personalInformation?: PersonalInformationInput | null;
}

export class DraftRequestInput extends ContentInput {
  @ApiProperty({ description: 'code of the catalogue entry' })
  @IsString()
  @Length(1, MAX_NAME)
  entryCode!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'for which department; needed by a liaison of several' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;
}

/** Only what is named changes. */
export class AmendRequestInput extends PartialType(ContentInput, { skipNullProperties: false }) {}

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

export class SupplyInput {
  @ApiProperty({ format: 'uuid', description: 'a resource attached to the entry' })
  @IsUUID()
  resourceId!: string;
}

export class RejectSupplyInput {
  @ApiProperty({ description: 'what was tried and what happened' })
  @IsString()
  @MaxLength(MAX_TEXT)
  evidence!: string;
}

export class RequestsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['requester', 'provider'], description: 'from whose side; both when not given' })
  @IsOptional()
  @IsIn(['requester', 'provider'])
  role?: 'requester' | 'provider';

  @ApiPropertyOptional({ enum: REQUEST_STATES, isArray: true, description: 'one or several, separated by commas' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMaxSize(REQUEST_STATES.length)
  @IsIn(REQUEST_STATES, { each: true })
  state?: RequestState[];
}

export class GrantsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['requester', 'provider'], default: 'requester' })
  @IsOptional()
  @IsIn(['requester', 'provider'])
  role?: 'requester' | 'provider';
}
