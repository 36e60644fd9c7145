import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { SHARE_MODES, type ShareMode } from '@zeqing/catalogue';
import {
  BENEFICIARIES_KINDS,
  GRANT_STATES,
  NOTICE_KINDS,
  PURPOSE_KINDS,
  REQUEST_STATES,
  type BeneficiariesKind,
  type GrantState,
  type NoticeKind,
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
import { PageQuery, Parts } from '../../http';

export const MAX_TEXT = 2_000;
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

  @Parts(() => NecessityInput, { most: MAX_ITEMS, description: 'why each item is needed' })
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

  @ApiPropertyOptional({
    description: 'whether it is sensitive; of minors it always is, which may be left unsaid but not denied',
  })
  @IsOptional()
  @IsBoolean()
  sensitive?: boolean;

  @ApiPropertyOptional({ description: 'the strict measures of protection, where it is sensitive' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  protectionMeasures?: string;

  @ApiPropertyOptional({ enum: NOTICE_KINDS, default: 'told' })
  @IsOptional()
  @IsIn(NOTICE_KINDS)
  noticeKind?: NoticeKind;

  @ApiProperty({ description: 'how the persons are told, or the norm the exception rests on' })
  @IsString()
  @MaxLength(MAX_TEXT)
  notice!: string;
}

export class UrgentInput {
  @ApiProperty({ description: 'why it cannot wait' })
  @IsString()
  @MaxLength(MAX_TEXT)
  ground!: string;

  @ApiProperty({ format: 'date', description: 'by when it is wished for; the statutory term stays' })
  @IsDay()
  wishedOn!: string;
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

  @Parts(() => PurposeInput, { most: MAX_PURPOSES })
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

  @ApiPropertyOptional({ type: UrgentInput, nullable: true, description: 'sorts first; its use is counted' })
  @IsOptional()
  @ValidateNested()
  @Type(() => UrgentInput)
  urgent?: UrgentInput | null;
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

  @ApiPropertyOptional({ description: 'code of the entry: its grants, whichever side I have in them' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  entry?: string;

  @ApiPropertyOptional({ enum: GRANT_STATES })
  @IsOptional()
  @IsIn(GRANT_STATES)
  state?: GrantState;

  @ApiPropertyOptional({ format: 'date', description: 'not ended, and the last day is this one or before' })
  @IsOptional()
  @IsDay()
  endsBy?: string;
}
