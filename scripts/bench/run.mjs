// What every bench has in common: servers of its own, a table on the screen, results kept in a file under bench/.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from '../build.mjs';
import { checkNodeVersion, install } from '../install.mjs';
import { inRepository } from '../infra/paths.mjs';
import { explain, PlainError } from '../infra/plain-error.mjs';
import { closeAll, closeOnSignals, isClosing, throwAwayFolder } from '../infra/processes.mjs';
import { bringServersUp } from '../infra/servers.mjs';
import { printTable, seconds } from '../table.mjs';
import { ownApps } from './apps.mjs';
import { chartOf } from './chart.mjs';
import { databasesOf } from './databases.mjs';
import { effortOf, readArguments } from './effort.mjs';
import { drivingWith } from './load.mjs';
import { HEAD, merged, quickly, resultsOf, rowsOf } from './report.mjs';

/** `--only W1,W2` runs some of them; `--quick` runs small ones and leaves the file alone. */
function asked(words, { benches, last }) {
  const known = Object.keys(benches);
  const { unknown, ...run } = readArguments(words, known, last);
  if (unknown.length > 0) throw new PlainError(`No bench is called ${unknown.join(', ')}; known: ${known}.`);
  return run;
}

const machine = () => {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, Node ${process.version}`;
};

/** Keeps the results and draws them. */
function keep({ latest, chart }, results) {
  const file = inRepository('bench', latest);
  const before = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { results: [] };
  const all = merged(before, results);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const told = { machine: machine(), at: new Date().toISOString(), results: all };
  fs.writeFileSync(file, `${JSON.stringify(told, null, 2)}\n`);
  if (chart) fs.writeFileSync(inRepository('docs', chart.file), chartOf(chart.title, all));
}

/** What several benches look at is made once, by whoever asks first. */
function sharedOf(makers, context) {
  const made = new Map();
  return Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [
      name,
      () => {
        if (!made.has(name)) made.set(name, make(context));
        return made.get(name);
      },
    ]),
  );
}

/** The built product, and a folder that disappears with us. */
export async function builtProduct() {
  checkNodeVersion();
  await install();
  await build();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zeqing-bench-'));
  throwAwayFolder(folder);
  return folder;
}

/** What the product reads of servers that are up, with a home of its own. */
export const environmentOf = (up, home) => ({
  ...process.env,
  ...up.env,
  ZEQING_PROFILE: 'demo',
  ZEQING_HOME: home,
  TZ: 'UTC',
});

/** The built product, servers of our own, and what every bench is given of them. */
export async function openServers(effort) {
  const folder = await builtProduct();
  const env = environmentOf(await bringServersUp({ durable: false }), path.join(folder, 'home'));
  const own = { database: databasesOf(env), apps: ownApps(folder), drive: drivingWith({ kept: false }) };
  return { env, folder, effort, quick: effort.quick, ...own };
}

const sayOf = (id) => (text) => console.error(`[bench] ${id} ${text}`);

/**
 * `benches`: id -> function of {env, folder, effort, quick, database, apps, drive, shared, say, world} that answers
 * {ratio, target, better, runs, note} or several of them, each but the first with its `part`; of a quick run `last` is the last.
 * `open`: makes of an effort what they are given, servers before all.
 * `prepare`, if given, makes the `world` all of them look at; `shared`: name -> function that makes what some of them
 * look at. Both are given the same without it. `chart`: {file, title} of the picture in docs/.
 */
async function main({ benches, last, latest, chart, open = openServers, prepare, shared = {} }) {
  const { only, quick } = asked(process.argv.slice(2), { benches, last });
  const given = await open(effortOf(quick), sayOf('all'));
  const common = { ...given, say: sayOf('all') };
  const world = await prepare?.(common);
  const context = { ...given, shared: sharedOf({ ...shared, ...given.shared }, common), world };
  const results = [];
  try {
    for (const id of only) {
      const since = performance.now();
      results.push(...resultsOf(id, await benches[id]({ ...context, say: sayOf(id) })));
      sayOf(id)(`took ${seconds(performance.now() - since)} s`);
    }
  } finally {
    // What was measured before one failed is not lost with it.
    printTable(HEAD, rowsOf(quick ? quickly(results) : results));
    if (!quick && results.length > 0) keep({ latest, chart }, results);
    await world?.close();
  }
  // Of a quick run it matters that everything ran; its figures prove nothing.
  if (!quick && results.some(({ ok }) => !ok)) process.exitCode = 1;
}

/** Runs benches as a program; the exit code says whether every target was met, of a quick run whether every bench ran. */
export const runBenches = (benches) => runProgram(() => main(benches));

/** Runs `act` as a program that ends when it is done, well or not. */
export async function runProgram(act) {
  closeOnSignals();
  try {
    await act();
  } catch (error) {
    if (!isClosing()) console.error(explain(error));
    process.exitCode = 1;
  }
  await closeAll();
  // What failed may have left a browser, a clock or a connection open, which would keep us waiting.
  process.exit();
}
