import type { Channel, HealthState, ResourceKind } from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';
import type { DataUse, MatterKind, Necessity, Origin, Scope, WayKind } from './item-model';
import type { ReasonCode } from './reasons';
import type { Say } from './say';

/** What an item is (U1, U10): the structural value, apart from "working now". */
export const READINESS_STATES = ['ready', 'partial', 'blocked', 'not_mapped'] as const;
export type ReadinessState = (typeof READINESS_STATES)[number];

/** What the counter does with a material (U16); `waive_if_hit`: query first, the paper only on a miss. */
export const DECISIONS = ['waive', 'waive_if_hit', 'commitment', 'accept_later', 'ask', 'undetermined'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Where a datum stands, in the order of the way it goes (U12). */
export const BLOCKER_CODES = [
  'not_mapped',
  'no_way_mapped',
  'earlier_result_missing',
  'no_source_named',
  'not_in_catalogue',
  'outside_body',
  'coverage_gap',
  'field_not_in_entry',
  'not_published',
  'closed_by_law',
  'ground_incomplete',
  'not_on_duty_list',
  'recipient_unclear',
  'not_requested',
  'awaiting_requester_sign_off',
  'checking',
  'answering',
  'supplementing',
  'extension_undecided',
  'contested',
  'supplying',
  'awaiting_confirmation',
  'mode_unfit',
  'grant_suspended',
  'supply_stale',
  'disputed',
  'resource_failing',
] as const;
export type BlockerCode = (typeof BLOCKER_CODES)[number];

/** Who has to move: a department here, the authority over it, a body outside, or nobody (closed by law). */
export interface Accountable {
  readonly kind: 'department' | 'authority' | 'outside' | 'upper' | 'nobody';
  /** The department, or for `authority` the department whose authority it is; null where no such row exists. */
  readonly departmentId: Id | null;
  readonly name: string;
}

/** The post that has to act, by its role. */
export type AccountablePost = 'liaison' | 'office_head' | 'department_head' | 'authority_officer';

export interface BlockerDocument {
  readonly type: 'share_request' | 'catalogue_entry' | 'duty_row' | 'grant' | 'correction';
  readonly reference: string;
}

/** One thing in the way and who holds it up (堵点). Own materials of the applicant never make one. */
export interface Blocker {
  readonly code: BlockerCode;
  readonly itemCode: string;
  readonly materialCode: string | null;
  readonly use: DataUse | null;
  readonly way: WayKind | null;
  readonly evidenceTypeCode: string | null;
  readonly entryCode: string | null;
  /** False for a need whose absence leaves the item ready. */
  readonly compulsory: boolean;
  readonly accountable: Accountable;
  readonly post: AccountablePost | null;
  readonly since: LocalDate | null;
  readonly due: LocalDate | null;
  readonly overdueWorkingDays: number;
  /** How often it was urged (督办), and the day promised in answer; null: none (U44). */
  readonly urged: number;
  readonly promised: LocalDate | null;
  readonly document: BlockerDocument | null;
  /** For `coverage_gap`: the scope whose subjects are not covered. */
  readonly missingScope: Scope | null;
  /** For `field_not_in_entry`: the evidence type's fields the entry does not carry. */
  readonly missingFields: readonly string[];
}

/** `promised` where a day was promised, `lawful` where the terms still to run give one, else `none` (U13). */
export const FORECAST_KINDS = ['lawful', 'promised', 'none'] as const;
/** Why there is no day: a stage has no term in law or setting, or sharing is refused by law. */
export const FORECAST_GAPS = ['no_term', 'closed_by_law'] as const;

/** When something in the way can be out of it (U13). Days are the last ones, to 24:00. */
export interface Forecast {
  readonly kind: (typeof FORECAST_KINDS)[number];
  /** The terms that run and those still to come, one after the other, from today where one is overdue. */
  readonly lawful: LocalDate | null;
  /** The same with the extension still possible (art. 21); null where none is. */
  readonly lawfulWithExtension: LocalDate | null;
  readonly promised: LocalDate | null;
  /** The lawful day if whoever has no term acted today; null where even that gives none. */
  readonly ifActedToday: LocalDate | null;
  /** Working days the running stage is overdue. */
  readonly overdueBy: number;
  /** A day lies beyond the known calendar and may move (R23). */
  readonly provisional: boolean;
  readonly why: (typeof FORECAST_GAPS)[number] | null;
}

/** A blocker with when it can be gone. */
export interface ForecastBlocker extends Blocker {
  readonly forecast: Forecast;
}

/** Where an entry's data are asked for: a resource of the exchange platform. */
export interface ResourceFact {
  readonly kind: ResourceKind;
  readonly platformCode: string | null;
  readonly channel: Channel | null;
  readonly link: string | null;
}

/** What a query that finds nothing says of the fact (U16): nothing. */
export const ON_MISS = ['not_proof'] as const;

/** How the counter comes to the data a decision rests on, and what it does where that fails (U16). */
export interface CounterAdvice {
  /** Null where nothing is queried. */
  readonly how: (ResourceFact & { readonly returnedFields: readonly string[] }) | null;
  /** Whose data they are; null where nothing is queried. */
  readonly contact: { readonly departmentId: Id; readonly name: string; readonly post: AccountablePost } | null;
  readonly onMiss: (typeof ON_MISS)[number] | null;
  /** What to do instead where the query fails, the best first. */
  readonly onFailure: readonly { readonly decision: Decision; readonly way: WayKind | null }[];
}

/** The counter's decision on one material. */
export interface MaterialReadiness extends CounterAdvice {
  readonly code: string;
  readonly name: string;
  readonly origin: Origin;
  readonly necessity: Necessity;
  readonly decision: Decision;
  readonly reason: ReasonCode;
  readonly say: Say;
  readonly basis: string | null;
  readonly way: WayKind | null;
  readonly entryCode: string | null;
  readonly grantId: Id | null;
  /** Last day on which the decision may be relied on without asking again; null: no end known. */
  readonly validUntil: LocalDate | null;
  /** Whether the data behind it can be had now (U10), beside what is ready; null: it rests on nobody's resource. */
  readonly workingNow: HealthState | null;
  readonly blockers: readonly Blocker[];
}

/** A need that spares no paper (U6). */
export interface UseReadiness {
  readonly use: DataUse;
  readonly evidenceTypeCode: string;
  readonly compulsory: boolean;
  readonly served: boolean;
  readonly entryCode: string | null;
  readonly grantId: Id | null;
  /** Last day of the grant it is served by; null: none, or without end. */
  readonly validUntil: LocalDate | null;
  readonly blockers: readonly Blocker[];
}

/** Counts of materials; a situation's own. `exempt` leaves out what rests on a commitment (U5). */
export interface Score {
  readonly exempt: number;
  readonly departmentIssued: number;
  readonly byCommitment: number;
  readonly own: number;
}

/** One item in one situation for subjects of one scope. */
export interface SituationReadiness {
  readonly situation: string | null;
  readonly situationName: string | null;
  readonly usual: boolean;
  readonly shareOfCases: number | null;
  readonly scope: Scope;
  readonly state: ReadinessState;
  readonly paperless: boolean;
  /** The worst of what it rests on (U10): known to fail before unknown; null: it rests on nobody's resource. */
  readonly workingNow: HealthState | null;
  readonly score: Score;
  readonly materials: readonly MaterialReadiness[];
  readonly uses: readonly UseReadiness[];
  readonly blockers: readonly ForecastBlocker[];
  /** When it can be ready; null: it is. */
  readonly forecast: Forecast | null;
  /** While ready: the first day a grant it rests on ends, whatever renewal is under way (U38); null: none ends. */
  readonly readyUntil: LocalDate | null;
}

/** One item: the usual situation for subjects from anywhere is its headline (U7, U8). */
export interface ItemReadiness {
  readonly itemCode: string;
  readonly itemName: string;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly state: ReadinessState;
  readonly headline: SituationReadiness;
  readonly situationsReady: number;
  /** True where the answer differs by situation, so the counter has to name one (U18). */
  readonly situationRequired: boolean;
  readonly situations: readonly SituationReadiness[];
}

export interface MatterReadiness {
  readonly name: string;
  readonly departmentName: string;
  readonly kind: MatterKind;
  readonly itemCode: string | null;
  readonly state: ReadinessState;
  readonly score: Score | null;
  readonly blockers: readonly ForecastBlocker[];
  readonly forecast: Forecast | null;
  readonly readyUntil: LocalDate | null;
}

/** A one-thing: ready only if every compulsory matter is (U1). */
export interface OneThingReadiness {
  readonly code: string;
  readonly name: string;
  readonly state: ReadinessState;
  readonly mattersReady: number;
  readonly mattersCompulsory: number;
  readonly score: Score;
  readonly matters: readonly MatterReadiness[];
  readonly blockers: readonly ForecastBlocker[];
  /** When every compulsory matter can be ready; null: it is. */
  readonly forecast: Forecast | null;
  /** While ready: the first day a grant of a compulsory matter ends (U38); null: none ends. */
  readonly readyUntil: LocalDate | null;
  /** Why it is not at 100 % and who holds it up, in one sentence. */
  readonly sentence: Say;
}
