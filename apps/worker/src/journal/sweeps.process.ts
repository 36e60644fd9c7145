import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LOGGER, SweepRunner, type Sweep } from '@zeqing/platform';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { BackgroundWork } from './background-work';

/** The journal's own sweeps. */
export const JOURNAL_SWEEPS = Symbol('JournalSweeps');

/** Runs every sweep on its timer. */
@Injectable()
export class SweepsProcess implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #runner: SweepRunner | null = null;

  constructor(
    private readonly background: BackgroundWork,
    private readonly dataSource: DataSource,
    @Inject(JOURNAL_SWEEPS) private readonly ofJournal: readonly Sweep[],
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.#runner = new SweepRunner(this.dataSource, this.logger, [...this.ofJournal, ...this.background.sweeps]);
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
