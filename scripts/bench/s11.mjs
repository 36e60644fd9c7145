// S11: `npm start` to ready, installed and built: ≤ 8 s on an empty database; API RSS with 340 k entries + 1 M grants ≤ 400 MB.
import fs from 'node:fs';
import path from 'node:path';
import { memoryOf } from './load.mjs';
import { secondsToReady } from './npm-start.mjs';
import { rounded, spreadOf } from './statistics.mjs';

/** Seconds to ready in a new home each time. */
export async function startAgain({ folder, effort, say }) {
  const runs = [];
  for (let round = 0; round < effort.rounds; round += 1) {
    const home = path.join(folder, `start-${round}`);
    runs.push(await secondsToReady(home));
    say(`npm start ${round + 1}: ready after ${rounded(runs.at(-1))} s`);
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
  return runs;
}

export async function s11({ shared }) {
  const runs = await shared.starts();
  const world = await shared.largeCatalogue();
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
      note: `MB resident, the api with ${world.size.entries} entries and ${world.size.grants} grants`,
    },
  ];
}
