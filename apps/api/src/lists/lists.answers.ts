import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SHARE_TYPES } from '@zeqing/catalogue';
import {
  BATCH_STATES,
  DUTY_ROW_STATES,
  IMPORT_STATES,
  IMPORT_TARGETS,
  INTENTS,
  PROFILE_CHOICES,
  PROFILE_IDS,
  RECIPIENT_KINDS,
  ROWS_TAKEN,
  type ImportView,
} from '@zeqing/lists';

const TEXT = { type: String, nullable: true } as const;
const ID = { type: String, format: 'uuid', nullable: true } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;
const ANY_OBJECT = { type: 'object', additionalProperties: true, nullable: true } as const;

export class BothLanguages {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class SeriesAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty(ID) authorityDepartmentId!: string | null;
  @ApiProperty({ type: BothLanguages, nullable: true }) note!: BothLanguages | null;
  @ApiProperty({ description: 'working days an owner has for a missing field; a setting' }) gapTermWorkingDays!: number;
}

export class SeriesListAnswer {
  @ApiProperty({ type: [SeriesAnswer] }) items!: readonly SeriesAnswer[];
}

export class BatchAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty() seriesCode!: string;
  @ApiProperty() number!: number;
  @ApiProperty() title!: string;
  @ApiProperty(TEXT) documentNumber!: string | null;
  @ApiProperty(TEXT) issuer!: string | null;
  @ApiProperty(DAY) issuedOn!: string | null;
  @ApiProperty({ enum: INTENTS, nullable: true }) intent!: string | null;
  @ApiProperty({ enum: BATCH_STATES }) state!: string;
  @ApiProperty(ID) importId!: string | null;
  @ApiProperty(ID) editionId!: string | null;
  @ApiProperty() rowCount!: number;
  @ApiProperty({ ...ID, description: 'the batch this one takes back' }) undoesBatchId!: string | null;
  @ApiProperty({ ...ID, description: 'the batch that takes this one back' }) undoneByBatchId!: string | null;
}

export class BatchPageAnswer {
  @ApiProperty({ type: [BatchAnswer] }) items!: readonly BatchAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

export class FindingAnswer {
  @ApiProperty({ enum: ['error', 'gap', 'notice'] }) severity!: string;
  @ApiProperty() sheet!: string;
  @ApiProperty({ description: 'as Excel numbers it' }) row!: number;
  @ApiProperty({ description: '`A`, `B`, …; empty when the sheet has no such column' }) column!: string;
  @ApiProperty() heading!: string;
  @ApiProperty({ description: 'what the cell holds, shortened' }) value!: string;
  @ApiProperty() rule!: string;
  @ApiProperty(TEXT) article!: string | null;
  @ApiProperty({ description: 'how to mend it' }) mend!: BothLanguages;
}

export class FindingPageAnswer {
  @ApiProperty({ type: [FindingAnswer] }) items!: readonly FindingAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

const COUNTS = { type: 'object', additionalProperties: { type: 'number' } } as const;

/** All findings of one rule, which one sentence mends. */
export class FindingKindAnswer {
  @ApiProperty({ enum: ['error', 'gap', 'notice'] }) severity!: string;
  @ApiProperty() rule!: string;
  @ApiProperty() count!: number;
  @ApiProperty({ description: 'how to mend it' }) mend!: BothLanguages;
}

/** What a check found, counted. */
export class ImportCountsAnswer {
  @ApiProperty() entries!: number;
  @ApiProperty() items!: number;
  @ApiProperty({ ...COUNTS, description: 'new, changed, unchanged, withdrawn, error' }) outcomes!: object;
  @ApiProperty({ ...COUNTS, description: 'error, gap, notice' }) findings!: object;
  @ApiProperty({ ...COUNTS, description: 'entries that lack a field of arts 13 to 15' }) gaps!: object;
  @ApiPropertyOptional({ description: 'rows the list changed too since the template was downloaded' })
  conflicts?: number;
  @ApiPropertyOptional({
    type: [FindingKindAnswer],
    description: 'the findings by rule, errors first, then by how many',
  })
  kinds?: readonly FindingKindAnswer[];
}

export class ImportAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty() seriesCode!: string;
  @ApiProperty() batchNumber!: number;
  @ApiProperty() title!: string;
  @ApiProperty(TEXT) documentNumber!: string | null;
  @ApiProperty(TEXT) issuer!: string | null;
  @ApiProperty(DAY) issuedOn!: string | null;
  @ApiProperty({ enum: INTENTS }) intent!: string;
  @ApiProperty({ enum: IMPORT_STATES }) state!: string;
  @ApiProperty() fileName!: string;
  @ApiProperty() fileSha256!: string;
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty({ format: 'uuid' }) operationId!: string;
  @ApiProperty(ID) applyOperationId!: string | null;
  @ApiProperty(ID) batchId!: string | null;
  @ApiProperty({ enum: PROFILE_CHOICES, nullable: true, description: 'the kind of file the importer named' })
  source!: string | null;
  @ApiProperty({ enum: PROFILE_IDS, nullable: true, description: 'the kind of file it was read as' })
  readAs!: string | null;
  @ApiProperty({ ...TEXT, description: 'whose rows these are, where the file names no provider' })
  providerName!: string | null;
  @ApiProperty({ enum: IMPORT_TARGETS, description: '`catalogue`: entries alone, no batch; `batchNumber` is 0' })
  target!: string;
  @ApiProperty({ ...TEXT, description: 'of a catalogue: what says that the acts of art. 13 were done' })
  actsReference!: string | null;
  @ApiProperty({ ...TEXT, description: 'the sheet the headings were found in' }) sheet!: string | null;
  @ApiProperty({ type: ImportCountsAnswer, nullable: true }) counts!: ImportCountsAnswer | null;
  @ApiProperty({
    type: 'array',
    nullable: true,
    items: { type: 'object', additionalProperties: true },
    description: 'each column, what its heading was taken for; null: read over',
  })
  headings!: readonly object[] | null;
  @ApiProperty({ ...ANY_OBJECT, description: 'why the file was refused or could not be applied' }) refusal!:
    object | null;
  @ApiProperty({ ...ID, description: 'the edition its template was filled from' }) baseEditionId!: string | null;
  @ApiProperty({ enum: ROWS_TAKEN, description: 'which rows were asked to be taken' }) rowsTaken!: string;
  @ApiProperty({ description: 'how often it was checked anew because the list had moved on' }) rechecks!: number;
  @ApiProperty({ description: 'conflicts nobody decided yet' }) openConflicts!: number;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) appliedAt!: Date | null;
}

export class ImportReportAnswer extends ImportAnswer {
  @ApiProperty({ description: 'a page of what is to be told, in the order of the sheet' }) findings!: FindingPageAnswer;
}

/** The import as callers see it; what only the worker needs stays inside. */
export const importAnswer = (view: ImportView): ImportAnswer => ({
  id: view.id,
  version: view.version,
  seriesCode: view.seriesCode,
  batchNumber: view.batchNumber,
  title: view.title,
  documentNumber: view.documentNumber,
  issuer: view.issuer,
  issuedOn: view.issuedOn,
  intent: view.intent,
  state: view.state,
  fileName: view.fileName,
  fileSha256: view.fileSha256,
  departmentId: view.departmentId,
  operationId: view.operationId,
  applyOperationId: view.applyOperationId,
  batchId: view.batchId,
  source: view.source,
  readAs: view.readAs,
  providerName: view.providerName,
  target: view.target,
  actsReference: view.actsReference,
  sheet: view.sheet,
  counts: view.counts,
  headings: view.headings,
  refusal: view.refusal,
  baseEditionId: view.baseEditionId,
  rowsTaken: view.rowsTaken,
  rechecks: view.rechecks,
  openConflicts: view.openConflicts,
  createdAt: view.createdAt,
  appliedAt: view.appliedAt,
});

export class RecipientAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: RECIPIENT_KINDS }) kind!: string;
  @ApiProperty(TEXT) oneThing!: string | null;
  @ApiProperty({ type: [String] }) departmentIds!: readonly string[];
  @ApiProperty(TEXT) regionCodePrefix!: string | null;
  @ApiProperty({ type: [String] }) levels!: readonly string[];
  @ApiProperty(ID) lineSuperiorId!: string | null;
  @ApiProperty({ description: 'the words it was read from' }) sourceText!: string;
  @ApiProperty({ description: 'false: proposed from free text, owed to nobody yet' }) isConfirmed!: boolean;
}

export class DutyRowAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty() seriesCode!: string;
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty({ enum: SHARE_TYPES }) shareType!: string;
  @ApiProperty({ format: 'uuid' }) providerDepartmentId!: string;
  @ApiProperty({ enum: DUTY_ROW_STATES }) state!: string;
  @ApiProperty({ format: 'uuid' }) createdByBatchId!: string;
  @ApiProperty({ type: [String] }) changedByBatchIds!: readonly string[];
  @ApiProperty(TEXT) mattersText!: string | null;
  @ApiProperty({ ...TEXT, description: 'the source’s words, unchanged' }) recipientText!: string | null;
  @ApiProperty(TEXT) termText!: string | null;
  @ApiProperty(DAY) dueOn!: string | null;
  @ApiProperty(TEXT) basis!: string | null;
  @ApiProperty({ type: [RecipientAnswer] }) recipients!: readonly RecipientAnswer[];
  @ApiProperty({ type: [String] }) purposes!: readonly string[];
  @ApiProperty() isRecipientUnclear!: boolean;
  @ApiProperty({ type: [String], description: 'fields and acts of arts 13 to 15 still missing' })
  openGaps!: readonly string[];
}

export class BatchRowAnswer extends DutyRowAnswer {
  @ApiProperty({ enum: ['add', 'amend', 'withdraw'] }) change!: string;
  @ApiProperty() position!: number;
}

export class BatchRowPageAnswer {
  @ApiProperty({ type: [BatchRowAnswer] }) items!: readonly BatchRowAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

export class EditionAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() seriesCode!: string;
  @ApiProperty() number!: number;
  @ApiProperty({ format: 'uuid' }) batchId!: string;
  @ApiProperty({ format: 'date' }) inForceFrom!: string;
  @ApiProperty() rowCount!: number;
  @ApiProperty({ enum: ['sm3', 'sha256'] }) algorithm!: string;
  @ApiProperty({ description: 'hexadecimal digest of the canonical rows (RFC 8785, UTF-8)' }) hash!: string;
  @ApiProperty(ID) supersedesId!: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) publishedAt!: Date;
}

export class ApprovedBatchAnswer {
  @ApiProperty() batch!: BatchAnswer;
  @ApiProperty() edition!: EditionAnswer;
}
