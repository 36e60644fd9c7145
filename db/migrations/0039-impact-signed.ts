import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which impact of a batch was signed off before it was approved, and by whom (design §6). Expand-only. */
export class ImpactSigned1763800000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE batch_impact_sign_off (
        batch_id uuid NOT NULL,
        batch_version integer NOT NULL,
        digest text NOT NULL,
        impact jsonb NOT NULL,
        signed_by text NOT NULL,
        signed_at timestamptz NOT NULL,
        CONSTRAINT pk_batch_impact_sign_off PRIMARY KEY (batch_id),
        CONSTRAINT fk_batch_impact_sign_off_batch FOREIGN KEY (batch_id) REFERENCES list_batch (id)
      );
      GRANT SELECT, INSERT, UPDATE ON batch_impact_sign_off TO zeqing_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE batch_impact_sign_off');
  }
}
