// S2: batch, different bodies each call, one process: (a) pairs form with full answers ≥ 400,000 pairs/s; (b) codes form
// with reason numbers ≥ 800,000/s.
import { entryCode, HALL_GRANTS } from './plant-catalogue.mjs';
import { numbers, question } from './availability-world.mjs';
import { rounded, spreadOf } from './statistics.mjs';

const MANY = 1_000;
const BODIES = 40;
const CONNECTIONS = 4;

const batches = (world, bodyOf) => {
  const next = numbers();
  return Array.from({ length: BODIES }, (_, n) => ({
    method: 'POST',
    path: '/api/v1/availability/query',
    headers: { ...world.headers, 'content-type': 'application/json' },
    body: JSON.stringify(bodyOf(next, n)),
  }));
};

const pairsOf = (world) => (next) => ({ pairs: Array.from({ length: MANY }, (_, n) => question(world, next, n)) });

/** One pair a body; every other entry was granted to it, the others to nobody or to somebody else. */
const codesOf =
  ({ pairs, size }) =>
  (next, n) => {
    const place = n % pairs.length;
    const granted = Math.floor(Math.min(HALL_GRANTS, size.entries) / pairs.length);
    const entry = (k) => (k % 2 === 0 ? next(granted) * pairs.length + place : next(size.entries));
    return { ...pairs[place], entries: Array.from({ length: MANY }, (_, k) => entryCode(entry(k))) };
  };

export async function s2({ shared, drive, effort, say }) {
  const { rounds, seconds, warmUpSeconds } = effort;
  const world = await shared.largeCatalogue();
  const forms = { pairs: batches(world, pairsOf(world)), codes: batches(world, codesOf(world)) };
  const runs = { pairs: [], codes: [] };
  for (const form of Object.keys(forms))
    await drive(world.api, forms[form], { connections: CONNECTIONS, seconds: warmUpSeconds });
  for (let round = 0; round < rounds; round += 1) {
    for (const form of Object.keys(forms)) {
      const { perSecond } = await drive(world.api, forms[form], { connections: CONNECTIONS, seconds });
      runs[form].push(perSecond * MANY);
    }
    say(`round ${round + 1}: ${rounded(runs.pairs.at(-1))} pairs/s, ${rounded(runs.codes.at(-1))} codes/s`);
  }
  const told = (form, target, note) => ({ ...spreadOf(runs[form]), target, better: 'higher', note });
  return [
    told('pairs', 400_000, `pairs/s, ${MANY} with full answers a call`),
    { part: 'codes', ...told('codes', 800_000, `codes/s, ${MANY} answered by reason numbers a call`) },
  ];
}
