import type { Id, LocalDate } from '@zeqing/kernel';
import type { GrantTerms } from '../../use/domain/grant';
import type { PersonalInformationBasis, RequestContent } from '../../request/domain/request';
import type { NeededDatum } from './package-needs.port';

/** For whom a package asks: the own department, or all that do the one-thing, by its lead (U19). */
export const PACKAGE_BENEFICIARIES = ['department', 'one_thing_departments'] as const;
export type PackageBeneficiaries = (typeof PACKAGE_BENEFICIARIES)[number];

/** Why each personal datum is needed is said row by row; the rest of the basis is one for all rows (U37). */
export type SharedPersonalInformation = Omit<PersonalInformationBasis, 'necessity'>;

/** What all rows of a package share: one basis (U36). */
export interface SharedTerms {
  readonly legalBasis: string;
  readonly scenario: string;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly truthful: boolean;
  readonly personalInformation: SharedPersonalInformation | null;
}

/** `own_data`: the department that needs it holds it itself; `asks_itself`: the package's department provides it. */
export const LEFT_OUT_REASONS = [
  'not_mapped',
  'field_not_in_entry',
  'own_data',
  'asks_itself',
  'not_published',
  'not_shared',
  'granted',
  'requested',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A need no request is made for, and why. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly entryCode: string | null;
  readonly evidenceTypeNames: readonly string[];
  readonly itemNames: readonly string[];
  readonly providerDepartmentId: Id | null;
  /** The grant or the request it is covered by. */
  readonly grantId: Id | null;
  readonly requestId: Id | null;
}

/** A live or suspended grant, or a request under way, with what it gives or asks. */
export interface HeldTerms {
  readonly kind: 'grant' | 'request';
  readonly id: Id;
  readonly entryId: Id;
  readonly terms: GrantTerms;
  readonly live: boolean;
}

/** One request of the package before it is drafted. */
export interface PlannedRow {
  readonly entryCode: string;
  readonly entryName: string;
  readonly providerDepartmentId: Id;
  readonly content: RequestContent;
  readonly itemNames: readonly string[];
  readonly needs: readonly NeededDatum[];
  /** Whether grades of its items call for the basis of U37. */
  readonly personalInformation: boolean;
  /** A live grant of the same entry for another purpose: this becomes a consent to another scope (art. 25; U2). */
  readonly scopeChangeOfGrantId: Id | null;
}

export interface PackagePlan {
  readonly rows: readonly PlannedRow[];
  readonly leftOut: readonly LeftOut[];
}
