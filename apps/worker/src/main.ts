import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLogger, NestLogger, readConfig } from '@zeqing/platform';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config, 'worker');
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot({ config, logger }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  let stopping: Promise<void> | null = null;
  const stop = (): void => {
    stopping ??= app.close().then(() => process.exit(0));
  };
  // 'disconnect': the launcher is gone, and nobody else would stop this process.
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(event, stop);
  logger.info('worker started');
}

main().catch((error: unknown) => {
  process.stderr.write(`worker did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
