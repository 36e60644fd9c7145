import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

export type SupervisionOwnErrorCode =
  | 'supervision.office_unclear'
  | 'supervision.year_unfit'
  | 'supervision.unknown_measure'
  | 'supervision.no_rows'
  | 'supervision.unknown_lot'
  | 'supervision.unknown_one_thing';
export type SupervisionError = DomainError<KernelErrorCode | SupervisionOwnErrorCode>;
