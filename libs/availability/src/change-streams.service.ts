import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { JournalNews } from '@zeqing/journal';
import type { UseCaseContext } from '@zeqing/kernel';
import { LOGGER } from '@zeqing/platform';
import type { Logger } from 'pino';
import { AvailabilityChanges, type AvailabilityChange } from './availability-changes.service';

const SLICE = 200;
/** Streams of one caller; the oldest gives way. */
const MAX_STREAMS = 6;

/** Where changes go. Neither act waits. */
export interface ChangeSink {
  push(changes: readonly AvailabilityChange[]): void;
  end(): void;
}

interface Stream {
  readonly context: UseCaseContext;
  readonly sink: ChangeSink;
  place: number;
  isPushing: boolean;
  isWoken: boolean;
}

/** Brings changes of the answers to whoever listens, in their order and without a gap. */
@Injectable()
export class ChangeStreams implements BeforeApplicationShutdown {
  readonly #streams = new Set<Stream>();
  #unsubscribe: (() => void) | null = null;
  #round: Promise<void> | null = null;

  constructor(
    private readonly changes: AvailabilityChanges,
    private readonly news: JournalNews,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Streams what comes after a sequence, or from now on (null). The answer ends the subscription. */
  async open(context: UseCaseContext, after: number | null, sink: ChangeSink): Promise<() => void> {
    const place = after ?? (await this.changes.head());
    const stream: Stream = { context, sink, place, isPushing: false, isWoken: true };
    const mine = [...this.#streams].filter((one) => one.context.actor.id === context.actor.id);
    for (const oldest of mine.slice(0, Math.max(0, mine.length - MAX_STREAMS + 1))) this.#end(oldest);
    this.#streams.add(stream);
    this.#unsubscribe ??= this.news.subscribe(() => this.#wakeAll());
    this.#wake(stream);
    return () => this.#drop(stream);
  }

  /** Before the server closes: an open stream would keep it waiting. Who listened comes again to another. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const stream of this.#streams) this.#end(stream);
    await this.#round;
  }

  /** One question for all who listen, whether there is anything for them. */
  #wakeAll(): void {
    this.#round ??= this.changes
      .head()
      .then((head) => {
        for (const stream of this.#streams) if (stream.place < head) this.#wake(stream);
      })
      .catch((error: unknown) => this.logger.warn({ err: error }, 'the streams of changes wait'))
      .finally(() => (this.#round = null));
  }

  #wake(stream: Stream): void {
    stream.isWoken = true;
    if (stream.isPushing) return;
    stream.isPushing = true;
    this.#push(stream)
      // Whoever listens comes again and misses nothing.
      .catch((error: unknown) => {
        this.logger.warn({ err: error }, 'a stream of changes ended');
        this.#end(stream);
      })
      .finally(() => (stream.isPushing = false));
  }

  async #push(stream: Stream): Promise<void> {
    while (stream.isWoken && this.#streams.has(stream)) {
      stream.isWoken = false;
      const { items, last } = await this.changes.after(stream.context, stream.place, SLICE);
      if (!this.#streams.has(stream)) return;
      if (items.length > 0) stream.sink.push(items);
      stream.isWoken ||= last > stream.place;
      stream.place = last;
    }
  }

  #end(stream: Stream): void {
    this.#drop(stream);
    stream.sink.end();
  }

  #drop(stream: Stream): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }
}
