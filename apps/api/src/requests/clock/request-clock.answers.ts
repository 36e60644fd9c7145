import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CLOCK_PHASES, LIFE_PHASES, REQUEST_STATES, SPAN_GROUNDS, type ClockExplanation } from '@zeqing/requests';
import { ExtensionAnswer } from '../answer/request-life.answers';
import { clockDayText } from '../request/requests.texts';

const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;
const NULLABLE = { type: String, nullable: true } as const;

export class SentenceAnswer {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class ClockAnswer {
  @ApiProperty({ enum: CLOCK_PHASES }) phase!: string;
  @ApiProperty({ enum: ['running', 'paused', 'stopped'] }) state!: string;
  @ApiProperty({ ...DAY, description: 'the day it counts from' }) startedOn!: string;
  @ApiProperty({ ...DAY, description: 'the last day, until 24:00' }) dueOn!: string;
  @ApiProperty({ ...DAY, description: 'by the law alone, where a rule lets a supplement stop the clock' })
  statutoryDueOn!: string;
  @ApiProperty({ ...NULLABLE, ...DAY, description: 'of the provider’s own days; null while the requester’s go on' })
  ownDaysEndOn!: string | null;
  @ApiProperty() extensionWorkingDays!: number;
  @ApiProperty({ description: 'whether the due day rests on days no notice covers yet' }) provisional!: boolean;
  @ApiProperty() article!: string;
  @ApiProperty() budgetWorkingDays!: number;
  @ApiProperty() ruleCode!: string;
  @ApiProperty() ruleVersion!: number;
  @ApiProperty({ ...NULLABLE, ...DAY }) stoppedOn!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: '0 on the last day, negative when overdue; null when stopped',
  })
  remainingWorkingDays!: number | null;
  @ApiProperty({ description: 'also of a clock that stopped late' }) overdueWorkingDays!: number;
}

export class ClockStandingAnswer extends ClockAnswer {
  @ApiProperty(ID) requestId!: string;
  @ApiProperty({ enum: LIFE_PHASES, description: '申请·审核·供给·使用·处置·结束' }) lifePhase!: string;
  @ApiProperty({ enum: REQUEST_STATES, description: 'the step inside the phase' }) requestState!: string;
}

export class ClockDayAnswer {
  @ApiProperty(DAY) date!: string;
  @ApiProperty({ minimum: 1, maximum: 7, description: '1 Monday to 7 Sunday' }) weekday!: number;
  @ApiProperty() counted!: boolean;
  @ApiProperty() reason!: string;
  @ApiPropertyOptional({ description: 'the holiday' }) name?: string;
  @ApiProperty({ ...NULLABLE, enum: ['provider', 'requester', null], description: 'whose day it is' })
  bookedTo!: string | null;
  @ApiProperty() text!: SentenceAnswer;
}

export class ClockSpanAnswer {
  @ApiProperty(DAY) from!: string;
  @ApiProperty({ ...NULLABLE, ...DAY, description: 'the first day after; null while it goes on' }) until!:
    string | null;
  @ApiProperty({ enum: ['requester'] }) bookedTo!: string;
  @ApiProperty({ enum: SPAN_GROUNDS }) ground!: string;
  @ApiProperty({ description: 'whether the rule lets it stop the clock' }) pauses!: boolean;
}

export class ClockExplanationAnswer {
  @ApiProperty(ID) requestId!: string;
  @ApiProperty() clock!: ClockAnswer;
  @ApiProperty({ description: 'why the day of receipt counts or not' }) calendarBasis!: string;
  @ApiProperty({ description: 'what counts as received on a day' }) receiptBasis!: string;
  @ApiProperty({ type: [ClockSpanAnswer], description: 'days that are not the provider’s' })
  spans!: readonly ClockSpanAnswer[];
  @ApiProperty({ description: 'of these, up to the due day' }) requesterWorkingDays!: number;
  @ApiProperty({
    type: ExtensionAnswer,
    nullable: true,
    description: 'has effect once the requester was told of a consent',
  })
  extension!: ExtensionAnswer | null;
  @ApiProperty({ type: [ClockDayAnswer] }) days!: readonly ClockDayAnswer[];
}

export const explanationAnswer = (view: ClockExplanation): ClockExplanationAnswer => ({
  ...view,
  days: view.days.map((day) => ({ ...day, text: clockDayText(day.reason, day.name) })),
});
