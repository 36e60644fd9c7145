import { ok } from '@zeqing/kernel';
import { startWorker, type QueueWorker, type UnitOfWork } from '@zeqing/platform';
import type { Logger } from 'pino';
import { checkConsumers, queueOf, type JournalConsumer } from '../consumer';
import { enterInbox } from '../store/inbox.store';
import { findBySeq, findOffered } from '../store/sealed.store';

/** Events of one consumer handled at the same time by one process. */
const CONCURRENCY = 8;
/** Patience with jobs under way at the end: shorter than the 30 s an orchestrator grants. Milliseconds. */
const CLOSING_PATIENCE = 25_000;

/** Takes events from the queues and has their effects made, each once. */
export class ConsumerRunner {
  #workers: readonly QueueWorker[] = [];

  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: { readonly redisUrl: string; readonly queuePrefix: string },
    private readonly consumers: () => readonly JournalConsumer<unknown>[],
    private readonly logger: Logger,
  ) {}

  start(): void {
    checkConsumers(this.consumers());
    this.#workers = this.consumers().map((consumer) =>
      startWorker({
        ...this.settings,
        queue: queueOf(consumer.name),
        concurrency: CONCURRENCY,
        logger: this.logger,
        process: (data) => this.handle(consumer, Number(data['seq'])),
        givenUp: (data) => this.giveUp(consumer, Number(data['seq'])),
      }),
    );
  }

  /** Waits for the jobs under way; what it cuts off is run again later. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close(CLOSING_PATIENCE)));
    this.#workers = [];
  }

  /** Has one event's effect made, unless it was made before. Inbox row and effect are one transaction. */
  async handle(consumer: JournalConsumer<unknown>, seq: number): Promise<void> {
    const offered = await findOffered(this.work.reader(), consumer.name, seq);
    if (offered === null) throw new Error(`the journal has no event ${seq}`);
    const { event, isDone } = offered;
    if (isDone) return;
    const prepared = await consumer.prepare?.(event);
    await this.work.run({}, async (tx) => {
      // The second of two deliveries waits here for the first, then finds the row and does nothing.
      if (await enterInbox(tx, consumer.name, event)) await consumer.handle(tx, event, prepared);
      return ok(null);
    });
  }

  /** Has what the consumer does about an event whose every attempt failed stand for its effect, once. */
  async giveUp(consumer: JournalConsumer<unknown>, seq: number): Promise<void> {
    if (consumer.giveUp === undefined) return;
    const event = await findBySeq(this.work.reader(), seq);
    if (event === null) return;
    await this.work.run({}, async (tx) => {
      if (await enterInbox(tx, consumer.name, event)) await consumer.giveUp?.(tx, event);
      return ok(null);
    });
  }
}
