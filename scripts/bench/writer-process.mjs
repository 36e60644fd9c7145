// Run by s4.mjs and s9.mjs: transactions of the product with their journal rows, so many a second or as fast as it goes.
//   node writer-process.mjs grants|events
// A message {count, perSecond, first} starts a round; each commit is answered by {n, at}, the end by {done}.
import { setTimeout as pause } from 'node:timers/promises';
import { entryId, grantId } from './plant-catalogue.mjs';
import { openWork, sharedClock, subject } from './product.mjs';

const CLIENTS = 8;
const { newId, ok, systemActor } = subject('kernel');
const { Journal } = subject('journal');
const { rows } = subject('platform');

const { config, work } = await openWork(CLIENTS);
const journal = new Journal(config);
const event = (type, id, payload) => ({ type, object: { type: 'grant', id, version: 2 }, departmentIds: [], payload });

const KINDS = {
  /** A grant is suspended, as a transition of its request would do it. */
  async grants(tx, n) {
    await rows(tx, `UPDATE share_grant SET state = 'suspended', version = version + 1 WHERE id = $1`, [grantId(n)]);
    return event('grant.bench_suspended', grantId(n), { entryId: entryId(n) });
  },
  async events(_, n) {
    return event('bench.happened', newId(), { n });
  },
};

async function transact(n) {
  await work.run({}, async (tx) => {
    const happened = await KINDS[process.argv[2]](tx, n);
    const context = { actor: systemActor('bench'), at: new Date(), traceId: 'bench' };
    await journal.append(tx, context, happened);
    return ok(null);
  });
  process.send({ n, at: sharedClock() });
}

/** As fast as a number of clients can. */
async function inARow(first, count) {
  let next = first;
  const client = async () => {
    while (next < first + count) await transact(next++);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

async function paced(first, count, perSecond) {
  const begin = performance.now();
  const running = [];
  while (running.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - begin) * perSecond) / 1_000));
    while (running.length < due) running.push(transact(first + running.length));
    await pause(1);
  }
  await Promise.all(running);
}

process.on('disconnect', () => process.exit());
process.on('message', async ({ first, count, perSecond }) => {
  await (perSecond ? paced(first, count, perSecond) : inARow(first, count));
  process.send({ done: true });
});
process.send({});
