import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DECLINE_REASONS,
  SETTLING_STATES,
  type SettlingAction,
  type SettlingStepView,
  type SettlingView,
} from '@zeqing/lists';
import type { TwoLanguages } from '../../calendar/calendar.texts';
import {
  ID,
  INSTANT,
  MAYBE_DAY,
  MAYBE_ID,
  MAYBE_TEXT,
  OpenActionAnswer,
  openActions,
} from '../../requests/case/register.dto';
import { PartyAnswer } from '../../requests/request/requests.answers';
import { BothLanguages } from '../lists.answers';

const ACTION_TEXTS: Readonly<Record<SettlingAction | 'designate', TwoLanguages>> = {
  designate: { zh: '指定责任部门', en: 'Designate a provider' },
  confirm: { zh: '确认认责', en: 'Take on the duty' },
  decline: { zh: '不认责', en: 'Decline' },
  assign: { zh: '指定其他部门', en: 'Assign another department' },
  force: { zh: '强制认责', en: 'Settle by force' },
  order_rectification: { zh: '责成整改', en: 'Order it made fit' },
  list_negative: { zh: '列入负面清单', en: 'Put on the negative list' },
  return_need: { zh: '退回需求部门', en: 'Return the need' },
  ask_withdrawal: { zh: '申请撤回认责', en: 'Ask to withdraw' },
  approve_withdrawal: { zh: '同意撤回', en: 'Approve the withdrawal' },
  reject_withdrawal: { zh: '不同意撤回', en: 'Refuse the withdrawal' },
};

export class SettlingActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: SETTLING_STATES }) state!: string;
}

/** A batch that lists settled duties and takes withdrawn ones out. */
export class SettledBatchAnswer {
  @ApiProperty({ ...ID, description: 'the batch, to be approved by another person' }) id!: string;
  @ApiProperty() added!: number;
  @ApiProperty() withdrawn!: number;
}

/** A refusal and what follows from it. */
export class DeclineAnswer {
  @ApiProperty({ enum: DECLINE_REASONS }) reason!: string;
  @ApiProperty() text!: BothLanguages;
  @ApiProperty({ description: 'its next step' }) next!: BothLanguages;
  @ApiProperty(MAYBE_TEXT) article!: string | null;
  @ApiProperty({ description: 'whether law and article must be named' }) cites!: boolean;
  @ApiProperty({ description: 'whether who is asked first must name another department' }) recommends!: boolean;
}

export class DeclineReasonsAnswer {
  @ApiProperty({ type: [DeclineAnswer] }) items!: readonly DeclineAnswer[];
}

export class SettlingAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ description: 'for people' }) number!: string;
  @ApiProperty(ID) needId!: string;
  @ApiProperty({ description: 'the data needed' }) name!: string;
  @ApiProperty({ type: [String] }) items!: readonly string[];
  @ApiProperty({ enum: SETTLING_STATES }) state!: string;
  @ApiProperty() requester!: PartyAnswer;
  @ApiProperty({ type: PartyAnswer, nullable: true, description: 'asked now, or accountable' })
  holder!: PartyAnswer | null;
  @ApiProperty() authority!: PartyAnswer;
  @ApiProperty({ ...MAYBE_DAY, description: 'by when who has the word must speak; of a settled duty its term' })
  dueOn!: string | null;
  @ApiProperty({ description: 'true beyond the last holidays announced' }) provisional!: boolean;
  @ApiProperty({ type: BothLanguages, nullable: true, description: 'on what the day rests' })
  termBasis!: BothLanguages | null;
  @ApiProperty() isOverdue!: boolean;
  @ApiProperty() isForced!: boolean;
  @ApiProperty({ type: DeclineAnswer, nullable: true, description: 'the last refusal' }) decline!: DeclineAnswer | null;
  @ApiProperty({ description: 'whether a refusal because the data are elsewhere must say where' })
  mustRecommend!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'what was taken on' })
  content!: object | null;
  @ApiProperty({ ...MAYBE_ID, description: 'the batch that lists the duty' }) batchId!: string | null;
  @ApiProperty({ ...MAYBE_ID, description: 'its entry' }) entryId!: string | null;
  @ApiProperty(INSTANT) stateSince!: Date;
  @ApiProperty({ type: [OpenActionAnswer] }) allowedActions!: readonly OpenActionAnswer[];
}

export class SettlingsPage {
  @ApiProperty({ type: [SettlingAnswer] }) items!: readonly SettlingAnswer[];
  @ApiProperty(MAYBE_TEXT) next!: string | null;
}

export class SettlingTasksAnswer {
  @ApiProperty({ type: [SettlingAnswer], description: 'the earliest day first' }) items!: readonly SettlingAnswer[];
}

export class SettlingStepAnswer {
  @ApiProperty() number!: number;
  @ApiProperty() action!: string;
  @ApiProperty() text!: BothLanguages;
  @ApiProperty({ enum: SETTLING_STATES }) toState!: string;
  @ApiProperty() department!: PartyAnswer;
  @ApiProperty(INSTANT) at!: Date;
  @ApiProperty({ type: BothLanguages, nullable: true }) reason!: BothLanguages | null;
  @ApiProperty(MAYBE_TEXT) note!: string | null;
  @ApiProperty(MAYBE_TEXT) evidence!: string | null;
  @ApiProperty(MAYBE_TEXT) citation!: string | null;
  @ApiProperty({ type: PartyAnswer, nullable: true, description: 'recommended, assigned or forced' })
  named!: PartyAnswer | null;
  @ApiProperty({ ...MAYBE_DAY, description: 'the day it gave whoever has the word next' }) dueOn!: string | null;
}

export class SettlingLateTermAnswer {
  @ApiProperty({ enum: SETTLING_STATES, description: 'in which state the word was awaited' }) state!: string;
  @ApiProperty() department!: PartyAnswer;
  @ApiProperty({ type: String, format: 'date' }) dueOn!: string;
  @ApiProperty(INSTANT) recordedAt!: Date;
}

export class SettlingReportAnswer extends SettlingAnswer {
  @ApiPropertyOptional({ type: [SettlingLateTermAnswer], description: 'terms that ran out: facts nobody takes back' })
  lateTerms!: readonly SettlingLateTermAnswer[];

  @ApiPropertyOptional({ type: [SettlingStepAnswer], description: 'what was done, in its order' })
  steps!: readonly SettlingStepAnswer[];
}

/** A settling as callers see it. */
export function settlingAnswer(view: SettlingView): SettlingAnswer {
  const { id, version, number, needId, name, items, state, requester, holder, authority, dueOn, provisional } = view;
  const { termBasis, isOverdue, isForced, mustRecommend, content, batchId, entryId, stateSince } = view;
  return {
    ...{ id, version, number, needId, name, items, state, requester, holder, authority, dueOn, provisional },
    ...{ termBasis, isOverdue, isForced, mustRecommend, content, batchId, entryId, stateSince },
    decline: view.decline && view.lastReason !== null ? { reason: view.lastReason, ...declineOf(view.decline) } : null,
    allowedActions: openActions(view.allowedActions, ACTION_TEXTS),
  };
}

type Rule = NonNullable<SettlingView['decline']>;
export const declineOf = ({ text, next, article, cites, recommends }: Rule) => ({
  ...{ text, next, article, cites, recommends },
});

export const stepAnswer = (step: SettlingStepView, words: Readonly<Record<string, Rule>>): SettlingStepAnswer => ({
  ...{ number: step.number, action: step.action, text: ACTION_TEXTS[step.action], toState: step.toState },
  ...{ department: step.department, at: step.at, note: step.note, evidence: step.evidence, citation: step.citation },
  reason: step.reason === null ? null : (words[step.reason]?.text ?? null),
  named: step.named,
  dueOn: step.dueOn,
});
