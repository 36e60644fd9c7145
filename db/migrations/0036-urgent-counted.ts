import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a counted request was asked for as urgent (U41); the rows are counted anew. Expand-only. */
export class UrgentCounted1763800000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE measured_request ADD COLUMN is_urgent boolean NOT NULL DEFAULT false;
      UPDATE measured_refresh SET wanted_seq = wanted_seq + 1 WHERE part = 'records'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE measured_request DROP COLUMN is_urgent');
  }
}
