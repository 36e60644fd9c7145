import { Injectable } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import type { SealedEvent } from './domain/journal-event';
import { JournalReader, type JournalPulse } from './journal-reader.service';
import { JournalTail } from './journal-tail';

/** What there is to follow of the journal: that something is new, how far it goes, and what it is. */
@Injectable()
export class JournalNews {
  constructor(
    private readonly reader: JournalReader,
    private readonly tail: JournalTail,
  ) {}

  /** `wake` must return at once and not throw; the answer ends the subscription. */
  subscribe(wake: () => void): () => void {
    return this.tail.subscribe(wake);
  }

  pulse(tx: Tx): Promise<JournalPulse> {
    return this.reader.pulse(tx);
  }

  readSealed(tx: Tx, after: number, limit: number): Promise<readonly SealedEvent[]> {
    return this.reader.readSealed(tx, after, limit);
  }
}
