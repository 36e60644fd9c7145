import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { GROUND_KINDS } from '@zeqing/catalogue';
import { NEGATIVE_STATES, type NegativeState, type NegativeView } from '@zeqing/lists';
import { IsOptional, IsUUID } from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';
import { Choice, DAY, ID, INSTANT, MAYBE_ID, MAYBE_TEXT, Words } from '../../requests/case/register.dto';
import { PartyAnswer } from '../../requests/request/requests.answers';

export class NegativeQuery extends PageQuery {
  @Choice(NEGATIVE_STATES)
  state?: NegativeState;

  @ApiPropertyOptional({ ...ID, description: 'whose data they are' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;
}

export class NegativeInput {
  @Words('code of the entry', 64)
  entryCode!: string;

  @Words('what the authority found')
  opinion!: string;

  @ApiProperty({ ...DAY, description: 'when it is looked at again; after today' })
  @IsDay()
  reviewOn!: string;
}

export class NegativeReviewInput {
  @Words('what the authority found')
  opinion!: string;

  @ApiPropertyOptional({ ...DAY, description: 'when it is looked at again; left out: it is lifted' })
  @IsOptional()
  @IsDay()
  reviewOn?: string;
}

export class NegativeActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
}

export class NegativeGroundAnswer {
  @ApiProperty({ enum: GROUND_KINDS }) kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'the article' }) clause!: string;
  @ApiProperty({ description: 'word for word' }) text!: string;
}

export class NegativeAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ description: 'for people' }) number!: string;
  @ApiProperty({ enum: NEGATIVE_STATES }) state!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) items!: readonly string[];
  @ApiProperty() department!: PartyAnswer;
  @ApiProperty(MAYBE_TEXT) entryCode!: string | null;
  @ApiProperty(MAYBE_ID) settlingId!: string | null;
  @ApiProperty() ground!: NegativeGroundAnswer;
  @ApiProperty({ description: 'what the authority found' }) opinion!: string;
  @ApiProperty({ format: 'date', description: 'when it is looked at again' }) reviewOn!: string;
  @ApiProperty() isReviewDue!: boolean;
  @ApiProperty() mayReview!: boolean;
  @ApiProperty(INSTANT) listedAt!: Date;
}

export class NegativePage {
  @ApiProperty({ type: [NegativeAnswer] }) items!: readonly NegativeAnswer[];
  @ApiProperty(MAYBE_TEXT) next!: string | null;
}

/** A row as callers see it. */
export const negativeAnswer = (row: NegativeView): NegativeAnswer => {
  const { id, version, number, state, name, items, department, entryCode, settlingId, ground, opinion } = row;
  const { reviewOn, isReviewDue, mayReview, listedAt } = row;
  return {
    ...{ id, version, number, state, name, items, department, entryCode, settlingId, ground, opinion },
    ...{ reviewOn, isReviewDue, mayReview, listedAt },
  };
};
