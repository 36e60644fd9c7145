// S11: `npm start` to ready, installed and built: ≤ 8 s on an empty database; API RSS with 340 k entries + 1 M grants ≤ 400 MB.
import fs from 'node:fs';
import path from 'node:path';
import { inHome, inRepository } from '../infra/paths.mjs';
import { PlainError } from '../infra/plain-error.mjs';
import { freePort, RANK, spawnManaged, stopManaged } from '../infra/processes.mjs';
import { findRedis } from '../infra/redis-binary.mjs';
import { memoryOf } from './load.mjs';
import { rounded, spreadOf } from './statistics.mjs';

/** What decides which servers a start would use: it is to bring its own. */
const NOT_PASSED_ON = /^(DATABASE_|REDIS_|ZEQING_|npm_)/;

/** A home in which the servers are installed and nothing else is. */
async function installedHome(home) {
  await findRedis();
  if (fs.existsSync(inHome('redis'))) fs.cpSync(inHome('redis'), path.join(home, 'redis'), { recursive: true });
  return home;
}

/** Seconds from the start of the launcher to its line that says ready, in such a home. */
async function start(home) {
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
  await stopManaged(managed);
  return took;
}

export async function s11({ folder, rounds, quick, shared, say }) {
  fs.chmodSync(folder, 0o711); // the servers below it may run as nobody
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const home = await installedHome(path.join(folder, `start-${round}`));
    runs.push(await start(home));
    say(`round ${round + 1}: ready after ${rounded(runs.at(-1))} s`);
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
  const world = await shared.largeCatalogue();
  const size = quick ? 'a small catalogue' : `${world.size.entries} entries and ${world.size.grants} grants`;
  return [
    {
      ...spreadOf(runs),
      target: 8,
      better: 'lower',
      note: 's, npm start to ready on an empty database, demo city and all',
    },
    {
      part: 'memory',
      ratio: Math.round(memoryOf(world.api.pid)),
      runs: [],
      target: 400,
      better: 'lower',
      note: `MB resident, the api with ${size}`,
    },
  ];
}
