import type { Id, LocalDate } from '@zeqing/kernel';
import type { ClockPhase } from '../clock/domain/clock.rules';
import type { ShareMode } from '@zeqing/catalogue';
import type { BeneficiariesKind, GrantState, Purpose } from '../use/domain/grant';
import type { RequestState } from './domain/request';

/** Who may use what, for what, until when: the result of a request (arts 20 and 25). */
export interface GrantView {
  readonly id: Id;
  readonly requestId: Id;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly providerDepartmentId: Id;
  readonly beneficiaryDepartmentId: Id;
  readonly beneficiaries: BeneficiariesKind;
  readonly itemIds: readonly Id[];
  readonly purposes: readonly Purpose[];
  readonly mode: ShareMode;
  readonly validFrom: LocalDate;
  /** The last day of use; null where the answer set none. */
  readonly validUntil: LocalDate | null;
  /** Set while a bridge holds: the last day the answer gave; `validUntil` is then the bridge's (U38). */
  readonly bridgedFrom: LocalDate | null;
  readonly state: GrantState;
  readonly version: number;
}

/** A running clock in short; `dueOn` is the last day, until 24:00 in the provider's region. */
export interface ClockSummary {
  readonly phase: ClockPhase;
  readonly state: 'running' | 'paused' | 'stopped';
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly article: string;
}

/** A request under way, as readiness and forecasts see it. */
export interface OpenRequestView {
  readonly id: Id;
  /** For people. */
  readonly number: string;
  readonly entryId: Id;
  readonly requesterDepartmentId: Id;
  readonly providerDepartmentId: Id;
  readonly state: RequestState;
  readonly purposes: readonly Purpose[];
  readonly itemIds: readonly Id[];
  readonly mode: ShareMode;
  /** Whether the answer's one extension is used up. */
  readonly extended: boolean;
  readonly clock: ClockSummary | null;
  readonly version: number;
}

/** A request that was refused, whole or in part, as far as somebody waits for what it asked for. */
export interface RefusedRequestView extends Pick<
  OpenRequestView,
  'id' | 'entryId' | 'requesterDepartmentId' | 'providerDepartmentId' | 'purposes' | 'itemIds'
> {
  /** What of it the signed answer refused. */
  readonly refusedItemIds: readonly Id[];
  readonly answeredAt: Date;
  /** Where the dispute about it stands (U40); null: the refusal stands. */
  readonly disputeStep: 'negotiating' | 'coordinating' | 'deciding' | null;
  readonly disputeStepSince: Date | null;
}
