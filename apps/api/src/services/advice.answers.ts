import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, RESOURCE_KINDS } from '@zeqing/catalogue';
import { DECISIONS, WAY_KINDS } from '@zeqing/services';

const TEXT = { type: String, nullable: true } as const;
const NUMBER = { type: 'integer', nullable: true } as const;
export const POSTS = ['liaison', 'office_head', 'department_head', 'authority_officer'];

export class HowAnswer {
  @ApiProperty({ enum: RESOURCE_KINDS }) kind!: string;
  @ApiProperty({ ...TEXT, description: 'code of the resource on the exchange platform' }) platformCode!: string | null;
  @ApiProperty({ ...TEXT, enum: CHANNELS }) channel!: string | null;
  @ApiProperty(TEXT) link!: string | null;
  @ApiProperty({ type: [String], nullable: true, description: 'what is to be given, e.g. 身份证号; null: not told' })
  inputs!: readonly string[] | null;
  @ApiProperty({ type: [String], description: 'data items of the entry' }) returnedFields!: readonly string[];
  @ApiProperty({ ...TEXT, description: 'when it answers; null: not told' }) serviceHours!: string | null;
  @ApiProperty({ ...NUMBER, description: 'calls a day the grant may make; null: not told' }) dailyQuota!: number | null;
  @ApiProperty({ ...NUMBER, description: 'of these left today, by the calls reported; null: without quota or grant' })
  quotaLeft!: number | null;
}

export class ContactAnswer {
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: POSTS }) post!: string;
}

export class AlternativeAnswer {
  @ApiProperty({ enum: DECISIONS }) decision!: string;
  @ApiProperty({ ...TEXT, enum: WAY_KINDS }) way!: string | null;
}
