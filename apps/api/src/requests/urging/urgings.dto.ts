import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  URGED_KINDS,
  URGING_STATES,
  type UrgedKind,
  type UrgingAction,
  type UrgingState,
  type UrgingView,
} from '@zeqing/requests';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import type { TwoLanguages } from '../../calendar/calendar.texts';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';
import {
  Choice,
  DAY,
  ID,
  INSTANT,
  MAYBE_DAY,
  MAYBE_INSTANT,
  MAYBE_TEXT,
  OpenActionAnswer,
  openActions,
  States,
  Words,
  type YesOrNo,
} from '../case/register.dto';
import { PartyAnswer } from '../request/requests.answers';

const ACTION_TEXTS: Readonly<Record<UrgingAction, TwoLanguages>> = {
  reply: { zh: '回复并承诺日期', en: 'Reply and promise a day' },
  promise: { zh: '另行承诺日期', en: 'Promise another day' },
  close: { zh: '办结督办', en: 'Close' },
};

export class UrgingsQuery extends PageQuery {
  @States(URGING_STATES)
  state?: UrgingState[];

  @ApiPropertyOptional({ ...ID, description: 'the department urged' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ ...ID, description: 'the request, correction, dispute or case it is about' })
  @IsOptional()
  @IsUUID()
  aboutId?: string;

  @Choice(['true', 'false'], { description: 'whether its answer or its last promise is past its day and it is open' })
  overdue?: YesOrNo;
}

export class UrgedInput {
  @ApiProperty({ enum: URGED_KINDS })
  @IsIn(URGED_KINDS)
  kind!: UrgedKind;

  @ApiProperty(ID)
  @IsUUID()
  id!: string;
}

export class UrgingInput {
  @ApiProperty(ID)
  @IsUUID()
  departmentId!: string;

  @ApiPropertyOptional({ type: UrgedInput, description: 'left out: the department’s work as a whole' })
  @IsOptional()
  @ValidateNested()
  @Type(() => UrgedInput)
  about?: UrgedInput;

  @Words('what has to be answered')
  question!: string;

  @ApiProperty({ ...DAY, description: 'the last day for the answer' })
  @IsDay()
  answerDueOn!: string;
}

export class UrgingReplyInput {
  @Words()
  reply!: string;

  @ApiProperty({ ...DAY, description: 'by when it will be done' })
  @IsDay()
  promisedOn!: string;
}

export class UrgingPromiseInput {
  @ApiProperty({ ...DAY, description: 'a promise already broken stays broken' })
  @IsDay()
  promisedOn!: string;
}

export class UrgingCloseInput {
  @ApiProperty({ ...DAY, description: 'the day it was done' })
  @IsDay()
  fulfilledOn!: string;
}

export class UrgingActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: URGING_STATES }) state!: string;
  @ApiProperty({ description: '督〔2026〕12号' }) number!: string;
}

export class UrgedAnswer {
  @ApiProperty({ enum: URGED_KINDS }) kind!: string;
  @ApiProperty(ID) id!: string;
}

export class PromiseAnswer {
  @ApiProperty(DAY) promisedOn!: string;
  @ApiProperty(DAY) madeOn!: string;
}

export class UrgingAnswer extends UrgingActAnswer {
  @ApiProperty() office!: PartyAnswer;
  @ApiProperty() department!: PartyAnswer;
  @ApiProperty() regionCode!: string;
  @ApiProperty({ type: UrgedAnswer, nullable: true }) about!: UrgedAnswer | null;
  @ApiProperty() question!: string;
  @ApiProperty(DAY) issuedOn!: string;
  @ApiProperty(INSTANT) issuedAt!: Date;
  @ApiProperty(DAY) answerDueOn!: string;
  @ApiProperty(MAYBE_TEXT) reply!: string | null;
  @ApiProperty(MAYBE_DAY) repliedOn!: string | null;
  @ApiProperty({ ...MAYBE_DAY, description: 'the day promised last' }) promisedOn!: string | null;
  @ApiProperty({ type: [PromiseAnswer], description: 'every day that was promised' })
  promises!: readonly PromiseAnswer[];
  @ApiProperty(MAYBE_DAY) fulfilledOn!: string | null;
  @ApiProperty(MAYBE_INSTANT) closedAt!: Date | null;
  @ApiProperty() answerIsLate!: boolean;
  @ApiProperty({ description: 'stays, also when another day was promised or it was done late' })
  promiseIsBroken!: boolean;
  @ApiProperty({ type: [OpenActionAnswer] }) allowedActions!: readonly OpenActionAnswer[];
}

export class UrgingsPage {
  @ApiProperty({ type: [UrgingAnswer] }) items!: readonly UrgingAnswer[];
  @ApiProperty({ ...MAYBE_TEXT, description: 'cursor of the next page' }) next!: string | null;
}

export const urgingAnswer = (view: UrgingView): UrgingAnswer => ({
  ...{ id: view.id, version: view.version, state: view.state, number: view.number, regionCode: view.regionCode },
  ...{ office: view.issuedByOffice, department: view.department, about: view.about, question: view.question },
  ...{ issuedOn: view.issuedOn, issuedAt: view.issuedAt, answerDueOn: view.answerDueOn, reply: view.reply },
  ...{ repliedOn: view.repliedOn, promisedOn: view.promisedOn, promises: view.promises },
  ...{ fulfilledOn: view.fulfilledOn, closedAt: view.closedAt },
  ...{ answerIsLate: view.answerIsLate, promiseIsBroken: view.promiseIsBroken },
  allowedActions: openActions(view.allowedActions, ACTION_TEXTS),
});
