import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Why an act on a correction is refused. */
export type CorrectionErrorCode =
  | 'correction.illegal_transition'
  | 'correction.entry_not_published'
  | 'correction.own_entry'
  | 'correction.department_unclear'
  | 'correction.place_unknown'
  | 'correction.scope_incomplete'
  | 'correction.record_reference'
  | 'correction.content_in_text'
  | 'correction.scope_narrowed'
  | 'correction.reason_required';

export type CorrectionError = DomainError<CorrectionErrorCode | KernelErrorCode>;
