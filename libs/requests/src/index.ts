export { RequestAnnouncements } from './request/announcements';
export { RequestAnswering } from './answer/answering.service';
export {
  REFUSAL_GROUNDS,
  TERM_CUT_PARTS,
  type AnswerProposal,
  type Citation,
  type Cut,
  type RefusalGroundRule,
  type TermCut,
} from './answer/domain/answer.rules';
export * from './clock/exports';
export {
  BENEFICIARIES_KINDS,
  GRANT_STATES,
  PURPOSE_KINDS,
  type BeneficiariesKind,
  type GrantState,
  type GrantTerms,
  type Purpose,
  type PurposeKind,
} from './use/domain/grant';
export * from './request/exports';
export type {
  GrantErrorCode,
  LedgerErrorCode,
  ManyRequestsErrorCode,
  OutsideErrorCode,
  UsageErrorCode,
  RequestError,
  RequestErrorCode,
  RequestLifeErrorCode,
} from './request/domain/request-error';
export { DRAWN_MACHINES } from './request/domain/drawn-machines';
export { stateDiagram } from './request/domain/state-diagram';
export { SETTING_NAMES, SETTING_SIDES, SETTING_UNITS, type SettingName } from './settings/domain/request-settings';
export { SettingsBook, type SettingInForce } from './settings/settings-book.service';
export { REQUEST_ACTIONS, type RequestAction } from './request/domain/request.transitions';
export type { ActionOpenness, Hindrance } from './request/domain/request.workflow';
export { SUPPLEMENT_PARTS, type MissingPart, type SupplementPart } from './answer/domain/supplement.rules';
export {
  DISPOSAL_METHODS,
  type DisposalMethod,
  type BridgeTerms,
  type DisposalInstruction,
  type DisposalProof,
  type SuspensionTerms,
} from './use/domain/use.rules';
export { RequestExtending } from './answer/extending.service';
export { LinkedDrafts } from './request/linked-drafts.service';
export type { RequestLife } from './request/store/stored-life';
export { SupplementLapse } from './answer/supplement-lapse.service';
export { RequestSupplementing } from './answer/supplementing.service';
export { RequestSuspending } from './use/suspending.service';
export { RequestTransferring, type TransferInput } from './answer/transferring.service';
export { RequestUse, type EffectReport, type ServiceChangeInput } from './use/using.service';
export type { Recipients, StandingTerms } from './standing-answer/domain/standing-answer';
export { RequestDrafting, type DraftInput } from './request/drafting.service';
export { GrantExpiry } from './use/grant-expiry.service';
export { RequestBridging } from './use/bridging.service';
export { DisposalDuties } from './use/disposal-duties.service';
export { GrantWatch } from './use/grant-watch.service';
export { RecurringSupply, type SupplyRhythm } from './use/recurring-supply.service';
export type { StaleSupply } from './use/store/recurring-supply.repository';
export { PlatformOrders, type OrderAct } from './use/platform-orders.service';
export {
  ORDER_KINDS,
  ORDER_STATES,
  type GrantStanding,
  type OrderAnswer,
  type OrderKind,
  type LatestOrder,
  type OrderStanding,
  type OrderState,
  type PlatformOrder,
} from './use/domain/platform-order';
export { ConsultationAnnouncements } from './consultation/consultation-announcements';
export { Consultations, type ConsultationView } from './consultation/consultations.service';
export { CONSULTATION_STATES, type ConsultationState } from './consultation/domain/consultation';
export { InnerDays } from './consultation/inner-days.service';
export { AnswerSheets } from './workbook/answer-sheets.service';
export { AnswerWorkbooks, type AnswerWorkbookView } from './workbook/answer-workbooks.service';
export { ANSWER_RULES } from './workbook/domain/answer-findings';
export { ANSWER_ROW_OUTCOMES } from './workbook/store/answer-workbook.repository';
export { OutsideAnnouncements } from './outside/outside-announcements';
export { OutsideRequests, type OutsideAct, type OutsideView } from './outside/outside-requests.service';
export * from './outside/domain/outside-request';
export * from './usage/domain/usage';
export { UsageLedger } from './usage/usage-ledger.service';
export { UseReports, type CountsTaken, type ReportsTaken } from './usage/use-reports.service';
export { LedgerImports, type LedgerUpload } from './ledger-import/ledger-imports.service';
export { LEDGER_RULES, type LedgerFinding, type LedgerRule } from './ledger-import/domain/ledger-findings';
export type { LedgerImportView, PlannedRow, RequestSource } from './ledger-import/store/ledger-import.repository';
export type { GrantInUse, GrantListFilter } from './use/store/grant.repository';
export type { UnusedGrant } from './use/store/grant-notice.repository';
export type { RequestAct } from './request/request-acts';
export { BulkActs, type AnsweredRow, type BulkInput } from './bulk/bulk-acts.service';
export type { BulkResult, BulkRowView } from './bulk/bulk-runner';
export { BulkSigning, type BulkSignatureInput } from './bulk/bulk-signing.service';
export {
  LEFT_OUT_REASONS,
  PACKAGE_BENEFICIARIES,
  type LeftOut,
  type PackageBeneficiaries,
  type PlannedRow as PlannedPackageRow,
  type SharedPersonalInformation,
  type SharedTerms,
} from './package/domain/package';
export {
  PACKAGE_TARGET_KINDS,
  type PackageNeeds,
  type PackageTarget,
  type PackageTargetKind,
  type TargetNeeds,
} from './package/domain/package-needs.port';
export { PackageActs } from './package/package-acts.service';
export { PackageDesk, type PackageInput, type PackageMade, type PackagePreview } from './package/package-desk.service';
export { PackageQueries, type PackageSummary, type PackageView } from './package/package-queries.service';
export { RequestPackagesModule } from './package/request-packages.module';
export { BULK_ACTS, BULK_LIMIT, BULK_OUTCOMES } from './bulk/domain/bulk';
export { RequestQueries, type ListedRequest } from './request/request-queries.service';
export type {
  ClockExplanation,
  ClockStanding,
  ClockView,
  ItemDecisionView,
  PartyView,
  RequestSummary,
  RequestView,
} from './request/request-views';
export { RequestsModule } from './requests.module';
export { RequestsReader } from './request/requests-reader';
export { RequestSigning } from './request/signing.service';
export { StandingAnswers, type StandingAnswerAct } from './standing-answer/standing-answers.service';
export type { GrantFilter } from './use/store/grant.repository';
export type { RequestFilter } from './request/store/request.repository';
export type { StandingAnswerView } from './standing-answer/store/standing-answer.repository';
export { SUPPLY_STEPS, type SupplyStep } from './request/domain/supply-steps';
export { SupplySteps } from './request/supply-steps.service';
export type { SupplyProbe } from './request/store/supply-step.repository';
export { SupplyCheck } from './request/supply-check.service';
export { SupplySilence } from './request/supply-silence.service';
export { RequestChecking } from './answer/checking.service';
export { RequestSupplying } from './request/supplying.service';
export { RulingDuties } from './dispute/ruling-duties.service';
export { RegisterAnnouncements } from './case/register-announcements';
export { CaseQueries, type CaseView } from './case/case-queries.service';
export { Cases, type CaseActOutcome } from './case/cases.service';
export { GrantedResources } from './use/resource-use.service';
export { CatalogueLateness } from './case/catalogue-lateness.service';
export { CATALOGUE_PHASES } from './case/domain/catalogue-lateness';
export { OrderLapse } from './case/order-lapse.service';
export { Suspicions } from './case/suspicions.service';
export type { Suspicion } from './case/domain/suspicion.rules';
export type { Openness, RegisterHindrance } from './case/domain/openness';
export type { CaseFilter } from './case/store/case.repository';
export { CorrectionClocks } from './correction/correction-clocks.service';
export { CorrectionQueries, type CorrectionClockExplanation } from './correction/correction-queries.service';
export type { CorrectionView, CounterEffect } from './correction/correction-views';
export { Corrections, type CorrectionAct } from './correction/corrections.service';
export { CorrectionsReader } from './correction/corrections-reader';
export { SIGNS, type Sign } from './sign/domain/signs';
export { Signs, type SignRowView, type SignView } from './sign/signs.service';
export { OverruledAuthorities } from './dispute/overruled-authorities.service';
export { DisputeQueries, type DisputeView } from './dispute/dispute-queries.service';
export type { DisputeAct } from './dispute/domain/dispute';
export { Disputes } from './dispute/disputes.service';
export { CASE_STATES, FINDINGS, type CaseState, type Finding } from './case/domain/case';
export { CASE_CODES, PROVISIONS, type CaseCode, type Provision } from './case/domain/case-dictionary';
export type { CaseErrorCode } from './case/domain/case-error';
export { CASE_ACTIONS, type CaseAction } from './case/domain/case.workflow';
export {
  CORRECTION_DEFECTS,
  CORRECTION_RESULTS,
  CORRECTION_SCOPES,
  CORRECTION_STATES,
  type CorrectionDefect,
  type CorrectionReport,
  type CorrectionResult,
  type CorrectionScope,
  type CorrectionState,
} from './correction/domain/correction';
export type { CorrectionErrorCode } from './correction/domain/correction-error';
export { CORRECTION_ACTIONS, type CorrectionAction } from './correction/domain/correction.workflow';
export {
  DISPUTE_STATES,
  ENACTED_AS,
  RULINGS,
  type DisputeLeg,
  type DisputeState,
  type Ruling,
} from './dispute/domain/dispute';
export type { DisputeErrorCode } from './dispute/domain/dispute-error';
export {
  DISPUTE_SUBJECTS,
  ENACTMENT_TEXTS,
  SUBJECT_RULES,
  type DisputeSubject,
} from './dispute/domain/dispute-subjects';
export { DISPUTE_ACTIONS, type DisputeAction } from './dispute/domain/dispute.workflow';
export {
  URGED_KINDS,
  URGING_ACTIONS,
  URGING_STATES,
  type UrgedKind,
  type UrgingAction,
  type UrgingState,
} from './urging/domain/urging';
export type { UrgingErrorCode } from './urging/domain/urging-error';
export type { DisputedEntry } from './correction/store/correction.repository';
export { Urgings, type UrgingActOutcome, type UrgingView } from './urging/urgings.service';
export type { ClockRecord, CaseRecord, CorrectionRecord, FactRecord, RequestRecord, UseRecord } from './record/records';
export { SharingRecords } from './record/sharing-records';
export type { PackageRecord } from './record/store/package-record.store';
export type { RecordKind } from './record/store/record.repository';
export type { DaysOfUse } from './record/store/use-record.repository';
export { URGENCIES, type Urgency } from './workbench/domain/workbench';
export { Workbench, type WorkbenchLine, type WorkbenchView } from './workbench/workbench.service';
export type { ClockSummary, GrantView, OpenRequestView, RefusedRequestView } from './request/views';
export { LETTER_KINDS, type LetterKind, type LetterObject } from './letter/domain/letter-kinds';
export { SummaryLetters } from './letter/summary-letters.service';
export { Letters, type Letter, type LetterError, type LetterSet } from './letter/letters.service';

/**
 * Journal events of this subject (object type in brackets):
 * `request.drafted`, `request.amended`, `request.sent_for_signing`, `request.sent_back`, `request.signed`,
 * `request.answer_prepared`, `request.answer_sent_back`, `request.answered`, `request.supplied`,
 * `request.supply_confirmed`, `request.supply_rejected`, `request.withdrawn`, `grant.ended`,
 * `request.supplement_asked`, `request.supplement_amended`, `request.supplement_completed`, `request.returned_unfinished`,
 * `request.extension_requested`, `request.extension_decided`, `request.extended`, `request.transferred`,
 * `request.suspended`, `request.resumed`, `request.terminated`, `request.service_altered`, `request.service_stopped`,
 * `request.use_finished`, `request.disposed`, `request.effect_reported`, `request.agreed_by_ruling`,
 * `request.supply_term_renewed`, `request.conditions_lifted`, `request.resumed_by_ruling` (share_request); `clock_rule.added` (clock_rule);
 * `request.rung_fired`, `request.overdue`, `request.clock_projected` (request_clock; the payload has `requestId`);
 * `supply.checked` (request_supply); `standing_answer.signed`, `standing_answer.revoked` (standing_answer).
 * `correction.reported|accepted|verified|corrected|feedback_given|withdrawn` (correction);
 * `correction.rung_fired|overdue|clock_projected` (correction_clock; the payload has `correctionId`);
 * `dispute.raised|settled|withdrawn|coordination_applied|authority_overruled|
 * referred_to_government|ruled` (dispute);
 * `case.reason_stated|found|rectification_ordered` (suspected_case; its opening is in the overdue event);
 * `urging.issued|replied|closed` (urging).
 * `grant.bridged` (share_request); `platform_order.in_force|failed|unconfirmed` (platform_order; it is created with the
 * event that changes its grant); `grant_notice.expiring|unused|stale` (grant_notice); `supply_update.recorded` (supply_update);
 * `ledger_import.checked`, `request.ledger_imported` (ledger_import; one for all requests it brings);
 * `disposal.due_set|instructed|reminded|overdue` (disposal_duty, whose id is its request's).
 * `urging.issued|replied|closed` (urging);
 * `request_package.created|amended|signed` (request_package);
 * `consultation.asked|answered|withdrawn|due|overdue` (request_consultation; of the asking department alone);
 * `answer_workbook.checked|applied` (answer_workbook; each answer it prepares has its own `request.answer_prepared`);
 * `request_bulk.performed` (request_bulk; names the list with each row's version and outcome).
 * A grant opens in the same act as its request moves: `request.supply_confirmed`, or `request.signed` when a standing
 * answer agrees. Every event that opens or changes a grant has `grantId` and `grantVersion` in its payload.
 */
export const GRANT_EVENT_TYPES = [
  'request.signed',
  'request.supply_confirmed',
  'request.suspended',
  'request.resumed',
  'request.resumed_by_ruling',
  'request.terminated',
  'request.service_altered',
  'request.service_stopped',
  'request.use_finished',
  'grant.ended',
  'grant.bridged',
] as const;
export { CaseFiles, type CaseFileFormat } from './case-file/case-files.service';
export type { ActingPost, CaseAct, CaseFact, CaseFile, CaseLetter, CaseSuspicion } from './case-file/case-file';
export { caseFileDocument } from './case-file/case-file-document';
