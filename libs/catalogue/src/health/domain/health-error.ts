import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Refusals about the health of resources. */
export type HealthErrorCode =
  | 'health.settings'
  | 'health.batch_number_taken'
  | 'health.batch_unreadable'
  | 'health.batch_columns'
  | 'health.batch_length';

export type HealthError = DomainError<HealthErrorCode | KernelErrorCode>;
