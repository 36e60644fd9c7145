import type { Announcement, Tx } from '@zeqing/kernel';
import type { SealedEvent } from './domain/journal-event';

/** What every subject whose events people are told of brings; the worker registers it with the notices. */
export interface Describer {
  /** The event types it speaks for; no two describers share one. */
  readonly types: readonly string[];
  /**
   * Re-reads the object: it may have moved on. Null when there is nobody to tell; several where each department is told
   * something of its own.
   */
  describe(tx: Tx, event: SealedEvent): Promise<Announcement | readonly Announcement[] | null>;
}
