import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which taking of a whole catalogue an entry came with. A taking is one transaction of minutes; whoever pages along the
 * codes meanwhile goes by the takings there are, and passes none of the entries that are not yet theirs to see.
 * Expand-only: entries there are, and those an older program writes, belong to none (0).
 */
export class CatalogueTakings1763800000054 implements MigrationInterface {
  name = 'CatalogueTakings1763800000054';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TAKINGS, OF_ENTRY]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE catalogue_entry DROP COLUMN taking; DROP TABLE catalogue_taking');
  }
}

/** import_id: the list import that was taken. */
const TAKINGS = `
  CREATE TABLE catalogue_taking (
    number integer GENERATED ALWAYS AS IDENTITY,
    import_id uuid NOT NULL,
    taken_at timestamptz NOT NULL,
    CONSTRAINT pk_catalogue_taking PRIMARY KEY (number),
    CONSTRAINT uq_catalogue_taking_import UNIQUE (import_id)
  );
  GRANT SELECT, INSERT ON catalogue_taking TO zeqing_app`;

/**
 * 0: it came by itself or with few others. The index has an order of its own, so that no other index is taken for it. No
 * foreign key: it would be looked up once a row, and 0 names no taking.
 */
const OF_ENTRY = `
  ALTER TABLE catalogue_entry ADD COLUMN taking integer NOT NULL DEFAULT 0;
  CREATE INDEX ix_catalogue_entry_taking ON catalogue_entry (taking, code COLLATE "C")`;
