import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, LOGGER, startWorker, type Config, type QueueWorker } from '@zeqing/platform';
import { SUPPLY_STEPS, type SupplyStep } from '@zeqing/requests';
import type { Logger } from 'pino';
import { SupplyChecking } from './supply-checking';
import { suppliedOf, type Supplied } from './supply-flow';
import { SupplyLinkProbe } from './supply-probe';
import { SupplyTelling } from './supply-telling';

/** Steps of one kind under way at the same time. */
const AT_A_TIME = 4;
/** Milliseconds. */
const CLOSING_PATIENCE = 25_000;

/** Works on the steps after supplies. A step without a processor does not compile. */
@Injectable()
export class SupplyFlowProcess implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #workers: readonly QueueWorker[] = [];
  readonly #processors: Readonly<Record<SupplyStep, (supplied: Supplied) => Promise<void>>>;

  constructor(
    probe: SupplyLinkProbe,
    telling: SupplyTelling,
    checking: SupplyChecking,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.#processors = {
      'supply-probe': (supplied) => probe.run(supplied),
      'supply-tell-provider': (supplied) => telling.provider(supplied),
      'supply-tell-requester': (supplied) => telling.requester(supplied),
      'supply-checked': (supplied) => checking.run(supplied),
    };
  }

  onApplicationBootstrap(): void {
    this.#workers = SUPPLY_STEPS.map((queue) =>
      startWorker({
        ...this.config,
        queue,
        concurrency: AT_A_TIME,
        logger: this.logger,
        process: (data) => this.#processors[queue](suppliedOf(data)),
      }),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close(CLOSING_PATIENCE)));
  }
}
