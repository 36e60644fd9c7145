import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DISPUTE_ACTIONS,
  DISPUTE_STATES,
  DISPUTE_SUBJECTS,
  RULINGS,
  type DisputeState,
  type DisputeSubject,
  type DisputeView,
  type Ruling,
} from '@zeqing/requests';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { IsDay } from '../calendar/day.validator';
import { PageQuery } from '../http';

const MAX_NAME = 200;
const MAX_TEXT = 4_000;
const ID = { format: 'uuid' } as const;
const NULLABLE = { type: String, nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const FORUMS = ['authority', 'above_installation', 'no_authority'] as const;
const STANDINGS = ['statutory', 'by_reference', 'agreed', 'none'] as const;

export class RaiseDisputeInput {
  @ApiProperty({ enum: DISPUTE_SUBJECTS })
  @IsIn(DISPUTE_SUBJECTS)
  subject!: DisputeSubject;

  @ApiProperty({ ...ID, description: 'id of the request or correction; of the entry for source and return flow' })
  @IsUUID()
  objectId!: string;

  @ApiProperty({ description: 'what is claimed and why' })
  @IsString()
  @Length(1, MAX_TEXT)
  statement!: string;
}

/** A letter of a step outside this installation. */
export class DisputeLegInput {
  @ApiProperty({ description: 'the outside body' })
  @IsString()
  @Length(1, MAX_NAME)
  body!: string;

  @ApiProperty({ description: 'how it was sent or came' })
  @IsString()
  @Length(1, MAX_NAME)
  channel!: string;

  @ApiProperty({ description: 'number of the letter' })
  @IsString()
  @Length(1, MAX_NAME)
  outsideNumber!: string;

  @ApiProperty({ format: 'date', description: 'day of the letter' })
  @IsDay()
  datedOn!: string;
}

class WithLeg {
  @ApiPropertyOptional({ type: DisputeLegInput, nullable: true, description: 'when no authority here is competent' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DisputeLegInput)
  leg?: DisputeLegInput | null;
}

export class SettleDisputeInput {
  @ApiProperty({ description: 'what was agreed' })
  @IsString()
  @Length(1, MAX_TEXT)
  settlement!: string;
}

export class ApplyForCoordinationInput extends WithLeg {
  @ApiProperty({ description: 'record of the negotiation that failed' })
  @IsString()
  @Length(1, MAX_TEXT)
  negotiationRecord!: string;
}

export class RuleInput extends WithLeg {
  @ApiProperty({ enum: RULINGS })
  @IsIn(RULINGS)
  ruling!: Ruling;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_TEXT)
  grounds!: string;
}

export class ReferInput extends WithLeg {
  @ApiProperty({ description: 'record of the coordination that failed' })
  @IsString()
  @Length(1, MAX_TEXT)
  coordinationRecord!: string;
}

export class DecisionInput extends RuleInput {
  @ApiProperty({ description: 'number of the government’s document' })
  @IsString()
  @Length(1, MAX_NAME)
  document!: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  ruledOn!: string;
}

export class DisputesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DISPUTE_STATES })
  @IsOptional()
  @IsIn(DISPUTE_STATES)
  state?: DisputeState;
}

export class DisputeActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match of the next act' }) version!: number;
  @ApiProperty({ enum: DISPUTE_STATES }) state!: string;
}

export class DisputeSentenceAnswer {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class SubjectRuleAnswer extends DisputeSentenceAnswer {
  @ApiProperty() article!: string;
  @ApiProperty({ enum: ['request', 'correction', 'entry'] }) object!: string;
  @ApiProperty({ enum: ['requester', 'provider'], isArray: true }) claimants!: readonly string[];
  @ApiProperty({ description: 'what stays in force until it is settled or ruled' }) meanwhile!: DisputeSentenceAnswer;
  @ApiProperty({ ...NULLABLE, enum: ['supply_clock'], description: 'what a ruling for the requester sets going' })
  enacts!: string | null;
}

export class DisputeLegAnswer extends DisputeLegInput {
  @ApiProperty(ID) id!: string;
  @ApiProperty() step!: string;
  @ApiProperty({ description: 'the person who recorded it' }) recordedBy!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class DisputeAnswer extends DisputeActAnswer {
  @ApiProperty({ description: 'for people' }) number!: string;
  @ApiProperty(INSTANT) stateSince!: Date;
  @ApiProperty({ enum: DISPUTE_SUBJECTS }) subject!: string;
  @ApiProperty() rule!: SubjectRuleAnswer;
  @ApiProperty() article!: string;
  @ApiProperty({ ...NULLABLE, ...ID }) requestId!: string | null;
  @ApiProperty({ ...NULLABLE, ...ID }) correctionId!: string | null;
  @ApiProperty(ID) entryId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty({ enum: ['requester', 'provider'] }) claimant!: string;
  @ApiProperty(ID) requesterDepartmentId!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty() statement!: string;
  @ApiProperty({ enum: FORUMS, description: 'where it is coordinated and decided' }) forum!: string;
  @ApiProperty({ ...NULLABLE, ...ID }) authorityDepartmentId!: string | null;
  @ApiProperty({ ...NULLABLE, description: 'the region whose authority and government are competent' })
  authorityRegionCode!: string | null;
  @ApiProperty({ enum: STANDINGS }) standing!: string;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'step by step' })
  derivation!: DisputeView['derivation'];
  @ApiProperty(INSTANT) raisedAt!: Date;
  @ApiProperty(NULLABLE) negotiationRecord!: string | null;
  @ApiProperty(NULLABLE) coordinationRecord!: string | null;
  @ApiProperty(NULLABLE) settlement!: string | null;
  @ApiProperty({ ...NULLABLE, enum: RULINGS }) ruling!: string | null;
  @ApiProperty({ ...NULLABLE, enum: ['coordination', 'decision'] }) ruledIn!: string | null;
  @ApiProperty(NULLABLE) rulingGrounds!: string | null;
  @ApiProperty(NULLABLE) rulingDocument!: string | null;
  @ApiProperty({ ...NULLABLE, format: 'date' }) ruledOn!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) ruledAt!: Date | null;
  @ApiProperty({ ...NULLABLE, enum: ['supply_clock'], description: 'what the ruling has set to be done' })
  enacts!: string | null;
  @ApiProperty({ type: [DisputeLegAnswer] }) legs!: readonly DisputeLegAnswer[];
  @ApiProperty({ enum: DISPUTE_ACTIONS, isArray: true, description: 'open to me now' })
  openActions!: readonly string[];
}

export class DisputePage {
  @ApiProperty({ type: [DisputeAnswer] }) items!: readonly DisputeAnswer[];
  @ApiProperty({ ...NULLABLE, description: 'cursor of the next page' }) next!: string | null;
}
