import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DISPUTE_STATES,
  DISPUTE_SUBJECTS,
  ENACTED_AS,
  RULINGS,
  type DisputeAction,
  type DisputeView,
} from '@zeqing/requests';
import type { TwoLanguages } from '../../calendar/calendar.texts';
import {
  DAY,
  ID,
  INSTANT,
  MAYBE_DAY,
  MAYBE_ID,
  MAYBE_INSTANT,
  MAYBE_TEXT,
  OpenActionAnswer,
  openActions,
} from '../case/register.dto';
import { SentenceAnswer } from '../clock/request-clock.answers';
import { PartyAnswer } from '../request/requests.answers';

const SIDES = ['requester', 'provider'] as const;
const ACTION_TEXTS: Readonly<Record<DisputeAction, TwoLanguages>> = {
  settle: { zh: '登记协商一致', en: 'Record the agreement' },
  withdraw: { zh: '撤回争议', en: 'Withdraw' },
  apply_for_coordination: { zh: '申请协调', en: 'Apply for coordination' },
  rule_in_coordination: { zh: '作出协调意见', en: 'Rule in coordination' },
  refer_to_government: { zh: '提请政府决定', en: 'Refer to the government' },
  record_decision: { zh: '登记政府决定', en: 'Record the decision' },
  overrule_authority: { zh: '另行指定协调机关', en: 'Name another authority' },
  report_carried_out: { zh: '报告执行情况', en: 'Report it carried out' },
};

export class DisputeActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: DISPUTE_STATES }) state!: string;
}

export class DerivationStepAnswer {
  @ApiProperty({
    enum: ['government', 'by_reference', 'by_agreement', 'not_bound', 'same_government', 'common_superior'],
  })
  step!: string;
  @ApiPropertyOptional(ID) partyId?: string;
  @ApiPropertyOptional({ description: 'the region whose government is meant' }) regionCode?: string;
  @ApiProperty({ type: SentenceAnswer, nullable: true, description: 'what people call it' })
  region!: SentenceAnswer | null;
  @ApiPropertyOptional({ description: 'own, vertical or dual' }) management?: string;
}

export class DisputeLegAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty() step!: string;
  @ApiProperty() body!: string;
  @ApiProperty() channel!: string;
  @ApiProperty() outsideNumber!: string;
  @ApiProperty(DAY) datedOn!: string;
}

export class DisputedItemAnswer {
  @ApiProperty(ID) itemId!: string;
  @ApiProperty() name!: string;
}

export class OverrulingAnswer {
  @ApiProperty({ type: PartyAnswer, description: 'the authority that was derived' }) from!: PartyAnswer;
  @ApiProperty() reason!: string;
  @ApiProperty(INSTANT) at!: string;
}

export class RulingDutyAnswer {
  @ApiProperty({ ...DAY, description: 'the day by which the provider carries the ruling out' }) dueOn!: string;
  @ApiProperty() provisional!: boolean;
  @ApiProperty({ description: 'the setting it rests on' }) basis!: string;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'when its day was found to have passed' }) overdueAt!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'what was done' }) report!: string | null;
  @ApiProperty(MAYBE_INSTANT) reportedAt!: string | null;
}

export class DisputeAnswer extends DisputeActAnswer {
  @ApiProperty({ description: 'for people' }) number!: string;
  @ApiProperty({ enum: DISPUTE_SUBJECTS }) subject!: string;
  @ApiProperty() subjectText!: SentenceAnswer;
  @ApiProperty({ description: 'the article whose application is disputed' }) subjectArticle!: string;
  @ApiProperty({ description: 'of the way of disputes' }) article!: string;
  @ApiProperty(INSTANT) stateSince!: Date;
  @ApiProperty(MAYBE_ID) requestId!: string | null;
  @ApiProperty(MAYBE_ID) correctionId!: string | null;
  @ApiProperty(ID) entryId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty({ enum: SIDES }) claimant!: string;
  @ApiProperty() requester!: PartyAnswer;
  @ApiProperty() provider!: PartyAnswer;
  @ApiProperty() statement!: string;
  @ApiProperty(INSTANT) raisedAt!: Date;
  @ApiProperty({ description: 'what stays in force until it is settled or ruled' }) meanwhile!: SentenceAnswer;
  @ApiProperty({ description: 'what a ruling for the requester sets going, and who carries it out' })
  enactment!: SentenceAnswer;
  @ApiProperty({
    enum: ['authority', 'above_installation', 'no_authority'],
    description: 'who coordinates: an authority here, one above this installation, or none for an unbound body',
  })
  forum!: string;
  @ApiProperty({ type: PartyAnswer, nullable: true }) authority!: PartyAnswer | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'whose government decides in the end' }) authorityRegionCode!:
    string | null;
  @ApiProperty({ description: 'statutory, agreed, by reference, or none' }) standing!: string;
  @ApiProperty({ type: [DerivationStepAnswer], description: 'how the authority was derived, step by step' })
  derivation!: readonly DerivationStepAnswer[];
  @ApiProperty({ type: OverrulingAnswer, nullable: true }) overruling!: OverrulingAnswer | null;
  @ApiProperty(MAYBE_TEXT) negotiationRecord!: string | null;
  @ApiProperty(MAYBE_TEXT) coordinationRecord!: string | null;
  @ApiProperty(MAYBE_TEXT) settlement!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, enum: [...RULINGS, null] }) ruling!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, enum: ['coordination', 'decision', null] }) ruledIn!: string | null;
  @ApiProperty(MAYBE_TEXT) rulingGrounds!: string | null;
  @ApiProperty(MAYBE_TEXT) rulingDocument!: string | null;
  @ApiProperty(MAYBE_DAY) ruledOn!: string | null;
  @ApiProperty(MAYBE_INSTANT) ruledAt!: Date | null;
  @ApiProperty({ type: String, isArray: true, format: 'uuid', nullable: true }) ruledItemIds!: readonly string[] | null;
  @ApiProperty({ ...MAYBE_TEXT, enum: [...ENACTED_AS, null], description: 'what became of a ruling for the requester' })
  enactedAs!: string | null;
  @ApiProperty({ ...MAYBE_ID, description: 'the request agreed by the ruling' }) enactedRequestId!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'its number' }) enactedRequestNumber!: string | null;
  @ApiProperty({ type: RulingDutyAnswer, nullable: true, description: 'of a ruling left to its owner' })
  duty!: RulingDutyAnswer | null;
  @ApiProperty({
    type: [DisputedItemAnswer],
    description: 'what the disputed request asked for; a ruling may name some',
  })
  items!: readonly DisputedItemAnswer[];
  @ApiProperty({ type: [DisputeLegAnswer], description: 'letters of steps outside this installation' })
  legs!: readonly DisputeLegAnswer[];
  @ApiProperty({ type: [OpenActionAnswer] }) allowedActions!: readonly OpenActionAnswer[];
}

export class DisputesPage {
  @ApiProperty({ type: [DisputeAnswer] }) items!: readonly DisputeAnswer[];
  @ApiProperty({ ...MAYBE_TEXT, description: 'cursor of the next page' }) next!: string | null;
}

export function disputeAnswer(view: DisputeView): DisputeAnswer {
  const { rule, legs, overruling, allowedActions, ...rest } = view;
  return {
    ...rest,
    subjectText: { zh: rule.zh, en: rule.en },
    subjectArticle: rule.article,
    meanwhile: rule.meanwhile,
    legs: legs.map(({ id, step, body, channel, outsideNumber, datedOn }) => ({
      ...{ id, step, body, channel, outsideNumber, datedOn },
    })),
    overruling: overruling && { from: overruling.from, reason: overruling.reason, at: overruling.at },
    allowedActions: openActions(allowedActions, ACTION_TEXTS),
  };
}
