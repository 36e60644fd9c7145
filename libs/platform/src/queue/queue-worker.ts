import { Worker, type Job } from 'bullmq';
import type { Logger } from 'pino';
import { connectRedis, workerOptions } from '../redis/redis';

export interface QueueWorkerOptions {
  readonly redisUrl: string;
  readonly queuePrefix: string;
  readonly queue: string;
  /** Jobs worked on at the same time by this process. */
  readonly concurrency: number;
  /** Runs at least once a job, perhaps twice at a time: the effect must be idempotent. */
  process(data: Readonly<Record<string, unknown>>): Promise<void>;
  /** After the last attempt failed. What goes wrong here is logged; the job is then as given up as it was. */
  givenUp?(data: Readonly<Record<string, unknown>>): Promise<void>;
  readonly logger: Logger;
}

export interface QueueWorker {
  /** Takes no more jobs and waits for those under way, at most `patienceMilliseconds`. */
  close(patienceMilliseconds: number): Promise<void>;
}

/**
 * How the jobs of a worker that died are found: it no longer renews its hold on them, and another takes them over
 * within the sum of both. A worker that is only slow loses its hold too, and the job runs twice. Milliseconds.
 */
const HOLD = 10_000;
const LOOKED_FOR_EVERY = 5_000;
/** Workers that may die over one job before it is given up: it could be the job that kills them. */
const DEATHS_ALLOWED = 12;

/** Works on one queue. Waits for Redis when it is away and goes on when it returns. */
export function startWorker(options: QueueWorkerOptions): QueueWorker {
  const { queue, logger } = options;
  const redis = connectRedis(options.redisUrl, workerOptions);
  redis.on('error', (error) => logger.debug({ err: error, queue }, 'redis'));
  const worker = new Worker(queue, (job: Job) => options.process(job.data as Record<string, unknown>), {
    connection: redis,
    prefix: options.queuePrefix,
    concurrency: options.concurrency,
    lockDuration: HOLD,
    stalledInterval: LOOKED_FOR_EVERY,
    maxStalledCount: DEATHS_ALLOWED,
  });
  worker.on('error', (error) => logger.debug({ err: error, queue }, 'queue worker'));
  worker.on('stalled', (jobId) => logger.warn({ queue, jobId }, 'a job stalled and runs again'));
  worker.on('failed', (job, error) => {
    const isGivenUp = job?.finishedOn !== undefined;
    const details = { err: error, queue, jobId: job?.id, attempt: job?.attemptsMade };
    if (isGivenUp) logger.error(details, 'a job was given up until it is offered again');
    else logger.warn(details, 'a job failed');
    if (isGivenUp)
      options
        .givenUp?.(job.data as Record<string, unknown>)
        .catch((fault: unknown) => logger.error({ ...details, err: fault }, 'nothing could be told of it'));
  });
  return {
    async close(patienceMilliseconds) {
      const gentle = worker.close().catch(() => undefined);
      if (!(await endsWithin(gentle, patienceMilliseconds))) {
        logger.warn({ queue }, 'jobs under way were cut off; they run again');
        await endsWithin(
          worker.close(true).catch(() => undefined),
          FORCED_PATIENCE,
        );
      }
      redis.disconnect();
    },
  };
}

/** Even cutting off waits for Redis to answer, which may be away. Milliseconds. */
const FORCED_PATIENCE = 1_000;

async function endsWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const ended = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return ended;
}
