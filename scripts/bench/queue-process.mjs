// Run by s9.mjs: raw BullMQ, jobs that do nothing. A message {count} starts a round, answered by {perSecond}.
import { Queue, Worker } from 'bullmq';
import IORedis from 'ioredis';

const CONCURRENCY = 50;
const SLICE = 1_000;
const connection = new IORedis(process.env.REDIS_URL, { maxRetriesPerRequest: null });
const queue = new Queue('bench-raw', { connection });

async function round(count) {
  const begin = performance.now();
  let left = count;
  const worker = new Worker('bench-raw', async () => {}, { connection, concurrency: CONCURRENCY });
  const drained = new Promise((resolve) => worker.on('completed', () => (left -= 1) === 0 && resolve()));
  for (let from = 0; from < count; from += SLICE)
    await queue.addBulk(
      Array.from({ length: Math.min(SLICE, count - from) }, (_, n) => ({
        name: 'nothing',
        data: { n: from + n },
        opts: { removeOnComplete: true },
      })),
    );
  await drained;
  const took = performance.now() - begin;
  await worker.close();
  return (count * 1_000) / took;
}

process.on('disconnect', () => process.exit());
process.on('message', async ({ count }) => process.send({ perSecond: await round(count) }));
process.send({});
