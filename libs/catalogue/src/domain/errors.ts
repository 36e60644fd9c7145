import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Refusals of this subject beside the kernel's. */
export type CatalogueErrorCode =
  | 'catalogue.resource_not_a_link'
  | 'catalogue.entry_not_attachable'
  | 'catalogue.gap_closed'
  | 'catalogue.gap_needs_publication'
  | 'catalogue.resource_attached'
  | 'catalogue.calling_invalid'
  | 'catalogue.resource_in_use'
  | 'catalogue.secrets_refused'
  | 'catalogue.entry_not_published'
  | 'catalogue.filing_under_way'
  | 'catalogue.filing_incomplete'
  | 'catalogue.filing_state'
  | 'catalogue.filing_out_of_date'
  | 'catalogue.code_taken'
  | 'catalogue.two_persons_required'
  | 'catalogue.law_change_day'
  | 'catalogue.entries_unknown'
  | 'catalogue.term_closed'
  | 'catalogue.extension_state';

export type CatalogueError = DomainError<CatalogueErrorCode | KernelErrorCode>;
