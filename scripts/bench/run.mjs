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

const isMet = ({ ratio, target, better }) => (better === 'lower' ? ratio <= target : ratio >= target);

/** Results of benches that were not run this time stay as they were. */
function keep(file, results) {
  const before = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).results : [];
  const fresh = new Set(results.map(({ id }) => id));
  const all = [...before.filter(({ id }) => !fresh.has(id)), ...results].sort((a, b) => (a.id < b.id ? -1 : 1));
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const told = { machine: machine(), at: new Date().toISOString(), results: all };
  fs.writeFileSync(file, `${JSON.stringify(told, null, 2)}\n`);
}

function print(results) {
  printTable(
    ['id', 'measured', 'target', 'ok', 'note'],
    results.map(({ id, ratio, target, better, ok, note }) => [
      ...[id, ratio, `${better === 'lower' ? '≤' : '≥'} ${target}`, ok ? 'yes' : 'NO', note],
    ]),
  );
}

/**
 * `benches`: id -> function of {env, folder, quick, say, world} that answers {ratio, target, better, runs, note}.
 * `prepare`, if given, makes the `world` all of them look at, from the same without it.
 */
async function main({ benches, latest, prepare }) {
  const { only, quick } = readArguments(process.argv.slice(2), benches);
  checkNodeVersion();
  await install();
  await build();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zeqing-bench-'));
  throwAwayFolder(folder);
  const up = await bringServersUp({ durable: false });
  const home = path.join(folder, 'home');
  const env = { ...process.env, ...up.env, ZEQING_PROFILE: 'demo', ZEQING_HOME: home, TZ: 'UTC' };
  const sayOf = (id) => (text) => console.error(`[bench] ${id} ${text}`);
  const world = await prepare?.({ env, folder, quick, say: sayOf('all') });
  const results = [];
  for (const id of only) {
    const result = await benches[id]({ env, folder, quick, world, say: sayOf(id) });
    results.push({ id, ...result, ok: isMet(result) });
  }
  await world?.close();
  print(results);
  if (!quick) keep(inRepository('bench', latest), results);
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}

/** Runs benches as a program; the exit code says whether every target was met. */
export async function runBenches(benches) {
  closeOnSignals();
  try {
    await main(benches);
  } catch (error) {
    if (!isClosing()) console.error(explain(error));
    process.exitCode = 1;
  }
  await closeAll();
}
