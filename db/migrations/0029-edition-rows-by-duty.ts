import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comparing two editions goes through both by the duty each row is of: without sorting either, page after page. */
export class EditionRowsByDuty1763800000029 implements MigrationInterface {
  name = 'EditionRowsByDuty1763800000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_list_edition_row_duty ON list_edition_row (edition_id, duty_row_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_list_edition_row_duty');
  }
}
