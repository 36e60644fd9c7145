// PostgreSQL and Redis, whichever way they come: named by the user, or private ones below the home folder.
import fs from 'node:fs';
import path from 'node:path';
import { externalPostgres, externalRedis } from './external.mjs';
import { freshLog, HOME, inHome, makeFolder, shown } from './paths.mjs';
import { PlainError, StartError } from './plain-error.mjs';
import { preparePostgres } from './postgres.mjs';
import { freePort, isClosing, isPortFree, lastLines, throwAwayFolder } from './processes.mjs';
import { isSameProcess, startMark } from './process-identity.mjs';
import { prepareRedis } from './redis.mjs';
import { keptSecrets, secretsIn, throwAwaySecrets } from './secrets.mjs';

// Kept ports stay the same over restarts, so that a database tool's saved connection keeps working.
const USUAL_PORT = { PostgreSQL: 54329, Redis: 63799 };
const PORT_ATTEMPTS = 3;
const LOG_LINES = 8;

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Starts one prepared server; another process may take the port in between, hence the attempts. */
async function launchOnPort(server, durable, logFile) {
  for (let attempt = 1; ; attempt += 1) {
    const usual = USUAL_PORT[server.name];
    const port = durable && attempt === 1 && (await isPortFree(usual)) ? usual : await freePort();
    try {
      return { port, managed: await server.launch(port) };
    } catch (error) {
      if (isClosing() || !(error instanceof StartError)) throw error;
      if (attempt === PORT_ATTEMPTS) {
        const log = lastLines(fs.readFileSync(logFile, 'utf8'), LOG_LINES);
        throw new PlainError(`${error.message}\n${log}\n(whole log: ${shown(logFile)})`);
      }
    }
  }
}

async function privateServer(prepare, { folder, logs, name, secrets, durable }) {
  const since = Date.now();
  const logFile = freshLog(path.join(logs, `${name}.log`));
  const server = await prepare({ folder: path.join(folder, name), secrets, durable, logFile });
  const { port, managed } = await launchOnPort(server, durable, logFile);
  return {
    name: server.name,
    env: server.environment(port),
    managed,
    restart: () => server.launch(port),
    told: `private ${server.name} on port ${port} (${seconds(since)})`,
  };
}

async function externalServer(name, check) {
  return { name, env: await check(), told: `${name} as set in the environment` };
}

/**
 * Brings both servers up. `durable`: data is kept (npm start); else throw-away servers (npm test), which go on with the
 * data of `home` when an earlier start in it is given to them.
 * Returns {env, servers}; on failure it throws, and the caller's closeAll() stops the half that had started.
 * Each of `servers` has {name, told} and, when private, {managed, restart()}.
 */
export async function bringServersUp({ durable, home = null }) {
  const folder = home ?? (durable ? makeFolder(HOME) : testFolder());
  const secrets = home ? secretsIn(home) : durable ? keptSecrets() : throwAwaySecrets();
  const place = { folder, logs: path.join(folder, 'logs'), secrets, durable };
  const settled = await Promise.allSettled([
    !home && usesGivenDatabase(durable)
      ? externalServer('PostgreSQL', externalPostgres)
      : privateServer(preparePostgres, { ...place, name: 'postgres' }),
    !home && process.env.REDIS_URL
      ? externalServer('Redis', externalRedis)
      : privateServer(prepareRedis, { ...place, name: 'redis' }),
  ]);
  const failed = settled.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  if (failed.length > 0) throw failed.find((error) => !(error instanceof PlainError)) ?? joined(failed);
  const servers = settled.map(({ value }) => value);
  return { env: Object.assign({}, ...servers.map(({ env }) => env)), servers, folder };
}

// Tests create databases and roles: without a login that is given for that, they leave the user's server alone.
const usesGivenDatabase = (durable) => process.env.DATABASE_URL && (durable || process.env.DATABASE_OWNER_URL);

const joined = (errors) => new PlainError(errors.map(({ message }) => message).join('\n'));

/** A folder of this process only, removed at the end; those of runs that were killed together with their guardian go first. */
function testFolder() {
  const all = makeFolder(inHome('test'));
  for (const entry of fs.readdirSync(all)) {
    const [, pid, mark] = /^(\d+)-(.*)$/.exec(entry) ?? [];
    if (pid && !isSameProcess(Number(pid), mark)) fs.rmSync(path.join(all, entry), { recursive: true, force: true });
  }
  const folder = path.join(all, `${process.pid}-${startMark(process.pid)}`);
  throwAwayFolder(folder);
  return makeFolder(folder);
}
