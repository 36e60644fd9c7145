import type { Id, LocalDate } from '@zeqing/kernel';
import type { CaseState, Finding } from '../case/domain/case';
import type { LedgerSpan, Pause } from '../clock/domain/clock';
import type { ClockPhase } from '../clock/domain/clock.rules';
import type { CorrectionScope, CorrectionState } from '../correction/domain/correction';
import type { RequestState } from '../request/domain/request';
import type { PaperAsked, UseOutcome } from '../usage/domain/usage';
import type { GrantState } from '../use/domain/grant';

/** What a clock came to: enough to count its days again. */
export interface ClockRecord {
  readonly phase: ClockPhase;
  /** Whose time ran last. */
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly budgetWorkingDays: number;
  readonly extensionWorkingDays: number;
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly pauses: readonly Pause[];
  readonly ledger: readonly LedgerSpan[];
  readonly stoppedOn: LocalDate | null;
}

/** What happened to a request from its receipt on, in days: for counting, without a word of its texts. */
export interface RequestRecord {
  readonly id: Id;
  /** For people. */
  readonly number: string;
  readonly state: RequestState;
  readonly requesterDepartmentId: Id;
  readonly requesterRegionCode: string;
  readonly providerDepartmentId: Id;
  readonly providerRegionCode: string;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly receivedOn: LocalDate;
  /** Whether it was signed as urgent (U41). */
  readonly isUrgent: boolean;
  /** Null until it is signed. */
  readonly answer: {
    readonly kind: 'agree' | 'partial' | 'refuse';
    readonly ground: string | null;
    readonly signedOn: LocalDate;
    readonly standing: boolean;
  } | null;
  readonly supplement: {
    readonly askedOn: LocalDate;
    readonly dueOn: LocalDate;
    readonly completedOn: LocalDate | null;
    readonly lapsedOn: LocalDate | null;
  } | null;
  /** The latest attempt. */
  readonly supply: {
    readonly suppliedOn: LocalDate;
    readonly outcome: 'awaiting' | 'confirmed' | 'rejected' | 'withdrawn';
    readonly outcomeOn: LocalDate | null;
  } | null;
  readonly grant: {
    readonly id: Id;
    readonly state: GrantState;
    readonly hasResource: boolean;
    readonly validFrom: LocalDate;
    readonly validUntil: LocalDate | null;
    readonly openedOn: LocalDate;
  } | null;
  readonly clocks: readonly ClockRecord[];
}

/** What happened to a correction, in days. */
export interface CorrectionRecord {
  readonly id: Id;
  readonly number: string;
  readonly state: CorrectionState;
  readonly acceptedScope: CorrectionScope | null;
  readonly providerDepartmentId: Id;
  readonly regionCode: string;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly stoppedOn: LocalDate | null;
}

/** A term that ran out, whatever is found of it (U28). Of a request, of a correction or of the catalogue. */
export interface FactRecord {
  readonly id: Id;
  readonly phase: string;
  readonly requestId: Id | null;
  readonly correctionId: Id | null;
  readonly catalogueTermId: Id | null;
  readonly number: string;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly dueOn: LocalDate;
  readonly recordedOn: LocalDate;
}

/** A case of the register and where it stands (U28). */
export interface CaseRecord {
  readonly id: Id;
  readonly code: string;
  readonly number: string;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly state: CaseState;
  readonly finding: Finding | null;
  readonly openedOn: LocalDate;
}

/** Uses of one kind on a day, as halls or the platform told them; nothing of the cases (art. 31). */
export interface UseRecord {
  readonly id: Id;
  readonly day: LocalDate;
  readonly source: 'hall' | 'platform';
  /** The department that used the data. */
  readonly departmentId: Id;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly itemCode: string | null;
  readonly materialCode: string | null;
  readonly outcome: UseOutcome;
  readonly paper: PaperAsked;
  readonly calls: number;
  /** The platform counted the same grant on the same day. */
  readonly isCountedByPlatform: boolean;
}
