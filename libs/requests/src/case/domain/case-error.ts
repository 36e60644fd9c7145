import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Why an act on a case of the register is refused. */
export type CaseErrorCode =
  | 'case.illegal_transition'
  | 'case.own_department'
  | 'case.not_heard'
  | 'case.deadline_past'
  | 'case.day_not_reached'
  | 'case.order_open'
  | 'case.circulated'
  | 'case.not_registered'
  | 'case.addressee'
  | 'case.about_other';

export type CaseError = DomainError<CaseErrorCode | KernelErrorCode>;
