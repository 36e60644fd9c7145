import type { Id, LocalDate } from '@zeqing/kernel';
import { dayOrNull } from '../../clock/store/stored-clock';

/** The latest attempt to supply. */
export interface StoredSupply {
  readonly id: Id;
  readonly attempt: number;
  readonly resourceId: Id;
  readonly suppliedAt: Date;
  readonly outcome: 'awaiting' | 'confirmed' | 'rejected' | 'withdrawn';
  readonly evidence: string | null;
  readonly checkedAt: Date | null;
  /** The requester's last day to say whether it works; then it is deemed usable, unconfirmed (U31). */
  readonly confirmDueOn: LocalDate | null;
  readonly remindedAt: Date | null;
  readonly deemedAt: Date | null;
}

/** The same as JSON gives it. */
export interface SupplyJson {
  id: Id;
  attempt: number;
  resource_id: Id;
  supplied_at: string;
  outcome: StoredSupply['outcome'];
  evidence: string | null;
  checked_at: string | null;
  confirm_due_on: string | null;
  reminded_at: string | null;
  deemed_at: string | null;
}

export const toSupply = (supply: SupplyJson): StoredSupply => ({
  id: supply.id,
  attempt: supply.attempt,
  resourceId: supply.resource_id,
  suppliedAt: new Date(supply.supplied_at),
  outcome: supply.outcome,
  evidence: supply.evidence,
  checkedAt: instantOf(supply.checked_at),
  confirmDueOn: dayOrNull(supply.confirm_due_on),
  remindedAt: instantOf(supply.reminded_at),
  deemedAt: instantOf(supply.deemed_at),
});

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
