import { ApiProperty, OmitType } from '@nestjs/swagger';
import { CHANNELS, RESOURCE_KINDS } from '@zeqing/catalogue';

const TEXT = { type: String, nullable: true } as const;
const NUMBER = { type: 'integer', nullable: true } as const;

export class ResourceAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty({ enum: RESOURCE_KINDS }) kind!: string;
  @ApiProperty() name!: string;
  @ApiProperty(TEXT) platformCode!: string | null;
  @ApiProperty(TEXT) url!: string | null;
  @ApiProperty(TEXT) healthUrl!: string | null;
  @ApiProperty({ enum: CHANNELS, nullable: true }) channel!: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) attachedAt!: Date;
  @ApiProperty({ type: 'integer', description: 'of the resource itself, for If-Match' }) version!: number;
  @ApiProperty({ type: [String], nullable: true, description: 'what is to be given to query it; null: not told' })
  inputs!: readonly string[] | null;
  @ApiProperty({ ...TEXT, description: 'when it answers; null: not told' }) serviceHours!: string | null;
  @ApiProperty({ ...NUMBER, description: 'calls a day each grant may make; null: not told' }) dailyQuota!:
    number | null;
}

class ServedEntryAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

/** A resource with every entry it serves. */
export class ListedResourceAnswer extends OmitType(ResourceAnswer, ['entryId'] as const) {
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty({ type: [ServedEntryAnswer] }) entries!: readonly ServedEntryAnswer[];
}

export class ResourcesPage {
  @ApiProperty({ type: [ListedResourceAnswer] }) items!: readonly ListedResourceAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

class AttachmentRateAnswer {
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty({ description: 'published entries that are shared' }) entries!: number;
  @ApiProperty({ description: 'of these, with a resource' }) attached!: number;
}

export class AttachmentRatesAnswer {
  @ApiProperty({ type: [AttachmentRateAnswer] }) items!: readonly AttachmentRateAnswer[];
}
