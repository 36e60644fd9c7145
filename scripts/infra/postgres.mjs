// A private PostgreSQL: listens on 127.0.0.1 only, passwords by SCRAM, no socket file.
import fs from 'node:fs';
import path from 'node:path';
import { giveTo, serverAccount } from './account.mjs';
import { HOME, makeFolder, shown } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { postgresFolder } from './postgres-binaries.mjs';
import { connectAsSuperuser, databaseEnvironment, ensureRolesAndDatabase, SUPERUSER } from './postgres-roles.mjs';
import { RANK, run, spawnManaged, throwAwayFolder, waitUntilReady } from './processes.mjs';
import { stopLeftOver } from './left-over.mjs';
import { commandLine } from './process-identity.mjs';

const READY_LIMIT_MS = 60_000; // recovery after a crash may read a lot of log
const STOP_GRACE_MS = 30_000;
const MAX_CONNECTIONS = 200;
const environment = { PATH: process.env.PATH, TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };

const settings = (durable) => [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'password_encryption=scram-sha-256',
  `max_connections=${MAX_CONNECTIONS}`,
  ...(durable
    ? ['fsync=on', 'synchronous_commit=on']
    : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
];

/** Builds the data folder beside its final place and renames it, so that a killed initdb leaves nothing half-made. */
async function initialise({ native, account, data, secrets, durable }) {
  const draft = `${data}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  fs.rmSync(draft, { recursive: true, force: true });
  for (const file of [draft, passwordFile]) throwAwayFolder(file);
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${secrets.postgresSuperuser}\n`, { mode: 0o600 });
  for (const file of [draft, passwordFile]) giveTo(account, file);
  const args = ['-D', draft, '-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
  args.push('--locale=C.UTF-8', '--no-instructions', ...(durable ? [] : ['--no-sync']));
  const [command, commandArgs] = account.wrap(path.join(native, 'bin', 'initdb'), args);
  try {
    await run('initdb', command, commandArgs, { ...account.options, cwd: '/', env: environment });
    fs.renameSync(draft, data);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

function checkVersion(native, data) {
  const has = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const sample = fs.readFileSync(path.join(native, 'share', 'postgresql', 'postgres.bki'), 'utf8').slice(0, 100);
  const wants = /^# PostgreSQL (\d+)/.exec(sample)?.[1];
  if (wants && wants !== has) {
    throw new PlainError(
      `${shown(data)} was made by PostgreSQL ${has}, this version brings ${wants}: see "Resetting" in docs/how-to/run.md.`,
    );
  }
}

/** The id of a server that a killed launcher left behind in this data folder, else undefined. */
export function leftOverPostgres(data) {
  const file = path.join(data, 'postmaster.pid');
  const pid = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : 0;
  return pid > 0 && commandLine(pid).includes(data) ? pid : undefined;
}

/** Prepares the folder; returns {name, environment(port), launch(port)} for servers.mjs. */
export async function preparePostgres({ folder, secrets, durable, logFile }) {
  const native = postgresFolder();
  makeFolder(folder);
  const data = path.join(folder, 'data');
  const account = serverAccount([path.join(native, 'bin'), folder]);
  await stopLeftOver('PostgreSQL', leftOverPostgres(data), 'SIGINT', STOP_GRACE_MS);
  if (!fs.existsSync(data)) await initialise({ native, account, data, secrets, durable });
  giveTo(account, data);
  checkVersion(native, data);

  async function launch(port) {
    const args = ['-D', data, '-p', String(port), ...settings(durable).flatMap((setting) => ['-c', setting])];
    const [command, commandArgs] = account.wrap(path.join(native, 'bin', 'postgres'), args);
    const log = fs.openSync(logFile, 'a');
    const options = { ...account.options, cwd: '/', env: environment, stdio: ['ignore', log, log], detached: true };
    // SIGINT is PostgreSQL's fast stop: sessions are ended, nothing is lost. SIGTERM would wait for them.
    const managed = spawnManaged('PostgreSQL', command, commandArgs, {
      ...options,
      rank: RANK.server,
      signal: 'SIGINT',
      graceMs: STOP_GRACE_MS,
    });
    fs.closeSync(log);
    let client;
    await waitUntilReady(managed, async () => Boolean((client = await tryConnect(port, secrets))), READY_LIMIT_MS);
    try {
      await ensureRolesAndDatabase(client, secrets);
    } finally {
      await client.end();
    }
    return managed;
  }
  return {
    name: 'PostgreSQL',
    account: account.kind,
    environment: (port) => databaseEnvironment(port, secrets),
    launch,
  };
}

const WRONG_PASSWORD = '28P01';

async function tryConnect(port, secrets) {
  try {
    return await connectAsSuperuser(port, secrets);
  } catch (error) {
    if (error.code === WRONG_PASSWORD) {
      throw new PlainError(
        `The passwords in ${shown(path.join(HOME, 'secrets.json'))} are not those of the database: ` +
          'restore that file, or see "Resetting" in docs/how-to/run.md.',
      );
    }
    return undefined; // not listening yet, or "the database system is starting up"
  }
}
