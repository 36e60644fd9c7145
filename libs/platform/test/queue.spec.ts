import { createTestDatabase, waitUntil, type TestDatabase } from '@zeqing/testing';
import { UnrecoverableError } from 'bullmq';
import { connectRedis, createLogger, QueueHub, startWorker } from '../src';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.drop());

it('runs a job that was given up when it is offered again', async () => {
  const { config } = database;
  const logger = createLogger(config, 'test');
  const hub = new QueueHub(config, logger);
  const runs: number[] = [];
  const worker = startWorker({
    ...config,
    queue: 'test',
    concurrency: 1,
    logger,
    process({ seq }) {
      runs.push(Number(seq));
      // At once what else takes a quarter of an hour of attempts.
      return runs.length === 1 ? Promise.reject(new UnrecoverableError('not yet')) : Promise.resolve();
    },
  });
  const offer = (): Promise<void> => hub.offer('test', [{ id: 'test-1', data: { seq: 1 } }]);
  try {
    await waitUntil('Redis to be there', () => !hub.isAway);
    await offer();
    await waitUntil('the job to be given up', async () => runs.length === 1 && (await hub.openJobs('test')) === 0);
    await offer();
    await waitUntil('the job to run again', () => runs.length === 2);
  } finally {
    await worker.close(1_000);
    await hub.close();
  }
});

it('is not taken for filled when Redis was emptied while it was filled again', async () => {
  const { config } = database;
  const hub = new QueueHub(config, createLogger(config, 'test'));
  const redis = connectRedis(config.redisUrl, {});
  try {
    await waitUntil('Redis to be there', () => !hub.isAway);
    const overtaken = await hub.beginFilling();
    await redis.connect();
    await redis.del(`${config.queuePrefix}:filled`);
    await hub.markFilled(overtaken);
    expect(await hub.wasEmptied()).toBe(true);
    const filling = await hub.beginFilling();
    expect(await hub.wasEmptied()).toBe(true);
    await hub.markFilled(filling);
    expect(await hub.wasEmptied()).toBe(false);
  } finally {
    redis.disconnect();
    await hub.close();
  }
});
