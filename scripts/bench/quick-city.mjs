// One city for all benches of a quick run: `npm start` makes it, which is a bench itself; it is stopped, what the benches
// look at is planted, and one api and one worker begin.
import fs from 'node:fs';
import path from 'node:path';
import { pause } from '../infra/processes.mjs';
import { PlainError } from '../infra/plain-error.mjs';
import { bringServersUp } from '../infra/servers.mjs';
import { sharedApps } from './apps.mjs';
import { plantDepartments } from './catalogue-world.mjs';
import { asOwner, planting, withDatabase } from './databases.mjs';
import { drivingWith } from './load.mjs';
import { secondsToReady } from './npm-start.mjs';
import { plantCatalogue } from './plant-catalogue.mjs';
import { plantFigures } from './plant-figures.mjs';
import { plantItems } from './plant-items.mjs';
import { builtProduct, environmentOf } from './run.mjs';
import { rounded } from './statistics.mjs';

const WORKER_LIMIT_MS = 20_000;
/** For a bench that wants no worker beside it. */
const ALONE = 'bench_alone';

/** The worker has its cursors from its start on, by which it is told below what it need not read. */
async function untilWorkerStarted(home) {
  const log = path.join(home, 'logs', 'worker.log');
  for (const end = Date.now() + WORKER_LIMIT_MS; Date.now() < end; await pause(50))
    if (fs.existsSync(log) && fs.readFileSync(log, 'utf8').includes('worker started')) return;
  throw new PlainError(`The worker did not start.\n${fs.readFileSync(log, 'utf8')}`);
}

/** The journal of the demonstration's half year counts as read: consuming it takes the worker longer than all benches. */
const CONSUMED = `
  UPDATE journal_cursor SET seq = head.seq, done_through = head.seq
  FROM (SELECT (SELECT coalesce(max(seq), 0) FROM journal) + (SELECT count(*) FROM journal_pending) AS seq) AS head
  WHERE reader LIKE 'consumer:%'`;

/** All before the api begins, which knows only what it finds and what the journal tells. */
async function plantAll(client, { boardRequests, largeCatalogue, itemsInTables, broughtCatalogue }) {
  await client.query(CONSUMED);
  await plantFigures(client, { requests: boardRequests, departments: 200 });
  await plantCatalogue(client, largeCatalogue);
  await plantItems(client, itemsInTables);
  await plantDepartments(client, broughtCatalogue);
}

/** As openServers, for benches that share everything. */
export async function openQuickCity(effort, say) {
  const folder = await builtProduct();
  const home = path.join(folder, 'home');
  const ready = await secondsToReady(home, () => untilWorkerStarted(home));
  say(`npm start: ready after ${rounded(ready)} s`);
  const env = environmentOf(await bringServersUp({ durable: false, home }), home);
  await asOwner(env, `CREATE DATABASE ${ALONE} TEMPLATE ${new URL(env.DATABASE_OWNER_URL).pathname.slice(1)}`);
  await planting(env, (client) => plantAll(client, effort));
  const apps = await sharedApps(env, folder);
  say('the city is planted, its api and its worker are ready');
  const database = async (_, { alone = false } = {}) => (alone ? withDatabase(env, ALONE) : env);
  const given = { database, apps, drive: drivingWith({ kept: true }), shared: { starts: async () => [ready] } };
  return { env, folder, effort, quick: true, ...given };
}
