import Redis, { type RedisOptions } from 'ioredis';

/** What BullMQ needs to know of a Redis server. */
export interface RedisConnection {
  readonly host: string;
  readonly port: number;
  readonly db: number;
  readonly username?: string;
  readonly password?: string;
  readonly tls?: object;
}

export function redisConnection(url: string): RedisConnection {
  const parsed = new URL(url);
  return {
    host: parsed.hostname,
    port: Number(parsed.port || 6379),
    db: Number(parsed.pathname.slice(1) || 0),
    ...(parsed.username ? { username: decodeURIComponent(parsed.username) } : {}),
    ...(parsed.password ? { password: decodeURIComponent(parsed.password) } : {}),
    ...(parsed.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/** Fails at once when Redis is away: the journal keeps what could not be sent. */
export const producerOptions: RedisOptions = { enableOfflineQueue: false, maxRetriesPerRequest: 1 };
/** Waits for Redis to come back: a worker has nothing else to do. */
export const workerOptions: RedisOptions = { maxRetriesPerRequest: null };

export const connectRedis = (url: string, options: RedisOptions): Redis =>
  new Redis({ ...redisConnection(url), lazyConnect: true, ...options });

/** Settings without which a queue may lose or evict jobs, each with its wrong value. Empty when all is well. */
export async function redisFaults(redis: Redis): Promise<readonly string[]> {
  const read = async (name: string): Promise<string> => ((await redis.config('GET', name)) as string[])[1] ?? '';
  const faults: string[] = [];
  if ((await read('maxmemory-policy')) !== 'noeviction') faults.push('maxmemory-policy must be noeviction');
  if ((await read('appendonly')) !== 'yes') faults.push('appendonly must be yes');
  return faults;
}
