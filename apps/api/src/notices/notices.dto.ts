import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { URGENCIES, type Urgency } from '@zeqing/kernel';
import { MAX_URL } from '@zeqing/notices';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../http';

const TIME = '^([01]\\d|2[0-3]):[0-5]\\d$';
const WEBHOOK_STATES = ['active', 'disabled'] as const;

export class InboxQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'] })
  @IsOptional()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';

  @ApiPropertyOptional({ description: 'the journal event told of, as `request.answered`' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  kind?: string;

  @ApiPropertyOptional({ enum: URGENCIES })
  @IsOptional()
  @IsIn(URGENCIES)
  urgency?: Urgency;
}

export class ReadAllInput {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'the number of the newest notice that was seen' })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  through!: number;
}

export class QuietHoursInput {
  @ApiProperty({ pattern: TIME, description: 'in China, HH:MM' }) @IsString() @Matches(new RegExp(TIME)) from!: string;
  @ApiProperty({ pattern: TIME, description: 'earlier than `from`: over midnight' })
  @IsString()
  @Matches(new RegExp(TIME))
  until!: string;
}

const MUTED = { enum: URGENCIES, isArray: true, description: 'what does not go out; `overdue` always does' } as const;

/** What is not named stays. */
export class NoticeSettingsInput {
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(254) email?:
    string | null;

  @ApiPropertyOptional(MUTED)
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(URGENCIES.length)
  @IsIn(URGENCIES, { each: true })
  emailMuted?: Urgency[];

  @ApiPropertyOptional(MUTED)
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(URGENCIES.length)
  @IsIn(URGENCIES, { each: true })
  webhookMuted?: Urgency[];

  @ApiPropertyOptional({ type: QuietHoursInput, nullable: true, description: 'null: none' })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuietHoursInput)
  quietHours?: QuietHoursInput | null;

  @ApiPropertyOptional({ description: 'whether what is overdue comes during quiet hours too' })
  @IsOptional()
  @IsBoolean()
  overdueBreaksQuiet?: boolean;
}

export class WebhookInput {
  @ApiProperty({ maxLength: MAX_URL, description: 'https; no credentials in it' })
  @IsString()
  @Length(1, MAX_URL)
  url!: string;
}

/** What is not named stays. */
export class WebhookChangeInput {
  @ApiPropertyOptional({ maxLength: MAX_URL }) @IsOptional() @IsString() @Length(1, MAX_URL) url?: string;

  @ApiPropertyOptional({ enum: WEBHOOK_STATES })
  @IsOptional()
  @IsIn(WEBHOOK_STATES)
  state?: (typeof WEBHOOK_STATES)[number];
}
