import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Sealer } from '@zeqing/journal';
import { SettableClock, type Id } from '@zeqing/kernel';
import { Authenticator, ClientService, OrganisationSeeds, TokenService } from '@zeqing/organisation';
import { createLogger } from '@zeqing/platform';
import { aContext, createTestDatabase, TEST_INSTANT, waitUntil, type TestDatabase } from '@zeqing/testing';
import path from 'node:path';
import { AppModule } from '../src/app.module';

const SEEDS = path.resolve(__dirname, '../../../db/seeds');

let database: TestDatabase;
let sealer: Sealer;
let processes: readonly INestApplicationContext[];

beforeAll(async () => {
  database = await createTestDatabase();
  const { config } = database;
  const logger = createLogger(config, 'api');
  sealer = new Sealer(config.database.sealer, logger);
  const start = () =>
    NestFactory.createApplicationContext(
      AppModule.forRoot({ config, logger, clock: new SettableClock(TEST_INSTANT) }),
      { logger: false, abortOnError: false },
    );
  processes = [await start(), await start()];
  await first(OrganisationSeeds).seedOrganisation(aContext(), SEEDS);
});
afterAll(async () => {
  await sealer.stop();
  for (const app of processes) await app.close();
  await database.drop();
});

/** Of the first process, in which the acts are done. */
function first<T>(type: new (...parameters: never[]) => T): T {
  const [app] = processes;
  if (!app) throw new Error('no process was started');
  return app.get<T>(type, { strict: false });
}

function done<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

async function aClientWithToken(hallName: string): Promise<{ id: Id; token: string }> {
  const [department] = await database.owner.query<{ id: Id }[]>(
    `SELECT id FROM department WHERE name = '市卫生健康委员会'`,
  );
  const draft = { role: 'service_hall', departmentId: department?.id ?? '', hallName, scopes: [] } as const;
  const { client, secret } = done(await first(ClientService).createClient(aContext(), draft));
  const request = { clientId: client.clientId, clientSecret: secret, scopes: [], address: '10.1.1.1' };
  return { id: client.id, token: done(await first(TokenService).issue(aContext(), request)).accessToken };
}

/** In which processes the token is accepted. The instant stands still: nothing remembered expires by itself. */
const acceptedBy = (token: string): Promise<readonly boolean[]> =>
  Promise.all(
    processes.map(async (app) => {
      const actor = await app.get(Authenticator, { strict: false }).actorForBearer(token, TEST_INSTANT);
      return actor !== null;
    }),
  );

describe('a token every process has accepted', () => {
  it.each([
    ['is suspended', (id: Id): Promise<unknown> => first(ClientService).suspend(aContext(), id, 1)],
    ['gets a new secret', (id: Id): Promise<unknown> => first(ClientService).rotateSecret(aContext(), id, 1)],
  ])('is refused by all of them once its client %s', async (what, revoke) => {
    const { id, token } = await aClientWithToken(what);
    const other = await aClientWithToken(`${what}, another`);
    expect(await acceptedBy(token)).toEqual([true, true]);
    expect(await acceptedBy(other.token)).toEqual([true, true]);
    expect(await revoke(id)).toMatchObject({ ok: true });
    await sealer.sealPending();
    await waitUntil('both processes refuse the token', async () => !(await acceptedBy(token)).includes(true));
    expect(await acceptedBy(other.token)).toEqual([true, true]);
  });
});
