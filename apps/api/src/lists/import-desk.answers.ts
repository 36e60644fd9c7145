import { ApiProperty } from '@nestjs/swagger';
import { BATCH_STATES, CONFLICT_CHOICES, type PastImport } from '@zeqing/lists';
import { ImportAnswer, importAnswer } from './lists.answers';

const TEXT = { type: String, nullable: true } as const;

export class ConflictAnswer {
  @ApiProperty({ description: 'the row’s place among those of the import' }) position!: number;
  @ApiProperty({ description: 'what of the row: a field, `row`, or `item:` and the name of an item' }) unit!: string;
  @ApiProperty({ description: 'row of the sheet, as Excel numbers it' }) row!: number;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ ...TEXT, description: 'as the edition said it from which the template was filled' })
  base!: string | null;
  @ApiProperty({ ...TEXT, description: 'as the list says it now' }) current!: string | null;
  @ApiProperty({ ...TEXT, description: 'as the workbook says it' }) file!: string | null;
  @ApiProperty({ enum: CONFLICT_CHOICES, nullable: true }) choice!: string | null;
}

export class ConflictPageAnswer {
  @ApiProperty({ type: [ConflictAnswer] }) items!: readonly ConflictAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

export class PastImportAnswer extends ImportAnswer {
  @ApiProperty({ ...TEXT, description: 'who brought it' }) createdByName!: string | null;
  @ApiProperty({ enum: BATCH_STATES, nullable: true }) batchState!: string | null;
}

export class ImportPageAnswer {
  @ApiProperty({ type: [PastImportAnswer] }) items!: readonly PastImportAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

export const pastImportAnswer = (past: PastImport): PastImportAnswer => {
  const { createdByName, batchState } = past;
  return Object.assign(importAnswer(past), { createdByName, batchState });
};
