import type { Tx } from '@zeqing/kernel';
import type { UnitOfWork } from '@zeqing/platform';
import type { Logger } from 'pino';
import type { SealedEvent } from './domain/journal-event';
import type { JournalNews } from './journal-news';
import type { JournalPulse } from './journal-reader.service';

/** Events read at once while following. */
const SLICE = 1_000;

/** Something kept in memory that follows the journal (design §8). One call at a time. */
export interface Following {
  /** For the log. */
  readonly name: string;
  /** Reads everything anew, in one state of the database, and answers the journal's pulse in it. */
  fill(): Promise<JournalPulse>;
  /** Takes in events in their order by reading what they concern anew; false: everything has to be read anew. */
  apply(reader: Tx, events: readonly SealedEvent[]): Promise<boolean>;
  /** Everything up to this pulse's head is in. */
  confirm(pulse: JournalPulse): void;
}

/** Why a round did not reach the journal's head. */
export interface FollowFailure {
  readonly error: unknown;
}

/** Fills what is kept and brings it on from its own cursor whenever the journal has news, one round at a time. */
export class JournalFollower {
  #cursor = 0;
  #isFilled = false;
  #running: Promise<FollowFailure | null> | null = null;
  /** The round after the one that runs. */
  #next: Promise<FollowFailure | null> | null = null;
  #unsubscribe: (() => void) | null = null;
  readonly #waiting = new Set<() => void>();

  constructor(
    private readonly following: Following,
    private readonly unitOfWork: UnitOfWork,
    private readonly news: JournalNews,
    private readonly logger: Logger,
  ) {}

  /** The last sequence taken in. */
  get sequence(): number {
    return this.#cursor;
  }

  /** The first round, and then one at every news until `stop`. */
  async start(): Promise<FollowFailure | null> {
    const failure = await this.follow();
    this.#unsubscribe ??= this.news.subscribe(() => void this.follow());
    return failure;
  }

  async stop(): Promise<void> {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    await (this.#next ?? this.#running);
  }

  /** Whether everything up to a sequence is taken in; waits a moment for it. `patience`: milliseconds. */
  async reaches(sequence: number, patience: number): Promise<boolean> {
    const end = performance.now() + patience;
    while (this.#cursor < sequence) {
      const left = end - performance.now();
      if (left <= 0) return false;
      await this.#nextRound(left);
    }
    return true;
  }

  /**
   * A round that begins with this call or after it, so that everything sealed before is in at its end; one at a time,
   * and one more for all who call during a round. A failure is logged, told, and tried again at the next wake.
   */
  follow(): Promise<FollowFailure | null> {
    if (this.#next !== null) return this.#next;
    if (this.#running === null) return this.#round();
    this.#next = this.#running.then(() => {
      this.#next = null;
      return this.#round();
    });
    return this.#next;
  }

  #round(): Promise<FollowFailure | null> {
    this.#running = this.#once().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  #nextRound(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#waiting.add(done);
    });
  }

  async #once(): Promise<FollowFailure | null> {
    let failure: FollowFailure | null = null;
    try {
      if (this.#isFilled) await this.#catchUp();
      else await this.#fill();
    } catch (error) {
      this.logger.warn({ err: error }, `${this.following.name}: following the journal failed`);
      failure = { error };
    }
    for (const done of [...this.#waiting]) done();
    return failure;
  }

  async #fill(): Promise<void> {
    const pulse = await this.following.fill();
    this.#isFilled = true;
    this.#cursor = pulse.head;
    this.following.confirm(pulse);
  }

  /** Scans what is new; freshness moves only when everything up to the head was taken in. */
  async #catchUp(): Promise<void> {
    const reader = this.unitOfWork.reader();
    const pulse = await this.news.pulse(reader);
    while (this.#cursor < pulse.head) {
      const events = await this.news.readSealed(reader, this.#cursor, SLICE);
      const last = events.at(-1);
      if (last === undefined) break;
      if (!(await this.following.apply(reader, events))) return this.#fill();
      this.#cursor = last.seq;
    }
    if (this.#cursor >= pulse.head) this.following.confirm(pulse);
  }
}
