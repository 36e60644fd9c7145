import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of a counted duty row the batch that last said it, since when it is owed so, its term, and since when it has a
 * resource: what a burn-down of a batch is drawn from. The rows are made anew. Expand-only.
 */
export class DutyTerms1763800000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE measured_duty ADD COLUMN batch_id uuid NULL, ADD COLUMN owed_since date NULL,
        ADD COLUMN due_on date NULL, ADD COLUMN attached_on date NULL;
      CREATE INDEX ix_measured_duty_term ON measured_duty (batch_id, id) WHERE due_on IS NOT NULL;
      UPDATE measured_refresh SET wanted_seq = wanted_seq + 1 WHERE part = 'duties'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_measured_duty_term;
      ALTER TABLE measured_duty DROP COLUMN batch_id, DROP COLUMN owed_since, DROP COLUMN due_on,
        DROP COLUMN attached_on`);
  }
}
