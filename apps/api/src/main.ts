import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger, NestLogger, readConfig } from '@zeqing/platform';
import { AppModule } from './app.module';
import { configure, makeAdapter } from './configure';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config, 'api');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot({ config, logger }), makeAdapter(), {
    logger: new NestLogger(logger),
  });
  // Started by the launcher: when it is gone, nobody would stop this process.
  process.once('disconnect', () => void app.close().then(() => process.exit(0)));
  await configure(app);
  await app.listen({ port: config.port, host: config.host });
  logger.info({ url: await app.getUrl() }, 'api listening');
}

main().catch((error: unknown) => {
  process.stderr.write(`api did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
