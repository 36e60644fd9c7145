import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an import merges: the edition its template was filled from, what its rows were known to be when it was checked,
 * the conflicts a person decides, and whether only the good rows are taken. And batches that undo another one.
 */
export class ImportMergeAndUndo1763800000037 implements MigrationInterface {
  name = 'ImportMergeAndUndo1763800000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE list_import
        ADD COLUMN base_edition_id uuid,
        ADD COLUMN seen text,
        ADD COLUMN rows_taken text NOT NULL DEFAULT 'all',
        ADD COLUMN rechecks integer NOT NULL DEFAULT 0,
        ADD CONSTRAINT fk_list_import_base FOREIGN KEY (base_edition_id) REFERENCES list_edition (id),
        ADD CONSTRAINT ck_list_import_rows_taken CHECK (rows_taken IN ('all', 'good'));
      CREATE INDEX ix_list_import_series ON list_import (series_code, created_at, id);
      CREATE TABLE list_import_conflict (
        import_id uuid NOT NULL,
        position integer NOT NULL,
        unit text NOT NULL,
        excel_row integer NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        base text,
        current text,
        file text,
        choice text,
        CONSTRAINT pk_list_import_conflict PRIMARY KEY (import_id, position, unit),
        CONSTRAINT fk_list_import_conflict_import FOREIGN KEY (import_id) REFERENCES list_import (id),
        CONSTRAINT ck_list_import_conflict_choice CHECK (choice IN ('file', 'current'))
      );
      ALTER TABLE list_batch
        ADD COLUMN undoes_batch_id uuid,
        ADD COLUMN prepared_by text,
        ADD CONSTRAINT fk_list_batch_undoes FOREIGN KEY (undoes_batch_id) REFERENCES list_batch (id),
        ADD CONSTRAINT uq_list_batch_undoes UNIQUE (undoes_batch_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON list_import_conflict TO zeqing_app;
      GRANT DELETE ON list_import_row, list_import_finding TO zeqing_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON list_import_row, list_import_finding FROM zeqing_app;
      ALTER TABLE list_batch DROP COLUMN undoes_batch_id, DROP COLUMN prepared_by;
      DROP TABLE list_import_conflict;
      DROP INDEX ix_list_import_series;
      ALTER TABLE list_import DROP COLUMN base_edition_id, DROP COLUMN seen, DROP COLUMN rows_taken, DROP COLUMN rechecks`);
  }
}
