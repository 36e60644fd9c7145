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
  | 'request.condition_not_published'
  | 'request.two_persons_required'
  | 'request.resource_not_attached'
  | 'request.evidence_required'
  | 'request.local_rule_longer'
  | 'standing_answer.recipients_required'
  | 'standing_answer.purposes_required'
  | 'standing_answer.revoked'
  | RequestLifeErrorCode
  | ManyRequestsErrorCode
  | GrantErrorCode
  | LedgerErrorCode
  | OutsideErrorCode
  | UsageErrorCode;

/** Why a ledger of an existing platform is not read or taken. */
export type LedgerErrorCode =
  | 'ledger.unreadable'
  | 'ledger.header_not_found'
  | 'ledger.column_missing'
  | 'ledger.too_long'
  | 'ledger.empty'
  | 'ledger.nothing_to_import';

/** Why a use is not recorded, counted or confirmed. */
export type UsageErrorCode =
  'usage.record' | 'usage.nothing_granted' | 'usage.sheet_confirmed' | 'usage.day' | 'usage.update_day';

/** Why what is recorded of a body outside is refused. */
export type OutsideErrorCode = 'outside.incomplete' | 'outside.day' | 'outside.step' | 'outside.back_dating';

/** Why an act on a grant, or on what was ordered of the platform, is refused. */
export type GrantErrorCode =
  | 'platform_order.answered'
  | 'platform_order.reason_required'
  | 'platform_order.time'
  | 'platform_order.document_required'
  | 'request.bridge_once'
  | 'request.bridge_without_renewal'
  | 'request.bridge_too_late'
  | 'request.bridge_day'
  | 'request.disposal_instruction';

/** Why an act on the way of a request that is not the straight one is refused. */
export type RequestLifeErrorCode =
  | 'request.rule_retroactive'
  | 'request.setting_bounds'
  | 'request.supplement_once'
  | 'request.supplement_empty'
  | 'request.supplement_changes_term'
  | 'request.extension_once'
  | 'request.extension_not_possible'
  | 'request.extension_incomplete'
  | 'request.extension_too_late'
  | 'request.extension_not_consented'
  | 'request.transfer_too_late'
  | 'request.transfer_limit'
  | 'request.transfer_not_exhausted'
  | 'request.transfer_target'
  | 'request.ground_required'
  | 'request.rectification_term'
  | 'request.rectification_running'
  | 'request.suspended_by_authority'
  | 'request.negotiation_and_filing_required'
  | 'request.disposal_proof_required'
  | 'request.renewal_running'
  | 'request.effect_reported';

/** Why work on many requests at once is refused as a whole: bulk acts, packages, consultations, workbooks. */
export type ManyRequestsErrorCode =
  | 'request.bulk_too_many'
  | 'request.bulk_rows'
  | 'request.list_not_read'
  | 'request.package_target_unknown'
  | 'request.package_not_ours'
  | 'request.package_lead_only'
  | 'request.package_empty'
  | 'request.package_no_drafts'
  | 'consultation.request_ended'
  | 'consultation.day_past'
  | 'consultation.not_open'
  | 'answer_workbook.unreadable'
  | 'answer_workbook.not_ours'
  | 'answer_workbook.header_not_found'
  | 'answer_workbook.column_missing'
  | 'answer_workbook.empty'
  | 'answer_workbook.nothing_ready';

export type RequestError = DomainError<RequestErrorCode | KernelErrorCode>;

/** The decree as cited in refusals and tables. */
export const decree = (articles: string): string => `政务数据共享条例 ${articles}`;

/** Whether an act was refused only because it does not belong to the state the request is in. */
export const isOfAnotherState = ({ code }: RequestError): boolean => code === 'request.illegal_transition';
