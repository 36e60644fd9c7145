// S12: the supervisor's boards over 50,000 requests and 200 departments.
import os from 'node:os';
import { signIn } from './api.mjs';
import { planting } from './databases.mjs';
import { plantFigures } from './plant-figures.mjs';

const TARGET_MS = 300;
/** People looking at boards at the same instant. */
const CONNECTIONS = 2;
const PATHS = ['measures', 'board', 'matrix'];
/** Judged each by itself: they count all stretches by department. */
const PARTS = ['overdue-ranking', 'stages'];
const ALSO = ['ageing', 'funnel'];

export async function s12({ database, apps, drive, effort, say }) {
  const env = await database('s12');
  const { boardRequests: requests, boardSeconds: seconds, warmUpSeconds } = effort;
  await planting(env, (client) => plantFigures(client, { requests, departments: 200 }));
  say(`${requests} requests between 200 departments planted`);
  const api = await apps.api(env);
  const headers = { cookie: await signIn(api.url, env, 'supervisor') };
  // What else the machine had to do: with all processors taken, milliseconds say little.
  const load = os.loadavg()[0].toFixed(1);
  const runs = [];
  for (const path of [...PATHS, ...PARTS, ...ALSO]) {
    const asked = [{ method: 'GET', path: `/api/v1/supervision/${path}`, headers }];
    await drive(api, asked, { connections: 1, seconds: warmUpSeconds });
    const { p97, p50, answers } = await drive(api, asked, { connections: CONNECTIONS, seconds });
    say(`${path}: 97.5 % within ${p97} ms, half within ${p50} ms, ${answers} answers`);
    runs.push({ path, p97, p50, answers });
  }
  await apps.release(api);
  const scene = `${requests} requests, ${CONNECTIONS} readers at once; load ${load} before`;
  const judged = (ratio, what, ofRuns) => ({
    ratio,
    target: TARGET_MS,
    better: 'lower',
    runs: ofRuns,
    note: `ms, 97.5 % of ${what}; ${scene}`,
  });
  const worst = Math.max(...runs.filter(({ path }) => PATHS.includes(path)).map(({ p97 }) => p97));
  const parts = PARTS.map((part) => {
    const { p97, ...told } = runs.find(({ path }) => path === part);
    return { part, ...judged(p97, part, [{ ...told, p97 }]) };
  });
  return [
    judged(
      worst,
      PATHS.join(', '),
      runs.filter(({ path }) => !PARTS.includes(path)),
    ),
    ...parts,
  ];
}
