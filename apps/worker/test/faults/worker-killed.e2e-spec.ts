import { createTestDatabase, waitUntil, type TestDatabase } from '@zeqing/testing';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Config } from '@zeqing/platform';
import {
  allSettled,
  seedDemoCity,
  sendOver,
  spawnApi,
  spawnWorker,
  storyOutcome,
  TOLD,
  type DemoCredentials,
  type TestProcess,
} from '../../../api/test/support';
import { Cast } from '../../../../db/story/cast';
import type { Send } from '../../../../db/story/player';
import { Stage } from '../../../../db/story/stage';
import { tellStory } from '../../../../db/story/tell-story';
import { hasOwnRedis, holdLock, whileRedisIsAway } from './fault-tools';

/** Holds back the last step of a supply alone: the steps before it only refer to the row. */
const UNCHECKED = 'SELECT id FROM request_supply WHERE checked_at IS NULL FOR NO KEY UPDATE';

let database: TestDatabase;
let home: string;
let config: Config;
let api: TestProcess & { url: string };
let worker: TestProcess;
let supplies = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  home = await mkdtemp(path.join(tmpdir(), 'zeqing-home-'));
  config = { ...database.config, home };
  await seedDemoCity(config);
  [api, worker] = await Promise.all([spawnApi(config), spawnWorker(config)]);
}, 60_000);
afterAll(async () => {
  for (const running of [worker, api]) await running.end('SIGKILL');
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

/** The worker dies as by a power cut: nothing is said, nothing is closed. */
const die = async (): Promise<void> => expect(await worker.end('SIGKILL')).toBeNull();
const restart = async (): Promise<void> => void (worker = await spawnWorker(config));

/** Longer than a job of a dead worker stays held, is looked for and waits before its next try, several times over. */
const PATIENCE = 90_000;
const effectsMade = (milliseconds?: number): Promise<void> =>
  waitUntil('the effect to be made', async () => (await database.owner.query(UNCHECKED)).length === 0, milliseconds);

/** Wherever it happens to be. */
async function anywhere(): Promise<void> {
  await die();
  await restart();
}

/** Twice in the middle of the same effect: its transaction has begun to write and waits for the supply's row. */
async function inTheEffect(): Promise<void> {
  const lock = await holdLock(database, UNCHECKED);
  process.kill(worker.pid, 'SIGCONT');
  await lock.awaited();
  await die();
  await restart();
  await lock.release();
  const again = await holdLock(database, UNCHECKED);
  await again.awaited();
  await die();
  await again.release();
  await restart();
  // A check left behind would be among those the next death waits for, without Redis to find it again.
  await effectsMade(PATIENCE);
}

/** After the effect is committed, before Redis has heard that the job is done. */
async function beforeTheAcknowledgement(): Promise<void> {
  const lock = await holdLock(database, UNCHECKED);
  process.kill(worker.pid, 'SIGCONT');
  await lock.awaited();
  await whileRedisIsAway(async () => {
    await lock.release();
    await effectsMade();
    await die();
  });
  await restart();
}

/** Of the first supplies of the story; the others are left in peace. */
const DEATHS = [anywhere, inTheEffect, hasOwnRedis ? beforeTheAcknowledgement : anywhere];

/** Carries the story's calls, and freezes the worker where its death is to come at a certain point of the check. */
function send(): Send {
  const over = sendOver(api.url);
  return async (call) => {
    const death = DEATHS[supplies];
    if (call.path.endsWith('/supply') && death && death !== anywhere) process.kill(worker.pid, 'SIGSTOP');
    return over(call);
  };
}

it('makes every effect of the story once, wherever the worker is killed', async () => {
  const credentials = JSON.parse(await readFile(path.join(home, 'demo-credentials.json'), 'utf8')) as DemoCredentials;
  const stage = new Stage(
    new Cast(send(), credentials),
    () => undefined,
    async () => DEATHS[supplies++]?.(),
  );
  await tellStory(stage);
  expect(supplies).toBeGreaterThan(DEATHS.length);
  await allSettled(database, config);
  expect(await storyOutcome(database)).toEqual(TOLD);
}, 300_000);
