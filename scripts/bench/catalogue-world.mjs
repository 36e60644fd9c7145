// A city that brings a whole catalogue: made up by arithmetic, brought through the api and the worker as a person would.
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { catalogueParts, departmentName } from '../catalogue/make.mjs';
import { PlainError } from '../infra/plain-error.mjs';
import { pause } from '../infra/processes.mjs';
import { signIn } from './api.mjs';
import { copyFile } from './copy-file.mjs';
import { planting } from './databases.mjs';
import { memoryOf } from './load.mjs';
import { within } from './statistics.mjs';
import { refusedOf, steady } from './steady.mjs';

const PER_SECOND = 50;
const LOOKED_AT = '/api/v1/catalogue/entries?limit=20';

const DEPARTMENTS = `
  INSERT INTO department (id, code, name, comparable_name, short_name, comparable_short_name, kind, region_code,
    government_region_code, regions_served, management, bound, is_authority)
  SELECT gen_random_uuid(), '12999900' || lpad((place - 1)::text, 10, '0'), name, name, name, name, '组成部门', '999900',
    '999900', '{}', 'own', 'decree', false FROM unnest($1::text[]) WITH ORDINALITY AS given(name, place)
  WHERE NOT EXISTS (SELECT FROM department d WHERE d.name = given.name)`;

/** The columns of the file, and those the indexes of the catalogue need besides. */
const TABLE = `
  CREATE TABLE bench_copied (code text, name text, abstract text, provider_department_id text, source_system text,
    format text, frequency text, share_type text, conditions text, modes text, ground text, channel text,
    classification text, item text, item_type text, item_length text, grade smallint, id uuid DEFAULT gen_random_uuid(),
    status text DEFAULT 'published', subject_regions text[] DEFAULT '{}', name_pinyin text,
    taking integer DEFAULT 1)`;
const COPY = `COPY bench_copied (code, name, abstract, provider_department_id, source_system, format, frequency, share_type,
  conditions, modes, ground, channel, classification, item, item_type, item_length, grade) FROM STDIN (FORMAT csv, HEADER)`;

/** Who provides the entries; once a city. */
export const plantDepartments = (client, { departments }) =>
  client.query(DEPARTMENTS, [Array.from({ length: departments }, (_, n) => departmentName(n))]);

/** Milliseconds COPY needs for the same file into a table with the indexes of the catalogue. */
async function copied(env, file) {
  return planting(env, async (client) => {
    await client.query(TABLE);
    const { rows } = await client.query(
      `SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indrelid = 'catalogue_entry'::regclass`,
    );
    for (const [place, { definition }] of rows.entries())
      await client.query(
        definition.replace(/INDEX \w+ ON (\w+\.)?catalogue_entry/, `INDEX bench_copied_${place} ON bench_copied`),
      );
    const took = await copyFile(client, COPY, file);
    await client.query('DROP TABLE bench_copied');
    return took;
  });
}

/** The operation an answer points to, once it ended well. */
async function ended(url, cookie, answer) {
  if (!answer.ok) throw new PlainError(`${answer.url}: ${answer.status} ${await answer.text()}`);
  for (;;) {
    const told = await (await fetch(url + answer.headers.get('location'), { headers: { cookie } })).json();
    if (told.state === 'failed') throw new PlainError(JSON.stringify(told.error));
    if (told.state === 'succeeded') return told.result;
    await pause(250);
  }
}

/** Brings, checks and applies; milliseconds from the first byte to the catalogue in force. */
async function brought({ url, cookie, file }) {
  const begin = performance.now();
  const query = new URLSearchParams({
    series: 'demo-city',
    fileName: 'catalogue.csv',
    actsReference: '试验〔2026〕1号',
  });
  const headers = { cookie, origin: url, 'content-type': 'text/csv' };
  const body = Readable.toWeb(fs.createReadStream(file, { highWaterMark: 1 << 18 }));
  const given = { method: 'POST', headers, body, duplex: 'half' };
  const { importId } = await ended(url, cookie, await fetch(`${url}/api/v1/lists/imports/catalogue?${query}`, given));
  const path = `${url}/api/v1/lists/imports/${importId}`;
  const { version, counts } = await (await fetch(`${path}?limit=1`, { headers: { cookie } })).json();
  const asked = { method: 'POST', headers: { cookie, origin: url, 'if-match': `"v${version}"` } };
  const checked = performance.now() - begin;
  await ended(url, cookie, await fetch(`${path}/apply`, asked));
  return { took: performance.now() - begin, checked, counts };
}

const childrenOf = (pid) => {
  try {
    return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  } catch {
    return [];
  }
};

/** Megabytes a process and those it started held at most, looked at five times a second. */
function memoryWatch(pid) {
  let most = 0;
  const look = () => {
    const all = [pid, ...childrenOf(pid)].map(memoryOf).filter(Number.isFinite);
    most = Math.max(
      most,
      all.reduce((sum, one) => sum + one, 0),
    );
  };
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** {url, cookie, env, size, figures}: the catalogue in force, with what bringing it cost beside COPY. */
export async function openBroughtCatalogue({ database, apps, folder, effort, say }) {
  const env = await database('catalogue');
  const size = effort.broughtCatalogue;
  const file = path.join(folder, 'catalogue.csv');
  await pipeline(Readable.from(catalogueParts(size)), fs.createWriteStream(file));
  await planting(env, (client) => plantDepartments(client, size));
  const copy = await copied(env, file);
  say(`COPY of ${size.entries} rows into the same indexes: ${(copy / 1_000).toFixed(1)} s`);
  const api = await apps.api(env);
  const worker = apps.worker(env);
  const cookie = await signIn(api.url, env, 'authority_officer');
  const asking = () => steady(api.url + LOOKED_AT, cookie, PER_SECOND);
  await pause(effort.quietMs);
  const before = asking();
  await pause(effort.idleSeconds * 1_000);
  const idle = within(await before.stop(), 0.95);
  const [during, memory] = [asking(), memoryWatch(worker.pid)];
  const { took, checked, counts } = await brought({ url: api.url, cookie, file });
  const [waits, most] = [await during.stop(), memory()];
  const busy = within(waits, 0.95);
  say(
    `brought in ${(took / 1_000).toFixed(1)} s, of which checked ${(checked / 1_000).toFixed(1)} s; ${JSON.stringify(counts.outcomes)}`,
  );
  // What autovacuum would do within a minute.
  await planting(env, (client) => client.query('VACUUM ANALYZE catalogue_entry, catalogue_item, catalogue_gap'));
  return {
    url: api.url,
    cookie,
    env,
    size,
    figures: { copy, took, idle, busy, refused: refusedOf(waits), memory: most },
  };
}
