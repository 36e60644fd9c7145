import type { EntryFilter } from '@zeqing/catalogue';
import type { DomainError, Id, KernelErrorCode } from '@zeqing/kernel';
import type { ComparedDepartment } from '../../domain/compared-department';
import type { ChangeClass } from '../../domain/edition-diff';

/** What is exported whole: what a search of the catalogue found, or one of the three lists. */
export const EXPORTED_LISTS = ['catalogue', 'need', 'duty', 'negative'] as const;
export type ExportedList = (typeof EXPORTED_LISTS)[number];
/** What is exported of one object: an edition, what changed between two, what a batch changed. */
export const EXPORTED_OBJECTS = ['edition', 'edition_diff', 'batch_diff'] as const;
export type ExportedObject = (typeof EXPORTED_OBJECTS)[number];
export const EXPORTED = [...EXPORTED_LISTS, ...EXPORTED_OBJECTS] as const;

/** How a table is to be written. */
interface ExportForm {
  readonly language: 'zh' | 'en';
  readonly format: 'xlsx' | 'csv';
}

/** An edition set as pages, in Chinese. */
export interface PrintOrder {
  readonly list: 'edition';
  readonly format: 'pdf';
  readonly objectId: Id;
}

export interface ListOrder extends ExportForm {
  readonly list: ExportedList;
  /** Words anywhere in a name, as `searchWords` leaves them. */
  readonly text: string | null;
  /** Of a need list who asks, of the others who provides. */
  readonly departmentId: Id | null;
  /** Of the catalogue alone. */
  readonly entries: Pick<EntryFilter, 'shareType' | 'classification' | 'grade' | 'hasResource' | 'region'>;
}

export interface ObjectOrder extends ExportForm {
  readonly list: ExportedObject;
  /** The edition, of two the newer one, or the batch. */
  readonly objectId: Id;
  /** The older edition; null: the one before. */
  readonly from: Id | null;
  /** Of what changed only rows of this class. */
  readonly class: ChangeClass | null;
  /** Of what changed only what concerns the departments of whoever asks. */
  readonly department: ComparedDepartment;
}

export type TableOrder = ListOrder | ObjectOrder;
export type ExportOrder = TableOrder | PrintOrder;

export const isPrinted = (order: ExportOrder): order is PrintOrder => order.format === 'pdf';
export const isOfObject = (order: TableOrder): order is ObjectOrder =>
  (EXPORTED_OBJECTS as readonly string[]).includes(order.list);

/** Rows of a file that is made while one waits; longer ones are made in the background. */
export const MOST_AT_ONCE = 5_000;

export type ExportErrorCode = 'export.needs_job' | 'export.not_ready' | 'export.too_long_to_print';
export type ExportError = DomainError<ExportErrorCode | KernelErrorCode>;
