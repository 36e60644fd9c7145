import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { readHealth } from './store/pending.store';

/** For this long a look at the queue of unsealed rows is good enough. Milliseconds. */
const LOOK_AGAIN_AFTER = 1_000;

/** From this age of the oldest unsealed row on an alarm is due. Milliseconds. */
export const UNSEALED_ALARM_MILLISECONDS = 30_000;

/** Refusals of the journal. */
export type JournalErrorCode = 'journal.unsealed';

/** Thrown by an append while the journal is not being sealed; the API answers 503 with Retry-After. */
export class JournalUnsealedError extends Error {
  readonly code: JournalErrorCode = 'journal.unsealed';
  readonly retryAfterSeconds = 30;
  constructor(readonly oldestUnsealedMilliseconds: number) {
    super(`the oldest journal row has waited ${Math.round(oldestUnsealedMilliseconds / 1000)} s for its seal`);
  }
}

export interface JournalHealth {
  readonly oldestUnsealedMilliseconds: number;
  readonly state: 'sealing' | 'late' | 'refusing';
}

/** Watches that rows are sealed: evidence that cannot be made must stop the writes it is to prove (design §3.6). */
@Injectable()
export class JournalHealthWatch {
  #looked: { readonly at: number; readonly offset: number; readonly refusing: boolean } | null = null;
  #looking = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async journalHealth(tx: Tx): Promise<JournalHealth> {
    const { oldestUnsealedMilliseconds } = await readHealth(tx);
    const late = oldestUnsealedMilliseconds > UNSEALED_ALARM_MILLISECONDS;
    const refusing = oldestUnsealedMilliseconds > this.config.unsealedLimitSeconds * 1_000;
    return { oldestUnsealedMilliseconds, state: refusing ? 'refusing' : late ? 'late' : 'sealing' };
  }

  /**
   * Database time, asked for at most once a second and carried on by this process's clock in between. While one append
   * asks, the others go on with what was known. Throws JournalUnsealedError while writes are refused.
   */
  async databaseTimeWhenWritable(tx: Tx): Promise<Date> {
    const known = this.#looked;
    const isGoodEnough =
      known !== null && !known.refusing && (this.#looking || Math.abs(Date.now() - known.at) < LOOK_AGAIN_AFTER);
    const { offset } = isGoodEnough ? known : await this.#look(tx);
    return new Date(Date.now() + offset);
  }

  async #look(tx: Tx): Promise<{ readonly offset: number }> {
    this.#looking = true;
    try {
      const health = await readHealth(tx);
      const now = Date.now();
      const refusing = health.oldestUnsealedMilliseconds > this.config.unsealedLimitSeconds * 1_000;
      this.#looked = { at: now, offset: health.databaseTime.getTime() - now, refusing };
      if (refusing) throw new JournalUnsealedError(health.oldestUnsealedMilliseconds);
      return this.#looked;
    } finally {
      this.#looking = false;
    }
  }
}
