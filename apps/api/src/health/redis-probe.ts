import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, connectRedis, producerOptions, type Config } from '@zeqing/platform';
import type Redis from 'ioredis';

const PATIENCE_MILLISECONDS = 500;

/** Asks Redis whether it is there, without ever making the caller wait for it. */
@Injectable()
export class RedisProbe implements OnApplicationShutdown {
  readonly #redis: Redis;

  constructor(@Inject(CONFIG) config: Config) {
    this.#redis = connectRedis(config.redisUrl, { ...producerOptions, commandTimeout: PATIENCE_MILLISECONDS });
    this.#redis.on('error', () => undefined); // being away is the answer, not an event to report again and again
    this.#redis.connect().catch(() => undefined);
  }

  async answers(): Promise<boolean> {
    try {
      await this.#redis.ping();
      return true;
    } catch {
      return false;
    }
  }

  onApplicationShutdown(): void {
    this.#redis.disconnect();
  }
}
