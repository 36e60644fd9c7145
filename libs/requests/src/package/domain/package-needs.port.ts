import type { Id, Result, Tx, UseCaseContext } from '@zeqing/kernel';
import type { RequestError } from '../../request/domain/request-error';

/** What a package is asked for: one service item, or a whole one-thing (U36). */
export const PACKAGE_TARGET_KINDS = ['item', 'one_thing'] as const;
export type PackageTargetKind = (typeof PACKAGE_TARGET_KINDS)[number];

export interface PackageTarget {
  readonly kind: PackageTargetKind;
  readonly code: string;
}

/** What a datum is needed for (U6). */
export type NeedUse = 'spare' | 'verify' | 'prefill' | 'push_result' | 'later_check';

/** One datum that one item needs of others. */
export interface NeededDatum {
  readonly itemCode: string;
  readonly itemName: string;
  /** The department that handles the item. */
  readonly departmentId: Id;
  readonly use: NeedUse;
  readonly evidenceTypeName: string;
  /** Null where no entry is mapped: a row for the need list instead. */
  readonly entryCode: string | null;
  readonly providerDepartmentId: Id | null;
  /** Data items of the entry that carry what is needed; empty where the entry has none of them. */
  readonly itemNames: readonly string[];
}

export interface TargetNeeds {
  readonly name: string;
  /** The department that leads the one-thing, or handles the item; null where it is not of this installation. */
  readonly leadDepartmentId: Id | null;
  readonly needs: readonly NeededDatum[];
}

/** Which data a target needs. Declared here, answered by the floor above, wired by the apps. */
export interface PackageNeeds {
  /** Refused with `request.package_target_unknown` when there is no such item or one-thing. */
  find(
    context: UseCaseContext & { readonly tx: Tx },
    target: PackageTarget,
  ): Promise<Result<TargetNeeds, RequestError>>;
}
