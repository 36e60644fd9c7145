import { newId, ok, type CanonicalValue, type Id, type Tx } from '@zeqing/kernel';
import { createLogger, UnitOfWork } from '@zeqing/platform';
import { aContext, createTestDatabase, type TestDatabase } from '@zeqing/testing';
import type { Logger } from 'pino';
import { exportLines, Journal, JournalReader, Sealer, type SealedEvent } from '../src';

/** A database with a journal in it, and what writes, seals and reads it. */
export interface JournalWorld {
  readonly database: TestDatabase;
  readonly logger: Logger;
  readonly work: UnitOfWork;
  readonly journal: Journal;
  readonly reader: JournalReader;
  readonly sealer: Sealer;
  /** Appends one event in a transaction of its own. */
  happen(event: { type?: string; id?: Id; version?: number; payload?: Record<string, CanonicalValue> }): Promise<Id>;
  events(): Promise<SealedEvent[]>;
  /** The whole journal as the offline verifier reads it; by default as the app sees it. */
  exported(tx?: Tx): Promise<string[]>;
  close(): Promise<void>;
}

export async function aJournalWorld(): Promise<JournalWorld> {
  const database = await createTestDatabase();
  const logger = createLogger(database.config, 'test');
  const work = new UnitOfWork(database.app);
  const journal = new Journal(database.config);
  const reader = new JournalReader();
  const sealer = new Sealer(database.config.database.sealer, logger);
  return {
    database,
    logger,
    work,
    journal,
    reader,
    sealer,
    async happen({ type = 'thing.made', id = newId(), version = 1, payload = {} }) {
      await work.run({}, async (tx) => {
        const object = { type: 'thing', id, version };
        await journal.append(tx, aContext(), { type, object, departmentIds: [], payload });
        return ok(null);
      });
      return id;
    },
    events: () => reader.readSealed(work.reader(), 0, 100_000),
    async exported(tx = work.reader()) {
      const lines: string[] = [];
      for await (const line of exportLines(reader, tx, 0, Number.MAX_SAFE_INTEGER)) lines.push(line);
      return lines;
    },
    async close() {
      await sealer.stop();
      await database.drop();
    },
  };
}
