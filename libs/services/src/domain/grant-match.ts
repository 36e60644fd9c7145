import type { Id, LocalDate } from '@zeqing/kernel';
import type { GrantFact, Purposes, RequestFact } from './facts';

/** For whom and what a datum is wanted: the item, its one-things, the department that handles it. */
export interface Purpose {
  readonly departmentId: Id;
  readonly itemCodes: readonly string[];
  readonly oneThingCodes: readonly string[];
}

/** Whether named purposes cover the item, by itself or by a one-thing it belongs to (U2; arts 20, 25, 40(2)). */
export const purposesCover = (named: Purposes, wanted: Purpose): boolean =>
  named.itemCodes.some((code) => wanted.itemCodes.includes(code)) ||
  named.oneThingCodes.some((code) => wanted.oneThingCodes.includes(code));

const includesAll = (have: readonly string[], need: readonly string[]): boolean =>
  need.every((name) => have.includes(name));

/** Whether a day lies in the validity of a grant; both ends count. */
export const validOn = (grant: Pick<GrantFact, 'validFrom' | 'validUntil'>, day: LocalDate): boolean =>
  grant.validFrom <= day && (grant.validUntil === null || day <= grant.validUntil);

/**
 * Whether a grant serves the purpose on a day: its beneficiary, its purpose, every needed data item, its validity (U2).
 * Suspension is the caller's question, because a suspended grant is a blocker of its own.
 */
export const grantServes = (grant: GrantFact, wanted: Purpose, itemNames: readonly string[], day: LocalDate): boolean =>
  grant.beneficiaryIds.includes(wanted.departmentId) &&
  purposesCover(grant.purposes, wanted) &&
  includesAll(grant.itemNames, itemNames) &&
  validOn(grant, day);

const asksFor = (request: RequestFact, wanted: Purpose, itemNames: readonly string[]): boolean =>
  request.requesterId === wanted.departmentId &&
  purposesCover(request.purposes, wanted) &&
  includesAll(request.itemNames, itemNames);

/** Whether an open request would, once granted, serve the purpose. */
export const requestWouldServe = (request: RequestFact, wanted: Purpose, itemNames: readonly string[]): boolean =>
  request.refused === undefined && asksFor(request, wanted, itemNames);

/** Whether the purpose was asked for, and what is needed of it refused: by law or in dispute (U12, U32). */
export const requestWasRefused = (request: RequestFact, wanted: Purpose, itemNames: readonly string[]): boolean => {
  const { refused } = request;
  if (refused === undefined || !asksFor(request, wanted, itemNames)) return false;
  return itemNames.length === 0 || itemNames.some((name) => refused.includes(name));
};
