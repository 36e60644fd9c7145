import type { ShareMode } from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';

/** What a use serves: one service item, a whole one-thing, or a scenario named in the request. */
export const PURPOSE_KINDS = ['item', 'one_thing', 'scenario'] as const;
export type PurposeKind = (typeof PURPOSE_KINDS)[number];

export interface Purpose {
  readonly kind: PurposeKind;
  readonly code: string;
}

/**
 * Who may use a grant (U19): the department, it and its lower levels, the departments that do the one-thing with it, or
 * the department as the window (综合窗口) that acts for those whose cases its hall accepts.
 */
export const BENEFICIARIES_KINDS = ['department', 'department_and_lower', 'one_thing_departments', 'window'] as const;
export type BeneficiariesKind = (typeof BENEFICIARIES_KINDS)[number];

export const GRANT_STATES = ['live', 'suspended', 'ended'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** What a grant covers, or a request asks for: what decides whether one is inside the other (U2). */
export interface GrantTerms {
  readonly itemIds: readonly Id[];
  readonly purposes: readonly Purpose[];
  readonly mode: ShareMode;
  readonly beneficiaries: BeneficiariesKind;
  readonly validFrom: LocalDate;
  /** The last day of use; null means without end. */
  readonly validUntil: LocalDate | null;
}

/**
 * Whether everything asked for is already granted: same mode, every item, every purpose, at least the same
 * beneficiaries, the whole period. Another purpose is another consent (arts 20, 25; U2).
 */
export function covers(granted: GrantTerms, asked: GrantTerms): boolean {
  return (
    granted.mode === asked.mode &&
    containsAll(granted.itemIds, asked.itemIds) &&
    containsAll(granted.purposes.map(purposeKey), asked.purposes.map(purposeKey)) &&
    (granted.beneficiaries === asked.beneficiaries || asked.beneficiaries === 'department') &&
    granted.validFrom <= asked.validFrom &&
    endsNoEarlier(granted.validUntil, asked.validUntil)
  );
}

/** One text per purpose, for comparing. */
export const purposeKey = (purpose: Purpose): string => `${purpose.kind}:${purpose.code}`;

/** Whether a last day is not before another; null is without end. */
export const endsNoEarlier = (end: LocalDate | null, other: LocalDate | null): boolean =>
  end === null || (other !== null && end >= other);

/** Whether every text of `inner` is in `outer`. */
export function containsAll(outer: readonly string[], inner: readonly string[]): boolean {
  const known = new Set(outer);
  return inner.every((text) => known.has(text));
}
