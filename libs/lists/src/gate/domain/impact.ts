import { canonicalJson, type Id, type LocalDate } from '@zeqing/kernel';

/** How an item stands: its readiness by its usual situation (U10). */
export interface ItemLook {
  readonly itemCode: string;
  readonly itemName: string;
  readonly departmentId: Id;
  readonly state: string;
}

/** An open request for an entry a batch changes. */
export interface TouchedRequest {
  readonly requestId: Id;
  readonly number: string;
  readonly entryCode: string;
  readonly requesterDepartmentId: Id;
  readonly providerDepartmentId: Id;
}

/** A live grant of an entry a batch changes. */
export interface TouchedGrant {
  readonly grantId: Id;
  readonly requestId: Id;
  readonly entryCode: string;
  readonly beneficiaryDepartmentId: Id;
  readonly providerDepartmentId: Id;
  readonly validUntil: LocalDate | null;
}

/** What stands on some entries at an instant. */
export interface Standing {
  readonly items: readonly ItemLook[];
  readonly requests: readonly TouchedRequest[];
  readonly grants: readonly TouchedGrant[];
}

export interface ChangedItem extends Omit<ItemLook, 'state'> {
  readonly before: string;
  readonly after: string;
}

/** What a batch would do once approved (design §6): items whose readiness changes, requests and grants it touches. */
export interface Impact {
  readonly items: readonly ChangedItem[];
  readonly requests: readonly TouchedRequest[];
  readonly grants: readonly TouchedGrant[];
}

/** `before` and `after` are of the same entries. */
export function impactBetween(before: Standing, after: Standing): Impact {
  const now = new Map(after.items.map((item) => [item.itemCode, item.state]));
  const items = before.items.flatMap(({ state, ...item }): ChangedItem[] => {
    const next = now.get(item.itemCode) ?? state;
    return next === state ? [] : [{ ...item, before: state, after: next }];
  });
  return { items, requests: before.requests, grants: before.grants };
}

export const touchesNothing = ({ items, requests, grants }: Impact): boolean =>
  items.length + requests.length + grants.length === 0;

/** The text whose hash says which impact was signed off. */
export const impactText = ({ items, requests, grants }: Impact): string =>
  canonicalJson({
    items: items.map(({ itemCode, before, after }) => ({ itemCode, before, after })),
    requests: requests.map(({ requestId }) => requestId),
    grants: grants.map(({ grantId, validUntil }) => ({ grantId, validUntil })),
  });
