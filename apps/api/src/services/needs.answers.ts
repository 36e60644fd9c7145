import { ApiProperty } from '@nestjs/swagger';
import { DATA_USES, type ItemNeed } from '@zeqing/services';

const TEXT = { type: String, nullable: true } as const;
const UUID = { type: String, format: 'uuid', nullable: true } as const;

export class NeedAnswer {
  @ApiProperty() itemCode!: string;
  @ApiProperty() itemName!: string;
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty(TEXT) materialCode!: string | null;
  @ApiProperty({ enum: DATA_USES }) use!: string;
  @ApiProperty() compulsory!: boolean;
  @ApiProperty() evidenceTypeCode!: string;
  @ApiProperty() evidenceTypeName!: string;
  @ApiProperty({ ...TEXT, description: 'null: no entry is mapped; a row for the need list' }) entryCode!: string | null;
  @ApiProperty(UUID) providerDepartmentId!: string | null;
  @ApiProperty({ type: [String] }) fields!: readonly string[];
  @ApiProperty({ type: [String], description: 'data items of the entry' }) itemNames!: readonly string[];
  @ApiProperty({ enum: ['own_data', 'granted', 'requested', 'other_purpose', 'open', 'not_mapped'] }) status!: string;
  @ApiProperty(UUID) grantId!: string | null;
  @ApiProperty(UUID) requestId!: string | null;
}

export class NeedListAnswer {
  @ApiProperty({ type: [NeedAnswer] }) items!: readonly NeedAnswer[];
}

export const needListAnswer = (items: readonly ItemNeed[]): NeedListAnswer => ({ items });
