import { Client } from 'pg';
import type { Connection, Entities } from '@zeqing/platform';
import { createDataSource, mayPrepare, parseConfig, type Config } from '@zeqing/platform';
import type { DataSource } from 'typeorm';
import { waitUntil } from './wait-until';

export interface TestDatabase {
  readonly name: string;
  /** A whole configuration whose database is this one and whose queue prefix nobody else uses. */
  readonly config: Config;
  /** Connected as the app role: what the product may do. Destroyed by `drop`. */
  readonly app: DataSource;
  /** Connected as the owner: for looking and for planting what the app may not write. Destroyed by `drop`. */
  readonly owner: DataSource;
  drop(): Promise<void>;
}

/** insufficient_privilege: a process in the database belongs to the server. */
const NOT_OURS_TO_END = '42501';

let made = 0;

/** A migrated database of its own for one test file, copied from the run's template. */
export async function createTestDatabase(entities: Entities = []): Promise<TestDatabase> {
  const environment = process.env;
  const template = environment['ZEQING_TEST_TEMPLATE'];
  const ownerUrl = environment['DATABASE_OWNER_URL'];
  if (!template?.includes('test') || !ownerUrl) throw new Error('no template database: run through `npm test`');
  const name = `${template.replace('template', 'copy')}_${process.pid}_${++made}_${Date.now() % 100_000}`;
  await maintenance(ownerUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);

  const at = (url: string | undefined): Record<string, string> =>
    url ? { url: Object.assign(new URL(url), { pathname: `/${name}` }).toString() } : {};
  const parsed = parseConfig({
    ...environment,
    ZEQING_PROFILE: 'test',
    ZEQING_LOG_LEVEL: environment['ZEQING_LOG_LEVEL'] ?? 'silent',
    ZEQING_QUEUE_PREFIX: name,
    PORT: '0',
    DATABASE_POOL_SIZE: '10',
    DATABASE_URL: at(environment['DATABASE_URL'])['url'],
    DATABASE_DIRECT_URL: at(environment['DATABASE_DIRECT_URL'])['url'],
    DATABASE_OWNER_URL: at(ownerUrl)['url'],
    DATABASE_SEALER_URL: at(environment['DATABASE_SEALER_URL'])['url'],
  });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const { config } = parsed;
  const connect = (connection: Connection): Promise<DataSource> =>
    createDataSource(connection, entities, 10, 'zeqing-test', mayPrepare(config.database)).initialize();
  const app = await connect(config.database.app);
  const owner = await connect(config.database.owner);
  return {
    name,
    config,
    app,
    owner,
    async drop() {
      for (const source of [app, owner]) if (source.isInitialized) await source.destroy();
      await waitUntil('the database to be dropped', () =>
        maintenance(ownerUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).then(() => true, untilVacuumed),
      );
    },
  };
}

/** The server's own autovacuum, which no owner may end, is in the database for a moment. */
function untilVacuumed(error: unknown): false {
  if ((error as { code?: unknown }).code !== NOT_OURS_TO_END) throw error;
  return false;
}

async function maintenance(ownerUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
