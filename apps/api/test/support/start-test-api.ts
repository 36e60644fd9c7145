import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SettableClock } from '@zeqing/kernel';
import { createLogger, NestLogger, type Config } from '@zeqing/platform';
import { createTestDatabase, TEST_INSTANT, type TestDatabase } from '@zeqing/testing';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import supertest from 'supertest';
import { seedDemo } from '../../../../db/seed-demo';
import { AppModule } from '../../src/app.module';
import { configure, makeAdapter } from '../../src/configure';

type Agent = ReturnType<typeof supertest.agent>;

export interface DemoPerson {
  readonly role: string;
  readonly roleName: string;
  readonly department: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

export interface DemoCredentials {
  readonly people: readonly DemoPerson[];
  readonly serviceHall: { readonly clientId: string; readonly clientSecret: string; readonly department: string };
}

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  /** The database's, with a home folder of its own. */
  readonly config: Config;
  /** The present of the whole process; starts at TEST_INSTANT. */
  readonly clock: SettableClock;
  readonly credentials: DemoCredentials;
  /** Not signed in. */
  readonly anonymous: Agent;
  /** Signed in as the demo person of that role (kernel Role) and department (full name). */
  as(role: string, department?: string): Promise<Agent>;
  /** Signed in as another demo person of that role. */
  asSecond(role: string): Promise<Agent>;
  /** The demo service hall, with a bearer token. */
  serviceHall(): Promise<Agent>;
  close(): Promise<void>;
}

/** The API as it runs, on a database of its own seeded with the demonstration city. One a test file: `beforeAll`. */
export async function startTestApi(at: Date = TEST_INSTANT, changes: Partial<Config> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const home = await mkdtemp(path.join(tmpdir(), 'zeqing-home-'));
  const config = { ...database.config, home, ...changes };
  const clock = new SettableClock(at);
  const logger = createLogger(config, 'api');
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot({ config, logger, clock }),
    makeAdapter(),
    {
      logger: new NestLogger(logger),
      abortOnError: false,
    },
  );
  const close = async (): Promise<void> => {
    await app.close();
    await database.drop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await configure(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await seedDemo(app, { home, at });
  } catch (error) {
    await close(); // open connections would keep Jest alive and hide what failed
    throw error;
  }
  const credentials = JSON.parse(await readFile(path.join(home, 'demo-credentials.json'), 'utf8')) as DemoCredentials;
  const server = app.getHttpServer();
  const signedIn = new Map<string, Agent>();

  const signedInAs = async (person: (typeof credentials.people)[number]): Promise<Agent> => {
    const known = signedIn.get(person.login);
    if (known) return known;
    const answer = await supertest(server)
      .post('/api/v1/session')
      .send({ login: person.login, password: person.password })
      .expect(201);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    const agent = supertest.agent(server).set('Cookie', cookie);
    signedIn.set(person.login, agent);
    return agent;
  };
  return {
    app,
    database,
    config,
    clock,
    credentials,
    anonymous: supertest.agent(server),
    async as(role, department) {
      const person = credentials.people.find((p) => p.role === role && (!department || p.department === department));
      if (!person) throw new Error(`no demo person is ${role} of ${department ?? 'any department'}`);
      return signedInAs(person);
    },
    async asSecond(role) {
      const person = credentials.people.filter((p) => p.role === role)[1];
      if (!person) throw new Error(`no second demo person is ${role}`);
      return signedInAs(person);
    },
    async serviceHall() {
      const { clientId, clientSecret } = credentials.serviceHall;
      const answer = await supertest(server)
        .post('/oauth/token')
        .auth(clientId, clientSecret)
        .type('form')
        .send({ grant_type: 'client_credentials' })
        .expect(200);
      return supertest.agent(server).set('Authorization', `Bearer ${String(answer.body.access_token)}`);
    },
    close,
  };
}
