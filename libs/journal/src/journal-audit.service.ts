import { Injectable } from '@nestjs/common';
import { newId, ok, type CanonicalValue, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { SealedEvent } from './domain/journal-event';
import { JournalHealthWatch } from './journal-health';
import { JournalProofs, type ObjectRef, type ProvenHistory } from './journal-proofs.service';
import { JournalReader } from './journal-reader.service';
import { Journal } from './journal.service';
import type { EventFilter } from './store/sealed.store';
import { exportLines } from './verify/export';

/** Rows in one proof; an object has some dozens. */
const MOST_PROVEN = 1_000;

export interface JournalState {
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
  readonly oldestUnsealedMilliseconds: number;
  readonly state: 'sealing' | 'late' | 'refusing';
}

/** What an auditor does with the journal. His searches and exports are events themselves (U48). */
@Injectable()
export class JournalAudit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly reader: JournalReader,
    private readonly health: JournalHealthWatch,
    private readonly proofs: JournalProofs,
  ) {}

  async state(context: UseCaseContext): Promise<JournalState> {
    const tx = this.work.reader(context);
    const [head, health] = [await this.reader.head(tx), await this.health.journalHealth(tx)];
    return { seq: head.seq, hash: head.hash.toString('hex'), ...health };
  }

  /** Events after a sequence that fit the filter, at most `limit`; a search with a filter is journalled. */
  async search(context: UseCaseContext, after: number, limit: number, filter: EventFilter): Promise<SealedEvent[]> {
    const asked = Object.entries(filter).filter(([name, value]) => name !== 'isNewestFirst' && value !== undefined);
    if (asked.length > 0) await this.#note(context, 'journal.searched', { ...Object.fromEntries(asked), after });
    return this.reader.search(this.work.reader(context), after, limit, filter);
  }

  /** The history of one object with what proves each of its acts to whoever holds the checkpoints; journalled. */
  async prove(context: UseCaseContext, object: ObjectRef): Promise<ProvenHistory> {
    await this.#note(context, 'journal.proof_made', { objectType: object.type, objectId: object.id });
    return this.proofs.historyOf(this.work.reader(context), [object], MOST_PROVEN);
  }

  /** The lines of an export for the offline verifier; that it was made is journalled before its first line. */
  async export(context: UseCaseContext, after: number, through: number): Promise<AsyncGenerator<string, void, void>> {
    await this.#note(context, 'journal.exported', { after, through });
    return exportLines(this.reader, this.work.reader(context), after, through);
  }

  async #note(context: UseCaseContext, type: string, payload: Record<string, CanonicalValue>): Promise<void> {
    await this.work.run(context, async (tx) => {
      const object = { type: 'journal_audit', id: newId(), version: 1 };
      await this.journal.append(tx, context, { type, object, departmentIds: [], payload });
      return ok(null);
    });
  }
}
