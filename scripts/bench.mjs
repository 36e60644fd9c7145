// `npm run bench`: the ratios of the product's targets, on servers of its own; a table on the screen, bench/latest.json.
//   node scripts/bench.mjs [--only S12[,S13]] [--quick]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { s12 } from './bench/s12.mjs';
import { build } from './build.mjs';
import { checkNodeVersion, install } from './install.mjs';
import { inRepository } from './infra/paths.mjs';
import { explain, PlainError } from './infra/plain-error.mjs';
import { closeAll, closeOnSignals, isClosing, throwAwayFolder } from './infra/processes.mjs';
import { bringServersUp } from './infra/servers.mjs';
import { printTable } from './table.mjs';

/** id -> function of {env, folder, quick, say} that answers {ratio, target, better, runs, note}. */
const BENCHES = { S12: s12 };
const LATEST = inRepository('bench', 'latest.json');

function readArguments(words) {
  const only = words.includes('--only') ? (words[words.indexOf('--only') + 1] ?? '').split(',') : Object.keys(BENCHES);
  const unknown = only.filter((id) => !Object.hasOwn(BENCHES, id));
  if (unknown.length > 0)
    throw new PlainError(`No bench is called ${unknown.join(', ')}; known: ${Object.keys(BENCHES)}.`);
  return { only, quick: words.includes('--quick') };
}

const machine = () => {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, Node ${process.version}`;
};

const isMet = ({ ratio, target, better }) => (better === 'lower' ? ratio <= target : ratio >= target);

/** Results of benches that were not run this time stay as they were. */
function keep(results) {
  const before = fs.existsSync(LATEST) ? JSON.parse(fs.readFileSync(LATEST, 'utf8')).results : [];
  const fresh = new Set(results.map(({ id }) => id));
  const all = [...before.filter(({ id }) => !fresh.has(id)), ...results].sort((a, b) => (a.id < b.id ? -1 : 1));
  fs.mkdirSync(path.dirname(LATEST), { recursive: true });
  fs.writeFileSync(
    LATEST,
    `${JSON.stringify({ machine: machine(), at: new Date().toISOString(), results: all }, null, 2)}\n`,
  );
}

async function main() {
  const { only, quick } = readArguments(process.argv.slice(2));
  checkNodeVersion();
  await install();
  await build();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zeqing-bench-'));
  throwAwayFolder(folder);
  const up = await bringServersUp({ durable: false });
  const home = path.join(folder, 'home');
  const env = { ...process.env, ...up.env, ZEQING_PROFILE: 'demo', ZEQING_HOME: home, TZ: 'UTC' };
  const results = [];
  for (const id of only) {
    const say = (text) => console.error(`[bench] ${id} ${text}`);
    const result = await BENCHES[id]({ env, folder, quick, say });
    results.push({ id, ...result, ok: isMet(result) });
  }
  printTable(
    ['id', 'measured', 'target', 'ok', 'note'],
    results.map(({ id, ratio, target, better, ok, note }) => [
      ...[id, ratio, `${better === 'lower' ? '≤' : '≥'} ${target}`, ok ? 'yes' : 'NO', note],
    ]),
  );
  if (!quick) keep(results);
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}

closeOnSignals();
try {
  await main();
} catch (error) {
  if (!isClosing()) console.error(explain(error));
  process.exitCode = 1;
}
await closeAll();
