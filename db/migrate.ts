import { bringSchemaUp } from './bring-schema-up';

/** `node dist/db/migrate.js`: brings the schema up to date and says what ran. */
bringSchemaUp().catch((error: unknown) => {
  process.stderr.write(`migration failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
