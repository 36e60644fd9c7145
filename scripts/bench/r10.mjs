// R10: 20 and more hostile workbooks refused ≤ 200 ms each, while the api's p95 stays where it was.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { transformFileSync } from '@swc/core';
import { inRepository } from '../infra/paths.mjs';
import { PlainError } from '../infra/plain-error.mjs';
import { pause } from '../infra/processes.mjs';
import { signIn } from './api.mjs';
import { planting } from './databases.mjs';
import { rounded, within } from './statistics.mjs';
import { steady } from './steady.mjs';

const PER_SECOND = 50;
const LOOKED_AT = '/api/v1/catalogue/entries?limit=20';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LEAST = 20;
/** Milliseconds between two looks whether a file was refused. */
const LOOK_AGAIN = 5;

/** The workbooks the tests refuse: [fault, bytes]. Tests are not built, so these two files are, here. */
function hostileBooks(folder) {
  for (const name of ['raw-books', 'hostile-books']) {
    const { code } = transformFileSync(inRepository('libs', 'platform', 'test', `${name}.ts`), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    fs.writeFileSync(path.join(folder, `${name}.js`), code);
  }
  const { TOLD_BY_CONTENTS, TOLD_BY_READING } = createRequire(path.join(folder, 'x.js'))('./hostile-books.js');
  return [...TOLD_BY_CONTENTS, ...TOLD_BY_READING].map(([fault, make]) => [fault, make()]);
}

/**
 * Milliseconds from the first byte until the product says that it will not have the file. Whether it is time to ask is looked
 * up in the table, which costs next to nothing: asking the api as often would be a load of its own.
 */
async function refused({ url, cookie, client }, [fault, bytes], place) {
  const query = new URLSearchParams({
    series: 'demo-city',
    fileName: `${place}.xlsx`,
    batchNumber: 90,
    intent: 'take_over',
  });
  const begin = performance.now();
  const headers = { cookie, origin: url, 'content-type': XLSX };
  const answer = await fetch(`${url}/api/v1/lists/imports?${query}`, { method: 'POST', headers, body: bytes });
  const told = await answer.json();
  if (answer.status >= 400 && answer.status < 500) return performance.now() - begin;
  if (answer.status !== 202) throw new PlainError(`${fault}: ${answer.status} ${JSON.stringify(told)}`);
  while ((await stateOf(client, told.id)) === 'received') await pause(LOOK_AGAIN);
  const report = await fetch(`${url}/api/v1/lists/imports/${told.id}?limit=1`, { headers: { cookie } });
  const { state } = await report.json();
  if (state !== 'refused') throw new PlainError(`${fault} was taken: ${state}`);
  return performance.now() - begin;
}

async function stateOf(client, id) {
  const { rows } = await client.query('SELECT state FROM list_import WHERE id = $1', [id]);
  return rows[0].state;
}

export async function r10(context) {
  const env = await context.database('r10');
  return planting(env, (client) => refusing(context, env, client));
}

async function refusing({ apps, folder, effort, say }, env, client) {
  const api = await apps.api(env);
  const worker = apps.worker(env);
  const cookie = await signIn(api.url, env, 'authority_officer');
  const books = hostileBooks(folder);
  if (books.length < LEAST) throw new PlainError(`only ${books.length} hostile workbooks`);
  const asking = () => steady(api.url + LOOKED_AT, cookie, PER_SECOND);
  const bring = async (which, told = []) => {
    for (const [place, book] of which.entries())
      told.push([await refused({ url: api.url, cookie, client }, book, place), book[0]]);
    return told;
  };
  // The first of each kind pays for what is loaded only then.
  await bring(effort.quick ? books.slice(0, 1) : books);
  const before = asking();
  await pause(effort.idleSeconds * 1_000);
  const idle = within(await before.stop(), 0.95);
  const during = asking();
  const [runs, all] = [[], []];
  for (let round = 0; round < effort.rounds; round++) {
    const told = await bring(books);
    all.push(...told);
    runs.push(Math.max(...told.map(([took]) => took)));
  }
  const busy = within(await during.stop(), 0.95);
  await apps.release(worker, api);
  const [slowest, fault] = all.reduce((most, one) => (one[0] > most[0] ? one : most));
  say(`${books.length} workbooks, the slowest (${fault}) refused within ${Math.round(slowest)} ms`);
  return [
    {
      ratio: Math.round(slowest),
      target: 200,
      better: 'lower',
      runs: runs.map(Math.round),
      note: `ms until the slowest of ${books.length} hostile workbooks is refused (${fault}), through the api and the worker`,
    },
    {
      part: 'api',
      ratio: rounded(busy / idle),
      target: 1.2,
      better: 'lower',
      runs: [],
      note: `× idle, 95 % of the api's answers at 50 a second: within ${rounded(busy)} ms meanwhile, ${rounded(idle)} ms before`,
    },
  ];
}
