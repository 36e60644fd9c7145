import { migrate, readConfig } from '@zeqing/platform';
import { MIGRATIONS } from './migrations';

/** Brings the schema up to date, as the owner of the tables, and says what ran. */
export async function bringSchemaUp(): Promise<void> {
  const environment = { REDIS_URL: 'redis://unused', ...process.env, ZEQING_SECRET: 'x'.repeat(32) };
  const ran = await migrate(readConfig(environment).database.owner, MIGRATIONS);
  process.stdout.write(ran.length === 0 ? 'schema up to date\n' : `migrated: ${ran.join(', ')}\n`);
}
