import type { DomainError, Id, KernelErrorCode } from '@zeqing/kernel';

/** What is exported: what a search of the catalogue found, or one of the three lists. */
export const EXPORTED_LISTS = ['catalogue', 'need', 'duty', 'negative'] as const;
export type ExportedList = (typeof EXPORTED_LISTS)[number];

export interface ExportOrder {
  readonly list: ExportedList;
  /** Words anywhere in a name, as `searchWords` leaves them. */
  readonly text: string | null;
  /** Of a need list who asks, of the others who provides. */
  readonly departmentId: Id | null;
  readonly language: 'zh' | 'en';
  readonly format: 'xlsx' | 'csv';
}

/** Rows of a file that is made while one waits; longer ones are made in the background. */
export const MOST_AT_ONCE = 5_000;

export type ExportErrorCode = 'export.needs_job' | 'export.not_ready' | 'export.too_long_to_print';
export type ExportError = DomainError<ExportErrorCode | KernelErrorCode>;
