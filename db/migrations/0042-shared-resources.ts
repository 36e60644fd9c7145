import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A resource of the exchange platform may serve several entries, as an entry may have several resources: beside the
 * entry a resource was registered for stand the others it is attached to. `catalogue_attached` is every pair.
 * Expand-only.
 */
export class SharedResources1763800000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ATTACHMENTS);
    await runner.query(PAIRS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW catalogue_attached');
    await runner.query('DROP TABLE catalogue_attachment');
  }
}

const ATTACHMENTS = `
  CREATE TABLE catalogue_attachment (
    resource_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    attached_by text NOT NULL,
    attached_at timestamptz NOT NULL,
    CONSTRAINT pk_catalogue_attachment PRIMARY KEY (resource_id, entry_id),
    CONSTRAINT fk_catalogue_attachment_resource FOREIGN KEY (resource_id) REFERENCES catalogue_resource (id),
    CONSTRAINT fk_catalogue_attachment_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id)
  );
  CREATE INDEX ix_catalogue_attachment_entry ON catalogue_attachment (entry_id, attached_at, resource_id);
  GRANT SELECT, INSERT ON catalogue_attachment TO zeqing_app`;

const PAIRS = `
  CREATE VIEW catalogue_attached AS
    SELECT id, entry_id, kind, name, platform_code, url, health_url, channel, attached_at FROM catalogue_resource
    UNION ALL
    SELECT r.id, a.entry_id, r.kind, r.name, r.platform_code, r.url, r.health_url, r.channel, a.attached_at
      FROM catalogue_attachment a JOIN catalogue_resource r ON r.id = a.resource_id;
  GRANT SELECT ON catalogue_attached TO zeqing_app`;
