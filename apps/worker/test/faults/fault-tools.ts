import { connectRedis, producerOptions, type Config } from '@zeqing/platform';
import { waitUntil, type TestDatabase } from '@zeqing/testing';

/** Locks the product will run into, held by a connection of their own. */
export interface HeldLock {
  /** Resolves when so many connections of the product wait for it. */
  awaited(count?: number): Promise<void>;
  /** Resolves when nobody waits for it any more. */
  release(): Promise<void>;
}

/** Takes locks by a statement (`SELECT … FOR UPDATE`, `LOCK TABLE …`) as the owner and holds them. */
export async function holdLock({ owner }: Pick<TestDatabase, 'owner'>, statement: string): Promise<HeldLock> {
  const holder = owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query(statement);
  const [session] = (await holder.query('SELECT pg_backend_pid() AS pid')) as { pid: number }[];
  const waiting = async (): Promise<number> => {
    const found = await owner.query<unknown[]>(
      'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND $1 = ANY (pg_blocking_pids(pid))',
      [session?.pid],
    );
    return found.length;
  };
  return {
    awaited: (count = 1) => waitUntil(`${count} to wait for the lock`, async () => (await waiting()) >= count, 60_000),
    async release() {
      if (holder.isReleased) return;
      await holder.rollbackTransaction();
      await holder.release();
    },
  };
}

/** The Redis of this test run alone; null when it was given from outside and others may use it. */
const OWN_REDIS = Number(process.env['ZEQING_TEST_REDIS_PID']) || null;

/** For tests that stop Redis: only one of our own may be stopped. */
export const hasOwnRedis = OWN_REDIS !== null;
export const itWithOwnRedis = hasOwnRedis ? it : it.skip;

/** Stops Redis as a crashed machine does, it keeps its connections and answers nothing; it runs again afterwards. */
export async function whileRedisIsAway<T>(work: () => Promise<T>): Promise<T> {
  if (OWN_REDIS === null) throw new Error('this Redis is not ours to stop');
  process.kill(OWN_REDIS, 'SIGSTOP');
  try {
    return await work();
  } finally {
    process.kill(OWN_REDIS, 'SIGCONT');
  }
}

/** Everything of this test's queues is gone, and when Redis is ours, everything else too. */
export async function emptyRedis({ redisUrl, queuePrefix }: Config): Promise<void> {
  const redis = connectRedis(redisUrl, { ...producerOptions, enableOfflineQueue: true });
  try {
    if (OWN_REDIS !== null) await redis.flushall();
    else
      for await (const keys of redis.scanStream({ match: `${queuePrefix}:*`, count: 1_000 }))
        if ((keys as string[]).length > 0) await redis.del(keys as string[]);
  } finally {
    redis.disconnect();
  }
}
