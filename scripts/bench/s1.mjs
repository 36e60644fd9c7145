// S1: single availability lookup, authenticated, full answer with ETag, one API process: ≥ 0.75 × bare Fastify in the same
// run; ≥ 4 × Fastify + pg; p99 ≤ 20 ms at half its peak.
import { lookUps, startBaseline } from './availability-world.mjs';
import { median, ratioOf, rounded, spreadOf } from './statistics.mjs';

const CONNECTIONS = 32;
const QUESTIONS = 500;

const told = (runs) =>
  `${rounded(median(runs.map((run) => run.perSecond)))}/s, ${rounded(median(runs.map((run) => run.cost)))} µs`;

export async function s1({ shared, drive, effort, say }) {
  const { rounds, seconds } = effort;
  const world = await shared.largeCatalogue();
  const [bare, fastify, asking] = await Promise.all([
    startBaseline('node-http'),
    startBaseline('fastify'),
    startBaseline('fastify-pg', world.env),
  ]);
  const plain = Array.from(lookUps(world, QUESTIONS), ({ path }) => {
    const query = new URL(path, 'http://x').searchParams;
    return { method: 'GET', path: `/${encodeURIComponent(query.get('entry'))}/${query.get('department')}` };
  });
  const questions = lookUps(world, QUESTIONS);
  const load = { connections: CONNECTIONS, seconds };
  await drive(world.api, questions, { ...load, seconds: effort.warmUpSeconds });
  const runs = { bare: [], fastify: [], asking: [], product: [], calm: [] };
  for (let round = 0; round < rounds; round += 1) {
    runs.bare.push(await drive(bare, plain, load));
    runs.fastify.push(await drive(fastify, plain, load));
    runs.product.push(await drive(world.api, questions, load));
    runs.asking.push(await drive(asking, plain, load));
    runs.calm.push(await drive(world.api, questions, { ...load, rate: Math.round(runs.product.at(-1).perSecond / 2) }));
    say(`round ${round + 1}: ${rounded(runs.product.at(-1).perSecond)} answers/s`);
  }
  await Promise.all([bare, fastify, asking].map((server) => server.stop()));
  const against = (name) => spreadOf(runs.product.map((run, round) => ratioOf(run, runs[name][round])));
  const product = told(runs.product);
  return [
    {
      ...against('fastify'),
      target: 0.75,
      better: 'higher',
      note: `× bare Fastify: ${product} against ${told(runs.fastify)}; ${against('bare').ratio} × bare node:http, ${told(runs.bare)}`,
    },
    {
      part: 'pg',
      ...against('asking'),
      target: 4,
      better: 'higher',
      note: `× Fastify + pg: ${product} against ${told(runs.asking)}`,
    },
    {
      part: 'p99',
      ...spreadOf(runs.calm.map((run) => run.p99)),
      target: 20,
      better: 'lower',
      note: 'ms at half its peak',
    },
  ];
}
