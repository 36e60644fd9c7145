// Run by s10.mjs: the worker as it is, with a door: a message with a sweep's name has it run once, answered by {took, done}.
import { createRequire } from 'node:module';
import { inRepository } from '../infra/paths.mjs';
import { compiled, subject } from './product.mjs';

const require = createRequire(inRepository('dist', 'bench.js'));
require('reflect-metadata');
const { NestFactory } = require('@nestjs/core');
const { WorkerModule } = compiled('apps', 'worker', 'src', 'worker.module.js');
const { SweepsProcess } = compiled('apps', 'worker', 'src', 'journal', 'sweeps.process.js');
const { createLogger, NestLogger, readConfig } = subject('platform');

const config = readConfig();
const logger = createLogger({ logLevel: 'error' }, 'bench');
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot({ config, logger }), {
  logger: new NestLogger(logger),
  abortOnError: false,
});
const sweeps = app.get(SweepsProcess, { strict: false });

process.on('disconnect', () => process.exit());
process.on('message', async (name) => {
  const begin = performance.now();
  const done = await sweeps.runNow(name);
  process.send({ took: performance.now() - begin, done });
});
process.send({});
