import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Refusals of the calendar; status and texts in apps/api/src/problems/calendar.problems.ts. */
export type CalendarErrorCode =
  | 'calendar.out_of_range'
  | 'calendar.notice_invalid'
  | 'calendar.year_gap'
  | 'calendar.day_of_other_notice'
  | 'calendar.basis_missing';

export type CalendarError = DomainError<CalendarErrorCode | KernelErrorCode>;
