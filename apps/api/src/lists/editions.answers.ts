import { ApiProperty } from '@nestjs/swagger';
import { SHARE_TYPES } from '@zeqing/catalogue';
import { RECIPIENT_KINDS } from '@zeqing/lists';
import { EditionAnswer } from './lists.answers';

const TEXT = { type: String, nullable: true } as const;
const ID = { format: 'uuid' } as const;

export class EditionPageAnswer {
  @ApiProperty({ type: [EditionAnswer] }) items!: readonly EditionAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

export class FrozenProviderAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty(TEXT) code!: string | null;
  @ApiProperty() name!: string;
}

export class FrozenRecipientAnswer {
  @ApiProperty({ enum: RECIPIENT_KINDS }) kind!: string;
  @ApiProperty(TEXT) oneThing!: string | null;
  @ApiProperty({ type: [String] }) departmentIds!: readonly string[];
  @ApiProperty(TEXT) regionCodePrefix!: string | null;
  @ApiProperty({ type: [String] }) levels!: readonly string[];
  @ApiProperty() isConfirmed!: boolean;
}

export class EditionRowAnswer {
  @ApiProperty() position!: number;
  @ApiProperty(ID) dutyRowId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty({ type: Number, nullable: true }) entryVersion!: number | null;
  @ApiProperty({ enum: SHARE_TYPES }) shareType!: string;
  @ApiProperty(TEXT) conditions!: string | null;
  @ApiProperty({ type: [String] }) itemNames!: readonly string[];
  @ApiProperty({ type: FrozenProviderAnswer, description: 'as of the day the edition was made' })
  provider!: FrozenProviderAnswer;
  @ApiProperty(TEXT) mattersText!: string | null;
  @ApiProperty({ ...TEXT, description: 'the source’s words, unchanged' }) recipientText!: string | null;
  @ApiProperty(TEXT) termText!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: string | null;
  @ApiProperty(TEXT) basis!: string | null;
  @ApiProperty({ type: [String] }) purposes!: readonly string[];
  @ApiProperty({ type: [FrozenRecipientAnswer] }) recipients!: readonly FrozenRecipientAnswer[];
  @ApiProperty({ description: 'to whom is not yet confirmed: not owed to all (U22)' }) isRecipientUnclear!: boolean;
  @ApiProperty(ID) createdByBatchId!: string;
  @ApiProperty({ type: [String] }) changedByBatchIds!: readonly string[];
}

export class EditionRowPageAnswer {
  @ApiProperty({ type: [EditionRowAnswer] }) items!: readonly EditionRowAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}
