// `npm start` as a person starts it, in a home of its own.
import fs from 'node:fs';
import path from 'node:path';
import { inHome, inRepository } from '../infra/paths.mjs';
import { PlainError } from '../infra/plain-error.mjs';
import { freePort, RANK, spawnManaged, stopManaged } from '../infra/processes.mjs';
import { findRedis } from '../infra/redis-binary.mjs';

/** What decides which servers a start would use: it is to bring its own. */
const NOT_PASSED_ON = /^(DATABASE_|REDIS_|ZEQING_|npm_)/;

/** Makes a home in which the servers are installed and nothing else is. */
async function installedHome(home) {
  await findRedis();
  if (fs.existsSync(inHome('redis'))) fs.cpSync(inHome('redis'), path.join(home, 'redis'), { recursive: true });
}

/** Seconds from the start of the launcher to its line that says ready, in a new home; `act` is done before it is stopped. */
export async function secondsToReady(home, act = async () => undefined) {
  fs.chmodSync(path.dirname(home), 0o711); // the servers below it may run as nobody
  await installedHome(home);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name)));
  const begin = performance.now();
  const managed = spawnManaged('npm start', process.execPath, [inRepository('scripts', 'start.mjs')], {
    cwd: inRepository(),
    env: { ...env, ZEQING_HOME: home, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
    rank: RANK.app,
    graceMs: 30_000,
  });
  let output = '';
  const ready = new Promise((resolve) =>
    managed.child.stdout.on('data', (text) => (output += text).includes('\nready http') && resolve(true)),
  );
  const isReady = await Promise.race([ready, managed.exited.then(() => false)]);
  const took = (performance.now() - begin) / 1_000;
  if (!isReady) throw new PlainError(`npm start ended before it was ready.\n${output}`);
  await act();
  await stopManaged(managed);
  return took;
}
