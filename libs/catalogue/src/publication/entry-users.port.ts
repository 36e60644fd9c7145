import type { Id, Tx } from '@zeqing/kernel';

/** Tells which departments use an entry or wait for it. Declared here, answered by the floors above, wired by the apps. */
export interface EntryUsers {
  /** Departments with a grant that is not over, a request that is not ended, or a need that names the entry. */
  departmentsUsing(tx: Tx, entryId: Id): Promise<readonly Id[]>;
}

export const ENTRY_USERS = Symbol('EntryUsers');
