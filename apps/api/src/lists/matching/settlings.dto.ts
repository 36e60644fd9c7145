import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CLASSIFICATIONS,
  FORMAT_CLASSES,
  GROUND_KINDS,
  SHARE_MODES,
  UPDATE_FREQUENCIES,
  type Classification,
  type FormatClass,
  type GroundKind,
  type ShareMode,
  type UpdateFrequency,
} from '@zeqing/catalogue';
import {
  DECLINE_REASONS,
  RECTIFY_AT_MOST,
  SETTLING_STATES,
  type DeclineReason,
  type SettlingState,
} from '@zeqing/lists';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';
import { Choice, DAY, ID, MAX_NAME, MAX_TEXT, States, Words, type YesOrNo } from '../../requests/case/register.dto';
import { ItemNames } from './needs.dto';

export class SettlingsQuery extends PageQuery {
  @States(SETTLING_STATES)
  state?: SettlingState[];

  @ApiPropertyOptional({ ...ID, description: 'asked or accountable now' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @Choice(['true', 'false'], { description: 'whether its day was found to have passed' })
  overdue?: YesOrNo;
}

const SETTLED_SHARE_TYPES = ['unconditional', 'conditional'] as const;

/** What the department takes on, as it will stand in the catalogue (arts 13, 14). */
export class SettledContentInput {
  @Words('确认的目录名称', MAX_NAME)
  name!: string;

  @ItemNames()
  items?: string[];

  @ApiProperty({ enum: SETTLED_SHARE_TYPES })
  @IsIn(SETTLED_SHARE_TYPES)
  shareType!: (typeof SETTLED_SHARE_TYPES)[number];

  @ApiPropertyOptional({ maxLength: MAX_TEXT, description: 'of a conditional one: to whom and for what (art. 15)' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  conditions?: string;

  @ApiProperty({ enum: FORMAT_CLASSES })
  @IsIn(FORMAT_CLASSES)
  formatClass!: FormatClass;

  @ApiProperty({ enum: UPDATE_FREQUENCIES })
  @IsIn(UPDATE_FREQUENCIES)
  updateFrequency!: UpdateFrequency;

  @ApiProperty({ enum: SHARE_MODES, isArray: true })
  @IsArray()
  @ArrayMaxSize(SHARE_MODES.length)
  @IsIn(SHARE_MODES, { each: true })
  shareModes!: ShareMode[];

  @ApiProperty({ enum: CLASSIFICATIONS })
  @IsIn(CLASSIFICATIONS)
  classification!: Classification;
}

export class ConfirmInput {
  @ApiProperty({ type: SettledContentInput })
  @IsDefined()
  @ValidateNested()
  @Type(() => SettledContentInput)
  content!: SettledContentInput;

  @ApiPropertyOptional({ maxLength: MAX_TEXT })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  note?: string;
}

export class DeclineInput {
  @ApiProperty({ enum: DECLINE_REASONS })
  @IsIn(DECLINE_REASONS)
  reason!: DeclineReason;

  @Words('what the refusal rests on: number and title of the document')
  evidence!: string;

  @ApiPropertyOptional({ maxLength: MAX_TEXT, description: 'law and article, where the law forbids it' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  citation?: string;

  @ApiPropertyOptional({ ...ID, description: 'which department has the data' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ maxLength: MAX_TEXT })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  note?: string;
}

export class AssignInput {
  @ApiProperty(ID)
  @IsUUID()
  departmentId!: string;

  @Words('why this department')
  note!: string;
}

export class ForceInput {
  @ApiPropertyOptional({ ...ID, description: 'left out: whoever was asked last' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @Words('on what grounds')
  note!: string;
}

export class RectificationInput {
  @ApiProperty({ minimum: 1, maximum: RECTIFY_AT_MOST, description: 'working days to make the resource fit to share' })
  @IsInt()
  @Min(1)
  @Max(RECTIFY_AT_MOST)
  workingDays!: number;

  @Words('what is to be done')
  note!: string;
}

export class NegativeGroundInput {
  @ApiProperty({ enum: GROUND_KINDS })
  @IsIn(GROUND_KINDS)
  groundKind!: GroundKind;

  @Words('the law', MAX_NAME)
  groundTitle!: string;

  @Words('its article', MAX_NAME)
  groundClause!: string;

  @Words('the words of the article')
  groundText!: string;

  @ApiProperty({ ...DAY, description: 'when it is looked at again; after today' })
  @IsDay()
  reviewOn!: string;

  @Words('what the authority found')
  note!: string;
}

export class SettledBatchInput {
  @Words('the series of lists', 64)
  seriesCode!: string;

  @ApiProperty({ minimum: 1, maximum: 9_999, description: 'a number of the series that has no rows yet' })
  @IsInt()
  @Min(1)
  @Max(9_999)
  number!: number;

  @Words('its title', MAX_NAME)
  title!: string;

  @ApiPropertyOptional({ maxLength: MAX_NAME })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  documentNumber?: string;
}

export class SettlingNoteInput {
  @Words('the reason')
  note!: string;
}

export class WithdrawalInput {
  @Words('why the duty is to be withdrawn')
  note!: string;

  @Words('number and title of the document')
  evidence!: string;
}

export class WithdrawalDecisionInput {
  @ApiProperty()
  @IsBoolean()
  approve!: boolean;

  @Words('the reason')
  note!: string;
}
