import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SIGNS, type SignView } from '@zeqing/requests';
import { IsOptional } from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';
import { DAY, INSTANT, MAYBE_DAY, MAYBE_ID, MAYBE_TEXT } from '../case/register.dto';
import { SentenceAnswer } from '../clock/request-clock.answers';
import { PartyAnswer } from '../request/requests.answers';

const SINCE = { ...DAY, description: 'the first day; a year ago when left out' } as const;

export class SignsQuery {
  @ApiPropertyOptional(SINCE)
  @IsOptional()
  @IsDay()
  since?: string;
}

export class SignRowsQuery extends PageQuery {
  @ApiPropertyOptional(SINCE)
  @IsOptional()
  @IsDay()
  since?: string;
}

export class SignAnswer {
  @ApiProperty({ enum: SIGNS }) sign!: string;
  @ApiProperty() text!: SentenceAnswer;
  @ApiProperty({ description: 'what exactly is counted' }) definition!: SentenceAnswer;
  @ApiProperty({ description: 'how many rows there are' }) n!: number;
}

export class SignsAnswer {
  @ApiProperty(DAY) since!: string;
  @ApiProperty({ type: [SignAnswer] }) signs!: readonly SignAnswer[];
}

export class SignRowAnswer {
  @ApiProperty() key!: string;
  @ApiProperty(INSTANT) at!: Date;
  @ApiProperty(MAYBE_ID) requestId!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'the number of the request, for people' }) requestNumber!: string | null;
  @ApiProperty(MAYBE_TEXT) entryCode!: string | null;
  @ApiProperty({ type: PartyAnswer, nullable: true, description: 'whose act it was; null for a setting' })
  department!: PartyAnswer | null;
  @ApiProperty({ ...MAYBE_DAY, description: 'the due day it came close to' }) dueOn!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'how often, or how many terms it touched' })
  count!: number | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'what was done: stop or alter, or the event of the setting' })
  change!: string | null;
}

export class SignRowsPage {
  @ApiProperty({ type: [SignRowAnswer] }) items!: readonly SignRowAnswer[];
  @ApiProperty({ ...MAYBE_TEXT, description: 'cursor of the next page' }) next!: string | null;
}

export const signAnswer = ({ sign, zh, en, definition, n }: SignView): SignAnswer => ({
  ...{ sign, text: { zh, en }, definition, n },
});
