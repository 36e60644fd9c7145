// `node scripts/plans.mjs`: how PostgreSQL answers every list page of a city with 50,000 requests. Plants them in a database of
// its own, asks each list of the built api as somebody who may read it, takes the statement that took
// longest, and prints what EXPLAIN (ANALYZE) says of it: a table for docs/performance.md.
//   node scripts/plans.mjs [--quick] [--only grants] [--whole]    --whole prints the plans themselves as well
import path from 'node:path';
import { startApi } from './bench/api.mjs';
import { planting } from './bench/databases.mjs';
import { effortOf } from './bench/effort.mjs';
import { longestPlan, StatementLog } from './bench/plan-of.mjs';
import { LISTS, askers } from './bench/lists.mjs';
import { plantEverywhere } from './bench/plant-lists.mjs';
import { openServers, runProgram } from './bench/run.mjs';
import { printTable } from './table.mjs';

const HEAD = ['list', 'as', 'ms of it all', 'statements', 'the longest', 'rows', 'plan'];

async function ask(url, cookie) {
  const answer = await fetch(url, { headers: { cookie } });
  const said = await answer.json().catch(() => null);
  return { status: answer.status, items: said?.items ?? said?.lines ?? [], next: said?.next ?? null };
}

/** The list as the first of its readers who may; the second time, when everything is in memory. */
async function readingOf({ name, path: address, roles }, { api, cookieOf, log }) {
  for (const role of roles) {
    const cookie = await cookieOf(role);
    const url = `${api.url}${address}`;
    const first = await ask(url, cookie);
    if (first.status !== 200) continue;
    log.forget();
    const { items } = await ask(url, cookie);
    const statements = await log.read();
    return { name, role, rows: items.length, statements };
  }
  return { name, role: '–', rows: 0, statements: [] };
}

async function main(words) {
  const quick = words.includes('--quick');
  const only = words.includes('--only') ? words[words.indexOf('--only') + 1] : null;
  const { database, folder } = await openServers(effortOf(quick));
  const own = await database('plans', { life: true });
  await planting(own, (client) => plantEverywhere(client, { requests: quick ? 2_000 : 50_000, home: own.ZEQING_HOME }));
  const log = new StatementLog(path.join(folder, 'statements'));
  const api = await startApi({ env: { ...own, ...log.env }, folder });
  const cookieOf = askers(api.url, own);
  const rows = [];
  for (const list of LISTS.filter(({ name }) => only === null || name.includes(only))) {
    const reading = await readingOf(list, { api, cookieOf, log });
    const plan = await planting(own, (client) => longestPlan(client, reading.statements));
    const whole = reading.statements.reduce((sum, { ms }) => sum + ms, 0);
    rows.push([
      ...[reading.name, reading.role, whole.toFixed(1), String(reading.statements.length)],
      ...(plan === null ? ['–', '0', 'not read'] : [plan.ms.toFixed(1), String(reading.rows), plan.told]),
    ]);
    if (words.includes('--whole') && plan !== null) console.log(`\n${reading.name}\n${plan.sql}\n${plan.text}`);
  }
  printTable(HEAD, rows);
}

await runProgram(() => main(process.argv.slice(2)));
