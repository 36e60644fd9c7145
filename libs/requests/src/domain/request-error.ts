import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Why an act on a request, grant or standing answer is refused. */
export type RequestErrorCode =
  | 'request.illegal_transition'
  | 'request.entry_not_published'
  | 'request.entry_not_shared'
  | 'request.own_entry'
  | 'request.item_unknown'
  | 'request.item_not_shared'
  | 'request.mode_not_offered'
  | 'request.period'
  | 'request.incomplete'
  | 'request.personal_information_basis_missing'
  | 'request.already_granted'
  | 'request.department_unclear'
  | 'request.refusal_incomplete'
  | 'request.refusal_basis_not_allowed'
  | 'request.refusal_ground_not_applicable'
  | 'request.incompleteness_is_no_ground'
  | 'request.cuts_wrong'
  | 'request.two_persons_required'
  | 'request.resource_not_attached'
  | 'request.evidence_required'
  | 'request.local_rule_longer'
  | 'standing_answer.recipients_required'
  | 'standing_answer.purposes_required'
  | 'standing_answer.revoked';

export type RequestError = DomainError<RequestErrorCode | KernelErrorCode>;

/** The decree as cited in refusals and tables. */
export const decree = (articles: string): string => `政务数据共享条例 ${articles}`;
