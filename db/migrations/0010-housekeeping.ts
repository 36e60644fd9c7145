import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the sweeps that remove ended sessions and sign-in counters need: the right, and an index on the end. */
export class Housekeeping1763800000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_session_absolute_expires_at ON session (absolute_expires_at);
      CREATE INDEX ix_sign_in_counter_window_ends_at ON sign_in_counter (window_ends_at);
      GRANT DELETE ON session TO zeqing_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON session FROM zeqing_app;
      DROP INDEX ix_sign_in_counter_window_ends_at, ix_session_absolute_expires_at`);
  }
}
