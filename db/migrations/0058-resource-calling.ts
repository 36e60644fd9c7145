import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What who calls an attached resource has to know (U16): what is to be given, when it answers, and how many calls a day a
 * grant may make; null where its department has not told. Expand-only.
 */
export class ResourceCalling1763800000058 implements MigrationInterface {
  name = 'ResourceCalling1763800000058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(viewOf(`${PAIRS}, version, inputs, service_hours, daily_quota`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW catalogue_attached');
    await runner.query(viewOf(PAIRS));
    await runner.query('GRANT SELECT ON catalogue_attached TO zeqing_app');
    await runner.query(`
      ALTER TABLE catalogue_resource DROP COLUMN inputs, DROP COLUMN service_hours, DROP COLUMN daily_quota`);
  }
}

const COLUMNS = `
  ALTER TABLE catalogue_resource ADD COLUMN inputs text[], ADD COLUMN service_hours text, ADD COLUMN daily_quota integer,
    ADD CONSTRAINT ck_catalogue_resource_inputs CHECK (cardinality(inputs) BETWEEN 1 AND 20),
    ADD CONSTRAINT ck_catalogue_resource_daily_quota CHECK (daily_quota > 0)`;

const PAIRS = 'id, entry_id, kind, name, platform_code, url, health_url, channel, attached_at';

/** Every pair of entry and resource that has not been ended, with these columns. */
const viewOf = (columns: string): string => `
  CREATE OR REPLACE VIEW catalogue_attached AS
    SELECT * FROM (
      SELECT ${columns} FROM catalogue_resource
      UNION ALL
      SELECT ${columns
        .split(', ')
        .map((column) => (['entry_id', 'attached_at'].includes(column) ? `a.${column}` : `r.${column}`))
        .join(', ')}
        FROM catalogue_attachment a JOIN catalogue_resource r ON r.id = a.resource_id) pair
    WHERE NOT EXISTS (SELECT FROM catalogue_detachment d
      WHERE d.resource_id = pair.id AND d.entry_id = pair.entry_id AND d.attached_at = pair.attached_at)`;
