import type { Id, Tx } from '@zeqing/kernel';
import type { SealedEvent } from './domain/journal-event';

/**
 * What follows from events. Each event of its types reaches the consumer at least once and in no certain order;
 * its effect is made once, by an inbox row in the transaction of `handle`. Re-read the object: it may have moved on.
 */
export interface JournalConsumer<P = void> {
  /** Unique in the installation and never changed: queue and inbox rows carry it. Letters, digits, `_` and `-`. */
  readonly name: string;
  readonly types: readonly string[];
  /** Work outside any transaction: calls to other systems, rendering. May run more than once. */
  prepare?(event: SealedEvent): Promise<P>;
  handle(tx: Tx, event: SealedEvent, prepared: P): Promise<void>;
  /**
   * What follows instead when every attempt of about a quarter of an hour failed, e.g. telling who waits for it; the event
   * is done then. Without it the event is offered again until it has its effect.
   */
  giveUp?(tx: Tx, event: SealedEvent): Promise<void>;
}

const NAME = /^[a-z][a-z0-9_-]*$/;

/** Throws when two consumers share a name (each would take the other's events away) or a name cannot be a queue's. */
export function checkConsumers(consumers: readonly JournalConsumer<unknown>[]): void {
  const names = new Set<string>();
  for (const { name } of consumers) {
    if (!NAME.test(name)) throw new Error(`not a name for a consumer: ${name}`);
    if (names.has(name)) throw new Error(`two consumers are named ${name}`);
    names.add(name);
  }
}

/** The queue of a consumer and, within it, the job of an event. */
export const queueOf = (consumer: string): string => consumer;
export const jobOf = (consumer: string, event: { readonly eventId: Id; readonly seq: number }) => ({
  id: `${consumer}-${event.eventId}`,
  data: { seq: event.seq },
});
