import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists of one department, class or grade, and those of gaps, go taking by taking as the list of everything does: their
 * indexes say which taking a row came with, in the place of the ones there were, so that a taking writes no more of them.
 * Expand-only: gaps there are, and those an older program writes, belong to no taking (0); it sorts its pages itself.
 */
export class TakingsByChoice1763800000062 implements MigrationInterface {
  name = 'TakingsByChoice1763800000062';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ENTRIES, GAPS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_catalogue_entry_provider, ix_catalogue_entry_classification, ix_catalogue_entry_grade;
      CREATE INDEX ix_catalogue_entry_provider ON catalogue_entry (provider_department_id, code);
      CREATE INDEX ix_catalogue_entry_classification ON catalogue_entry (classification, code);
      CREATE INDEX ix_catalogue_entry_grade ON catalogue_entry (grade, code) WHERE grade IS NOT NULL;
      ALTER TABLE catalogue_gap DROP COLUMN taking;
      CREATE INDEX ix_catalogue_gap_owner ON catalogue_gap (owner_department_id, state, due_on, id);
      CREATE INDEX ix_catalogue_gap_due ON catalogue_gap (state, due_on, id)`);
  }
}

/** The order of the codes is the one `ix_catalogue_entry_taking` has. */
const ENTRIES = `
  DROP INDEX ix_catalogue_entry_provider, ix_catalogue_entry_classification, ix_catalogue_entry_grade;
  CREATE INDEX ix_catalogue_entry_provider ON catalogue_entry (provider_department_id, taking, code COLLATE "C");
  CREATE INDEX ix_catalogue_entry_classification ON catalogue_entry (classification, taking, code COLLATE "C");
  CREATE INDEX ix_catalogue_entry_grade ON catalogue_entry (grade, taking, code COLLATE "C") WHERE grade IS NOT NULL`;

/** No foreign key: it would be looked up once a row, and 0 names no taking. */
const GAPS = `
  ALTER TABLE catalogue_gap ADD COLUMN taking integer NOT NULL DEFAULT 0;
  DROP INDEX ix_catalogue_gap_owner, ix_catalogue_gap_due;
  CREATE INDEX ix_catalogue_gap_owner ON catalogue_gap (owner_department_id, taking, state, due_on, id);
  CREATE INDEX ix_catalogue_gap_due ON catalogue_gap (taking, state, due_on, id)`;
