import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What kind of file an import is: the source a person named, the one it was read as, and whose rows a file that names nobody holds. */
export class ImportSources1763800000031 implements MigrationInterface {
  name = 'ImportSources1763800000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE list_import
        ADD COLUMN source text,
        ADD COLUMN read_as text,
        ADD COLUMN provider_name text,
        ADD CONSTRAINT ck_list_import_source CHECK (source ~ '^(P([1-9]|1[0-2])|none)$'),
        ADD CONSTRAINT ck_list_import_read_as CHECK (read_as ~ '^P([1-9]|1[0-2])$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE list_import DROP COLUMN source, DROP COLUMN read_as, DROP COLUMN provider_name');
  }
}
