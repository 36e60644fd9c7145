import type { Id, Tx } from '@zeqing/kernel';

/** Tells who uses an entry by a resource now. Declared here, answered by the floor above, wired by the apps. */
export interface ResourceUse {
  /** Grants in use and supplies not yet confirmed that name the resource for the entry. */
  countOf(tx: Tx, on: { readonly entryId: Id; readonly resourceId: Id }): Promise<number>;
}

export const RESOURCE_USE = Symbol('ResourceUse');
