// The api over a large or a small catalogue, and the questions a service hall asks it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../infra/plain-error.mjs';
import { planting } from './databases.mjs';
import { startProgram } from './load.mjs';
import { entryCode, HALL_GRANTS, hallPairs, plantCatalogue } from './plant-catalogue.mjs';

const BASELINE = fileURLToPath(new URL('./baseline-process.mjs', import.meta.url));

/** A baseline as a process of its own: {url, pid}. */
export async function startBaseline(kind, env = process.env) {
  const baseline = await startProgram(kind, BASELINE, [kind], env);
  return { ...baseline, url: `http://127.0.0.1:${baseline.port}` };
}

/** A bearer token of the demonstration hall. */
async function hallToken(url, env) {
  const { serviceHall } = JSON.parse(fs.readFileSync(path.join(env.ZEQING_HOME, 'demo-credentials.json'), 'utf8'));
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: serviceHall.clientId,
      client_secret: serviceHall.clientSecret,
    }),
  });
  if (!answer.ok) throw new PlainError(`The hall got no token: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).access_token;
}

/** Waits until the api's snapshot knows what was planted. */
async function untilFilled(api, request) {
  const answer = await fetch(`${api.url}${request.path}`, { headers: request.headers });
  const body = await answer.json();
  if (body.reason !== 'granted') throw new PlainError(`The planted grant is not answered: ${JSON.stringify(body)}`);
}

/** {env, api, headers, pairs, size, leave}: an api whose snapshot holds so large a catalogue. */
export async function openCatalogue({ database, apps, say }, name, size) {
  const env = await database(name);
  const since = performance.now();
  const pairs = await planting(env, async (client) => {
    await plantCatalogue(client, size);
    return hallPairs(client);
  });
  say(`${size.entries} entries, ${size.grants} grants planted in ${Math.round(performance.now() - since)} ms`);
  const worker = apps.worker(env);
  const started = performance.now();
  const api = await apps.api(env);
  const filled = performance.now() - started;
  say(`api ready ${Math.round(filled)} ms after its start`);
  const headers = { authorization: `Bearer ${await hallToken(api.url, env)}` };
  const world = { env, api, headers, pairs, size, leave: () => apps.release(api, worker) };
  await untilFilled(api, lookUps(world, 1)[0]);
  return world;
}

/** Deterministic numbers from 0 to below the limit. */
export function numbers(seed = 1) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Every other question is about a grant, the others about entries nobody was granted; the first about a grant. */
export function question({ pairs, size }, next, n) {
  const entry = n % 2 === 0 ? next(Math.min(HALL_GRANTS, size.entries)) : next(size.entries);
  const { department, item } = pairs[entry % pairs.length];
  return { entry: entryCode(entry), department, item };
}

export function lookUps(world, count) {
  const next = numbers();
  return Array.from({ length: count }, (_, n) => {
    const query = new URLSearchParams(question(world, next, n));
    return { method: 'GET', path: `/api/v1/availability?${query}`, headers: world.headers };
  });
}
