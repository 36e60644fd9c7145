import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LAW_CHANGE_KINDS, TERM_PHASES, type LawChangeKind, type TermPhase } from '@zeqing/catalogue';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';
import { Choice, Words } from '../../requests/case/register.dto';

const MAX_NAME = 200;
const MAX_TEXT = 2_000;
const MAX_ENTRIES = 200;
const TERM_STATES = ['running', 'stopped', 'released'] as const;

/** A change of law, administrative regulation, State Council decision or department duties (art. 17). */
export class LawChangeInput {
  @ApiProperty({ enum: LAW_CHANGE_KINDS })
  @IsIn(LAW_CHANGE_KINDS)
  kind!: LawChangeKind;

  @Words('title of the norm, or of the document that changes the duties', MAX_NAME) title!: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'the article that changed' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME)
  clause?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'number of the document' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME)
  document?: string | null;

  @ApiProperty({ format: 'date', description: 'the terms run from this day' })
  @IsDay()
  changedOn!: string;

  @Words('what changes for the catalogue', MAX_TEXT) summary!: string;

  @ApiProperty({ type: [String], format: 'uuid', description: 'the published entries it touches' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_ENTRIES)
  @IsUUID(undefined, { each: true })
  entryIds!: string[];
}

export class TouchedQuery {
  @ApiProperty({ description: 'title of the norm' })
  @IsString()
  @Length(2, MAX_NAME)
  title!: string;
}

export class TermsQuery extends PageQuery {
  @Choice(TERM_PHASES) phase?: TermPhase;
  @Choice(TERM_STATES) state?: (typeof TERM_STATES)[number];

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  entryId?: string;
}

export class UpdateExtensionInput {
  @Words('the special reason (art. 17)') reason!: string;
}

export class UpdateExtensionDecisionInput {
  @ApiProperty()
  @IsBoolean()
  consented!: boolean;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  note?: string | null;
}
