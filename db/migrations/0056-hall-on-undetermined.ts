import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a hall's counters do on an undetermined answer is its own setting (U17); at first: try, then ask. Expand-only. */
export class HallOnUndetermined1763800000056 implements MigrationInterface {
  name = 'HallOnUndetermined1763800000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_client DROP COLUMN on_undetermined');
  }
}

const COLUMN = `
  ALTER TABLE api_client ADD COLUMN on_undetermined text NOT NULL DEFAULT 'try_then_ask',
    ADD CONSTRAINT ck_api_client_on_undetermined
      CHECK (on_undetermined IN ('try_then_ask', 'try_then_accept_later', 'ask_at_once'))`;
