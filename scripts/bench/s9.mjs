// S9: append → sealed → relay → BullMQ → processor with inbox row and effect: ≥ 0.15 × raw BullMQ no-op and ≥ 500 events/s
// end to end; p99 append → effect ≤ 1 s at 200/s.
import { fileURLToPath } from 'node:url';
import { planting } from './databases.mjs';
import { startProgram } from './load.mjs';
import { rounded, spreadOf, within } from './statistics.mjs';

const program = (name) => fileURLToPath(new URL(`./${name}-process.mjs`, import.meta.url));
const PER_SECOND = 200;

/** One round: {perSecond, p99}, from the first commit of an event to the commit of the last effect. */
async function follow(writer, pipeline, order) {
  const [commits, effects] = [new Map(), new Map()];
  const listeners = [];
  await new Promise((resolve) => {
    const note = (child, map) => {
      const onMessage = ({ n, at }) => {
        if (n !== undefined) map.set(n, at);
        if (effects.size === order.count && commits.size === order.count) resolve();
      };
      child.on('message', onMessage);
      listeners.push(() => child.off('message', onMessage));
    };
    note(writer.child, commits);
    note(pipeline.child, effects);
    writer.child.send(order);
  });
  for (const off of listeners) off();
  const took = Math.max(...effects.values()) - Math.min(...commits.values());
  const waits = [...effects].map(([n, at]) => at - commits.get(n));
  return { perSecond: (order.count * 1_000) / took, p99: within(waits, 0.99) };
}

export async function s9({ database, effort, say }) {
  const { rounds, events: count, pacedEvents } = effort;
  const env = await database('s9', { alone: true });
  await planting(env, (client) =>
    client.query('CREATE TABLE bench_effect (n bigint PRIMARY KEY); GRANT INSERT ON bench_effect TO zeqing_app'),
  );
  const [raw, pipeline, writer] = await Promise.all([
    startProgram('queue', program('queue'), [], env),
    startProgram('pipeline', program('pipeline'), [], env),
    startProgram('writer', program('writer'), ['events'], env),
  ]);
  const runs = [];
  let first = 0;
  for (let round = 0; round < rounds; round += 1) {
    const bare = await new Promise((resolve) => {
      raw.child.once('message', resolve);
      raw.child.send({ count: count * 4 });
    });
    const { perSecond } = await follow(writer, pipeline, { first, count });
    const calm = await follow(writer, pipeline, { first: first + count, count: pacedEvents, perSecond: PER_SECOND });
    first += count * 2;
    runs.push({ ratio: perSecond / bare.perSecond, bare: bare.perSecond, perSecond, p99: calm.p99 });
    say(
      `round ${round + 1}: ${rounded(perSecond)} events/s, raw ${rounded(bare.perSecond)}; 99 % within ${rounded(calm.p99)} ms`,
    );
  }
  await Promise.all([writer, pipeline, raw].map((one) => one.stop()));
  const of = (name) => runs.map((run) => run[name]);
  const spread = spreadOf(of('perSecond'));
  return [
    {
      ...spreadOf(of('ratio')),
      target: 0.15,
      better: 'higher',
      note: `× raw BullMQ no-op: ${spread.ratio} events/s against ${spreadOf(of('bare')).ratio} jobs/s`,
    },
    { part: 'rate', ...spread, target: 500, better: 'higher', note: 'events/s, append to effect' },
    {
      part: 'p99',
      ...spreadOf(of('p99')),
      target: 1_000,
      better: 'lower',
      note: `ms, append to effect, 99 % at ${PER_SECOND}/s`,
    },
  ];
}
