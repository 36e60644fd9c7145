import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, LOGGER, SweepRunner, type Config, type Sweep } from '@zeqing/platform';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { BackgroundWork } from './background-work';

/** The journal's own sweeps. */
export const JOURNAL_SWEEPS = Symbol('JournalSweeps');

/** Of the pool's connections, one in so many may hold the lock of a sweep; the rest is for the work. */
const CONNECTIONS_A_SWEEP = 3;

/** Runs every sweep on its timer. */
@Injectable()
export class SweepsProcess implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #runner: SweepRunner | null = null;

  constructor(
    private readonly background: BackgroundWork,
    private readonly dataSource: DataSource,
    @Inject(JOURNAL_SWEEPS) private readonly ofJournal: readonly Sweep[],
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    const sweeps = [...this.ofJournal, ...this.background.sweeps];
    const atOnce = Math.max(1, Math.floor(this.config.database.poolSize / CONNECTIONS_A_SWEEP));
    this.#runner = new SweepRunner(this.dataSource, this.logger, sweeps, atOnce);
    this.#runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#runner?.stop();
  }

  /** One round now; answers how many things it did. */
  runNow(name: string): Promise<number> {
    if (this.#runner === null) throw new Error('the worker has not started');
    return this.#runner.runNow(name);
  }
}
