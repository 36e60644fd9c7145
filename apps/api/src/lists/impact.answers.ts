import { ApiProperty } from '@nestjs/swagger';
import type { ImpactView } from '@zeqing/lists';
import { READINESS_STATES } from '@zeqing/services';

const ID = { format: 'uuid' } as const;

export class ChangedItemAnswer {
  @ApiProperty() itemCode!: string;
  @ApiProperty() itemName!: string;
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty({ enum: READINESS_STATES }) before!: string;
  @ApiProperty({ enum: READINESS_STATES }) after!: string;
}

export class TouchedRequestAnswer {
  @ApiProperty(ID) requestId!: string;
  @ApiProperty({ description: 'for people' }) number!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty(ID) requesterDepartmentId!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
}

export class TouchedGrantAnswer {
  @ApiProperty(ID) grantId!: string;
  @ApiProperty({ ...ID, description: 'the request it came from' }) requestId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty(ID) beneficiaryDepartmentId!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validUntil!: string | null;
}

export class ImpactAnswer {
  @ApiProperty({ description: 'of what follows; named when it is signed off' }) digest!: string;
  @ApiProperty({ type: [ChangedItemAnswer] }) items!: readonly ChangedItemAnswer[];
  @ApiProperty({ type: [TouchedRequestAnswer] }) requests!: readonly TouchedRequestAnswer[];
  @ApiProperty({ type: [TouchedGrantAnswer] }) grants!: readonly TouchedGrantAnswer[];
  @ApiProperty({ type: String, nullable: true, description: 'who signed exactly this off' }) signedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) signedAt!: Date | null;
}

export const impactAnswer = ({ impact, digest, signed }: ImpactView): ImpactAnswer => ({
  ...{ digest, ...impact, signedBy: signed?.signedByName ?? null, signedAt: signed?.signedAt ?? null },
});
