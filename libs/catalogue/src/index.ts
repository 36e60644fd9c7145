export * from './catalogue.module';
export * from './catalogue.service';
export * from './catalogue-drafts.service';
export * from './catalogue-facts.service';
export * from './catalogue-staging.service';
export * from './content-hash';
export * from './domain/canonical-entry';
export * from './domain/entry';
export * from './domain/errors';
export * from './domain/gaps';
export * from './domain/lint';
export * from './domain/refusal-ground';
export * from './domain/secrecy';
export * from './gap-book.service';
export { EVERY_ENTRY, type EntryFilter } from './store/entry-filter';
export * from './life/catalogue-terms.service';
export * from './life/filing-acts.service';
export type { FilingOrder } from './life/filing-desk';
export * from './life/filing-queries.service';
export * from './life/filings.service';
export * from './life/law-changes.service';
export * from './life/term-acts.service';
export * from './life/domain/filing';
export { missingFaults, type FilingFault } from './life/domain/filing-check';
export { refusalBy } from './life/domain/filing-refusal';
export {
  FILING_ACTIONS,
  FILING_TRANSITIONS,
  type FilingAction,
  type FilingTransition,
} from './life/domain/filing.transitions';
export { FILING_HINDRANCES, type FilingOpenness } from './life/domain/filing.workflow';
export { LAW_CHANGE_KINDS, type LawChange, type LawChangeKind } from './life/domain/law-change';
export { EXTENSION_STATES, TERM_PHASES, TERM_RULES, type TermPhase } from './life/domain/term';
export { TERM_ACTIONS } from './life/domain/term.workflow';
export type { FilingActDone, FilingFilter } from './life/store/filing.repository';
export type { TermFilter } from './life/store/term.repository';
export { FACETS } from './store/facet.repository';
export type { KnownEntry } from './store/draft.repository';
export * from './attachments.service';
export type { AttachmentRate, ListedResource } from './store/attachment.repository';
export { STAGED_CONFLICTS, type OutcomeCount } from './store/staging.repository';
export type { GapFilter, GapTerm } from './store/gap.repository';
export * from './health/domain/health';
export { BATCH_FIELDS, BATCH_RULES, MOST_BATCH_ROWS, type BatchRule, type ToldRow } from './health/domain/batch-rows';
export type { HealthErrorCode } from './health/domain/health-error';
export { MOST_HOSTS } from './health/domain/probe';
export * from './health/health-announcements';
export * from './health/health-batches.service';
export * from './health/health-desk.service';
export * from './health/health-settings.service';
export * from './health/resource-health.service';
export * from './health/resource-prober.service';
export type { EntryHealth } from './health/store/entry-health.repository';
export type { HealthBatch } from './health/store/health-batch.repository';
export type { HealthSettings } from './health/store/health-setting.repository';
export type { ResourceStanding } from './health/store/health-list.repository';
