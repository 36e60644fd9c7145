import type { DomainError, KernelErrorCode, WorkbookFault } from '@zeqing/kernel';

/** Refusals of this subject beside the kernel's. */
export type ListsErrorCode =
  | `lists.workbook_${WorkbookFault}`
  | 'lists.header_not_found'
  | 'lists.heading_missing'
  | 'lists.heading_twice'
  | 'lists.series_unknown'
  | 'lists.editions_of_two_series'
  | 'lists.batch_exists'
  | 'lists.import_not_checked'
  | 'lists.import_has_errors'
  | 'lists.import_empty'
  | 'lists.import_outdated'
  | 'lists.catalogue_too_large'
  | 'lists.import_conflicts_open'
  | 'lists.conflict_unknown'
  | 'lists.list_moved_on'
  | 'lists.work_given_up'
  | 'lists.batch_not_in_force'
  | 'lists.batch_undone'
  | 'lists.undo_overtaken'
  | 'lists.batch_not_checked'
  | 'lists.batch_incomplete'
  | 'lists.two_persons_required'
  | 'lists.impact_not_signed'
  | 'lists.impact_changed'
  | 'lists.in_force_date'
  | 'lists.recipients_need_departments'
  | 'lists.not_conditional'
  | 'lists.condition_missing';

export type ListsError = DomainError<ListsErrorCode | KernelErrorCode>;
