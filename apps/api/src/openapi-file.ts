import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger, parseConfig } from '@zeqing/platform';
import { AppModule } from './app.module';
import { makeAdapter } from './configure';
import { openApiDocument } from './openapi';

/** Prints the OpenAPI document without any server: Nest builds the routes in preview and instantiates nothing. */
async function main(): Promise<void> {
  const parsed = parseConfig({ ZEQING_PROFILE: 'test', DATABASE_URL: 'postgres://none', REDIS_URL: 'redis://none' });
  if ('problems' in parsed) throw new Error('the configuration for the preview is not complete');
  const { config } = parsed;
  const logger = createLogger({ logLevel: 'silent' }, 'openapi');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot({ config, logger }), makeAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
