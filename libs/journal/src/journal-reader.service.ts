import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import type { SealedEvent } from './domain/journal-event';
import { cursorOf } from './relay/relay';
import { findLastCheckpoint } from './store/checkpoint.store';
import { findConsumers, hasUndone, readCursors } from './store/cursor.store';
import { readExportSlice, type ExportedRow } from './store/export.store';
import {
  findBySeq,
  findEvents,
  findOfObject,
  findSlice,
  readHead,
  readPulse,
  type EventFilter,
} from './store/sealed.store';

/** The state of the journal at one instant of the database. */
export interface JournalPulse {
  readonly head: number;
  readonly databaseTime: Date;
  /** 0 when every committed row is sealed. What was read up to `head` is true as of databaseTime minus this. */
  readonly oldestUnsealedMilliseconds: number;
}

/** Reads what is sealed. Whoever follows the journal keeps the last sequence it has *scanned*. */
@Injectable()
export class JournalReader {
  /** The events after a sequence, in order; at most `limit`. */
  readSealed(tx: Tx, afterSeq: number, limit: number): Promise<SealedEvent[]> {
    return findSlice(tx, afterSeq, limit);
  }

  bySeq(tx: Tx, seq: number): Promise<SealedEvent | null> {
    return findBySeq(tx, seq);
  }

  /** The history of one object, oldest first. */
  byObject(tx: Tx, objectType: string, objectId: Id, page = { after: 0, limit: 200 }): Promise<SealedEvent[]> {
    return findOfObject(tx, objectType, objectId, page.after, page.limit);
  }

  search(tx: Tx, afterSeq: number, limit: number, filter: EventFilter): Promise<SealedEvent[]> {
    return findEvents(tx, afterSeq, limit, filter);
  }

  /** The last sealed sequence and its hash; 0 and zero bytes while nothing is sealed. */
  head(tx: Tx): Promise<{ seq: number; hash: Buffer }> {
    return readHead(tx);
  }

  /** The names of all consumers there have ever been; each has a queue of its name. */
  consumers(tx: Tx): Promise<readonly string[]> {
    return findConsumers(tx);
  }

  /** Whether a consumer has yet to make the effect of an event of these types, sealed within the last hours. */
  hasUndone(tx: Tx, consumer: string, types: readonly string[], withinHours: number): Promise<boolean> {
    return hasUndone(tx, consumer, types, withinHours);
  }

  /** Head, database time and age of the oldest unsealed row in one statement, for followers that state a freshness. */
  pulse(tx: Tx): Promise<JournalPulse> {
    return readPulse(tx);
  }

  /** The sequence up to which every event of a consumer has had its effect; 0 before its first round. */
  async effectsThrough(tx: Tx, consumer: string): Promise<number> {
    const [cursor] = await readCursors(tx, [cursorOf(consumer)]);
    return cursor?.doneThrough ?? 0;
  }

  /** When the last checkpoint was signed; null before the first. */
  async lastCheckpointAt(tx: Tx): Promise<Date | null> {
    return (await findLastCheckpoint(tx))?.madeAt ?? null;
  }

  /** Rows as the offline verifier wants them: the exact hashed bytes beside the stored hashes. */
  exportSlice(tx: Tx, afterSeq: number, limit: number): Promise<ExportedRow[]> {
    return readExportSlice(tx, afterSeq, limit);
  }
}
