import { migrate, readConfig } from '@zeqing/platform';
import { MIGRATIONS } from './migrations';

/** `node dist/db/migrate.js`: brings the schema up to date and says what ran. */
async function main(): Promise<void> {
  const environment = { REDIS_URL: 'redis://unused', ...process.env, ZEQING_SECRET: 'x'.repeat(32) };
  const ran = await migrate(readConfig(environment).database.owner, MIGRATIONS);
  process.stdout.write(ran.length === 0 ? 'schema up to date\n' : `migrated: ${ran.join(', ')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`migration failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
