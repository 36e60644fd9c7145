import type { HealthState } from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';
import { DEFAULT_UNDETERMINED_ACT, type UndeterminedAct } from '@zeqing/organisation';
import { UNDETERMINED_ADVICE, type UndeterminedAdvice } from './undetermined';

export const AVAILABILITY_DECISIONS = ['available', 'not_available', 'undetermined'] as const;
export type AvailabilityDecision = (typeof AVAILABILITY_DECISIONS)[number];

/**
 * Why, each with the number it is told by where a thousand are answered at once. A number given out is never changed and
 * never given to another reason (docs/conformance/reason-numbers.json); each is documented in docs/reason-codes.md.
 */
export const REASON_NUMBERS = {
  granted: 1,
  own_data: 2,
  purpose_needed: 3,
  grant_other_purpose: 4,
  grant_not_begun: 5,
  grant_ended: 6,
  no_grant: 7,
  no_resource: 8,
  disputed: 9,
  not_published: 10,
  not_shared: 11,
  code_unknown: 12,
  department_unknown: 13,
  item_unknown: 14,
  not_bound: 15,
  stale: 16,
  resource_failing: 17,
  situation_unknown: 18,
  not_needed_in_situation: 19,
  subject_not_covered: 20,
  grant_other_mode: 21,
} as const;
export type AvailabilityReason = keyof typeof REASON_NUMBERS;

const isReason = (text: string): text is AvailabilityReason => Object.hasOwn(REASON_NUMBERS, text);
export const AVAILABILITY_REASONS: readonly AvailabilityReason[] = Object.keys(REASON_NUMBERS).filter(isReason);

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
  situation_unknown: 'undetermined',
  not_needed_in_situation: 'not_available',
  subject_not_covered: 'not_available',
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
  /** True where the item needs the entry in some of its situations only and none was named (U18). */
  readonly situationRequired: boolean;
  /** What the hall does, by its own setting (U17); null: the answer is determined. */
  readonly onUndetermined: UndeterminedAdvice | null;
}

/** What is asked whatever the entry: codes as the caller writes them. */
export interface AskedFor {
  readonly department: string;
  readonly item: string | null;
  /** Code of a situation the item declares (U7). */
  readonly situation?: string | undefined;
  /** Region of the subject, six digits (U8). */
  readonly subjectRegion?: string | undefined;
  /** What the caller does on an undetermined answer; left out: as a hall that has set nothing. */
  readonly onUndetermined?: UndeterminedAct | undefined;
}

export interface AvailabilityPair extends AskedFor {
  readonly entry: string;
}

/** The answer of a reason that lies in the question and not in the entry. */
export const bareAnswer = (pair: AvailabilityPair, reason: AvailabilityReason): AvailabilityAnswer => ({
  entry: pair.entry,
  department: pair.department,
  item: pair.item,
  decision: DECISION_OF[reason],
  reason,
  grants: [],
  nextExpected: null,
  workingNow: 'unknown',
  situationRequired: false,
  onUndetermined: adviceFor(reason, pair.onUndetermined),
});

/** What the caller does; null where the reason determines it. */
export const adviceFor = (
  reason: AvailabilityReason,
  act: UndeterminedAct = DEFAULT_UNDETERMINED_ACT,
): UndeterminedAdvice | null => (DECISION_OF[reason] === 'undetermined' ? UNDETERMINED_ADVICE[act] : null);
