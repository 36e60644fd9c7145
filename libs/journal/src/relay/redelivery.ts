import type { QueueHub, Sweep, UnitOfWork } from '@zeqing/platform';
import type { Logger } from 'pino';
import { jobOf, queueOf, type JournalConsumer } from '../consumer';
import { SLICE } from '../journal-names';
import { findUndone, markDoneThrough, readCursors, type Cursor } from '../store/cursor.store';
import { pruneInbox } from '../store/inbox.store';
import { cursorOf } from './relay';

/** Events sealed longer ago are given up; by then an operator has been told for a month. Days. */
const GIVEN_UP_AFTER = 30;
/** Effects are remembered for longer than any job can linger. Days. */
const INBOX_KEPT = 90;
/** A younger event is probably still on its way. Seconds. */
const PROBABLY_UNDER_WAY = 60;
/** Sequences looked at in one window, windows in one round: a round stays short however long the backlog is. */
const WINDOW = 10_000;
const WINDOWS_A_ROUND = 5;

/**
 * Finds events without an effect and offers them again: all of them when Redis was emptied, else those that have
 * waited suspiciously long. What is already in the queue is not doubled, its job id is known there.
 */
export class Redelivery implements Sweep {
  readonly name = 'journal.redelivery';
  readonly everyMilliseconds = 5_000;
  /** Per consumer, up to where earlier rounds have looked. */
  readonly #lookedThrough = new Map<string, number>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly hub: QueueHub,
    private readonly consumers: () => readonly JournalConsumer<unknown>[],
    private readonly logger: Logger,
  ) {}

  /** Answers how many events it offered again. Does nothing while Redis is away. */
  async run(): Promise<number> {
    if (this.hub.isAway) return 0;
    const emptied = await this.hub.wasEmptied();
    const filling = emptied ? await this.hub.beginFilling() : null;
    let offered = 0;
    for (const consumer of this.consumers()) {
      const cursor = await this.#lowWater(consumer);
      if (cursor === null) continue;
      offered += emptied ? await this.#offerAll(consumer, cursor) : await this.#offerLate(consumer, cursor);
      await pruneInbox(this.work.reader(), consumer.name, cursor.doneThrough, INBOX_KEPT, SLICE);
    }
    if (filling !== null) await this.hub.markFilled(filling);
    if (offered > 0) this.logger.info({ offered, emptied }, 'events offered again');
    return offered;
  }

  /** Moves the mark up to the first event without effect, so that no round looks below it again. */
  async #lowWater(consumer: JournalConsumer<unknown>): Promise<Cursor | null> {
    const tx = this.work.reader();
    const [cursor] = await readCursors(tx, [cursorOf(consumer.name)]);
    if (cursor === undefined) return null;
    const [first] = await findUndone(tx, {
      ...this.#range(consumer, cursor.doneThrough, cursor.seq, 0),
      limit: 1,
    });
    const doneThrough = first === undefined ? cursor.seq : first.seq - 1;
    await markDoneThrough(tx, cursor.reader, doneThrough);
    return { ...cursor, doneThrough };
  }

  async #offerAll(consumer: JournalConsumer<unknown>, cursor: Cursor): Promise<number> {
    let offered = 0;
    for (let after = cursor.doneThrough; after < cursor.seq; after += WINDOW)
      offered += await this.#offerWindow(consumer, after, Math.min(after + WINDOW, cursor.seq), 0);
    return offered;
  }

  /** Goes round the range above the mark, a few windows at a time. */
  async #offerLate(consumer: JournalConsumer<unknown>, cursor: Cursor): Promise<number> {
    let after = Math.max(this.#lookedThrough.get(consumer.name) ?? 0, cursor.doneThrough);
    if (after >= cursor.seq) after = cursor.doneThrough;
    let offered = 0;
    for (let window = 0; window < WINDOWS_A_ROUND && after < cursor.seq; window++) {
      const through = Math.min(after + WINDOW, cursor.seq);
      offered += await this.#offerWindow(consumer, after, through, PROBABLY_UNDER_WAY);
      after = through;
    }
    this.#lookedThrough.set(consumer.name, after);
    return offered;
  }

  async #offerWindow(
    consumer: JournalConsumer<unknown>,
    after: number,
    through: number,
    olderThanSeconds: number,
  ): Promise<number> {
    const range = this.#range(consumer, after, through, olderThanSeconds);
    const undone = await findUndone(this.work.reader(), { ...range, limit: WINDOW });
    for (let from = 0; from < undone.length; from += SLICE)
      await this.hub.offer(
        queueOf(consumer.name),
        undone.slice(from, from + SLICE).map((mark) => jobOf(consumer.name, mark)),
      );
    return undone.length;
  }

  #range(consumer: JournalConsumer<unknown>, after: number, through: number, olderThanSeconds: number) {
    const { name, types } = consumer;
    return { consumer: name, types, after, through, olderThanSeconds, youngerThanDays: GIVEN_UP_AFTER };
  }
}
