// S8: request transition (HTTP → commit, journalled, ≤ 9 statements, counted by a test): ≥ 0.5 × the TPC-B statements in a
// Node + pg loop with the same clients. Told apart: beside the worker, which consumes each transition on the same processors.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../infra/plain-error.mjs';
import { pause } from '../infra/processes.mjs';
import { signIn } from './api.mjs';
import { planting } from './databases.mjs';
import { startProgram } from './load.mjs';
import { plantFigures } from './plant-figures.mjs';
import { plantRequests } from './plant-requests.mjs';
import { rounded, spreadOf } from './statistics.mjs';

const program = (name) => fileURLToPath(new URL(`./${name}-process.mjs`, import.meta.url));
const CONNECTIONS = 8;

const BODY = JSON.stringify({ missing: [{ part: 'legal_basis', what: '请补充依据' }] });

/** Requests under review by the liaison's department: [{id, version}]. */
async function plant(env, count) {
  const { people } = JSON.parse(fs.readFileSync(path.join(env.ZEQING_HOME, 'demo-credentials.json'), 'utf8'));
  const { department } = people.find(({ role }) => role === 'liaison');
  return planting(env, async (client) => {
    await plantFigures(client, { requests: 200, departments: 200 });
    const first = await plantRequests(client, { requests: count, department, own: 1, open: 1 });
    const { rows } = await client.query('SELECT id, version FROM share_request WHERE serial >= $1 ORDER BY serial', [
      first,
    ]);
    return rows;
  });
}

/** Once the worker has consumed all there is: what the demonstration's half year left it is no part of a transition. */
const atRest = (env, restMs) =>
  planting(env, async (client) => {
    const done = async () => {
      const sql = `SELECT (SELECT count(*) FROM inbox) AS done, (SELECT count(*) FROM journal_pending) AS pending,
        (SELECT sum(wanted_seq - done_seq) FROM measured_refresh) AS wanted`;
      return JSON.stringify((await client.query(sql)).rows);
    };
    for (let before = ''; ;) {
      const now = await done();
      if (now === before) return;
      before = now;
      await pause(restMs);
    }
  });

const asked = (program, order) =>
  new Promise((resolve) => {
    program.child.once('message', resolve);
    program.child.send(order);
  });

export async function s8({ database, apps, effort, say }) {
  const { rounds, seconds, acts: aRound } = effort;
  const env = await database('s8', { life: true });
  const planted = await plant(env, (2 * rounds + 1) * aRound);
  const worker = apps.worker(env);
  const api = await apps.api(env);
  const cookie = await signIn(api.url, env, 'liaison');
  const [acts, loop] = await Promise.all(['acts', 'tpcb'].map((name) => startProgram(name, program(name), [], env)));
  const requests = planted.map(({ id, version }) => ({
    method: 'POST',
    path: `/api/v1/requests/${id}/supplement`,
    headers: { cookie, origin: api.url, 'content-type': 'application/json', 'if-match': `"v${version}"` },
    body: BODY,
  }));
  const act = async () => {
    const slice = requests.splice(0, aRound);
    const told = await asked(acts, { url: api.url, requests: slice, connections: CONNECTIONS });
    if (told.refused > 0) throw new PlainError(`${told.refused} acts were refused: ${told.first}`);
    return told.perSecond;
  };
  const series = async (beside) => {
    const runs = [];
    for (let round = 1; round <= rounds; round += 1) {
      const plain = (await asked(loop, { seconds, connections: CONNECTIONS })).perSecond;
      const perSecond = await act();
      runs.push({ ratio: perSecond / plain, plain, perSecond });
      say(`round ${round}${beside}: ${rounded(perSecond)} transitions/s against ${rounded(plain)}`);
    }
    const of = (name) => spreadOf(runs.map((run) => run[name]));
    const note = `× Node + pg loop of TPC-B, ${CONNECTIONS} clients: ${of('perSecond').ratio} transitions/s${beside} (a supplement asked, over HTTP, signed in by cookie) against ${of('plain').ratio}`;
    return { ...of('ratio'), target: 0.5, better: 'higher', note };
  };
  await act();
  await atRest(env, effort.restMs);
  const consumed = await series(' beside the worker');
  await worker.stop();
  const alone = await series('');
  await Promise.all([acts.stop(), loop.stop(), apps.release(api)]);
  return [alone, { ...consumed, part: 'consumed' }];
}
