import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COLLECTION_STATES, type CollectionState, type DuplicateView } from '@zeqing/lists';
import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../http';
import { Choice, ID, MAYBE_TEXT } from '../../requests/case/register.dto';
import { PartyAnswer } from '../../requests/request/requests.answers';

export class DuplicatesQuery extends PageQuery {
  @ApiPropertyOptional({ ...ID, description: 'whose service items' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @Choice(COLLECTION_STATES, { description: 'still asked, spared by another way, or spared by this entry' })
  state?: CollectionState;
}

export class CollectedAnswer {
  @ApiProperty() itemCode!: string;
  @ApiProperty() itemName!: string;
  @ApiProperty({ enum: ['material', 'field'] }) kind!: string;
  @ApiProperty() name!: string;
}

export class OwedAnswer {
  @ApiProperty(ID) dutyRowId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
}

export class DuplicatePartAnswer {
  @ApiProperty({ enum: ['mapping', 'name', 'items'], description: 'mapping: both are of one evidence type' })
  part!: string;
  @ApiProperty({ description: 'of the whole, 0 to 1' }) weight!: number;
  @ApiProperty({ description: '0 to 1' }) score!: number;
  @ApiProperty({ type: [String], description: 'the words or fields that agree' }) agreed!: readonly string[];
  @ApiProperty({ type: [String] }) missing!: readonly string[];
}

export class DuplicateAnswer {
  @ApiProperty() collected!: CollectedAnswer;
  @ApiProperty() collector!: PartyAnswer;
  @ApiProperty() owed!: OwedAnswer;
  @ApiProperty() provider!: PartyAnswer;
  @ApiProperty({ enum: COLLECTION_STATES }) state!: string;
  @ApiProperty({ description: '0 to 1, the weighted sum of its parts' }) score!: number;
  @ApiProperty({ type: [DuplicatePartAnswer] }) parts!: readonly DuplicatePartAnswer[];
}

export class DuplicatesPage {
  @ApiProperty({ type: [DuplicateAnswer], description: 'by service item; an item is never cut in two' })
  items!: readonly DuplicateAnswer[];
  @ApiProperty(MAYBE_TEXT) next!: string | null;
}

/** A pair as callers see it. */
export const duplicateAnswer = ({
  collected: { itemCode, itemName, kind, name },
  owed: { dutyRowId, entryCode, entryName },
  ...pair
}: DuplicateView): DuplicateAnswer => ({
  ...{ collected: { itemCode, itemName, kind, name }, owed: { dutyRowId, entryCode, entryName } },
  ...{ collector: pair.collector, provider: pair.provider, state: pair.state, score: pair.score, parts: pair.parts },
});
