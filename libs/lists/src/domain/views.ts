import type { GapField, ShareType } from '@zeqing/catalogue';
import type { DomainError, Id, LocalDate } from '@zeqing/kernel';
import type { CheckCounts } from './check-list';
import type { Finding } from './findings';
import type { ProfileChoice, ProfileId } from './profile';
import type { Intent } from './intent';
import type { ProposedRecipient } from './recipients';

/** A series of batches that one authority publishes, e.g. 国务院部门数据共享责任清单. */
export interface SeriesView {
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
  readonly authorityDepartmentId: Id | null;
  readonly note: { readonly zh: string; readonly en: string } | null;
  /** How long an owner has for a missing field of a taken-over row; a setting, no national figure. */
  readonly gapTermWorkingDays: number;
}

export const BATCH_STATES = ['draft', 'checked', 'approved', 'in_force'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** What one document published together (U21). */
export interface BatchView {
  readonly id: Id;
  readonly version: number;
  readonly seriesCode: string;
  readonly number: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: LocalDate | null;
  readonly intent: Intent | null;
  readonly state: BatchState;
  readonly importId: Id | null;
  readonly editionId: Id | null;
  readonly rowCount: number;
  /** The batch this one takes back. */
  readonly undoesBatchId: Id | null;
  /** The batch that takes this one back. */
  readonly undoneByBatchId: Id | null;
}

export const IMPORT_STATES = ['received', 'checked', 'refused', 'applying', 'applied', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_TARGETS = ['list', 'catalogue'] as const;
export type ImportTarget = (typeof IMPORT_TARGETS)[number];

export interface ImportView {
  readonly id: Id;
  readonly version: number;
  readonly seriesCode: string;
  readonly batchNumber: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: LocalDate | null;
  readonly intent: Intent;
  readonly state: ImportState;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly departmentId: Id;
  readonly operationId: Id;
  readonly applyOperationId: Id | null;
  readonly batchId: Id | null;
  /** The source the importer named; null: the one the headings propose. */
  readonly source: ProfileChoice | null;
  /** The source the file was read as; null: none, or not read yet. */
  readonly readAs: ProfileId | null;
  /** Whose rows these are, where the file has no column of providers. */
  readonly providerName: string | null;
  /** `catalogue`: entries alone, published at once; no batch comes of it, and its batch number is 0. */
  readonly target: ImportTarget;
  /** Of a catalogue: what says that the acts of art. 13 were done for all its entries; null: they become tasks (U23). */
  readonly actsReference: string | null;
  readonly sheet: string | null;
  readonly headings:
    readonly { readonly column: string; readonly heading: string; readonly field: string | null }[] | null;
  readonly counts: CheckCounts | null;
  readonly refusal: DomainError | null;
  /** The edition its template was filled from; null: it came on no template of this series. */
  readonly baseEditionId: Id | null;
  /** Which rows were asked to be taken. */
  readonly rowsTaken: RowsTaken;
  /** How often the list had moved on when the import was to be applied, so that it was checked anew. */
  readonly rechecks: number;
  /** Conflicts nobody decided yet. */
  readonly openConflicts: number;
  readonly createdBy: Id;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
}

/** `all`: everything or nothing; `good`: explicitly without the rows that have errors or undecided conflicts. */
export const ROWS_TAKEN = ['all', 'good'] as const;
export type RowsTaken = (typeof ROWS_TAKEN)[number];

export const CONFLICT_CHOICES = ['file', 'current'] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** One unit of one row that the file and the list changed apart since the template was filled. */
export interface ConflictView {
  /** The row's place among those of the import. */
  readonly position: number;
  readonly unit: string;
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly base: string | null;
  readonly current: string | null;
  readonly file: string | null;
  readonly choice: ConflictChoice | null;
}

/** An import as its history tells it. */
export interface PastImport extends ImportView {
  readonly createdByName: string | null;
  /** The batch's number and state, once there is one. */
  readonly batchState: BatchState | null;
}

export type FindingView = Finding;

export const DUTY_ROW_STATES = ['proposed', 'in_force', 'withdrawn'] as const;
export type DutyRowState = (typeof DUTY_ROW_STATES)[number];

export interface RecipientView extends ProposedRecipient {
  readonly id: Id;
}

/** One duty: an entry owed by its provider, to whom, for what, and the batches that made the row (U21, U22). */
export interface DutyRowView {
  readonly id: Id;
  readonly version: number;
  readonly seriesCode: string;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly entryName: string;
  readonly shareType: ShareType;
  readonly providerDepartmentId: Id;
  readonly state: DutyRowState;
  readonly createdByBatchId: Id;
  readonly changedByBatchIds: readonly Id[];
  readonly mattersText: string | null;
  /** The source's words on who may use it for what, unchanged. */
  readonly recipientText: string | null;
  readonly termText: string | null;
  readonly dueOn: LocalDate | null;
  readonly basis: string | null;
  readonly recipients: readonly RecipientView[];
  readonly purposes: readonly string[];
  /** True while a recipient awaits confirmation: the row is then "recipient unclear", not owed to all. */
  readonly isRecipientUnclear: boolean;
  readonly openGaps: readonly GapField[];
}

/** A row as one batch changes it. */
export interface BatchRowView extends DutyRowView {
  readonly change: 'add' | 'amend' | 'withdraw';
  readonly position: number;
}

/** The consolidated list in force on a day (U21): frozen, hashed. */
export interface EditionView {
  readonly id: Id;
  readonly seriesCode: string;
  readonly number: number;
  readonly batchId: Id;
  readonly inForceFrom: LocalDate;
  readonly rowCount: number;
  readonly algorithm: 'sm3' | 'sha256';
  /** Hexadecimal digest of the canonical rows: of the text `[row,row,…]`, each row by RFC 8785. */
  readonly hash: string;
  readonly supersedesId: Id | null;
  readonly publishedAt: Date;
}
