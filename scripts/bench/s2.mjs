// S2: batch, different bodies each call, one process: (a) pairs form with full answers ≥ 400,000 pairs/s; (b) codes form
// with reason numbers ≥ 800,000/s.
import { numbers, question } from './availability-world.mjs';
import { rounded, spreadOf } from './statistics.mjs';

const PAIRS = 1_000;
const BODIES = 40;
const CONNECTIONS = 4;

const batches = (world, bodyOf) => {
  const next = numbers();
  return Array.from({ length: BODIES }, () => ({
    method: 'POST',
    path: '/api/v1/availability/query',
    headers: { ...world.headers, 'content-type': 'application/json' },
    body: JSON.stringify(bodyOf(Array.from({ length: PAIRS }, (_, n) => question(world, next, n)))),
  }));
};

export async function s2({ shared, drive, effort, say }) {
  const { rounds, seconds, warmUpSeconds } = effort;
  const world = await shared.largeCatalogue();
  const pairs = batches(world, (questions) => ({ pairs: questions }));
  await drive(world.api, pairs, { connections: CONNECTIONS, seconds: warmUpSeconds });
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const { perSecond } = await drive(world.api, pairs, { connections: CONNECTIONS, seconds });
    runs.push(perSecond * PAIRS);
    say(`round ${round + 1}: ${rounded(runs.at(-1))} pairs/s`);
  }
  return { ...spreadOf(runs), target: 400_000, better: 'higher', note: `pairs/s, ${PAIRS} with full answers a call` };
}
