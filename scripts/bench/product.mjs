// The built product's own classes, for benches that put parts of it together without the apps.
import { createRequire } from 'node:module';
import { inRepository } from '../infra/paths.mjs';

const require = createRequire(inRepository('dist', 'bench.js'));

/** What `@zeqing/<name>` exports. */
export const subject = (name) => require(`@zeqing/${name}`);

/** A compiled file of the product. */
export const compiled = (...parts) => require(inRepository('dist', ...parts));

/** {config, logger, work, close}: how every process of the product begins, with a pool of so many connections. */
export async function openWork(poolSize) {
  require('reflect-metadata');
  const { createDataSource, createLogger, readConfig, UnitOfWork } = subject('platform');
  const config = readConfig();
  const logger = createLogger({ logLevel: 'error' }, 'bench');
  const source = await createDataSource(config.database.app, [], poolSize, 'zeqing-bench').initialize();
  return { config, logger, work: new UnitOfWork(source), close: () => source.destroy() };
}

/** Milliseconds of a clock that all processes of a machine share. */
export const sharedClock = () => Number(process.hrtime.bigint()) / 1e6;
