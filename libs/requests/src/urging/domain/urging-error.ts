import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Why an act on an urging is refused. */
export type UrgingErrorCode =
  | 'urging.illegal_transition'
  | 'urging.not_concerned'
  | 'urging.day_past'
  | 'urging.not_yet_fulfilled'
  | 'urging.office_unclear';

export type UrgingError = DomainError<UrgingErrorCode | KernelErrorCode>;
