import { newId } from '@zeqing/kernel';
import { FlowProducer, Queue, type JobsOptions } from 'bullmq';
import type Redis from 'ioredis';
import type { Logger } from 'pino';
import { connectRedis, producerOptions, redisFaults } from '../redis/redis';
import { flowJob, type OfferedFlow } from './flow';

/** Work offered to a queue. Of two jobs with one id the second is ignored while the first is known. Ids only. */
export interface OfferedJob {
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A job is tried for about a quarter of an hour, then given up until it is offered again. Milliseconds. */
const ATTEMPTS = 12;
const FIRST_BACKOFF = 500;
/** Jobs kept for looking at. */
const KEPT_COMPLETED = 1_000;
const TRIES: JobsOptions = {
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: FIRST_BACKOFF, jitter: 0.5 },
};
const FILLED = '1';
const MARK_IF_STILL = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2]) end`;
/** A Redis that does not answer for so long is away. Milliseconds. */
const COMMAND_TIMEOUT = 5_000;

/** Redis is not there now. What was to be offered stays in PostgreSQL and is offered again. */
export class QueueAway extends Error {
  constructor() {
    super('Redis is away');
  }
}

/** The producing side of all queues of a process. Fails at once when Redis is away. */
export class QueueHub {
  readonly #redis: Redis;
  readonly #queues = new Map<string, Queue>();
  #flows: FlowProducer | null = null;

  constructor(
    private readonly settings: { readonly redisUrl: string; readonly queuePrefix: string },
    private readonly logger: Logger,
  ) {
    this.#redis = connectRedis(settings.redisUrl, { ...producerOptions, commandTimeout: COMMAND_TIMEOUT });
    // ioredis reconnects by itself; without a listener it would print to the console.
    this.#redis.on('error', (error) => this.logger.debug({ err: error }, 'redis'));
    this.#redis.connect().catch(() => undefined);
  }

  get isAway(): boolean {
    return this.#redis.status !== 'ready';
  }

  /** Resolves when Redis has acknowledged all jobs. Throws QueueAway, or Redis's own error. */
  async offer(queue: string, jobs: readonly OfferedJob[]): Promise<void> {
    if (jobs.length === 0) return;
    if (this.isAway) throw new QueueAway();
    await this.queue(queue).addBulk(jobs.map(({ id, data }) => ({ name: queue, data, opts: { jobId: id } })));
  }

  /** Steps that wait for each other, all or none. Resolves when Redis has acknowledged them. Throws like `offer`. */
  async offerFlow(flow: OfferedFlow): Promise<void> {
    if (this.isAway) throw new QueueAway();
    this.#flows ??= this.#makeFlows();
    await this.#flows.add(flowJob(flow, this.settings.queuePrefix, TRIES));
  }

  /** Jobs of a queue that are neither done nor given up. */
  async openJobs(queue: string): Promise<number> {
    if (this.isAway) throw new QueueAway();
    return this.queue(queue).getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized');
  }

  /** Whether Redis lost all since it was filled: emptied, replaced, or new; or nobody came to the end of filling it. */
  async wasEmptied(): Promise<boolean> {
    if (this.isAway) throw new QueueAway();
    return (await this.#redis.get(this.#marker)) !== FILLED;
  }

  /** Before everything is offered again. Answers what `markFilled` wants to see. */
  async beginFilling(): Promise<string> {
    if (this.isAway) throw new QueueAway();
    const token = newId();
    await this.#redis.set(this.#marker, token);
    return token;
  }

  /** After it. Marks nothing when Redis was emptied since: what was offered before is lost with it. */
  async markFilled(token: string): Promise<void> {
    if (this.isAway) throw new QueueAway();
    await this.#redis.eval(MARK_IF_STILL, 1, this.#marker, token, FILLED);
  }

  /** Settings under which Redis may lose or evict jobs. Empty also when it is away or does not tell. */
  async settingFaults(): Promise<readonly string[]> {
    if (this.#redis.status === 'connecting' || this.#redis.status === 'connect') await this.#settled();
    if (this.isAway) return [];
    try {
      return await redisFaults(this.#redis);
    } catch (error) {
      this.logger.warn({ err: error }, 'the settings of Redis could not be read');
      return [];
    }
  }

  async close(): Promise<void> {
    for (const queue of this.#queues.values()) await queue.close().catch(() => undefined);
    await this.#flows?.close().catch(() => undefined);
    this.#redis.disconnect();
  }

  get #marker(): string {
    return `${this.settings.queuePrefix}:filled`;
  }

  #settled(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, COMMAND_TIMEOUT);
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.#redis.once('ready', done).once('close', done);
    });
  }

  #makeFlows(): FlowProducer {
    const flows = new FlowProducer({ connection: this.#redis, prefix: this.settings.queuePrefix });
    flows.on('error', (error) => this.logger.debug({ err: error }, 'flows'));
    return flows;
  }

  /** The queue itself, for a board that shows it. */
  queue(name: string): Queue {
    const known = this.#queues.get(name);
    if (known) return known;
    const queue = new Queue(name, {
      connection: this.#redis,
      prefix: this.settings.queuePrefix,
      skipWaitingForReady: true,
      skipMetasUpdate: true,
      defaultJobOptions: {
        ...TRIES,
        removeOnComplete: { count: KEPT_COMPLETED },
        // A known id would be refused for ever; the log tells of the failure, PostgreSQL of the missing effect.
        removeOnFail: true,
      },
    });
    queue.on('error', (error) => this.logger.debug({ err: error, queue: name }, 'queue'));
    this.#queues.set(name, queue);
    return queue;
  }
}
