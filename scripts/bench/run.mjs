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
import { printTable } from '../table.mjs';
import { chartOf } from './chart.mjs';
import { databasesOf } from './databases.mjs';
import { HEAD, merged, resultsOf, rowsOf } from './report.mjs';

/** `--only W1,W2` runs some of them; `--quick` runs small ones and leaves the file alone. */
function readArguments(words, benches) {
  const only = words.includes('--only') ? (words[words.indexOf('--only') + 1] ?? '').split(',') : Object.keys(benches);
  const unknown = only.filter((id) => !Object.hasOwn(benches, id));
  if (unknown.length > 0)
    throw new PlainError(`No bench is called ${unknown.join(', ')}; known: ${Object.keys(benches)}.`);
  return { only, quick: words.includes('--quick') };
}

const machine = () => {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, Node ${process.version}`;
};

/** Keeps the results and draws them. */
function keep({ latest, chart }, results) {
  const file = inRepository('bench', latest);
  const before = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).results : [];
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

/** The built product, servers of our own, and what every bench is given of them. */
export async function openServers(quick) {
  checkNodeVersion();
  await install();
  await build();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zeqing-bench-'));
  throwAwayFolder(folder);
  const up = await bringServersUp({ durable: false });
  const home = path.join(folder, 'home');
  const env = { ...process.env, ...up.env, ZEQING_PROFILE: 'demo', ZEQING_HOME: home, TZ: 'UTC' };
  const effort = quick ? { rounds: 1, seconds: 1 } : { rounds: 5, seconds: 2 };
  return { env, folder, quick, ...effort, database: databasesOf(env) };
}

/**
 * `benches`: id -> function of {env, folder, quick, rounds, seconds, database, shared, say, world} that answers
 * {ratio, target, better, runs, note} or several of them, each but the first with its `part`.
 * `prepare`, if given, makes the `world` all of them look at; `shared`: name -> function that makes what some of them
 * look at. Both are given the same without it. `chart`: {file, title} of the picture in docs/.
 */
async function main({ benches, latest, chart, prepare, shared = {} }) {
  const { only, quick } = readArguments(process.argv.slice(2), benches);
  const given = await openServers(quick);
  const sayOf = (id) => (text) => console.error(`[bench] ${id} ${text}`);
  const common = { ...given, say: sayOf('all') };
  const world = await prepare?.(common);
  const context = { ...given, shared: sharedOf(shared, common), world };
  const results = [];
  try {
    for (const id of only) results.push(...resultsOf(id, await benches[id]({ ...context, say: sayOf(id) })));
  } finally {
    // What was measured before one failed is not lost with it.
    printTable(HEAD, rowsOf(results));
    if (!quick && results.length > 0) keep({ latest, chart }, results);
    await world?.close();
  }
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}

/** Runs benches as a program; the exit code says whether every target was met. */
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
