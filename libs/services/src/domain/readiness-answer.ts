import type { Channel, HealthState, ResourceCalling, ResourceKind } from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';
import type { AccountablePost, Blocker, Forecast, ForecastBlocker } from './blocker-answer';
import type { DataUse, MatterKind, Necessity, Origin, Scope, WayKind } from './item-model';
import type { ReasonCode } from './reasons';
import type { Say } from './say';

export * from './blocker-answer';

/** What an item is (U1, U10): the structural value, apart from "working now". */
export const READINESS_STATES = ['ready', 'partial', 'blocked', 'not_mapped'] as const;
export type ReadinessState = (typeof READINESS_STATES)[number];

/** What the counter does with a material (U16); `waive_if_hit`: query first, the paper only on a miss. */
export const DECISIONS = ['waive', 'waive_if_hit', 'commitment', 'accept_later', 'ask', 'undetermined'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Where an entry's data are asked for: a resource of the exchange platform. */
export interface ResourceFact extends ResourceCalling {
  readonly kind: ResourceKind;
  readonly platformCode: string | null;
  readonly channel: Channel | null;
  readonly link: string | null;
}

/** What a query that finds nothing says of the fact (U16): nothing. */
export const ON_MISS = ['not_proof'] as const;

/** Where and how the data of a material are queried. */
export interface HowToQuery extends ResourceFact {
  /** The entry's data items that come back. */
  readonly returnedFields: readonly string[];
  /** Calls the grant may still make today, as far as they are reported; null: nobody limits them, or no grant is needed. */
  readonly quotaLeft: number | null;
}

/** How the counter comes to the data a decision rests on, and what it does where that fails (U16). */
export interface CounterAdvice {
  /** Null where nothing is queried. */
  readonly how: HowToQuery | null;
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
  readonly evidenceTypeName: string;
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
