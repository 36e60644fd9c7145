import { ApiProperty } from '@nestjs/swagger';
import {
  DISPOSAL_METHODS,
  DISPUTE_SUBJECTS,
  ENACTED_AS,
  ORIGIN_KINDS,
  RULINGS,
  SUPPLEMENT_PARTS,
  type RequestLife,
} from '@zeqing/requests';

const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;
const MAYBE_NUMBER = { type: Number, nullable: true } as const;

export class MissingPartAnswer {
  @ApiProperty({ enum: SUPPLEMENT_PARTS }) part!: string;
  @ApiProperty() what!: string;
}

export class SupplementAnswer {
  @ApiProperty({ type: [MissingPartAnswer], description: 'everything that is missing, told once' })
  missing!: readonly MissingPartAnswer[];
  @ApiProperty(INSTANT) askedAt!: Date;
  @ApiProperty({ description: 'asked for late in the provider’s term' }) askedLate!: boolean;
  @ApiProperty({ ...DAY, description: 'the requester’s last day; after it the request is returned unfinished' })
  dueOn!: string;
  @ApiProperty({ description: 'what the requester’s time rests on' }) basis!: string;
  @ApiProperty(MAYBE_INSTANT) completedAt!: Date | null;
  @ApiProperty(MAYBE_INSTANT) lapsedAt!: Date | null;
}

export class ExtensionAnswer {
  @ApiProperty() workingDays!: number;
  @ApiProperty() reason!: string;
  @ApiProperty(INSTANT) requestedAt!: Date;
  @ApiProperty({ ...MAYBE_TEXT, enum: ['consented', 'declined', null], description: 'null: nothing said, no consent' })
  decision!: string | null;
  @ApiProperty(MAYBE_TEXT) decisionReason!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, ...ID }) authorityDepartmentId!: string | null;
  @ApiProperty(MAYBE_INSTANT) decidedAt!: Date | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'when the requester was told, from which it has effect' })
  noticedAt!: Date | null;
}

export class TransferAnswer {
  @ApiProperty(ID) fromDepartmentId!: string;
  @ApiProperty(ID) toDepartmentId!: string;
  @ApiProperty({ description: 'said by the authority' }) assigned!: boolean;
  @ApiProperty({ description: 'the law or duty named' }) ground!: string;
  @ApiProperty(INSTANT) transferredAt!: Date;
}

export class SuspensionAnswer {
  @ApiProperty() number!: number;
  @ApiProperty({ enum: ['provider', 'authority'] }) side!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ ...DAY, description: 'last day for rectification' }) rectifyBy!: string;
  @ApiProperty(INSTANT) suspendedAt!: Date;
  @ApiProperty({ ...MAYBE_TEXT, enum: ['resumed', 'terminated', 'expired', null] }) endedAs!: string | null;
  @ApiProperty(MAYBE_TEXT) statement!: string | null;
  @ApiProperty(MAYBE_INSTANT) endedAt!: Date | null;
}

export class ServiceChangeAnswer {
  @ApiProperty({ enum: ['stop', 'alter'] }) kind!: string;
  @ApiProperty() reason!: string;
  @ApiProperty() negotiationRecord!: string;
  @ApiProperty(DAY) negotiatedOn!: string;
  @ApiProperty() filingNumber!: string;
  @ApiProperty(DAY) filedOn!: string;
  @ApiProperty({ ...MAYBE_TEXT, ...ID }) authorityDepartmentId!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, ...ID }) resourceId!: string | null;
  @ApiProperty(INSTANT) changedAt!: Date;
}

export class DisposalAnswer {
  @ApiProperty({ enum: DISPOSAL_METHODS }) method!: string;
  @ApiProperty(DAY) disposedOn!: string;
  @ApiProperty() proof!: string;
  @ApiProperty(INSTANT) disposedAt!: Date;
}

export class EffectAnswer {
  @ApiProperty() effect!: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'whether the problem is solved' }) solved!: boolean | null;
  @ApiProperty(MAYBE_NUMBER) casesHandled!: number | null;
  @ApiProperty(MAYBE_NUMBER) materialsSpared!: number | null;
  @ApiProperty(INSTANT) reportedAt!: Date;
}

export class OriginAnswer {
  @ApiProperty(ID) requestId!: string;
  @ApiProperty({ enum: ORIGIN_KINDS }) kind!: string;
}

export class RequestDisputeAnswer {
  @ApiProperty(ID) disputeId!: string;
  @ApiProperty({ enum: DISPUTE_SUBJECTS }) subject!: string;
  @ApiProperty(INSTANT) raisedAt!: Date;
  @ApiProperty({ ...MAYBE_TEXT, enum: [...RULINGS, null] }) ruling!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) ruledAt!: Date | null;
  @ApiProperty({ ...MAYBE_TEXT, enum: [...ENACTED_AS, null], description: 'what became of a ruling for the requester' })
  enactedAs!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, ...ID, description: 'the request agreed by the ruling' })
  enactedRequestId!: string | null;
}

/** What has happened to a request beside its states. */
export class RequestLifeAnswer implements RequestLifeShape {
  @ApiProperty({ type: OriginAnswer, nullable: true }) origin!: OriginAnswer | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'why the authority gave it back before its provider received it' })
  checkReturnReason!: string | null;
  @ApiProperty({ type: SupplementAnswer, nullable: true }) supplement!: SupplementAnswer | null;
  @ApiProperty({ type: ExtensionAnswer, nullable: true }) extension!: ExtensionAnswer | null;
  @ApiProperty({ type: [TransferAnswer] }) transfers!: readonly TransferAnswer[];
  @ApiProperty({ type: SuspensionAnswer, nullable: true, description: 'the latest' })
  suspension!: SuspensionAnswer | null;
  @ApiProperty({ type: [ServiceChangeAnswer] }) serviceChanges!: readonly ServiceChangeAnswer[];
  @ApiProperty({ type: DisposalAnswer, nullable: true }) disposal!: DisposalAnswer | null;
  @ApiProperty({ type: EffectAnswer, nullable: true }) effect!: EffectAnswer | null;
  @ApiProperty({ type: [RequestDisputeAnswer] }) disputes!: readonly RequestDisputeAnswer[];
}

/** Every part of a life has its place in the answer; a new one does not compile until it has. */
type RequestLifeShape = Readonly<Record<keyof RequestLife, unknown>>;
