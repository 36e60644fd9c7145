import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Why a file is not read as a workbook at all. */
export const WORKBOOK_FAULTS = [
  'lists.workbook_not_xlsx',
  'lists.workbook_old_format',
  'lists.workbook_encrypted',
  'lists.workbook_too_many_parts',
  'lists.workbook_unpacks_too_large',
  'lists.workbook_ratio',
  'lists.workbook_nested_archive',
  'lists.workbook_macro',
  'lists.workbook_external_links',
  'lists.workbook_doctype',
  'lists.workbook_unreadable',
  'lists.workbook_too_many_rows',
  'lists.workbook_cell_too_long',
  'lists.workbook_timeout',
] as const;
export type WorkbookFault = (typeof WORKBOOK_FAULTS)[number];

/** Refusals of this subject beside the kernel's. */
export type ListsErrorCode =
  | WorkbookFault
  | 'lists.header_not_found'
  | 'lists.heading_missing'
  | 'lists.heading_twice'
  | 'lists.series_unknown'
  | 'lists.batch_exists'
  | 'lists.import_not_checked'
  | 'lists.import_has_errors'
  | 'lists.import_empty'
  | 'lists.batch_not_checked'
  | 'lists.batch_incomplete'
  | 'lists.in_force_date'
  | 'lists.recipients_need_departments'
  | 'lists.not_conditional'
  | 'lists.condition_missing';

export type ListsError = DomainError<ListsErrorCode | KernelErrorCode>;
