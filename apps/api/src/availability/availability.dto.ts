import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AVAILABILITY_DECISIONS, AVAILABILITY_REASONS, REASON_NUMBERS } from '@zeqing/availability';
import { HEALTH_STATES } from '@zeqing/catalogue';
import { UNDETERMINED_ACTS } from '@zeqing/organisation';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Parts } from '../http';

export const MAX_CODE = 100;
/** Pairs, or entries, of one call (design §8). */
export const MAX_PAIRS = 1_000;
export const REGION = /^\d{6}$/;

/** For whom and what for is asked, whatever the entry. */
export class AskedForQuery {
  @ApiPropertyOptional({ description: '统一社会信用代码; derived from the item, or the caller’s own' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_CODE)
  department?: string;

  @ApiPropertyOptional({ description: '实施编码; without it the answer lists purposes and is never plainly available' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_CODE)
  item?: string;

  @ApiPropertyOptional({ description: 'code of a situation the item declares; asks whether it needs the entry in it' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_CODE)
  situation?: string;

  @ApiPropertyOptional({
    pattern: REGION.source,
    description: 'region of the subject; asks whether the entry covers it',
  })
  @IsOptional()
  @Matches(REGION)
  subjectRegion?: string;
}

export class AvailabilityQuery extends AskedForQuery {
  @ApiProperty({ description: '资源目录代码', example: '9999000000303001/000001' })
  @IsString()
  @Length(1, MAX_CODE)
  entry!: string;
}

export class AvailabilityBatch {
  @Parts(() => AvailabilityQuery, { least: 1, most: MAX_PAIRS })
  pairs!: AvailabilityQuery[];
}

/** Entries alone, all for one department, item, situation and region: answered by numbers. */
export class AvailabilityCodes extends AskedForQuery {
  @ApiProperty({ type: [String], minItems: 1, maxItems: MAX_PAIRS, description: '资源目录代码' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PAIRS)
  @IsString({ each: true })
  @Length(1, MAX_CODE, { each: true })
  entries!: string[];
}

export class GrantedPurposeAnswer {
  @ApiProperty({ format: 'uuid' }) grantId!: string;
  @ApiProperty({ type: [String] }) itemCodes!: readonly string[];
  @ApiProperty({ type: [String] }) oneThingCodes!: readonly string[];
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the last day' }) until!: string | null;
}

export class NextExpectedAnswer {
  @ApiProperty({ enum: ['check', 'answer', 'supply', 'grant_begins'] }) what!: string;
  @ApiProperty({ format: 'date' }) on!: string;
}

class UndeterminedSay {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

/** What this hall does where nothing is determined, by its own setting (U17). */
export class OnUndeterminedAnswer {
  @ApiProperty({ enum: UNDETERMINED_ACTS }) act!: string;
  @ApiProperty({ type: UndeterminedSay, description: 'one sentence for the clerk' }) say!: UndeterminedSay;
  @ApiProperty({ description: 'the article that binds every way' }) basis!: string;
}

export class AvailabilityAnswerBody {
  @ApiProperty() entry!: string;
  @ApiProperty() department!: string;
  @ApiProperty({ type: String, nullable: true }) item!: string | null;
  @ApiProperty({ enum: AVAILABILITY_DECISIONS }) decision!: string;
  @ApiProperty({ enum: AVAILABILITY_REASONS }) reason!: string;
  @ApiProperty({ type: [GrantedPurposeAnswer] }) grants!: readonly GrantedPurposeAnswer[];
  @ApiProperty({ type: NextExpectedAnswer, nullable: true }) nextExpected!: NextExpectedAnswer | null;
  @ApiProperty({ enum: HEALTH_STATES, description: 'health of the resource; unknown lowers nothing' })
  workingNow!: string;
  @ApiProperty({ description: 'the item needs the entry in some of its situations only, and none was named' })
  situationRequired!: boolean;
  @ApiProperty({ type: OnUndeterminedAnswer, nullable: true, description: 'null: the answer is determined' })
  onUndetermined!: OnUndeterminedAnswer | null;
}

export class AvailabilityBatchAnswer {
  @ApiProperty({ type: [AvailabilityAnswerBody], description: 'in the order of the pairs' })
  results!: readonly AvailabilityAnswerBody[];
}

const NUMBERS = AVAILABILITY_REASONS.map((reason) => `${String(REASON_NUMBERS[reason])} ${reason}`).join(' · ');

export class AvailabilityCodesAnswer {
  @ApiProperty() department!: string;
  @ApiProperty({ type: String, nullable: true }) item!: string | null;
  @ApiProperty({ description: 'the item needs some of the entries in some of its situations only, and none was named' })
  situationRequired!: boolean;
  @ApiProperty({ type: [Number], description: `in the order of the entries; docs/reason-codes.md: ${NUMBERS}` })
  reasons!: readonly number[];
}
