import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Sealer } from '@zeqing/journal';
import { CONFIG, LOGGER, type Config } from '@zeqing/platform';
import type { Logger } from 'pino';

/** Seals the journal as long as the process lives. */
@Injectable()
export class SealingProcess implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #sealer: Sealer;

  constructor(@Inject(CONFIG) config: Config, @Inject(LOGGER) logger: Logger) {
    this.#sealer = new Sealer(config.database.sealer, logger);
  }

  onApplicationBootstrap(): void {
    this.#sealer.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#sealer.stop();
  }
}
