import type { Id, LocalDate, Role } from '@zeqing/kernel';

/** What an account is for, given once: a department's duties, or one of the three officers' offices. */
export const OFFICES = ['duty', 'system_administrator', 'security_administrator', 'auditor'] as const;
export type Office = (typeof OFFICES)[number];

/** Roles a person can hold; machines have theirs by their client. */
export const PERSON_ROLES = [
  'liaison',
  'office_head',
  'department_head',
  'authority_officer',
  'supervisor',
  'system_administrator',
  'security_administrator',
  'auditor',
] as const satisfies readonly Role[];
export type PersonRole = (typeof PERSON_ROLES)[number];

export interface Person {
  readonly id: Id;
  readonly login: string;
  readonly displayName: string;
  readonly office: Office;
  readonly status: 'active' | 'disabled';
  /** Null until the person has chosen a password of their own. */
  readonly passwordChangedAt: Date | null;
  readonly version: number;
}

/** One part a person plays for one department from a day to a last day. */
export interface Post {
  readonly id: Id;
  readonly personId: Id;
  readonly departmentId: Id;
  readonly role: PersonRole;
  readonly office: Office;
  readonly validFrom: LocalDate;
  /** The last day; null while it runs. */
  readonly validTo: LocalDate | null;
  readonly version: number;
}

/** A post lent to another person for some days (代理). */
export interface Delegation {
  readonly id: Id;
  readonly postId: Id;
  readonly delegateId: Id;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly reason: string;
  readonly version: number;
}

/** The office whose account may hold the role (GB/T 22239-2019 8.1.5: the officers are kept apart). */
export function officeOf(role: PersonRole): Office {
  switch (role) {
    case 'system_administrator':
    case 'security_administrator':
    case 'auditor':
      return role;
    default:
      return 'duty';
  }
}
