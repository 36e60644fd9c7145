export { RequestAnnouncements } from './announcements';
export { RequestAnswering } from './answering.service';
export { ClockProjection } from './clock-projection.service';
export { ANNOUNCED_TYPES, type Addressee, type Announcement } from './domain/announcement';
export { REFUSAL_GROUNDS, type AnswerProposal, type Citation, type Cut } from './domain/answer.rules';
export type { ClockDay, ClockDayReason } from './domain/clock';
export { CLOCK_PHASES, NATIONAL_CLOCK_RULES, type ClockPhase, type ClockRule } from './domain/clock.rules';
export {
  BENEFICIARIES_KINDS,
  GRANT_STATES,
  PURPOSE_KINDS,
  type BeneficiariesKind,
  type GrantState,
  type GrantTerms,
  type Purpose,
  type PurposeKind,
} from './domain/grant';
export {
  OPEN_STATES,
  REQUEST_STATES,
  type PersonalInformationBasis,
  type RequestContent,
  type RequestState,
} from './domain/request';
export { requestStatesMarkdown } from './domain/request-diagram';
export type { RequestError, RequestErrorCode } from './domain/request-error';
export type { RequestSettings } from './domain/request-settings';
export { REQUEST_ACTIONS, type ActionOpenness, type Hindrance, type RequestAction } from './domain/request.workflow';
export { RUNGS, type Rung } from './domain/rungs';
export type { Recipients, StandingTerms } from './domain/standing-answer';
export { RequestDrafting, type DraftInput } from './drafting.service';
export { GrantExpiry } from './grant-expiry.service';
export type { RequestAct } from './request-acts';
export { RequestQueries } from './request-queries.service';
export type {
  ClockExplanation,
  ClockView,
  ItemDecisionView,
  PartyView,
  RequestSummary,
  RequestView,
} from './request-views';
export { RequestsModule } from './requests.module';
export { RequestsReader } from './requests-reader';
export { RungKeeper } from './rung-keeper.service';
export { RequestSigning } from './signing.service';
export { StandingAnswers, type StandingAnswerAct } from './standing-answers.service';
export type { GrantFilter } from './store/grant.repository';
export type { RequestFilter } from './store/request.repository';
export type { StandingAnswerView } from './store/standing-answer.repository';
export { SupplyCheck } from './supply-check.service';
export { RequestSupplying } from './supplying.service';
export { REQUEST_SETTINGS } from './tokens';
export type { ClockSummary, GrantView, OpenRequestView } from './views';

/**
 * Journal events of this subject (object type in brackets):
 * `request.drafted`, `request.amended`, `request.sent_for_signing`, `request.sent_back`, `request.signed`,
 * `request.answer_prepared`, `request.answer_sent_back`, `request.answered`, `request.supplied`,
 * `request.supply_confirmed`, `request.supply_rejected`, `request.withdrawn`, `grant.ended` (share_request);
 * `request.rung_fired`, `request.overdue`, `request.clock_projected` (request_clock; the payload has `requestId`);
 * `supply.checked` (request_supply); `standing_answer.signed`, `standing_answer.revoked` (standing_answer).
 * A grant opens in the same act as its request moves: `request.supply_confirmed`, or `request.signed` when a standing
 * answer agrees. Every event that opens or changes a grant has `grantId` and `grantVersion` in its payload.
 */
export const GRANT_EVENT_TYPES = ['request.signed', 'request.supply_confirmed', 'grant.ended'] as const;
