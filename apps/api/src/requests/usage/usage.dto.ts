import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  SHEET_STATES,
  USAGE_KINDS,
  type SheetState,
  type UsageKind,
  type UsageRecord,
  type UsageSheet,
} from '@zeqing/requests';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';

const MAX_TEXT = 2_000;
const QUARTER = /^[0-9]{4}Q[1-4]$/;
const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const NEXT = { ...MAYBE_TEXT, description: 'cursor of the next page' } as const;

export class UsageRecordInput {
  @ApiProperty({ enum: USAGE_KINDS, description: '使用场景、使用过程、应用成效、存储情况、销毁情况' })
  @IsIn(USAGE_KINDS)
  kind!: UsageKind;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_TEXT)
  said!: string;

  @ApiPropertyOptional({ description: 'reference of a paper; needed of a destruction' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  document?: string;

  @ApiProperty(DAY)
  @IsDay()
  happenedOn!: string;
}

export class UsageRecordMade {
  @ApiProperty(ID) id!: string;
}

export class UsageRecordAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty(ID) grantId!: string;
  @ApiProperty({ enum: USAGE_KINDS }) kind!: string;
  @ApiProperty() said!: string;
  @ApiProperty(MAYBE_TEXT) document!: string | null;
  @ApiProperty(DAY) happenedOn!: string;
  @ApiProperty({ description: 'the person who wrote it down' }) recordedBy!: string;
  @ApiProperty(INSTANT) recordedAt!: Date;
}

export class UsageRecordPage {
  @ApiProperty({ type: [UsageRecordAnswer] }) items!: readonly UsageRecordAnswer[];
  @ApiProperty(NEXT) next!: string | null;
}

export class UsageSheetsQuery extends PageQuery {
  @ApiPropertyOptional({
    pattern: QUARTER.source,
    example: '2026Q3',
    description: 'left out, without request: the last',
  })
  @IsOptional()
  @IsString()
  @Matches(QUARTER)
  quarter?: string;

  @ApiPropertyOptional({ ...ID, description: 'the sheets of one request' })
  @IsOptional()
  @IsUUID()
  request?: string;

  @ApiPropertyOptional({ enum: SHEET_STATES })
  @IsOptional()
  @IsIn(SHEET_STATES)
  state?: SheetState;
}

export class UseCountsAnswer {
  @ApiProperty() hit!: number;
  @ApiProperty() miss!: number;
  @ApiProperty() mismatch!: number;
  @ApiProperty() error!: number;
}

export class UsageFiguresAnswer {
  @ApiProperty({ description: 'reported by service halls' }) hall!: UseCountsAnswer;
  @ApiProperty({ description: 'counted by the exchange platform' }) platform!: UseCountsAnswer;
  @ApiProperty() daysUsed!: number;
  @ApiProperty({ ...MAYBE_TEXT, ...DAY }) lastUsedOn!: string | null;
}

export class UsageSheetAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: SHEET_STATES }) state!: string;
  @ApiProperty(ID) grantId!: string;
  @ApiProperty(ID) requestId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty({ ...ID, description: 'who uses the data and confirms the sheet' }) requesterDepartmentId!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty({ pattern: QUARTER.source }) quarter!: string;
  @ApiProperty() figures!: UsageFiguresAnswer;
  @ApiProperty(MAYBE_TEXT) note!: string | null;
  @ApiProperty(INSTANT) prefilledAt!: Date;
  @ApiProperty(MAYBE_TEXT) confirmedBy!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) confirmedAt!: Date | null;
}

export class UsageSheetPage {
  @ApiProperty({ type: [UsageSheetAnswer] }) items!: readonly UsageSheetAnswer[];
  @ApiProperty(NEXT) next!: string | null;
}

export class SheetConfirmationInput {
  @ApiPropertyOptional({ description: 'what is to be said of the figures' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  note?: string;
}

export class SheetActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
}

export const usageRecordAnswer = (record: UsageRecord): UsageRecordAnswer => ({ ...record });

export const usageSheetAnswer = (sheet: UsageSheet): UsageSheetAnswer => ({
  ...{ id: sheet.id, version: sheet.version, state: sheet.state, grantId: sheet.grantId, requestId: sheet.requestId },
  ...{ requesterDepartmentId: sheet.requesterDepartmentId, providerDepartmentId: sheet.providerDepartmentId },
  ...{
    entryCode: sheet.entryCode,
    entryName: sheet.entryName,
    quarter: sheet.quarter,
    figures: sheet.figures,
    note: sheet.note,
  },
  ...{ prefilledAt: sheet.prefilledAt, confirmedBy: sheet.confirmedBy, confirmedAt: sheet.confirmedAt },
});
