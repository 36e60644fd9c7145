import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, LOGGER, QueueHub, type Config } from '@zeqing/platform';
import type { Logger } from 'pino';

/** A Redis that evicts or forgets loses jobs. They would be offered again, but late: production refuses to start. */
@Injectable()
export class RedisCheck implements OnModuleInit {
  constructor(
    private readonly hub: QueueHub,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** A Redis that is away is no obstacle; it is looked at when a worker starts again. */
  async onModuleInit(): Promise<void> {
    const faults = await this.hub.settingFaults();
    if (faults.length === 0) return;
    if (this.config.profile === 'production') throw new Error(`Redis is not set up for queues: ${faults.join(', ')}`);
    this.logger.warn({ faults }, 'Redis is not set up for queues');
  }
}
