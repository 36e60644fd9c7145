import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Refusals of this subject beside the kernel's. */
export type CatalogueErrorCode =
  | 'catalogue.resource_not_a_link'
  | 'catalogue.entry_not_attachable'
  | 'catalogue.gap_closed'
  | 'catalogue.gap_needs_publication';

export type CatalogueError = DomainError<CatalogueErrorCode | KernelErrorCode>;
