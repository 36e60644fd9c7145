import { ApiProperty } from '@nestjs/swagger';
import { LEDGER_RULES, type LedgerImportView, type LedgerRule } from '@zeqing/requests';
import { IsString, Length, Matches } from 'class-validator';
import { SentenceAnswer } from '../clock/request-clock.answers';

const ID = { format: 'uuid' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAX_NAME = 200;

/** What the ledger is: said in the query, because its body is the file itself. */
export class LedgerQuery {
  @ApiProperty({
    pattern: '^[a-z0-9-]{2,40}$',
    description: 'a word for the platform, the same each time: city-exchange',
  })
  @IsString()
  @Matches(/^[a-z0-9-]{2,40}$/)
  source!: string;

  @ApiProperty({ minLength: 1, maxLength: MAX_NAME, example: '在途申请.xlsx' })
  @IsString()
  @Length(1, MAX_NAME)
  fileName!: string;
}

export class PlannedRowAnswer {
  @ApiProperty({ description: 'row of the sheet' }) row!: number;
  @ApiProperty({ description: '申请流水号' }) serial!: string;
  @ApiProperty({ enum: ['reviewing', 'agreed'] }) standing!: 'reviewing' | 'agreed';
  @ApiProperty() entryCode!: string;
  @ApiProperty({ ...INSTANT, description: 'when the provider had it' }) receivedAt!: string;
  @ApiProperty(MAYBE_INSTANT) answeredAt!: string | null;
}

export class LedgerFindingAnswer {
  @ApiProperty({ enum: ['error', 'gap', 'notice'], description: 'error: the row is not taken' }) severity!: string;
  @ApiProperty() row!: number;
  @ApiProperty({ description: '`A`, `B`, …; empty when there is no such column' }) column!: string;
  @ApiProperty() heading!: string;
  @ApiProperty({ description: 'what the cell holds, shortened' }) value!: string;
  @ApiProperty({ enum: LEDGER_RULES, enumName: 'LedgerRule' }) rule!: LedgerRule;
  @ApiProperty({ description: 'how to mend it' }) mend!: SentenceAnswer;
}

export class LedgerImportAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: ['checked', 'applied'] }) state!: string;
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty() source!: string;
  @ApiProperty(ID) fileId!: string;
  @ApiProperty() fileName!: string;
  @ApiProperty({ description: 'rows below the headings' }) rowCount!: number;
  @ApiProperty({ type: [PlannedRowAnswer], description: 'rows that can be taken; once applied, that were' })
  plan!: readonly PlannedRowAnswer[];
  @ApiProperty({ type: [LedgerFindingAnswer], description: 'at most 500' }) findings!: readonly LedgerFindingAnswer[];
  @ApiProperty({ description: 'of all findings' }) findingCount!: number;
  @ApiProperty({ type: Number, nullable: true }) importedCount!: number | null;
  @ApiProperty(INSTANT) createdAt!: Date;
  @ApiProperty(MAYBE_INSTANT) appliedAt!: Date | null;
}

/** Where a request came from when it was under way on another platform. */
export class RequestSourceAnswer {
  @ApiProperty() source!: string;
  @ApiProperty({ description: '申请流水号 there' }) serial!: string;
  @ApiProperty({ description: 'the state in the ledger’s words' }) stated!: string;
  @ApiProperty({ ...INSTANT, description: 'when the provider had it' }) occurredAt!: Date;
  @ApiProperty({ ...INSTANT, description: 'when it came here' }) recordedAt!: Date;
}

export const ledgerImportAnswer = (view: LedgerImportView): LedgerImportAnswer => ({ ...view });
