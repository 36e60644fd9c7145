// The api and the worker a bench looks at: its own, or those of the one city that all look at in a quick run.
import { fileURLToPath } from 'node:url';
import { startApi, startWorker } from './api.mjs';
import { startProgram } from './load.mjs';

const SWEEPER = fileURLToPath(new URL('./sweep-process.mjs', import.meta.url));

/** The worker as it is, with a door through which a sweep is asked to run. */
const startSweeper = (env) => startProgram('sweeper', SWEEPER, [], env);

/** What is asked for is started, and stopped as soon as it is released. */
export const ownApps = (folder) => ({
  api: (env) => startApi({ env, folder }),
  second: (env) => startApi({ env, folder }),
  worker: (env) => startWorker({ env, folder }),
  sweeper: startSweeper,
  release: (...apps) => Promise.all(apps.map((app) => app.stop())),
});

/** All get the same two apis and the same worker, which live on when they are released; `stop()` of one is for good. */
export async function sharedApps(env, folder) {
  const api = () => startApi({ env, folder });
  const [worker, first, second] = await Promise.all([startSweeper(env), api(), api()]);
  return {
    api: async () => first,
    second: async () => second,
    worker: () => worker,
    sweeper: async () => worker,
    release: async () => undefined,
  };
}
