import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks of service halls: called when answers changed, with where to read it. One call waits for each at most. */
export class HallWebhooks1763800000051 implements MigrationInterface {
  name = 'HallWebhooks1763800000051';

  async up(runner: QueryRunner): Promise<void> {
    // called_through: the journal's sequence up to which its hall was told.
    await runner.query(`
      ALTER TABLE notice_webhook ADD COLUMN owner_kind text NOT NULL DEFAULT 'person', ADD COLUMN called_through bigint NULL,
        ADD CONSTRAINT ck_notice_webhook_owner CHECK (owner_kind IN ('person', 'client')),
        ADD CONSTRAINT ck_notice_webhook_called CHECK ((owner_kind = 'client') = (called_through IS NOT NULL));
      CREATE INDEX ix_notice_webhook_hall ON notice_webhook (id) WHERE owner_kind = 'client' AND state = 'active';
      ALTER TABLE notice_send ADD COLUMN change_after bigint NULL, ADD COLUMN is_revocation boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT uq_notice_send, DROP CONSTRAINT ck_notice_send_source,
        ADD CONSTRAINT uq_notice_send UNIQUE NULLS NOT DISTINCT
          (notice_id, digest_id, change_after, person_id, channel, webhook_id),
        ADD CONSTRAINT ck_notice_send_source CHECK (num_nonnulls(notice_id, digest_id, change_after) = 1);
      CREATE UNIQUE INDEX ix_notice_send_change ON notice_send (webhook_id)
        WHERE change_after IS NOT NULL AND next_try_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notice_send_attempt WHERE send_id IN (SELECT id FROM notice_send WHERE change_after IS NOT NULL);
      DELETE FROM notice_send WHERE change_after IS NOT NULL;
      DROP INDEX ix_notice_send_change;
      ALTER TABLE notice_send DROP CONSTRAINT uq_notice_send, DROP CONSTRAINT ck_notice_send_source,
        DROP COLUMN change_after, DROP COLUMN is_revocation,
        ADD CONSTRAINT uq_notice_send UNIQUE NULLS NOT DISTINCT (notice_id, digest_id, person_id, channel, webhook_id),
        ADD CONSTRAINT ck_notice_send_source CHECK (num_nonnulls(notice_id, digest_id) = 1);
      DROP INDEX ix_notice_webhook_hall;
      DELETE FROM notice_webhook WHERE owner_kind = 'client';
      ALTER TABLE notice_webhook DROP COLUMN owner_kind, DROP COLUMN called_through`);
  }
}
