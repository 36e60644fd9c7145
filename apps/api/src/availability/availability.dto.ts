import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AVAILABILITY_DECISIONS, AVAILABILITY_REASONS } from '@zeqing/availability';
import { HEALTH_STATES } from '@zeqing/catalogue';
import { IsOptional, IsString, Length } from 'class-validator';
import { Parts } from '../http';

export const MAX_CODE = 100;
/** Pairs of one call (design §8). */
export const MAX_PAIRS = 1_000;

export class AvailabilityQuery {
  @ApiProperty({ description: '资源目录代码', example: '9999000000303001/000001' })
  @IsString()
  @Length(1, MAX_CODE)
  entry!: string;

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
}

export class AvailabilityBatch {
  @Parts(() => AvailabilityQuery, { least: 1, most: MAX_PAIRS })
  pairs!: AvailabilityQuery[];
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
}

export class AvailabilityBatchAnswer {
  @ApiProperty({ type: [AvailabilityAnswerBody], description: 'in the order of the pairs' })
  results!: readonly AvailabilityAnswerBody[];
}
