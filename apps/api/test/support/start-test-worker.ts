import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger } from '@zeqing/platform';
import { SweepsProcess } from '../../../worker/src/journal/sweeps.process';
import { WorkerModule } from '../../../worker/src/worker.module';
import type { TestApi } from './start-test-api';

export interface TestWorker {
  readonly app: INestApplicationContext;
  /** One whole round of a sweep, begun after this call; answers how many things it did. */
  sweep(name: string): Promise<number>;
  close(): Promise<void>;
}

/** The worker as it runs, in this process, on the database and the clock of a test API. Close it before the API. */
export async function startTestWorker({ config, clock }: Pick<TestApi, 'config' | 'clock'>): Promise<TestWorker> {
  const app = await NestFactory.createApplicationContext(
    WorkerModule.forRoot({ config, clock, logger: createLogger(config, 'worker') }),
    { logger: false, abortOnError: false },
  );
  return {
    app,
    sweep: (name) => app.get(SweepsProcess, { strict: false }).runNow(name),
    close: () => app.close(),
  };
}
