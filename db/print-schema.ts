import { readConfig } from '@zeqing/platform';
import { Client } from 'pg';
import { schemaText } from './schema-text';

/** `node dist/db/print-schema.js`: prints the schema of the configured database, to compare installations. */
async function main(): Promise<void> {
  const environment = { REDIS_URL: 'redis://unused', ...process.env, ZEQING_SECRET: 'x'.repeat(32) };
  const client = new Client({ connectionString: readConfig(environment).database.owner.url });
  await client.connect();
  try {
    process.stdout.write(await schemaText(async (sql) => (await client.query<{ text: string }>(sql)).rows));
  } finally {
    await client.end();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`the schema cannot be read: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
