import type { HealthState } from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';

export const AVAILABILITY_DECISIONS = ['available', 'not_available', 'undetermined'] as const;
export type AvailabilityDecision = (typeof AVAILABILITY_DECISIONS)[number];

/** Why; each is documented in docs/reason-codes.md. */
export const AVAILABILITY_REASONS = [
  'granted',
  'own_data',
  'purpose_needed',
  'grant_other_purpose',
  'grant_not_begun',
  'grant_ended',
  'no_grant',
  'no_resource',
  'disputed',
  'not_published',
  'not_shared',
  'code_unknown',
  'department_unknown',
  'item_unknown',
  'not_bound',
  'stale',
  'resource_failing',
  'grant_other_mode',
] as const;
export type AvailabilityReason = (typeof AVAILABILITY_REASONS)[number];

/** Undetermined is never "no" (U17): try, then ask. */
export const DECISION_OF: Readonly<Record<AvailabilityReason, AvailabilityDecision>> = {
  granted: 'available',
  own_data: 'available',
  purpose_needed: 'undetermined',
  grant_other_purpose: 'not_available',
  grant_not_begun: 'not_available',
  grant_ended: 'not_available',
  no_grant: 'not_available',
  no_resource: 'not_available',
  disputed: 'undetermined',
  not_published: 'not_available',
  not_shared: 'not_available',
  code_unknown: 'undetermined',
  department_unknown: 'undetermined',
  item_unknown: 'undetermined',
  not_bound: 'undetermined',
  stale: 'undetermined',
  resource_failing: 'undetermined',
  grant_other_mode: 'not_available',
};

/** One grant as the counter sees it: for which purposes, from when until when (both days count). */
export interface GrantedPurpose {
  readonly grantId: Id;
  readonly itemCodes: readonly string[];
  readonly oneThingCodes: readonly string[];
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** The next date something is due by law: an answer, a supply, or the first day of a grant. */
export interface NextExpected {
  readonly what: 'check' | 'answer' | 'supply' | 'grant_begins';
  readonly on: LocalDate;
}

export interface AvailabilityAnswer {
  readonly entry: string;
  readonly department: string;
  readonly item: string | null;
  readonly decision: AvailabilityDecision;
  readonly reason: AvailabilityReason;
  /** The grants in force today; with an item only those that serve it. */
  readonly grants: readonly GrantedPurpose[];
  readonly nextExpected: NextExpected | null;
  /** Health of the resource (U10); unknown lowers nothing. */
  readonly workingNow: HealthState;
}

/** What is asked: codes as the caller writes them. */
export interface AvailabilityPair {
  readonly entry: string;
  readonly department: string;
  readonly item: string | null;
}
