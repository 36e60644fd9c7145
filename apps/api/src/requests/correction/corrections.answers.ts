import { ApiProperty } from '@nestjs/swagger';
import {
  CORRECTION_DEFECTS,
  CORRECTION_SCOPES,
  CORRECTION_STATES,
  type CorrectionAction,
  type CorrectionClockExplanation,
  type CorrectionView,
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
import { ClockDayAnswer } from '../clock/request-clock.answers';
import { PartyAnswer } from '../request/requests.answers';
import { clockDayText } from '../request/requests.texts';

const ACTION_TEXTS: Readonly<Record<CorrectionAction, TwoLanguages>> = {
  accept: { zh: '受理', en: 'Accept' },
  verify: { zh: '核实无误', en: 'Verify' },
  correct: { zh: '已更正', en: 'Correct' },
  give_feedback: { zh: '反馈情况', en: 'Give feedback' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
};

export class CorrectionActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: CORRECTION_STATES }) state!: string;
}

export class CorrectionClockAnswer {
  @ApiProperty({ enum: ['correction'] }) phase!: string;
  @ApiProperty({ enum: ['running', 'stopped'] }) state!: string;
  @ApiProperty({ ...DAY, description: 'the day it counts from' }) startedOn!: string;
  @ApiProperty({ ...DAY, description: 'the last day, until 24:00' }) dueOn!: string;
  @ApiProperty({ description: 'whether the due day rests on days no notice covers yet' }) provisional!: boolean;
  @ApiProperty() article!: string;
  @ApiProperty() budgetWorkingDays!: number;
  @ApiProperty() ruleCode!: string;
  @ApiProperty() ruleVersion!: number;
  @ApiProperty(MAYBE_DAY) stoppedOn!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: '0 on the last day, negative when overdue; null when stopped',
  })
  remainingWorkingDays!: number | null;
  @ApiProperty({ description: 'also of a clock that stopped late' }) overdueWorkingDays!: number;
}

export class CountedReportsAnswer {
  @ApiProperty({ description: 'records of the field, unsettled' }) recordsOfItem!: number;
  @ApiProperty({ description: 'records of the field lately, settled or not' }) recentRecordsOfItem!: number;
  @ApiProperty({ description: 'different fields, unsettled' }) items!: number;
}

export class CorrectionAnswer extends CorrectionActAnswer {
  @ApiProperty({ description: 'for people' }) number!: string;
  @ApiProperty(INSTANT) stateSince!: Date;
  @ApiProperty(ID) entryId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty({ enum: CORRECTION_SCOPES }) scope!: string;
  @ApiProperty(MAYBE_ID) itemId!: string | null;
  @ApiProperty(MAYBE_TEXT) itemName!: string | null;
  @ApiProperty(MAYBE_ID) resourceId!: string | null;
  @ApiProperty(MAYBE_TEXT) recordReference!: string | null;
  @ApiProperty({ enum: CORRECTION_DEFECTS }) defect!: string;
  @ApiProperty(MAYBE_TEXT) note!: string | null;
  @ApiProperty() reporter!: PartyAnswer;
  @ApiProperty() provider!: PartyAnswer;
  @ApiProperty(INSTANT) reportedAt!: Date;
  @ApiProperty({ ...MAYBE_TEXT, enum: [...CORRECTION_SCOPES, null] }) acceptedScope!: string | null;
  @ApiProperty(MAYBE_ID) acceptedItemId!: string | null;
  @ApiProperty(MAYBE_INSTANT) acceptedAt!: Date | null;
  @ApiProperty(MAYBE_TEXT) resultReason!: string | null;
  @ApiProperty(MAYBE_INSTANT) resultAt!: Date | null;
  @ApiProperty() clock!: CorrectionClockAnswer;
  @ApiProperty({ description: 'whether readiness and availability call the data disputed' }) marksDisputed!: boolean;
  @ApiProperty({
    enum: ['nothing', 'paper_this_once', 'disputed'],
    description: 'what holds at the counter; a record asks for paper in the case at hand only',
  })
  atTheCounter!: string;
  @ApiProperty({ description: 'reports on the same entry' }) counted!: CountedReportsAnswer;
  @ApiProperty({ ...MAYBE_TEXT, enum: [...CORRECTION_SCOPES, null], description: 'the wider scope these speak for' })
  proposedScope!: string | null;
  @ApiProperty() proposalBasis!: string;
  @ApiProperty({ type: [OpenActionAnswer] }) allowedActions!: readonly OpenActionAnswer[];
}

export class CorrectionsPage {
  @ApiProperty({ type: [CorrectionAnswer] }) items!: readonly CorrectionAnswer[];
  @ApiProperty({ ...MAYBE_TEXT, description: 'cursor of the next page' }) next!: string | null;
}

export class CorrectionClockExplanationAnswer {
  @ApiProperty(ID) correctionId!: string;
  @ApiProperty() clock!: CorrectionClockAnswer;
  @ApiProperty({ description: 'why the day of receipt counts or not' }) calendarBasis!: string;
  @ApiProperty({ description: 'what counts as received on a day' }) receiptBasis!: string;
  @ApiProperty({ type: [ClockDayAnswer] }) days!: readonly ClockDayAnswer[];
}

export const correctionAnswer = (view: CorrectionView): CorrectionAnswer => ({
  ...view,
  allowedActions: openActions(view.allowedActions, ACTION_TEXTS),
});

export const correctionClockAnswer = (view: CorrectionClockExplanation): CorrectionClockExplanationAnswer => ({
  ...view,
  days: view.days.map((day) => ({ ...day, text: clockDayText(day.reason, day.name) })),
});
