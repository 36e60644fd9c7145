// S4: commit → visible in every API process's answers: p99 ≤ 200 ms at 200 writes/s, two API processes.
import { fileURLToPath } from 'node:url';
import { openCatalogue } from './availability-world.mjs';
import { PlainError } from '../infra/plain-error.mjs';
import { pause } from '../infra/processes.mjs';
import { startProgram } from './load.mjs';
import { entryCode } from './plant-catalogue.mjs';
import { sharedClock } from './product.mjs';
import { rounded, spreadOf, within } from './statistics.mjs';

const WRITER = fileURLToPath(new URL('./writer-process.mjs', import.meta.url));
const PER_SECOND = 200;
const MOST_PAIRS = 500;
const PATIENCE_MS = 20_000;

/** Asks one api again and again about what was committed, until it knows everything; the times by commit. */
async function watch(url, world, commits, count) {
  const seen = new Map();
  for (const end = Date.now() + PATIENCE_MS; seen.size < count; await pause(2)) {
    if (Date.now() > end) throw new PlainError(`${url} knows ${seen.size} of ${count} commits.`);
    const open = [...commits.keys()].filter((n) => !seen.has(n)).slice(0, MOST_PAIRS);
    if (open.length === 0) continue;
    const pairs = open.map((n) => ({ entry: entryCode(n), ...world.pairs[n % world.pairs.length] }));
    const answer = await fetch(`${url}/api/v1/availability/query`, {
      method: 'POST',
      headers: { ...world.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ pairs }),
    });
    if (!answer.ok) throw new PlainError(`${url}: ${answer.status} ${await answer.text()}`);
    const { results } = await answer.json();
    const at = sharedClock();
    results.forEach(
      ({ reason }, place) => reason !== 'granted' && seen.set(open[place], at - commits.get(open[place])),
    );
  }
  return [...seen.values()];
}

export async function s4(context) {
  const { apps, effort, say } = context;
  const { rounds, commits: count } = effort;
  const world = await openCatalogue(context, 's4', effort.smallCatalogue);
  const second = await apps.second(world.env);
  const writer = await startProgram('writer', WRITER, ['changes'], world.env);
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const commits = new Map();
    const note = ({ n, at }) => n !== undefined && commits.set(n, at);
    writer.child.on('message', note);
    writer.child.send({ first: round * count, count, perSecond: PER_SECOND });
    const times = await Promise.all([world.api, second].map(({ url }) => watch(url, world, commits, count)));
    writer.child.off('message', note);
    runs.push(within(times.flat(), 0.99));
    say(
      `round ${round + 1}: half within ${rounded(within(times.flat(), 0.5))} ms, 99 % within ${rounded(runs.at(-1))} ms`,
    );
  }
  await Promise.all([writer.stop(), apps.release(second), world.leave()]);
  const note = `ms, 99 % of ${count} commits a round, half of them grants suspended, half corrections accepted, each looked for in the answers of two api processes`;
  return { ...spreadOf(runs), target: 200, better: 'lower', note };
}
