import { createTestDatabase, waitUntil, type TestDatabase } from '@zeqing/testing';
import { UnrecoverableError } from 'bullmq';
import { createLogger, QueueHub, startWorker } from '../src';

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
