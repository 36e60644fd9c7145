import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

export type NoticesErrorCode =
  | 'notices.email_invalid'
  | 'notices.email_unavailable'
  | 'notices.overdue_not_muted'
  | 'notices.quiet_hours_invalid'
  | 'notices.webhook_address_refused'
  | 'notices.webhooks_too_many'
  | 'notices.delivery_under_way';

export type NoticesError = DomainError<NoticesErrorCode | KernelErrorCode>;
