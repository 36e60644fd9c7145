import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  OUTSIDE_CHANNELS,
  OUTSIDE_DIRECTIONS,
  OUTSIDE_RECORDS,
  OUTSIDE_STANDINGS,
  OUTSIDE_STATES,
  type OutsideChannel,
  type OutsideDirection,
  type OutsideRecordKind,
  type OutsideRequest,
  type OutsideState,
  type OutsideView,
} from '@zeqing/requests';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';

const MAX_TEXT = 2_000;
const MAX_NAME = 200;
const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;
const MAYBE_DAY = { ...MAYBE_TEXT, ...DAY } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;

export class OutsideQuery extends PageQuery {
  @ApiPropertyOptional({ enum: OUTSIDE_DIRECTIONS })
  @IsOptional()
  @IsIn(OUTSIDE_DIRECTIONS)
  direction?: OutsideDirection;

  @ApiPropertyOptional({ enum: OUTSIDE_STATES })
  @IsOptional()
  @IsIn(OUTSIDE_STATES)
  state?: OutsideState;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'only those whose agreed day has passed' })
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: 'true' | 'false';
}

export class OutsideInput {
  @ApiProperty({ enum: OUTSIDE_DIRECTIONS, description: 'to_outside: we ask; letter: a letter asks us (来函)' })
  @IsIn(OUTSIDE_DIRECTIONS)
  direction!: OutsideDirection;

  @ApiPropertyOptional({ ...ID, description: 'needed by who works for several departments' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ ...ID, description: 'the request of this installation it belongs to' })
  @IsOptional()
  @IsUUID()
  requestId?: string;

  @ApiProperty({ description: 'the body outside' })
  @IsString()
  @Length(1, MAX_NAME)
  body!: string;

  @ApiProperty({ description: 'the data that are asked for' })
  @IsString()
  @Length(1, MAX_TEXT)
  wanted!: string;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_TEXT)
  purpose!: string;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_TEXT)
  legalBasis!: string;

  @ApiPropertyOptional({
    ...DAY,
    description: 'of a letter: the real day it came; before today only by the office head',
  })
  @IsOptional()
  @IsDay()
  receivedOn?: string;

  @ApiPropertyOptional({ ...DAY, description: 'the agreed last day, with termBasis' })
  @IsOptional()
  @IsDay()
  dueOn?: string;

  @ApiPropertyOptional({ description: 'what the agreed day rests on' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  termBasis?: string;
}

export class OutsideLegInput {
  @ApiProperty({ description: 'who handed it on' })
  @IsString()
  @Length(1, MAX_NAME)
  sender!: string;

  @ApiProperty({ description: 'to whom' })
  @IsString()
  @Length(1, MAX_NAME)
  receiver!: string;

  @ApiProperty({ enum: OUTSIDE_CHANNELS })
  @IsIn(OUTSIDE_CHANNELS)
  channel!: OutsideChannel;

  @ApiPropertyOptional({ description: 'its number there' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME)
  outsideNumber?: string;

  @ApiProperty(DAY)
  @IsDay()
  sentOn!: string;
}

export class OutsideRecordInput {
  @ApiProperty({ enum: OUTSIDE_RECORDS })
  @IsIn(OUTSIDE_RECORDS)
  kind!: OutsideRecordKind;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_TEXT)
  said!: string;

  @ApiProperty({ description: 'reference of the paper that says so' })
  @IsString()
  @Length(1, MAX_TEXT)
  document!: string;

  @ApiProperty({ ...DAY, description: 'the day it happened, as reported' })
  @IsDay()
  happenedOn!: string;
}

export class OutsideActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: OUTSIDE_STATES }) state!: string;
}

export class OutsideSummaryAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: OUTSIDE_DIRECTIONS }) direction!: string;
  @ApiProperty({ enum: OUTSIDE_STATES }) state!: string;
  @ApiProperty({ ...MAYBE_TEXT, ...ID, description: 'the request it belongs to' }) requestId!: string | null;
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty() body!: string;
  @ApiProperty() wanted!: string;
  @ApiProperty() purpose!: string;
  @ApiProperty() legalBasis!: string;
  @ApiProperty({ ...MAYBE_DAY, description: 'of a letter: the real day it came' }) receivedOn!: string | null;
  @ApiProperty({ description: 'written down after its real day, by the office head' }) backdated!: boolean;
  @ApiProperty(MAYBE_DAY) dueOn!: string | null;
  @ApiProperty(MAYBE_TEXT) termBasis!: string | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'when the fact was written that the agreed day had passed' })
  overdueAt!: Date | null;
  @ApiProperty(INSTANT) recordedAt!: Date;
}

export class OutsidePage {
  @ApiProperty({ type: [OutsideSummaryAnswer] }) items!: readonly OutsideSummaryAnswer[];
  @ApiProperty({ ...MAYBE_TEXT, description: 'cursor of the next page' }) next!: string | null;
}

export class OutsideLegAnswer {
  @ApiProperty() number!: number;
  @ApiProperty() sender!: string;
  @ApiProperty() receiver!: string;
  @ApiProperty({ enum: OUTSIDE_CHANNELS }) channel!: string;
  @ApiProperty(MAYBE_TEXT) outsideNumber!: string | null;
  @ApiProperty(DAY) sentOn!: string;
}

export class OutsideRecordAnswer {
  @ApiProperty() number!: number;
  @ApiProperty({ enum: OUTSIDE_RECORDS }) kind!: string;
  @ApiProperty() said!: string;
  @ApiProperty() document!: string;
  @ApiProperty({ ...DAY, description: 'as reported' }) happenedOn!: string;
  @ApiProperty({ description: 'the person who wrote it down' }) recordedBy!: string;
  @ApiProperty(INSTANT) recordedAt!: Date;
}

export class OutsideTermAnswer {
  @ApiProperty({ enum: OUTSIDE_STANDINGS, description: 'by the days as reported; agreed, not statutory' })
  standing!: string;
  @ApiProperty({ description: 'calendar days' }) daysOver!: number;
}

export class OutsideReminderAnswer {
  @ApiProperty() to!: string;
  @ApiProperty() wanted!: string;
  @ApiProperty() legalBasis!: string;
  @ApiProperty(MAYBE_DAY) firstSentOn!: string | null;
  @ApiProperty(MAYBE_TEXT) outsideNumber!: string | null;
  @ApiProperty(DAY) dueOn!: string;
  @ApiProperty() termBasis!: string;
  @ApiProperty() daysOver!: number;
}

export class OutsideOpenActsAnswer {
  @ApiProperty() forward!: boolean;
  @ApiProperty({ enum: OUTSIDE_RECORDS, isArray: true }) records!: readonly string[];
}

export class OutsideAnswer extends OutsideSummaryAnswer {
  @ApiProperty({ type: [OutsideLegAnswer] }) legs!: readonly OutsideLegAnswer[];
  @ApiProperty({ type: [OutsideRecordAnswer] }) records!: readonly OutsideRecordAnswer[];
  @ApiProperty() term!: OutsideTermAnswer;
  @ApiProperty({ type: OutsideReminderAnswer, nullable: true, description: 'what a reminding letter has to say' })
  reminder!: OutsideReminderAnswer | null;
  @ApiProperty() open!: OutsideOpenActsAnswer;
}

export const outsideSummary = (request: OutsideRequest): OutsideSummaryAnswer => ({ ...request });

export const outsideAnswer = (view: OutsideView): OutsideAnswer => ({ ...view });
