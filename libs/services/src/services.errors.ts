import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

export type ServicesOwnErrorCode =
  | 'services.unknown_item'
  | 'services.ambiguous_item'
  | 'services.unknown_one_thing'
  | 'services.unknown_situation'
  | 'services.unknown_supposition'
  | 'services.period_invalid'
  | 'services.import_invalid'
  | 'services.unknown_department'
  | 'services.draft_incomplete'
  | 'services.draft_kind'
  | 'services.draft_outdated'
  | 'services.draft_state'
  | 'services.draft_under_way'
  | 'services.file_empty'
  | 'services.file_too_long'
  | 'services.file_unreadable'
  | 'services.import_not_tried'
  | 'services.not_yours'
  | 'services.two_persons_required';
export type ServicesErrorCode = KernelErrorCode | ServicesOwnErrorCode;
export type ServicesError = DomainError<ServicesErrorCode>;
