import type { WorkingCalendar } from '@zeqing/calendar';
import type { Fault, HealthState, ShareMode } from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';
import type { LawfulTerms } from '@zeqing/requests';
import type { BlockerCode, ResourceFact } from './readiness-answer';

/** What the calculation knows of a department. */
export interface DepartmentFact {
  readonly id: Id;
  readonly name: string;
  readonly bound: 'decree' | 'article_43' | 'agreement' | 'outside';
  readonly lineSuperiorName: string | null;
  /** The department that is its authority (主管部门); null where none is known. */
  readonly authorityId: Id | null;
}

/** Whether an entry's data can be had now (U10). */
export interface HealthFact {
  readonly state: HealthState;
  /** Of one whose resources all fail: since which day the last of them does; else null. */
  readonly failingSince: LocalDate | null;
  readonly fault: Fault | null;
  /** Working days after which failing is a blocker. */
  readonly structuralDays: number;
}

/** A catalogue entry as far as readiness depends on it. */
export interface EntryFact {
  readonly code: string;
  readonly departmentId: Id;
  /** `preparing`: with its department; `submitted`: with the authority. */
  readonly status: 'preparing' | 'submitted' | 'published' | 'withdrawn';
  readonly shareType: 'unconditional' | 'conditional' | 'not_shared';
  /** For `not_shared`: norm and article are both named; an incomplete ground counts as none (U23). */
  readonly groundComplete: boolean;
  readonly hasResource: boolean;
  readonly itemNames: readonly string[];
  readonly since: LocalDate | null;
  /** Left out where nobody ever told: unknown lowers nothing (U10). */
  readonly health?: HealthFact;
  /** Whether it states gaps of its coverage, or a period (U8): somebody may be missing. Left out: it states none. */
  readonly hasGaps?: boolean;
  /** Left out where nobody asks how the data are had. */
  readonly resources?: readonly ResourceFact[];
}

/** Whether an entry is owed to a department; unconfirmed recipients are unclear, never owed to all (U22). */
export interface DutyFact {
  readonly owed: 'yes' | 'no' | 'recipient_unclear';
  readonly rowId: Id | null;
}

/** A purpose a grant or a request names (U2). */
export interface Purposes {
  readonly itemCodes: readonly string[];
  readonly oneThingCodes: readonly string[];
}

/** Who may use what, for what, until when. */
export interface GrantFact {
  readonly id: Id;
  readonly entryCode: string;
  readonly beneficiaryIds: readonly Id[];
  readonly purposes: Purposes;
  readonly itemNames: readonly string[];
  /** How the data are had; left out where nobody tells. */
  readonly mode?: ShareMode;
  readonly validFrom: LocalDate;
  /** Last valid day; null: until revoked. */
  readonly validUntil: LocalDate | null;
  readonly suspended: boolean;
  /** First day on which the data are older than their entry's update frequency allows (U31); null: they are not. */
  readonly staleSince: LocalDate | null;
  /** Calls known of today, where a resource of the entry lets a grant make only so many; else left out, or 0. */
  readonly callsToday?: number;
}

/** The stages of a request in which it holds a datum up. */
export type RequestStage = Extract<
  BlockerCode,
  | 'awaiting_requester_sign_off'
  | 'checking'
  | 'answering'
  | 'supplementing'
  | 'extension_undecided'
  | 'contested'
  | 'supplying'
  | 'awaiting_confirmation'
  | 'closed_by_law'
>;

/** The steps of a dispute in the order of art. 28. */
export type DisputeStep = 'negotiating' | 'coordinating' | 'deciding';

/** A request that has not ended in a grant, with the clock that runs; or one refused, whole or in part. */
export interface RequestFact {
  readonly id: Id;
  readonly number: string;
  readonly entryCode: string;
  readonly requesterId: Id;
  readonly providerId: Id;
  readonly purposes: Purposes;
  readonly itemNames: readonly string[];
  /** How the data are to be had; left out where nobody tells. */
  readonly mode?: ShareMode;
  readonly stage: RequestStage;
  readonly since: LocalDate | null;
  readonly due: LocalDate | null;
  readonly overdueWorkingDays: number;
  /** Whether its one extension is used up (art. 21). */
  readonly extended: boolean;
  /** How often it was urged, and the last day promised in answer (U44); null: none. */
  readonly urged: number;
  readonly promised: LocalDate | null;
  /** What a signed answer refused (U12, U32); left out where none did. */
  readonly refused?: readonly string[];
  /** Of one that is contested: where its dispute stands (U40); left out where it is not known. */
  readonly disputeStep?: DisputeStep;
}

/** The terms that run where a department is, by law and shorter local rules, in its region's working days. */
export interface TermsFact extends LawfulTerms {
  readonly calendar: WorkingCalendar;
  /** The requester's time to confirm a supply (U31). */
  readonly confirmation: number;
}

/** A datum its provider accepted to be wrong and has not mended (U9); a record never is one. */
export interface DisputedFact {
  readonly entryCode: string;
  /** The field; null: the whole entry or one of its resources. */
  readonly itemName: string | null;
  readonly correctionId: Id;
  readonly since: LocalDate;
  readonly due: LocalDate;
  readonly urged: number;
  readonly promised: LocalDate | null;
}

/** The state of the world a calculation reads, of one instant. */
export interface Facts {
  readonly today: LocalDate;
  readonly departments: ReadonlyMap<Id, DepartmentFact>;
  readonly entries: ReadonlyMap<string, EntryFact>;
  /** Entry code → department → duty. A pair that is missing is not owed. */
  readonly duties: ReadonlyMap<string, ReadonlyMap<Id, DutyFact>>;
  readonly grants: ReadonlyMap<string, readonly GrantFact[]>;
  readonly requests: ReadonlyMap<string, readonly RequestFact[]>;
  readonly disputed: ReadonlyMap<string, readonly DisputedFact[]>;
  /** Department → the terms that run where it is. */
  readonly terms: ReadonlyMap<Id, TermsFact>;
}
