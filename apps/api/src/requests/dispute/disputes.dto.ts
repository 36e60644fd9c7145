import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DISPUTE_STATES,
  DISPUTE_SUBJECTS,
  RULINGS,
  type DisputeState,
  type DisputeSubject,
  type Ruling,
} from '@zeqing/requests';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';
import { Choice, DAY, ID, MAX_NAME, States, Words } from '../case/register.dto';

const MAX_ITEMS = 200;

export class DisputesQuery extends PageQuery {
  @States(DISPUTE_STATES)
  state?: DisputeState[];

  @Choice(DISPUTE_SUBJECTS)
  subject?: DisputeSubject;

  @ApiPropertyOptional({ ...ID, description: 'of whichever side' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ description: 'code of the entry' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  entry?: string;
}

export class DisputeInput {
  @ApiProperty({ enum: DISPUTE_SUBJECTS })
  @IsIn(DISPUTE_SUBJECTS)
  subject!: DisputeSubject;

  @ApiProperty({ ...ID, description: 'the request or correction; the entry where the subject is of an entry alone' })
  @IsUUID()
  objectId!: string;

  @Words('what is contested, and why')
  statement!: string;
}

export class DisputeLegInput {
  @Words('whom it went to or came from', MAX_NAME)
  body!: string;

  @Words('公文 · 平台 · 电话记录 …', MAX_NAME)
  channel!: string;

  @Words('its number there', MAX_NAME)
  outsideNumber!: string;

  @ApiProperty(DAY)
  @IsDay()
  datedOn!: string;
}

/** The letter of a step, where nobody of this installation coordinates. */
export class DisputeStepInput {
  @ApiPropertyOptional({
    type: DisputeLegInput,
    description: 'the letter of the step; only, and always, where forum is not authority',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => DisputeLegInput)
  leg?: DisputeLegInput;
}

export class DisputeSettlementInput {
  @Words('on what the parties agreed')
  settlement!: string;
}

export class DisputeRecordInput extends DisputeStepInput {
  @Words('the record of the negotiation or coordination')
  record!: string;
}

export class DisputeReportInput {
  @Words('what was done, and since when')
  report!: string;
}

export class DisputeAuthorityInput {
  @ApiProperty({ ...ID, description: 'the authority that is competent instead' })
  @IsUUID()
  departmentId!: string;

  @Words('why the derivation is not followed')
  reason!: string;
}

export class DisputeRulingInput extends DisputeStepInput {
  @ApiProperty({ enum: RULINGS })
  @IsIn(RULINGS)
  ruling!: Ruling;

  @Words()
  grounds!: string;

  @ApiPropertyOptional({
    ...{ type: String, isArray: true, format: 'uuid', minItems: 1, maxItems: MAX_ITEMS },
    description: 'of a request: which of the items in dispute are to be shared; left out, all of them',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_ITEMS)
  @IsUUID(undefined, { each: true })
  itemIds?: string[];
}

export class DisputeDecisionInput extends DisputeRulingInput {
  @Words('the government’s document', MAX_NAME)
  document!: string;

  @ApiProperty({ ...DAY, description: 'the day of the decision' })
  @IsDay()
  ruledOn!: string;
}
