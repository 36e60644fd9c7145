import { createTestDatabase, type TestDatabase } from '@zeqing/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seedDemoCity } from './support';

let database: TestDatabase;
let home: string;
beforeAll(async () => {
  database = await createTestDatabase();
  home = await mkdtemp(path.join(tmpdir(), 'zeqing-home-'));
}, 60_000);
afterAll(async () => {
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

interface Counts {
  readonly people: number;
  readonly requests: number;
  readonly settlings: number;
}
async function counts(): Promise<Counts | undefined> {
  const [found] = await database.owner.query<Counts[]>(
    `SELECT (SELECT count(*)::int FROM person) AS people, (SELECT count(*)::int FROM share_request) AS requests,
       (SELECT count(*)::int FROM duty_settling) AS settlings`,
  );
  return found;
}

it('what npm start seeds is a city with its life, and a second start adds nothing', async () => {
  const config = { ...database.config, home };
  await seedDemoCity(config, { life: true });
  const seeded = await counts();
  expect(seeded?.requests).toBeGreaterThan(20);
  expect(seeded?.settlings).toBeGreaterThan(0);
  await seedDemoCity(config, { life: true });
  expect(await counts()).toEqual(seeded);
}, 180_000);
