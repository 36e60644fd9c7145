import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An import may bring a whole catalogue, beside the lists: its rows are staged until they are taken. What is staged can
 * always be read again from the file, so it is written without the log; after a crash it is gone and the file is checked
 * anew. The parts of a file may be written before the file is known to its end.
 */
export class CatalogueImports1763800000047 implements MigrationInterface {
  name = 'CatalogueImports1763800000047';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TARGET, STAGED, PARTS, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stored_file_chunk ALTER CONSTRAINT fk_stored_file_chunk_file NOT DEFERRABLE;
      DROP TABLE catalogue_import_row;
      ALTER TABLE list_import DROP COLUMN acts_reference, DROP COLUMN target`);
  }
}

/** acts_reference: what says that the acts of art. 13 were done for every entry of a catalogue that is taken over. */
const TARGET = `
  ALTER TABLE list_import ADD COLUMN target text NOT NULL DEFAULT 'list', ADD COLUMN acts_reference text;
  ALTER TABLE list_import ADD CONSTRAINT ck_list_import_target CHECK (target IN ('list', 'catalogue'))`;

/** content: the canonical text the hash was taken of, null for a row that cannot be taken; gaps: content it lacks. */
const STAGED = `
  CREATE UNLOGGED TABLE catalogue_import_row (
    import_id uuid NOT NULL,
    position integer NOT NULL,
    excel_row integer NOT NULL,
    code text NOT NULL,
    entry_id uuid NOT NULL,
    items integer NOT NULL,
    gaps text[] NOT NULL,
    hash text,
    name_pinyin text,
    content text,
    CONSTRAINT pk_catalogue_import_row PRIMARY KEY (import_id, position)
  )`;

const PARTS = `
  ALTER TABLE stored_file_chunk ALTER CONSTRAINT fk_stored_file_chunk_file DEFERRABLE INITIALLY DEFERRED`;

const RIGHTS = 'GRANT SELECT, INSERT, DELETE ON catalogue_import_row TO zeqing_app';
