import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SHARE_MODES } from '@zeqing/catalogue';
import { MAX_PAGE } from '@zeqing/kernel';
import { BENEFICIARIES_KINDS, GRANT_STATES, ORDER_KINDS, ORDER_STATES, type PlatformOrder } from '@zeqing/requests';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PurposeInput } from '../request/requests.dto';
import { OrderStandingAnswer, orderStandingAnswer } from '../use/grants.answers';

const ID = { format: 'uuid' } as const;
const MAX_TEXT = 2_000;
const MAX_SEQUENCE = 9_007_199_254_740_991;
const MAX_INSTANT = 40;

export class OrdersQuery {
  @ApiPropertyOptional({ minimum: 0, maximum: MAX_SEQUENCE, default: 0, description: 'the last `sequence` you have' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MAX_SEQUENCE)
  after?: number;

  @ApiPropertyOptional({ default: false, description: 'only those without an answer' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unanswered?: boolean;

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_PAGE, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit?: number;
}

export class OrderAnswerInput {
  @ApiProperty({ enum: ['done', 'failed'] })
  @IsIn(['done', 'failed'])
  outcome!: 'done' | 'failed';

  @ApiPropertyOptional({ format: 'date-time', description: 'since when it is done; left out: now' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_INSTANT)
  @IsISO8601({ strict: true, strictSeparator: true })
  at?: string;

  @ApiPropertyOptional({ description: 'needed when it failed' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  reason?: string;
}

export class OrderConfirmationInput extends OrderAnswerInput {
  @ApiProperty({ description: 'reference of the paper that says so' })
  @IsString()
  @MaxLength(MAX_TEXT)
  document!: string;
}

export class OrderActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match of the next answer' }) version!: number;
  @ApiProperty({ enum: ORDER_STATES }) state!: string;
}

export class PlatformOrderAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match of the answer' }) version!: number;
  @ApiProperty({ description: 'counts up without a gap' }) sequence!: number;
  @ApiProperty({ enum: ORDER_KINDS }) kind!: string;
  @ApiProperty() standing!: OrderStandingAnswer;
  @ApiProperty(ID) grantId!: string;
  @ApiProperty() grantVersion!: number;
  @ApiProperty({ enum: GRANT_STATES, description: 'of the grant now, as are its terms below' }) grantState!: string;
  @ApiProperty(ID) requestId!: string;
  @ApiProperty(ID) entryId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty() providerRegionCode!: string;
  @ApiProperty(ID) requesterDepartmentId!: string;
  @ApiProperty() requesterRegionCode!: string;
  @ApiProperty({ enum: BENEFICIARIES_KINDS }) beneficiaries!: string;
  @ApiProperty({ type: String, isArray: true, format: 'uuid' }) itemIds!: readonly string[];
  @ApiProperty({ type: [PurposeInput] }) purposes!: readonly PurposeInput[];
  @ApiProperty({ enum: SHARE_MODES }) mode!: string;
  @ApiProperty({ type: String, nullable: true, ...ID, description: 'the attached resource' }) resourceId!:
    string | null;
  @ApiProperty({ format: 'date' }) validFrom!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'the last day' }) validUntil!:
    string | null;
}

export class PlatformOrderFeed {
  @ApiProperty({ type: [PlatformOrderAnswer] }) items!: readonly PlatformOrderAnswer[];
  @ApiProperty({ description: 'for `after` of the next call' }) last!: number;
}

export const platformOrderAnswer = (order: PlatformOrder): PlatformOrderAnswer => ({
  ...order,
  standing: orderStandingAnswer(order.standing),
});
