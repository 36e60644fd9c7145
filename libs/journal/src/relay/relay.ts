import { ok, type Tx } from '@zeqing/kernel';
import type { QueueHub, UnitOfWork } from '@zeqing/platform';
import type { Logger } from 'pino';
import { checkConsumers, jobOf, queueOf, type JournalConsumer } from '../consumer';
import { RELAY_LOCK, SLICE } from '../journal-names';
import type { JournalTail } from '../journal-tail';
import { ensureCursors, findMarks, moveCursors, readCursors, tryLock, type EventMark } from '../store/cursor.store';

/** The name under which a consumer's cursor is kept. */
export const cursorOf = (consumer: string): string => `consumer:${consumer}`;

/**
 * Offers every sealed event to the queues of its consumers. A cursor moves on only after Redis has acknowledged, so
 * nothing is skipped; a crash in between offers some events again, which the job ids and the inbox absorb.
 */
export class Relay {
  #unsubscribe: (() => void) | null = null;
  #round: Promise<void> | null = null;
  #wokenMeanwhile = false;
  #away = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly hub: QueueHub,
    private readonly consumers: () => readonly JournalConsumer<unknown>[],
    private readonly logger: Logger,
  ) {}

  /**
   * Makes the cursors that are missing and follows the journal from there; a new consumer starts at its beginning.
   * Throws when two consumers share a name.
   */
  async start(tail: JournalTail): Promise<void> {
    checkConsumers(this.consumers());
    await ensureCursors(
      this.work.reader(),
      this.consumers().map(({ name }) => cursorOf(name)),
    );
    this.#unsubscribe = tail.subscribe(() => this.#wake());
  }

  async stop(): Promise<void> {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    await this.#round;
  }

  /** Offers one slice; answers how many events it scanned. Throws when Redis is away. */
  async relaySlice(): Promise<number> {
    if (this.consumers().length === 0) return 0;
    const outcome = await this.work.run({}, async (tx) => ok(await this.#slice(tx)));
    return outcome.ok ? outcome.value : 0;
  }

  async #slice(tx: Tx): Promise<number> {
    if (!(await tryLock(tx, RELAY_LOCK))) return 0;
    const consumers = this.consumers();
    const readers = consumers.map(({ name }) => cursorOf(name));
    const position = new Map((await readCursors(tx, readers)).map(({ reader, seq }) => [reader, seq]));
    const marks = await findMarks(tx, Math.min(...position.values()), SLICE);
    const last = marks.at(-1);
    if (last === undefined) return 0;
    for (const { name, types } of consumers) {
      const from = position.get(cursorOf(name)) ?? 0;
      await this.#offer(
        name,
        marks.filter((mark) => mark.seq > from && types.includes(mark.type)),
      );
    }
    await moveCursors(tx, readers, last.seq);
    return marks.length;
  }

  #offer(consumer: string, marks: readonly EventMark[]): Promise<void> {
    return this.hub.offer(
      queueOf(consumer),
      marks.map((mark) => jobOf(consumer, mark)),
    );
  }

  #wake(): void {
    if (this.#round !== null) {
      this.#wokenMeanwhile = true;
      return;
    }
    this.#round = this.#drain().finally(() => {
      this.#round = null;
    });
  }

  get #goesOn(): boolean {
    return this.#wokenMeanwhile && this.#unsubscribe !== null;
  }

  async #drain(): Promise<void> {
    try {
      do {
        this.#wokenMeanwhile = false;
        while ((await this.relaySlice()) === SLICE && this.#unsubscribe !== null);
      } while (this.#goesOn);
      if (this.#away) this.logger.info('the relay goes on');
      this.#away = false;
    } catch (error) {
      // Said once; the tail wakes the relay again each second.
      if (!this.#away) this.logger.warn({ err: error }, 'the relay waits');
      this.#away = true;
    }
  }
}
