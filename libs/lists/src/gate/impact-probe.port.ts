import type { Id, Tx, UseCaseContext } from '@zeqing/kernel';
import type { Standing } from './domain/impact';

/** Tells what stands on entries in a transaction. Declared here, answered by the floor above, wired by the apps. */
export interface ImpactProbe {
  look(context: UseCaseContext & { readonly tx: Tx }, entryIds: readonly Id[]): Promise<Standing>;
}

export const IMPACT_PROBE = Symbol('ImpactProbe');
