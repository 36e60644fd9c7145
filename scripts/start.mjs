// `npm start`: from a fresh clone to a running product, and a clean stop.
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { checkNodeVersion, install } from './install.mjs';
import { keepRunning } from './infra/keep-running.mjs';
import { freshLog, HOME, inHome, inRepository, shown } from './infra/paths.mjs';
import { explain, PlainError } from './infra/plain-error.mjs';
import {
  atTheEnd,
  closeAll,
  closeOnSignals,
  isClosing,
  isPortFree,
  lastLines,
  outputOf,
  pause,
  RANK,
} from './infra/processes.mjs';
import { noteChild, noteReady, releaseLock, takeLock } from './infra/run-state.mjs';
import { bringServersUp } from './infra/servers.mjs';
import { begin, spawnWarm } from './infra/warm.mjs';

const DEFAULT_PORT = 3000;
const READY_LIMIT_MS = 120_000;
const SEED_FILES = inHome('demo-credentials.json');
const SCRIPT_STDIO = ['ignore', 'pipe', 'pipe', 'ipc'];
/** What brings the database up, and what it is made of. */
const SEED = {
  doing: 'schema and demo data',
  program: 'db/seed',
  parts: ['./bring-schema-up', './seed-demo', './demo-life/seed-demo-life'],
  args: ['--migrate'],
};
const MIGRATE = { doing: 'schema', program: 'db/migrate', parts: ['./bring-schema-up'] };
const APPS = {
  api: { program: 'apps/api/src/main', parts: ['./app.module', './configure'] },
  worker: { program: 'apps/worker/src/main', parts: ['./worker.module'] },
};

let midLine = false;
function say(text) {
  console.log(midLine ? `\n${text}` : text);
  midLine = false;
}

/** Says what is being done, does it, and says how long it took. */
async function step(doing, action, told = () => 'done') {
  process.stdout.write(`${doing} … `);
  midLine = true;
  const since = Date.now();
  const finish = (text) => {
    console.log(`${midLine ? '' : `${doing} `}${text} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
    midLine = false;
  };
  try {
    const result = await action();
    finish(told(result));
    return result;
  } catch (error) {
    finish(isClosing() ? 'interrupted' : 'failed');
    throw error;
  }
}

function wantedPort() {
  const port = Number(process.env.PORT || DEFAULT_PORT);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError('PORT must be a number from 1 to 65535.');
}

async function checkPort(port) {
  if ((await isPortFree(port)) && (await isPortFree(port, '0.0.0.0'))) return;
  throw new PlainError(
    `Port ${port} is used by another program: stop that, or choose another with PORT=${port + 1} npm start.`,
  );
}

/** What api and worker may know: they never act as the owner of the tables. */
const withoutOwner = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'DATABASE_OWNER_URL'));

/** An app that waits to begin, or one that begins at once where its whole environment is known. */
function spawnApp(name, logFile, env, isWhole) {
  const log = fs.openSync(logFile, 'a');
  const managed = spawnWarm(name, {
    ...APPS[name],
    cwd: inRepository(),
    env,
    // The channel closes with us, even when we are killed: the app stops on 'disconnect'.
    stdio: ['ignore', log, log, 'ipc'],
    detached: true, // Ctrl-C reaches only us, so that we can stop everything in order
    rank: RANK.app,
  });
  fs.closeSync(log);
  if (isWhole) begin(managed, {});
  return managed;
}

/** Api and worker as they load what they are made of: {name, logFile, first}. */
const warmApps = (env) =>
  Object.keys(APPS).map((name) => {
    const logFile = freshLog(inHome('logs', `${name}.log`));
    return { name, logFile, first: spawnApp(name, logFile, env, false) };
  });

/** Lets api and worker begin, and supervises everything. Resolves, with a sentence, only when one cannot live. */
function superviseAll({ servers, apps, env, mine }) {
  const supervised = apps.map(({ name, logFile, first }) => {
    const noted = (managed) => {
      if (managed.child.pid) noteChild(mine, name, managed.child.pid);
      return managed;
    };
    begin(noted(first), env);
    const start = () => noted(spawnApp(name, logFile, env, true));
    return keepRunning({ name, first, start, say }).then((sentence) => {
      const tail = lastLines(fs.readFileSync(logFile, 'utf8'), 12);
      return `${sentence}\n${tail}\n(whole log: ${shown(logFile)})`;
    });
  });
  const own = servers.filter(({ managed }) => managed);
  return Promise.race([
    ...supervised,
    ...own.map(({ name, managed, restart }) => keepRunning({ name, first: managed, start: restart, say })),
  ]);
}

async function untilReady(url) {
  for (const end = Date.now() + READY_LIMIT_MS; Date.now() < end && !isClosing(); await pause(100)) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
  }
  throw new PlainError(
    `The api did not become ready in ${READY_LIMIT_MS / 1000} s; see ${shown(inHome('logs', 'api.log'))}.`,
  );
}

function printLogins(url) {
  say(`\nZeqing 责清  ${url}`);
  if (fs.existsSync(SEED_FILES)) {
    const { people = [], serviceHall } = JSON.parse(fs.readFileSync(SEED_FILES, 'utf8'));
    say('Demo logins (login / password):');
    for (const { login, password, roleName, role, department } of people) {
      say(`  ${login} / ${password}  ${[roleName ?? role, department].filter(Boolean).join(' · ')}`);
    }
    if (serviceHall) say(`Service hall (client id / secret): ${serviceHall.clientId} / ${serviceHall.clientSecret}`);
  }
  say(`Logs: ${shown(path.join(HOME, 'logs'))}   Stop: Ctrl-C`);
}

/** Everything up to the running product; answers {running}, a promise that only fails. */
async function bringUp(port, url, mine) {
  await step('dependencies', install, (had) => (had ? 'installed' : 'up to date'));
  await step('build', build, (had) => (had ? 'built' : 'up to date'));
  const profile = process.env.ZEQING_PROFILE || 'demo';
  const known = { ...process.env, PORT: String(port), ZEQING_HOME: HOME, ZEQING_PROFILE: profile };
  const { doing, ...script } = profile === 'demo' ? SEED : MIGRATE;
  const filling = spawnWarm(script.program, { ...script, cwd: inRepository(), env: known, stdio: SCRIPT_STDIO });
  const filled = outputOf(filling);
  filled.catch(() => undefined); // told where it is waited for
  const { env: found, servers } = await step(
    'servers',
    () => bringServersUp({ durable: true }),
    (up) => up.servers.map(({ told }) => told).join(', '),
  );
  const env = { ...known, ...found };
  const apps = warmApps(withoutOwner(env));
  begin(filling, env);
  await step(doing, () => filled);
  const supervision = superviseAll({ servers, apps, env: withoutOwner(env), mine });
  const giveUp = supervision.then((sentence) => {
    throw new PlainError(sentence);
  });
  await step(
    'api and worker',
    () => Promise.race([untilReady(url), giveUp]),
    () => 'ready',
  );
  return { running: giveUp };
}

async function main() {
  checkNodeVersion();
  const port = wantedPort();
  const url = `http://127.0.0.1:${port}`;
  const { mine, other } = await takeLock({ url });
  if (other)
    return say(
      `Zeqing is already ${other.ready ? 'running' : 'being started'} at ${other.url} (process ${other.pid}).`,
    );
  atTheEnd(() => releaseLock(mine));
  await checkPort(port);
  const { running } = await bringUp(port, url, mine);
  noteReady(mine);
  printLogins(url);
  say(`ready ${url}`);
  await running;
}

closeOnSignals(() => {
  say('stopping …');
  return 0;
});
const fail = async (error) => {
  if (!isClosing()) {
    console.error(explain(error));
    process.exitCode = 1;
  }
  await closeAll();
};
process.on('uncaughtException', fail);
await main().catch(fail);
await closeAll();
process.exit(); // a pause before a restart may still be running
