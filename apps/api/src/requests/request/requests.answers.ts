import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SHARE_MODES } from '@zeqing/catalogue';
import {
  BENEFICIARIES_KINDS,
  CLOCK_PHASES,
  LIFE_PHASES,
  REQUEST_ACTIONS,
  REQUEST_STATES,
  TERM_CUT_PARTS,
  type RequestView,
  type StandingAnswerView,
} from '@zeqing/requests';
import { PersonalInformationInput, PurposeInput, UrgentInput } from './requests.dto';
import { ClockAnswer, SentenceAnswer } from '../clock/request-clock.answers';
import { RequestLifeAnswer } from '../answer/request-life.answers';
import { RequestSourceAnswer } from '../ledger-import/ledger-imports.dto';
import { GrantStandingAnswer, grantStandingAnswer } from '../use/grants.answers';
import { ACTION_TEXTS, HINDRANCE_TEXTS } from './requests.texts';

const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const NULLABLE = { type: String, nullable: true } as const;
const CURSOR = { ...NULLABLE, description: 'cursor of the next page' } as const;

/** What every act answers: where the request stands now. */
export class RequestActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match of the next act' }) version!: number;
  @ApiProperty({ enum: LIFE_PHASES, description: '申请·审核·供给·使用·处置·结束' }) lifePhase!: string;
  @ApiProperty({ enum: REQUEST_STATES, description: 'the step inside the phase' }) state!: string;
  @ApiProperty({ ...NULLABLE, ...ID, description: 'the grant this act opened' }) grantId!: string | null;
}

export class PartyAnswer {
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() shortName!: string;
}

export class RequestSummaryAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for people' }) number!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: LIFE_PHASES, description: '申请·审核·供给·使用·处置·结束' }) lifePhase!: string;
  @ApiProperty({ enum: REQUEST_STATES, description: 'the step inside the phase' }) state!: string;
  @ApiProperty(INSTANT) stateSince!: Date;
  @ApiProperty() requester!: PartyAnswer;
  @ApiProperty() provider!: PartyAnswer;
  @ApiProperty(ID) entryId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty({ enum: ['unconditional', 'conditional'] }) shareType!: string;
  @ApiProperty({ type: UrgentInput, nullable: true, description: 'why and by when it is wanted before others' })
  urgent!: UrgentInput | null;
  @ApiProperty({ ...NULLABLE, enum: CLOCK_PHASES, description: 'of the running clock' }) phase!: string | null;
  @ApiProperty({ type: ClockAnswer, nullable: true, description: 'the latest clock' }) clock!: ClockAnswer | null;
}

export class RequestPage {
  @ApiProperty({ type: [RequestSummaryAnswer] }) items!: readonly RequestSummaryAnswer[];
  @ApiProperty(CURSOR) next!: string | null;
}

export class ContentAnswer {
  @ApiProperty() legalBasis!: string;
  @ApiProperty() scenario!: string;
  @ApiProperty() useScope!: string;
  @ApiProperty({ type: String, isArray: true, format: 'uuid' }) itemIds!: readonly string[];
  @ApiProperty({ type: [PurposeInput] }) purposes!: readonly PurposeInput[];
  @ApiProperty({ enum: SHARE_MODES }) mode!: string;
  @ApiProperty({ enum: BENEFICIARIES_KINDS }) beneficiaries!: string;
  @ApiProperty(DAY) validFrom!: string;
  @ApiProperty({ ...NULLABLE, ...DAY }) validUntil!: string | null;
  @ApiProperty() truthful!: boolean;
  @ApiProperty({ type: PersonalInformationInput, nullable: true })
  personalInformation!: RequestView['content']['personalInformation'];
  @ApiPropertyOptional({ type: UrgentInput, nullable: true }) urgent?: UrgentInput | null;
}

export class CitationAnswer {
  @ApiProperty() kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty() clause!: string;
}

export class ItemDecisionAnswer {
  @ApiProperty(ID) itemId!: string;
  @ApiProperty(NULLABLE) name!: string | null;
  @ApiProperty({ enum: ['asked', 'granted', 'cut'] }) decision!: string;
  @ApiProperty(NULLABLE) cutReason!: string | null;
  @ApiProperty({ ...NULLABLE, description: 'of the dictionary of refusals' }) cutGround!: string | null;
  @ApiProperty({ type: CitationAnswer, nullable: true }) cutCitation!: CitationAnswer | null;
}

/** Less of the scope or the period than asked for (U32). */
export class TermCutAnswer {
  @ApiProperty({ enum: TERM_CUT_PARTS }) part!: string;
  @ApiProperty() reason!: string;
  @ApiPropertyOptional({ ...NULLABLE }) ground?: string | null;
  @ApiPropertyOptional({ type: CitationAnswer, nullable: true }) citation?: CitationAnswer | null;
  @ApiPropertyOptional({ ...DAY, description: 'the last day granted' }) validUntil?: string;
  @ApiPropertyOptional({ type: [PurposeInput], description: 'not granted' }) purposes?: readonly PurposeInput[];
}

export class RuledInAnswer {
  @ApiProperty(ID) disputeId!: string;
  @ApiProperty({ description: 'for people' }) number!: string;
}

export class GivenAnswer {
  @ApiProperty({ enum: ['agree', 'partial', 'refuse'] }) kind!: string;
  @ApiProperty(NULLABLE) ground!: string | null;
  @ApiProperty(NULLABLE) reason!: string | null;
  @ApiProperty({ type: CitationAnswer, nullable: true }) citation!: CitationAnswer | null;
  @ApiProperty({ type: [TermCutAnswer] }) termCuts!: readonly TermCutAnswer[];
  @ApiProperty({ type: [String], description: 'in the words of the published entry' }) conditions!: readonly string[];
  @ApiProperty({ ...NULLABLE, ...ID, description: 'the consent signed beforehand it rests on' })
  standingAnswerId!: string | null;
  @ApiProperty({ type: RuledInAnswer, nullable: true, description: 'the dispute whose ruling is this consent' })
  ruledIn!: RuledInAnswer | null;
  @ApiProperty({ ...NULLABLE, ...ID, description: 'the dispute whose ruling took the conditions off' })
  conditionsLiftedInDisputeId!: string | null;
  @ApiProperty() preparedBy!: string;
  @ApiProperty(INSTANT) preparedAt!: Date;
  @ApiProperty(NULLABLE) signedBy!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) signedAt!: Date | null;
}

export class SupplyAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty() attempt!: number;
  @ApiProperty(ID) resourceId!: string;
  @ApiProperty(INSTANT) suppliedAt!: Date;
  @ApiProperty({ enum: ['awaiting', 'confirmed', 'rejected', 'withdrawn'] }) outcome!: string;
  @ApiProperty(NULLABLE) evidence!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) checkedAt!: Date | null;
  @ApiProperty({ ...NULLABLE, ...DAY, description: 'the requester’s last day to say whether it works' })
  confirmDueOn!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) remindedAt!: Date | null;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'usable, unconfirmed: for the clock alone' })
  deemedAt!: Date | null;
}

export class AllowedActionAnswer {
  @ApiProperty({ enum: REQUEST_ACTIONS }) action!: string;
  @ApiProperty() text!: SentenceAnswer;
  @ApiProperty() allowed!: boolean;
  @ApiProperty({ ...NULLABLE, enum: Object.keys(HINDRANCE_TEXTS), description: 'why it is not allowed' })
  reason!: string | null;
  @ApiPropertyOptional({ description: 'the reason for people' }) reasonText?: SentenceAnswer;
  @ApiProperty({ description: 'whose act it is' }) role!: string;
  @ApiProperty(NULLABLE) article!: string | null;
}

export class AnswerTermAnswer {
  @ApiProperty() checkWorkingDays!: number;
  @ApiProperty() answerWorkingDays!: number;
  @ApiProperty({ ...DAY, description: 'the last day; while the check goes on, if it takes all its days' })
  dueOn!: string;
  @ApiProperty() provisional!: boolean;
}

export class NumberedRequestAnswer {
  @ApiProperty(ID) requestId!: string;
  @ApiProperty({ description: 'for people' }) number!: string;
}

export class RequestAnswer extends RequestSummaryAnswer {
  @ApiProperty({ description: 'published version of the entry it was made against' }) entryVersion!: number;
  @ApiProperty() content!: ContentAnswer;
  @ApiProperty({ type: [ItemDecisionAnswer] }) items!: readonly ItemDecisionAnswer[];
  @ApiProperty(INSTANT) draftedAt!: Date;
  @ApiProperty({ ...INSTANT, nullable: true }) signedAt!: Date | null;
  @ApiProperty({ ...INSTANT, nullable: true }) receivedAt!: Date | null;
  @ApiProperty({ type: GivenAnswer, nullable: true, description: 'to the requester only once it is signed' })
  answer!: GivenAnswer | null;
  @ApiProperty({ type: SupplyAnswer, nullable: true }) supply!: SupplyAnswer | null;
  @ApiProperty({ ...NULLABLE, ...ID }) grantId!: string | null;
  @ApiProperty({ type: GrantStandingAnswer, nullable: true }) grant!: GrantStandingAnswer | null;
  @ApiProperty({ type: RequestSourceAnswer, nullable: true, description: 'set when it came by a ledger' })
  source!: RequestSourceAnswer | null;
  @ApiProperty({ type: [ClockAnswer] }) clocks!: readonly ClockAnswer[];
  @ApiProperty({ type: AnswerTermAnswer, nullable: true, description: 'check and answer together' })
  answerTerm!: AnswerTermAnswer | null;
  @ApiProperty({ type: Number, nullable: true, description: 'requests this department signed as urgent this year' })
  urgentThisYear!: number | null;
  @ApiProperty({ type: NumberedRequestAnswer, nullable: true, description: 'the renewal of its grant under way' })
  runningRenewal!: NumberedRequestAnswer | null;
  @ApiProperty() life!: RequestLifeAnswer;
  @ApiProperty({ type: [AllowedActionAnswer] }) allowedActions!: readonly AllowedActionAnswer[];
}

export class StandingAnswerActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: ['active', 'revoked'] }) state!: string;
}

export class StandingAnswerAnswer extends StandingAnswerActAnswer {
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty(ID) entryId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty({ description: 'the published version it was signed for' }) entryVersion!: number;
  @ApiProperty({
    type: String,
    isArray: true,
    nullable: true,
    format: 'uuid',
    description: 'null: every bound department',
  })
  departmentIds!: readonly string[] | null;
  @ApiProperty({ type: [PurposeInput], description: 'empty: any within duty' }) purposes!: readonly PurposeInput[];
  @ApiProperty({ type: String, isArray: true, format: 'uuid', description: 'empty: every item' })
  itemIds!: readonly string[];
  @ApiProperty({ enum: SHARE_MODES, isArray: true }) modes!: readonly string[];
  @ApiProperty({ enum: BENEFICIARIES_KINDS, isArray: true }) beneficiaries!: readonly string[];
  @ApiProperty(DAY) validFrom!: string;
  @ApiProperty({ ...NULLABLE, ...DAY }) validUntil!: string | null;
  @ApiProperty() signedBy!: string;
  @ApiProperty(INSTANT) signedAt!: Date;
  @ApiProperty({ ...INSTANT, nullable: true }) revokedAt!: Date | null;
}

export class StandingAnswerPage {
  @ApiProperty({ type: [StandingAnswerAnswer] }) items!: readonly StandingAnswerAnswer[];
  @ApiProperty(CURSOR) next!: string | null;
}

export const requestAnswer = (view: RequestView): RequestAnswer => ({
  ...view,
  content: { ...view.content, purposes: [...view.content.purposes] },
  grant: view.grant && grantStandingAnswer(view.grant),
  source: view.source,
  allowedActions: view.allowedActions.map((openness) => ({
    ...openness,
    text: ACTION_TEXTS[openness.action],
    ...(openness.reason === null ? {} : { reasonText: HINDRANCE_TEXTS[openness.reason] }),
  })),
});

export function standingAnswerAnswer({ terms, ...rest }: StandingAnswerView): StandingAnswerAnswer {
  const { recipients, ...others } = terms;
  return { ...rest, ...others, departmentIds: recipients.kind === 'departments' ? recipients.departmentIds : null };
}
