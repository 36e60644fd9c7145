// S5: readiness of one item after one supply changes: cost independent of catalogue size (340 k vs 3.4 k ≤ 1.5 ×); recompute
// in memory of 100,000 items × 4 needs with 3 situations, 2 ways and coverage (U4–U8) ≤ 100 ms; cold rebuild from PostgreSQL
// with blockers ≤ 3 s: what is cold is the reading from PostgreSQL; telling the blockers of every item is a part of its own.
import { ITEMS } from './readiness-world.mjs';
import { median, rounded, spreadOf } from './statistics.mjs';

const CONNECTIONS = 4;

/** Questions for the readiness of the city's items, which reads what one changed supply makes read anew. */
function readinessOf({ pairs, headers }) {
  const codes = [...new Set(pairs.map(({ item }) => item))];
  return codes.map((code) => ({ method: 'GET', path: `/api/v1/services/${code}/readiness`, headers }));
}

async function growth({ shared, drive, effort, say }) {
  const { rounds, seconds, warmUpSeconds } = effort;
  const [large, small] = [await shared.largeCatalogue(), await shared.smallCatalogue()];
  const load = { connections: CONNECTIONS, seconds };
  for (const world of new Set([large, small]))
    await drive(world.api, readinessOf(world), { ...load, seconds: warmUpSeconds });
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const few = await drive(small.api, readinessOf(small), load);
    const many = await drive(large.api, readinessOf(large), load);
    runs.push(few.perSecond / many.perSecond);
    say(`round ${round + 1}: ${rounded(1_000 / many.perSecond)} ms an item against ${rounded(1_000 / few.perSecond)}`);
  }
  const note = `× the time of one item's readiness with ${small.size.entries} entries; large: ${large.size.entries}`;
  return { ...spreadOf(runs), target: 1.5, better: 'lower', note };
}

/** Median milliseconds of an act, brought to the target's number of items. */
async function inMemory(engine, act, rounds) {
  const runs = [];
  let told;
  for (let round = 0; round < rounds; round += 1) {
    told = await engine.ask(act);
    runs.push((told.took * ITEMS) / engine.items);
  }
  return { told, runs };
}

export async function s5(context) {
  const { shared, effort, say } = context;
  const { rounds } = effort;
  const grown = await growth(context);
  const engine = await shared.engine();
  const decided = await inMemory(engine, 'recompute', rounds);
  const explained = await inMemory(engine, 'blockers', rounds);
  const { took, moved } = await engine.ask('change');
  say(
    `${ITEMS} items in memory: ${rounded(median(decided.runs))} ms, with blockers ${rounded(median(explained.runs))} ms`,
  );
  say(`one entry withdrawn: ${moved} items decided anew in ${rounded(took)} ms`);
  const items = await shared.items();
  const before = items.memory();
  const cold = await items.rank();
  const memory = items.memory();
  say(
    `${items.items} items from PostgreSQL: ${rounded(cold)} ms; api ${rounded(before)} MB before, ${rounded(memory)} after`,
  );
  return [
    grown,
    {
      part: 'memory',
      ...spreadOf(decided.runs),
      target: 100,
      better: 'lower',
      note: `ms: state and score of ${ITEMS} items with 4 needs, 3 situations, 2 ways, every distinct need (${decided.told.needs}) resolved anew; from ${engine.items} of which ${decided.told.ready} ready`,
    },
    {
      part: 'blockers',
      ...spreadOf(explained.runs),
      target: 3_000,
      better: 'lower',
      note: `ms: the same, and ${explained.told.blockers} blockers told with who and by when, every item in every situation`,
    },
    {
      part: 'cold',
      ratio: rounded(cold),
      runs: [],
      target: 3_000,
      better: 'lower',
      note: `ms, first ranking of a fresh api over ${items.items} items read from PostgreSQL: state, score and supplies of all; api ${rounded(before)} MB before, ${rounded(memory)} after`,
    },
  ];
}
