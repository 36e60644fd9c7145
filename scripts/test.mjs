// `npm test`: every tier, or those named. Brings its own PostgreSQL and Redis and removes them afterwards.
//   node scripts/test.mjs [tier ...] [--full] [jest arguments]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { checkNodeVersion, install } from './install.mjs';
import { explain } from './infra/plain-error.mjs';
import { closeAll, closeOnSignals, isClosing, throwAwayFolder } from './infra/processes.mjs';
import { bringServersUp } from './infra/servers.mjs';
import { printTable, seconds } from './table.mjs';
import { TIERS } from './tiers.mjs';

/** Leading tier names choose tiers; --full is ours; the rest goes to jest. */
export function readArguments(words) {
  const rest = [...words];
  const chosen = [];
  while (rest[0] in TIERS) chosen.push(rest.shift());
  const args = rest.filter((word) => word !== '--full');
  return { chosen: chosen.length > 0 ? chosen : Object.keys(TIERS), args, full: rest.length > args.length };
}

async function timed(label, action) {
  const since = Date.now();
  const result = await action();
  console.error(`[test] ${label(result)} (${seconds(Date.now() - since)} s)`);
  return result;
}

/** Starts servers when a chosen tier needs them; answers the environment of the tiers. */
async function prepare(chosen, folder, full) {
  checkNodeVersion();
  await timed((had) => (had ? 'dependencies installed' : 'dependencies are up to date'), install);
  const needs = (what) => chosen.some((name) => TIERS[name][what]);
  if (needs('build')) await timed((had) => (had ? 'built' : 'build is up to date'), build);
  const env = { ...process.env, NODE_ENV: 'test', TZ: 'UTC', ZEQING_HOME: path.join(folder, 'home') };
  if (full) env.ZEQING_TEST_FULL = '1';
  if (!needs('servers')) return env;
  const up = await timed(
    ({ servers }) => servers.map(({ told }) => told).join(', '),
    () => bringServersUp({ durable: false }),
  );
  for (const { name, managed } of up.servers) {
    // Fault tests freeze a server (SIGSTOP, SIGCONT) by its id; they must not end it.
    if (managed) env[`ZEQING_TEST_${name.toUpperCase()}_PID`] = String(managed.child.pid);
  }
  return { ...env, ...up.env };
}

async function runTier(name, context) {
  console.error(`\n[test] tier ${name}`);
  const since = Date.now();
  let result;
  try {
    result = await TIERS[name].run(context);
  } catch (error) {
    console.error(explain(error));
    result = { passed: 0, failed: 1, skipped: 0, note: 'crashed' };
  }
  return { name, took: Date.now() - since, ...result };
}

async function main() {
  const { chosen, args, full } = readArguments(process.argv.slice(2));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zeqing-test-'));
  throwAwayFolder(folder);
  const results = [];
  try {
    const env = await prepare(chosen, folder, full);
    for (const name of chosen) results.push(await runTier(name, { env, args, folder, full }));
  } catch (error) {
    if (!isClosing()) console.error(explain(error));
    results.push({ name: 'preparation', passed: 0, failed: 1, skipped: 0, took: 0, note: 'failed' });
  }
  const interrupted = isClosing();
  await closeAll();
  if (interrupted) return; // the signal handler exits
  const total = (what) => results.reduce((sum, result) => sum + result[what], 0);
  const rows = results.map(({ name, passed, failed, skipped, took, note = '' }) => [
    name,
    passed,
    failed,
    skipped,
    seconds(took),
    note,
  ]);
  printTable(['tier', 'passed', 'failed', 'skipped', 'seconds', ''], rows);
  process.exitCode = total('failed') > 0 ? 1 : 0;
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
}

closeOnSignals();
process.on('uncaughtException', async (error) => {
  console.error(explain(error));
  await closeAll();
  process.exit(1);
});
await main();
