import { Sealer } from '@zeqing/journal';
import { addDays, localDate } from '@zeqing/kernel';
import { TEST_INSTANT, waitUntil } from '@zeqing/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import pino from 'pino';
import { AvailabilityWorld, ITEM, OFFICE } from '../../../../libs/availability/test/availability-world';
import { OwnPostgres } from './own-postgres';

/** Answers count as stale sooner here than in an installation, so that nobody waits a minute. */
const STALE_AFTER_SECONDS = 2;
const logger = pino({ level: 'silent' });

let postgres: OwnPostgres;
let world: AvailabilityWorld;
let sealer: Sealer;
let changes = 0;
let isLoaded = true;
let load: Promise<unknown>;

beforeAll(async () => {
  postgres = await OwnPostgres.open();
  world = await AvailabilityWorld.start(10, { staleAfterSeconds: STALE_AFTER_SECONDS });
  sealer = new Sealer(world.database.config.database.sealer, logger);
  sealer.start();
  load = Promise.all(world.grants.map((_, index) => underLoad(index)));
}, 120_000);
afterAll(async () => {
  isLoaded = false;
  await load;
  await world.close();
  await sealer.stop();
  await postgres.close();
});

/** The last day of each grant of which PostgreSQL has said that it is kept. */
const acknowledged = new Map<string, string>();

/** Changes one grant again and again; what fails while the database is away was never acknowledged. */
async function underLoad(index: number): Promise<void> {
  while (isLoaded) {
    await write(index).catch(() => undefined);
    await pause(50);
  }
}

async function write(index: number): Promise<void> {
  const grant = world.grants[index];
  if (grant === undefined) throw new Error('there are grants');
  const day = addDays(localDate('2027-01-01'), ++changes % 10_000);
  await world.change(grant, day);
  acknowledged.set(grant.entry, day);
}

const reasons = (): string[] =>
  world.answers.flatMap((of) =>
    world.grants.map(({ entry }) => of.lookUp({ entry, department: OFFICE, item: ITEM }, TEST_INSTANT).reason),
  );
const all = (reason: string) => (): boolean => reasons().every((each) => each === reason);

/** Stops writing, waits until both processes answer what the tables have, and writes on. */
async function expectTrueAgain(): Promise<void> {
  isLoaded = false;
  await load;
  const truth = await world.truth();
  for (const [entry, day] of acknowledged) expect(truth.get(entry)?.localeCompare(day)).toBeGreaterThanOrEqual(0);
  await waitUntil('both processes to answer what PostgreSQL has', () =>
    world.answers.every((of) =>
      world.grants.every(({ entry }) => {
        const { reason, grants } = of.lookUp({ entry, department: OFFICE, item: ITEM }, TEST_INSTANT);
        return reason === 'granted' && grants[0]?.until === truth.get(entry);
      }),
    ),
  );
  isLoaded = true;
  load = Promise.all(world.grants.map((_, index) => underLoad(index)));
}

/** From another database of the same server. */
async function asOwner(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env['DATABASE_OWNER_URL'] });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

it('goes on answering truly when the connection that listens is cut', async () => {
  const tails = async (): Promise<number[]> => {
    const sql = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'zeqing-tail'`;
    return (await world.database.owner.query<{ pid: number }[]>(sql)).map(({ pid }) => pid);
  };
  await waitUntil('both to listen', async () => (await tails()).length === 2);
  const before = await tails();
  await asOwner(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = '${world.database.name}' AND application_name = 'zeqing-tail'`,
  );
  await expectTrueAgain();
  await waitUntil('both to listen again', async () => {
    const now = await tails();
    return now.length === 2 && now.every((pid) => !before.includes(pid));
  });
}, 60_000);

it('U17: says stale while nobody seals, though every poll succeeds, and recovers when somebody does', async () => {
  await sealer.stop();
  await waitUntil('every answer to be stale', all('stale'));
  const stood = world.answers.map((of) => of.asOf());
  expect(stood.map(({ stale }) => stale)).toEqual([true, true]);
  sealer.start();
  await waitUntil('every answer to be known', all('granted'));
  await expectTrueAgain();
  for (const [index, of] of world.answers.entries())
    expect(of.asOf().asOf.getTime()).toBeGreaterThan(stood[index]?.asOf.getTime() ?? Number.MAX_VALUE);
}, 60_000);

it('U17: says stale while PostgreSQL is stopped, and recovers by itself when it has started again', async () => {
  await postgres.stop();
  await expect(asOwner('SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await waitUntil('every answer to be stale', all('stale'));
  await postgres.start();
  await waitUntil('every answer to be known', all('granted'));
  await expectTrueAgain();
}, 60_000);
