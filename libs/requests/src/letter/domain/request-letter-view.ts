import type { LocalDate } from '@zeqing/kernel';
import type { ShareMode } from '@zeqing/catalogue';
import type { MissingPart } from '../../answer/domain/supplement.rules';
import type { ClockPhase } from '../../clock/domain/clock.rules';
import type { OriginKind, PersonalInformationBasis, RequestableShareType } from '../../request/domain/request';
import type { BeneficiariesKind, Purpose } from '../../use/domain/grant';
import type { DisposalMethod, SuspendingSide } from '../../use/domain/use.rules';
import type { LetterParty } from './letter';

/** A request as its letters tell it: departments by name, what its reader may see and nothing else. */
export interface RequestLetterView {
  readonly number: string;
  readonly requester: LetterParty;
  readonly provider: LetterParty;
  /** The 主管部门 that consents, takes filings and may suspend; null where none uses this installation. */
  readonly authority: LetterParty | null;
  readonly entryCode: string;
  readonly entryName: string;
  readonly shareType: RequestableShareType;
  readonly content: LetterContent;
  readonly items: readonly LetterItem[];
  readonly signedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly answer: LetterAnswer | null;
  readonly clocks: readonly LetterClock[];
  readonly life: LetterLife;
  readonly today: LocalDate;
}

export interface LetterContent {
  readonly legalBasis: string;
  readonly scenario: string;
  readonly useScope: string;
  readonly purposes: readonly Purpose[];
  readonly mode: ShareMode;
  readonly beneficiaries: BeneficiariesKind;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly truthful: boolean;
  readonly personalInformation: PersonalInformationBasis | null;
}

export interface LetterItem {
  readonly itemId: string;
  readonly name: string | null;
  readonly decision: 'asked' | 'granted' | 'cut';
  readonly cutReason: string | null;
}

export interface LetterAnswer {
  readonly kind: 'agree' | 'partial' | 'refuse';
  readonly ground: string | null;
  readonly reason: string | null;
  readonly citation: { readonly kind: string; readonly title: string; readonly clause: string } | null;
  readonly standingAnswerId: string | null;
  /** The dispute whose ruling is the consent (U40). */
  readonly ruledIn: { readonly number: string } | null;
  readonly signedAt: Date | null;
}

export interface LetterClock {
  readonly phase: ClockPhase;
  readonly budgetWorkingDays: number;
  readonly extensionWorkingDays: number;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly article: string;
}

export interface LetterLife {
  readonly origin: { readonly kind: OriginKind } | null;
  readonly supplement: {
    readonly missing: readonly MissingPart[];
    readonly askedAt: Date;
    readonly dueOn: LocalDate;
    readonly basis: string;
  } | null;
  readonly extension: {
    readonly workingDays: number;
    readonly reason: string;
    readonly requestedAt: Date;
    readonly decision: 'consented' | 'declined' | null;
    readonly decisionReason: string | null;
    readonly decidedAt: Date | null;
    readonly noticedAt: Date | null;
  } | null;
  readonly transfers: readonly LetterTransfer[];
  readonly suspension: {
    readonly side: SuspendingSide;
    readonly reason: string;
    readonly rectifyBy: LocalDate;
    readonly suspendedAt: Date;
    readonly endedAs: 'resumed' | 'terminated' | 'expired' | null;
    readonly statement: string | null;
    readonly endedAt: Date | null;
  } | null;
  readonly serviceChanges: readonly LetterServiceChange[];
  readonly disposal: {
    readonly method: DisposalMethod;
    readonly disposedOn: LocalDate;
    readonly proof: string;
    readonly disposedAt: Date;
  } | null;
}

export interface LetterTransfer {
  readonly from: string;
  readonly to: string;
  readonly assigned: boolean;
  readonly ground: string;
  readonly transferredAt: Date;
}

export interface LetterServiceChange {
  readonly kind: 'stop' | 'alter';
  readonly reason: string;
  readonly negotiationRecord: string;
  readonly negotiatedOn: LocalDate;
  readonly filingNumber: string;
  readonly filedOn: LocalDate;
  readonly changedAt: Date;
}
