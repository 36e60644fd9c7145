import type { Id, LocalDate } from '@zeqing/kernel';
import { isPermission, PERMISSIONS, ruleOf, type Permission } from './policy';

/** A program that calls for one department: a service hall's system, or the exchange platform. */
export interface ApiClient {
  readonly id: Id;
  /** The public name it signs in with. */
  readonly clientId: string;
  readonly role: ClientRole;
  readonly departmentId: Id;
  readonly hallName: string;
  readonly scopes: readonly Permission[];
  readonly status: 'active' | 'suspended';
  /** What its counters do on an undetermined answer (U17). */
  readonly onUndetermined: UndeterminedAct;
  readonly version: number;
}

/**
 * What a counter does where it is not determined whether a paper is spared (U17): query the platform and ask for the paper
 * on a miss · query, and on a miss let the paper follow (容缺后补) · ask at once. A setting of the hall, never of the product.
 */
export const UNDETERMINED_ACTS = ['try_then_ask', 'try_then_accept_later', 'ask_at_once'] as const;
export type UndeterminedAct = (typeof UNDETERMINED_ACTS)[number];
export const DEFAULT_UNDETERMINED_ACT: UndeterminedAct = 'try_then_ask';

export const CLIENT_ROLES = ['service_hall', 'exchange_platform'] as const;
export type ClientRole = (typeof CLIENT_ROLES)[number];

/** Journal events after which no token of their client counts any more. */
export const REVOKING_EVENTS: readonly string[] = ['client.suspended', 'client.secret_rotated'];

/** One (department, item) pair a hall accepts cases for (U19). */
export interface Acceptance {
  readonly departmentId: Id;
  readonly itemCode: string;
  readonly importedOn: LocalDate;
}

/** That the halls of a department accept cases of an item for another, or for itself. */
export interface WindowAcceptance extends Pick<Acceptance, 'departmentId' | 'itemCode'> {
  readonly windowDepartmentId: Id;
}

/** What a valid access token stands for. */
export interface TokenHolder {
  readonly clientId: Id;
  readonly role: ClientRole;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly scopes: readonly Permission[];
  readonly expiresAt: Date;
}

/** Every permission a machine of this role can be given. */
export const scopesOf = (role: ClientRole): readonly Permission[] =>
  Object.keys(PERMISSIONS)
    .filter(isPermission)
    .filter((permission) => ruleOf(permission).roles.includes(role));

/** The permissions that texts name, or null when one is unknown or not among `allowed`. */
export function readScopes(texts: readonly string[], allowed: readonly Permission[]): readonly Permission[] | null {
  const known = texts.filter(isPermission).filter((permission) => allowed.includes(permission));
  return known.length === texts.length ? [...new Set(known)] : null;
}
