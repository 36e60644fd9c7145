import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Id } from '@zeqing/kernel';
import { LOGGER, UnitOfWork } from '@zeqing/platform';
import type { Logger } from 'pino';
import type { NoticeView } from './domain/notice';
import { findLastNumbers, findNoticesAfter } from './store/notice.repository';

/** Where a stream's notices go. */
export interface NoticeSink {
  push(notices: readonly NoticeView[]): void;
  /** No more comes: the process ends, or the person opened too many streams since. */
  end(): void;
}

interface Stream {
  readonly personId: Id;
  readonly sink: NoticeSink;
  /** The number of the last notice pushed. */
  position: number;
}

/** One question a second for all open streams of the process. Milliseconds. */
const POLL = 1_000;
const SLICE = 100;
/** Tabs of one person; the oldest gives way. */
const MAX_STREAMS = 6;

/** Brings new notices to the people who have a stream open, in the order of their numbers and without a gap. */
@Injectable()
export class NoticeStreams implements BeforeApplicationShutdown {
  readonly #streams = new Set<Stream>();
  #timer: NodeJS.Timeout | null = null;
  #round: Promise<void> | null = null;
  #isClosing = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Streams what comes after a number, or from now on (null). The answer ends the subscription. */
  async open(personId: Id, after: number | null, sink: NoticeSink): Promise<() => void> {
    const position = after ?? (await findLastNumbers(this.unitOfWork.reader(), [personId])).get(personId) ?? 0;
    if (this.#isClosing) {
      sink.end();
      return () => undefined;
    }
    const stream = { personId, sink, position };
    const mine = [...this.#streams].filter((one) => one.personId === personId);
    for (const oldest of mine.slice(0, Math.max(0, mine.length - MAX_STREAMS + 1))) this.#end(oldest);
    this.#streams.add(stream);
    this.#timer ??= setInterval(() => this.#poll(), POLL);
    this.#poll();
    return () => this.#drop(stream);
  }

  get size(): number {
    return this.#streams.size;
  }

  /** Before the server closes: an open stream would keep it waiting. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#isClosing = true;
    for (const stream of this.#streams) this.#end(stream);
    await this.#round;
  }

  #end(stream: Stream): void {
    this.#drop(stream);
    stream.sink.end();
  }

  #drop(stream: Stream): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #poll(): void {
    this.#round ??= this.#pushNews()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'the notice streams wait'))
      .finally(() => (this.#round = null));
  }

  async #pushNews(): Promise<void> {
    const reader = this.unitOfWork.reader();
    const last = await findLastNumbers(reader, [...new Set([...this.#streams].map(({ personId }) => personId))]);
    for (const stream of this.#streams)
      while (this.#streams.has(stream) && stream.position < (last.get(stream.personId) ?? 0)) {
        const news = await findNoticesAfter(reader, stream.personId, stream.position, SLICE);
        const newest = news.at(-1);
        if (!newest || !this.#streams.has(stream)) break;
        stream.position = newest.number;
        stream.sink.push(news);
      }
  }
}
