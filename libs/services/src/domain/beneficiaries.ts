import type { Id } from '@zeqing/kernel';
import { belowInLine, type Line, type WindowAcceptance } from '@zeqing/organisation';
import type { GrantView } from '@zeqing/requests';
import type { Purposes } from './facts';
import { groupBy } from './group-by';

/** Who may use a grant, and for which purposes. */
export interface GrantUse {
  readonly beneficiaryIds: readonly Id[];
  readonly purposes: Purposes;
}

/** An item with everything a grant may name to serve it (U2). */
export interface NamedItem extends Purposes {
  readonly itemCode: string;
  readonly departmentId: Id;
}

/** Whom a grant benefits besides its own department follows from these (U19). */
export interface Around {
  readonly line: Line;
  /** The departments of the one-things of these codes or names. */
  readonly departmentsOf: (oneThings: readonly string[]) => readonly Id[];
  /** The items for which the halls of a department accept cases. */
  readonly acceptedBy: (departmentId: Id) => readonly NamedItem[];
}

export type UsedGrant = Pick<GrantView, 'beneficiaries' | 'beneficiaryDepartmentId' | 'purposes'>;

/** What a grant or a request names. A scenario may name a one-thing (U2), so it is compared with them. */
export const purposesOf = (purposes: GrantView['purposes']): Purposes => ({
  itemCodes: purposes.filter(({ kind }) => kind === 'item').map(({ code }) => code),
  oneThingCodes: purposes.filter(({ kind }) => kind !== 'item').map(({ code }) => code),
});

/**
 * Who may use a grant (U19): its department · that and those below it in its line · the departments of its one-things ·
 * its department as the window that acts for others: then these too, for exactly the items the window accepts for them
 * and the grant's purposes cover. Readiness and the counter both go by this.
 */
export function usesOf(grant: UsedGrant, { line, departmentsOf, acceptedBy }: Around): readonly GrantUse[] {
  const { beneficiaryDepartmentId: own } = grant;
  const purposes = purposesOf(grant.purposes);
  switch (grant.beneficiaries) {
    case 'department':
      return [{ beneficiaryIds: [own], purposes }];
    case 'department_and_lower':
      return [{ beneficiaryIds: [own, ...belowInLine(own, line)], purposes }];
    case 'one_thing_departments':
      return [{ beneficiaryIds: [own, ...departmentsOf(purposes.oneThingCodes)], purposes }];
    case 'window': {
      const covered = acceptedBy(own).filter((item) => isNamed(item, purposes));
      const acted = { itemCodes: covered.map(({ itemCode }) => itemCode), oneThingCodes: [] };
      const others = [...new Set(covered.map(({ departmentId }) => departmentId))].filter((id) => id !== own);
      const itself = { beneficiaryIds: [own], purposes };
      return others.length === 0 ? [itself] : [itself, { beneficiaryIds: others, purposes: acted }];
    }
  }
}

const isNamed = (item: NamedItem, { itemCodes, oneThingCodes }: Purposes): boolean =>
  itemCodes.some((code) => item.itemCodes.includes(code)) ||
  oneThingCodes.some((code) => item.oneThingCodes.includes(code));

/** By window: the items it accepts for the departments that handle them. */
export function acceptedOf<T extends NamedItem>(
  accepted: readonly WindowAcceptance[],
  items: readonly T[],
): (windowId: Id) => readonly T[] {
  const named = new Map(items.map((item) => [item.itemCode, item]));
  const byWindow = groupBy(accepted, ({ windowDepartmentId }) => windowDepartmentId);
  return (windowId) =>
    (byWindow.get(windowId) ?? []).flatMap(({ departmentId, itemCode }) => {
      const item = named.get(itemCode);
      return item?.departmentId === departmentId ? [item] : [];
    });
}
