import type { DataSource, MigrationInterface } from 'typeorm';
import type { Connection } from '../config/config';
import { createDataSource } from './data-source';

export type MigrationClass = new () => MigrationInterface;

/** One migration at a time across all processes that start together. */
const MIGRATION_LOCK = 7_202_001;

/**
 * Brings the schema up to date as its owner, each migration in a transaction of its own.
 * Returns the names of those that ran.
 */
export async function migrate(owner: Connection, migrations: readonly MigrationClass[]): Promise<readonly string[]> {
  const dataSource = migrationSource(owner, migrations);
  await dataSource.initialize();
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await guard.release();
    await dataSource.destroy();
  }
}

/** Undoes the newest migration; for development only. */
export async function revertLast(owner: Connection, migrations: readonly MigrationClass[]): Promise<void> {
  const dataSource = await migrationSource(owner, migrations).initialize();
  try {
    await dataSource.undoLastMigration({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

function migrationSource(owner: Connection, migrations: readonly MigrationClass[]): DataSource {
  // A long data migration must not be cut by the limits of ordinary statements, so no session options here.
  const dataSource = createDataSource(owner, [], 2, 'zeqing-migrate');
  return dataSource.setOptions({
    migrations: [...migrations] as never[],
    migrationsTableName: 'schema_migration',
    extra: { options: '-c timezone=UTC' },
  });
}
