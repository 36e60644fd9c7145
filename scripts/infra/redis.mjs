// A private Redis: listens on 127.0.0.1 only, with a password, in a configuration file nobody else can read.
import fs from 'node:fs';
import path from 'node:path';
import { giveTo, isRoot, serverAccount } from './account.mjs';
import { stopLeftOver } from './left-over.mjs';
import { makeFolder } from './paths.mjs';
import { commandLine } from './process-identity.mjs';
import { RANK, spawnManaged, waitUntilReady } from './processes.mjs';
import { findRedis } from './redis-binary.mjs';
import { pingRedis } from './redis-client.mjs';

const READY_LIMIT_MS = 60_000; // a long append-only file takes time to load
const STOP_GRACE_MS = 15_000;
const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const settings = ({ port, data, password, durable }) => `bind 127.0.0.1
port ${port}
requirepass ${password}
dir ${quoted(data)}
pidfile ${quoted(path.join(data, 'redis.pid'))}
daemonize no
save ""
appendonly ${durable ? 'yes' : 'no'}
maxmemory-policy noeviction
`;

/** The id of a server that a killed launcher left behind in this data folder, else undefined. */
export function leftOverRedis(data) {
  const read = (file) => (fs.existsSync(path.join(data, file)) ? fs.readFileSync(path.join(data, file), 'utf8') : '');
  const pid = Number(read('redis.pid'));
  const port = /^port (\d+)$/m.exec(read('redis.conf'))?.[1];
  // Redis writes its address into its own command line.
  return pid > 0 && port && commandLine(pid).includes(`127.0.0.1:${port}`) ? pid : undefined;
}

// Unlike PostgreSQL, Redis may run as root: where "nobody" cannot be used, it does.
function accountOrSelf(paths) {
  try {
    return serverAccount(paths);
  } catch (error) {
    if (isRoot) return { kind: 'self', wrap: (command, args) => [command, args], options: {}, uid: 0 };
    throw error;
  }
}

/** Finds the program and prepares the folder; returns {name, environment(port), launch(port)} for servers.mjs. */
export async function prepareRedis({ folder, secrets, durable, logFile }) {
  const program = await findRedis();
  makeFolder(folder);
  const data = path.join(folder, 'data');
  await stopLeftOver('Redis', leftOverRedis(data), 'SIGTERM', STOP_GRACE_MS);
  const account = accountOrSelf([path.dirname(program.file), folder]);
  fs.mkdirSync(data, { recursive: true, mode: 0o700 });
  giveTo(account, data);
  const url = (port) => `redis://:${secrets.redis}@127.0.0.1:${port}`;

  async function launch(port) {
    const configuration = path.join(data, 'redis.conf');
    fs.rmSync(configuration, { force: true });
    fs.writeFileSync(configuration, settings({ port, data, password: secrets.redis, durable }), { mode: 0o600 });
    giveTo(account, configuration);
    const [command, args] = account.wrap(program.file, [configuration]);
    const log = fs.openSync(logFile, 'a');
    const managed = spawnManaged('Redis', command, args, {
      ...account.options,
      cwd: '/',
      env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C', ...program.env },
      stdio: ['ignore', log, log],
      detached: true,
      rank: RANK.server,
      graceMs: STOP_GRACE_MS,
    });
    fs.closeSync(log);
    await waitUntilReady(managed, async () => (await pingRedis(url(port))) === undefined, READY_LIMIT_MS);
    return managed;
  }
  return { name: 'Redis', account: account.kind, environment: (port) => ({ REDIS_URL: url(port) }), launch };
}
