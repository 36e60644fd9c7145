import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { newId, ok, SettableClock } from '@zeqing/kernel';
import { createLogger, FileStore, rows, UnitOfWork } from '@zeqing/platform';
import { createTestDatabase, TEST_INSTANT, type TestDatabase } from '@zeqing/testing';
import { randomBytes } from 'node:crypto';
import { SweepsProcess } from '../src/journal/sweeps.process';
import { WorkerModule } from '../src/worker.module';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

let database: TestDatabase;
let app: INestApplicationContext;
const clock = new SettableClock(TEST_INSTANT);

beforeAll(async () => {
  database = await createTestDatabase();
  const { config } = database;
  const worker = WorkerModule.forRoot({ config, logger: createLogger(config, 'worker'), clock });
  app = await NestFactory.createApplicationContext(worker, { logger: false, abortOnError: false });
});
beforeEach(() => clock.set(TEST_INSTANT));
afterAll(async () => {
  await app.close();
  await database.drop();
});

const sweepAt = (instant: Date, sweep: string): Promise<number> => {
  clock.set(instant);
  return app.get(SweepsProcess, { strict: false }).runNow(sweep);
};
const later = (milliseconds: number): Date => new Date(TEST_INSTANT.getTime() + milliseconds);
const count = async (table: string): Promise<number> => {
  const [row] = await database.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? -1;
};

async function aSessionEndingAt(end: Date): Promise<void> {
  const personId = newId();
  await database.owner.query(
    `INSERT INTO person (id, login, display_name, office, password_hash) VALUES ($1, $2, '某人', 'duty', 'x')`,
    [personId, personId],
  );
  await database.owner.query(
    `INSERT INTO session (id, token_hash, person_id, created_at, last_seen_at, absolute_expires_at, address,
       user_agent_digest) VALUES ($1, $2, $3, $4, $4, $4, '10.1.1.1', '\\x00')`,
    [newId(), randomBytes(32), personId, end],
  );
}

it('keeps sessions for six months after their end, since they are an access log, then removes them', async () => {
  await aSessionEndingAt(new Date('2026-11-30T23:00:00Z'));
  expect(await sweepAt(new Date('2027-05-30T23:00:00Z'), 'organisation-housekeeping')).toBe(0);
  await aSessionEndingAt(new Date('2027-01-01T00:00:00Z'));
  expect(await sweepAt(new Date('2027-06-01T00:00:00Z'), 'organisation-housekeeping')).toBe(1);
  expect(await count('session')).toBe(1);
});

it('removes access tokens and counts of failed tries a day after their end, and no others', async () => {
  const [department, client] = [newId(), newId()];
  await database.owner.query(
    `INSERT INTO region (code, name, level, parent_code) VALUES ('000000', '全国', 'national', NULL),
       ('990000', '示范省', 'province', '000000'), ('999900', '示范市', 'city', '990000')`,
  );
  await database.owner.query(
    `INSERT INTO department (id, name, comparable_name, short_name, comparable_short_name, kind, region_code,
       government_region_code, regions_served, management, bound)
     VALUES ($1, '局', '局', '局', '局', '组成部门', '999900', '999900', '{}', 'own', 'decree')`,
    [department],
  );
  await database.owner.query(
    `INSERT INTO api_client (id, client_id, secret_hash, role, department_id, hall_name, scopes, created_at)
     VALUES ($1, 'c', '\\x00', 'service_hall', $2, '大厅', '{}', now())`,
    [client, department],
  );
  for (const end of [later(0), later(2 * DAY)]) {
    await database.owner.query(
      `INSERT INTO access_token (token_hash, api_client_id, scopes, issued_at, expires_at) VALUES ($1, $2, '{}', $3, $3)`,
      [randomBytes(32), client, end],
    );
    await database.owner.query(`INSERT INTO sign_in_counter (subject, failures, window_ends_at) VALUES ($1, 5, $2)`, [
      randomBytes(32),
      end,
    ]);
  }
  expect(await sweepAt(later(DAY), 'organisation-housekeeping')).toBe(0);
  expect(await sweepAt(later(DAY + 1), 'organisation-housekeeping')).toBe(2);
  expect([await count('access_token'), await count('sign_in_counter')]).toEqual([1, 1]);
});

it('removes expired files with their content and leaves those something refers to', async () => {
  const file = {
    name: 'x.xlsx',
    mediaType: 'text/plain',
    departmentId: null,
    createdBy: 'test',
    createdAt: TEST_INSTANT,
  };
  await app.get(UnitOfWork, { strict: false }).run({}, async (tx) => {
    const store = app.get(FileStore, { strict: false });
    for (let made = 0; made < 45; made++)
      await store.save(tx, { ...file, bytes: Buffer.from('old'), expiresAt: later(MINUTE) });
    await store.save(tx, { ...file, bytes: Buffer.from('kept'), expiresAt: null });
    return ok(null);
  });
  expect(await sweepAt(later(MINUTE), 'platform-housekeeping')).toBe(0);
  expect(await sweepAt(later(MINUTE + 1), 'platform-housekeeping')).toBe(45);
  expect([await count('stored_file'), await count('stored_file_chunk')]).toEqual([1, 1]);
});

it('removes idempotency keys after thirty days, many in several statements', async () => {
  await database.owner.query(
    `INSERT INTO idempotency_key (actor_id, key, route, request_hash, created_at)
     SELECT 'someone', n::text, 'POST /x', '\\x00', $1::timestamptz + (n % 2) * interval '1 day' FROM generate_series(1, 5000) n`,
    [TEST_INSTANT],
  );
  expect(await sweepAt(later(30 * DAY), 'platform-housekeeping')).toBe(0);
  expect(await sweepAt(later(30 * DAY + 1), 'platform-housekeeping')).toBe(2_500);
  expect(await count('idempotency_key')).toBe(2_500);
});

it('never removes security events: the product has no right to, however old they are', async () => {
  await database.owner.query(
    `INSERT INTO security_event (kind, address, minute, details) VALUES ('sign_in.refused', '10.1.1.1', '2020-01-01', '{}')`,
  );
  for (const sweep of ['organisation-housekeeping', 'platform-housekeeping']) await sweepAt(later(3_650 * DAY), sweep);
  expect(await count('security_event')).toBe(1);
  const reader = app.get(UnitOfWork, { strict: false }).reader();
  await expect(rows(reader, 'DELETE FROM security_event')).rejects.toThrow('permission denied');
});
